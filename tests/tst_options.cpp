// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandline.h"
#include "words/commandlinetext.h"
#include "words/language.h"

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
    void helpFitsTheTerminal_data();
    void helpFitsTheTerminal();
    void examplesComeFirstAndOptionsAreComplete();
    void theManualIsInSectionOne();
};

namespace {

QString contents(const QString &path)
{
    return QString::fromUtf8(bytesOf(QStringLiteral(ROOT "/") + path));
}

/// The manual with its options as a reader sees them.
QString manual(const QString &path)
{
    static const QRegularExpression shortOption(u"Fl (\\w) "_s);
    return contents(path).replace(u"Fl \\-"_s, u"--"_s).replace(shortOption, u"-\\1 "_s);
}

constexpr Command AllCommands[] = {Command::Add,    Command::Wait,     Command::List, Command::Show,   Command::Check,
                                   Command::Remove, Command::Simulate, Command::Help, Command::Version};

/// The help and that of every command.
QString allHelp()
{
    QString text = CommandLineText::help();
    for (const Command command : AllCommands)
        text += CommandLineText::help(command);
    return text;
}

/// The options that the program understands, as they are typed.
QStringList options()
{
    QStringList all;
    for (const Command command : {Command::Window, Command::Add, Command::Wait, Command::List, Command::Show}) {
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
        {"the help", allHelp()},
        {"the manual", manual(u"resources/copyjobs.1"_s)},
        {"the German manual", manual(u"resources/copyjobs.de.1"_s)},
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

void TestOptions::helpFitsTheTerminal_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : {u"en"_s, u"de"_s})
        QTest::addRow("%s", qPrintable(language)) << language;
}

void TestOptions::helpFitsTheTerminal()
{
    QFETCH(QString, language);
    Language words;
    words.install(language);
    for (const QString &line : allHelp().split(u'\n'))
        QVERIFY2(line.size() <= 80, qPrintable(line));
    words.install(u"en"_s);
}

void TestOptions::examplesComeFirstAndOptionsAreComplete()
{
    for (const Command command : AllCommands) {
        const QString help = CommandLineText::help(command);
        QVERIFY2(help.indexOf(u"Examples:"_s) < help.indexOf(u"Usage:"_s), qPrintable(help));
        for (const CommandOption &option : optionsOf(command)) {
            const QString name = u"--"_s + option.names.last();
            QVERIFY2(help.contains(name), qPrintable(help + name));
        }
    }
}

void TestOptions::theManualIsInSectionOne()
{
    QVERIFY(contents(u"resources/copyjobs.1"_s).contains(u".Dt COPYJOBS 1"_s));
}

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
