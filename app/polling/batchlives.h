// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

/// How long the copies of each batch lasted that have completed. What is copied together is often alike, so that the later
/// ones need not be polled closely while they are younger than any of the others was.
class BatchLives
{
public:
    /// One copy of @p batch has lasted so many @p seconds. Those without a batch, or without a duration, are ignored.
    void add(const QString &batch, double seconds);
    /// Seconds that nine of ten copies of @p batch last at least, as far as is known; 0 before three of them have ended.
    double mostLast(const QString &batch) const;

private:
    struct Lives
    {
        int count = 0;
        double sum = 0;     ///< of the logarithms of the seconds
        double squares = 0; ///< of the same
    };
    QHash<QString, Lives> m_lives;
};
