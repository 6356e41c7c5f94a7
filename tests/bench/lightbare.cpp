// SPDX-License-Identifier: GPL-3.0-or-later
//
// The least a program with a main window can be: what lightbench measures the real one against. With the argument `word`
// the window has one: the first costs a look at all of the machine's rules for fonts.

#include <QApplication>
#include <QLabel>
#include <QMainWindow>

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    QMainWindow window;
    window.resize(900, 700);
    if (argc > 1)
        window.setCentralWidget(new QLabel(QString::fromLocal8Bit(argv[1])));
    window.show();
    return QApplication::exec();
}
