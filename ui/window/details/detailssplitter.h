// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

/// Rows and their details: at the side where there is room for both, else below. Until a person shares the room, the rows
/// have the larger part.
class DetailsSplitter : public QSplitter
{
    Q_OBJECT

public:
    DetailsSplitter(QWidget *rows, QWidget *details, QWidget *parent = nullptr);

    /// How a person has shared the room; empty where nobody has.
    QByteArray saveShares() const { return m_isShared ? saveState() : QByteArray(); }
    void restoreShares(const QByteArray &saved) { m_isShared = restoreState(saved); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void share();
    bool m_isShared = false; ///< by a person
};
