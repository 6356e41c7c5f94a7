// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/entity.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestEntity : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
};

void TestEntity::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<uint>("code");
    QTest::addColumn<qsizetype>("length");

    const auto row = [](const char *sentence, const QString &text, char32_t code, qsizetype length) {
        QTest::newRow(sentence) << text << uint(code) << length;
    };
    row("a name", u"&amp;x"_s, U'&', 5);
    row("a letter of Western Europe", u"&eacute;"_s, U'é', 8);
    row("the first of these", u"&nbsp;"_s, 0xA0, 6);
    row("and the last", u"&yuml;"_s, U'ÿ', 6);
    row("names tell capitals from small letters", u"&Uuml;"_s, U'Ü', 6);
    row("the longest name", u"&ZeroWidthSpace;"_s, 0x200B, 16);
    row("a number", u"&#38;"_s, U'&', 5);
    row("a hexadecimal number", u"&#x26;"_s, U'&', 6);
    row("with a capital X", u"&#X1F600;"_s, 0x1F600, 9);
    row("the last character of all", u"&#x10FFFF;"_s, 0x10FFFF, 10);
    row("none behind that", u"&#x110000;"_s, 0, 0);
    row("no character has the number 0", u"&#0;"_s, 0, 0);
    row("no number", u"&#;"_s, 0, 0);
    row("no hexadecimal number", u"&#x;"_s, 0, 0);
    row("an unknown name", u"&tempauth;"_s, 0, 0);
    row("without its end", u"&amp"_s, 0, 0);
    row("part of a query", u"&a=1;b"_s, 0, 0);
    row("an ampersand alone", u"&"_s, 0, 0);
}

void TestEntity::reads()
{
    QFETCH(QString, text);
    QFETCH(uint, code);
    QFETCH(qsizetype, length);
    const Entity entity = entityAt(text);
    QCOMPARE(uint(entity.code), code);
    QCOMPARE(entity.length, length);
}

QTEST_GUILESS_MAIN(TestEntity)
#include "tst_entity.moc"
