// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/instancemessage.h"
#include "intake/plaintext.h"
#include "jobs/jobname.h"
#include "store/transfer.h"
#include "window/add/adddialog.h"
#include "window/add/addjobs.h"

#include "support/fixedlocale.h"
#include "support/wholewindow.h"

#include <QBuffer>
#include <QDropEvent>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

const QString Token = u"eyJzaXRlaWQiOiI0Nj.CgxzaWduYXR1cmVfZGVtbxIMMTIz-_9"_s;

QString url(int number)
{
    return u"https://contoso-my.sharepoint.com/personal/anna_contoso_com/_api/v2.1/drives/b!x/operations/"
           "0f1e2d3c-109f-4a25-b993-0b756c82%1?c=MDFzMFQzMFZTRmhv%2BWG1JbzA%3D&v=2.0&tempauth=v1.%2"_s
               .arg(1000 + number)
               .arg(Token);
}

/// As a browser or Word gives it: the plain text has the label only.
QString linkOf(const QString &address, const QString &label)
{
    return u"<html><body><p>Siehe <a href=\"%1\">%2</a></p></body></html>"_s.arg(address.toHtmlEscaped(), label);
}

} // namespace

/// All ways by which text comes into the window.
class TestDoors : public QObject
{
    Q_OBJECT

public:
    static void initMain() { fixTimeAndLocale(); }

private slots:
    void init()
    {
        m_all = std::make_unique<WholeWindow>();
        m_all->show();
    }
    void cleanup() { m_all.reset(); }

    void richTextIsReadWhereItHasTheUrl_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QStringList>("urls");
        QTest::addColumn<QString>("name");
        QTest::newRow("a label with a link behind it")
            << linkOf(url(1), u"Projekt Nord"_s) << u"Siehe Projekt Nord"_s << QStringList{url(1)} << u"Projekt Nord"_s;
        QTest::newRow("the address as its own label: the name is made up")
            << linkOf(url(1), url(1).toHtmlEscaped()) << u"Siehe "_s + url(1) << QStringList{url(1)} << u"anna 1"_s;
        QTest::newRow("a part of the address as label: the name is made up")
            << linkOf(url(1), u"contoso-my.sharepoint.com/…"_s) << u"Siehe contoso-my.sharepoint.com/…"_s
            << QStringList{url(1)} << u"anna 1"_s;
        QTest::newRow("colours around plain text")
            << u"<pre><span style='color:red'>%1</span></pre>"_s.arg(url(1).toHtmlEscaped()) << url(1)
            << QStringList{url(1)} << u"anna 1"_s;
        QTest::newRow("plain text with more")
            << linkOf(url(1), u"A"_s) << url(1) + u'\n' + url(2) << QStringList{url(1), url(2)} << QString();
    }

    void richTextIsReadWhereItHasTheUrl()
    {
        QFETCH(QString, html);
        QFETCH(QString, plain);
        QFETCH(QStringList, urls);
        QFETCH(QString, name);
        QMimeData data;
        data.setHtml(html);
        data.setText(plain);
        drop(data);
        QCOMPARE(watched(), urls);
        if (!name.isEmpty())
            QVERIFY2(m_all->model.jobs().front().name.startsWith(name), qPrintable(m_all->model.jobs().front().name));
    }

    void aDroppedLinkIsItsAddress()
    {
        QMimeData data;
        data.setUrls({QUrl(url(1))});
        data.setText(u"Projekt Nord"_s); // what a browser gives beside it
        drop(data);
        QCOMPARE(watched(), QStringList{url(1)});
    }

    void filesDroppedTogetherAreReadOneByOne()
    {
        QTemporaryDir folder;
        // A table, and text in another encoding: put together, the one would be read as the other.
        const QString utf16 = u"Sued\t"_s + url(2);
        const QHash<QString, QByteArray> files{
            {u"a.csv"_s, "name,url\r\nNord," + url(1).toLatin1()},
            {u"b.txt"_s, "\xff\xfe" + QByteArray(reinterpret_cast<const char *>(utf16.utf16()), utf16.size() * 2)},
            {u"c.txt"_s, "Ost\t" + url(3).toLatin1() + "\nNord\t" + url(1).toLatin1()}};
        QMimeData data;
        QList<QUrl> paths;
        for (const QString &name : {u"a.csv"_s, u"b.txt"_s, u"c.txt"_s}) {
            write(folder.filePath(name), files[name]);
            paths += QUrl::fromLocalFile(folder.filePath(name));
        }
        data.setUrls(paths);
        drop(data);
        QCOMPARE(watched(), (QStringList{url(1), url(2), url(3)}));
        QStringList names;
        for (const Job &job : m_all->model.jobs())
            names += job.name;
        QCOMPARE(names, (QStringList{u"Nord"_s, u"Sued"_s, u"Ost"_s}));
    }

    void brokenLinesAreAskedAbout()
    {
        // Both lines end in one column: a third may be missing.
        const QString whole = url(1);
        const qsizetype half = whole.size() / 2;
        QVERIFY(whole.size() == 2 * half || whole.size() == 2 * half + 1);
        QMimeData data;
        data.setText(whole.left(half) + u'\n' + whole.mid(half, half));
        drop(data);
        QCOMPARE(watched(), QStringList());
        auto *dialog = m_all->window->findChild<AddDialog *>();
        QVERIFY(dialog);
        QVERIFY2(m_all->shownTexts().contains(
                     u"This URL is broken over lines. Joined: contoso-my / anna · 0f1e2d3c. Right?"_s),
                 qPrintable(m_all->shownTexts()));
        auto *rows = dialog->findChild<QTreeView *>();
        QCOMPARE(rows->model()->index(0, 0).data(Qt::CheckStateRole), QVariant(Qt::Unchecked));
        QVERIFY(rows->model()->setData(rows->model()->index(0, 0), Qt::Checked, Qt::CheckStateRole));
        m_all->button(u"Add 1 job"_s)->click();
        QCOMPARE(watched(), QStringList{whole.left(2 * half)});
    }

    void tooMuchIsSaid_data()
    {
        QTest::addColumn<bool>("isFile");
        QTest::newRow("text") << false;
        QTest::newRow("a file") << true;
    }

    void tooMuchIsSaid()
    {
        QFETCH(bool, isFile);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"large.txt"_s);
        QMimeData data;
        if (isFile) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(MaximumText + 1));
            data.setUrls({QUrl::fromLocalFile(path)});
        } else {
            data.setText(QString(MaximumText + 1, u'\n'));
        }
        drop(data);
        QVERIFY2(
            m_all->shownTexts().contains(isFile ? u"“large.txt” is too long: Copyjobs reads at most 64 MiB of a file."_s
                                                : u"The text is too long: Copyjobs reads at most 64 MiB at once."_s),
            qPrintable(m_all->shownTexts()));
    }

    void anAccessTokenIsLeftAloneAndSaid()
    {
        QMimeData data;
        data.setText(
            u"GET / HTTP/1.1\nAuthorization: Bearer eyJ0eXAiOiJKV1Qi.abc.def\n\nHTTP/1.1 202 Accepted\nLocation: "_s
            + url(1) + u"\n"_s);
        drop(data);
        QCOMPARE(watched(), QStringList{url(1)});
        QVERIFY(m_all->shownTexts().contains(u"An access token (Authorization: Bearer) was ignored"_s));
        QVERIFY(!m_all->model.jobs().front().name.contains(u"eyJ0"_s));
    }

    void noNameIsTooLong()
    {
        const QString longName(1'000'000, u'N');
        const QString cut(MaximumName, u'N');
        QMimeData data;
        data.setText(longName + u'\t' + url(1) + u"\n"_s);
        drop(data);
        QCOMPARE(m_all->model.jobs().front().name, cut);

        const NewJob job{std::get<MonitorUrl>(MonitorUrl::parse(url(2))), longName, longName, {}};
        m_all->window->add().takeJobs({job});
        QCOMPARE(m_all->model.jobs().back().name, cut);
        QByteArray bytes = frameOf(InstanceMessage{.jobs = {job}});
        QBuffer device(&bytes);
        QVERIFY(device.open(QIODevice::ReadOnly));
        const auto frame = readFrame(device);
        QCOMPARE(std::get<InstanceMessage>(frame).jobs.front().name, cut);

        Job stored = m_all->model.jobs().front();
        stored.name = longName;
        QCOMPARE(listFromJson(toJson({stored}, true))->jobs.front().job.name, cut);
        m_all->model.rename(stored.id, longName);
        QCOMPARE(m_all->model.jobs().front().name, cut);
    }

    void noNameHoldsAPartOfTheSecret_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("the address") << url(1);
        QTest::newRow("the address without its scheme") << url(1).mid(8);
        QTest::newRow("the token") << Token;
        QTest::newRow("words and a part of the token") << u"Kopie "_s + Token.right(14);
        QTest::newRow("a part of the key") << u"MDFzMFQzMFZTRmhv"_s;
    }

    void noNameHoldsAPartOfTheSecret()
    {
        QFETCH(QString, name);
        QMimeData data;
        data.setHtml(linkOf(url(1), name.toHtmlEscaped()));
        data.setText(u"Siehe"_s);
        drop(data);
        QCOMPARE(watched(), QStringList{url(1)});
        const QByteArray list = toJson(m_all->model.jobs(), false);
        for (const QString &secret : {Token.left(12), Token.right(12), u"MDFzMFQz"_s, u"/operations/"_s}) {
            QVERIFY(!m_all->model.jobs().front().name.contains(secret));
            QVERIFY(!list.contains(secret.toLatin1()));
        }
    }

private:
    void drop(QMimeData &data)
    {
        const QPointF middle(m_all->window->rect().center());
        QDragEnterEvent enter(middle.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_all->window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_all->window.get(), &event);
        while (m_all->shownTexts().contains(u"Reading the monitor URLs"_s))
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    QStringList watched() const
    {
        QStringList urls;
        for (const Job &job : m_all->model.jobs())
            urls += QString::fromLatin1(job.url->secret());
        return urls;
    }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    std::unique_ptr<WholeWindow> m_all;
};

QTEST_MAIN(TestDoors)
#include "tst_doors.moc"
