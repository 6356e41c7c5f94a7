// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

/// Plain text that is copied by keyboard too: it takes the focus with all of it selected.
class FactLabel : public QLabel
{
    Q_OBJECT

public:
    explicit FactLabel(QWidget *parent = nullptr);

    /// Shows @p text; what somebody has selected in it stays so for as long as it is the same.
    void put(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void keepWhole();
    void align();
};
