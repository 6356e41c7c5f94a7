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
    /// What was typed, as far as it can be repeated: a mistyped monitor URL is as secret as a good one, so that of anything
    /// like a URL only the beginning is shown.
    static QString shown(const QString &argument);
    /// Standard input was named, and is closed.
    static QString standardInputClosed();
    /// An argument that is neither a URL nor a file that can be read.
    static QString neither(const QString &argument);
    /// There is no monitor URL in all the inputs; @p otherUrls are of another kind.
    /// @p isBlank: there is no text either.
    static QString nothingFound(int otherUrls, bool isBlank = false);
    /// A file that holds more than is read.
    static QString tooLong(const QString &argument);
};
