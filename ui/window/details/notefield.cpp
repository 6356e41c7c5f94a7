// SPDX-License-Identifier: GPL-3.0-or-later
#include "notefield.h"

#include "window/add/addjobs.h"

#include "intake/linkreader.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QMimeData>
#include <QtMath>

#include <algorithm>

namespace {

constexpr int MostLines = 5;

} // namespace

NoteField::NoteField(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &NoteField::fitHeight);
    fitHeight();
    retranslateUi();
}

void NoteField::setNote(const QString &note)
{
    if (!document()->isModified() && toPlainText() != note)
        setPlainText(note);
}

void NoteField::commit()
{
    if (!document()->isModified())
        return;
    document()->setModified(false);
    emit edited(toPlainText());
}

bool NoteField::canInsertFromMimeData(const QMimeData *source) const
{
    return QPlainTextEdit::canInsertFromMimeData(source) && !findMonitorLinks(source->text()).hasMonitorUrl();
}

void NoteField::insertFromMimeData(const QMimeData *source)
{
    if (canInsertFromMimeData(source))
        QPlainTextEdit::insertFromMimeData(source);
}

bool NoteField::event(QEvent *event)
{
    if (AddJobs::isPasteOfMonitorUrl(event)) {
        event->ignore();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void NoteField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
    QPlainTextEdit::changeEvent(event);
}

void NoteField::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    // Whoever looks into another window or opens a menu types on afterwards: it is kept, and the field left as it stands.
    const bool comesBack = event->reason() == Qt::ActiveWindowFocusReason || event->reason() == Qt::PopupFocusReason;
    if (!comesBack)
        commit();
    else if (document()->isModified())
        emit edited(toPlainText());
}

void NoteField::retranslateUi()
{
    setPlaceholderText(tr("Add a note"));
    setAccessibleName(tr("Note"));
}

void NoteField::fitHeight()
{
    // The document of a plain text edit is measured in lines.
    const int needed = std::max(1, qRound(document()->size().height()));
    const int lines = std::min(needed, MostLines);
    setVerticalScrollBarPolicy(needed > MostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int margins = 2 * (frameWidth() + qCeil(document()->documentMargin()));
    setFixedHeight(lines * fontMetrics().lineSpacing() + margins);
}
