// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fixedlocale.h"
#include "support/wholewindow.h"

#include <QAccessible>

using namespace Qt::StringLiterals;

namespace {

using Found = QAccessibleInterface *;

/// All that can be seen below @p root, and itself; and what is in menus, which are to be opened for it.
void collect(Found root, QList<Found> &all)
{
    if (!root
        || (root->state().invisible && root->role() != QAccessible::MenuItem && root->role() != QAccessible::PopupMenu))
        return;
    all.append(root);
    for (int i = 0; i < root->childCount(); ++i)
        collect(root->child(i), all);
}

/// All that can be seen of the program's windows, as an assistive technology finds it.
QList<Found> everything()
{
    QList<Found> all;
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible())
            collect(QAccessible::queryAccessibleInterface(const_cast<QWidget *>(window)), all);
    }
    return all;
}

/// The one with this role whose name begins so; null for none.
Found find(QAccessible::Role role, const QString &name)
{
    for (const Found one : everything()) {
        if (one->role() == role && one->text(QAccessible::Name).remove(u'&').startsWith(name))
            return one;
    }
    return nullptr;
}

bool press(QAccessible::Role role, const QString &name)
{
    const Found one = find(role, name);
    if (!one || one->state().disabled || !one->actionInterface())
        return false;
    one->actionInterface()->doAction(QAccessibleActionInterface::pressAction()); // a button is down for a moment
    return true;
}

/// What is said of a row or a heading that begins so; empty for none.
QString saidInList(const QString &name)
{
    const Found row = find(QAccessible::TreeItem, name);
    return row ? row->text(QAccessible::Name) : QString();
}

} // namespace

/// A day with the program for somebody who neither sees it nor has a mouse: all by what the accessibility tree offers.
class TestAccessibility : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void aDay()
    {
        WholeWindow all;
        all.show();

        // Two URLs, typed into the dialog.
        QVERIFY(press(QAccessible::Button, u"Add …"_s));
        Found text = nullptr;
        QTRY_VERIFY(text = find(QAccessible::EditableText, u"Text with monitor URLs"_s));
        const auto line = [](const QString &name, JobId id) {
            return name + u'\t' + QString::fromLatin1(urlOf(id).secret()) + u'\n';
        };
        text->editableTextInterface()->insertText(0, line(u"Contracts"_s, 1) + line(u"Photos"_s, 2));
        QVERIFY(find(QAccessible::Tree, u"What was found in the text"_s));
        const Found batch = find(QAccessible::EditableText, u"Batch:"_s);
        QVERIFY(batch);
        batch->editableTextInterface()->insertText(0, u"Move"_s);
        QVERIFY(press(QAccessible::Button, u"Add 2 jobs"_s));
        QTRY_COMPARE(all.model.rowCount(), 2);
        QCOMPARE(all.model.jobs()[0].batch, u"Move"_s);
        QVERIFY(find(QAccessible::Tree, u"Watched copy jobs"_s));
        QVERIFY(saidInList(u"Contracts"_s).contains(u"First check …"_s));

        // One fails: the chip tells, the heading and the row.
        JobProgress failed;
        failed.state = JobState::Failed;
        failed.endedAt = all.wall;
        failed.error = ServiceError{u"nameAlreadyExists"_s, u"x"_s, {{u"nameAlreadyExists"_s, 4}}, {}};
        all.model.setProgress(all.model.jobs()[0].id, failed, {});
        QTRY_VERIFY(find(QAccessible::CheckBox, u"1 Need attention"_s));
        QTRY_COMPARE(saidInList(u"Need attention"_s), u"Need attention, 1 job"_s);
        QVERIFY(saidInList(u"Contracts"_s).contains(u"Failed: name already exists"_s));

        // A heading is folded, and what is below it is not there.
        QTRY_COMPARE(saidInList(u"No news"_s), u"No news, 1 job"_s);
        all.list->collapse(all.list->model()->index(0, 0));
        QTRY_COMPARE(saidInList(u"Contracts"_s), QString());
        QTRY_VERIFY(!saidInList(u"Photos"_s).isEmpty());
        all.list->expand(all.list->model()->index(0, 0));
        QTRY_VERIFY(!saidInList(u"Contracts"_s).isEmpty());

        // What is known of it, and what to do.
        const Found list = find(QAccessible::Tree, u"Watched copy jobs"_s);
        QVERIFY(list->tableInterface()->selectRow(1)); // below its heading
        QTRY_VERIFY(find(QAccessible::StaticText, u"Code: nameAlreadyExists"_s));
        QVERIFY(press(QAccessible::Button, u"Mark as handled"_s));
        QTRY_COMPARE(all.model.summary().needAttention, 0);

        // Away with it, and back again.
        QVERIFY(press(QAccessible::MenuItem, u"Remove"_s));
        QTRY_COMPARE(all.model.rowCount(), 1);
        QTRY_VERIFY(find(QAccessible::Button, u"Undo"_s));
        QVERIFY(press(QAccessible::Button, u"Undo"_s));
        QTRY_COMPARE(all.model.rowCount(), 2);
    }
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
