// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/changeprinter.h"
#include "window/mainwindow.h"
#include "words/commandlinetext.h"
#include "words/language.h"
#include "words/practicetext.h"

#include "polling/jobtracker.h"
#include "session/commandline.h"
#include "session/settings.h"
#include "simulator/practice.h"

#include <QApplication>
#include <QFile>
#include <QIcon>
#include <QTextStream>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int WrongUsage = 2;

/// Without a display Qt would abort: look first.
bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

void nameProgram()
{
    QCoreApplication::setOrganizationName(u"Copyjobs"_s);
    QCoreApplication::setApplicationName(u"Copyjobs"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(COPYJOBS_VERSION));
}

/// Everything between the network and a front.
struct Engine
{
    explicit Engine(ConclusionRule rule) : tracker(model, client, systemClock(), rule) {}

    JobListModel model;
    MonitorClient client;
    JobTracker tracker;
};

bool startPractice(Practice &practice, JobTracker &tracker)
{
    if (!practice.start())
        return false;
    std::vector<Job> jobs;
    for (const PracticeJob &job : practice.jobs())
        jobs.push_back({.url = job.url, .name = PracticeText::name(job.scenario)});
    tracker.add(std::move(jobs));
    return true;
}

/// The text behind the command line's URLs and files.
QString readInputs(const QStringList &inputs)
{
    QString text;
    for (const QString &input : inputs) {
        QFile file(input);
        const bool isFile = file.exists() && file.open(QIODevice::ReadOnly);
        text += (isFile ? QString::fromUtf8(file.readAll()) : input) + u'\n';
    }
    return text;
}

int practiseInTerminal()
{
    Engine engine(ConclusionRule::quick());
    QTextStream out(stdout);
    const ChangePrinter printer(engine.model, systemClock(), out);
    QObject::connect(&printer, &ChangePrinter::finished, qApp, &QCoreApplication::quit);
    Practice practice(systemClock());
    if (!startPractice(practice, engine.tracker)) {
        QTextStream(stderr) << CommandLineText::noPractice() << Qt::endl;
        return EXIT_FAILURE;
    }
    return QCoreApplication::exec();
}

/// Everything that needs no window.
int useTerminal(int argc, char **argv, const std::variant<CommandLine, UnknownOptions> &parsed)
{
    const QCoreApplication app(argc, argv);
    Language language;
    language.install({});
    if (const auto *unknown = std::get_if<UnknownOptions>(&parsed)) {
        QTextStream(stderr) << CommandLineText::unknownOptions(unknown->names) << Qt::endl;
        return WrongUsage;
    }
    const auto &commandLine = std::get<CommandLine>(parsed);
    if (commandLine.help) {
        QTextStream(stdout) << CommandLineText::help() << Qt::flush;
        return EXIT_SUCCESS;
    }
    if (commandLine.version) {
        QTextStream(stdout) << CommandLineText::version() << Qt::endl;
        return EXIT_SUCCESS;
    }
    if (commandLine.demo)
        return practiseInTerminal();
    QTextStream(stderr) << CommandLineText::noDisplay() << Qt::endl;
    return WrongUsage;
}

int showWindow(int argc, char **argv, const CommandLine &commandLine)
{
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QGuiApplication::setDesktopFileName(u"io.github.copyjobs.Copyjobs"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/copyjobs.svg"_s));

    Settings settings(commandLine.demo ? Settings::Keep::InMemory : Settings::Keep::OnDisk);
    Language language;
    language.install(settings.language());
    Engine engine(commandLine.demo ? ConclusionRule::quick() : ConclusionRule());
    MainWindow window({.model = engine.model,
                       .tracker = engine.tracker,
                       .language = language,
                       .settings = settings,
                       .clock = systemClock(),
                       .practice = commandLine.demo});
    window.show();

    Practice practice(systemClock());
    if (commandLine.demo && !startPractice(practice, engine.tracker)) {
        QTextStream(stderr) << CommandLineText::noPractice() << Qt::endl;
        return EXIT_FAILURE;
    }
    if (!commandLine.inputs.isEmpty())
        window.takeTrustedText(readInputs(commandLine.inputs));
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    ::umask(077); // whatever is written may hold monitor URLs
    nameProgram();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));

    const auto parsed = parseCommandLine(arguments);
    const auto *commandLine = std::get_if<CommandLine>(&parsed);
    if (commandLine && !commandLine->help && !commandLine->version && hasDisplay())
        return showWindow(argc, argv, *commandLine);
    return useTerminal(argc, argv, parsed);
}
