// SPDX-License-Identifier: GPL-3.0-or-later
#include "inlinemessage.h"

#include "elidedlabel.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QTreeWidget>

namespace {

constexpr auto ShownFor = std::chrono::seconds(8);
constexpr qsizetype Most = 500;

} // namespace

InlineMessage::InlineMessage(QWidget *parent)
    : QWidget(parent), m_faultIcon(new QLabel), m_fault(new ElidedLabel), m_close(new QToolButton),
      m_text(new ElidedLabel), m_button(new QPushButton)
{
    m_close->setAutoRaise(true);
    m_time.setSingleShot(true);
    m_time.setInterval(ShownFor);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    for (QWidget *part : std::initializer_list<QWidget *>{m_faultIcon, m_fault, m_close, m_text, m_button}) {
        layout->addWidget(part, part == m_fault || part == m_text ? 1 : 0);
        part->hide();
    }
    layout->addStretch(0);
    setFixedHeight(std::max(m_button->sizeHint().height(), m_close->sizeHint().height())); // with or without them

    connect(&m_time, &QTimer::timeout, this, &InlineMessage::clear);
    connect(m_close, &QToolButton::clicked, this, [this] {
        m_closable.clear();
        updateFault();
    });
    connect(m_button, &QPushButton::clicked, this, [this] {
        const auto action = std::exchange(m_action, nullptr);
        clear();
        if (action)
            action();
    });
    retranslateUi();
}

void InlineMessage::show(const QString &text)
{
    note(Kind::News, text);
    m_action = nullptr;
    m_text->setText(text);
    m_text->show();
    m_button->hide();
    if (!underMouse())
        m_time.start();
}

void InlineMessage::show(const QString &text, const QString &button, std::function<void()> action)
{
    show(text);
    m_action = std::move(action);
    m_button->setText(button);
    m_button->show();
}

void InlineMessage::showFault(const QString &text)
{
    note(Kind::Fault, text);
    m_closable = text;
    updateFault();
}

void InlineMessage::setLastingFault(const QString &text)
{
    if (!text.isEmpty() && text != m_lasting)
        note(Kind::Fault, text);
    m_lasting = text;
    updateFault();
}

void InlineMessage::updateFault()
{
    m_fault->setText(m_lasting.isEmpty() ? m_closable : m_lasting);
    const bool isThere = !m_fault->text().isEmpty();
    for (QWidget *part : std::initializer_list<QWidget *>{m_faultIcon, m_fault})
        part->setVisible(isThere);
    m_close->setVisible(isThere && m_lasting.isEmpty());
    if (!isThere || !m_close->icon().isNull())
        return;
    // They are pictures to be read: not before one is needed.
    const int edge = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_faultIcon->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxWarning).pixmap(edge));
    m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
}

void InlineMessage::clear()
{
    m_time.stop();
    m_action = nullptr;
    m_text->setText({});
    m_text->hide();
    m_button->hide();
}

void InlineMessage::openMessages(QWidget *window)
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    auto *dialog = new QDialog(window);
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Messages"));
    auto *list = new QTreeWidget;
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAccessibleName(dialog->windowTitle());
    list->setHeaderLabels({tr("Time"), tr("Kind"), tr("Message")});
    for (const Message &message : m_messages) {
        auto *item = new QTreeWidgetItem(
            {QLocale().toString(message.at.toLocalTime().time(), QLocale::ShortFormat),
             message.kind == Kind::Fault ? tr("Fault") : tr("Notice"), message.text});
        item->setToolTip(2, message.text.toHtmlEscaped());
        list->insertTopLevelItem(0, item);
    }
    list->resizeColumnToContents(0);
    list->resizeColumnToContents(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(list);
    layout->addWidget(buttons);
    const int line = fontMetrics().height();
    dialog->resize(40 * line, 20 * line);
    dialog->open();
}

void InlineMessage::changeEvent(QEvent *event)
{
    // What it says was said in the language of that moment.
    if (event->type() == QEvent::LanguageChange) {
        clear();
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void InlineMessage::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    m_time.stop();
}

void InlineMessage::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    if (!m_text->text().isEmpty())
        m_time.start();
}

void InlineMessage::note(Kind kind, const QString &text)
{
    m_messages.append({QDateTime::currentDateTimeUtc(), kind, text});
    if (m_messages.size() > Most)
        m_messages.removeFirst();
}

void InlineMessage::retranslateUi()
{
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());
}
