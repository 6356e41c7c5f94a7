// SPDX-License-Identifier: GPL-3.0-or-later
#include "newslabel.h"

#include "words/phrases.h"

#include <QEvent>

NewsLabel::NewsLabel(Clock clock, std::function<std::optional<SteadyTime>()> nextCheck, QWidget *parent)
    : ElidedLabel(parent), m_clock(std::move(clock)), m_nextCheck(std::move(nextCheck))
{
    setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    // As wide as its words, so that what happened has the rest; cut only where the window is narrower.
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    setMinimumWidth(1);
    setContentsMargins(4, 0, 4, 0); // some styles frame what is in a status bar
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &NewsLabel::refresh);
}

void NewsLabel::noteNews()
{
    m_news = m_clock.wall();
    refresh();
}

void NewsLabel::setExpecting(bool expecting)
{
    if (expecting == m_expecting)
        return;
    m_expecting = expecting;
    refresh();
}

void NewsLabel::setProblem(const QString &sentence)
{
    m_problem = sentence;
    refresh();
}

void NewsLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    ElidedLabel::changeEvent(event);
}

void NewsLabel::showEvent(QShowEvent *event)
{
    ElidedLabel::showEvent(event);
    refresh();
}

void NewsLabel::hideEvent(QHideEvent *event)
{
    ElidedLabel::hideEvent(event);
    m_second.stop();
}

/// To lay out the status bar for every answer would be a waste.
void NewsLabel::say(const QString &words)
{
    if (words != text())
        setText(words);
}

void NewsLabel::refresh()
{
    const bool isFresh = m_problem.isEmpty() && m_expecting && m_news.isValid();
    if (isFresh) {
        const std::chrono::seconds age(std::max<qint64>(0, m_news.secsTo(m_clock.wall())));
        const QString since = Phrases::duration(age, QLocale());
        // Never 0, nor nothing while an answer is awaited: words that come and go each second are a nuisance.
        const SteadyTime now = m_clock.steady();
        const auto wait = std::chrono::ceil<std::chrono::seconds>(m_nextCheck().value_or(now) - now);
        //: in the status bar; %1 and %2 are durations: "3 s"
        const QString both = tr("last news %1 ago · next check in %2")
                                 .arg(since, Phrases::duration(std::max(wait, std::chrono::seconds(1)), QLocale()));
        // In a narrow window what happened needs the room.
        const bool hasRoom = 2 * fontMetrics().horizontalAdvance(both) < window()->width();
        //: in the status bar; %1 is a duration: "3 s"
        say(hasRoom ? both : tr("last news %1 ago").arg(since));
    } else {
        say(m_problem);
    }
    if (isFresh && isVisible())
        m_second.start();
    else
        m_second.stop();
}
