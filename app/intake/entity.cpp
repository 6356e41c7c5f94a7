// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity.h"

#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Named
{
    QLatin1StringView name;
    char32_t code;
};

constexpr std::array named{
    Named{"amp"_L1, U'&'},      Named{"quot"_L1, U'"'},    Named{"lt"_L1, U'<'},
    Named{"gt"_L1, U'>'},       Named{"apos"_L1, U'\''},   Named{"equals"_L1, U'='},
    Named{"sol"_L1, U'/'},      Named{"colon"_L1, U':'},   Named{"quest"_L1, U'?'},
    Named{"percnt"_L1, U'%'},   Named{"period"_L1, U'.'},  Named{"lowbar"_L1, U'_'},
    Named{"hyphen"_L1, U'-'},   Named{"dash"_L1, U'-'},    Named{"excl"_L1, U'!'},
    Named{"num"_L1, U'#'},      Named{"plus"_L1, U'+'},    Named{"ZeroWidthSpace"_L1, 0x200B},
    Named{"NewLine"_L1, U' '},  Named{"Tab"_L1, U' '},     Named{"ndash"_L1, 0x2013},
    Named{"mdash"_L1, 0x2014},  Named{"lsquo"_L1, 0x2018}, Named{"rsquo"_L1, 0x2019},
    Named{"ldquo"_L1, 0x201C},  Named{"rdquo"_L1, 0x201D}, Named{"bdquo"_L1, 0x201E},
    Named{"hellip"_L1, 0x2026}, Named{"euro"_L1, 0x20AC},
};

constexpr char32_t FirstOfLatin1 = 0xA0;
/// The names of the characters from there on, in their order.
constexpr std::array latin1{
    "nbsp"_L1,   "iexcl"_L1,  "cent"_L1,   "pound"_L1,  "curren"_L1, "yen"_L1,    "brvbar"_L1, "sect"_L1,   "uml"_L1,
    "copy"_L1,   "ordf"_L1,   "laquo"_L1,  "not"_L1,    "shy"_L1,    "reg"_L1,    "macr"_L1,   "deg"_L1,    "plusmn"_L1,
    "sup2"_L1,   "sup3"_L1,   "acute"_L1,  "micro"_L1,  "para"_L1,   "middot"_L1, "cedil"_L1,  "sup1"_L1,   "ordm"_L1,
    "raquo"_L1,  "frac14"_L1, "frac12"_L1, "frac34"_L1, "iquest"_L1, "Agrave"_L1, "Aacute"_L1, "Acirc"_L1,  "Atilde"_L1,
    "Auml"_L1,   "Aring"_L1,  "AElig"_L1,  "Ccedil"_L1, "Egrave"_L1, "Eacute"_L1, "Ecirc"_L1,  "Euml"_L1,   "Igrave"_L1,
    "Iacute"_L1, "Icirc"_L1,  "Iuml"_L1,   "ETH"_L1,    "Ntilde"_L1, "Ograve"_L1, "Oacute"_L1, "Ocirc"_L1,  "Otilde"_L1,
    "Ouml"_L1,   "times"_L1,  "Oslash"_L1, "Ugrave"_L1, "Uacute"_L1, "Ucirc"_L1,  "Uuml"_L1,   "Yacute"_L1, "THORN"_L1,
    "szlig"_L1,  "agrave"_L1, "aacute"_L1, "acirc"_L1,  "atilde"_L1, "auml"_L1,   "aring"_L1,  "aelig"_L1,  "ccedil"_L1,
    "egrave"_L1, "eacute"_L1, "ecirc"_L1,  "euml"_L1,   "igrave"_L1, "iacute"_L1, "icirc"_L1,  "iuml"_L1,   "eth"_L1,
    "ntilde"_L1, "ograve"_L1, "oacute"_L1, "ocirc"_L1,  "otilde"_L1, "ouml"_L1,   "divide"_L1, "oslash"_L1, "ugrave"_L1,
    "uacute"_L1, "ucirc"_L1,  "uuml"_L1,   "yacute"_L1, "thorn"_L1,  "yuml"_L1};

std::optional<char32_t> namedCharacter(QStringView name)
{
    if (const auto known = std::ranges::find_if(named, [name](const Named &one) { return name == one.name; });
        known != named.end())
        return known->code;
    const auto known = std::ranges::find_if(latin1, [name](QLatin1StringView one) { return name == one; });
    if (known == latin1.end())
        return {};
    return FirstOfLatin1 + char32_t(known - latin1.begin());
}

} // namespace

Entity entityAt(QStringView text)
{
    constexpr qsizetype longest = 16; // &ZeroWidthSpace;
    const qsizetype close = text.left(longest).indexOf(u';');
    if (close < 3)
        return {};
    const QStringView reference = text.sliced(1, close - 1);
    const auto code = reference.startsWith(u'#') ? numberedCharacter(reference) : namedCharacter(reference);
    return code ? Entity{*code, close + 1} : Entity{};
}

std::optional<char32_t> numberedCharacter(QStringView reference)
{
    const bool isHex = reference.size() > 1 && (reference[1] == u'x' || reference[1] == u'X');
    bool isNumber = false;
    const uint code = reference.sliced(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
    if (!isNumber || code == 0 || code > QChar::LastValidCodePoint)
        return {};
    return code;
}
