// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/admission.h"

#include <QAbstractTableModel>
#include <QSet>

/// What was found in the text of the Add dialog, a row each: whether to take it, under which name, from where, and the
/// verdict. The URLs themselves are not shown: they are secrets on a shared screen.
class AddModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, PlaceColumn, VerdictColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Shows @p entries with a name each; what the person decided on URLs that are still there is kept.
    void setEntries(const QList<IntakeEntry> &entries, const QStringList &names);
    /// What shall be watched, with the names as they stand now.
    QList<NewJob> chosen() const;
    int chosenCount() const;
    /// Whether something stays that cannot be taken.
    bool hasRefused() const;
    /// The first row that waits for a decision, or 0.
    int firstUndecided() const;

signals:
    void chosenChanged();

private:
    struct Row
    {
        IntakeEntry entry;
        QString name;
        bool chosen = false;
    };

    bool canChoose(const Row &row) const;
    void choose(int row, bool chosen);

    QList<Row> m_rows;
    QHash<QByteArray, QString> m_names;  ///< given by hand
    QHash<QByteArray, bool> m_decisions; ///< made by hand
};
