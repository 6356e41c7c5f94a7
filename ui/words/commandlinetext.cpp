// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinetext.h"

#include "phrases.h"

using namespace Qt::StringLiterals;

namespace {

/// Commands are the same in all languages.
const auto examples = "  printf '%s\\t%s\\n' \"$name\" \"$location\" | copyjobs add -\n"
                      "  copyjobs wait --timeout 2h --json jobs.csv > outcome.jsonl\n"
                      "  copyjobs simulate | copyjobs wait -"_L1;

} // namespace

QString CommandLineText::help()
{
    // Group by group, so that a change of one option is one string to translate. Options and commands stay as they are.
    const QStringList groups{
        tr("Copyjobs watches Microsoft Graph copy jobs by their monitor URLs."),
        tr("Usage:\n"
           "  copyjobs [URL|FILE …]                  open the window with these jobs, or raise the one that is open\n"
           "  copyjobs add [OPTIONS] URL|FILE|- …    hand jobs to the window, starting it if need be; returns at once\n"
           "  copyjobs wait [OPTIONS] URL|FILE|- …   watch jobs here until all have ended; nothing is stored\n"
           "  copyjobs simulate                      play copies for trying scripts, and print their monitor URLs\n"
           "  copyjobs help | version"),
        tr("A FILE, or standard input (-), may hold text of any kind: monitor URLs are found in it, with names where\n"
           "they come as “name<TAB>URL”, “name;URL” or CSV. A monitor URL is a password, and arguments can be seen by\n"
           "others on this computer: standard input is the safer way."),
        tr("Options of add:\n"
           "  --name NAME          what to call the job, where it came without a name\n"
           "  --batch NAME         the batch it belongs to; without it, jobs that are added within ten minutes of\n"
           "                       each other are one batch"),
        tr("Options of wait:\n"
           "  --timeout TIME       give up after that time: 30s, 90m, 2h, 1h30m\n"
           "  --json               write one JSON object per line for every change, in UTC, never with a URL\n"
           "  --quiet              write nothing about progress: the exit code tells\n"
           "  --allow-host NAME    also watch URLs of this host, which is not known as OneDrive or SharePoint\n"
           "  --keep               on time-out or Ctrl+C, hand what has not ended to the window"),
        tr("Other options:\n"
           "  --demo               practise, in the window or with wait: copies that are only played, on this "
           "computer\n"
           "  -h, --help           show this help\n"
           "  -v, --version        show the versions of Copyjobs and Qt"),
        tr("Exit code of wait, the first that applies: 130 interrupted, 124 time-out, 1 a job failed or was "
           "cancelled,\n"
           "3 an outcome is unknown, 65 some input could not be watched, 0 all completed. Wrong usage is 2."),
        tr("Examples:") + u'\n' + examples};
    return groups.join(u"\n\n"_s) + u'\n';
}

QString CommandLineText::version()
{
    //: %1 is the program's version, %2 that of the Qt library
    return tr("Copyjobs %1 (Qt %2)").arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()));
}

QString CommandLineText::usageError(const UsageError &error)
{
    const QString word = Phrases::sanitized(error.word, 40);
    switch (error.fault) {
    case UsageFault::UnknownOption:
        //: %1 is an option as typed, without its dashes
        return tr("There is no option “%1” here. See copyjobs --help.").arg(word);
    case UsageFault::ValueMissing:
        //: %1 is an option without its dashes
        return tr("The option “%1” needs a value. See copyjobs --help.").arg(word);
    case UsageFault::ValueUnwanted:
        //: %1 is an option without its dashes
        return tr("The option “%1” takes no value. See copyjobs --help.").arg(word);
    case UsageFault::NotADuration:
        //: %1 is what was typed
        return tr("“%1” is no duration. Write it like 30s, 90m, 2h or 1h30m, at most 24d.").arg(word);
    case UsageFault::NothingToDo:
        return tr("Name a monitor URL, a file that holds some, or - for standard input. See copyjobs --help.");
    case UsageFault::InputUnwanted:
        return tr("No monitor URL or file is taken here. See copyjobs --help.");
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
