// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferencesdialog.h"

#include "words/connectiontext.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStyle>
#include <QStyleOptionButton>
#include <QUrl>
#include <QVBoxLayout>

namespace {

constexpr int UsualPort = 8080; // of HTTP proxies

int indicatorWidth(const QRadioButton *button)
{
    const QStyle *style = button->style();
    return style->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth)
           + style->pixelMetric(QStyle::PM_RadioButtonLabelSpacing);
}

} // namespace

PreferencesDialog::PreferencesDialog(const ProxyChoice &current, Trial trial, QWidget *parent)
    : QDialog(parent), m_trial(std::move(trial)), m_proxy(new QGroupBox), m_system(new QRadioButton),
      m_none(new QRadioButton), m_manual(new QRadioButton), m_hostLabel(new QLabel),
      m_host(new QLineEdit(current.host)), m_portLabel(new QLabel), m_port(new QSpinBox), m_test(new QPushButton),
      m_result(new QLabel), m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setAttribute(Qt::WA_DeleteOnClose);
    const int line = fontMetrics().height();
    m_system->setChecked(current.kind == ProxyChoice::Kind::System);
    m_none->setChecked(current.kind == ProxyChoice::Kind::None);
    m_manual->setChecked(current.kind == ProxyChoice::Kind::Manual);
    m_port->setRange(1, 65535);
    m_port->setGroupSeparatorShown(false);
    m_port->setValue(current.port == 0 ? UsualPort : current.port);
    m_hostLabel->setBuddy(m_host);
    m_portLabel->setBuddy(m_port);
    m_host->setMinimumWidth(14 * line);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_result->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_result->setMinimumHeight(4 * line + line / 4); // what the test says shall not move the buttons
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
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_proxy);
    layout->addWidget(m_test, 0, Qt::AlignLeading);
    layout->addWidget(m_result, 1);
    layout->addWidget(m_buttons);

    for (QRadioButton *button : {m_system, m_none, m_manual})
        connect(button, &QRadioButton::toggled, this, &PreferencesDialog::update);
    connect(m_host, &QLineEdit::textChanged, this, &PreferencesDialog::update);
    connect(m_test, &QPushButton::clicked, this, &PreferencesDialog::test);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        emit chosen(choice());
        accept();
    });
    retranslateUi();
    update();
}

ProxyChoice PreferencesDialog::choice() const
{
    const auto kind = m_manual->isChecked() ? ProxyChoice::Kind::Manual
                      : m_none->isChecked() ? ProxyChoice::Kind::None
                                            : ProxyChoice::Kind::System;
    return {kind, m_host->text().trimmed(), static_cast<quint16>(m_port->value())};
}

void PreferencesDialog::update()
{
    const bool manual = m_manual->isChecked();
    for (QWidget *part : std::initializer_list<QWidget *>{m_hostLabel, m_host, m_portLabel, m_port})
        part->setEnabled(manual);
    const bool usable = !manual || !m_host->text().trimmed().isEmpty();
    m_test->setEnabled(usable && !m_testing);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(usable);
}

void PreferencesDialog::test()
{
    m_testing = true;
    m_report.reset();
    retranslateUi();
    update();
    auto *test = new ConnectionTest(m_trial.hostKey, choice(), m_trial.credentials, this);
    connect(test, &ConnectionTest::finished, test, &QObject::deleteLater);
    connect(test, &ConnectionTest::finished, this, &PreferencesDialog::showReport);
    test->start();
}

void PreferencesDialog::showReport(const ConnectionReport &report)
{
    m_testing = false;
    m_report = report;
    retranslateUi();
    update();
}

void PreferencesDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void PreferencesDialog::retranslateUi()
{
    const QString host = QUrl(m_trial.hostKey).authority();
    setWindowTitle(tr("Preferences"));
    m_proxy->setTitle(tr("Proxy"));
    m_system->setText(tr("&System settings"));
    m_none->setText(tr("&No proxy"));
    m_manual->setText(tr("&Manual HTTP proxy:"));
    m_hostLabel->setText(tr("H&ost:"));
    m_portLabel->setText(tr("&Port:"));
    m_test->setText(tr("&Test connection"));
    //: %1 is a host
    m_test->setToolTip(tr("Connects to %1 and hangs up. No monitor URL is asked.").arg(host));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&OK"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    if (m_testing) {
        //: %1 is a host
        m_result->setText(tr("Connecting to %1 …").arg(host));
    } else {
        m_result->setText(m_report ? ConnectionText::sentences(*m_report) : m_test->toolTip());
    }
}
