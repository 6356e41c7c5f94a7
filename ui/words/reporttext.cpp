// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporttext.h"

#include "advice.h"
#include "graph/failurereason.h"
#include "jobtext.h"

using namespace Qt::StringLiterals;

namespace {

/// The translation, and the English word where that is another: support speaks English.
QString both(const QString &translated, const char *english)
{
    const QString word = QString::fromLatin1(english);
    return translated == word ? word : u"%1 (%2)"_s.arg(translated, word);
}

const char *englishOutcome(JobState state)
{
    switch (state) {
    case JobState::Completed:
        return "Completed";
    case JobState::Failed:
        return "Failed";
    case JobState::Cancelled:
        return "Cancelled";
    case JobState::Unknown:
        return "Outcome unknown";
    case JobState::Pending:
    case JobState::Running:
        break;
    }
    return "Running";
}

/// As a spreadsheet reads a date, to the second.
QString moment(const QDateTime &time, const QLocale &locale)
{
    if (!time.isValid())
        return {};
    const QString date = locale.dateFormat(QLocale::ShortFormat).contains("yyyy"_L1)
                             ? locale.dateFormat(QLocale::ShortFormat)
                             : u"yyyy-MM-dd"_s;
    return locale.toString(time.toLocalTime(), date + " HH:mm:ss"_L1);
}

QString itemIds(const JobProgress &progress)
{
    QStringList ids;
    if (!progress.resourceId.isEmpty())
        ids.append(progress.resourceId);
    if (progress.error) {
        for (const ErrorDetail &detail : progress.error->details) {
            if (!detail.target.isEmpty())
                ids.append(detail.target);
        }
    }
    return ids.join(u' ');
}

/// What a spreadsheet would take for a formula is made text. https://owasp.org/www-community/attacks/CSV_Injection
QString formulaFree(const QString &text)
{
    return !text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()) ? u'\'' + text : text;
}

QString csvCell(const QString &cell, QChar separator)
{
    QString text = formulaFree(cell);
    if (text.contains(separator) || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r'))
        return u'"' + text.replace(u'"', "\"\""_L1) + u'"';
    return text;
}

QString markdownCell(const QString &text)
{
    QString cell;
    for (const QChar c : text.simplified()) {
        if (u"\\`*_{}[]<>#|!~&"_s.contains(c))
            cell += u'\\';
        cell += c;
    }
    return cell;
}

} // namespace

QStringList ReportText::header()
{
    return {both(tr("Name"), "Name"),
            both(tr("Batch"), "Batch"),
            both(tr("Tenant"), "Tenant"),
            both(tr("Site"), "Site"),
            both(tr("Watched since"), "Watched since"),
            both(tr("Ended after"), "Ended after"),
            both(tr("Ended before"), "Ended before"),
            both(tr("Outcome"), "Outcome"),
            both(tr("Status"), "Status"),
            both(tr("Last checked"), "Last checked"),
            both(tr("Percent"), "Percent"),
            both(tr("Code"), "Code"),
            both(tr("Meaning"), "Meaning"),
            both(tr("Item ids"), "Item ids"),
            both(tr("Request ids"), "Request ids"),
            both(tr("Note"), "Note")};
}

QStringList ReportText::row(const Job &job, const QLocale &locale, const QDateTime &now)
{
    const JobProgress &progress = job.progress;
    const QString code = progress.error ? progress.error->code : QString();
    const auto percentage = progress.percentageComplete;
    return {job.name,
            job.batch,
            job.place.tenant.isEmpty() ? job.place.host : job.place.tenant,
            job.place.site,
            moment(job.watchedSince, locale),
            moment(progress.endedAfter, locale),
            moment(progress.endedAt, locale),
            both(JobText::outcome(progress.state), englishOutcome(progress.state)),
            JobText::label(progress, locale, now, job.expiry, job.timeLeft),
            moment(progress.answeredAt, locale),
            percentage ? locale.toString(*percentage, 'f', 1) : QString(),
            code,
            progress.state == JobState::Failed ? Advice::meaning(failureReason(code)) : QString(),
            itemIds(progress),
            progress.requestId,
            job.note};
}

QByteArray ReportText::csv(const std::vector<Job> &jobs, const QLocale &locale, const QDateTime &now)
{
    const QChar separator = locale.decimalPoint() == ","_L1 ? u';' : u',';
    QString text(QChar::ByteOrderMark);
    const auto append = [&](const QStringList &cells) {
        QStringList quoted;
        for (const QString &cell : cells)
            quoted.append(csvCell(cell, separator));
        text += quoted.join(separator) + "\r\n"_L1;
    };
    append(header());
    for (const Job &job : jobs)
        append(row(job, locale, now));
    return text.toUtf8();
}

QString ReportText::markdown(const std::vector<Job> &jobs, const QLocale &locale, const QDateTime &now)
{
    QString text;
    const auto append = [&](const QStringList &cells) {
        text += u'|';
        for (const QString &cell : cells)
            text += u' ' + markdownCell(cell) + " |"_L1;
        text += u'\n';
    };
    append(header());
    text += u'|' + u" --- |"_s.repeated(header().size()) + u'\n';
    for (const Job &job : jobs)
        append(row(job, locale, now));
    return text;
}

QString ReportText::tabbed(const std::vector<Job> &jobs, const QLocale &locale, const QDateTime &now)
{
    QString text = header().join(u'\t') + u'\n';
    for (const Job &job : jobs) {
        QStringList cells = row(job, locale, now);
        for (QString &cell : cells)
            cell = formulaFree(cell.simplified());
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

QString ReportText::html(const std::vector<Job> &jobs, const QLocale &locale, const QDateTime &now)
{
    const auto line = [](const QStringList &cells, QLatin1String tag) {
        QString html = u"<tr>"_s;
        for (const QString &cell : cells)
            html += u"<%1>%2</%1>"_s.arg(tag, formulaFree(cell).toHtmlEscaped());
        return html + "</tr>\n"_L1;
    };
    QString html = "<table>\n"_L1 + line(header(), "th"_L1);
    for (const Job &job : jobs)
        html += line(row(job, locale, now), "td"_L1);
    return html + "</table>\n"_L1;
}
