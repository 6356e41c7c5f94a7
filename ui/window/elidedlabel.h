// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPainter>
#include <QStyle>

/// One line of plain text that asks for no room: what does not fit ends in an ellipsis, and the tooltip has all of it.
class ElidedLabel : public QLabel
{
public:
    explicit ElidedLabel(QWidget *parent = nullptr) : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QString elided = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
        setToolTip(elided == text() ? QString() : text().toHtmlEscaped());
        style()->drawItemText(&painter, contentsRect(),
                              static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment())), palette(),
                              isEnabled(), elided, foregroundRole());
    }
};
