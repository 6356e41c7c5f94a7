// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

/// A character as HTML may write it: `&amp;`, `&#38;`, `&#x26;`.
/// https://html.spec.whatwg.org/multipage/syntax.html#character-references
struct Entity
{
    char32_t code = 0;
    qsizetype length = 0; ///< in the text; 0 for none
};

/// What @p text, which begins with `&`, begins with: by number, or by a name of what addresses, and names of people and
/// files in Western Europe, are written with.
Entity entityAt(QStringView text);

/// The character that `#38` or `#x26` is the number of; nothing for what is none.
std::optional<char32_t> numberedCharacter(QStringView reference);
