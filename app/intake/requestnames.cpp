// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestnames.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

/// A piece of the text that was tried as a JSON object, and where the search goes on.
struct Candidate
{
    QString json; ///< empty where the braces were not those of an object
    qsizetype end = 0;
};

/// The object in braces at @p begin. It is given up at a line feed in a string, which JSON does not have, and where
/// a response starts: half an object must not swallow what follows it.
Candidate objectAt(QStringView text, qsizetype begin)
{
    int depth = 0;
    bool isInString = false;
    for (qsizetype at = begin; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == u'\n' && (isInString || text.sliced(at + 1).startsWith("HTTP/"_L1)))
            return {{}, at};
        if (isInString && c == u'\\')
            ++at;
        else if (c == u'"')
            isInString = !isInString;
        else if (!isInString && c == u'{')
            ++depth;
        else if (!isInString && c == u'}' && --depth == 0)
            return {text.sliced(begin, at + 1 - begin).toString(), at + 1};
    }
    return {{}, text.size()};
}

/// The object in a shell's double quotes, `{\"name\":\"A\"}`: it reaches to the quote without a backslash.
Candidate escapedObjectAt(QStringView text, qsizetype begin)
{
    QString json;
    qsizetype at = begin;
    for (; at < text.size() && text[at] != u'"'; ++at) {
        if (text[at] == u'\\' && at + 1 < text.size())
            ++at;
        json += text[at];
    }
    return {json, at};
}

std::optional<QString> nameIn(QString json)
{
    json.replace(R"('\'')"_L1, "'"_L1); // an apostrophe within a shell's apostrophes
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    const bool hasName = object.contains("name"_L1);
    const bool hasTarget = object.contains("parentReference"_L1);
    const bool isHeader = hasName && object.contains("value"_L1);
    const bool isItem = hasTarget && object.contains("id"_L1);
    // What a logger or a browser writes about itself has a name, too.
    static const QStringList others{u"level"_s,      u"msg"_s,        u"pid"_s,      u"hostname"_s,   u"logger"_s,
                                    u"severity"_s,   u"loggerName"_s, u"message"_s,  u"timestamp"_s,  u"time"_s,
                                    u"@timestamp"_s, u"version"_s,    u"iKey"_s,     u"traceId"_s,    u"trace_id"_s,
                                    u"spanId"_s,     u"attributes"_s, u"kind"_s,     u"resourceId"_s, u"email"_s,
                                    u"role"_s,       u"content"_s,    u"arguments"_s};
    const bool isOther =
        !hasTarget && std::ranges::any_of(others, [&](const QString &key) { return object.contains(key); });
    if ((!hasName && !hasTarget) || isHeader || isItem || isOther)
        return {};
    return object.value("name"_L1).toString();
}

qsizetype skipBlanks(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at;
}

} // namespace

QList<RequestName> requestNames(QStringView text)
{
    QList<RequestName> names;
    qsizetype brace = text.indexOf(u'{');
    while (brace != -1) {
        const qsizetype first = skipBlanks(text, brace + 1);
        Candidate candidate{{}, first};
        if (text.sliced(first).startsWith(u'"'))
            candidate = objectAt(text, brace);
        else if (text.sliced(first).startsWith(uR"(\")"))
            candidate = escapedObjectAt(text, brace);
        const auto name = candidate.json.isEmpty() ? std::nullopt : nameIn(candidate.json);
        if (name)
            names += RequestName{brace, *name};
        brace = text.indexOf(u'{', candidate.end);
    }
    return names;
}
