// SPDX-License-Identifier: GPL-3.0-or-later
#include "detailspane.h"

#include "factlabel.h"
#include "notefield.h"
#include "progresschart.h"

#include "words/jobtext.h"
#include "words/phrases.h"

#include <QAction>
#include <QEvent>
#include <QFormLayout>
#include <QPainter>
#include <QStyleOption>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

constexpr int ButtonsInARow = 2;

/// An arrow of @p button's style.
QIcon arrowIcon(const QToolButton &button, QStyle::PrimitiveElement arrow)
{
    QStyleOption option;
    option.initFrom(&button);
    option.rect = QRect(QPoint(), button.iconSize());
    QPixmap pixmap(button.iconSize() * button.devicePixelRatio());
    pixmap.setDevicePixelRatio(button.devicePixelRatio());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    button.style()->drawPrimitive(arrow, &option, &painter, &button);
    return QIcon(pixmap);
}

} // namespace

DetailsPane::DetailsPane(QWidget *parent)
    : QScrollArea(parent), m_title(new FactLabel), m_label(new FactLabel), m_explanation(new FactLabel),
      m_buttons(new QGridLayout), m_chart(new ProgressChart), m_facts(new QFormLayout), m_fold(new QToolButton),
      m_said(new FactLabel), m_noteLabel(new QLabel), m_note(new NoteField)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setMinimumWidth(22 * fontMetrics().height()); // an id of the service is whole
    QFont font = m_title->font();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_buttons->setColumnStretch(ButtonsInARow, 1);
    m_facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_facts->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_facts->setLabelAlignment(Qt::AlignLeading);
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    m_noteLabel->setBuddy(m_note);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_label),
                          static_cast<QWidget *>(m_explanation)})
        layout->addWidget(part);
    layout->addLayout(m_buttons);
    layout->addWidget(m_chart);
    layout->addLayout(m_facts);
    layout->addWidget(m_fold, 0, Qt::AlignLeading);
    layout->addWidget(m_said);
    layout->addWidget(m_noteLabel);
    layout->addWidget(m_note);
    layout->addStretch();
    setWidget(content);
    connect(m_fold, &QToolButton::toggled, this, &DetailsPane::unfold);
    connect(m_note, &NoteField::edited, this, [this](const QString &note) { emit noteEdited(*m_job, note); });
    retranslateUi();
    clear();
}

void DetailsPane::setActions(const QList<QAction *> &actions)
{
    m_actions = actions;
    for (QAction *action : actions) {
        auto *button = new QToolButton(widget());
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(action, &QAction::changed, this, &DetailsPane::showButtons);
    }
    showButtons();
}

/// Only what can be done: nobody needs a grey button beside an explanation.
void DetailsPane::showButtons()
{
    int shown = 0;
    for (QToolButton *button : widget()->findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        const QAction *action = button->defaultAction();
        if (!action)
            continue;
        m_buttons->removeWidget(button);
        button->setVisible(action->isEnabled());
        if (!action->isEnabled())
            continue;
        m_buttons->addWidget(button, shown / ButtonsInARow, shown % ButtonsInARow);
        ++shown;
    }
}

void DetailsPane::show(const Job &job, const ProgressHistory &history, const QDateTime &now)
{
    const QLocale locale;
    setJob(job.id);
    m_note->setNote(job.note);
    m_title->put(Phrases::sanitized(job.name));
    m_label->put(JobText::label(job.progress, locale, now, job.expiry, job.timeLeft));
    m_label->show();
    m_explanation->put(JobText::detail(job.progress, locale, now, job.expiry));
    m_explanation->show();
    m_chart->setHistory(history);
    setFacts(JobFacts::of(job, locale, now));
    setServiceText(JobFacts::serviceText(job.progress));
    setHasContent(true);
}

void DetailsPane::show(const std::vector<const Job *> &jobs)
{
    setJob({});
    m_title->put(tr("%Ln job(s) selected", nullptr, static_cast<int>(jobs.size())));
    m_label->hide();
    m_explanation->hide();
    m_chart->setHistory({});
    setFacts(JobFacts::counts(jobs, QLocale()));
    setServiceText({});
    setHasContent(true);
}

void DetailsPane::clear()
{
    setJob({});
    setFacts({});
    setServiceText({});
    setHasContent(false);
}

void DetailsPane::setWanted(bool wanted)
{
    m_isWanted = wanted;
    setVisible(m_isWanted && m_hasContent);
}

void DetailsPane::setHasContent(bool has)
{
    m_hasContent = has;
    setVisible(m_isWanted && m_hasContent);
}

void DetailsPane::commitNote()
{
    m_note->commit();
}

void DetailsPane::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::PaletteChange)
        turnFold();
}

void DetailsPane::retranslateUi()
{
    m_noteLabel->setText(tr("&Note:"));
    m_fold->setText(tr("What the service said"));
    m_chart->setWords(tr("Percentage over time"));
    setAccessibleName(tr("Details"));
}

void DetailsPane::setJob(std::optional<JobId> id)
{
    if (m_job == id)
        return;
    m_note->commit(); // what was typed belongs to the job that was shown
    m_job = id;
    m_noteLabel->setVisible(id.has_value());
    m_note->setVisible(id.has_value());
    m_fold->setChecked(false);
}

void DetailsPane::setFacts(const QList<JobFact> &facts)
{
    while (m_rows.size() > facts.size()) {
        m_facts->removeRow(m_rows.last().first);
        m_rows.removeLast();
    }
    for (qsizetype i = 0; i < facts.size(); ++i) {
        if (i == m_rows.size()) {
            auto *label = new QLabel;
            label->setTextFormat(Qt::PlainText);
            label->setAlignment(Qt::AlignLeading | Qt::AlignTop); // beside the first line of several
            auto *value = new FactLabel;
            m_rows.append(std::pair(label, value));
            m_facts->addRow(label, value);
        }
        const auto [label, value] = m_rows[i];
        label->setText(facts[i].label);
        value->put(facts[i].value);
        value->setAccessibleName(facts[i].label + u' ' + facts[i].value);
    }
}

void DetailsPane::setServiceText(const QString &text)
{
    m_serviceText = text;
    m_fold->setVisible(!text.isEmpty());
    unfold(m_fold->isChecked());
}

/// By an icon: a button's own arrow is not mirrored.
void DetailsPane::turnFold()
{
    const auto closed = layoutDirection() == Qt::RightToLeft ? QStyle::PE_IndicatorArrowLeft : QStyle::PE_IndicatorArrowRight;
    m_fold->setIcon(arrowIcon(*m_fold, m_fold->isChecked() ? QStyle::PE_IndicatorArrowDown : closed));
}

void DetailsPane::unfold(bool open)
{
    turnFold();
    m_said->put(open ? m_serviceText : QString());
    m_said->setVisible(open && !m_serviceText.isEmpty());
}
