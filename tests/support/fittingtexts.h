// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTabBar>

#include <algorithm>

/// What @p widget needs to show its text, as a size; the widget's own size where it has no text.
inline QSize neededSize(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        if (label->text().isEmpty())
            return label->size();
        if (!label->wordWrap())
            return label->sizeHint();
        int widest = 0; // of the words, which are not broken
        for (const QString &word : label->text().split(QRegularExpression(QStringLiteral("[\\s/\\x{200b}-]"))))
            widest = std::max(widest, label->fontMetrics().horizontalAdvance(word));
        return {widest, label->heightForWidth(label->width())};
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text().isEmpty() ? button->size() : button->sizeHint();
    if (qobject_cast<const QComboBox *>(widget) || qobject_cast<const QTabBar *>(widget))
        return widget->sizeHint();
    if (const auto *group = qobject_cast<const QGroupBox *>(widget))
        return group->minimumSizeHint();
    if (const auto *field = qobject_cast<const QLineEdit *>(widget); field && !field->placeholderText().isEmpty())
        return {field->fontMetrics().horizontalAdvance(field->placeholderText()), field->minimumSizeHint().height()};
    return widget->size();
}

/// What can be seen of @p root and its children but has less room than its text needs, or is cut by what it stands in:
/// a line for each, with the figures. Empty where all texts are whole.
inline QStringList clippedTexts(const QWidget *root)
{
    QStringList clipped;
    const auto describe = [](const QWidget *widget) {
        const QString text = widget->property("text").toString();
        return QStringLiteral("%1 \"%2\"").arg(QString::fromLatin1(widget->metaObject()->className()), text);
    };
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(root))
            continue;
        if (const auto *header = qobject_cast<const QHeaderView *>(widget)) {
            for (int i = 0; i < header->count(); ++i) {
                if (!header->isSectionHidden(i) && header->sectionSize(i) < header->sectionSizeHint(i))
                    clipped.append(QStringLiteral("section \"%1\" has %2 and needs %3")
                                       .arg(header->model()->headerData(i, header->orientation()).toString(),
                                            QString::number(header->sectionSize(i)),
                                            QString::number(header->sectionSizeHint(i))));
            }
            continue;
        }
        const QSize needed = neededSize(widget);
        if (needed.width() > widget->width() || needed.height() > widget->height()) {
            clipped.append(QStringLiteral("%1 has %2 x %3 and needs %4 x %5")
                               .arg(describe(widget), QString::number(widget->width()),
                                    QString::number(widget->height()), QString::number(needed.width()),
                                    QString::number(needed.height())));
        }
        const bool saysSomething =
            qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget);
        const QWidget *around = widget->parentWidget();
        if (saysSomething && !widget->isWindow() && around && !around->rect().contains(widget->geometry()))
            clipped.append(QStringLiteral("%1 is cut by its %2").arg(describe(widget), describe(around)));
    }
    return clipped;
}
