// SPDX-License-Identifier: GPL-3.0-or-later
#include "asking.h"
#include "connectproxy.h"
#include "support/watched.h"
#include "support/jobexamples.h"
#include "testtls.h"

#include "desktop/settings.h"
#include "polling/polltimer.h"
#include "watchlist/watchlist.h"
#include "window/network/connectivity.h"
#include "window/network/proxysignindialog.h"
#include "window/network/commonproblembanner.h"
#include "window/preferences/preferencesdialog.h"
#include "words/language.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

std::vector<Job> jobs(int count)
{
    std::vector<Job> all;
    for (int i = 1; i <= count; ++i) {
        const auto url = std::get<MonitorUrl>(MonitorUrl::parse(
            u"https://contoso.invalid.sharepoint.com/sites/Sales/_api/v2.1/drives/b!x/operations/%1?tempauth=SECRET"_s
                .arg(i)));
        all.push_back({.id = i, .url = url, .place = url.place(), .name = u"Job %1"_s.arg(i)});
    }
    return all;
}

JobProgress certificate()
{
    return with(running(Status::InProgress), ProblemKind::Unreachable, TransportFault::TlsFailed, 0, u"Example CA"_s);
}

JobProgress offline()
{
    return with(running(Status::InProgress), ProblemKind::Unreachable, TransportFault::NoConnection);
}

} // namespace

class TestConnectivity : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_language.install(u"en"_s);
        m_client = std::make_unique<MonitorClient>(NetworkOptions{.trust = trustingNobody()});
        m_client->chooseProxy({ProxyChoice::Kind::Manual, u"127.0.0.1"_s, 9}); // nobody listens there, here and below
        m_list = std::make_unique<WatchList>(OpenedStore{JobStore::inMemory(), {}}, m_clock, ConclusionRule(), 0ms);
        m_model = &m_list->model();
        m_poller = &m_list->poller();
        m_timer = std::make_unique<PollTimer>(*m_poller, *m_client, m_clock);
        m_settings = std::make_unique<Settings>(Settings::Keep::InMemory);
        m_settings->setProxy({ProxyChoice::Kind::Manual, u"127.0.0.1"_s, 9});
        m_window = std::make_unique<QWidget>();
        m_connectivity = new Connectivity(*m_list, *m_client, m_clock, m_window.get());
        connect(m_settings.get(), &Settings::proxyChanged, m_connectivity, &Connectivity::chooseProxy);
        m_connectivity->banner()->setParent(m_window.get());
        m_window->show();
    }

    void cleanup()
    {
        m_window.reset();
        m_timer.reset();
    }

    void aBannerIsOnlyForWhatAPersonMustDo()
    {
        const QSignalSpy told(m_connectivity, &Connectivity::problemChanged);
        m_model->append(jobs(3));
        for (JobId id = 1; id <= 3; ++id)
            m_model->setProgress(id, offline());
        QTRY_VERIFY(!told.isEmpty() && told.last().first().toString().startsWith(u"No connection since "_s));
        QVERIFY(!m_connectivity->banner()->isVisible());
        for (JobId id = 1; id <= 3; ++id)
            m_model->setProgress(id, certificate());
        QTRY_VERIFY(m_connectivity->banner()->isVisible());
        QCOMPARE(told.last().first().toString(), QString());
        m_model->setProgress(2, running(Status::InProgress));
        QTRY_VERIFY(!m_connectivity->banner()->isVisible());
    }

    void aThrottledHostIsToldUntilItsGateOpens()
    {
        const QSignalSpy told(m_connectivity, &Connectivity::problemChanged);
        m_model->append(jobs(2));
        m_model->setProgress(1, throttled(now.addSecs(60)));
        m_model->setProgress(2, running(Status::InProgress));
        QTRY_VERIFY(!told.isEmpty() && told.last().first().toString().contains(u"checks throttled until"_s));
        QVERIFY(!m_connectivity->banner()->isVisible());
        m_now = now.addSecs(61);
        m_model->setProgress(2, running(Status::InProgress, 62));
        QTRY_COMPARE(told.last().first().toString(), QString());
    }

    void checkNowAsksThem()
    {
        m_model->append(jobs(2));
        for (JobId id = 1; id <= 2; ++id)
            m_model->setProgress(id, certificate());
        QTRY_VERIFY(m_connectivity->banner()->isVisible());
        const QSignalSpy answered(m_client.get(), &MonitorClient::answered);
        button(u"Check now"_s)->click();
        QVERIFY(m_client->underWay() > 0);
        QTRY_COMPARE(m_client->underWay(), 0);
        QVERIFY(answered.count() >= 2);
    }

    void aProxyIsSignedInToWithoutAnythingBeingStored()
    {
        emit m_client->proxySignInWanted(u"proxy.example:3128"_s, false);
        emit m_client->proxySignInWanted(u"proxy.example:3128"_s, false);
        QCOMPARE(m_window->findChildren<ProxySignInDialog *>().size(), 1);
        auto *dialog = m_window->findChild<ProxySignInDialog *>();
        QVERIFY(dialog->findChild<QLabel *>()->text().contains(u"The proxy proxy.example:3128 asks"_s));
        QCOMPARE(dialog->findChildren<QLineEdit *>()[1]->echoMode(), QLineEdit::Password);
        QVERIFY(!ok(dialog)->isEnabled());
        signIn(u"anna"_s, u"secret"_s);
        QTRY_COMPARE(m_client->credentials(), (ProxyCredentials{u"anna"_s, u"secret"_s}));
        QTRY_VERIFY(!m_window->findChild<ProxySignInDialog *>());
    }

    void aWrongPasswordIsTriedOnceAndAskedForAgain()
    {
        ConnectProxy proxy(u"anna"_s, u"right"_s);
        m_settings->setProxy({ProxyChoice::Kind::Manual, u"127.0.0.1"_s, proxy.port()});
        emit m_client->proxySignInWanted(u"proxy.example:3128"_s, false);
        signIn(u"anna"_s, u"wrong"_s);
        const auto again = [this] { return m_window->findChild<ProxySignInDialog *>(); };
        QTRY_VERIFY(again()
                    && again()->findChild<QLabel *>()->text().startsWith(u"The proxy did not accept this sign-in."_s));
        QCOMPARE(proxy.refusals(), 2); // the question, and the wrong answer
        QVERIFY(!m_client->credentials());
        signIn(u"anna"_s, u"wrong again"_s);
        QTRY_VERIFY(again() && again()->isVisible());
        QCOMPARE(proxy.refusals(), 4);
        // The name is kept, and a new password can be typed at once.
        const auto fields = again()->findChildren<QLineEdit *>();
        QCOMPARE(fields[0]->text(), u"anna"_s);
        QCOMPARE(fields[1]->text(), QString());
        QCOMPARE(again()->focusWidget(), fields[1]);
        QVERIFY(ok(again())->isEnabled());
        signIn(u"anna"_s, u"right"_s);
        QTRY_COMPARE(m_client->credentials(), (ProxyCredentials{u"anna"_s, u"right"_s}));
    }

    void theBannerNamesWhoIssuedAnUntrustedCertificate_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        QTest::newRow("in English") << u"en"_s << u"Certificate not trusted (since "_s
                                    << u"Issuer: “Copyjobs test CA”."_s;
        QTest::newRow("in German") << u"de"_s << u"Zertifikat nicht vertrauenswürdig (seit "_s
                                   << u"Aussteller: „Copyjobs test CA“."_s;
    }

    void theBannerNamesWhoIssuedAnUntrustedCertificate()
    {
        QFETCH(QString, language);
        QFETCH(QString, start);
        QFETCH(QString, end);
        m_language.install(language);
        ByteServer server(httpAnswer("200 OK", R"({"status": "inProgress"})"), testServerTls());
        watchAll(*m_poller, *m_model, {{.url = monitorUrl(server.url()), .name = u"A"_s}});
        QTRY_VERIFY(m_connectivity->banner()->isVisible());
        QVERIFY(shownTexts().startsWith(start));
        QVERIFY(shownTexts().endsWith(end));
        QVERIFY(server.requests().isEmpty()); // and so nobody there has read the token
    }

    void theBannerLeadsBackToTheSignIn()
    {
        m_model->append(jobs(1));
        m_model->setProgress(
            1, with(running(Status::InProgress), ProblemKind::Unreachable, TransportFault::ProxyAuthentication));
        QTRY_VERIFY(m_connectivity->banner()->isVisible());
        button(u"&Sign in …"_s)->click();
        QVERIFY(m_window->findChild<ProxySignInDialog *>());
    }

    void aJobWithoutTlsIsTriedAsItIsAsked()
    {
        ByteServer server(httpAnswer("200 OK", "{}"));
        Job job{.id = 1, .url = monitorUrl(server.url())};
        job.place = job.url->place();
        m_model->append({job});
        m_connectivity->openPreferences(*m_settings);
        auto *dialog = m_window->findChild<NetworkPage *>();
        dialog->window()->show();
        auto *tabs = dialog->window()->findChild<QTabWidget *>();
        tabs->setCurrentWidget(dialog);
        const QString name = u"127.0.0.1:%1"_s.arg(server.port());
        QVERIFY(textsOf(dialog).contains(u"Connects to %1 and disconnects."_s.arg(name)));
        testButton(dialog)->click();
        QTRY_VERIFY(textsOf(dialog).contains(name + u" was reached. The connection is not encrypted (http)."_s));
        QVERIFY(server.requests().isEmpty());
    }

    void aConnectionIsTried()
    {
        ConnectProxy proxy;
        ByteServer server(httpAnswer("200 OK", "{}"), testServerTls());
        m_settings->setProxy({ProxyChoice::Kind::Manual, u"127.0.0.1"_s, proxy.port()});
        NetworkPage dialog(*m_settings, {u"https://copies.test:%1"_s.arg(server.port()), {}});
        dialog.retranslateUi();
        dialog.show();
        QPushButton *test = testButton(&dialog);
        test->click();
        QVERIFY(!test->isEnabled());
        // The machine does not know the tests' authority.
        const QString name = u"Proxy used: 127.0.0.1:%1."_s.arg(proxy.port());
        QTRY_VERIFY(textsOf(&dialog).contains(name));
        QVERIFY(textsOf(&dialog).contains(u"Issuer of the certificate: “Copyjobs test CA”."_s));
        QVERIFY(test->isEnabled());
    }

private:
    static QPushButton *ok(const QDialog *dialog)
    {
        return dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    }

    void signIn(const QString &user, const QString &password)
    {
        auto *dialog = m_window->findChild<ProxySignInDialog *>();
        const auto fields = dialog->findChildren<QLineEdit *>();
        fields[0]->setText(user);
        fields[1]->setText(password);
        ok(dialog)->click();
    }

    static QPushButton *shownButton(const QWidget *parent, const QString &text)
    {
        for (QPushButton *one : parent->findChildren<QPushButton *>()) {
            if (one->text() == text && one->isVisible())
                return one;
        }
        return nullptr;
    }

    QPushButton *button(const QString &text) const { return shownButton(m_connectivity->banner(), text); }
    static QPushButton *testButton(const QWidget *dialog) { return shownButton(dialog, u"&Test connection"_s); }

    static QString textsOf(const QWidget *widget)
    {
        QString texts;
        for (const QLabel *label : widget->findChildren<QLabel *>())
            texts += label->text();
        return texts;
    }

    QString shownTexts() const { return textsOf(m_connectivity->banner()); }

    QDateTime m_now = now;
    Clock m_clock{.steady = [] { return std::chrono::steady_clock::now(); },
                  .wall = [this] { return m_now; },
                  .jitter = [] { return 0.0; }};
    Language m_language;
    std::unique_ptr<MonitorClient> m_client;
    std::unique_ptr<WatchList> m_list;
    JobListModel *m_model = nullptr;
    Poller *m_poller = nullptr;
    std::unique_ptr<PollTimer> m_timer;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<QWidget> m_window;
    Connectivity *m_connectivity = nullptr;
};

QTEST_MAIN(TestConnectivity)
#include "tst_connectivity.moc"
