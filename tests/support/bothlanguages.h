// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/language.h"

#include <QTest>

/// The columns of a table whose rows hold what is to be read in either language.
inline void addLanguageColumns()
{
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
}

/// Compares what @p words gives for a locale with these columns. No other Language may be installed beside it.
template <typename Words>
void compareInBothLanguages(const Words &words)
{
    Language language;
    language.install(QStringLiteral("en"));
    QTEST(words(QLocale(QStringLiteral("en_GB"))), "english");
    language.install(QStringLiteral("de"));
    QTEST(words(QLocale(QStringLiteral("de_DE"))), "german");
}
