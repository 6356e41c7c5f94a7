// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QStringList>
#include <QTranslator>

/// The language of the program: its own words, Qt's words, and the default locale, switched while it runs.
/// Widgets hear of a switch by QEvent::LanguageChange, everybody else by changed().
class Language : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    /// The languages that there are words for: "de", "en".
    static QStringList available();
    /// The name of @p code in its own language: "Deutsch".
    static QString nameOf(const QString &code);
    /// The first of @p wanted ("de-AT", "en"; best first) that is in @p available; English where none is.
    static QString bestMatch(const QStringList &wanted, const QStringList &available);
    /// How dates and numbers are written in @p code: as @p system does where that is the same language, so that the
    /// person's own territory and formats stay.
    static QLocale localeFor(const QString &code, const QLocale &system);

    /// Switches to @p choice, one of available(); empty or unknown means the system's language.
    void install(const QString &choice);
    /// What was installed; empty for the system's language.
    QString choice() const { return m_choice; }
    /// The language that is spoken: "de".
    QString code() const { return m_code; }
    /// The locale that goes with it; also the default locale.
    QLocale locale() const { return m_locale; }

signals:
    /// Everything is in place: translators and default locale.
    void changed();

private:
    QTranslator m_words;
    QTranslator m_qtWords;
    QString m_choice;
    QString m_code;
    QLocale m_locale;
};
