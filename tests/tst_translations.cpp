// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations; ///< one, or one for each plural form
    bool numerus = false;
    bool finished = true;
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message{context, {}, {}, xml.attributes().value("numerus"_L1) == "yes"_L1, true};
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.finished = !xml.attributes().hasAttribute("type"_L1);
            if (!message.numerus) {
                message.translations << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.translations << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    xml.readNextStartElement(); // TS
    while (xml.readNextStartElement()) { // context
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else if (xml.name() == "message"_L1)
                messages << readMessage(xml, context);
            else
                xml.skipCurrentElement();
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?(\\d{1,2}|n)"_s);
    QStringList found;
    for (const auto &match : placeholder.globalMatch(text))
        found << match.captured();
    found.sort();
    return found;
}

QString ending(const QString &text)
{
    static const QRegularExpression end(u"(\\.\\.\\.|[.…:?!])$"_s);
    return end.match(text).captured();
}

}

/// Looks at the translations as they are after bringing them up to date with the sources, in copies of the files: a
/// string that nobody has translated yet is found here, not by a person in the window.
class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void complete_data() { everyMessage(); }
    void complete();
    void placeholdersAreKept_data() { everyMessage(); }
    void placeholdersAreKept();
    void endsAreKept_data() { everyMessage(); }
    void endsAreKept();
    void germanTerms_data() { everyMessage(); }
    void germanTerms();
    void englishHasOnlyPlurals();

private:
    void everyMessage();

    QTemporaryDir m_copies;
    QMap<QString, QList<Message>> m_messages; ///< by language; of English the plurals only
};

void TestTranslations::initTestCase()
{
    for (const QString &name : QDir(QStringLiteral(TRANSLATIONS)).entryList({u"copyjobs_*.ts"_s})) {
        const QString language = QFileInfo(name).baseName().section(u'_', 1);
        const QString copy = m_copies.filePath(name);
        QVERIFY(QFile::copy(QStringLiteral(TRANSLATIONS "/") + name, copy));
        QStringList arguments{QStringLiteral(SOURCES), u"-extensions"_s, u"cpp,h"_s, u"-silent"_s, u"-no-obsolete"_s};
        if (language == u"en"_s)
            arguments.append(u"-pluralonly"_s);
        QCOMPARE(QProcess::execute(QStringLiteral(LUPDATE), arguments << u"-ts"_s << copy), 0);
        m_messages[language] = readMessages(copy);
        QVERIFY2(m_messages[language].size() > (language == u"en"_s ? 0 : 100), qPrintable(name));
    }
    QVERIFY(m_messages.contains(u"de"_s));
    QVERIFY(m_messages.contains(u"en"_s));
}

void TestTranslations::everyMessage()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<Message>("message");
    for (auto messages = m_messages.cbegin(); messages != m_messages.cend(); ++messages) {
        for (const Message &message : *messages) {
            QTest::addRow("%s, %s: %s", qPrintable(messages.key()), qPrintable(message.context), qPrintable(message.source))
                << messages.key() << message;
        }
    }
}

void TestTranslations::complete()
{
    QFETCH(QString, language);
    QFETCH(Message, message);
    QVERIFY(message.finished);
    const bool hasTwoForms = language == u"de"_s || language == u"en"_s;
    QVERIFY(message.numerus ? !hasTwoForms || message.translations.size() == 2 : message.translations.size() == 1);
    QVERIFY(!message.translations.isEmpty());
    for (const QString &translation : message.translations)
        QVERIFY(!translation.isEmpty());
}

void TestTranslations::placeholdersAreKept()
{
    QFETCH(Message, message);
    for (const QString &translation : message.translations)
        QCOMPARE(placeholders(translation), placeholders(message.source));
}

void TestTranslations::endsAreKept()
{
    QFETCH(QString, language);
    QFETCH(Message, message);
    // An abbreviation has its full stop, the sign of a unit has none: "Min.", "min".
    static const QStringList abbreviated{u"%1 s"_s, u"%1 min"_s, u"%1 h"_s, u"%1 h %2 min"_s,
                                         u"%1–%2 s left"_s, u"%1–%2 min left"_s, u"%1–%2 h left"_s};
    if (abbreviated.contains(message.source) || !QStringList{u"de"_s, u"en"_s}.contains(language))
        return; // other scripts have other signs
    for (const QString &translation : message.translations)
        QCOMPARE(ending(translation), ending(message.source));
}

void TestTranslations::germanTerms()
{
    QFETCH(QString, language);
    QFETCH(Message, message);
    if (language != u"de"_s)
        return;
    static const QRegularExpression link(u"(?<!Freigabe)\\blinks?\\b"_s, QRegularExpression::CaseInsensitiveOption);
    for (const QString &translation : message.translations) {
        QVERIFY2(!translation.contains(link), "A link is a sharing link; the URL of a job is its Überwachungs-URL.");
        QVERIFY2(!translation.contains(u'"'), "Quotation marks are typographic.");
        QVERIFY2(!translation.contains("..."_L1), "An ellipsis is one character.");
    }
}

void TestTranslations::englishHasOnlyPlurals()
{
    for (const Message &message : m_messages[u"en"_s])
        QVERIFY2(message.numerus, qPrintable(message.source));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
