// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputreader.h"

#include "terminal.h"

#include <QFile>

#include <algorithm>
#include <unistd.h>

namespace {

std::optional<QString> readStandardInput()
{
    QFile file;
    if (!file.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return std::nullopt;
    return readText(file);
}

std::optional<QString> textOf(const Input &input)
{
    switch (input.kind) {
    case InputKind::StandardInput:
        return readStandardInput();
    case InputKind::File:
        return readFile(input.text);
    case InputKind::Url:
    case InputKind::Neither:
        break;
    }
    return std::nullopt;
}

} // namespace

bool gatherInputs(InputCollector &collector, const QStringList &arguments, StandardInput standardInput)
{
    bool allGood = true;
    for (const QString &argument : arguments) {
        const Input input = inputOf(argument);
        if (input.kind == InputKind::StandardInput && standardInput == StandardInput::Leave)
            continue;
        if (input.kind == InputKind::Url) {
            collector.takeUrl(argument);
            continue;
        }
        const auto text = textOf(input);
        if (text)
            collector.take(input, findMonitorLinks(*text));
        else
            printError(InputText::neither(argument));
        allGood &= text.has_value();
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
