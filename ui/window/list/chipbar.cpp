// SPDX-License-Identifier: GPL-3.0-or-later
#include "chipbar.h"

#include "window/icons.h"

#include "words/jobtext.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

std::optional<JobGroup> groupOf(const QAction *action)
{
    return action->data().isValid() ? std::optional(static_cast<JobGroup>(action->data().toInt())) : std::nullopt;
}

int countOf(const Summary &summary, std::optional<JobGroup> group)
{
    if (!group)
        return summary.total;
    switch (*group) {
    case JobGroup::NeedsAttention:
        return summary.needAttention;
    case JobGroup::NoNews:
        return summary.noNews;
    case JobGroup::Running:
        return summary.running;
    case JobGroup::Completed:
        return summary.completed;
    case JobGroup::EndedOtherwise:
        break;
    }
    return summary.endedOtherwise();
}

} // namespace

ChipBar::ChipBar(QActionGroup *groups, QWidget *parent)
    : QWidget(parent), m_groups(groups), m_shown(new QLabel), m_showAll(new QToolButton), m_timeLeft(new QLabel)
{
    auto *layout = new QHBoxLayout(this);
    const int gap = fontMetrics().height() / 4;
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->setSpacing(gap);
    for (QAction *action : groups->actions()) {
        auto *chip = new QToolButton;
        chip->setDefaultAction(action);
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setFocusPolicy(Qt::TabFocus);
        chip->setAutoRaise(true);
        m_chips.append(chip);
        layout->addWidget(chip);
    }
    m_showAll->setAutoRaise(true);
    m_showAll->setFocusPolicy(Qt::TabFocus);
    for (QLabel *label : {m_shown, m_timeLeft})
        label->setTextFormat(Qt::PlainText);
    layout->addWidget(m_shown);
    layout->addWidget(m_showAll);
    layout->addStretch(1);
    layout->addWidget(m_timeLeft);
    layout->addSpacing(gap); // a margin would stay on its side where the window is mirrored
    connect(m_showAll, &QToolButton::clicked, this, &ChipBar::showAllWanted);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // words give way to a narrow window
    setShown(0, 0);
    setIcons();
    retranslateUi();
}

void ChipBar::setSummary(const Summary &summary)
{
    m_summary = summary;
    setTexts();
}

void ChipBar::setShown(int shown, int total)
{
    m_shownCount = shown;
    m_totalCount = total;
    setTexts();
}

void ChipBar::setTimeLeft(const QString &text)
{
    m_timeLeft->setText(text);
    setTexts();
}

void ChipBar::retranslateUi()
{
    m_showAll->setText(tr("Show all"));
    setTexts();
}

void ChipBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setTexts();
}

void ChipBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setIcons();
}

void ChipBar::setTexts()
{
    // Asked with every batch of answers, of which most change no count.
    QString said = u"%1 %2 %3 %4 %5 %6"_s.arg(m_shownCount).arg(m_totalCount).arg(width())
                       .arg(m_timeLeft->text(), QLocale().name(), m_showAll->text());
    for (const QToolButton *chip : std::as_const(m_chips)) {
        const QAction *action = chip->defaultAction();
        said += u" %1 %2"_s.arg(countOf(m_summary, groupOf(action))).arg(action->isChecked() ? 1 : 0);
    }
    if (said == std::exchange(m_said, said))
        return;
    const bool isLimited = m_shownCount != m_totalCount;
    const QLocale locale;
    //: the list is limited by a search or a filter; %1 and %2 are numbers of jobs
    m_shown->setText(tr("%1 of %2 shown").arg(locale.toString(m_shownCount), locale.toString(m_totalCount)));
    m_shown->setVisible(isLimited);
    m_showAll->setVisible(isLimited);

    for (const bool withWords : {true, false}) {
        int wanted = isLimited ? m_shown->sizeHint().width() + m_showAll->sizeHint().width() : 0;
        for (QToolButton *chip : std::as_const(m_chips)) {
            QAction *action = chip->defaultAction();
            const auto group = groupOf(action);
            const int count = countOf(m_summary, group);
            const QString number = locale.toString(count);
            const QString title = group ? JobText::group(*group) : tr("All", "jobs");
            //: a button above the list: %1 is a number of jobs, %2 what is true of them
            const QString text = tr("%1 %2", "chip").arg(number, title);
            action->setIconText(withWords || !group ? text : number);
            chip->setAccessibleName(text);
            chip->setToolTip(tr("%1 (%2)").arg(title, action->shortcut().toString(QKeySequence::NativeText)));
            // What is rare has no chip until it happens.
            chip->setVisible(group != JobGroup::EndedOtherwise || count > 0 || action->isChecked());
            if (!chip->isHidden())
                wanted += chip->sizeHint().width() + layout()->spacing();
        }
        const int time = m_timeLeft->text().isEmpty() ? 0 : m_timeLeft->sizeHint().width() + 4 * layout()->spacing();
        m_timeLeft->setVisible(time > 0 && (withWords || wanted + time <= width()));
        if (wanted + time <= width())
            break;
    }
}

void ChipBar::setIcons()
{
    const int edge = fontMetrics().height();
    for (QToolButton *chip : std::as_const(m_chips)) {
        if (const auto group = groupOf(chip->defaultAction()))
            chip->defaultAction()->setIcon(stateIcon(*group, edge, devicePixelRatioF(), palette()));
    }
}
