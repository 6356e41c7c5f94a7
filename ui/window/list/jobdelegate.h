// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobrowgeometry.h"

#include <QStyledItemDelegate>

/// Paints a job as a row of two lines: name and place; bar, percentage, label and time. Texts come from a JobTextModel.
class JobDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    JobRowGeometry geometry(const QStyleOptionViewItem &option, const QModelIndex &index) const;
};
