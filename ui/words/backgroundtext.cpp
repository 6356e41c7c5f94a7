// SPDX-License-Identifier: GPL-3.0-or-later
#include "backgroundtext.h"

#include "phrases.h"

namespace {

constexpr int longestNameInToolTip = 40;

} // namespace

QString BackgroundText::inOneLine(const NoticeText &text)
{
    if (text.body.isEmpty())
        return text.title;
    QString body = text.body;
    body.replace(u'\n', QStringLiteral(" · "));
    //: %1 is the title of a notification, %2 its text
    return tr("%1 – %2").arg(text.title, body);
}

QString BackgroundText::toldInWindow()
{
    return tr("(This desktop shows no notifications, so Copyjobs shows its messages here.)");
}

QString BackgroundText::toldByTray()
{
    return tr("This desktop shows no notifications, so Copyjobs shows its messages at the tray icon.");
}

QString BackgroundText::answerTitle()
{
    return QCoreApplication::applicationName();
}

QString BackgroundText::autostartFailed()
{
    return tr("The entry that starts Copyjobs at login could not be changed. Please check the permissions of the "
              "folder “autostart”.");
}

QString BackgroundText::commandFailed(const QString &program, std::optional<int> exitCode, const QString &reason)
{
    const QString name = Phrases::sanitized(program);
    const QString said = Phrases::sanitized(reason).trimmed();
    const QString what = exitCode
        //: %1 is a program, %2 a number
        ? tr("The program “%1” that runs when jobs end failed (exit code %2).").arg(name, QString::number(*exitCode))
        //: %1 is a program
        : tr("The program “%1” that runs when jobs end could not be started or crashed.").arg(name);
    return said.isEmpty() ? what : Phrases::sentences({what, said});
}

QString BackgroundText::runningJob(const QString &name, const JobProgress &progress, const QLocale &locale)
{
    const QString shown = Phrases::sanitized(name, longestNameInToolTip);
    if (!progress.percentageComplete)
        return shown;
    //: %1 is the name of a job, %2 a percentage
    return tr("%1: %2").arg(shown, Phrases::percentage(*progress.percentageComplete, locale));
}

QString BackgroundText::trayToolTip(const QString &summary, const QStringList &running, int more)
{
    QStringList lines{summary};
    lines += running;
    if (more > 0)
        lines << tr("and %Ln more", nullptr, more);
    return lines.join(u'\n');
}
