// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowboxes.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QIcon>
#include <QMessageBox>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WindowBoxes)
};

} // namespace

void showAbout(QWidget *window)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, Words::tr("About Copyjobs"),
                                Words::tr("Copyjobs %1").arg(QCoreApplication::applicationVersion()), QMessageBox::Close,
                                window);
    box->setInformativeText(
        Words::tr("Watches long-running Microsoft Graph copy jobs by their monitor URLs. It talks to the host in "
                  "the URL and to nobody else.\n\nFree software under the GNU General Public License, version 3 "
                  "or later. Not a product of Microsoft."));
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(window->windowIcon().pixmap(64));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void showShortcuts(QWidget *window)
{
    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Words::tr("Keyboard shortcuts"));
    auto *table = new QTreeWidget;
    table->setRootIsDecorated(false);
    table->setAccessibleName(dialog->windowTitle());
    table->setHeaderLabels({Words::tr("Action"), Words::tr("Key")});
    for (const QAction *action : window->findChildren<QAction *>()) {
        QString text = action->text();
        if (!action->shortcut().isEmpty() && !text.isEmpty() && action->isVisible())
            new QTreeWidgetItem(table, {text.remove(u'&'), action->shortcut().toString(QKeySequence::NativeText)});
    }
    table->sortItems(0, Qt::AscendingOrder);
    table->resizeColumnToContents(0);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(table);
    layout->addWidget(buttons);
    const int line = dialog->fontMetrics().height();
    dialog->resize(28 * line, 26 * line);
    dialog->open();
}
