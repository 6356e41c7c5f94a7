// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/jobtext.h"

#include <QScrollArea>

class NoteField;
class QFormLayout;
class QLabel;

/// What there is to know about the current job: what its label means, what a person can do, and the facts that support
/// will ask for. All text is plain, and can be selected and copied; the note can be written.
class DetailsPane : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailsPane(QWidget *parent = nullptr);

    /// Shows one job; @p batch and @p note may be empty. A note that is being typed stays.
    void show(JobId id, const RowFacts &facts, const QString &batch, const QString &note, const QDateTime &now);
    /// Shows that no job is current.
    void clear();
    /// Hands over a note that is being typed.
    void commitNote();

signals:
    /// The person has left the note of a job, or the job, with another note than before.
    void noteEdited(JobId id, const QString &note);

protected:
    void changeEvent(QEvent *event) override;

private:
    using Facts = QList<std::pair<QString, QString>>; ///< labels and values

    void setJob(std::optional<JobId> id);
    void setFacts(const Facts &facts);
    void createNoteField();
    void retranslateUi();

    QLabel *m_title;
    QLabel *m_explanation;
    QFormLayout *m_facts;
    QLabel *m_noteLabel = nullptr; ///< with m_note in the first row, once a job was shown
    NoteField *m_note = nullptr;
    QList<std::pair<QLabel *, QLabel *>> m_rows; ///< those below
    std::optional<JobId> m_job;
};
