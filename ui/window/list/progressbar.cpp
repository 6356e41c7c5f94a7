// SPDX-License-Identifier: GPL-3.0-or-later
#include "progressbar.h"

#include "window/colors.h"

#include <QPainter>
#include <QPen>

#include <algorithm>

namespace {

constexpr int Height = 6;
constexpr qreal TrackShare = 0.12; // of the text's colour
constexpr qreal FadedShare = 0.4;

QColor colorOf(ProgressBarLook::Fill fill, const QPalette &palette, const QColor &accent)
{
    switch (fill) {
    case ProgressBarLook::Fill::Good:
        return toned(Tone::Good, palette);
    case ProgressBarLook::Fill::Bad:
        return toned(Tone::Bad, palette);
    case ProgressBarLook::Fill::Quiet:
        return toned(Tone::Quiet, palette);
    case ProgressBarLook::Fill::Accent:
        break;
    }
    return accent;
}

} // namespace

ProgressBarLook progressBarLook(const JobProgress &progress)
{
    using Fill = ProgressBarLook::Fill;
    const auto &percentage = progress.percentageComplete;
    const std::optional<double> filled =
        percentage ? std::optional(std::clamp(*percentage / 100, 0.0, 1.0)) : std::nullopt;
    switch (progress.state) {
    case JobState::Completed:
        return {1.0, Fill::Good};
    case JobState::Failed:
        return {filled, Fill::Bad};
    case JobState::Cancelled:
    case JobState::Unknown:
        return {filled, Fill::Quiet};
    case JobState::Pending:
    case JobState::Running:
        break;
    }
    const bool isFaded = groupOf(progress) == JobGroup::NoNews;
    if (const auto derived = derivedPercentage(progress))
        return {*derived / 100, Fill::Accent, isFaded, true};
    return {filled, Fill::Accent, isFaded};
}

ProgressBarLook progressBarLook(const Summary &summary)
{
    if (summary.total == 0)
        return {};
    const int settled = summary.total - summary.unsettled();
    const double done = settled + summary.unsettled() * summary.percentage.value_or(0) / 100;
    const auto fill = summary.completed == summary.total ? ProgressBarLook::Fill::Good
                      : summary.unsettled() == 0         ? ProgressBarLook::Fill::Quiet
                                                         : ProgressBarLook::Fill::Accent;
    return {done / summary.total, fill};
}

void paintProgressBar(QPainter *painter, const QRect &rect, const ProgressBarLook &look, const QPalette &palette,
                      const QColor &accent, Qt::LayoutDirection direction)
{
    if (rect.width() < 2 * Height)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const QRectF track(rect.left(), rect.top() + (rect.height() - Height) / 2, rect.width(), Height);
    QColor groove = palette.color(QPalette::Active, QPalette::Text);
    if (!look.filled) {
        groove.setAlphaF(static_cast<float>(3 * TrackShare));
        QPen dashes(groove, 2, Qt::CustomDashLine, Qt::FlatCap);
        dashes.setDashPattern({3, 3});
        painter->setPen(dashes);
        painter->drawLine(QPointF(track.left(), track.center().y()), QPointF(track.right(), track.center().y()));
        painter->restore();
        return;
    }
    groove.setAlphaF(static_cast<float>(TrackShare));
    painter->setBrush(groove);
    painter->drawRoundedRect(track, Height / 2.0, Height / 2.0);
    // Anything at all is seen, and only all of it fills the bar.
    const qreal width = *look.filled <= 0 ? 0 : std::max<qreal>(Height, track.width() * *look.filled);
    QRectF filled(track.left(), track.top(), width, Height);
    if (direction == Qt::RightToLeft)
        filled.moveRight(track.right());
    QColor color = colorOf(look.fill, palette, accent);
    if (look.isFaded)
        color.setAlphaF(static_cast<float>(FadedShare));
    painter->setBrush(look.isDerived ? QBrush(color, Qt::BDiagPattern) : QBrush(color));
    if (width > 0)
        painter->drawRoundedRect(filled, Height / 2.0, Height / 2.0);
    painter->restore();
}
