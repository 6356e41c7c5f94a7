// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/jobtext.h"

#include <QScrollArea>

class QFormLayout;
class QLabel;

/// What there is to know about the current job: what its label means, what a person can do, and the facts that support
/// will ask for. All text is plain, and can be selected and copied.
class DetailsPane : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailsPane(QWidget *parent = nullptr);

    /// Shows one job; @p batch and @p note may be empty.
    void show(const RowFacts &facts, const QString &batch, const QString &note, const QDateTime &now);
    /// Shows that no job is current.
    void clear();

private:
    void addFact(const QString &label, const QString &value);

    QLabel *m_title;
    QLabel *m_explanation;
    QFormLayout *m_facts;
};
