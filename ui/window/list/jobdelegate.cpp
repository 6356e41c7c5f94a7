// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobdelegate.h"

#include "jobtextmodel.h"
#include "window/icons.h"

#include "jobs/joblistmodel.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>

#include <cmath>

namespace {

QFont nameFont(const QFont &font)
{
    QFont heavier = font;
    heavier.setWeight(QFont::DemiBold);
    return heavier;
}

/// The style's own bar; a percentage that the service does not give is an empty groove.
void paintBar(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
              std::optional<double> percentage)
{
    constexpr int Steps = 1000; // finer than a bar is wide
    QStyleOptionProgressBar bar;
    bar.rect = rect;
    bar.direction = option.direction;
    bar.fontMetrics = option.fontMetrics;
    bar.palette = option.palette;
    // On a selected row the bar has the row's own colour: it gets a frame of the list's.
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(rect.adjusted(-2, -2, 2, 2), option.palette.base());
    bar.state = (option.state & (QStyle::State_Enabled | QStyle::State_Active)) | QStyle::State_Horizontal;
    bar.styleObject = nullptr; // with one, the style animates it for ever
    bar.minimum = 0;
    bar.maximum = Steps;
    bar.progress = percentage ? static_cast<int>(std::lround(*percentage / 100 * Steps)) : 0;
    bar.textVisible = false;
    // An empty bar is the groove alone: some styles paint a sliver of content at zero.
    const auto element = bar.progress > 0 ? QStyle::CE_ProgressBar : QStyle::CE_ProgressBarGroove;
    option.widget->style()->drawControl(element, &bar, painter, option.widget);
}

void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const QString &text,
               Qt::Alignment alignment, const QColor &color)
{
    if (rect.isEmpty())
        return;
    painter->setPen(color);
    const QString elided = painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter->drawText(
        rect,
        static_cast<int>(QStyle::visualAlignment(option.direction, alignment | Qt::AlignVCenter) | Qt::TextSingleLine),
        elided);
}

QColor blended(const QColor &over, const QColor &under, qreal share)
{
    return QColor::fromRgbF(static_cast<float>(over.redF() * share + under.redF() * (1 - share)),
                            static_cast<float>(over.greenF() * share + under.greenF() * (1 - share)),
                            static_cast<float>(over.blueF() * share + under.blueF() * (1 - share)));
}

} // namespace

JobRowGeometry JobDelegate::geometry(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics &font = option.fontMetrics;
    const auto metrics = JobRowMetrics::of(font, index.data(JobTextModel::LongestPercentageRole).toString());
    const auto widthOf = [&](int role) { return font.horizontalAdvance(index.data(role).toString()) + 1; };
    return jobRowGeometry(option.rect, metrics, widthOf(JobTextModel::PlaceTextRole),
                          widthOf(JobTextModel::TimeTextRole), option.direction);
}

void JobDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    option.text.clear();
    option.icon = {};
    option.features &= ~(QStyleOptionViewItem::HasDisplay | QStyleOptionViewItem::HasDecoration);
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto group = option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const QColor text = option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor under = option.palette.color(group, selected ? QPalette::Highlight : QPalette::Base);
    const QColor quiet = blended(text, under, 0.72);
    const auto progress = index.data(JobListModel::ProgressRole).value<JobProgress>();
    const JobRowGeometry parts = geometry(option, index);

    painter->save();
    painter->setFont(option.font);
    painter->drawPixmap(parts.icon.topLeft(),
                        stateIcon(progress, parts.icon.width(), painter->device()->devicePixelRatio(), text));
    paintText(painter, option, parts.place, index.data(JobTextModel::PlaceTextRole).toString(), Qt::AlignRight, quiet);
    paintBar(painter, option, parts.bar, progress.percentageComplete);
    paintText(painter, option, parts.percentage, index.data(JobTextModel::PercentageTextRole).toString(),
              Qt::AlignRight, text);
    paintText(painter, option, parts.label, index.data(JobTextModel::LabelRole).toString(), Qt::AlignLeft, text);
    paintText(painter, option, parts.time, index.data(JobTextModel::TimeTextRole).toString(), Qt::AlignRight, quiet);
    painter->setFont(nameFont(option.font));
    paintText(painter, option, parts.name, index.data(JobListModel::NameRole).toString(), Qt::AlignLeft, text);
    painter->setPen(blended(text, under, 0.12));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QSize JobDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto metrics =
        JobRowMetrics::of(option.fontMetrics, index.data(JobTextModel::LongestPercentageRole).toString());
    return {20 * metrics.line, metrics.rowHeight()};
}

void JobDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // Each answer refreshes the row, and with it an open editor: what somebody types there must stay.
    const auto *line = qobject_cast<const QLineEdit *>(editor);
    if (!line || (!line->isModified() && line->text() != index.data(Qt::EditRole).toString()))
        QStyledItemDelegate::setEditorData(editor, index);
}

void JobDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                       const QModelIndex &index) const
{
    const QRect name = geometry(option, index).name;
    const int height = editor->sizeHint().height();
    editor->setGeometry(name.left(), name.center().y() - height / 2, name.width(), height);
}
