// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QAction;
class QLabel;

/// What an empty list says: what to paste, where it comes from, and ways to begin.
class EmptyPage : public QScrollArea
{
    Q_OBJECT

public:
    /// A button for each of @p actions, the first one having the focus.
    explicit EmptyPage(const QList<QAction *> &actions, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    QLabel *m_first;
    QLabel *m_second;
};
