// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/jobfacts.h"

#include "jobs/progresshistory.h"

#include <QScrollArea>

class FactLabel;
class NoteField;
class ProgressChart;
class QAction;
class QFormLayout;
class QGridLayout;
class QToolButton;

/// What there is to know about the selected job: first what happened and the next step, then the facts that support will
/// ask for, what the service said, and a note. Hidden while nothing is selected. All text is plain.
class DetailsPane : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailsPane(QWidget *parent = nullptr);

    /// What can be done with what is shown; of these are buttons that are enabled.
    void setActions(const QList<QAction *> &actions);
    /// Shows one job. A note that is being typed stays.
    void show(const Job &job, const ProgressHistory &history, const QDateTime &now);
    /// Shows how many of several jobs are in which state.
    void show(const std::vector<const Job *> &jobs);
    /// Hides itself: nothing is selected.
    void clear();
    /// Whether the person wants to see details at all.
    void setWanted(bool wanted);
    /// Hands over a note that is being typed.
    void commitNote();

signals:
    /// The person has left the note of a job, or the job, with another note than before.
    void noteEdited(JobId id, const QString &note);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setJob(std::optional<JobId> id);
    void setFacts(const QList<JobFact> &facts);
    void setServiceText(const QString &text);
    void turnFold();
    void unfold(bool open);
    void showButtons();
    void setHasContent(bool has);
    void retranslateUi();

    FactLabel *m_title;
    FactLabel *m_label;
    FactLabel *m_explanation;
    QGridLayout *m_buttons;
    ProgressChart *m_chart;
    QFormLayout *m_facts;
    QList<std::pair<QLabel *, FactLabel *>> m_rows; ///< in m_facts
    QToolButton *m_fold;                            ///< opens what the service said
    FactLabel *m_said;                              ///< empty while it is folded: who cannot see hears no hidden text
    QString m_serviceText;
    QLabel *m_noteLabel;
    NoteField *m_note;
    QList<QAction *> m_actions;
    std::optional<JobId> m_job;
    bool m_isWanted = true;
    bool m_hasContent = false;
};
