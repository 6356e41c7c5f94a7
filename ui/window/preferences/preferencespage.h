// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;

/// One page of the preferences: rows of a field with a line of explanation below it. What a person changes applies at
/// once: a page writes to Settings, whose signals reach those who need them.
///
/// A page makes its fields in its constructor, adds them with addField(), and gives them their words in retranslateUi().
class PreferencesPage : public QWidget
{
    Q_OBJECT

public:
    explicit PreferencesPage(QWidget *parent = nullptr);

    /// What the page's tab says.
    virtual QString title() const = 0;
    /// Gives every field its words, with setWords(). Called once the page is made, and when the language changes.
    virtual void retranslateUi() = 0;

protected:
    /// Adds @p field below the others; one that has a text of its own (a check box) stands alone, the others beside a label.
    /// @p isLocked: an administrator has decided, which is said in place of the explanation.
    void addField(QWidget *field, bool isLocked = false);
    /// The label of @p field, or its own text, and the line that explains it; also for people who cannot see them.
    void setWords(QWidget *field, const QString &label, const QString &explanation);
    /// What is said of a field that an administrator has decided on.
    static QString setByAdministrator() { return tr("Set by your administrator."); }
    /// Adds what is no field, over the page's whole width; it gets what height is left where @p stretch is not 0.
    void addWidget(QWidget *widget, int stretch = 0);
    /// Adds room at the end, where nothing else takes it.
    void addStretch();

private:
    struct Row
    {
        QWidget *field;
        QLabel *label; ///< null beside a field with a text of its own
        QLabel *explanation;
    };

    QGridLayout *m_layout;
    QList<Row> m_rows;
};
