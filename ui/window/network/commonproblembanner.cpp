// SPDX-License-Identifier: GPL-3.0-or-later
#include "commonproblembanner.h"

#include "words/commonproblemtext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

CommonProblemBanner::CommonProblemBanner(Clock clock, QWidget *parent)
    : QFrame(parent), m_clock(std::move(clock)), m_icon(new QLabel), m_text(new QLabel), m_signIn(new QPushButton),
      m_checkNow(new QPushButton)
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
    connect(m_signIn, &QPushButton::clicked, this, &CommonProblemBanner::signInWanted);
    connect(m_checkNow, &QPushButton::clicked, this, &CommonProblemBanner::checkNowWanted);
    hide();
    retranslateUi();
}

void CommonProblemBanner::setCommonProblem(const std::optional<CommonProblem> &commonProblem)
{
    if (commonProblem == m_commonProblem)
        return;
    m_commonProblem = commonProblem;
    if (m_icon->pixmap().isNull()) { // reads a picture: not before it is needed
        const int edge = style()->pixelMetric(QStyle::PM_SmallIconSize);
        m_icon->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxWarning).pixmap(edge));
    }
    retranslateUi();
    m_signIn->setVisible(commonProblem && commonProblem->kind == CommonProblemKind::ProxySignIn);
    setVisible(commonProblem.has_value());
}

void CommonProblemBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QFrame::changeEvent(event);
}

void CommonProblemBanner::retranslateUi()
{
    m_signIn->setText(tr("&Sign in …"));
    m_checkNow->setText(tr("Check now"));
    m_text->setText(m_commonProblem ? CommonProblemText::sentence(*m_commonProblem, QLocale(), m_clock.wall())
                                    : QString());
}
