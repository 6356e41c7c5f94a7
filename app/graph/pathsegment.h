// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

/// Whether one decoded segment of a URL's path is @p word, in capitals or small letters: `items`.
inline bool isWord(QStringView segment, QStringView word)
{
    return segment.compare(word, Qt::CaseInsensitive) == 0;
}

/// Whether it is a call of @p word, as OData writes keys: `items('01ABC')`.
inline bool isCall(QStringView segment, QStringView word)
{
    return segment.startsWith(word, Qt::CaseInsensitive) && segment.sliced(word.size()).startsWith(u'(');
}

/// Whether it is either.
inline bool isWordOrCall(QStringView segment, QStringView word)
{
    return isWord(segment, word) || isCall(segment, word);
}
