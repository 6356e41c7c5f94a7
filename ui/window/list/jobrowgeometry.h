// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QRect>
#include <QSize>

/// What the geometry of a row depends on: the font, and the widest texts it must hold without cutting them.
struct JobRowMetrics
{
    int line = 0;       ///< height of a line of text
    int icon = 0;       ///< edge of the state icon
    int gap = 0;        ///< between neighbours, and around the row
    int bar = 0;        ///< height of the progress bar
    int percentage = 0; ///< width of the longest percentage

    /// For a view's font; @p longestPercentage is "100.0 %" in the language's own format.
    static JobRowMetrics of(const QFontMetrics &font, const QString &longestPercentage);
    int rowHeight() const { return 2 * line + 3 * gap; }

    bool operator==(const JobRowMetrics &) const = default;
};

/// Where the parts of one row are. Shared by painting, the row's height and the tests.
/// The bar has the same place and width in every row of a view, so that bars can be compared.
struct JobRowGeometry
{
    QRect icon;
    QRect name;
    QRect place; ///< empty in a narrow row
    QRect bar;
    QRect percentage;
    QRect label;
    QRect time; ///< empty in a narrow row

    bool operator==(const JobRowGeometry &) const = default;
};

/// The parts of a row in @p row, mirrored from right to left where @p direction says so. @p placeWidth and @p timeWidth
/// are what these texts would take in full.
JobRowGeometry jobRowGeometry(const QRect &row, const JobRowMetrics &metrics, int placeWidth, int timeWidth,
                              Qt::LayoutDirection direction);
