// SPDX-License-Identifier: GPL-3.0-or-later
#include "detailspane.h"

#include "notefield.h"

#include "words/phrases.h"
#include "words/timelefttext.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace {

QLabel *plainLabel()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

DetailsPane::DetailsPane(QWidget *parent)
    : QScrollArea(parent), m_title(plainLabel()), m_explanation(plainLabel()), m_facts(new QFormLayout)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    QFont font = m_title->font();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->addWidget(m_title);
    layout->addWidget(m_explanation);
    layout->addLayout(m_facts);
    layout->addStretch();
    setWidget(content);
}

void DetailsPane::show(JobId id, const RowFacts &facts, const QString &batch, const QString &note, const QDateTime &now)
{
    const QLocale locale;
    const JobProgress &progress = facts.progress;
    const Place &place = facts.place;
    setJob(id);
    m_note->setNote(note);
    //: Heading of the details: %1 is the job's name, %2 how it stands
    m_title->setText(
        tr("%1 – %2").arg(facts.name, JobText::label(progress, locale, now, facts.expiry, facts.timeLeft)));
    m_explanation->setText(JobText::detail(progress, locale, now, facts.expiry));
    const QString endedAfter = Phrases::moment(progress.endedAfter, locale, now);
    const QString endedBefore = Phrases::moment(progress.endedAt, locale, now);
    //: Details: the moment is known as a span only. %1 and %2 are times.
    const QString span = tr("between %1 and %2").arg(endedAfter, endedBefore);
    //: Details: %1 is a host, %2 the first characters of the job's own id
    setFacts({{tr("Host:"), place.shortId.isEmpty() ? place.host : tr("%1 · %2").arg(place.host, place.shortId)},
              {tr("Site:"), place.site},
              {tr("Batch:"), batch},
              {tr("Watched since:"), Phrases::moment(facts.watchedSince, locale, now)},
              {tr("Estimate:"), TimeLeftText::explained(facts.timeLeft, progress, locale, now)},
              {tr("Last answer:"), Phrases::moment(progress.answeredAt, locale, now)},
              {tr("Ended:"), endedAfter.isEmpty() || endedAfter == endedBefore ? endedBefore : span},
              {tr("URL valid until:"), Phrases::moment(facts.expiry.value_or(QDateTime()), locale, now)},
              {tr("Service says:"), progress.statusDescription},
              {tr("Error message:"), progress.error ? progress.error->message : QString()},
              {tr("Item id:"), progress.resourceId},
              //: The id of the last answer, which Microsoft's support asks for.
              {tr("Request id:"), progress.requestId}});
}

void DetailsPane::clear()
{
    setJob({});
    setFacts({});
    m_title->setText(tr("Select a job to see what is known about it."));
    m_explanation->clear();
}

void DetailsPane::commitNote()
{
    if (m_note)
        m_note->commit();
}

void DetailsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QScrollArea::changeEvent(event);
}

void DetailsPane::retranslateUi()
{
    if (m_noteLabel)
        m_noteLabel->setText(tr("&Note:"));
}

void DetailsPane::createNoteField()
{
    m_noteLabel = new QLabel;
    m_note = new NoteField;
    m_noteLabel->setBuddy(m_note);
    m_facts->insertRow(0, m_noteLabel, m_note);
    connect(m_note, &NoteField::edited, this, [this](const QString &note) { emit noteEdited(*m_job, note); });
    retranslateUi();
}

void DetailsPane::setJob(std::optional<JobId> id)
{
    if (id && !m_note)
        createNoteField();
    if (m_job == id || !m_note)
        return;
    m_note->commit(); // what was typed belongs to the job that was shown
    m_job = id;
    m_noteLabel->setVisible(id.has_value());
    m_note->setVisible(id.has_value());
}

/// Text that somebody has selected stays selected for as long as it is the same.
void DetailsPane::setFacts(const Facts &facts)
{
    const auto put = [](QLabel *label, const QString &text) {
        if (label->text() != text)
            label->setText(text);
    };
    qsizetype used = 0;
    for (const auto &[label, value] : facts) {
        if (value.isEmpty())
            continue;
        if (used == m_rows.size()) {
            m_rows.append(std::pair(new QLabel, plainLabel()));
            m_facts->addRow(m_rows.last().first, m_rows.last().second);
        }
        put(m_rows[used].first, label);
        put(m_rows[used].second, value);
        ++used;
    }
    while (m_rows.size() > used) {
        m_facts->removeRow(m_rows.last().first);
        m_rows.removeLast();
    }
}
