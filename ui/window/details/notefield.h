// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

/// A few lines of plain text that grow with what is typed. What was typed is handed over when the person leaves the field.
/// It takes no monitor URL, which would be a secret on the screen, on disk and in reports: Ctrl+V is the window's then.
class NoteField : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NoteField(QWidget *parent = nullptr);

    /// Shows @p note, unless the person is typing.
    void setNote(const QString &note);
    /// Hands over what was typed, if anything was.
    void commit();

signals:
    void edited(const QString &note);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void retranslateUi();
    void fitHeight();
};
