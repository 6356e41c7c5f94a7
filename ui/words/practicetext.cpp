// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicetext.h"

QString PracticeText::name(Scenario scenario)
{
    switch (scenario) {
    case Scenario::Steady:
        return tr("Project A");
    case Scenario::StepsOfTen:
        return tr("Photos summer party");
    case Scenario::StuckAtZero:
        return tr("Templates");
    case Scenario::Accelerating:
        return tr("Marketing campaigns");
    case Scenario::TwoStages:
        return tr("Personnel files");
    case Scenario::NameAlreadyExists:
        return tr("Sales archive 2019");
    case Scenario::ErrorCode:
        return tr("Board papers");
    case Scenario::Throttled:
        return tr("Construction drawings");
    case Scenario::SeeOther:
        return tr("Price list");
    case Scenario::LinkExpires:
        return tr("Training videos");
    case Scenario::StatusOfTomorrow:
        return tr("Contracts 2026");
    case Scenario::Cancelled:
        return tr("Old project folders");
    case Scenario::TwoMinutes:
        return tr("Accounts 2020–2025");
    }
    return {};
}

QList<NewJob> PracticeText::jobs(const Practice &practice)
{
    QList<NewJob> jobs;
    for (const PracticeJob &job : practice.jobs())
        jobs.append({.url = job.url, .name = name(job.scenario)});
    return jobs;
}
