// SPDX-License-Identifier: GPL-3.0-or-later
#include "factlabel.h"

#include <QFocusEvent>
#include <QStyle>

FactLabel::FactLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    align();
}

void FactLabel::put(const QString &text)
{
    if (this->text() == text)
        return;
    setText(text);
    keepWhole();
}

void FactLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    keepWhole();
}

/// A form takes height from the tallest of its fields when it has counted the lines of another too low.
void FactLabel::keepWhole()
{
    setMinimumHeight(heightForWidth(width()));
}

void FactLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        align();
}

/// To the side where its name stands, also what is written the other way than the language: codes, ids, hosts.
void FactLabel::align()
{
    setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading) | Qt::AlignAbsolute | Qt::AlignVCenter);
}

void FactLabel::focusInEvent(QFocusEvent *event)
{
    QLabel::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        setSelection(0, static_cast<int>(text().size()));
}
