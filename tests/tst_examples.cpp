// SPDX-License-Identifier: GPL-3.0-or-later
#include "byteserver.h"
#include "commandline/commandline.h"
#include "desktop/singleinstance.h"
#include "program.h"
#include "support/filebytes.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

enum class Kind {
    Shell,      ///< for a shell, where `copyjobs` is the program
    Mention,    ///< a command that is named in running text; perhaps without what it needs
    Script,     ///< a whole shell script, which reads what an end command is given
    PowerShell,
    Python,
    Project     ///< a script of this project, which builds or tests it for minutes
};

struct Example
{
    Kind kind;
    QString text;
};

QString contents(const QString &path)
{
    return QString::fromUtf8(bytesOf(QStringLiteral(ROOT "/") + path));
}

Kind kindOf(const QString &line)
{
    if (line.startsWith(u"./"_s))
        return Kind::Project;
    return line.contains(u"`t"_s) ? Kind::PowerShell : Kind::Shell;
}

/// What stands in a fenced block, line by line unless it is a script.
void takeBlock(const QString &language, const QString &block, QList<Example> &examples)
{
    if (language == u"powershell"_s || language == u"python"_s) {
        examples.append({language == u"python"_s ? Kind::Python : Kind::PowerShell, block});
    } else if (block.startsWith(u"#!"_s)) {
        examples.append({Kind::Script, block});
    } else {
        for (const QString &line : block.split(u'\n', Qt::SkipEmptyParts)) {
            const QString command = line.section(u"  #"_s, 0, 0).trimmed();
            examples.append({kindOf(command), command});
        }
    }
}

QList<Example> examplesOfReadme()
{
    QList<Example> examples;
    QString text = contents(u"README.md"_s);
    static const QRegularExpression fenced(u"^```(\\w*)\\n(.*?)^```$"_s, QRegularExpression::MultilineOption
                                                                          | QRegularExpression::DotMatchesEverythingOption);
    for (const auto &match : fenced.globalMatch(text))
        takeBlock(match.captured(1), match.captured(2), examples);
    text.remove(fenced);
    static const QRegularExpression span(u"(`+)(.+?)\\1(?!`)"_s, QRegularExpression::DotMatchesEverythingOption);
    for (const auto &match : span.globalMatch(text)) {
        const QString command = match.captured(2).trimmed();
        if (command.startsWith(u"copyjobs "_s))
            examples.append({Kind::Mention, command});
        else if (command.startsWith(u"./"_s) || command.contains(u"| copyjobs "_s))
            examples.append({kindOf(command), command});
    }
    return examples;
}

QList<Example> examplesOfManual(const QString &path)
{
    QList<Example> examples;
    for (const QString &line : contents(path).split(u'\n')) {
        if (!line.startsWith(u".Dl "_s))
            continue;
        QString command = line.sliced(4);
        command.replace(u"\\(dq"_s, u"\""_s).replace(u"\\-"_s, u"-"_s).replace(u"\\e"_s, u"\\"_s);
        examples.append({kindOf(command), command});
    }
    return examples;
}

QList<Example> examplesOfHelp(const QString &help)
{
    QList<Example> examples;
    for (const QString &line : help.section(u"Examples:\n"_s, 1).section(u"\n\n"_s, 0, 0).split(u'\n', Qt::SkipEmptyParts))
        examples.append({kindOf(line.trimmed()), line.trimmed()});
    return examples;
}

Job listedJob(JobId id, const QString &name)
{
    Job job;
    job.id = id;
    job.name = name;
    job.batch = u"Sales"_s;
    job.progress.state = JobState::Completed;
    return job;
}

/// Standard input as in a terminal that nobody types in.
const auto nobodyCloses = u"exec < /dev/null; "_s;

/// What PowerShell makes of a string with these two variables.
QString expanded(QString text, const QString &name, const QString &location)
{
    return text.replace(u"$name"_s, name).replace(u"$($h.Location)"_s, location).replace(u"`t"_s, u"\t"_s);
}

} // namespace

/// Every example of the README, the manual pages and the help is run as it stands. What stands for a tenant's copies, for
/// curl's way to Microsoft and for Python's requests is of the test's own.
class TestExamples : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void areRun_data();
    void areRun();

private:
    void runInPowerShell(const QString &text);
    void runScript(const QString &text);

    Program m_program;
    ByteServer m_completed{httpAnswer("200 OK", R"({"status":"completed","percentageComplete":100})",
                                      "Content-Type: application/json\r\n")};
    QString m_environment; ///< what comes before each command
};

void TestExamples::initTestCase()
{
    const QString home = m_program.environment().value(u"HOME"_s);
    const QByteArray url = m_completed.url().toEncoded();
    const auto write = [&home](const QString &name, const QByteArray &content) {
        QFile file(home + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    };
    write(u"jobs.csv"_s, "name,url\nProject A," + url + '\n');
    // Answers a copy as the service does, and keeps what it is to send elsewhere.
    QVERIFY(QDir(home).mkdir(u"bin"_s));
    write(u"bin/curl"_s, "#!/bin/sh\ncase \"$*\" in\n*/copy) printf 'HTTP/2 202 \\r\\nlocation: %s\\r\\n\\r\\n' '" + url
                             + "' ;;\n*) cat > ~/sent ;;\nesac\n");
    write(u"requests.py"_s, "class Answer:\n    headers = {'Location': '" + url + "'}\ndef post(*given, **named):\n    return Answer\n");
    m_environment = u"export QT_QPA_PLATFORM=offscreen PATH=~/bin:$PATH PYTHONPATH=~ TOKEN=t DRIVE=d ITEM=i TO_DRIVE=d TO_FOLDER=f "
              "name=A location='%1'; "_s.arg(QString::fromLatin1(url));
}

void TestExamples::areRun_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QSet<QString> known;
    const auto add = [&known](const QString &where, const QList<Example> &examples, qsizetype atLeast) {
        QVERIFY2(examples.size() >= atLeast, qPrintable(where));
        for (const Example &example : examples) {
            if (known.contains(example.text))
                continue;
            known.insert(example.text);
            QTest::addRow("%s: %s", qPrintable(where), qPrintable(example.text.left(60).simplified()))
                << static_cast<int>(example.kind) << example.text;
        }
    };
    add(u"help"_s, examplesOfHelp(QString::fromUtf8(m_program.run({u"help"_s}).out)), 3);
    for (const QString &command : commandWords())
        add(u"help "_s + command, examplesOfHelp(QString::fromUtf8(m_program.run({u"help"_s, command}).out)), 1);
    add(u"copyjobs.1"_s, examplesOfManual(u"resources/copyjobs.1"_s), 6);
    add(u"copyjobs.de.1"_s, examplesOfManual(u"resources/copyjobs.de.1"_s), 6);
    add(u"README"_s, examplesOfReadme(), 15);
}

void TestExamples::areRun()
{
    QFETCH(int, kind);
    QFETCH(QString, text);
    SingleInstance window(m_program.runtimeFolder() + u"/copyjobs"_s);
    QCOMPARE(window.start({}), SingleInstance::Role::First);
    connect(&window, &SingleInstance::received, this, [](const InstanceMessage &, InstanceAnswer &answer) {
        answer.jobs = {listedJob(12, u"Project A"_s), listedJob(13, u"Project B"_s)};
    });

    switch (static_cast<Kind>(kind)) {
    case Kind::Shell: {
        // A request for a copy is answered with what to watch.
        const bool isRequest = text.startsWith(u"curl "_s);
        const auto result = m_program.runShell(nobodyCloses + m_environment + text + (isRequest ? u" | copyjobs wait -"_s : QString()));
        // Among simulated copies are such as fail.
        const int expected = text.contains(u"simulate |"_s) ? 1 : 0;
        QVERIFY2(result.exitCode == expected, result.out + result.errors.toUtf8());
        QCOMPARE(result.errors, QString());
        break;
    }
    case Kind::Mention: {
        const auto result = m_program.runShell(nobodyCloses + m_environment + text);
        const bool isIncomplete = result.exitCode == 2 && result.errors.startsWith(text.section(u' ', 1, 1) + u" needs "_s);
        QVERIFY2(result.exitCode == 0 || isIncomplete, qPrintable(result.errors));
        break;
    }
    case Kind::Script:
        runScript(text);
        break;
    case Kind::PowerShell:
        runInPowerShell(text);
        break;
    case Kind::Python: {
        const auto result = m_program.runShell(
            m_environment + u"(echo 'import requests; drive = item = token = to_drive = to_folder = \"x\"'; cat) | python3 - "
                      "| copyjobs wait -"_s, text.toUtf8());
        QVERIFY2(result.exitCode == 0 && result.out.contains("Project A: Completed"), qPrintable(result.errors));
        break;
    }
    case Kind::Project: {
        // The continuous integration runs them; here they are there, and take the options.
        const QString path = text.section(u' ', 0, 0).sliced(2);
        const QString option = text.section(u' ', 1, 1);
        QVERIFY2(QFileInfo(QStringLiteral(ROOT "/") + path).isExecutable(), qPrintable(path));
        QVERIFY2(!option.startsWith(u"--"_s) || contents(path).contains(option) || contents(path).contains(u"\"$@\""_s),
                 qPrintable(text));
        break;
    }
    }
}

/// What an end command is given, as README says.
void TestExamples::runScript(const QString &text)
{
    if (QStandardPaths::findExecutable(u"jq"_s).isEmpty())
        QSKIP("jq is not installed");
    const auto result = m_program.runShell(m_environment + u"cat > script; sh script <<< '{\"event\":\"ended\",\"name\":\"A\","
                                                     "\"state\":\"completed\"}' && cat sent"_s, text.toUtf8());
    QVERIFY2(result.exitCode == 0, qPrintable(result.errors));
    QCOMPARE(QJsonDocument::fromJson(result.out).object().value(u"text"_s).toString(), u"A: completed"_s);
}

/// By PowerShell where it is installed. What it makes of a string is simple enough to be done without.
void TestExamples::runInPowerShell(const QString &text)
{
    const bool isPiped = text.endsWith(u"| copyjobs add -"_s);
    if (!isPiped && QStandardPaths::findExecutable(u"pwsh"_s).isEmpty())
        QSKIP("PowerShell is not installed");
    if (isPiped) {
        static const QRegularExpression quoted(u"^\"(.*)\" \\| (copyjobs add -)$"_s);
        const auto match = quoted.match(text);
        QVERIFY2(match.hasMatch(), qPrintable(text));
        const QString input = expanded(match.captured(1), u"A"_s, QString::fromLatin1(m_completed.url().toEncoded()));
        const auto result = m_program.runShell(m_environment + match.captured(2), input.toUtf8());
        QVERIFY2(result.exitCode == 0, qPrintable(result.errors));
        return;
    }
    const auto result = m_program.runShell(m_environment + u"(echo 'function Invoke-MgGraphRequest { param($Method, $Uri, $Body, "
                                                     "$ContentType, $ResponseHeadersVariable) Set-Variable -Scope 1 "
                                                     "$ResponseHeadersVariable @{ Location = $env:location } }; function "
                                                     "Set-Clipboard { process { $_ } }'; cat) | pwsh -NoProfile -Command - "
                                                     "| copyjobs wait -"_s, text.toUtf8());
    QVERIFY2(result.exitCode == 0, qPrintable(result.errors));
}

QTEST_GUILESS_MAIN(TestExamples)
#include "tst_examples.moc"
