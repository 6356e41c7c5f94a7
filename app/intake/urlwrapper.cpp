// SPDX-License-Identifier: GPL-3.0-or-later
#include "urlwrapper.h"

#include <QByteArray>
#include <QStringTokenizer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

bool isAddress(QStringView text)
{
    return text.startsWith("https://"_L1, Qt::CaseInsensitive) || text.startsWith("http://"_L1, Qt::CaseInsensitive);
}

QString percentDecoded(QStringView text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.toUtf8()));
}

/// The address that @p value is, encoded by percent signs as often as it may be, or by Base64.
QString addressIn(QStringView value)
{
    // What is not encoded must not be decoded: its own `%2B` would become another character.
    if (isAddress(value) && value.contains(u'='))
        return value.toString();
    QString text = percentDecoded(value);
    constexpr int deepest = 4;
    for (int i = 0; i < deepest && !isAddress(text) && text.startsWith("http"_L1, Qt::CaseInsensitive); ++i)
        text = percentDecoded(text);
    if (isAddress(text))
        return text;
    // Bing writes two letters before the Base64 of the address.
    for (const qsizetype skipped : {0, 2}) {
        const QByteArray coded = text.mid(skipped).toLatin1();
        if (!coded.startsWith("aHR0c")) // "http"
            continue;
        const auto alphabet =
            coded.contains('+') || coded.contains('/') ? QByteArray::Base64Encoding : QByteArray::Base64UrlEncoding;
        const auto decoded = QByteArray::fromBase64Encoding(coded, alphabet | QByteArray::AbortOnBase64DecodingErrors);
        if (decoded && isAddress(QString::fromUtf8(*decoded)))
            return QString::fromUtf8(*decoded);
    }
    return {};
}

/// Any parameter whose value is an address: SafeLinks' `url`, Google's `q`, Barracuda's `a`, Proofpoint v1's `u`.
Unwrapped fromParameters(QStringView url)
{
    const qsizetype question = url.indexOf(u'?');
    if (question == -1)
        return {};
    for (qsizetype begin = question + 1; begin < url.size();) {
        const qsizetype ampersand = url.indexOf(u'&', begin);
        const qsizetype end = ampersand == -1 ? url.size() : ampersand;
        const QStringView item = url.sliced(begin, end - begin);
        const qsizetype equals = item.indexOf(u'=');
        if (equals != -1) {
            if (const QString inner = addressIn(item.sliced(equals + 1)); !inner.isEmpty())
                return {inner, ampersand != -1, false};
        }
        begin = end + 1;
    }
    return {};
}

/// https://help.proofpoint.com, "URL Defense": `-` for `%`, `_` for `/` in the parameter `u`.
Unwrapped fromProofpoint2(QStringView url)
{
    qsizetype begin = url.indexOf("?u="_L1);
    if (begin == -1)
        begin = url.indexOf("&u="_L1);
    if (begin == -1)
        return {};
    begin += 3;
    const qsizetype ampersand = url.indexOf(u'&', begin);
    QString coded = url.sliced(begin, (ampersand == -1 ? url.size() : ampersand) - begin).toString();
    coded.replace(u'-', u'%').replace(u'_', u'/');
    const QString inner = percentDecoded(coded);
    return {isAddress(inner) ? inner : QString(), ampersand != -1, false};
}

/// `/v3/__ADDRESS__;CHARACTERS!`: `*` stands for a character of the Base64 behind it, `**X` for a run of them.
Unwrapped fromProofpoint3(QStringView url)
{
    const qsizetype begin = url.indexOf("/v3/__"_L1) + 6;
    const qsizetype end = url.lastIndexOf("__;"_L1);
    if (begin < 6 || end < begin)
        return {};
    const QStringView inner = url.sliced(begin, end - begin);
    const QStringView rest = url.sliced(end + 3);
    const qsizetype bang = rest.indexOf(u'!');
    const QByteArray replaced =
        QByteArray::fromBase64(rest.left(bang == -1 ? rest.size() : bang).toLatin1(), QByteArray::Base64UrlEncoding);
    const QString characters = QString::fromUtf8(replaced);
    static constexpr QLatin1StringView runs("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
    QString plain;
    qsizetype next = 0;
    for (qsizetype at = 0; at < inner.size(); ++at) {
        if (inner[at] != u'*') {
            plain += inner[at];
            continue;
        }
        qsizetype count = 1;
        if (at + 2 < inner.size() && inner[at + 1] == u'*') {
            const qsizetype run = runs.indexOf(inner[at + 2]);
            if (run == -1)
                return {};
            count = run + 2;
            at += 2;
        }
        if (next + count > characters.size())
            return {};
        plain += characters.sliced(next, count);
        next += count;
    }
    if (next != characters.size())
        return {};
    // One slash is enough for it in the middle of a path.
    if (plain.startsWith("https:/"_L1) && !plain.startsWith("https://"_L1))
        plain.insert(7, u'/');
    return {isAddress(plain) ? plain : QString(), true, false};
}

/// `/v2/___ADDRESS___.SIGNATURE`: Check Point's, Avanan's.
Unwrapped fromCheckPoint(QStringView url)
{
    const qsizetype begin = url.indexOf("/___"_L1) + 4;
    const qsizetype end = url.lastIndexOf("___."_L1);
    if (begin < 4 || end < begin)
        return fromParameters(url);
    const QString inner = url.sliced(begin, end - begin).toString();
    return {isAddress(inner) ? inner : QString(), true, false};
}

/// An address in the path, percent-encoded or not: Cisco's secure-web, archives.
Unwrapped fromPath(QStringView url)
{
    for (const QLatin1StringView mark : {"/https%3A"_L1, "/http%3A"_L1}) {
        const qsizetype begin = url.indexOf(mark, 8, Qt::CaseInsensitive);
        if (begin == -1)
            continue;
        const QStringView rest = url.sliced(begin + 1);
        const qsizetype end = std::min({rest.indexOf(u'/') == -1 ? rest.size() : rest.indexOf(u'/'),
                                        rest.indexOf(u'?') == -1 ? rest.size() : rest.indexOf(u'?')});
        return {addressIn(rest.first(end)), end < rest.size(), false};
    }
    return {};
}

struct Filter
{
    QLatin1StringView host; ///< itself or below it
    Unwrapped (*open)(QStringView);
};

constexpr std::array filters{
    Filter{"safelinks.protection.outlook.com"_L1, fromParameters},
    Filter{"safelinks.protection.office365.us"_L1, fromParameters},
    Filter{"safelinks.protection.partner.outlook.cn"_L1, fromParameters},
    Filter{"statics.teams.cdn.office.net"_L1, fromParameters},
    Filter{"linkprotect.cudasvc.com"_L1, fromParameters},
    Filter{"protection.sophos.com"_L1, fromParameters},
    Filter{"secure-web.cisco.com"_L1, fromPath},
    Filter{"clicktime.symantec.com"_L1, fromParameters},
    Filter{"protect.checkpoint.com"_L1, fromCheckPoint},
    Filter{"url.avanan.click"_L1, fromCheckPoint},
    Filter{"mimecast.com"_L1, fromParameters},
    Filter{"mimecastprotect.com"_L1, fromParameters},
    Filter{"url.emailprotection.link"_L1, fromParameters},
    Filter{"deref-gmx.net"_L1, fromParameters},
    Filter{"deref-web.de"_L1, fromParameters},
    Filter{"slack-redir.net"_L1, fromParameters},
    Filter{"l.facebook.com"_L1, fromParameters},
    Filter{"urldefense.proofpoint.com"_L1, nullptr},
    Filter{"urldefense.com"_L1, nullptr},
    Filter{"urldefense.us"_L1, nullptr},
};

bool isHostOrBelow(QStringView host, QLatin1StringView known)
{
    return host.endsWith(known) && (host.size() == known.size() || host[host.size() - known.size() - 1] == u'.');
}

Unwrapped fromProofpoint(QStringView url)
{
    const qsizetype path = url.indexOf(u'/', 8);
    const QStringView rest = path == -1 ? QStringView() : url.sliced(path);
    if (rest.startsWith("/v3/"_L1))
        return fromProofpoint3(url);
    return rest.startsWith("/v2/"_L1) ? fromProofpoint2(url) : fromParameters(url);
}

} // namespace

std::optional<Unwrapped> unwrapped(const QString &url)
{
    if (!isAddress(url))
        return {};
    const QStringView text = url;
    const qsizetype begin = text.indexOf(u'/') + 2;
    qsizetype end = begin;
    while (end < text.size() && !QStringView(u"/?#").contains(text[end]))
        ++end;
    const QString host = text.sliced(begin, end - begin).toString().toLower();
    for (const Filter &filter : filters) {
        if (!isHostOrBelow(host, filter.host))
            continue;
        Unwrapped inner = filter.open ? filter.open(text) : fromProofpoint(text);
        inner.isFilter = true;
        return inner;
    }
    Unwrapped inner = fromParameters(text);
    if (inner.url.isEmpty())
        inner = fromPath(text);
    return inner.url.isEmpty() ? std::nullopt : std::optional(inner);
}
