// SPDX-License-Identifier: GPL-3.0-or-later
#include "brokenlines.h"

#include "urlintext.h"
#include "urljudge.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostPieces = 2000;      ///< of a URL of 64 KiB in lines of 40 characters
constexpr int MostTriedByShape = 128; ///< each try reads the whole address

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == QChar(0xA0);
}

bool isBorder(QChar c)
{
    return QStringView(u"|│┃║").contains(c);
}

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isUpper(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

QChar closerOf(QChar opener)
{
    static constexpr QStringView openers(u"<\"'([{`„“‚‘«");
    static constexpr QStringView closers(u">\"')]}`“”‘’»");
    const qsizetype at = openers.indexOf(opener);
    return at == -1 ? QChar() : closers[at];
}

/// A part of an address in one line.
struct Piece
{
    qsizetype line = 0;
    QStringView text;
    qsizetype end = 0;     ///< where it ends in its line
    qsizetype column = 0;  ///< the same as it was before something was joined to the line
    QStringView behind;    ///< the rest of its line
    bool isClosed = false; ///< the sign that closes what was opened before the address follows
    bool hasMark = false;  ///< a shell's sign that the line goes on follows
    bool isLast = false;   ///< something else follows
    bool hasUrl = false;   ///< another address is in the rest of its line
};

/// Completes @p piece by what is behind it in its line.
void lookBehind(Piece &piece, QStringView line, QChar closer)
{
    piece.behind = line.sliced(piece.end);
    QStringView rest = piece.behind;
    const QStringView unescaped = rest.startsWith(u'\\') ? rest.sliced(1) : rest;
    piece.isClosed = !closer.isNull() && unescaped.startsWith(closer);
    if (!piece.isClosed && rest.size() == 1 && QStringView(u"\\^`↩↵⏎¬→").contains(rest.front())) {
        piece.hasMark = true;
        return;
    }
    while (!rest.isEmpty() && (isBlank(rest.back()) || isBorder(rest.back())))
        rest.chop(1);
    piece.isLast = !rest.isEmpty();
}

bool isGuid(QStringView text)
{
    return text.size() == 36 && text[8] == u'-' && text[13] == u'-' && text[18] == u'-' && text[23] == u'-';
}

/// Whether @p text could be what somebody wrote: words and numbers, no part of a token.
bool isNatural(QStringView text, qsizetype shortest = 3)
{
    while (!text.isEmpty() && QStringView(u".,;:!?)").contains(text.back()))
        text.chop(1);
    constexpr qsizetype longest = 60;
    if (text.size() < shortest || text.size() > longest)
        return false;
    qsizetype longestFound = 0;
    for (qsizetype begin = 0; begin <= text.size();) {
        qsizetype end = begin;
        while (end < text.size() && !QStringView(u"-_./+").contains(text[end]))
            ++end;
        const QStringView word = text.sliced(begin, end - begin);
        qsizetype letters = 0;
        while (letters < word.size() && isAsciiLetter(word[letters]))
            ++letters;
        const bool areDigits = std::all_of(word.begin() + letters, word.end(), isAsciiDigit);
        const bool isLower =
            std::none_of(word.begin() + std::min<qsizetype>(1, letters), word.begin() + letters, isUpper);
        const bool isCapital = std::all_of(word.begin(), word.begin() + letters, isUpper);
        constexpr qsizetype longestWord = 24, longestNumber = 4;
        if (word.isEmpty() || !areDigits || (!isLower && !isCapital) || letters > longestWord
            || word.size() - letters > longestNumber)
            return false;
        longestFound = std::max(longestFound, word.size());
        begin = end + 1;
    }
    return longestFound > 1;
}

/// Whether @p piece, in a line behind a URL, is certainly nothing of it: a key, a date, an id, an option, a rule.
bool isForeign(const Piece &piece)
{
    const QStringView text = piece.text;
    const QStringView behind = piece.behind.trimmed();
    if (text.isEmpty() || text.endsWith(u':')
        || ((behind.startsWith(u':') || behind.startsWith(u'=')) && !piece.isClosed))
        return true;
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return isAsciiLetter(c) || isAsciiDigit(c); }))
        return text.size() > 2;
    if (text == "PS"_L1 && behind.contains(u'>')) // PowerShell's prompt: `PS C:\Users\anna> `
        return true;
    return text.startsWith("--"_L1) || isGuid(text) || text.startsWith("HTTP/"_L1) || text == "EOF"_L1;
}

/// The same where the address before it could be whole: only more of its path or signature could follow.
bool isForeignToToken(const Piece &piece, bool hasQuery = true)
{
    QStringView text = piece.text;
    while (text.size() > 1 && QStringView(u",;)!").contains(text.back())) // of the sentence around it
        text.chop(1);
    const qsizetype equals = text.indexOf(u'=');
    const qsizetype ampersand = text.indexOf(u'&');
    if (!hasQuery && text.contains(u'?'))
        return false; // that begins here
    if (equals > 0 && equals < text.size() - 1 && (ampersand == -1 || equals < ampersand))
        return true; // a setting
    const bool isDate = text.size() >= 8 && std::all_of(text.begin(), text.end(), [](QChar c) {
                            return isAsciiDigit(c) || QStringView(u"-.:T").contains(c);
                        });
    return isDate
           || std::any_of(
               text.begin(), text.end(),
               [](QChar c) { return !isAsciiLetter(c) && !isAsciiDigit(c) && !QStringView(u"-_.%=&~+/").contains(c); })
           || QStringView(u"/.").contains(text.front());
}

bool isUsualWidth(qsizetype width)
{
    return width % 10 == 0 || (width >= 72 && width <= 80) || width == 132 || width % 64 == 0;
}

/// A line with nothing but a sign that something is missing.
bool isEllipsis(QStringView line)
{
    while (!line.isEmpty() && (isBlank(line.front()) || isBorder(line.front()) || line.front() == u'>'))
        line = line.sliced(1);
    while (!line.isEmpty() && (isBlank(line.back()) || isBorder(line.back())))
        line.chop(1);
    return line == u"…" || (line.size() >= 3 && std::all_of(line.begin(), line.end(), [](QChar c) {
                                return c == u'*' || c == u'.';
                            }));
}

class Joiner
{
public:
    explicit Joiner(const QString &text) : m_all(text)
    {
        for (qsizetype begin = 0; begin <= m_all.size();) {
            const qsizetype feed = m_all.indexOf(u'\n', begin);
            const qsizetype end = feed == -1 ? m_all.size() : feed;
            m_lines += m_all.sliced(begin, end - begin);
            m_longest = std::max(m_longest, end - begin);
            begin = end + 1;
        }
    }

    JoinedText joined()
    {
        JoinedText result;
        result.text.reserve(m_all.size());
        for (qsizetype next = 0; next < m_lines.size();) {
            const qsizetype first = next++;
            m_shift = 0;
            QString composed; // the line, once something is joined to it
            QStringView line = m_lines[first];
            for (qsizetype from = 0;;) {
                const auto piece = lastUrl(line, from, first);
                if (!piece)
                    break;
                m_begin = piece->end - piece->text.size();
                const QList<Piece> pieces = piecesBehind(*piece, line, next);
                const qsizetype count = pieces.size() < 2 ? 1 : decide(pieces, result.uncertain);
                const qsizetype behind = pieces[count - 1].line + 1;
                const bool isCut = behind < m_lines.size() && isEllipsis(m_lines[behind]);
                if (count < 2 && !isCut)
                    break;
                if (count < 2)
                    m_joined = piece->text.toString();
                if (isCut)
                    m_joined += u'…';
                QString whole = line.first(m_begin).toString() + m_joined;
                from = whole.size();
                m_shift = from - pieces[count - 1].column;
                whole += pieces[count - 1].behind;
                composed = std::move(whole);
                line = composed;
                next = pieces[count - 1].line + 1;
            }
            if (first > 0)
                result.text += u'\n';
            result.text += line;
            result.text += QString(next - first - 1, u'\n');
        }
        return result;
    }

private:
    /// The address that reaches to the end of @p line.
    std::optional<Piece> lastUrl(QStringView line, qsizetype from, qsizetype number)
    {
        for (qsizetype begin = indexOfUrl(line, from); begin != -1; begin = indexOfUrl(line, from)) {
            Piece piece{.line = number};
            m_opener = begin > 0 ? line[begin - 1] : QChar(u' ');
            piece.end = endOfWritten(line, begin, m_opener);
            piece.column = piece.end - m_shift;
            piece.text = line.sliced(begin, piece.end - begin);
            lookBehind(piece, line, closerOf(m_opener));
            if (!piece.isLast && !piece.isClosed)
                return piece;
            from = std::max(piece.end, begin + 1);
        }
        return {};
    }

    /// What @p before, the beginning of a line with an address, has in front of all lines: a mail's or comment's signs,
    /// a table's border, a diff's plus.
    static QStringView quoteOf(QStringView before)
    {
        before = before.trimmed();
        if (!before.isEmpty() && isBorder(before.front()))
            return before.first(1); // cells may follow
        const bool isQuote = std::all_of(before.begin(), before.end(),
                                         [](QChar c) { return isBlank(c) || QStringView(u">#/*+%;").contains(c); });
        return isQuote ? before : QStringView();
    }

    /// @p first and what could belong to it in the lines from @p next on.
    QList<Piece> piecesBehind(const Piece &first, QStringView line, qsizetype next) const
    {
        QList<Piece> pieces{first};
        const QStringView quote = quoteOf(line.first(m_begin));
        qsizetype size = first.text.size();
        while (next < m_lines.size() && pieces.size() < MostPieces && size <= MaximumUrlSize) {
            const QStringView here = m_lines[next];
            qsizetype begin = 0;
            while (begin < here.size() && isBlank(here[begin]))
                ++begin;
            if (!quote.isEmpty() && here.sliced(begin).startsWith(quote))
                begin += quote.size();
            if (m_opener == u'<' && quote.isEmpty() && here.sliced(begin).startsWith(u'|'))
                break; // a chat's label
            while (begin < here.size() && (isBlank(here[begin]) || isBorder(here[begin])))
                ++begin;
            Piece piece{.line = next};
            piece.end = endOfWritten(here, begin, m_opener);
            const QStringView near = here.first(std::min(here.size(), piece.end + 8));
            qsizetype another = indexOfUrl(near, begin);
            while (another > begin && QStringView(u"=/").contains(here[another - 1])) // a wrapper's parameter
                another = indexOfUrl(near, another + 1);
            if (another == begin)
                break;
            if (another != -1 && another < piece.end) {
                while (another > begin && QStringView(u",;|").contains(here[another - 1]))
                    --another;
                piece.end = another;
            }
            piece.column = piece.end;
            piece.text = here.sliced(begin, piece.end - begin);
            lookBehind(piece, here, closerOf(m_opener));
            if (isForeign(piece))
                break;
            piece.isLast |= another != -1;
            piece.hasUrl = piece.isLast && indexOfUrl(here, piece.end) != -1;
            size += piece.text.size();
            pieces += piece;
            if (piece.isLast || piece.isClosed)
                break;
            ++next;
        }
        return pieces;
    }

    QString text(const QList<Piece> &pieces, qsizetype count) const
    {
        QString all;
        for (const Piece &piece : pieces.first(count))
            all += piece.text;
        return all;
    }

    /// A line that ends in an equals sign may be quoted-printable, where that sign is none of the address.
    static QString withoutSoftBreaks(const QList<Piece> &pieces, qsizetype count)
    {
        QString all;
        for (qsizetype i = 0; i < count; ++i) {
            const QStringView piece = pieces[i].text;
            if (i + 1 < count && !piece.endsWith(u'='))
                return {};
            all += i + 1 < count ? piece.chopped(1) : piece;
        }
        return all;
    }

    static Wholeness wholenessOf(const QString &written)
    {
        const UrlInText url = urlAt(written);
        const JudgedUrl result = judged(url, Stands::InText);
        return result.wholeness;
    }

    /// How many of @p pieces are one address; 1 for not to be joined. What it is then is left in m_joined.
    qsizetype decide(const QList<Piece> &pieces, QHash<int, QString> &uncertain)
    {
        const auto ask = [&](qsizetype count) {
            uncertain.insert(int(pieces.first().line) + 1, text(pieces, count));
            return qsizetype(1);
        };
        const auto join = [&](qsizetype count) {
            m_joined = text(pieces, count);
            return count;
        };
        const qsizetype all = pieces.size();
        // A database's sign for a line that goes on; an address has it escaped.
        if (std::any_of(pieces.begin(), pieces.end() - 1, [](const Piece &piece) { return piece.text.endsWith(u'+'); }))
            return 1;
        // More than chance: somebody divides words so.
        if (all > 2 && std::all_of(pieces.begin(), pieces.end() - 1, [](const Piece &piece) {
                return piece.text.endsWith(u'-');
            }))
            return 1;
        const JudgedUrl alone = judged(urlAt(pieces.first().text.toString()), Stands::InText, m_opener);
        const Wholeness first = alone.wholeness;
        if (alone.isClosed && first != Wholeness::Cut)
            return 1;
        const bool hasQuery = pieces.first().text.contains(u'?');
        if (first == Wholeness::Whole && !hasQuery && isGuid(pieces.first().text.last(36))
            && !pieces[1].text.startsWith(u'?'))
            return 1; // only a query could follow
        if (pieces.first().hasMark) {
            qsizetype count = 1;
            while (count < all && pieces[count - 1].hasMark)
                ++count;
            return join(count);
        }
        if (const QString soft = withoutSoftBreaks(pieces, all);
            !soft.isEmpty() && wholenessOf(soft) == Wholeness::Whole) {
            if (wholenessOf(text(pieces, all)) == Wholeness::Whole)
                return ask(all);
            m_joined = soft;
            return all;
        }
        const bool isWholeWithNext = first != Wholeness::Whole && wholenessOf(text(pieces, 2)) == Wholeness::Whole;
        if (first != Wholeness::Cut && pieces[1].hasUrl && !isWholeWithNext)
            return 1; // a list
        const bool isNextNatural = isNatural(pieces[1].text);
        if (pieces.last().isClosed)
            return isNextNatural && first == Wholeness::Whole && m_opener != u'<' ? ask(all) : join(all);

        if ((first == Wholeness::Whole || (first == Wholeness::Plausible && alone.namesAJob))
            && isForeignToToken(pieces[1], hasQuery))
            return 1;
        if (first == Wholeness::Plausible && pieces[1].isLast && isNatural(pieces[1].text, 2) && !isWholeWithNext)
            return 1; // a sentence
        if (first == Wholeness::Plausible && !alone.namesAJob
            && !judged(urlAt(text(pieces, all)), Stands::InText).namesAJob)
            return 1; // nobody's monitor URL, joined or not

        if (const qsizetype full = fullLines(pieces); full >= 2)
            return decideByWidth(pieces, full, ask, join);
        if (first != Wholeness::Whole) {
            if (const qsizetype count = wholeByShape(pieces); count > 0) {
                // What comes behind is none of it where the last line stops early, or has another look.
                const bool stopsEarly = pieces[count - 1].column * 4 < pieces[count - 2].column * 3;
                const bool isSure = count == all || stopsEarly || isForeignToToken(pieces[count]);
                return isSure ? join(count) : ask(all);
            }
            if (first == Wholeness::Cut)
                return wholenessOf(text(pieces, all)) == Wholeness::Cut ? 1 : ask(all);
            return ask(all);
        }
        if (isNextNatural) {
            const bool isFull = pieces[0].column == m_longest && isUsualWidth(pieces[0].column) && !pieces[1].isLast;
            return isFull ? ask(2) : 1;
        }
        return ask(all);
    }

    /// How many lines from the first on end in the same column.
    static qsizetype fullLines(const QList<Piece> &pieces)
    {
        qsizetype full = 0;
        constexpr qsizetype narrowest = 20;
        while (full < pieces.size() && pieces[full].column == pieces[0].column && !pieces[full].isLast)
            ++full;
        return pieces[0].column < narrowest ? 1 : full;
    }

    template <typename Ask, typename Join>
    qsizetype decideByWidth(const QList<Piece> &pieces, qsizetype full, Ask ask, Join join)
    {
        if (full == pieces.size())
            return ask(full); // it ends where the last line does: another may be missing
        const bool isWholeWithout = wholenessOf(text(pieces, full)) == Wholeness::Whole;
        const Piece &last = pieces[full];
        if (last.column > pieces[0].column) // longer than what was a full line
            return ask(isWholeWithout ? full : full + 1);
        const bool isWord = isNatural(last.text) || (last.isLast && (last.text.size() == 1 || isNatural(last.text, 2)));
        if (isWholeWithout && (isWord || isForeignToToken(last)))
            return ask(last.isLast ? full : full + 1);
        if (last.isLast && isWord)
            return ask(full + 1);
        return join(full + 1);
    }

    /// So many pieces have the whole shape together, the fewest possible; 0 for none.
    static qsizetype wholeByShape(const QList<Piece> &pieces)
    {
        QString all = pieces.first().text.toString();
        int tried = 0;
        for (qsizetype i = 1; i < pieces.size(); ++i) {
            all += pieces[i].text;
            if (++tried <= MostTriedByShape && wholenessOf(all) == Wholeness::Whole)
                return i + 1;
        }
        return 0;
    }

    QStringView m_all;
    QList<QStringView> m_lines;
    qsizetype m_longest = 0;
    QChar m_opener;
    qsizetype m_begin = 0;
    qsizetype m_shift = 0; ///< how far the rest of a line has moved since something was joined to it
    QString m_joined;
};

} // namespace

JoinedText withJoinedLines(const QString &text)
{
    if (!text.contains(u'\n')
        || (!text.contains("http"_L1, Qt::CaseInsensitive) && !text.contains("hxxp"_L1, Qt::CaseInsensitive)))
        return {text, {}};
    return Joiner(text).joined();
}
