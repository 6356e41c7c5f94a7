// SPDX-License-Identifier: GPL-3.0-or-later
//
// The least a program with a main window can be: what lightbench measures the real one against.

#include <QApplication>
#include <QMainWindow>

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    QMainWindow window;
    window.resize(900, 700);
    window.show();
    return QApplication::exec();
}
