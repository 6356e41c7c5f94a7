// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>

/// The wheel scrolls pages; it changes no field that has not the focus.
class WheelGuard : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel)
            return false;
        auto *field = qobject_cast<QWidget *>(watched);
        const bool isField = qobject_cast<QComboBox *>(field) || qobject_cast<QAbstractSpinBox *>(field);
        if (!isField || field->hasFocus())
            return false;
        event->ignore(); // for the page behind it
        return true;
    }
};
