// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#include "colors.h"
#include "drawing.h"

#include "jobs/summary.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString problemIcon(const Problem &problem)
{
    switch (problem.kind) {
    case ProblemKind::Throttled: return u"throttled"_s;
    case ProblemKind::Unreachable: return u"offline"_s;
    case ProblemKind::Unexpected:
    case ProblemKind::Refused:
    case ProblemKind::Gone: break;
    }
    return u"problem"_s;
}

QString stateName(const JobProgress &progress)
{
    switch (progress.state) {
    case JobState::Completed: return u"completed"_s;
    case JobState::Failed: return u"failed"_s;
    case JobState::Cancelled: return u"cancelled"_s;
    case JobState::Unknown: return u"unknown"_s;
    case JobState::Pending:
    case JobState::Running: break;
    }
    if (progress.problem)
        return problemIcon(*progress.problem);
    if (progress.state == JobState::Pending || progress.status == Status::NotStarted)
        return u"queued"_s;
    return progress.status == Status::Waiting ? u"waiting"_s : u"running"_s;
}

Tone toneOf(const JobProgress &progress)
{
    switch (progress.state) {
    case JobState::Completed:
        return Tone::Good;
    case JobState::Failed:
        return Tone::Bad;
    case JobState::Unknown:
        return Tone::Caution;
    case JobState::Cancelled:
    case JobState::Pending:
    case JobState::Running:
        break;
    }
    return Tone::Quiet;
}

/// Filled to the percentage, from the top and clockwise.
QPixmap ring(std::optional<double> percentage, int size, qreal devicePixelRatio, const QColor &color)
{
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = size / 7.0;
    const QRectF circle = QRectF(0, 0, size, size).marginsRemoved({width, width, width, width});
    painter.setPen(QPen(color, size / 12.0));
    painter.drawEllipse(circle);
    const qreal inner = 2 * width / 1.6;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPie(circle.marginsRemoved({inner / 2, inner / 2, inner / 2, inner / 2}), 90 * 16,
                    static_cast<int>(-percentage.value_or(0) / 100 * 360 * 16));
    return pixmap;
}

/// The drawing is a mask: its shape is kept, its colour replaced.
QPixmap tinted(const QString &name, int size, qreal devicePixelRatio, const QColor &color)
{
    const QString key = u"%1 %2 %3 %4"_s.arg(name).arg(size).arg(devicePixelRatio).arg(color.rgba(), 0, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintDrawing(painter, name, size);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRectF(0, 0, size, size), color);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Draws an icon of ours when somebody wants to see it, in the palette's colours of that moment: most are in menus, and
/// all of them together would hold up the first frame.
class ActionIconEngine : public QIconEngine
{
public:
    explicit ActionIconEngine(const QString &name) : m_name(name) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, pixmap(rect.size() * ratio, mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        return tinted(m_name, std::min(size.width(), size.height()), 1,
                      QGuiApplication::palette().color(group, QPalette::ButtonText));
    }

    QIconEngine *clone() const override { return new ActionIconEngine(m_name); }

private:
    QString m_name;
};

} // namespace

QPixmap stateIcon(const JobProgress &progress, int size, qreal devicePixelRatio, const QPalette &palette)
{
    const QString name = stateName(progress);
    if (name == u"running"_s)
        return ring(progress.percentageComplete, size, devicePixelRatio, toned(Tone::Quiet, palette));
    return tinted(u"state-"_s + name, size, devicePixelRatio, toned(toneOf(progress), palette));
}

QPixmap stateIcon(JobGroup group, int size, qreal devicePixelRatio, const QPalette &palette)
{
    JobProgress progress;
    switch (group) {
    case JobGroup::NeedsAttention:
        progress.state = JobState::Failed;
        break;
    case JobGroup::NoNews:
        break;
    case JobGroup::Running:
        progress.state = JobState::Running;
        progress.percentageComplete = 40;
        break;
    case JobGroup::Completed:
        progress.state = JobState::Completed;
        break;
    case JobGroup::EndedOtherwise:
        progress.state = JobState::Cancelled;
        break;
    }
    return stateIcon(progress, size, devicePixelRatio, palette);
}

QIcon actionIcon(const QString &name)
{
    return QIcon(new ActionIconEngine(u"action-"_s + name));
}

QIcon panelMenuIcon(const QString &name)
{
    constexpr QColor onLightAndDark(0x80, 0x84, 0x88); // contrast of about 4 with either
    QIcon icon;
    for (const int size : {16, 22, 32})
        icon.addPixmap(tinted(u"action-"_s + name, size, 1, onLightAndDark));
    return icon;
}
