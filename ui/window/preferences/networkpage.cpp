// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkpage.h"

#include "words/connectiontext.h"

#include "desktop/settings.h"

#include <QGridLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStyle>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

constexpr int UsualPort = 8080; // of HTTP proxies

int indicatorWidth(const QRadioButton *button)
{
    const QStyle *style = button->style();
    return style->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth)
           + style->pixelMetric(QStyle::PM_RadioButtonLabelSpacing);
}

} // namespace

NetworkPage::NetworkPage(Settings &settings, Trial trial, QWidget *parent)
    : PreferencesPage(parent), m_settings(settings), m_trial(std::move(trial)), m_proxy(new QGroupBox),
      m_system(new QRadioButton), m_none(new QRadioButton), m_manual(new QRadioButton), m_hostLabel(new QLabel),
      m_host(new QLineEdit(settings.proxy().host)), m_portLabel(new QLabel), m_port(new QSpinBox),
      m_test(new QPushButton), m_result(new QLabel), m_hosts(new QGroupBox), m_hostsExplanation(new QLabel),
      m_hostList(new QListWidget), m_revoke(new QPushButton)
{
    addWidget(createProxy());
    addWidget(createHosts(), 1);
    for (QRadioButton *button : {m_system, m_none, m_manual})
        connect(button, &QRadioButton::clicked, this, &NetworkPage::apply);
    connect(m_host, &QLineEdit::textChanged, this, &NetworkPage::update);
    connect(m_host, &QLineEdit::editingFinished, this, &NetworkPage::apply);
    connect(m_port, &QSpinBox::editingFinished, this, &NetworkPage::apply);
    connect(m_test, &QPushButton::clicked, this, &NetworkPage::test);
    connect(m_hostList, &QListWidget::itemSelectionChanged, this,
            [this] { m_revoke->setEnabled(!m_hostList->selectedItems().isEmpty()); });
    for (QRadioButton *button : {m_system, m_none, m_manual})
        button->setEnabled(!settings.isLocked(u"proxy"_s));
    m_hostList->setEnabled(!settings.hostsAreLocked());
    connect(m_revoke, &QPushButton::clicked, this, &NetworkPage::revokeSelected);
    connect(&m_settings, &Settings::allowedHostsChanged, this, &NetworkPage::showHosts);
    showHosts();
    update();
}

QWidget *NetworkPage::createProxy()
{
    const ProxyChoice &current = m_settings.proxy();
    const int line = fontMetrics().height();
    m_system->setChecked(current.kind == ProxyChoice::Kind::System);
    m_none->setChecked(current.kind == ProxyChoice::Kind::None);
    m_manual->setChecked(current.kind == ProxyChoice::Kind::Manual);
    m_port->setRange(1, 65535);
    m_port->setGroupSeparatorShown(false);
    m_port->setValue(current.port == 0 ? UsualPort : current.port);
    m_port->setFocusPolicy(Qt::StrongFocus); // not by the wheel
    m_hostLabel->setBuddy(m_host);
    m_portLabel->setBuddy(m_port);
    m_host->setMinimumWidth(14 * line);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_result->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_result->setMinimumHeight(4 * line + line / 4); // what the test says shall not move what is below
    m_test->setAutoDefault(false);

    auto *form = new QGridLayout(m_proxy);
    form->setColumnMinimumWidth(0, indicatorWidth(m_manual) - form->horizontalSpacing());
    form->setColumnStretch(2, 1);
    form->addWidget(m_system, 0, 0, 1, 5);
    form->addWidget(m_none, 1, 0, 1, 5);
    form->addWidget(m_manual, 2, 0, 1, 5);
    form->addWidget(m_hostLabel, 3, 1);
    form->addWidget(m_host, 3, 2);
    form->addWidget(m_portLabel, 3, 3);
    form->addWidget(m_port, 3, 4);
    form->addWidget(m_test, 4, 0, 1, 5, Qt::AlignLeading);
    form->addWidget(m_result, 5, 0, 1, 5);
    return m_proxy;
}

QWidget *NetworkPage::createHosts()
{
    m_hostsExplanation->setTextFormat(Qt::PlainText);
    m_hostsExplanation->setWordWrap(true);
    m_hostsExplanation->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_hostList->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_hostList->setMinimumHeight(4 * fontMetrics().height());
    m_revoke->setAutoDefault(false);
    m_revoke->setEnabled(false);
    auto *layout = new QVBoxLayout(m_hosts);
    layout->addWidget(m_hostsExplanation);
    layout->addWidget(m_hostList, 1);
    layout->addWidget(m_revoke, 0, Qt::AlignLeading);
    return m_hosts;
}

QString NetworkPage::title() const
{
    return tr("Network");
}

ProxyChoice NetworkPage::choice() const
{
    const auto kind = m_manual->isChecked() ? ProxyChoice::Kind::Manual
                      : m_none->isChecked() ? ProxyChoice::Kind::None
                                            : ProxyChoice::Kind::System;
    return {kind, m_host->text().trimmed(), static_cast<quint16>(m_port->value())};
}

/// A proxy by hand needs a host before it is one.
bool NetworkPage::isUsable() const
{
    return !m_manual->isChecked() || !m_host->text().trimmed().isEmpty();
}

void NetworkPage::apply()
{
    update();
    if (isUsable())
        m_settings.setProxy(choice());
}

void NetworkPage::update()
{
    const bool manual = m_manual->isChecked() && !m_settings.isLocked(u"proxy"_s);
    for (QWidget *part : std::initializer_list<QWidget *>{m_hostLabel, m_host, m_portLabel, m_port})
        part->setEnabled(manual);
    m_test->setEnabled(isUsable() && !m_testing);
}

void NetworkPage::test()
{
    m_testing = true;
    m_report.reset();
    retranslateUi();
    update();
    auto *test = new ConnectionTest(m_trial.hostKey, choice(), m_trial.credentials, this);
    connect(test, &ConnectionTest::finished, test, &QObject::deleteLater);
    connect(test, &ConnectionTest::finished, this, &NetworkPage::showReport);
    test->start();
}

void NetworkPage::showReport(const ConnectionReport &report)
{
    m_testing = false;
    m_report = report;
    retranslateUi();
    update();
}

void NetworkPage::showHosts()
{
    m_hostList->clear();
    m_hostList->addItems(m_settings.allowedHosts());
    const bool any = m_hostList->count() > 0;
    m_hostList->setVisible(any);
    m_revoke->setVisible(any);
    m_hostsExplanation->setText(
        any ? tr("You have allowed Copyjobs to ask these hosts, which are not known as hosts of OneDrive or "
                 "SharePoint. Revoked ones are asked about again; jobs already in the list stay watched.")
            : tr("You have allowed no hosts beside those that are known as hosts of OneDrive or SharePoint."));
    if (m_settings.hostsAreLocked())
        m_hostsExplanation->setText(setByAdministrator());
}

void NetworkPage::revokeSelected()
{
    QStringList hosts;
    for (const QListWidgetItem *item : m_hostList->selectedItems())
        hosts.append(item->text());
    for (const QString &host : std::as_const(hosts))
        m_settings.revokeHost(host);
}

void NetworkPage::retranslateUi()
{
    const QString host = QUrl(m_trial.hostKey).authority();
    m_proxy->setTitle(tr("Proxy"));
    m_system->setText(tr("&System settings"));
    m_none->setText(tr("&No proxy"));
    m_manual->setText(tr("&Manual HTTP proxy:"));
    m_hostLabel->setText(tr("H&ost:"));
    m_portLabel->setText(tr("&Port:"));
    m_test->setText(tr("&Test connection"));
    //: %1 is a host
    m_test->setToolTip(tr("Connects to %1 and disconnects. No monitor URL is requested.").arg(host));
    if (m_testing) {
        //: %1 is a host
        m_result->setText(tr("Connecting to %1 …").arg(host));
    } else {
        const QString before = m_settings.isLocked(u"proxy"_s) ? setByAdministrator() : m_test->toolTip();
        m_result->setText(m_report ? ConnectionText::sentences(*m_report) : before);
    }
    m_hosts->setTitle(tr("Allowed hosts"));
    m_hostList->setAccessibleName(m_hosts->title());
    m_revoke->setText(tr("&Revoke"));
    showHosts();
}
