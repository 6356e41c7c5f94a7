// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#include "jobs/job.h"

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

/// The drawing is a mask: its shape is kept, its colour replaced.
QPixmap tinted(const QString &name, int size, qreal devicePixelRatio, const QColor &color)
{
    const QString key = u"%1 %2 %3 %4"_s.arg(name).arg(size).arg(devicePixelRatio).arg(color.rgba(), 0, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QIcon(u":/icons/%1.svg"_s.arg(name)).pixmap(QSize(size, size), devicePixelRatio);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
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

QPixmap stateIcon(const JobProgress &progress, int size, qreal devicePixelRatio, const QColor &color)
{
    return tinted(u"state-"_s + stateName(progress), size, devicePixelRatio, color);
}

QIcon actionIcon(const QString &name)
{
    return QIcon(new ActionIconEngine(u"action-"_s + name));
}
