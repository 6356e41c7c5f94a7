// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/preferences/preferencesdialog.h"

#include "support/fittingtexts.h"
#include "support/fixedlocale.h"
#include "support/ownsettings.h"
#include "support/wholewindow.h"

#include <QAccessible>
#include <QCheckBox>
#include <QListWidget>
#include <QMessageBox>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

/// What a person chooses, applied at once.
class TestPreferences : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void cleanup() { m_all.reset(); }

    void theLanguageIsAnotherAtOnce()
    {
        open();
        auto *language = field<QComboBox>(u"Language:"_s);
        choose(language, language->findData(u"de"_s));
        QCOMPARE(m_all->settings.language(), u"de"_s);
        QTRY_COMPARE(dialog()->windowTitle(), u"Einstellungen"_s);
        QCOMPARE(language->accessibleName(), u"Sprache:"_s);
    }

    void aLongerHistoryNeedsNoQuestion()
    {
        open();
        auto *retention = field<QComboBox>(u"Keep the history for:"_s);
        choose(retention, retention->findData(365));
        QCOMPARE(m_all->settings.retention(), std::chrono::days(365));
        QVERIFY(!question());
    }

    void aShorterHistoryIsAskedAboutFirst_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<int>("days");
        QTest::newRow("shortened") << u"&Shorten"_s << 30;
        QTest::newRow("thought better of") << u"Cancel"_s << 90;
    }

    void aShorterHistoryIsAskedAboutFirst()
    {
        QFETCH(QString, button);
        QFETCH(int, days);
        open();
        auto *retention = field<QComboBox>(u"Keep the history for:"_s);
        choose(retention, retention->findData(30));
        QCOMPARE(m_all->settings.retention(), std::chrono::days(90));
        QVERIFY(question());
        QVERIFY(m_all->button(button));
        m_all->button(button)->click();
        QCOMPARE(m_all->settings.retention(), std::chrono::days(days));
        QCOMPARE(retention->currentData().toInt(), days);
    }

    void aNumberOfDaysFromElsewhereIsOffered()
    {
        m_all = std::make_unique<WholeWindow>();
        m_all->settings.setRetention(std::chrono::days(45));
        open();
        QCOMPARE(field<QComboBox>(u"Keep the history for:"_s)->currentText(), u"45 days"_s);
    }

    void endedJobsStayForAsLongAsIsChosen()
    {
        open();
        auto *stay = field<QComboBox>(u"Ended jobs leave the list:"_s);
        QCOMPARE(stay->currentText(), u"after 1 day"_s);
        choose(stay, stay->count() - 1);
        QCOMPARE(stay->currentText(), u"when you move them"_s);
        QVERIFY(!m_all->settings.endedStay());
        choose(stay, 2);
        QCOMPARE(m_all->settings.endedStay(), std::chrono::days(7));
    }

    void theClipboardIsOfferedUntilThePersonSaysNo()
    {
        open();
        QVERIFY(m_all->settings.offersClipboard());
        for (QCheckBox *box : dialog()->findChildren<QCheckBox *>()) {
            if (box->text().contains(u"clipboard"_s))
                box->click();
        }
        QVERIFY(!m_all->settings.offersClipboard());
    }

    void aProxyIsUsedOnceItHasAHost()
    {
        open();
        showPage(100);
        QSignalSpy changed(&m_all->settings, &Settings::proxyChanged);
        radio(u"&Manual HTTP proxy:"_s)->click();
        QCOMPARE(changed.count(), 0);
        QVERIFY(!m_all->button(u"&Test connection"_s)->isEnabled());
        auto *host = dialog()->findChild<NetworkPage *>()->findChild<QLineEdit *>();
        host->setText(u" proxy.example "_s);
        emit host->editingFinished();
        QCOMPARE(m_all->settings.proxy(), (ProxyChoice{ProxyChoice::Kind::Manual, u"proxy.example"_s, 8080}));
        radio(u"&No proxy"_s)->click();
        QCOMPARE(m_all->settings.proxy().kind, ProxyChoice::Kind::None);
        QCOMPARE(changed.count(), 2);
    }

    void aRevokedHostIsAskedAboutAgain()
    {
        m_all = std::make_unique<WholeWindow>();
        m_all->settings.allowHost(u"https://copies.invalid:443"_s);
        m_all->settings.allowHost(u"https://other.invalid:8443"_s);
        open();
        showPage(100);
        auto *list = dialog()->findChild<QListWidget *>();
        QCOMPARE(list->count(), 2);
        QAbstractButton *revoke = m_all->button(u"&Revoke"_s);
        QVERIFY(!revoke->isEnabled());
        list->item(0)->setSelected(true);
        revoke->click();
        QCOMPARE(m_all->settings.allowedHosts(), QStringList{u"https://other.invalid:8443"_s});
        QCOMPARE(list->count(), 1);
        QVERIFY(!revoke->isEnabled());
        list->item(0)->setSelected(true);
        revoke->click();
        QVERIFY(m_all->settings.allowedHosts().isEmpty());
        QVERIFY(m_all->shownTexts().contains(u"You have allowed no hosts"_s));
        QVERIFY(!list->isVisible());
    }

    void theWheelChangesNoFieldWithoutFocus()
    {
        open();
        int fields = 0;
        for (QWidget *field : dialog()->findChildren<QWidget *>()) {
            const auto *box = qobject_cast<QComboBox *>(field);
            const auto *number = qobject_cast<QSpinBox *>(field);
            if (!box && !number)
                continue;
            ++fields;
            const auto value = [&] { return box ? box->currentIndex() : number->value(); };
            const int before = value();
            QWheelEvent wheel({5, 5}, field->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(field, &wheel);
            QCOMPARE(value(), before);
            QVERIFY(!wheel.isAccepted()); // what is around it may scroll
        }
        QVERIFY(fields >= 4);
    }

    void whatAnAdministratorDecidedIsSaidAndCannotBeChanged()
    {
        const OwnSettings own;
        QSettings system = OwnSettings::forEverybody();
        system.setValue(u"admin/locked"_s, QStringList{u"proxy"_s, u"allowedHosts"_s, u"retentionDays"_s});
        system.sync();
        m_all = std::make_unique<WholeWindow>(u"en"_s); // speaks English, whatever was spoken before
        Settings settings(Settings::Keep::OnDisk);
        PreferencesDialog preferences(settings, {}, nullptr);
        preferences.setAttribute(Qt::WA_DeleteOnClose, false);
        preferences.show();
        int sentences = 0;
        for (const QLabel *label : preferences.findChildren<QLabel *>())
            sentences += label->text() == u"Set by your administrator."_s;
        QCOMPARE(sentences, 3);
        for (const QRadioButton *button : preferences.findChildren<QRadioButton *>())
            QVERIFY(!button->isEnabled());
    }

    void everyPageIsWholeAndNamed_data()
    {
        QTest::addColumn<QString>("speaks");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("German") << u"de"_s;
    }

    void everyPageIsWholeAndNamed()
    {
        QFETCH(QString, speaks);
        m_all = std::make_unique<WholeWindow>(speaks);
        m_all->settings.allowHost(u"https://copies.invalid:443"_s);
        open();
        const int pages = dialog()->findChild<QTabWidget *>()->count();
        QVERIFY(pages >= 3);
        for (int page = 0; page < pages; ++page) {
            showPage(page);
            QCOMPARE(clippedTexts(dialog()).join(u" | "_s), QString());
            for (QWidget *field : dialog()->findChildren<QWidget *>()) {
                const bool isField = qobject_cast<QComboBox *>(field) || qobject_cast<QSpinBox *>(field)
                                     || qobject_cast<QListWidget *>(field) || qobject_cast<QLineEdit *>(field);
                const bool isPart = qobject_cast<QSpinBox *>(field->parentWidget());
                if (!isField || isPart || !field->isVisible())
                    continue;
                const QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(field);
                QVERIFY(!seen->text(QAccessible::Name).isEmpty());
                QVERIFY(field->focusPolicy() & Qt::TabFocus);
            }
        }
    }

private:
    void open()
    {
        if (!m_all)
            m_all = std::make_unique<WholeWindow>();
        m_all->show();
        m_all->action(m_all->language.choice() == "de"_L1 ? u"&Einstellungen …"_s : u"&Preferences …"_s)->trigger();
        QVERIFY(QTest::qWaitForWindowExposed(dialog()));
    }

    PreferencesDialog *dialog() const { return m_all->window->findChild<PreferencesDialog *>(); }
    QMessageBox *question() const { return dialog()->findChild<QMessageBox *>(); }

    /// The last one for a number past the end.
    void showPage(int page)
    {
        auto *tabs = dialog()->findChild<QTabWidget *>();
        tabs->setCurrentIndex(std::min(page, tabs->count() - 1));
        QCoreApplication::processEvents();
    }

    template <typename Field>
    Field *field(const QString &name) const
    {
        for (Field *one : dialog()->findChildren<Field *>()) {
            if (one->accessibleName() == name)
                return one;
        }
        qFatal("no such field: %s", qPrintable(name));
    }

    QRadioButton *radio(const QString &text) const
    {
        for (QRadioButton *one : dialog()->findChildren<QRadioButton *>()) {
            if (one->text() == text)
                return one;
        }
        qFatal("no such choice: %s", qPrintable(text));
    }

    /// As a person does with the mouse or the keyboard.
    static void choose(QComboBox *box, int index)
    {
        box->setCurrentIndex(index);
        emit box->activated(index);
    }

    std::unique_ptr<WholeWindow> m_all;
};

QTEST_MAIN(TestPreferences)
#include "tst_preferences.moc"
