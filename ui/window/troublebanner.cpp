// SPDX-License-Identifier: GPL-3.0-or-later
#include "troublebanner.h"

#include "words/troubletext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

TroubleBanner::TroubleBanner(Clock clock, QWidget *parent)
    : QFrame(parent)
    , m_clock(std::move(clock))
    , m_icon(new QLabel)
    , m_text(new QLabel)
    , m_signIn(new QPushButton)
    , m_checkNow(new QPushButton)
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setForegroundRole(QPalette::ToolTipText);

    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_signIn);
    layout->addWidget(m_checkNow);
    connect(m_signIn, &QPushButton::clicked, this, &TroubleBanner::signInWanted);
    connect(m_checkNow, &QPushButton::clicked, this, &TroubleBanner::checkNowWanted);
    hide();
    retranslateUi();
}

void TroubleBanner::setTrouble(const std::optional<Trouble> &trouble)
{
    if (trouble == m_trouble)
        return;
    m_trouble = trouble;
    if (m_icon->pixmap().isNull()) { // reads a picture: not before it is needed
        const int edge = style()->pixelMetric(QStyle::PM_SmallIconSize);
        m_icon->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxWarning).pixmap(edge));
    }
    retranslateUi();
    m_signIn->setVisible(trouble && trouble->kind == TroubleKind::ProxySignIn);
    setVisible(trouble.has_value());
}

void TroubleBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QFrame::changeEvent(event);
}

void TroubleBanner::retranslateUi()
{
    m_signIn->setText(tr("&Sign in …"));
    m_checkNow->setText(tr("Check now"));
    m_text->setText(m_trouble ? TroubleText::sentence(*m_trouble, QLocale(), m_clock.wall()) : QString());
}
