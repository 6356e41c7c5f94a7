// SPDX-License-Identifier: GPL-3.0-or-later
#include "trayicon.h"

#include "window/icons.h"

#include <QAction>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QWidget>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// A session that starts shows its panel after its programs.
constexpr auto HostWithin = 2s;
/// A panel that is started anew is back within this.
constexpr auto BackWithin = 4s;

} // namespace

TrayIcon::TrayIcon(const Actions &actions, QWidget *window)
    : m_menu(std::make_unique<QMenu>()), m_paste(new QAction(this)), m_quiet(new QAction(this)),
      m_toggle(new QAction(this))
{
    m_paste->setIcon(panelMenuIcon(u"paste"_s));
    m_quiet->setCheckable(true);
    m_menu->addAction(m_paste);
    m_menu->addAction(mirror(actions.add, u"add"_s));
    m_menu->addAction(mirror(actions.checkNow, u"check"_s));
    m_menu->addSeparator();
    m_menu->addAction(m_quiet);
    m_menu->addSeparator();
    m_menu->addAction(m_toggle);
    m_menu->addAction(mirror(actions.quit, u"quit"_s));
    connect(m_paste, &QAction::triggered, this, &TrayIcon::pasteTriggered);
    connect(m_quiet, &QAction::triggered, this, &TrayIcon::quietChosen);
    connect(m_toggle, &QAction::triggered, this, &TrayIcon::toggled);
    window->installEventFilter(this);
    retranslateUi();

    m_checking.setSingleShot(true);
    connect(&m_checking, &QTimer::timeout, this, &TrayIcon::check);
    connect(&m_host, &TrayHost::changed, this, &TrayIcon::onHostChanged);
}

TrayIcon::~TrayIcon() = default;

/// An action of the window with an icon that can be seen in a panel's menu, whose colours nobody tells us.
QAction *TrayIcon::mirror(const QAction *original, const QString &icon)
{
    auto *action = new QAction(panelMenuIcon(icon), original->text(), this);
    connect(action, &QAction::triggered, original, &QAction::trigger);
    connect(original, &QAction::changed, action, [original, action] {
        action->setText(original->text());
        action->setEnabled(original->isEnabled());
    });
    return action;
}

void TrayIcon::onHostChanged()
{
    if (m_host.isThere() && !m_icon)
        create();
    else if (!m_icon && QGuiApplication::platformName() != "wayland"_L1)
        m_checking.start(HostWithin); // none over the bus: perhaps one of the old kind
    else if (m_icon)
        m_checking.start(canHoldWindow() ? 0s : BackWithin);
}

void TrayIcon::create()
{
    m_isOverBus = m_host.isThere();
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &TrayIcon::messageClicked);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            emit toggled();
    });
    update();
    m_icon->show();
    check();
}

/// Tells when the icon can no longer be found.
void TrayIcon::check()
{
    if (!m_icon) {
        create();
        return;
    }
    const bool isThere = canHoldWindow();
    if (std::exchange(m_wasThere, isThere) && !isThere)
        emit vanished();
    // Nothing tells that a tray of the old kind has gone, or has come.
    if (!m_isOverBus && (isThere || QGuiApplication::platformName() == "xcb"_L1))
        m_checking.start(m_wasThere ? BackWithin : 10s);
}

void TrayIcon::setState(const TrayLook &look, const QString &toolTip)
{
    m_look = look;
    m_toolTip = toolTip;
    update();
}

void TrayIcon::update()
{
    if (!m_icon)
        return;
    if (m_shownLook != m_look) {
        m_shownLook = m_look;
        m_icon->setIcon(trayIcon(m_look));
    }
    if (m_icon->toolTip() != m_toolTip)
        m_icon->setToolTip(m_toolTip);
}

void TrayIcon::setQuiet(bool quiet)
{
    m_quiet->setChecked(quiet);
}

void TrayIcon::setWindowInFront(bool inFront)
{
    m_inFront = inFront;
    m_toggle->setText(m_inFront ? tr("&Hide") : tr("&Show"));
}

bool TrayIcon::canHoldWindow() const
{
    return m_icon && m_icon->isVisible() && !m_icon->icon().pixmap(22).isNull()
           && (m_isOverBus ? m_host.isThere() : QSystemTrayIcon::isSystemTrayAvailable());
}

bool TrayIcon::canShowMessages() const
{
    return canHoldWindow() && !m_isOverBus && QSystemTrayIcon::supportsMessages();
}

void TrayIcon::showMessage(const QString &title, const QString &text, const QIcon &icon)
{
    m_icon->showMessage(title, text, icon);
}

bool TrayIcon::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    return QObject::eventFilter(watched, event);
}

void TrayIcon::retranslateUi()
{
    m_paste->setText(tr("&Paste"));
    m_quiet->setText(tr("&Quiet until tomorrow"));
    setWindowInFront(m_inFront);
}
