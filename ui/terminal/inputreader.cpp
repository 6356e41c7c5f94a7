// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputreader.h"

#include "terminal.h"
#include "words/storetext.h"

#include <algorithm>

void tellUnreadable(const Settings &settings)
{
    if (const QString file = settings.unreadableSystemFile(); !file.isEmpty())
        printError(StoreText::settingsUnreadable(file));
}

bool gatherInputs(InputCollector &collector, const QStringList &arguments)
{
    bool allGood = true;
    for (const QString &argument : arguments) {
        const Input input = inputOf(argument);
        if (input.kind == InputKind::StandardInput)
            continue;
        if (input.kind == InputKind::Url) {
            collector.takeUrl(argument);
            continue;
        }
        const ReadText read = input.kind == InputKind::File ? readFile(input.text) : ReadFault::Unreadable;
        if (const auto *text = std::get_if<QString>(&read)) {
            collector.noteText(*text);
            collector.take(input, findMonitorLinks(*text));
            continue;
        }
        const bool isTooLong = std::get<ReadFault>(read) == ReadFault::TooLong;
        printError(isTooLong ? InputText::tooLong(argument) : InputText::neither(argument));
        allGood = false;
    }
    return allGood && std::ranges::none_of(collector.issues(), [](const InputIssue &issue) {
               return issue.kind == InputKind::Url && issue.isRefusal();
           });
}

void printIssues(const QList<InputIssue> &issues, InputText::UnknownHostsBy unknownHostsBy)
{
    for (const InputIssue &issue : issues)
        printError(InputText::issue(issue, unknownHostsBy));
}
