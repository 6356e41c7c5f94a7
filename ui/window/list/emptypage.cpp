// SPDX-License-Identifier: GPL-3.0-or-later
#include "emptypage.h"

#include "monitorurlguide.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

EmptyPage::EmptyPage(const QList<QAction *> &actions, QWidget *parent)
    : QScrollArea(parent), m_first(new QLabel), m_second(new QLabel)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    QFont heavier = font();
    heavier.setPointSizeF(heavier.pointSizeF() * 1.25);
    heavier.setWeight(QFont::DemiBold);
    m_first->setFont(heavier);
    for (QLabel *label : {m_first, m_second}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto *buttons = new QHBoxLayout;
    for (QAction *action : actions) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        buttons->addWidget(button);
        if (action == actions.first())
            setFocusProxy(button);
    }
    buttons->addStretch();

    // Short lines read better; in a narrow window the column takes all of the width.
    const int line = fontMetrics().height();
    auto *column = new QWidget;
    column->setMaximumWidth(42 * line);
    auto *texts = new QVBoxLayout(column);
    texts->setSpacing(line);
    texts->addStretch(2);
    texts->addWidget(m_first);
    texts->addWidget(m_second);
    texts->addLayout(buttons);
    texts->addWidget(new MonitorUrlGuide);
    texts->addStretch(3);

    auto *content = new QWidget;
    auto *centred = new QHBoxLayout(content);
    centred->addStretch(1);
    centred->addWidget(column, 1000);
    centred->addStretch(1);
    setWidget(content);
    retranslateUi();
}

void EmptyPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QScrollArea::changeEvent(event);
}

void EmptyPage::retranslateUi()
{
    m_first->setText(tr("Paste the monitor URL of a copy job with Ctrl+V."));
    m_second->setText(tr("Copyjobs checks its status and notifies you when the copy ends."));
}
