// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandlinetext.h"

using namespace Qt::StringLiterals;

QString CommandLineText::help()
{
    return tr("Copyjobs watches Microsoft Graph copy jobs by their monitor URLs.\n"
              "\n"
              "Usage: copyjobs [OPTIONS] [URL|FILE …]\n"
              "\n"
              "Opens the window with the monitor URLs given, and those found in the files.\n"
              "\n"
              "Options:\n"
              "  --demo         practise: watch copies that are only played, on this computer\n"
              "  -h, --help     show this help\n"
              "  -v, --version  show the version\n");
}

QString CommandLineText::version()
{
    //: %1 is the program's version, %2 that of the Qt library
    return tr("Copyjobs %1 (Qt %2)").arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()));
}

QString CommandLineText::unknownOptions(const QStringList &names)
{
    return tr("Copyjobs has no option “%1”. See copyjobs --help.").arg(names.join(u", "_s));
}

QString CommandLineText::noDisplay()
{
    return tr("There is no display to open a window on. To watch jobs in a terminal, use: copyjobs wait URL …");
}

QString CommandLineText::noPractice()
{
    return tr("The practice service could not open a port on this computer.");
}
