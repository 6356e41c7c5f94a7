// SPDX-License-Identifier: GPL-3.0-or-later
#include "polloutcome.h"

#include "monitorurl.h"
#include "pathsegment.h"
#include "retryafter.h"
#include "servertext.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <variant>

using namespace Qt::StringLiterals;

namespace {

/// An answer as the rows of the verdict look at it.
struct Answer
{
    int http = 0; // 0: no answer, or one that did not arrive whole
    std::optional<AsyncJobStatus> json;
    bool bodyIsEmpty = true;
    bool isHtml = false;
    bool isOfService = false; // by headers that no proxy has

    bool isPageOfAnother() const { return isHtml && !isOfService; }
    bool hasStatus() const { return json && json->status; }
    bool hasKnownStatus() const { return hasStatus() && *json->status != Status::Unrecognised; }
    bool hasTerminalStatus() const { return hasStatus() && isTerminal(*json->status); }
    bool isItem() const { return json && json->isItem; }
    bool saysNotFound() const { return json && json->saysNotFound; }
    bool codeIs(std::initializer_list<int> codes) const { return std::ranges::find(codes, http) != codes.end(); }
    bool isSuccess() const { return http / 100 == 2; }
    bool isClientError() const { return http / 100 == 4; }
    bool isServerError() const { return http / 100 == 5; }
};

bool startsAsHtml(const QByteArray &contentType, const QByteArray &body)
{
    const QByteArray type = contentType.split(';').first().trimmed().toLower();
    if (type == "text/html" || type == "application/xhtml+xml")
        return true;
    QByteArrayView text = body;
    if (text.startsWith("\xef\xbb\xbf")) // a byte order mark
        text = text.sliced(3);
    text = text.trimmed();
    const auto startsWith = [text](QByteArrayView start) {
        return text.size() >= start.size() && text.first(start.size()).compare(start, Qt::CaseInsensitive) == 0;
    };
    return startsWith("<!doctype html") || startsWith("<html");
}

/// The same without what must not be kept of it.
AsyncJobStatus cleaned(AsyncJobStatus status, ServerText &text)
{
    for (QString *kept : {&status.statusWord, &status.operation, &status.statusDescription, &status.resourceId,
                          &status.resourceLocation}) {
        *kept = text.cleaned(*kept);
    }
    if (status.error) {
        status.error->code = text.cleaned(status.error->code);
        status.error->message = text.cleaned(status.error->message);
        for (ErrorCount &count : status.error->counts)
            count.code = text.cleaned(count.code);
        for (ErrorDetail &detail : status.error->details) {
            for (QString *kept : {&detail.code, &detail.message, &detail.target})
                *kept = text.cleaned(*kept);
        }
    }
    return status;
}

Answer read(const PollReply &reply, ServerText &text)
{
    Answer answer;
    if (reply.fault != TransportFault::None)
        return answer;
    answer.http = reply.httpStatus;
    if (auto json = readAsyncJobStatus(reply.body, reply.contentType))
        answer.json = cleaned(std::move(*json), text);
    answer.bodyIsEmpty = reply.body.trimmed().isEmpty();
    // A label alone makes no page: neither of JSON, nor of nothing.
    answer.isHtml = !answer.json && !answer.bodyIsEmpty && startsAsHtml(reply.contentType, reply.body);
    answer.isOfService = reply.isOfSharePoint;
    return answer;
}

/// Where the answer redirects to; empty where it names no place. Sent twice, a header arrives joined by a comma: two
/// places are no place, and not valid.
QUrl target(const PollReply &reply)
{
    const QStringList places = QString::fromLatin1(reply.location.trimmed()).split(", "_L1);
    if (places.count(places[0]) != places.size())
        return {};
    const QUrl place = QUrl::fromEncoded(places[0].toLatin1());
    return place.isEmpty() || !place.isValid() ? QUrl() : reply.requestUrl.resolved(place);
}

/// A host of the service: one that has monitor URLs, or one of Graph.
bool isServiceHost(QUrl url)
{
    url.setPath(u"/"_s);
    url.setQuery(QString());
    url.setFragment(QString());
    const auto parsed = MonitorUrl::parse(url.toString(QUrl::FullyEncoded));
    if (const auto *monitorUrl = std::get_if<MonitorUrl>(&parsed))
        return monitorUrl->hostKind() == HostKind::Known;
    const auto refusal = std::get<NotAMonitorUrl>(parsed);
    return refusal == NotAMonitorUrl::GraphRequest || refusal == NotAMonitorUrl::GraphOperation;
}

/// Whether a path is an item's: by its id, by its path below `root:`, or a drive's that is no other job's. A page of the
/// service (sign-in, errors) is none.
bool namesAnItem(const QUrl &url)
{
    bool isItem = false;
    const QStringList segments = url.path(QUrl::FullyDecoded).split(u'/', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const QString &segment = segments[i];
        if (isWord(segment, u"root:"))
            return true; // what follows are names of people's own
        if (segment.endsWith(".aspx"_L1, Qt::CaseInsensitive) || isWord(segment, u"_forms")
            || isWord(segment, u"_layouts"))
            return false;
        if (isWordOrCall(segment, u"operations") || isWordOrCall(segment, u"monitor")) {
            isItem = false;
        } else if (isWord(segment, u"items")) {
            isItem = isItem || i + 1 < segments.size();
            ++i; // its id
        } else if (isCall(segment, u"items") || isWord(segment, u"drive") || isWordOrCall(segment, u"drives")) {
            isItem = true;
        }
    }
    return isItem;
}

/// Whether a redirection stays with the service, or says no place.
bool leadsToTheService(const PollReply &reply)
{
    if (reply.location.trimmed().isEmpty())
        return true;
    const QUrl url = target(reply);
    return !url.host().isEmpty() && (url.host() == reply.requestUrl.host() || isServiceHost(url));
}

/// A redirection that ends a job leads to the copied item at the service, or says no place. One to anywhere else is a
/// sign-in, an error page or a captive portal's.
bool leadsToAnItem(const PollReply &reply)
{
    if (reply.location.trimmed().isEmpty())
        return true;
    const QUrl url = target(reply);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    const bool isSameHost = url.host() == reply.requestUrl.host()
                            && (url.scheme() == "https"_L1 || url.scheme() == reply.requestUrl.scheme());
    return (isSameHost || isServiceHost(url)) && namesAnItem(url);
}

/// The id in an item's address, as `items/<id>` or `items('<id>')`; may be empty.
QString itemIdIn(const QUrl &url)
{
    static const QRegularExpression pattern(u"/items(?:/|\\((?:'|%27))([^/']+?)(?:/|(?:'|%27)\\)|$)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    QString id;
    for (auto matches = pattern.globalMatch(url.path(QUrl::FullyEncoded)); matches.hasNext();)
        id = QUrl::fromPercentEncoding(matches.next().captured(1).toUtf8());
    return id.left(512);
}

/// What the answer says of the job, whose state is @p state by its word or by the answer's nature.
StatusReport reportOf(const Answer &answer, JobState state)
{
    StatusReport report;
    report.state = state;
    if (answer.json) {
        const AsyncJobStatus &json = *answer.json;
        report.status = json.status;
        report.statusWord = json.statusWord;
        report.percentageComplete = json.percentageComplete;
        report.operation = json.operation;
        report.statusDescription = json.statusDescription;
        report.resourceId = json.resourceId;
        report.resourceLocation = json.resourceLocation;
        if (state == JobState::Failed)
            report.error = json.error;
    }
    return report;
}

PollOutcome reported(const Answer &answer, JobState state)
{
    PollOutcome outcome;
    outcome.report = reportOf(answer, state);
    return outcome;
}

PollOutcome reportedByWord(const Answer &answer)
{
    return reported(answer, stateOf(*answer.json->status));
}

PollOutcome reportedByRedirection(const Answer &answer, const PollReply &reply, ServerText &text)
{
    PollOutcome outcome = reported(answer, JobState::Completed);
    if (outcome.report->resourceId.isEmpty())
        outcome.report->resourceId = text.cleaned(itemIdIn(target(reply)));
    return outcome;
}

/// Whether @p body is JSON that ends too early.
bool isTruncatedJson(const QByteArray &body)
{
    const QByteArray text = body.trimmed();
    if (!text.startsWith('{') && !text.startsWith('['))
        return false;
    QJsonParseError error;
    QJsonDocument::fromJson(text, &error);
    return error.error != QJsonParseError::NoError && error.offset >= text.size() - 1;
}

bool isJson(const QByteArray &body)
{
    return !QJsonDocument::fromJson(body).isNull();
}

/// What came in place of a status. A redirection that says no more than a host is told by that.
Instead insteadOf(const Answer &answer, const PollReply &reply)
{
    if (answer.http == 0)
        return reply.fault == TransportFault::Truncated && isTruncatedJson(reply.body) ? Instead::TruncatedJson
                                                                                      : Instead::Nothing;
    if (answer.http == 511)
        return Instead::SignInPage;
    if (answer.http / 100 == 3)
        return leadsToTheService(reply) ? Instead::Redirection : Instead::SignInPage;
    if (answer.isHtml)
        return answer.codeIs({401, 403, 404, 407}) || answer.isServerError() ? Instead::ProxyPage : Instead::Page;
    if (answer.bodyIsEmpty)
        return Instead::Nothing;
    if (answer.json || isJson(reply.body))
        return Instead::OtherJson;
    return isTruncatedJson(reply.body) ? Instead::TruncatedJson : Instead::OtherContent;
}

/// The text of a page without its markup, scripts and styles.
QString withoutMarkup(const QString &page)
{
    QString text;
    QStringView skippedUntil; // the end tag of an element whose content is no text
    for (qsizetype i = 0; i < page.size(); ++i) {
        const QStringView rest = QStringView(page).sliced(i);
        if (!skippedUntil.isEmpty()) {
            if (!rest.startsWith(skippedUntil, Qt::CaseInsensitive))
                continue;
            skippedUntil = {};
        }
        if (page[i] != u'<') {
            text += page[i];
            continue;
        }
        for (const QStringView element : {QStringView(u"script"), QStringView(u"style")}) {
            if (rest.sliced(1).startsWith(element, Qt::CaseInsensitive))
                skippedUntil = element == u"script" ? QStringView(u"</script") : QStringView(u"</style");
        }
        const qsizetype end = page.indexOf(u'>', i);
        text += u' ';
        if (end < 0)
            break;
        i = end;
    }
    return text;
}

QString firstWordsOf(const Answer &answer, const PollReply &reply)
{
    constexpr qsizetype read = 16 * 1024; // a page has its words behind a long head
    constexpr qsizetype kept = 200;
    // Escapes undone, for a secret can be spelled in many ways in JSON.
    const QJsonDocument json = answer.isHtml ? QJsonDocument() : QJsonDocument::fromJson(reply.body);
    const QByteArray body = json.isNull() ? reply.body : json.toJson(QJsonDocument::Compact);
    const QString text = QString::fromUtf8(body.first(std::min(body.size(), read)));
    ServerText server(reply.requestUrl);
    return server.cleaned((answer.isHtml ? withoutMarkup(text) : text).simplified()).left(kept);
}

/// Says of @p problem what came in the service's place.
void describe(Problem &problem, const Answer &answer, const PollReply &reply)
{
    problem.instead = insteadOf(answer, reply);
    if (problem.instead == Instead::Nothing)
        return;
    problem.contentType = QString::fromLatin1(reply.contentType.split(';').first().trimmed().left(100));
    problem.firstWords = firstWordsOf(answer, reply);
    if (answer.http / 100 == 3)
        problem.redirectHost = target(reply).host().left(253);
}

PollOutcome problem(ProblemKind kind, const Answer &answer, const PollReply &reply)
{
    PollOutcome outcome;
    outcome.problem = Problem{kind, reply.fault, withoutControls(reply.faultDetail), reply.httpStatus, {}};
    if (answer.json && answer.json->error)
        outcome.problem->code = answer.json->error->code;
    if (kind == ProblemKind::Unexpected || kind == ProblemKind::Unreachable)
        describe(*outcome.problem, answer, reply);
    return outcome;
}

/// A status that comes along is kept, by a word that we know only: an error's `status` is often its HTTP code.
PollOutcome throttled(const Answer &answer, const PollReply &reply)
{
    PollOutcome outcome = problem(ProblemKind::Throttled, answer, reply);
    if (answer.hasKnownStatus())
        outcome.report = reportOf(answer, stateOf(*answer.json->status));
    return outcome;
}

/// One poll, one verdict: the rows are tried from the top.
PollOutcome verdict(const Answer &answer, const PollReply &reply, ServerText &text)
{
    // Any code with a terminal status: that status.
    if (answer.hasTerminalStatus())
        return reportedByWord(answer);
    // The service asks us to slow down, whatever else it says.
    if (answer.codeIs({429, 503, 509}))
        return throttled(answer, reply);
    // Success with any other status: running, in a word of tomorrow too.
    if (answer.isSuccess() && answer.hasStatus())
        return reportedByWord(answer);
    // Other codes with a known status: running; but not where the code itself says "no longer" or "not you".
    if (answer.hasKnownStatus() && !answer.codeIs({401, 403, 404, 410}))
        return reportedByWord(answer);
    // 200 with the copied item itself: completed.
    if (answer.codeIs({200}) && answer.isItem())
        return reported(answer, JobState::Completed);
    // 202 with nothing or without a status: running.
    if (answer.codeIs({202}) && (answer.bodyIsEmpty || answer.json))
        return reported(answer, JobState::Running);
    // 303 to nowhere or to the item at the service: completed. To anything else: see the last row.
    if (answer.codeIs({303}) && leadsToAnItem(reply))
        return reportedByRedirection(answer, reply, text);
    // An error that says by its code that there is no such job: gone.
    if ((answer.isClientError() || answer.isServerError()) && answer.saysNotFound())
        return problem(ProblemKind::Gone, answer, reply);
    // "No such thing" that is no page of somebody in between: gone.
    if (answer.codeIs({404, 410}) && !answer.isPageOfAnother())
        return problem(ProblemKind::Gone, answer, reply);
    // "Not you" that is no page of somebody in between: refused.
    if (answer.codeIs({401, 403}) && !answer.isPageOfAnother())
        return problem(ProblemKind::Refused, answer, reply);
    // The service or the way to it is out of order: unreachable.
    if (answer.isServerError() || answer.codeIs({0}))
        return problem(ProblemKind::Unreachable, answer, reply);
    // All else is not the service speaking of a job; often a proxy or a sign-in page.
    return problem(ProblemKind::Unexpected, answer, reply);
}

bool isThrottled(const PollOutcome &outcome)
{
    return outcome.problem && outcome.problem->kind == ProblemKind::Throttled;
}

/// The longest wait that the answer asks for. `RateLimit-Reset` comes with healthy answers too, where it asks nothing.
std::optional<std::chrono::milliseconds> waitOf(const Answer &answer, const PollReply &reply, bool isThrottled,
                                                const QDateTime &now)
{
    const auto inBody = answer.json ? answer.json->retryAfter : std::nullopt;
    const auto inReset = isThrottled ? readRetryAfter(reply.rateLimitReset, now) : std::nullopt;
    return std::max({readRetryAfter(reply.retryAfter, now), inBody, inReset}); // nothing is less than any wait
}

/// The number that a rate limit header begins with; parameters and further windows may follow it ("100;w=60, 1200").
std::optional<double> leadingNumber(const QByteArray &value)
{
    const auto end = std::ranges::find_if(value, [](char c) { return c == ',' || c == ';'; });
    bool isNumber = false;
    const double number = value.left(end - value.begin()).trimmed().toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

bool isRateLimitLow(const PollReply &reply)
{
    const auto remaining = leadingNumber(reply.rateLimitRemaining);
    const auto limit = leadingNumber(reply.rateLimitLimit);
    return remaining && limit && *remaining < *limit / 10;
}

}

PollOutcome interpret(const PollReply &reply, const QDateTime &now)
{
    ServerText text(reply.requestUrl);
    const Answer answer = read(reply, text);
    PollOutcome outcome = verdict(answer, reply, text);
    outcome.wait = waitOf(answer, reply, isThrottled(outcome), now);
    outcome.rateLimitLow = isRateLimitLow(reply);
    outcome.httpStatus = reply.httpStatus;
    outcome.requestId = text.cleaned(reply.requestId);
    outcome.serverDate = text.cleaned(QString::fromLatin1(reply.date.left(128)));
    return outcome;
}
