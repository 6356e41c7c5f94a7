// SPDX-License-Identifier: GPL-3.0-or-later
#include "messageline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

MessageLine::MessageLine(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_button(new QPushButton)
    , m_close(new QToolButton)
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setForegroundRole(QPalette::ToolTipText);
    m_close->setAutoRaise(true);

    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    layout->addWidget(m_close);

    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_button, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto action = std::exchange(m_action, nullptr))
            action();
    });
    hide();
    retranslateUi();
}

void MessageLine::show(const QString &text)
{
    m_action = nullptr;
    m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton)); // reads a picture: not before it is needed
    m_text->setText(text);
    m_button->hide();
    QFrame::show();
}

void MessageLine::show(const QString &text, const QString &button, std::function<void()> action)
{
    show(text);
    m_action = std::move(action);
    m_button->setText(button);
    m_button->show();
}

void MessageLine::changeEvent(QEvent *event)
{
    // What it says was said in the language of that moment.
    if (event->type() == QEvent::LanguageChange) {
        hide();
        retranslateUi();
    }
    QFrame::changeEvent(event);
}

void MessageLine::retranslateUi()
{
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());
}
