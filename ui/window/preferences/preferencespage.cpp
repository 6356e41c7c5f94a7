// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferencespage.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

PreferencesPage::PreferencesPage(QWidget *parent) : QWidget(parent), m_layout(new QGridLayout(this))
{
    m_layout->setColumnStretch(1, 1);
}

void PreferencesPage::addField(QWidget *field, bool isLocked)
{
    field->setEnabled(!isLocked);
    const int row = m_layout->rowCount();
    auto *explanation = new QLabel;
    explanation->setTextFormat(Qt::PlainText);
    explanation->setWordWrap(true);
    explanation->setContentsMargins(0, 0, 0, fontMetrics().height() / 2);
    QLabel *label = nullptr;
    if (qobject_cast<QAbstractButton *>(field)) {
        m_layout->addWidget(field, row, 0, 1, 2);
        m_layout->addWidget(explanation, row + 1, 0, 1, 2);
    } else {
        label = new QLabel;
        label->setBuddy(field);
        field->setFocusPolicy(Qt::StrongFocus); // not by the wheel
        if (auto *box = qobject_cast<QComboBox *>(field))
            box->setSizeAdjustPolicy(QComboBox::AdjustToContents); // its words come later, and change with the language
        m_layout->addWidget(label, row, 0);
        m_layout->addWidget(field, row, 1, Qt::AlignLeading);
        m_layout->addWidget(explanation, row + 1, 0, 1, 2);
    }
    m_rows.append({field, label, explanation});
}

void PreferencesPage::setWords(QWidget *field, const QString &label, const QString &explanation)
{
    const auto row = std::ranges::find(m_rows, field, &Row::field);
    if (auto *button = qobject_cast<QAbstractButton *>(field)) {
        button->setText(label);
    } else {
        row->label->setText(label);
        QString name = label;
        field->setAccessibleName(name.remove(u'&'));
    }
    const QString below = field->isEnabledTo(this) ? explanation : setByAdministrator();
    row->explanation->setText(below);
    field->setAccessibleDescription(below);
}

void PreferencesPage::addWidget(QWidget *widget, int stretch)
{
    const int row = m_layout->rowCount();
    m_layout->addWidget(widget, row, 0, 1, 2);
    m_layout->setRowStretch(row, stretch);
}

void PreferencesPage::addStretch()
{
    m_layout->setRowStretch(m_layout->rowCount(), 1);
}
