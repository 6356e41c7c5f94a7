// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;

Program::Program()
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    QDir().mkdir(runtimeFolder());
    QFile::setPermissions(runtimeFolder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_environment.insert(u"HOME"_s, m_home.path());
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, runtimeFolder());
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"LANGUAGE"_s, u"XDG_CONFIG_HOME"_s,
                                u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_STATE_HOME"_s, u"DBUS_SESSION_BUS_ADDRESS"_s,
                                u"http_proxy"_s, u"https_proxy"_s, u"all_proxy"_s, u"NO_COLOR"_s}) {
        m_environment.remove(name);
    }
}

void Program::speakGerman()
{
    m_environment.insert(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
}

void Program::useOffscreen()
{
    m_environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
}

void Program::forgetList()
{
    QDir(m_home.path() + u"/.local/share"_s).removeRecursively();
}

void Program::start(QProcess &process, const QStringList &arguments) const
{
    process.setProcessEnvironment(m_environment);
    process.start(QStringLiteral(COPYJOBS), arguments);
}

Program::Result Program::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    start(process, arguments);
    return resultOf(process, input);
}

Program::Result Program::runShell(const QString &script, const QByteArray &input) const
{
    QProcess process;
    QProcessEnvironment environment = m_environment;
    const QString folder = QFileInfo(QStringLiteral(COPYJOBS)).path();
    environment.insert(u"PATH"_s, folder + u':' + environment.value(u"PATH"_s));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_home.path());
    process.start(u"bash"_s, {u"-o"_s, u"pipefail"_s, u"-c"_s, script});
    return resultOf(process, input);
}

Program::Result Program::resultOf(QProcess &process, const QByteArray &input)
{
    process.write(input);
    process.closeWriteChannel();
    const bool hasEnded = QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 180'000);
    const bool isRegular = hasEnded && process.exitStatus() == QProcess::NormalExit;
    return {isRegular ? process.exitCode() : -1, process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}
