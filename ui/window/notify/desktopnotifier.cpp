// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktopnotifier.h"

#include <QClipboard>
#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusServiceWatcher>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

/// What the hint image-data carries: (iiibiiay).
struct DesktopNotifierImage
{
    QImage image; ///< Format_RGBA8888
};
Q_DECLARE_METATYPE(DesktopNotifierImage)

QDBusArgument &operator<<(QDBusArgument &argument, const DesktopNotifierImage &data)
{
    const QImage &image = data.image;
    argument.beginStructure();
    argument << image.width() << image.height() << int(image.bytesPerLine()) << image.hasAlphaChannel() << 8 << 4
             << QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes());
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, DesktopNotifierImage &)
{
    return argument; // never received
}

namespace {

constexpr auto Service = "org.freedesktop.Notifications"_L1;
constexpr auto Path = "/org/freedesktop/Notifications"_L1;
constexpr int UntilTheDesktopSays = -1;
constexpr uchar LowUrgency = 0;
constexpr uchar NormalUrgency = 1;
constexpr int IconSize = 48;
constexpr int AnswerWithin = 5000; // ms: a daemon that hangs is none
constexpr qsizetype KnownAtMost = 20;

QVariantMap hintsFor(const Notification &notification)
{
    // Nothing that is told here is so urgent that it must stay until somebody comes.
    const bool isSuccess = notification.tone == NoticeTone::Success;
    const QImage icon = noticeImage(notification.tone, IconSize).convertToFormat(QImage::Format_RGBA8888);
    QVariantMap hints{
        {u"desktop-entry"_s, QGuiApplication::desktopFileName()},
        {u"urgency"_s, QVariant::fromValue(isSuccess ? LowUrgency : NormalUrgency)},
        {u"image-data"_s, QVariant::fromValue(DesktopNotifierImage{icon})},
    };
    if (notification.tone != NoticeTone::Information)
        hints.insert(u"category"_s, isSuccess ? u"transfer.complete"_s : u"transfer.error"_s);
    return hints;
}

} // namespace

DesktopNotifier::DesktopNotifier(const QDBusConnection &bus, QObject *parent) : Notifier(parent), m_bus(bus)
{
    qDBusRegisterMetaType<DesktopNotifierImage>();
    if (!m_bus.isConnected())
        return;
    m_bus.connect(Service, Path, Service, u"ActivationToken"_s, this, SLOT(onActivationToken(uint,QString)));
    m_bus.connect(Service, Path, Service, u"ActionInvoked"_s, this, SLOT(onActionInvoked(uint,QString)));
    m_bus.connect(Service, Path, Service, u"NotificationClosed"_s, this, SLOT(onClosed(uint,uint)));
    auto *watcher = new QDBusServiceWatcher(Service, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &, const QString &owner) { onServiceOwner(!owner.isEmpty()); });
}

bool DesktopNotifier::isAvailable() const
{
    // Without a bus no call would ever be answered.
    return m_bus.isConnected() && !m_refused;
}

/// Another daemon, or none: it knows nothing of what its predecessor showed.
void DesktopNotifier::onServiceOwner(bool isOwned)
{
    m_capabilities.reset();
    if (isOwned)
        m_refused = false;
    if (std::exchange(m_onScreen, 0) != 0)
        emit closed();
}

/// @p returned is called with the answer: before anything that the daemon says later, a click among it. A watcher of the
/// call would be told by the event loop, and so after what came before it was made.
void DesktopNotifier::call(const QString &method, const QVariantList &arguments, const char *returned)
{
    QDBusMessage message = QDBusMessage::createMethodCall(Service, Path, Service, method);
    message.setArguments(arguments);
    if (!m_bus.callWithCallback(message, this, returned, SLOT(onFailed()), AnswerWithin))
        onFailed();
}

void DesktopNotifier::show(const Notification &notification)
{
    m_next = notification;
    m_takenBack = false;
    if (m_calling)
        return;
    m_calling = true;
    if (m_capabilities)
        send();
    else
        call(u"GetCapabilities"_s, {}, SLOT(onCapabilities(QStringList)));
}

void DesktopNotifier::onCapabilities(const QStringList &capabilities)
{
    m_capabilities = capabilities;
    if (m_next)
        send();
    else
        m_calling = false; // taken back before it was shown
}

void DesktopNotifier::send()
{
    m_sent = *std::exchange(m_next, std::nullopt);
    QStringList actions;
    if (m_capabilities->contains(u"actions"_s)) {
        // A click anywhere needs no words; some desktops would put them on a button of their own, beside that of "show".
        actions << u"default"_s << QString() << u"show"_s << tr("Show");
        if (!m_sent.error.isEmpty())
            actions << u"copy-error"_s << tr("Copy error");
    }
    // A name is plain text: where the body is read as markup it must not become any.
    const QString body = m_capabilities->contains(u"body-markup"_s) ? m_sent.text.body.toHtmlEscaped() : m_sent.text.body;
    call(u"Notify"_s,
         {QCoreApplication::applicationName(), m_onScreen, QGuiApplication::desktopFileName(), m_sent.text.title, body,
          actions, hintsFor(m_sent), UntilTheDesktopSays},
         SLOT(onSent(uint)));
}

void DesktopNotifier::onSent(uint id)
{
    m_onScreen = id;
    m_known.insert(id, m_sent);
    while (m_known.size() > KnownAtMost)
        m_known.erase(m_known.begin());
    if (m_next) {
        send();
        return;
    }
    m_calling = false;
    if (m_takenBack)
        takeBack();
}

void DesktopNotifier::onFailed()
{
    m_calling = false;
    m_refused = true;
    m_onScreen = 0;
    const Notification lost = m_next.value_or(m_sent);
    m_next.reset();
    if (!std::exchange(m_takenBack, false))
        emit failed(lost);
}

void DesktopNotifier::takeBack()
{
    m_next.reset();
    m_takenBack = m_calling; // it has no id yet
    if (m_calling || m_onScreen == 0)
        return;
    QDBusMessage message = QDBusMessage::createMethodCall(Service, Path, Service, u"CloseNotification"_s);
    message << std::exchange(m_onScreen, 0);
    m_bus.send(message); // without an answer
}

void DesktopNotifier::onActivationToken(uint id, const QString &token)
{
    m_token = {id, token};
}

void DesktopNotifier::onActionInvoked(uint id, const QString &action)
{
    const auto clicked = m_known.constFind(id);
    if (clicked == m_known.constEnd())
        return; // another program's
    const auto [tokenFor, token] = std::exchange(m_token, {});
    if (action == "copy-error"_L1)
        QGuiApplication::clipboard()->setText(clicked->error);
    else
        emit activated(clicked->jobs, tokenFor == id ? token : QString());
}

void DesktopNotifier::onClosed(uint id, uint)
{
    if (id != m_onScreen)
        return;
    m_onScreen = 0;
    emit closed();
}
