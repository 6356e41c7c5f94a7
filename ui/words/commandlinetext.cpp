// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinetext.h"

#include "inputtext.h"

using namespace Qt::StringLiterals;

namespace {

/// Commands are the same in all languages.
QString examplesOf(std::optional<Command> command)
{
    QStringList lines;
    switch (command.value_or(Command::Window)) {
    case Command::Add:
        lines = {u"printf '%s\\t%s\\n' \"$name\" \"$location\" | copyjobs add -"_s,
                 u"copyjobs add --batch Sales jobs.csv"_s};
        break;
    case Command::Wait:
        lines = {u"copyjobs wait --timeout 2h --json jobs.csv > outcome.jsonl"_s,
                 u"copyjobs simulate | copyjobs wait -"_s, u"copyjobs wait --list --batch Sales"_s};
        break;
    case Command::List:
        lines = {u"copyjobs list --attention"_s, u"copyjobs list --json"_s};
        break;
    case Command::Show:
        lines = {u"copyjobs show 12"_s, u"copyjobs show --json 'Project A'"_s};
        break;
    case Command::Check:
        lines = {u"copyjobs check"_s, u"copyjobs check 12 'Project A'"_s};
        break;
    case Command::Remove:
        lines = {u"copyjobs remove 12 'Project A'"_s};
        break;
    case Command::Simulate:
        lines = {u"copyjobs simulate | copyjobs wait -"_s};
        break;
    case Command::Help:
        lines = {u"copyjobs help wait"_s};
        break;
    case Command::Version:
        lines = {u"copyjobs version"_s};
        break;
    case Command::Window:
        lines = {u"printf '%s\\t%s\\n' \"$name\" \"$location\" | copyjobs add -"_s,
                 u"copyjobs wait --timeout 2h --json jobs.csv > outcome.jsonl"_s,
                 u"copyjobs simulate | copyjobs wait -"_s};
        break;
    }
    return u"  "_s + lines.join(u"\n  "_s);
}

QString usageOf(Command command)
{
    switch (command) {
    case Command::Add:
        return u"copyjobs add [--name NAME] [--batch NAME] URL|FILE|- …"_s;
    case Command::Wait:
        return u"copyjobs wait [OPTIONS] URL|FILE|- …\n  copyjobs wait [OPTIONS] --list [--batch NAME]\n"
               "  copyjobs wait [OPTIONS] --demo"_s;
    case Command::List:
        return u"copyjobs list [--json] [--all|--running|--ended|--attention]"_s;
    case Command::Show:
        return u"copyjobs show [--json] NAME|NUMBER …"_s;
    case Command::Check:
        return u"copyjobs check [NAME|NUMBER …]"_s;
    case Command::Remove:
        return u"copyjobs remove NAME|NUMBER …"_s;
    case Command::Simulate:
        return u"copyjobs simulate"_s;
    case Command::Help:
        return u"copyjobs help [COMMAND]"_s;
    case Command::Version:
        return u"copyjobs version"_s;
    case Command::Window:
        break;
    }
    return u"copyjobs [URL|FILE …]"_s;
}

/// Where to read more after wrong usage.
QString helpFor(Command command)
{
    return command == Command::Window ? u"copyjobs help"_s : u"copyjobs help "_s + wordOf(command);
}

} // namespace

QString CommandLineText::help()
{
    // Group by group, so that a change of one option is one string to translate. Options and commands stay as they are.
    const QStringList groups{
        tr("Copyjobs watches Microsoft Graph copy jobs by their monitor URLs."),
        tr("Examples:") + u'\n' + examplesOf({}),
        tr("Usage:\n"
           "  copyjobs [URL|FILE …]   open the window with these jobs, or raise the open one\n"
           "  copyjobs COMMAND …"),
        tr("Commands:\n"
           "  add        hand jobs to the window, starting it if need be\n"
           "  wait       watch jobs in the terminal until all have ended\n"
           "  list       print the jobs that the window watches\n"
           "  show       print what is known of some of them\n"
           "  check      ask the service about them now\n"
           "  remove     take some of them out of the list; the copies go on\n"
           "  simulate   run simulated copies for testing scripts\n"
           "  help       show this help, or that of a command: copyjobs help wait\n"
           "  version    show the versions of Copyjobs and Qt"),
        tr("Options:\n"
           "  --demo          practice mode: simulated copies, on this computer only\n"
           "  --hidden        start in the background; the tray icon or another start\n"
           "                  shows the window\n"
           "  --paste         add what the clipboard holds\n"
           "  -h, --help      show this help; after a command, that of the command\n"
           "  -v, --version   show the versions of Copyjobs and Qt"),
        tr("A FILE, or standard input (-), may hold text of any kind: monitor URLs are\n"
           "found in it, with names where they come as “name<TAB>URL”, “name;URL” or CSV.\n"
           "A monitor URL is as secret as a password, and others on this computer can see\n"
           "arguments: standard input is the safer way.")};
    return groups.join(u"\n\n"_s) + u'\n';
}

QString CommandLineText::help(Command command)
{
    QStringList groups{summary(command), tr("Examples:") + u'\n' + examplesOf(command),
                       tr("Usage:") + u"\n  "_s + usageOf(command), options(command), remarks(command)};
    groups.removeAll(QString());
    return groups.join(u"\n\n"_s) + u'\n';
}

QString CommandLineText::summary(Command command)
{
    switch (command) {
    case Command::Add:
        return tr("Hands jobs to the window, starting it if need be, and returns at once. Lines\n"
                  "of standard input are added as they arrive.");
    case Command::Wait:
        return tr("Watches jobs in the terminal until all have ended. Nothing is stored.");
    case Command::List:
        return tr("Prints the jobs that the window watches: number, name, status and batch. Where\n"
                  "no window runs, it prints the list as it was when it was closed. Never a URL.");
    case Command::Show:
        return tr("Prints what is known of jobs in the list, by name or number. Never a URL.");
    case Command::Check:
        return tr("Has the window ask the service about these jobs now, or about all.");
    case Command::Remove:
        return tr("Takes jobs out of the window’s list. The copies go on; in the window this can\n"
                  "be undone.");
    case Command::Simulate:
        return tr("Runs a dozen simulated copies on this computer and prints a line\n"
                  "“name<TAB>URL” for each, until standard input is closed or it is interrupted.");
    case Command::Help:
        return tr("Shows the help of Copyjobs or of one command.");
    case Command::Version:
        return tr("Shows the versions of Copyjobs and Qt.");
    case Command::Window:
        break;
    }
    return {};
}

QString CommandLineText::options(Command command)
{
    const QString common = tr("  -h, --help          show this help\n"
                              "  -v, --version       show the versions of Copyjobs and Qt");
    QString own;
    switch (command) {
    case Command::Add:
        own = tr("  --name NAME         name for jobs that come without one\n"
                 "  --batch NAME        the batch they belong to; without it, jobs that are added\n"
                 "                      within ten minutes of each other are one batch");
        break;
    case Command::Wait:
        own = tr("  --timeout TIME      give up after that time: 30s, 90m, 2h, 1h30m, 2d, at most\n"
                 "                      24d; a number alone is seconds\n"
                 "  --json              print one JSON object per line for every change, in UTC,\n"
                 "                      never with a URL\n"
                 "  --quiet             print no progress; use the exit code\n"
                 "  --allow-host NAME   also watch URLs of this host, which is not known as one of\n"
                 "                      OneDrive or SharePoint\n"
                 "  --keep              on time-out or Ctrl+C, hand what has not ended to the\n"
                 "                      window\n"
                 "  --list              wait for the running jobs of the window, without asking\n"
                 "                      the service a second time\n"
                 "  --batch NAME        with --list: wait for the jobs of this batch\n"
                 "  --demo              watch simulated copies");
        break;
    case Command::List:
        own = tr("  --json              print one JSON object per job and line, in UTC\n"
                 "  --all               all jobs; this is the default\n"
                 "  --running           those that have not ended\n"
                 "  --ended             those that have ended, or whose outcome is unknown\n"
                 "  --attention         those that need attention");
        break;
    case Command::Show:
        own = tr("  --json              print one JSON object per job and line, in UTC");
        break;
    default:
        break;
    }
    return tr("Options:") + u'\n' + (own.isEmpty() ? common : own + u'\n' + common);
}

QString CommandLineText::remarks(Command command)
{
    switch (command) {
    case Command::Add:
        return tr("Exit code: 0 all were added, 65 some input could not be added, 74 the window\n"
                  "could not store them, 1 no window could be reached, 2 wrong usage or no URL in\n"
                  "the input.");
    case Command::Wait:
        return tr("Exit code, the first that applies: 130 interrupted, 74 the output could not be\n"
                  "written, 124 time-out, 1 a job failed or was cancelled, 3 an outcome is unknown,\n"
                  "65 some input could not be watched, 0 all completed. Wrong usage is 2.");
    case Command::Check:
    case Command::Remove:
        return tr("Exit code: 0 done, 1 no window runs or a job is not in its list, 2 wrong usage.");
    default:
        return {};
    }
}

QString CommandLineText::version()
{
    //: %1 is the program's version, %2 that of the Qt library
    const QString version =
        tr("Copyjobs %1 (Qt %2)").arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()));
    if (QSysInfo::kernelType() != "winnt"_L1)
        return version;
    return version + u'\n' + tr("This is a preview for Windows. It has been tried under Wine only.");
}

QString CommandLineText::usageError(const UsageError &error)
{
    const QString word = InputText::shown(error.word.left(200));
    const QString command = wordOf(error.command);
    const QString see = helpFor(error.command);
    switch (error.fault) {
    case UsageFault::UnknownCommand: {
        const QString nearest = nearestCommand(error.word);
        if (nearest.isEmpty()) {
            //: %1 is what was typed, %2 a command to type
            return tr("“%1” is no command, URL or file. See %2.").arg(word, see);
        }
        //: %1 is what was typed, %2 a command with a similar name, %3 a command to type
        return tr("“%1” is no command, URL or file. Did you mean “%2”? See %3.").arg(word, nearest, see);
    }
    case UsageFault::UnknownOption:
        if (command.isEmpty()) {
            //: %1 is an option as typed, %2 a command to type
            return tr("Unknown option %1. See %2.").arg(word, see);
        }
        //: %1 is an option as typed, %2 a command, %3 a command to type
        return tr("Unknown option %1 for %2. See %3.").arg(word, command, see);
    case UsageFault::ValueMissing:
        //: %1 is an option as typed, %2 a command to type
        return tr("The option %1 needs a value. See %2.").arg(word, see);
    case UsageFault::ValueUnwanted:
        //: %1 is an option as typed, %2 a command to type
        return tr("The option %1 takes no value. See %2.").arg(word, see);
    case UsageFault::NotADuration:
        //: %1 is what was typed, %2 a command to type
        return tr("“%1” is not a valid duration. Write it like 30s, 90m, 2h, 1h30m or 2d, at most 24d; a number alone is "
                  "seconds. See %2.")
            .arg(word, see);
    case UsageFault::NothingToDo:
        //: %1 is a command, %2 a command to type
        return tr("%1 needs a monitor URL, a file that holds some, or - for standard input. See %2.").arg(command, see);
    case UsageFault::NoJobNamed:
        //: %1 is a command, %2 a command to type
        return tr("%1 needs the name or number of a job. See %2.").arg(command, see);
    case UsageFault::InputUnwanted:
        //: %1 is a command or option, %2 a command to type
        return tr("%1 takes no URL or file here. See %2.").arg(command.isEmpty() ? u"--demo"_s : command, see);
    case UsageFault::OptionMissing:
        //: %1 and %2 are options, %3 a command to type
        return tr("The option %1 is for use with %2 only. See %3.").arg(word, error.other, see);
    case UsageFault::NotTogether:
        //: %1 and %2 are options, %3 a command to type
        return tr("The options %1 and %2 cannot be used together. See %3.").arg(word, error.other, see);
    }
    return {};
}

QString CommandLineText::noDisplay()
{
    return tr("There is no display to open a window on. To watch jobs in a terminal, use: copyjobs wait URL …");
}

QString CommandLineText::noPractice()
{
    return tr("The practice service could not open a port on this computer.");
}
