// SPDX-License-Identifier: GPL-3.0-or-later
#include "servertext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pieceLength = 12; // what is shorter is a version, a number or a word
/// So many in a row hold one whole block, wherever they begin.
constexpr qsizetype blockLength = pieceLength / 2;

bool isControl(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
        return c != u'\n' && c != u'\t';
    case QChar::Other_Format:
        return c != QChar(0x200c) && c != QChar(0x200d);
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

} // namespace

QString withoutControls(const QString &text)
{
    if (std::ranges::none_of(text, isControl))
        return text;
    QString plain = text;
    plain.removeIf(isControl);
    return plain;
}

void ServerText::readSecrets()
{
    QStringList raw = m_url.path(QUrl::FullyEncoded).split(u'/', Qt::SkipEmptyParts);
    for (const QString &item : m_url.query(QUrl::FullyEncoded).split(u'&', Qt::SkipEmptyParts))
        raw.append(item.mid(item.indexOf(u'=') + 1));
    for (const QString &one : std::as_const(raw)) {
        m_secrets.append(one.toLower());
        if (one.contains(u'%'))
            m_secrets.append(QUrl::fromPercentEncoding(one.toUtf8()).toLower());
    }
    for (const QString &secret : std::as_const(m_secrets)) {
        for (qsizetype at = 0; at + blockLength <= secret.size(); at += blockLength)
            m_blocks.insert(QStringView(secret).sliced(at, blockLength));
    }
}

bool ServerText::mayHoldSecret(QStringView small) const
{
    for (qsizetype at = 0; at + blockLength <= small.size(); ++at) {
        if (m_blocks.contains(small.sliced(at, blockLength)))
            return true;
    }
    return false;
}

void ServerText::splitSecrets()
{
    for (const QString &secret : std::as_const(m_secrets)) {
        for (qsizetype at = 0; at + pieceLength <= secret.size(); ++at)
            m_pieces.insert(QStringView(secret).sliced(at, pieceLength));
    }
}

QString ServerText::cleaned(const QString &text)
{
    const QString plain = withoutControls(text);
    if (plain.size() < pieceLength)
        return plain;
    if (!std::exchange(m_isRead, true))
        readSecrets();
    const QString small = plain.toLower();
    if (!mayHoldSecret(small))
        return plain;
    if (m_pieces.isEmpty())
        splitSecrets();
    // A few letters take more room when they are small, and nothing is where it was.
    const QString &shown = small.size() == plain.size() ? plain : small;
    QString result;
    qsizetype kept = 0;       // where what was copied ends
    qsizetype secretEnd = -1; // of the run that was found last
    for (qsizetype at = 0; at + pieceLength <= small.size(); ++at) {
        if (!m_pieces.contains(QStringView(small).sliced(at, pieceLength)))
            continue;
        if (at > secretEnd) {
            result += QStringView(shown).sliced(kept, at - kept);
            result += u'…';
        }
        secretEnd = at + pieceLength;
        kept = secretEnd;
    }
    return result += QStringView(shown).sliced(kept);
}
