// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfront.h"

#include "mainwindow.h"
#include "messagereceiver.h"
#include "window/add/addjobs.h"

#include "words/commandlinetext.h"
#include "words/inputtext.h"
#include "words/language.h"
#include "words/practicetext.h"

#include "desktop/endsignals.h"
#include "desktop/process.h"
#include "desktop/settings.h"
#include "desktop/singleinstance.h"
#include "intake/inputfile.h"
#include "watchlist/engine.h"
#include "watchlist/listrequest.h"

#include <QApplication>
#include <QFontDatabase>
#include <QIcon>
#include <QSessionManager>
#include <QStandardPaths>
#include <QTextStream>
#include <QTimer>

#include <future>

using namespace Qt::StringLiterals;

namespace {

/// Looking through the whole store need not hold up the window.
constexpr auto AfterFirstFrame = std::chrono::seconds(1);

/// Practice keeps nothing.
OpenedStore openStore(bool practice)
{
    if (practice)
        return {JobStore::inMemory(), {}};
    return JobStore::open(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation), systemClock().wall());
}

/// What the command line brings.
struct Inputs
{
    QString text;       ///< behind URLs and files; what is neither is left for the window to explain
    QStringList unread; ///< why there is none of a file, in sentences
};

Inputs readInputs(const QStringList &arguments)
{
    Inputs inputs;
    for (const QString &argument : arguments) {
        const Input input = inputOf(argument);
        const ReadText content = input.kind == InputKind::File ? readFile(input.text) : ReadFault::Unreadable;
        if (content == ReadText(ReadFault::TooLong))
            inputs.unread += InputText::tooLong(argument);
        else
            inputs.text += (std::holds_alternative<QString>(content) ? std::get<QString>(content) : argument) + u'\n';
    }
    return inputs;
}

} // namespace

int showWindow(int argc, char **argv, const CommandLine &commandLine)
{
    // The toolkit takes it out of the environment when it starts.
    const QByteArray activationToken = qgetenv("XDG_ACTIVATION_TOKEN");
    nameForTaskBar();
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QGuiApplication::setDesktopFileName(u"io.github.copyjobs.Copyjobs"_s);
    // To read a machine's rules for fonts takes as long as all that comes before the window: both at once. Any question
    // to the database reads them.
    const auto fonts = std::async(std::launch::async, [] { QFontDatabase::isScalable({}); });
    // Drawn in many sizes, and so behind the first frame.
    QTimer::singleShot(0, &app, [] { QApplication::setWindowIcon(QIcon(u":/icons/copyjobs.svg"_s)); });

    const auto [text, unread] = readInputs(commandLine.inputs);
    SingleInstance instance(instanceFolder(commandLine.demo ? InstanceKind::Practice : InstanceKind::Real));
    // What starts with the session leaves a window alone that is open already.
    const auto raise = commandLine.hidden ? std::nullopt : std::optional(activationToken);
    for (const QString &sentence : unread)
        QTextStream(stderr) << sentence << Qt::endl;
    const SingleInstance::Role role = instance.start({.text = text, .raise = raise, .paste = commandLine.paste});
    if (role == SingleInstance::Role::Later)
        return unread.isEmpty() ? EXIT_SUCCESS : EXIT_FAILURE;
    // Started to be handed something, and nobody can: one more window would be of no use.
    if (role == SingleInstance::Role::Alone && qEnvironmentVariableIsSet(StartedToReceive))
        return EXIT_FAILURE;
    qunsetenv(StartedToReceive);

    Settings settings(commandLine.demo ? Settings::Keep::InMemory : Settings::Keep::OnDisk);
    Language language;
    language.install(settings.language());
    OpenedStore opened = openStore(commandLine.demo);
    const auto openFault = opened.fault;
    Engine engine(std::move(opened), systemClock(), commandLine.demo ? ConclusionRule::quick() : ConclusionRule());
    engine.client.chooseProxy(settings.proxy());
    WatchList &watchList = engine.list;
    watchList.setRetention(settings.retention());
    watchList.setEndedStay(settings.endedStay());
    QObject::connect(&settings, &Settings::retentionChanged, &watchList, &WatchList::setRetention);
    QObject::connect(&settings, &Settings::endedStayChanged, &watchList, &WatchList::setEndedStay);
    MainWindow window({.watchList = watchList,
                       .client = engine.client,
                       .language = language,
                       .settings = settings,
                       .clock = systemClock(),
                       .practice = commandLine.demo});
    MessageReceiver receiver(window, systemClock());
    QObject::connect(&instance, &SingleInstance::received, &receiver,
                     [&](const InstanceMessage &message, InstanceAnswer &answer) {
                         if (message.request)
                             answer.jobs = answered(*message.request, watchList);
                         else
                             receiver.receive(message);
                         answer.isStored = !watchList.fault();
                     });
    window.bringBack();
    if (commandLine.hidden)
        window.startHidden();
    else
        window.show();
    watchList.start(); // while the window comes up: nothing is painted before all of this is done
    if (openFault)
        window.showFault(*openFault);

    // The end of the session asks nobody: what is not on disk yet is written, and the program ends.
    const EndSignals endSignals;
    QObject::connect(&endSignals, &EndSignals::interrupted, qApp, [] { QCoreApplication::exit(); }); // quit() would ask
    QObject::connect(
        qApp, &QGuiApplication::commitDataRequest, &watchList,
        [&] {
            window.commitEdits();
            watchList.flush();
        },
        Qt::DirectConnection);
    // The session manager keeps how to start it again: without the URLs that it may have been started with.
    QObject::connect(
        qApp, &QGuiApplication::saveStateRequest, qApp,
        [](QSessionManager &manager) {
            manager.setRestartCommand({QApplication::applicationFilePath(), u"-session"_s, manager.sessionId()});
        },
        Qt::DirectConnection);
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, &watchList, [&] {
        window.commitEdits();
        watchList.close();
    });
    QTimer::singleShot(AfterFirstFrame, &watchList, &WatchList::checkStore);

    Practice practice(systemClock());
    if (commandLine.demo) {
        if (!practice.start()) {
            QTextStream(stderr) << CommandLineText::noPractice() << Qt::endl;
            return EXIT_FAILURE;
        }
        watchList.add(PracticeText::jobs(practice));
    }
    if (!text.isEmpty())
        window.add().takeTrustedText(text);
    if (commandLine.paste)
        window.add().takeClipboardInFront();
    if (!unread.isEmpty())
        window.say(unread.join(u' '));
    return QApplication::exec();
}
