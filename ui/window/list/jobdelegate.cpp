// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobdelegate.h"

#include "progressbar.h"
#include "window/icons.h"

#include "words/jobcolumns.h"
#include "words/phrases.h"

#include "jobs/joblistmodel.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>

void JobDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideRight;
    if (index.column() == columnOf(JobColumn::Name) && index.flags().testFlag(Qt::ItemIsSelectable)) {
        const int edge = option->fontMetrics.height();
        const auto progress = index.data(JobListModel::ProgressRole).value<JobProgress>();
        const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1;
        const QPixmap icon = stateIcon(progress, edge, ratio, option->palette);
        option->icon = QIcon(icon);
        option->icon.addPixmap(icon, QIcon::Selected); // or a style would tint it
        option->decorationSize = {edge, edge};
        option->features |= QStyleOptionViewItem::HasDecoration;
    }
}

void JobDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() == columnOf(JobColumn::Progress))
        paintProgress(painter, option, index);
    else
        QStyledItemDelegate::paint(painter, option, index);
}

void JobDelegate::paintProgress(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    option.displayAlignment = Qt::AlignRight | Qt::AlignVCenter; // by the style, or it is not on one line with the others
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

    // The number has the same place in every row, so that bars can be compared.
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, option.widget) + 1;
    const int number = option.fontMetrics.horizontalAdvance(Phrases::percentage(88.8, QLocale())) + margin;
    const QRect bar = option.rect.adjusted(margin, 0, -2 * margin - number, 0);
    const QColor accent = QApplication::palette().color(QPalette::Active, QPalette::Highlight);
    paintProgressBar(painter, QStyle::visualRect(option.direction, option.rect, bar),
                     progressBarLook(index.data(JobListModel::ProgressRole).value<JobProgress>()), option.palette,
                     accent, option.direction);
}

QSize JobDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    return {QStyledItemDelegate::sizeHint(option, index).width(), line + line * 2 / 3};
}

void JobDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // Each answer refreshes the row, and with it an open editor: what somebody types there must stay.
    const auto *line = qobject_cast<const QLineEdit *>(editor);
    if (!line || (!line->isModified() && line->text() != index.data(Qt::EditRole).toString()))
        QStyledItemDelegate::setEditorData(editor, index);
}
