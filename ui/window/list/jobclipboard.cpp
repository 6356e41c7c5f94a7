// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobclipboard.h"

#include "words/jobfacts.h"
#include "words/reporttext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto SecretStays = 2min; // time to paste it; what stays longer is forgotten there

} // namespace

JobClipboard::JobClipboard(QObject *parent) : QObject(parent)
{
    m_after.setSingleShot(true);
    m_after.setInterval(SecretStays);
    connect(&m_after, &QTimer::timeout, this, &JobClipboard::forgetSecret);
    // What somebody copies after it is theirs.
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, [this] {
        if (!m_secret.isEmpty() && QGuiApplication::clipboard()->text() != m_secret)
            m_secret.clear();
    });
}

JobClipboard::~JobClipboard()
{
    forgetSecret();
}

void JobClipboard::copyTable(const std::vector<Job> &jobs, const QDateTime &now)
{
    auto *data = new QMimeData;
    data->setText(ReportText::tabbed(jobs, QLocale(), now));
    data->setHtml(ReportText::html(jobs, QLocale(), now));
    QGuiApplication::clipboard()->setMimeData(data);
}

void JobClipboard::copyErrors(const std::vector<Job> &jobs, const QDateTime &now)
{
    QStringList errors;
    for (const Job &job : jobs)
        errors.append(JobFacts::error(job, QLocale(), now));
    QGuiApplication::clipboard()->setText(errors.join("\n\n"_L1));
}

void JobClipboard::copyLines(const QStringList &lines)
{
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void JobClipboard::copySecret(const QString &text)
{
    auto *data = new QMimeData;
    data->setText(text);
    // Clipboard managers then keep it out of their history, and Windows of its own and of other machines. The latter name:
    // https://learn.microsoft.com/windows/win32/dataxchg/clipboard-formats#cloud-clipboard-and-clipboard-history-formats
    data->setData(u"x-kde-passwordManagerHint"_s, "secret");
    data->setData(u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s, "1");
    m_secret = text;
    QGuiApplication::clipboard()->setMimeData(data);
    m_after.start();
}

void JobClipboard::forgetSecret()
{
    m_after.stop();
    const QString secret = std::exchange(m_secret, {});
    if (secret.isEmpty())
        return;
    // Where the system tells late that somebody copied, that is not known here yet. What cannot be read may be the secret.
    const QMimeData *there = QGuiApplication::clipboard()->mimeData();
    if (!there || there->formats().isEmpty() || there->text() == secret)
        QGuiApplication::clipboard()->clear();
}
