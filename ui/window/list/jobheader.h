// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/jobcolumns.h"

#include <QHeaderView>
#include <QList>
#include <QStringList>

#include <optional>

class QTreeView;

/// The titles of the list's columns: which there are, how wide, in what order. Name and status share what the others leave;
/// where that is too little, the least important are not shown.
class JobHeader : public QHeaderView
{
    Q_OBJECT

public:
    /// Of @p view, whose width the columns share and whose font they are measured in.
    explicit JobHeader(QTreeView *view);

    /// Whether a person wants it, also where it has no room.
    bool isWanted(JobColumn column) const { return m_wanted.contains(column); }
    /// The name is always there.
    void setWanted(JobColumn column, bool wanted);

    /// As wide as they are at first. Once, with a model.
    void begin();
    /// For another width or font of the view.
    void fit() { fit({}); }

    /// Columns, their widths and order, and what is sorted, each as `key:…:…`.
    QStringList saved() const;
    /// What makes no sense is ignored.
    void restore(const QStringList &saved);

signals:
    /// Columns are other ones, wider, or in another order.
    void changed();

private:
    /// @p kept is as wide as a person made it just now.
    void fit(std::optional<JobColumn> kept);
    int widthOf(JobColumn column) const;
    int minimumOf(JobColumn column) const;

    QTreeView *m_view;
    QList<JobColumn> m_wanted; ///< a narrow window shows fewer
    bool m_fitting = false;
};
