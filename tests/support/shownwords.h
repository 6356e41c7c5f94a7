// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTabBar>

/// All that an item of a model, and those below it, say to people.
inline void collectWords(const QAbstractItemModel &model, const QModelIndex &parent, QStringList &words)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole})
                words.append(index.data(role).toString());
        }
        collectWords(model, model.index(row, 0, parent), words);
    }
}

/// All that @p root and what can be seen of its children say to people: labels, buttons, fields, lists, menus, tool tips,
/// and what is read aloud. Not what standard buttons say, whose words are Qt's.
inline QStringList shownWords(const QWidget *root)
{
    QStringList words{root->windowTitle()};
    for (const QAction *action : root->findChildren<QAction *>())
        words << action->text() << action->toolTip() << action->statusTip();
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(root))
            continue;
        words << widget->toolTip() << widget->statusTip() << widget->accessibleName() << widget->accessibleDescription();
        const auto *box = qobject_cast<const QDialogButtonBox *>(widget->parentWidget());
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            words << label->text();
        else if (button && (!box || box->standardButton(const_cast<QAbstractButton *>(button)) == QDialogButtonBox::NoButton))
            words << button->text();
        else if (const auto *group = qobject_cast<const QGroupBox *>(widget))
            words << group->title();
        else if (const auto *field = qobject_cast<const QLineEdit *>(widget))
            words << field->placeholderText(); // what is in it is data
        else if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
            words << edit->placeholderText();
        else if (const auto *choice = qobject_cast<const QComboBox *>(widget))
            collectWords(*choice->model(), {}, words);
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                words << tabs->tabText(i) << tabs->tabToolTip(i);
        } else if (const auto *header = qobject_cast<const QHeaderView *>(widget)) {
            for (int i = 0; header->model() && i < header->count(); ++i)
                words << header->model()->headerData(i, header->orientation()).toString();
        } else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model())
            collectWords(*view->model(), {}, words);
    }
    words.removeAll(QString());
    words.removeDuplicates();
    return words;
}
