// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/summary.h"

#include <QPalette>

#include <optional>

class QPainter;
class QRect;

/// What a bar says of a job.
struct ProgressBarLook
{
    enum class Fill { Accent, Good, Bad, Quiet };

    std::optional<double> filled; ///< 0–1; empty where the service says nothing: the track is dashed
    Fill fill = Fill::Accent;
    bool isFaded = false;   ///< there is no news: so it was
    bool isDerived = false; ///< not by the service's percentage but by its words: striped

    bool operator==(const ProgressBarLook &) const = default;
};

/// Completed is full, whatever was last reported; failed stops where it stopped.
ProgressBarLook progressBarLook(const JobProgress &progress);
/// The bar of many jobs: how many of them have ended, and how far the others are.
ProgressBarLook progressBarLook(const Summary &summary);

/// Flat, six pixels high, with round ends, in the middle of @p rect. @p accent is the colour of what runs.
void paintProgressBar(QPainter *painter, const QRect &rect, const ProgressBarLook &look, const QPalette &palette,
                      const QColor &accent, Qt::LayoutDirection direction);
