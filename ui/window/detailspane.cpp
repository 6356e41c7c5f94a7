// SPDX-License-Identifier: GPL-3.0-or-later
#include "detailspane.h"

#include "words/outlooktext.h"
#include "words/phrases.h"

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
    : QScrollArea(parent)
    , m_title(plainLabel())
    , m_explanation(plainLabel())
    , m_facts(new QFormLayout)
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

void DetailsPane::show(const RowFacts &facts, const QString &batch, const QString &note, const QDateTime &now)
{
    clear();
    const QLocale locale;
    const JobProgress &progress = facts.progress;
    //: Heading of the details: %1 is the job's name, %2 how it stands
    m_title->setText(tr("%1 – %2").arg(facts.name, JobText::label(progress, locale, now, facts.expiry, facts.outlook)));
    m_explanation->setText(JobText::detail(progress, locale, now, facts.expiry));
    //: Details: %1 is a host, %2 the first characters of the job's own id
    addFact(tr("Host:"), facts.place.shortId.isEmpty() ? facts.place.host : tr("%1 · %2").arg(facts.place.host, facts.place.shortId));
    addFact(tr("Site:"), facts.place.site);
    addFact(tr("Batch:"), batch);
    addFact(tr("Note:"), note);
    addFact(tr("Watched since:"), Phrases::moment(facts.watchedSince, locale, now));
    addFact(tr("Estimate:"), OutlookText::explained(facts.outlook, progress, locale, now));
    addFact(tr("Last answer:"), Phrases::moment(progress.answeredAt, locale, now));
    const QString endedAfter = Phrases::moment(progress.endedAfter, locale, now);
    const QString endedBefore = Phrases::moment(progress.endedAt, locale, now);
    //: Details: the moment is known as a span only. %1 and %2 are times.
    const QString span = tr("between %1 and %2").arg(endedAfter, endedBefore);
    addFact(tr("Ended:"), endedAfter.isEmpty() || endedAfter == endedBefore ? endedBefore : span);
    if (facts.expiry)
        addFact(tr("URL valid until:"), Phrases::moment(*facts.expiry, locale, now));
    addFact(tr("Service says:"), progress.statusDescription);
    if (progress.error)
        addFact(tr("Error message:"), progress.error->message);
    addFact(tr("Item id:"), progress.resourceId);
    //: The id of the last answer, which Microsoft's support asks for.
    addFact(tr("Request id:"), progress.requestId);
}

void DetailsPane::clear()
{
    m_title->setText(tr("Select a job to see what is known about it."));
    m_explanation->clear();
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
}

void DetailsPane::addFact(const QString &label, const QString &value)
{
    if (value.isEmpty())
        return;
    QLabel *text = plainLabel();
    text->setText(value);
    m_facts->addRow(label, text);
}
