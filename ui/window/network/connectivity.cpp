// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectivity.h"

#include "proxysignindialog.h"
#include "commonproblembanner.h"
#include "window/preferences/preferencesdialog.h"

#include "words/commonproblemtext.h"

#include "desktop/settings.h"
#include "jobs/joblistmodel.h"
#include "network/connectiontest.h"
#include "network/monitorclient.h"
#include "network/networkhint.h"
#include "watchlist/watchlist.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

Connectivity::Connectivity(WatchList &watchList, MonitorClient &client, Clock clock, QWidget *window)
    : QObject(window), m_watchList(watchList), m_client(client), m_clock(std::move(clock)), m_window(window),
      m_banner(new CommonProblemBanner(m_clock))
{
    m_gateOpens.setSingleShot(true);
    connect(&m_gateOpens, &QTimer::timeout, this, &Connectivity::updateCommonProblem);
    connect(&m_watchList.model(), &JobListModel::summaryChanged, this, &Connectivity::updateCommonProblem);
    connect(&m_client, &MonitorClient::proxySignInWanted, this, &Connectivity::askForSignIn);
    connect(m_banner, &CommonProblemBanner::checkNowWanted, this, &Connectivity::checkNow);
    connect(m_banner, &CommonProblemBanner::signInWanted, this, [this] { askForSignIn(m_proxy, false); });
}

void Connectivity::chooseProxy(const ProxyChoice &choice)
{
    m_client.chooseProxy(choice);
    m_watchList.poller().networkIsBack();
}

void Connectivity::updateCommonProblem()
{
    const QDateTime now = m_clock.wall();
    const auto commonProblem = m_watchList.model().commonProblem(now);
    // A banner pushes the list down: it is for what a person must do.
    const bool isForPeople = commonProblem
                             && (commonProblem->kind == CommonProblemKind::ProxySignIn
                                 || commonProblem->kind == CommonProblemKind::UntrustedCertificate);
    m_banner->setCommonProblem(isForPeople ? commonProblem : std::nullopt);
    emit problemChanged(commonProblem && !isForPeople ? CommonProblemText::sentence(*commonProblem, QLocale(), now)
                                                      : QString());
    if (commonProblem && commonProblem->until.isValid())
        m_gateOpens.start(std::chrono::milliseconds(std::max<qint64>(0, now.msecsTo(commonProblem->until)) + 1));
    else
        m_gateOpens.stop();

    // Listening to the system costs time and memory: an empty list has no use for it.
    if (m_hint || m_watchList.model().summary().unsettled() == 0)
        return;
    m_hint = new NetworkHint(this);
    connect(m_hint, &NetworkHint::isBack, &m_watchList.poller(), &Poller::networkIsBack);
    connect(m_hint, &NetworkHint::meteredChanged, &m_watchList.poller(), &Poller::setMetered);
    QTimer::singleShot(0, m_hint, &NetworkHint::listen);
}

void Connectivity::checkNow()
{
    QList<JobId> ids;
    for (const Job &job : m_watchList.model().jobs()) {
        if (!isSettled(job.progress.state))
            ids.append(job.id);
    }
    m_watchList.poller().checkNow(ids);
}

void Connectivity::askForSignIn(const QString &proxy, bool refused)
{
    m_proxy = proxy;
    if (m_signIn) {
        m_signIn->raise();
        return;
    }
    m_signIn = new ProxySignInDialog(proxy, refused ? m_user : QString(), m_window);
    connect(m_signIn, &ProxySignInDialog::signedIn, this,
            [this](const ProxyCredentials &credentials) { tryCredentials(credentials); });
    m_signIn->open();
}

/// Tries them once before all jobs use them: many wrong tries at a time would lock an account.
void Connectivity::tryCredentials(const ProxyCredentials &credentials)
{
    m_user = credentials.user;
    auto *test = new ConnectionTest(hostToTry(), m_client.proxy(), credentials, this);
    connect(test, &ConnectionTest::finished, test, &QObject::deleteLater);
    connect(test, &ConnectionTest::finished, this, [this, credentials](const ConnectionReport &report) {
        if (report.fault == TransportFault::ProxyAuthentication) {
            askForSignIn(m_proxy, true);
            return;
        }
        m_client.signIn(credentials);
        m_watchList.poller().networkIsBack();
    });
    test->start();
}

void Connectivity::openPreferences(Settings &settings)
{
    auto *dialog = new PreferencesDialog(settings, {hostToTry(), m_client.credentials()}, m_window);
    dialog->open();
}

/// One that is asked anyway; where there is none, one that many jobs are at.
QString Connectivity::hostToTry() const
{
    const auto &jobs = m_watchList.model().jobs();
    const auto asked = std::find_if(jobs.begin(), jobs.end(), [](const Job &job) { return job.url.has_value(); });
    return asked == jobs.end() ? u"https://api.onedrive.com"_s : asked->url->hostKey();
}
