// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/inputcollector.h"
#include "intake/inputfile.h"

#include <QCoreApplication>
#include <QString>

/// What is said in a terminal about the command line's inputs. No sentence holds more of a URL than its host.
class InputText
{
    Q_DECLARE_TR_FUNCTIONS(InputText)

public:
    /// Who has allowed hosts that are not Microsoft's, where there is a way: the words of the way differ.
    enum class UnknownHostsBy { Option, Window };

    /// Why something was not taken, or what is remarkable about it, with the place it was found at.
    static QString issue(const InputIssue &issue, UnknownHostsBy unknownHostsBy);
    /// An argument that is neither a URL nor a file that can be read.
    static QString neither(const QString &argument);
    /// There is no monitor URL in all the inputs; @p otherUrls are of another kind.
    static QString nothingFound(int otherUrls);
};
