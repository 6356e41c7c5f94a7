// SPDX-License-Identifier: GPL-3.0-or-later
#include "waittext.h"

QString WaitText::andMore(int jobs)
{
    //: the last line of a list that is too long for the screen; %Ln is a number of jobs
    return tr("and %Ln more", nullptr, jobs);
}

QString WaitText::timeIsUp(int jobs)
{
    return tr("The time is up; %Ln job(s) have not ended. The copies themselves go on.", nullptr, jobs);
}

QString WaitText::interrupted(int jobs)
{
    return tr("Interrupted; %Ln job(s) have not ended. The copies themselves go on.", nullptr, jobs);
}

QString WaitText::handedOver(int jobs)
{
    return tr("%Ln job(s) handed to the window.", nullptr, jobs);
}

QString WaitText::noWindow()
{
    return tr("The window of Copyjobs could not be reached or opened. To watch jobs in a terminal, use: copyjobs wait");
}

QString WaitText::refusedByWindow()
{
    return tr("The Copyjobs that is running does not understand this one. Please quit it and start it again.");
}
