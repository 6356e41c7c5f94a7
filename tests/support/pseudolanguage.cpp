// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace {

/// A Hebrew letter for each Latin one, narrow for narrow, so that what is written from right to left is tried and what is
/// left in English is seen. Every third one twice: a text that is a third longer.
QString translated(const QString &source)
{
    if (source == "QT_LAYOUT_DIRECTION"_L1)
        return u"RTL"_s;
    static const QString letters = u"אבגדהכחטוזקיםנסעפראתךלצשםף"_s;
    // Placeholders, tags, file patterns and the names of characters stay.
    static const QRegularExpression kept(u"%L?(\\d{1,2}|n)|<[^>]*>|\\*\\.\\w+|&\\w+;"_s);
    QString text;
    int count = 0;
    qsizetype from = 0;
    const auto translate = [&](QStringView part) {
        for (const QChar c : part) {
            const int letter = c.toLower().unicode() - u'a';
            if (letter < 0 || letter >= letters.size())
                text += c;
            else
                text += QString(++count % 3 == 0 ? 2 : 1, letters[letter]);
        }
    };
    for (const auto &match : kept.globalMatch(source)) {
        translate(QStringView(source).sliced(from, match.capturedStart() - from));
        text += match.captured();
        from = match.capturedEnd();
    }
    translate(QStringView(source).sliced(from));
    return text;
}

} // namespace

/// pseudolanguage FROM.ts TO.ts: translates all that is in FROM as a translator would, into no language of this world.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QFile from(QCoreApplication::arguments().value(1));
    QFile to(QCoreApplication::arguments().value(2));
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
        return 1;
    QXmlStreamReader reader(&from);
    QXmlStreamWriter writer(&to);
    QString source;
    bool hasForms = false;
    while (!reader.atEnd()) {
        reader.readNext();
        const auto begins = [&reader](QLatin1StringView name) { return reader.isStartElement() && reader.name() == name; };
        if (begins("source"_L1)) {
            source = reader.readElementText();
            writer.writeTextElement(u"source"_s, source);
        } else if (begins("numerusform"_L1)) {
            reader.skipCurrentElement();
            writer.writeTextElement(u"numerusform"_s, translated(source));
        } else if (begins("translation"_L1) && !hasForms) {
            reader.skipCurrentElement();
            writer.writeTextElement(u"translation"_s, translated(source));
        } else if (begins("translation"_L1)) {
            writer.writeStartElement(u"translation"_s); // finished
        } else {
            if (begins("message"_L1))
                hasForms = reader.attributes().hasAttribute("numerus"_L1);
            writer.writeCurrentToken(reader);
        }
    }
    return reader.hasError() ? 1 : 0;
}
