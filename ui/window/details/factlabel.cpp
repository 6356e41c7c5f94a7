// SPDX-License-Identifier: GPL-3.0-or-later
#include "factlabel.h"

#include <QFocusEvent>
#include <QStyle>

#include <algorithm>

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

/// A form counts the lines of its fields before their widths are settled, and gives one what another needs.
void FactLabel::keepWhole()
{
    setMinimumHeight(0); // or it counts in what follows, and a text of one line keeps the room of a longer one
    setFixedHeight(std::max(0, heightForWidth(width()))); // without a text there is none
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
