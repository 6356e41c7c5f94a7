// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

/// Rows and their details: at the side where there is room for both, else below.
class DetailsSplitter : public QSplitter
{
    Q_OBJECT

public:
    DetailsSplitter(QWidget *rows, QWidget *details, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void share();
};
