// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/asyncjobstatus.h"

#include <QStringConverter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Percentage = std::optional<double>;
using Wait = std::optional<std::chrono::milliseconds>;
Q_DECLARE_METATYPE(Percentage)
Q_DECLARE_METATYPE(Wait)
Q_DECLARE_METATYPE(Status)

class AsyncJobStatusTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsWords_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<Status>("status");
        QTest::addColumn<bool>("terminal");

        using enum Status;
        QTest::newRow("notStarted goes on") << u"notStarted"_s << NotStarted << false;
        QTest::newRow("inProgress goes on") << u"inProgress"_s << InProgress << false;
        QTest::newRow("updating goes on") << u"updating"_s << Updating << false;
        QTest::newRow("waiting goes on") << u"waiting"_s << Waiting << false;
        QTest::newRow("deletePending goes on") << u"deletePending"_s << DeletePending << false;
        QTest::newRow("cancelPending goes on") << u"cancelPending"_s << CancelPending << false;
        QTest::newRow("completed is an end") << u"completed"_s << Completed << true;
        QTest::newRow("failed is an end") << u"failed"_s << Failed << true;
        QTest::newRow("deleteFailed is an end") << u"deleteFailed"_s << DeleteFailed << true;
        QTest::newRow("cancelled is an end") << u"cancelled"_s << Cancelled << true;
        QTest::newRow("case does not matter") << u"NOTSTARTED"_s << NotStarted << false;
        QTest::newRow("blanks do not matter") << u" In progress "_s << InProgress << false;
        QTest::newRow("underscores do not matter") << u"in_progress"_s << InProgress << false;
        QTest::newRow("hyphens do not matter") << u"Delete-Failed"_s << DeleteFailed << true;
        QTest::newRow("running is another word for inProgress") << u"Running"_s << InProgress << false;
        QTest::newRow("succeeded is another word for completed") << u"succeeded"_s << Completed << true;
        QTest::newRow("canceled is spelt so too") << u"canceled"_s << Cancelled << true;
        QTest::newRow("a word of tomorrow goes on") << u"rebalancing"_s << Unrecognised << false;
        QTest::newRow("a longer word is another word") << u"completedPartly"_s << Unrecognised << false;
        QTest::newRow("no word is unrecognised") << QString() << Unrecognised << false;
        QTest::newRow("blanks alone are unrecognised") << u" _-"_s << Unrecognised << false;
        QTest::newRow("letters of another script are unrecognised") << u"завершено"_s << Unrecognised << false;
    }

    void knowsWords()
    {
        QFETCH(QString, word);
        QFETCH(Status, status);
        QFETCH(bool, terminal);
        QCOMPARE(statusFromWord(word), status);
        QCOMPARE(isTerminal(status), terminal);
    }

    void refusesWhatIsNoObject_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("an array") << R"([{"status": "completed"}])"_ba;
        QTest::newRow("a string") << R"("completed")"_ba;
        QTest::newRow("a number") << "100"_ba;
        QTest::newRow("a page") << "<html>"_ba;
        QTest::newRow("an object that was cut off") << "{\"status\": \"comp"_ba;
        QTest::newRow("an object with something behind it") << R"({"status": "completed"} x)"_ba;
        QTest::newRow("bytes that are no text") << "\xff\xfe\x00\x01"_ba;
        QTest::newRow("more parts than any answer has") << "{\"status\": \"completed\", \"x\": [0" + QByteArray(",0").repeated(1'000'000) + "]}";
        QTest::newRow("a hundred thousand brackets") << QByteArray(100000, '[');
        QTest::newRow("objects in objects without end") << QByteArray("{\"error\":").repeated(100000);
    }

    void refusesWhatIsNoObject()
    {
        QFETCH(QByteArray, body);
        QVERIFY(!readAsyncJobStatus(body));
    }

    void readsStatusOnlyFromAString_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("hasStatus");
        QTest::addColumn<QString>("word");
        QTest::newRow("a string is a status") << R"({"status": "In progress"})"_ba << true << u"In progress"_s;
        QTest::newRow("an unknown string is one") << R"({"status": "naïve"})"_ba << true << u"naïve"_s;
        QTest::newRow("an empty string is an unrecognised one") << R"({"status": ""})"_ba << true << QString();
        QTest::newRow("null is none") << R"({"status": null})"_ba << false << QString();
        QTest::newRow("a number is none") << R"({"status": 400})"_ba << false << QString();
        QTest::newRow("an object is none") << R"({"status": {"status": "failed"}})"_ba << false << QString();
        QTest::newRow("a missing one is none") << "{}"_ba << false << QString();
        QTest::newRow("another case is another property") << R"({"Status": "failed"})"_ba << false << QString();
    }

    void readsStatusOnlyFromAString()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, hasStatus);
        QFETCH(QString, word);
        const auto status = readAsyncJobStatus(body);
        QVERIFY(status);
        QCOMPARE(status->status.has_value(), hasStatus);
        QCOMPARE(status->statusWord, word);
    }

    void readsThePercentage_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Percentage>("percentage");
        QTest::newRow("a fraction is kept")
            << R"({"percentageComplete": 98.64040641410281})"_ba << Percentage(98.64040641410281);
        QTest::newRow("its other name will do") << R"({"percentComplete": 12.5})"_ba << Percentage(12.5);
        QTest::newRow("the first name goes first")
            << R"({"percentComplete": 1, "percentageComplete": 2})"_ba << Percentage(2);
        QTest::newRow("null under the first name leaves the other")
            << R"({"percentageComplete": null, "percentComplete": 7})"_ba << Percentage(7);
        QTest::newRow("a string is a number too") << R"({"percentComplete": "33"})"_ba << Percentage(33);
        QTest::newRow("more than all is all") << R"({"percentageComplete": 117.3})"_ba << Percentage(100);
        QTest::newRow("less than nothing is nothing") << R"({"percentageComplete": -1})"_ba << Percentage(0);
        QTest::newRow("a number beyond all is all") << R"({"percentageComplete": 1e300})"_ba << Percentage(100);
        QTest::newRow("0 is 0") << R"({"percentageComplete": 0})"_ba << Percentage(0);
        QTest::newRow("a missing one is none") << R"({"status": "inProgress"})"_ba << Percentage();
        QTest::newRow("words are none") << R"({"percentageComplete": "half"})"_ba << Percentage();
        QTest::newRow("what is no number is none") << R"({"percentageComplete": "nan"})"_ba << Percentage();
        QTest::newRow("infinity is none") << R"({"percentageComplete": "inf"})"_ba << Percentage();
        QTest::newRow("true is none") << R"({"percentageComplete": true})"_ba << Percentage();
        QTest::newRow("an empty string is none") << R"({"percentageComplete": ""})"_ba << Percentage();
    }

    void readsThePercentage()
    {
        QFETCH(QByteArray, body);
        QFETCH(Percentage, percentage);
        QCOMPARE(readAsyncJobStatus(body)->percentageComplete, percentage);
    }

    void choosesTheCodeToExplain_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("the error's code") << R"({"error": {"code": "accessDenied"}})"_ba << u"accessDenied"_s;
        QTest::newRow("an inner code that we know goes first")
            << R"({"error": {"code": "invalidRequest", "innerError": {"code": "pathIsTooLong"}}})"_ba
            << u"pathIsTooLong"_s;
        QTest::newRow("the deepest that we know")
            << R"({"error": {"code": "a", "innererror": {"code": "accessDenied", "innerError": )"
               R"({"code": "quotaLimitReached", "innererror": {"code": "0x80070005"}}}}})"_ba
            << u"quotaLimitReached"_s;
        QTest::newRow("an inner error without a code is passed through")
            << R"({"error": {"code": "a", "innerError": {"innererror": {"code": "malwareDetected"}}}})"_ba
            << u"malwareDetected"_s;
        QTest::newRow("inner codes that we do not know are left aside")
            << R"({"error": {"code": "TooManyRequests", "innerError": {"code": "429"}}})"_ba << u"TooManyRequests"_s;
        QTest::newRow("a code of tomorrow is kept") << R"({"error": {"code": "moon"}})"_ba << u"moon"_s;
        QTest::newRow("without one, that of the first detail which has one")
            << R"({"error": {"message": "m", "details": [{"message": "x"}, {"code": "nameAlreadyExists"}]}})"_ba
            << u"nameAlreadyExists"_s;
        QTest::newRow("without those, errorCode")
            << R"({"errorCode": "AccessDenied_SourceNotShared"})"_ba << u"AccessDenied_SourceNotShared"_s;
        QTest::newRow("an empty error leaves errorCode")
            << R"({"error": {}, "errorCode": "accessDenied"})"_ba << u"accessDenied"_s;
        QTest::newRow("at last the outermost code") << R"({"code": "unauthenticated"})"_ba << u"unauthenticated"_s;
        QTest::newRow("a code that is a number is none") << R"({"error": {"code": 5, "message": "m"}})"_ba << QString();
        QTest::newRow("a message alone has no code") << R"({"error": {"message": "m"}})"_ba << QString();
    }

    void choosesTheCodeToExplain()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        const auto status = readAsyncJobStatus(body);
        QVERIFY(status && status->error);
        QCOMPARE(status->error->code, code);
    }

    void readsAnErrorThatIsATextOnly()
    {
        QCOMPARE(readAsyncJobStatus(R"({"error": "access_denied"})"_ba)->error->code, u"access_denied"_s);
        QCOMPARE(readAsyncJobStatus(R"({"error": "Access was denied"})"_ba)->error->message, u"Access was denied"_s);
        QVERIFY(readAsyncJobStatus(R"({"error": "itemNotFound"})"_ba)->saysNotFound);
    }

    void readsBytesThatAreNoUtf8_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QString>("message");
        const auto latin1 = "{\"status\":\"failed\",\"error\":{\"message\":\"f\xfcr Anna\"}}"_ba;
        const QString text = u"{\"status\":\"failed\",\"error\":{\"message\":\"für Anna\"}}"_s;
        const auto utf16 = [&text](QStringConverter::Encoding encoding, QStringConverter::Flag flag) {
            QStringEncoder encoder(encoding, flag);
            return QByteArray(encoder.encode(text));
        };
        using enum QStringConverter::Flag;
        QTest::newRow("as replacement characters") << latin1 << "application/json"_ba << u"f\ufffdr Anna"_s;
        QTest::newRow("as what they are said to be") << latin1 << "application/json; charset=ISO-8859-1"_ba << u"für Anna"_s;
        QTest::newRow("as UTF-16 with a mark") << utf16(QStringConverter::Utf16LE, WriteBom) << QByteArray() << u"für Anna"_s;
        QTest::newRow("as UTF-16 the other way round") << utf16(QStringConverter::Utf16BE, Default) << QByteArray() << u"für Anna"_s;
        QTest::newRow("as UTF-8, whatever is said of it") << text.toUtf8() << "text/plain; charset=iso-8859-1"_ba << u"für Anna"_s;
    }

    void readsBytesThatAreNoUtf8()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, contentType);
        const auto status = readAsyncJobStatus(body, contentType);
        QVERIFY(status);
        QCOMPARE(status->status, Status::Failed);
        QTEST(status->error->message, "message");
    }

    void hasNoErrorWhereNothingSpeaksOfOne_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no property") << R"({"status": "failed"})"_ba;
        QTest::newRow("null") << R"({"error": null})"_ba;
        QTest::newRow("an empty object") << R"({"error": {}})"_ba;
        QTest::newRow("a number") << R"({"error": 5})"_ba;
        QTest::newRow("empty texts") << R"({"error": {"code": "", "message": ""}, "errorCode": ""})"_ba;
        QTest::newRow("no details") << R"({"error": {"details": []}})"_ba;
        QTest::newRow("details that are no list") << R"({"error": {"details": {"code": "x"}}})"_ba;
    }

    void hasNoErrorWhereNothingSpeaksOfOne()
    {
        QFETCH(QByteArray, body);
        const auto status = readAsyncJobStatus(body);
        QVERIFY(status);
        QVERIFY(!status->error);
    }

    void prefersTheMessageInThePersonsLanguage()
    {
        QCOMPARE(readAsyncJobStatus(R"({"error": {"message": "Denied", "localizedMessage": "Verweigert"}})"_ba)
                     ->error->message,
                 u"Verweigert"_s);
        QCOMPARE(readAsyncJobStatus(R"({"localizedMessage": "Verweigert", "error": {"message": "Denied"}})"_ba)
                     ->error->message,
                 u"Verweigert"_s);
        QCOMPARE(readAsyncJobStatus(R"({"error": {"message": "<b>&amp;"}})"_ba)->error->message, u"<b>&amp;"_s);
    }

    void countsThirtyThousandDetailsAndKeepsTwenty()
    {
        QByteArray details = R"({"code": "accessDenied", "message": "No", "target": "01A"},)"_ba;
        details += QByteArray(R"({"code": "nameAlreadyExists", "message": "Name already exists"},)").repeated(30000);
        details += R"({"message": "without a code"}, 7)"_ba;
        const auto error = readAsyncJobStatus("{\"error\": {\"details\": [" + details + "]}}")->error;

        QVERIFY(error);
        QCOMPARE(error->code, u"accessDenied"_s);
        QCOMPARE(error->counts,
                 (QList<ErrorCount>{{u"nameAlreadyExists"_s, 30000}, {QString(), 2}, {u"accessDenied"_s, 1}}));
        QCOMPARE(error->details.size(), 20);
        QCOMPARE(error->details[0], (ErrorDetail{u"accessDenied"_s, u"No"_s, u"01A"_s}));
        QCOMPARE(error->details[19], (ErrorDetail{u"nameAlreadyExists"_s, u"Name already exists"_s, {}}));
    }

    void keepsTheFirstOfEqualCountsFirst()
    {
        const auto error = readAsyncJobStatus(R"({"error": {"details": [{"code": "z"}, {"code": "a"}]}})"_ba)->error;
        QCOMPARE(error->counts, (QList<ErrorCount>{{u"z"_s, 1}, {u"a"_s, 1}}));
    }

    void boundsTheNumberOfCodes()
    {
        QByteArray details;
        for (int i = 0; i < 5000; ++i)
            details += "{\"code\": \"c" + QByteArray::number(i) + "\"},";
        const auto error = readAsyncJobStatus("{\"error\": {\"details\": [" + details + "{}]}}")->error;
        QCOMPARE(error->counts.size(), 100);
    }

    void cutsLongTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("message");
        QTest::addColumn<qsizetype>("word");
        QTest::newRow("text that fits stays whole") << QString(512, u'x') << qsizetype(512) << qsizetype(512);
        QTest::newRow("one letter per byte") << QString(100000, u'x') << qsizetype(4096) << qsizetype(512);
        QTest::newRow("letters of two bytes") << QString(100000, u'ü') << qsizetype(2048) << qsizetype(256);
        QTest::newRow("a letter is not cut in two")
            << u"x"_s + QString(100000, u'ü') << qsizetype(2048) << qsizetype(256);
        QTest::newRow("surrogate pairs stay pairs")
            << u"x"_s + u"🚆"_s.repeated(10000) << qsizetype(2047) << qsizetype(255);
    }

    void cutsLongTexts()
    {
        QFETCH(QString, text);
        QFETCH(qsizetype, message);
        QFETCH(qsizetype, word);
        const QString body = uR"({"status": "%1", "statusDescription": "%1", "error": {"message": "%1"}})"_s;
        const auto status = readAsyncJobStatus(body.arg(text).toUtf8());
        QVERIFY(status);
        QCOMPARE(status->error->message, text.left(message));
        QCOMPARE(status->statusDescription, text.left(message));
        QCOMPARE(status->statusWord, text.left(word));
        QVERIFY(status->statusWord.isValidUtf16());
        QVERIFY(status->error->message.isValidUtf16());
    }

    void readsTheWait_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Wait>("wait");
        QTest::newRow("a number of seconds") << R"({"retryAfterSeconds": 2.5})"_ba << Wait(2500ms);
        QTest::newRow("a string of seconds") << R"({"retryAfterSeconds": "3"})"_ba << Wait(3s);
        QTest::newRow("in the error") << R"({"error": {"retryAfterSeconds": 4}})"_ba << Wait(4s);
        QTest::newRow("an hour at most") << R"({"retryAfterSeconds": 1e12})"_ba << Wait(1h);
        QTest::newRow("never less than nothing") << R"({"retryAfterSeconds": -4})"_ba << Wait(0s);
        QTest::newRow("null is none") << R"({"retryAfterSeconds": null})"_ba << Wait();
        QTest::newRow("none where none is") << "{}"_ba << Wait();
    }

    void readsTheWait()
    {
        QFETCH(QByteArray, body);
        QFETCH(Wait, wait);
        QCOMPARE(readAsyncJobStatus(body)->retryAfter, wait);
    }

    void recognisesTheItemItself_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isItem");
        QTest::newRow("an id and a name") << R"({"id": "01A", "name": "Plans"})"_ba << true;
        QTest::newRow("an id and a parent") << R"({"id": "01A", "parentReference": {}})"_ba << true;
        QTest::newRow("an id and a file") << R"({"id": "01A", "file": {}})"_ba << true;
        QTest::newRow("an id and a folder") << R"({"id": "01A", "folder": {}})"_ba << true;
        QTest::newRow("an id alone is no item") << R"({"id": "01A"})"_ba << false;
        QTest::newRow("a name alone is no item") << R"({"name": "Plans"})"_ba << false;
        QTest::newRow("an empty id is no item") << R"({"id": "", "name": "Plans"})"_ba << false;
        QTest::newRow("what has a status is a job") << R"({"id": "01A", "name": "Plans", "status": "x"})"_ba << false;
        QTest::newRow("a status of null is none") << R"({"id": "01A", "name": "Plans", "status": null})"_ba << true;
    }

    void recognisesTheItemItself()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, isItem);
        const auto status = readAsyncJobStatus(body);
        QCOMPARE(status->isItem, isItem);
        QCOMPARE(status->resourceId, isItem ? u"01A"_s : QString());
    }

    void tellsWhetherTheErrorItselfSaysNotFound_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("notFound");
        QTest::newRow("itemNotFound") << R"({"error": {"code": "itemNotFound"}})"_ba << true;
        QTest::newRow("operationNotFound") << R"({"error": {"code": "OperationNotFound"}})"_ba << true;
        QTest::newRow("whatever is inside") << R"({"error": {"code": "itemNotFound", "innerError": )"
                                               R"({"code": "accessDenied"}}})"_ba
                                            << true;
        QTest::newRow("not by an inner code") << R"({"error": {"code": "accessDenied", "innerError": )"
                                                 R"({"code": "itemNotFound"}}})"_ba
                                              << false;
        QTest::newRow("not by errorCode") << R"({"errorCode": "itemNotFound"})"_ba << false;
        QTest::newRow("not by another code") << R"({"error": {"code": "pathNotFound"}})"_ba << false;
    }

    void tellsWhetherTheErrorItselfSaysNotFound()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, notFound);
        QCOMPARE(readAsyncJobStatus(body)->saysNotFound, notFound);
    }

    void readsAllOtherProperties()
    {
        const auto status = readAsyncJobStatus(
            "\xef\xbb\xbf" // a byte order mark
            R"({"operation": "ItemCopy", "status": "inProgress", "new": {"thing": [1, 2]}, )"
            R"("statusDescription": "Completed 0/0 files; 0/9314 bytes", "resourceId": "01B", )"
            R"("resourceLocation": "https://https://contoso.sharepoint.com/items/01B?tempauth=v1.x", )"
            R"("createdDateTime": "0001-01-01T00:00:00Z"})"_ba);
        QVERIFY(status);
        AsyncJobStatus expected;
        expected.status = Status::InProgress;
        expected.statusWord = u"inProgress"_s;
        expected.operation = u"ItemCopy"_s;
        expected.statusDescription = u"Completed 0/0 files; 0/9314 bytes"_s;
        expected.resourceId = u"01B"_s;
        expected.resourceLocation = u"https://https://contoso.sharepoint.com/items/01B"_s;
        QVERIFY(*status == expected);
    }
};

QTEST_GUILESS_MAIN(AsyncJobStatusTest)
#include "tst_asyncjobstatus.moc"
