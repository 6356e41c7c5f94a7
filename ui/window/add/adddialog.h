// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/admission.h"

#include <QDialog>

class AddModel;
class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTreeView;

/// Takes text of any kind and shows what was found in it, with a verdict each, while the person types.
class AddDialog : public QDialog
{
    Q_OBJECT

public:
    /// What the window knows about text and names.
    struct Context
    {
        IntakeRules rules;
        /// A name for each entry that came without one.
        std::function<QStringList(const QList<IntakeEntry> &)> namesFor;
        /// What the clipboard holds.
        std::function<QString()> clipboardText;
    };

    AddDialog(Context context, QWidget *parent);

    /// Puts @p text behind what is there, and hides it: it is full of secrets.
    void addText(const QString &text);
    /// Shows what was found in files, above what the text holds.
    void addFound(const FoundLinks &found);
    /// Judges all once more: jobs were added.
    void judgeAnew();

signals:
    /// These shall be watched. What was refused stays in the field.
    void chosen(const QList<NewJob> &jobs);

protected:
    void changeEvent(QEvent *event) override;

private:
    QString text() const;
    void assessText();
    void updateButtons();
    void updateSentence();
    void showText(bool shown);
    void hideText();
    void pasteClipboard();
    void acceptChosen();
    void retranslateUi();

    Context m_context;
    AddModel *m_model;
    QLabel *m_intro;
    QPlainTextEdit *m_text;
    QLabel *m_hidden;
    QCheckBox *m_showText;
    QTreeView *m_rows;
    QLabel *m_sentence;
    QLabel *m_batchLabel;
    QLineEdit *m_batch; ///< a name for what is added together
    QLabel *m_others;
    QDialogButtonBox *m_buttons;
    QPushButton *m_add;
    QPushButton *m_paste;
    FoundLinks m_inFiles;
    QString m_hiddenText; ///< while it is hidden: what is in the field can be read on the accessibility bus
};
