// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitorurlguide.h"

#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Way
{
    QString tool; ///< a name, and so the same in every language
    QString line;
};

const std::array<Way, 4> &ways()
{
    static const std::array<Way, 4> all{{
        {u"Graph Explorer"_s, u"POST https://graph.microsoft.com/v1.0/me/drive/items/{item-id}/copy"_s},
        {u"PowerShell"_s,
         uR"((Invoke-MgGraphRequest -Method POST -Uri "https://graph.microsoft.com/v1.0/me/drive/items/{item-id}/copy" -Body @{parentReference=@{id="{folder-id}"}} -OutputType HttpResponseMessage).Headers.Location.AbsoluteUri)"_s},
        {u"curl"_s,
         uR"(curl -si -X POST -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" -d '{"parentReference":{"id":"{folder-id}"}}' https://graph.microsoft.com/v1.0/me/drive/items/{item-id}/copy | grep -i ^location)"_s},
        {u"Python"_s,
         uR"(print(requests.post("https://graph.microsoft.com/v1.0/me/drive/items/{item-id}/copy", headers={"Authorization": f"Bearer {token}"}, json={"parentReference": {"id": "{folder-id}"}}).headers["Location"]))"_s},
    }};
    return all;
}

} // namespace

MonitorUrlGuide::MonitorUrlGuide(QWidget *parent)
    : QWidget(parent), m_explanation(new QLabel), m_ways(new QGridLayout), m_placeholders(new QLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    for (QLabel *label : {m_explanation, m_placeholders}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    layout->addWidget(m_explanation);
    layout->addLayout(m_ways);
    layout->addWidget(m_placeholders);
    int row = 0;
    for (const Way &way : ways()) {
        auto *name = new QLabel(way.tool);
        auto *line = new QLineEdit(way.line);
        line->setReadOnly(true);
        line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        line->setCursorPosition(0);
        line->setAccessibleName(way.tool);
        name->setBuddy(line);
        auto *copy = new QToolButton;
        copy->setFocusPolicy(Qt::StrongFocus);
        connect(copy, &QToolButton::clicked, line, [line] { QGuiApplication::clipboard()->setText(line->text()); });
        m_ways->addWidget(name, row, 0);
        m_ways->addWidget(line, row, 1);
        m_ways->addWidget(copy, row, 2);
        m_lines.append(line);
        m_copies.append(copy);
        ++row;
    }
    retranslateUi();
}

void MonitorUrlGuide::open(QWidget *window)
{
    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("How do I get a monitor URL?"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(new MonitorUrlGuide);
    layout->addWidget(buttons);
    dialog->resize(44 * dialog->fontMetrics().height(), dialog->sizeHint().height());
    dialog->open();
}

void MonitorUrlGuide::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void MonitorUrlGuide::retranslateUi()
{
    m_explanation->setText(
        tr("Microsoft Graph answers a copy request with 202 and the monitor URL in the Location header. These lines "
           "start a copy and show that URL; in Graph Explorer it is under “Response headers”."));
    m_placeholders->setText(tr("Replace {item-id} with what is to be copied and {folder-id} with where it goes."));
    for (qsizetype i = 0; i < m_copies.size(); ++i) {
        m_copies[i]->setText(tr("Copy", "command line"));
        //: %1 is the name of a tool: curl
        m_copies[i]->setAccessibleName(tr("Copy the line for %1").arg(m_lines[i]->accessibleName()));
    }
}
