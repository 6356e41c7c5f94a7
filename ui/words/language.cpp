// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace {

constexpr auto folder = ":/i18n"_L1;
constexpr auto prefix = "copyjobs_"_L1;
// Qt asks for this text, and has it only for the languages that it speaks itself.
//: Which way the language is written: LTR for from left to right, RTL for from right to left.
[[maybe_unused]] constexpr auto direction = QT_TRANSLATE_NOOP("QGuiApplication", "QT_LAYOUT_DIRECTION");

}

Language::Language(QObject *parent) : QObject(parent)
{ }

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
}

QStringList Language::available()
{
    // The folder is our own and holds nothing else. A filter would cost every start half a megabyte: it is a regular
    // expression to Qt.
    QStringList codes;
    for (const QString &file : QDir(folder).entryList(QDir::Files, QDir::Name))
        codes << QFileInfo(file).completeBaseName().sliced(prefix.size());
    return codes;
}

QString Language::nameOf(const QString &code)
{
    // "en" alone would be "American English", its likeliest territory.
    const QLocale locale(code);
    const QString name = locale.language() == QLocale::English ? u"English"_s : locale.nativeLanguageName();
    return name.isEmpty() ? code : name;
}

QString Language::bestMatch(const QStringList &wanted, const QStringList &available)
{
    for (const QString &tag : wanted) {
        QStringList parts = QString(tag).replace(u'-', u'_').split(u'_');
        for (; !parts.isEmpty(); parts.removeLast()) {
            if (const QString code = parts.join(u'_'); available.contains(code))
                return code;
        }
    }
    return u"en"_s;
}

QLocale Language::localeFor(const QString &code, const QLocale &system)
{
    const QLocale locale(code);
    return system.language() == locale.language() ? system : locale;
}

void Language::install(const QString &choice)
{
    const QStringList codes = available();
    const QLocale system = QLocale::system();
    m_choice = codes.contains(choice) ? choice : QString();
    m_code = m_choice.isEmpty() ? bestMatch(system.uiLanguages(), codes) : m_choice;
    m_locale = localeFor(m_code, system);

    // The locale comes first: whoever is told of a new translator already writes numbers its way.
    QLocale::setDefault(m_locale);
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
    const QString qtWords = "qtbase_"_L1 + m_code;
    // Where no Qt is installed, the program brings its words along.
    if (m_qtWords.load(qtWords, QLibraryInfo::path(QLibraryInfo::TranslationsPath)) || m_qtWords.load(qtWords, u":/qt-i18n"_s))
        QCoreApplication::installTranslator(&m_qtWords);
    if (m_words.load(prefix + m_code, folder))
        QCoreApplication::installTranslator(&m_words);
    emit changed();
}
