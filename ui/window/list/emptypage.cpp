// SPDX-License-Identifier: GPL-3.0-or-later
#include "emptypage.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

QToolButton *buttonFor(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

EmptyPage::EmptyPage(QAction *add, QAction *practice, QWidget *parent)
    : QWidget(parent), m_first(new QLabel), m_second(new QLabel)
{
    QFont heavier = font();
    heavier.setPointSizeF(heavier.pointSizeF() * 1.25);
    heavier.setWeight(QFont::DemiBold);
    m_first->setFont(heavier);
    for (QLabel *label : {m_first, m_second}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    const int line = fontMetrics().height();
    m_second->setFixedWidth(36 * line); // short lines read better

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    QToolButton *first = buttonFor(add);
    buttons->addWidget(first);
    setFocusProxy(first);
    buttons->addSpacing(line / 2);
    buttons->addWidget(buttonFor(practice));
    buttons->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(m_first);
    layout->addSpacing(line / 2);
    layout->addWidget(m_second, 0, Qt::AlignHCenter);
    layout->addSpacing(line);
    layout->addLayout(buttons);
    layout->addStretch(3);
    retranslateUi();
}

void EmptyPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void EmptyPage::retranslateUi()
{
    m_first->setText(tr("Paste the monitor URL of a copy job with Ctrl+V."));
    m_second->setText(
        tr("It is in the Location header of the answer to the copy request. Copyjobs asks it how the copy "
           "stands and tells you when it has ended."));
}
