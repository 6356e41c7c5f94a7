// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
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
    QList<Message> m_german;
    QList<Message> m_english;
};

void TestTranslations::initTestCase()
{
    const auto updated = [this](const QString &name, const QStringList &options) {
        const QString copy = m_copies.filePath(name);
        if (!QFile::copy(QStringLiteral(TRANSLATIONS "/") + name, copy))
            return QList<Message>();
        const QStringList arguments = QStringList{QStringLiteral(SOURCES), u"-extensions"_s, u"cpp,h"_s, u"-silent"_s}
            + options + QStringList{u"-no-obsolete"_s, u"-ts"_s, copy};
        if (QProcess::execute(QStringLiteral(LUPDATE), arguments) != 0)
            return QList<Message>();
        return readMessages(copy);
    };
    m_german = updated(u"copyjobs_de.ts"_s, {});
    m_english = updated(u"copyjobs_en.ts"_s, {u"-pluralonly"_s});
    QVERIFY(m_german.size() > 100);
    QVERIFY(!m_english.isEmpty());
}

void TestTranslations::everyMessage()
{
    QTest::addColumn<Message>("message");
    for (const Message &message : m_german)
        QTest::addRow("German, %s: %s", qPrintable(message.context), qPrintable(message.source)) << message;
    for (const Message &message : m_english)
        QTest::addRow("English, %s: %s", qPrintable(message.context), qPrintable(message.source)) << message;
}

void TestTranslations::complete()
{
    QFETCH(Message, message);
    QVERIFY(message.finished);
    QCOMPARE(message.translations.size(), message.numerus ? 2 : 1);
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
    QFETCH(Message, message);
    // An abbreviation has its full stop, the sign of a unit has none: "Min.", "min".
    static const QStringList abbreviated{u"%1 s"_s, u"%1 min"_s, u"%1 h"_s, u"%1 h %2 min"_s,
                                         u"%1–%2 s left"_s, u"%1–%2 min left"_s, u"%1–%2 h left"_s};
    if (abbreviated.contains(message.source))
        return;
    for (const QString &translation : message.translations)
        QCOMPARE(ending(translation), ending(message.source));
}

void TestTranslations::germanTerms()
{
    QFETCH(Message, message);
    static const QRegularExpression link(u"(?<!Freigabe)\\blinks?\\b"_s, QRegularExpression::CaseInsensitiveOption);
    for (const QString &translation : message.translations) {
        QVERIFY2(!translation.contains(link), "A link is a sharing link; the URL of a job is its Überwachungs-URL.");
        QVERIFY2(!translation.contains(u'"'), "Quotation marks are typographic.");
        QVERIFY2(!translation.contains("..."_L1), "An ellipsis is one character.");
    }
}

void TestTranslations::englishHasOnlyPlurals()
{
    for (const Message &message : m_english)
        QVERIFY2(message.numerus, qPrintable(message.source));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
