// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

/// Starts of the real program, with a home, settings and a runtime directory of its own and without a display.
class Program
{
public:
    struct Result
    {
        int exitCode = -1; ///< -1 where it crashed or did not end
        QByteArray out;
        QString errors;
    };

    Program();

    /// Makes it speak German.
    void speakGerman();
    /// Sets a variable of its environment.
    void set(const QString &name, const QString &value) { m_environment.insert(name, value); }
    /// Gives it a display that nobody sees.
    void useOffscreen();
    /// Forgets what starts before have kept.
    void forgetList();
    QString runtimeFolder() const { return m_home.path() + QStringLiteral("/runtime"); }
    const QProcessEnvironment &environment() const { return m_environment; }

    /// Starts @p process with @p arguments and this environment.
    void start(QProcess &process, const QStringList &arguments) const;
    /// Runs @p script in bash, where `copyjobs` is the program.
    Result runShell(const QString &script, const QByteArray &input = {}) const;
    /// Runs it to its end while the caller's event loop goes on, with @p input on its standard input.
    Result run(const QStringList &arguments, const QByteArray &input = {}) const;

private:
    static Result resultOf(QProcess &process, const QByteArray &input);

    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
};
