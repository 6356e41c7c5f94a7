// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/failurereason.h"

#include <QTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(FailureReason)

class FailureReasonTest : public QObject
{
    Q_OBJECT

private slots:
    void explains_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<FailureReason>("reason");

        using enum FailureReason;
        const auto codesOf = [](FailureReason reason, const QStringList &codes) {
            for (const QString &code : codes)
                QTest::addRow("%s is in the table", qPrintable(code)) << code << reason;
        };
        codesOf(NameAlreadyExists, {u"nameAlreadyExists"_s});
        codesOf(AccessDenied, {u"accessDenied"_s, u"accessRestricted"_s});
        codesOf(QuotaLimitReached, {u"quotaLimitReached"_s});
        codesOf(ItemNotFound, {u"itemNotFound"_s});
        codesOf(InvalidRequest, {u"invalidRequest"_s, u"invalidPath"_s, u"notSupported"_s, u"notAllowed"_s});
        codesOf(GeneralException, {u"generalException"_s});
        codesOf(ServiceBusy, {u"activityLimitReached"_s, u"throttledRequest"_s, u"serviceNotAvailable"_s});
        codesOf(ItemInUse,
                {u"resourceModified"_s, u"lockMismatch"_s, u"lockOwnerMismatch"_s, u"lockNotFoundOrAlreadyExpired"_s});
        codesOf(MalwareDetected, {u"malwareDetected"_s, u"virusSuspicious"_s});
        codesOf(TooManyItemsAtDestination, {u"maxDocumentCountExceeded"_s, u"maxItemCountExceeded"_s,
                                            u"childItemCountExceeded"_s, u"maxFolderCountExceeded"_s});
        codesOf(FileTooLarge, {u"maxFileSizeExceeded"_s, u"maxStreamSizeExceeded"_s});
        codesOf(TooManyItemsInCopy, {u"totalAffectedItemCountExceeded"_s});
        codesOf(PathTooLong, {u"pathIsTooLong"_s, u"pathTooDeep"_s});
        codesOf(DestinationNotReady,
                {u"serviceReadOnly"_s, u"provisioningNotAllowed"_s, u"resourceBeingProvisioned"_s});
        codesOf(LinkExpired, {u"unauthenticated"_s, u"operationNotFound"_s});

        QTest::newRow("case does not matter") << u"NAMEALREADYEXISTS"_s << NameAlreadyExists;
        QTest::newRow("a suffix is cut") << u"AccessDenied_SourceNotShared"_s << AccessDenied;
        QTest::newRow("all suffixes are cut") << u"AccessDenied_Source_NotShared"_s << AccessDenied;
        QTest::newRow("an empty suffix is cut") << u"accessDenied_"_s << AccessDenied;
        QTest::newRow("no code is unknown") << QString() << Unknown;
        QTest::newRow("a suffix alone is unknown") << u"_accessDenied"_s << Unknown;
        QTest::newRow("a code of tomorrow is unknown") << u"moonPhaseWrong"_s << Unknown;
        QTest::newRow("a longer word is another word") << u"accessDeniedToday"_s << Unknown;
        QTest::newRow("an HTTP code is unknown") << u"429"_s << Unknown;
        QTest::newRow("a huge code is unknown") << QString(1000000, u'x') << Unknown;
    }

    void explains()
    {
        QFETCH(QString, code);
        QFETCH(FailureReason, reason);
        QCOMPARE(failureReason(code), reason);
    }
};

QTEST_GUILESS_MAIN(FailureReasonTest)
#include "tst_failurereason.moc"
