// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobheader.h"

#include <QScopedValueRollback>
#include <QTreeView>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int WidestKept = 10'000; // pixels

/// The first to go where there is no room for all.
constexpr std::array LeastImportantFirst{JobColumn::Note,  JobColumn::Added, JobColumn::Place,
                                         JobColumn::Batch, JobColumn::Time,  JobColumn::Progress};

} // namespace

JobHeader::JobHeader(QTreeView *view) : QHeaderView(Qt::Horizontal, view), m_view(view)
{
    for (const JobColumnSpec &spec : jobColumns()) {
        if (spec.isShownAtFirst)
            m_wanted.append(spec.column);
    }
    setSectionsMovable(true);
    setStretchLastSection(false);
    setSectionsClickable(true);
    setSortIndicatorShown(true);
    setSortIndicatorClearable(true);
    setSortIndicator(-1, Qt::AscendingOrder);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    connect(this, &QHeaderView::sectionMoved, this, &JobHeader::changed);
    connect(this, &QHeaderView::sectionResized, this, [this](int section) {
        if (m_fitting)
            return;
        fit(static_cast<JobColumn>(section));
        emit changed();
    });
}

void JobHeader::setWanted(JobColumn column, bool wanted)
{
    if (column == JobColumn::Name || isWanted(column) == wanted)
        return;
    if (wanted)
        m_wanted.append(column);
    else
        m_wanted.removeOne(column);
    fit();
    emit changed();
}

void JobHeader::begin()
{
    setFirstSectionMovable(true); // a tree that gets a header says no
    {
        const QScopedValueRollback fitting(m_fitting, true);
        for (const JobColumn column : {JobColumn::Name, JobColumn::Status})
            resizeSection(columnOf(column), minimumOf(column)); // how they share what there is
    }
    fit();
}

QStringList JobHeader::saved() const
{
    QStringList parts;
    for (int visual = 0; visual < count(); ++visual) {
        const int column = logicalIndex(visual);
        const int width = isSectionHidden(column) ? 0 : sectionSize(column);
        parts.append(u"%1:%2:%3"_s.arg(jobColumns()[static_cast<std::size_t>(column)].key)
                         .arg(isWanted(static_cast<JobColumn>(column)) ? 1 : 0)
                         .arg(width));
    }
    parts.append(u"sort:%1:%2"_s.arg(sortIndicatorSection()).arg(sortIndicatorOrder()));
    return parts;
}

void JobHeader::restore(const QStringList &saved)
{
    QList<JobColumn> wanted;
    {
        const QScopedValueRollback fitting(m_fitting, true);
        int visual = 0;
        for (const QString &part : saved) {
            const QStringList fields = part.split(u':');
            if (fields.size() != 3)
                continue;
            if (fields[0] == "sort"_L1) {
                const int column = fields[1].toInt();
                if (column >= 0 && column < count())
                    setSortIndicator(column, fields[2] == "1"_L1 ? Qt::DescendingOrder : Qt::AscendingOrder);
                continue;
            }
            const auto &all = jobColumns();
            const auto spec = std::ranges::find(all, fields[0], &JobColumnSpec::key);
            if (spec == all.end())
                continue;
            const int column = columnOf(spec->column);
            moveSection(visualIndex(column), visual++);
            if (fields[1] == "1"_L1 || spec->column == JobColumn::Name)
                wanted.append(spec->column);
            if (const int width = fields[2].toInt(); width > 0 && width < WidestKept) {
                setSectionHidden(column, false);
                resizeSection(column, width);
            }
        }
    }
    if (!wanted.isEmpty())
        m_wanted = wanted;
    fit();
}

void JobHeader::fit(std::optional<JobColumn> kept)
{
    if (!model() || m_fitting)
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    const int room = m_view->viewport()->width();
    const int both = minimumOf(JobColumn::Name) + minimumOf(JobColumn::Status);
    QList<JobColumn> shown = m_wanted;
    const auto others = [&] {
        int sum = 0;
        for (const JobColumn column : std::as_const(shown)) {
            if (column != JobColumn::Name && column != JobColumn::Status)
                sum += widthOf(column);
        }
        return sum;
    };
    for (const JobColumn least : LeastImportantFirst) {
        if (room - others() < both)
            shown.removeOne(least);
    }
    const int shared = std::max(0, room - others());
    for (const JobColumnSpec &spec : jobColumns()) {
        const bool isShown = shown.contains(spec.column);
        const int width = widthOf(spec.column);
        setSectionHidden(columnOf(spec.column), !isShown);
        if (isShown && spec.column != JobColumn::Name && spec.column != JobColumn::Status)
            resizeSection(columnOf(spec.column), width);
    }
    const int least = 8 * m_view->fontMetrics().averageCharWidth();
    const int nameWidth = sectionSize(columnOf(JobColumn::Name));
    const int statusWidth = sectionSize(columnOf(JobColumn::Status));
    const bool hasStatus = shown.contains(JobColumn::Status);
    int name = shared;
    if (hasStatus && kept == JobColumn::Name)
        name = nameWidth;
    else if (hasStatus && kept == JobColumn::Status)
        name = shared - statusWidth;
    else if (hasStatus)
        name = shared * std::max(1, nameWidth) / std::max(1, nameWidth + statusWidth);
    if (hasStatus)
        name = std::clamp(name, std::min(least, shared / 2), std::max(least, shared - least));
    resizeSection(columnOf(JobColumn::Name), name);
    if (hasStatus)
        resizeSection(columnOf(JobColumn::Status), std::max(0, shared - name));
}

int JobHeader::widthOf(JobColumn column) const
{
    const int width = sectionSize(columnOf(column));
    const bool isNew = isSectionHidden(columnOf(column)) || width == defaultSectionSize();
    return isNew ? minimumOf(column) : width;
}

int JobHeader::minimumOf(JobColumn column) const
{
    return jobColumns()[static_cast<std::size_t>(column)].width * m_view->fontMetrics().averageCharWidth();
}
