// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkname.h"

#include "entity.h"
#include "urlintext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

/// What is written before a URL to say that it is one.
constexpr std::array labels{
    "url"_L1,        "uri"_L1,         "link"_L1,        "location"_L1,    "operation-location"_L1,
    "monitorurl"_L1, "monitor url"_L1, "monitor-url"_L1, "monitor_url"_L1, "href"_L1,
    "adresse"_L1,    "address"_L1,     "headers"_L1,     "header"_L1,      "value"_L1,
    "result"_L1,     "here"_L1,        "hier"_L1,        "click here"_L1};

bool isLabel(QStringView name)
{
    while (!name.isEmpty() && QStringView(u":=").contains(name.back()))
        name.chop(1);
    name = name.trimmed();
    return std::ranges::any_of(
               labels, [name](QLatin1StringView label) { return name.compare(label, Qt::CaseInsensitive) == 0; })
           || name.compare(u"überwachungs-url", Qt::CaseInsensitive) == 0;
}

/// `host.tld/…`, with or without a scheme, or what is found in monitor URLs only.
bool holdsAddress(QStringView name)
{
    for (const QStringView mark : {QStringView(u"://"),
                                   QStringView(u"%3A%2F%2F"),
                                   QStringView(u"sharepoint.com"),
                                   QStringView(u"sharepoint.us"),
                                   QStringView(u"sharepoint.cn"),
                                   QStringView(u"sharepoint.de"),
                                   QStringView(u"sharepoint.fr"),
                                   QStringView(u"sharepoint-df."),
                                   QStringView(u"onedrive.com"),
                                   QStringView(u"1drv."),
                                   QStringView(u"svc.ms"),
                                   QStringView(u"microsoftpersonalcontent"),
                                   QStringView(u"graph.microsoft"),
                                   QStringView(u"_api/"),
                                   QStringView(u"tempauth"),
                                   QStringView(u"/operations/"),
                                   QStringView(u"/monitor/"),
                                   QStringView(u"safelinks"),
                                   QStringView(u"urldefense"),
                                   QStringView(u"www."),
                                   QStringView(u"dps.mil"),
                                   QStringView(u"storage.live.com"),
                                   QStringView(u"https:"),
                                   QStringView(u"http:")}) {
        if (name.contains(mark, Qt::CaseInsensitive))
            return true;
    }
    // "example.org/a", one word
    const qsizetype slash = name.indexOf(u'/');
    if (slash < 4 || name.contains(u' '))
        return false;
    const QStringView host = name.first(slash);
    const QStringView top = host.sliced(host.lastIndexOf(u'.') + 1);
    return host.contains(u'.') && top.size() >= 2 && std::ranges::all_of(top, [](QChar c) { return c.isLetter(); })
           && std::ranges::all_of(host, [](QChar c) { return isAsciiLetterOrDigit(c) || c == u'.' || c == u'-'; });
}

/// A long word of letters in both cases and digits, as nobody writes one.
bool holdsToken(QStringView name)
{
    if (name.contains("bearer "_L1, Qt::CaseInsensitive) || name.contains("authorization"_L1, Qt::CaseInsensitive))
        return true;
    constexpr qsizetype longestWord = 24;
    for (qsizetype begin = 0; begin < name.size();) {
        qsizetype end = begin;
        bool hasUpper = false, hasLower = false, hasDigit = false;
        for (; end < name.size() && (isAsciiLetterOrDigit(name[end]) || QStringView(u"-_.~%+/=").contains(name[end]));
             ++end) {
            hasUpper |= name[end] >= u'A' && name[end] <= u'Z';
            hasLower |= name[end] >= u'a' && name[end] <= u'z';
            hasDigit |= name[end] >= u'0' && name[end] <= u'9';
        }
        const QStringView word = name.sliced(begin, end - begin);
        if (word.startsWith("eyJ"_L1) && word.size() > 8)
            return true;
        if (word.size() > longestWord && hasUpper && hasLower && hasDigit && !word.contains(u'-')
            && !word.contains(u'/') && !word.contains(u'.'))
            return true;
        begin = end + 1;
    }
    return false;
}

/// Whether @p name has any eight characters of the query in it.
bool holdsQueryOf(QStringView name, const QByteArray &secret)
{
    const qsizetype question = secret.indexOf('?');
    if (question == -1)
        return false;
    constexpr qsizetype shortest = 8;
    const QLatin1StringView query(secret.constData() + question + 1, secret.size() - question - 1);
    for (qsizetype at = 0; at + shortest <= name.size(); ++at) {
        const QStringView part = name.sliced(at, shortest);
        const qsizetype blank = part.lastIndexOf(u' ');
        if (blank != -1)
            at += blank; // a query has none
        else if (query.contains(part))
            return true;
    }
    return false;
}

QString withoutEntities(QStringView text)
{
    QString plain;
    for (qsizetype at = 0; at < text.size();) {
        const Entity entity = text[at] == u'&' ? entityAt(text.sliced(at)) : Entity{};
        if (entity.length > 0)
            plain += QString::fromUcs4(&entity.code, 1);
        else
            plain += text[at];
        at += std::max<qsizetype>(entity.length, 1);
    }
    return plain;
}

/// The value of `href` in a tag; empty where it has none.
QString targetOf(QStringView tag)
{
    const qsizetype begin = tag.indexOf("href"_L1, 0, Qt::CaseInsensitive);
    const qsizetype equals = begin == -1 ? -1 : tag.indexOf(u'=', begin);
    if (equals == -1)
        return {};
    QStringView value = tag.sliced(equals + 1).trimmed();
    if (value.isEmpty())
        return {};
    const QChar quote = value.front();
    if (quote == u'"' || quote == u'\'')
        value = value.sliced(1).left(value.sliced(1).indexOf(quote));
    else
        value = value.left(value.indexOf(u' '));
    QString target = withoutEntities(value).trimmed();
    return target.remove(u'\n');
}

bool isTag(QStringView tag, QLatin1StringView name)
{
    return tag.startsWith(name, Qt::CaseInsensitive)
           && (tag.size() == name.size() || !tag[name.size()].isLetterOrNumber());
}

} // namespace

QString nameFrom(const QString &text, const QByteArray &secret)
{
    const QString name = shortName(text);
    const QStringView looked = name;
    if (looked.isEmpty() || isLabel(looked) || holdsAddress(looked) || holdsToken(looked)
        || holdsQueryOf(looked, secret) || looked.startsWith("/"_L1))
        return {};
    const bool hasSense = std::ranges::any_of(looked, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
    return hasSense ? name : QString();
}

QString textOfHtml(const QString &html)
{
    const QStringView all = html;
    QString text;
    QString target;           // of the link that is open
    qsizetype labelBegin = 0; // where its label starts in the text
    for (qsizetype at = 0; at < all.size();) {
        if (all[at] != u'<') {
            const qsizetype next = all.indexOf(u'<', at);
            const qsizetype end = next == -1 ? all.size() : next;
            QString words = withoutEntities(all.sliced(at, end - at));
            words.replace(u'\n', u' ').replace(u'\t', u' ').replace(u'\r', u' ');
            text += words;
            at = end;
            continue;
        }
        if (all.sliced(at).startsWith("<!--"_L1)) {
            const qsizetype close = all.indexOf("-->"_L1, at);
            at = close == -1 ? all.size() : close + 3;
            continue;
        }
        qsizetype close = at + 1;
        QChar quote;
        while (close < all.size() && (all[close] != u'>' || !quote.isNull())) {
            if (quote.isNull() && (all[close] == u'"' || all[close] == u'\''))
                quote = all[close];
            else if (all[close] == quote)
                quote = QChar();
            ++close;
        }
        if (close == all.size()) {
            ++at; // no tag, or a quote that is never closed
            text += u'<';
            if (!quote.isNull()) {
                text += all.sliced(at);
                break;
            }
            continue;
        }
        const QStringView tag = all.sliced(at + 1, close - at - 1);
        at = close + 1;
        if (isTag(tag, "a"_L1)) {
            target = targetOf(tag);
            labelBegin = text.size();
        } else if (isTag(tag, "/a"_L1)) {
            if (indexOfUrl(target) == 0) {
                const QString label = text.sliced(labelBegin).simplified();
                const bool isAddress = label.isEmpty() || !nameFrom(label, {}).size();
                text.truncate(labelBegin);
                text += (isAddress ? QString(u'\n') : u'\n' + label + u'\t') + target + u'\n';
            }
            target.clear();
        } else if (isTag(tag, "script"_L1) || isTag(tag, "style"_L1)) {
            const qsizetype end =
                all.indexOf(isTag(tag, "script"_L1) ? "</script"_L1 : "</style"_L1, at, Qt::CaseInsensitive);
            at = end == -1 ? all.size() : end;
        } else if (isTag(tag, "td"_L1) || isTag(tag, "th"_L1)) {
            if (!text.isEmpty() && !text.endsWith(u'\n'))
                text += u'\t';
        } else if (!isTag(tag, "wbr"_L1)) {
            for (const QLatin1StringView block :
                 {"br"_L1, "p"_L1, "/p"_L1, "div"_L1, "/div"_L1, "tr"_L1, "/tr"_L1, "li"_L1, "/li"_L1, "h1"_L1, "h2"_L1,
                  "h3"_L1, "pre"_L1, "/pre"_L1, "table"_L1, "/table"_L1}) {
                if (isTag(tag, block)) {
                    text += u'\n';
                    break;
                }
            }
        }
    }
    return text;
}
