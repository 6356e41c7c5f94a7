// SPDX-License-Identifier: GPL-3.0-or-later
#include "factlabel.h"

#include <QFocusEvent>

FactLabel::FactLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void FactLabel::put(const QString &text)
{
    if (this->text() != text)
        setText(text);
}

void FactLabel::focusInEvent(QFocusEvent *event)
{
    QLabel::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        setSelection(0, static_cast<int>(text().size()));
}
