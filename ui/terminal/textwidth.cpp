// SPDX-License-Identifier: GPL-3.0-or-later
#include "textwidth.h"

#include <QList>
#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

/// Two columns wide, in whole blocks: https://www.unicode.org/reports/tr11/
constexpr Range Wide[] = {
    {0x1100, 0x115F}, {0x231A, 0x231B}, {0x23E9, 0x23F3}, {0x25FD, 0x25FE}, {0x2614, 0x2615}, {0x2648, 0x2653},
    {0x267F, 0x267F}, {0x2693, 0x2693}, {0x26A1, 0x26A1}, {0x26AA, 0x26AB}, {0x26BD, 0x26BE}, {0x26C4, 0x26C5},
    {0x26CE, 0x26CE}, {0x26D4, 0x26D4}, {0x26EA, 0x26EA}, {0x26F2, 0x26F5}, {0x26FA, 0x26FD}, {0x2705, 0x2705},
    {0x270A, 0x270B}, {0x2728, 0x2728}, {0x274C, 0x274E}, {0x2753, 0x2757}, {0x2795, 0x2797}, {0x27B0, 0x27BF},
    {0x2B1B, 0x2B1C}, {0x2B50, 0x2B55}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xA960, 0xA97F}, {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF}, {0xFE10, 0xFE19}, {0xFE30, 0xFE6F}, {0xFF01, 0xFF60}, {0xFFE0, 0xFFE6}, {0x16FE0, 0x18AFF},
    {0x1B000, 0x1B2FF}, {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F19A}, {0x1F1E6, 0x1F320},
    {0x1F32D, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F7E0, 0x1F7F0}, {0x1F90C, 0x1F9FF}, {0x1FA70, 0x1FAFF},
    {0x20000, 0x3FFFD}};

constexpr char32_t EmojiPresentation = 0xFE0F; // makes a symbol an emoji

bool isWide(char32_t c)
{
    const auto range = std::ranges::lower_bound(Wide, c, {}, &Range::last);
    return range != std::end(Wide) && c >= range->first;
}

/// By its first character that is not invisible: the others stand on or under it.
int graphemeWidth(const QString &grapheme)
{
    const QList<uint> characters = grapheme.toUcs4();
    if (characters.contains(EmojiPresentation))
        return 2;
    for (const uint c : characters) {
        switch (QChar::category(c)) {
        case QChar::Mark_NonSpacing:
        case QChar::Mark_Enclosing:
        case QChar::Other_Format:
        case QChar::Other_Control:
            continue;
        default:
            return isWide(c) ? 2 : 1;
        }
    }
    return 0;
}

} // namespace

int textWidth(const QString &text)
{
    int width = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype begin = 0, end = finder.toNextBoundary(); end > begin; begin = end, end = finder.toNextBoundary())
        width += graphemeWidth(text.sliced(begin, end - begin));
    return width;
}

QString fitted(const QString &text, int columns)
{
    if (columns <= 0)
        return {};
    const int width = textWidth(text);
    if (width <= columns)
        return text + QString(columns - width, u' ');
    QString cut;
    int taken = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype begin = 0, end = finder.toNextBoundary(); end > begin; begin = end, end = finder.toNextBoundary()) {
        const QString grapheme = text.sliced(begin, end - begin);
        const int more = graphemeWidth(grapheme);
        if (taken + more > columns - 1)
            break;
        cut += grapheme;
        taken += more;
    }
    return cut + u'…' + QString(columns - 1 - taken, u' ');
}
