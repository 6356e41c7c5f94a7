// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandline.h"
#include "words/commandlinetext.h"

#include "support/filebytes.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// Every option and command is told of wherever a person looks for it.
class TestOptions : public QObject
{
    Q_OBJECT

private slots:
    void isEverywhere_data();
    void isEverywhere();
    void theExamplesAreThree();
    void theManualIsInSectionOne();
};

namespace {

QString contents(const QString &path)
{
    return QString::fromUtf8(bytesOf(QStringLiteral(ROOT "/") + path));
}

/// The manual with its options as a reader sees them.
QString manual()
{
    static const QRegularExpression shortOption(u"Fl (\\w) "_s);
    return contents(u"resources/copyjobs.1"_s).replace(u"Fl \\-"_s, u"--"_s).replace(shortOption, u"-\\1 "_s);
}

/// The options that the program understands, as they are typed.
QStringList options()
{
    QStringList all;
    for (const Command command : {Command::Window, Command::Add, Command::Wait, Command::Simulate}) {
        for (const CommandOption &option : optionsOf(command)) {
            for (const QString &name : option.names)
                all.append((name.size() > 1 ? u"--"_s : u"-"_s) + name);
        }
    }
    all.removeDuplicates();
    return all;
}

} // namespace

void TestOptions::isEverywhere_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("text");
    const QList<std::pair<const char *, QString>> places{
        {"the help", CommandLineText::help()},
        {"the manual", manual()},
        {"the README", contents(u"README.md"_s)},
        {"bash's completion", contents(u"resources/completions/copyjobs.bash"_s)},
        {"zsh's completion", contents(u"resources/completions/_copyjobs"_s)},
        {"fish's completion", contents(u"resources/completions/copyjobs.fish"_s)}};
    for (const auto &[name, text] : places) {
        for (const QString &word : options() + commandWords())
            QTest::addRow("%s is in %s", qPrintable(word), name) << word << text;
    }
}

void TestOptions::isEverywhere()
{
    QFETCH(QString, word);
    QFETCH(QString, text);
    // fish writes -l json for --json and -s h for -h.
    const QString fish = word.startsWith(u"--"_s) ? u"-l "_s + word.sliced(2) : u"-s "_s + word.sliced(1);
    const QRegularExpression whole(u"(?<![\\w-])(%1|%2)(?![\\w-])"_s.arg(QRegularExpression::escape(word), fish));
    QVERIFY(text.contains(whole));
}

void TestOptions::theExamplesAreThree()
{
    const QString examples = CommandLineText::help().section(u"Examples:\n"_s, 1);
    QCOMPARE(examples.split(u'\n', Qt::SkipEmptyParts).size(), 3);
}

void TestOptions::theManualIsInSectionOne()
{
    QVERIFY(contents(u"resources/copyjobs.1"_s).contains(u".Dt COPYJOBS 1"_s));
}

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
