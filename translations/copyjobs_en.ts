<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AddDialog</name>
    <message numerus="yes">
        <source>Add %Ln job(s)</source>
        <extracomment>Button of the Add dialog.</extracomment>
        <translation>
            <numerusform>Add %Ln job</numerusform>
            <numerusform>Add %Ln jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddJobs</name>
    <message numerus="yes">
        <source>The clipboard holds %Ln monitor URL(s).</source>
        <translation>
            <numerusform>The clipboard holds %Ln monitor URL.</numerusform>
            <numerusform>The clipboard holds %Ln monitor URLs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackgroundText</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message numerus="yes">
        <source>%Ln job(s) selected</source>
        <translation>
            <numerusform>%Ln job selected</numerusform>
            <numerusform>%Ln jobs selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message numerus="yes">
        <source>%Ln job(s) will be deleted from the history for good.</source>
        <translation>
            <numerusform>%Ln job will be deleted from the history for good.</numerusform>
            <numerusform>%Ln jobs will be deleted from the history for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobActions</name>
    <message numerus="yes">
        <source>%Ln job(s) removed from the list. The copies themselves go on.</source>
        <translation>
            <numerusform>%Ln job removed from the list. The copy itself goes on.</numerusform>
            <numerusform>%Ln jobs removed from the list. The copies themselves go on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The monitor URL of %Ln job(s) will be erased for good.</source>
        <translation>
            <numerusform>The monitor URL of %Ln job will be erased for good.</numerusform>
            <numerusform>The monitor URLs of %Ln jobs will be erased for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) moved to the history.</source>
        <translation>
            <numerusform>%Ln job moved to the history.</numerusform>
            <numerusform>%Ln jobs moved to the history.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) marked as handled.</source>
        <translation>
            <numerusform>%Ln job marked as handled.</numerusform>
            <numerusform>%Ln jobs marked as handled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) need attention again.</source>
        <translation>
            <numerusform>%Ln job needs attention again.</numerusform>
            <numerusform>%Ln jobs need attention again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Batch of %Ln selected job(s); empty for none:</source>
        <translation>
            <numerusform>Batch of %Ln selected job; empty for none:</numerusform>
            <numerusform>Batch of %Ln selected jobs; empty for none:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobFacts</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobGroupModel</name>
    <message numerus="yes">
        <source>%1, %n job(s)</source>
        <extracomment>what a screen reader says of a heading in the list; %1 is its title</extracomment>
        <translation>
            <numerusform>%1, %n job</numerusform>
            <numerusform>%1, %n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobText</name>
    <message numerus="yes">
        <source>%Ln running</source>
        <extracomment>of all jobs</extracomment>
        <translation>
            <numerusform>%Ln running</numerusform>
            <numerusform>%Ln running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln completed</source>
        <extracomment>of all jobs</extracomment>
        <translation>
            <numerusform>%Ln completed</numerusform>
            <numerusform>%Ln completed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) attention</source>
        <extracomment>of all jobs: failed, or with an unknown outcome</extracomment>
        <translation>
            <numerusform>%Ln needs attention</numerusform>
            <numerusform>%Ln need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without news</source>
        <extracomment>of all jobs</extracomment>
        <translation>
            <numerusform>%Ln without news</numerusform>
            <numerusform>%Ln without news</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ended otherwise</source>
        <extracomment>of all jobs: cancelled, or failed and dealt with</extracomment>
        <translation>
            <numerusform>%Ln ended otherwise</numerusform>
            <numerusform>%Ln ended otherwise</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message numerus="yes">
        <source>Jobs that ended more than %Ln day(s) ago will be deleted from the history for good.</source>
        <translation>
            <numerusform>Jobs that ended more than %Ln day ago will be deleted from the history for good.</numerusform>
            <numerusform>Jobs that ended more than %Ln days ago will be deleted from the history for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %Ln day(s)</source>
        <translation>
            <numerusform>after %Ln day</numerusform>
            <numerusform>after %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <extracomment>after &quot;Keep the history for:&quot;</extracomment>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeText</name>
    <message numerus="yes">
        <source>%Ln job(s) failed</source>
        <translation>
            <numerusform>%Ln job failed</numerusform>
            <numerusform>%Ln jobs failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) cancelled</source>
        <translation>
            <numerusform>%Ln job cancelled</numerusform>
            <numerusform>%Ln jobs cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) with unknown outcome</source>
        <translation>
            <numerusform>%Ln job with unknown outcome</numerusform>
            <numerusform>%Ln jobs with unknown outcome</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) completed</source>
        <translation>
            <numerusform>%Ln job completed</numerusform>
            <numerusform>%Ln jobs completed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <extracomment>follows another count: &quot;7 jobs completed, 1 failed&quot;</extracomment>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <extracomment>follows another count: &quot;7 jobs completed, 1 cancelled&quot;</extracomment>
        <translation>
            <numerusform>%Ln cancelled</numerusform>
            <numerusform>%Ln cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with unknown outcome</source>
        <extracomment>follows another count: &quot;7 jobs completed, 1 with unknown outcome&quot;</extracomment>
        <translation>
            <numerusform>%Ln with unknown outcome</numerusform>
            <numerusform>%Ln with unknown outcome</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <extracomment>at the end of a list of names</extracomment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln monitor URL(s) expire soon</source>
        <translation>
            <numerusform>%Ln monitor URL expires soon</numerusform>
            <numerusform>%Ln monitor URLs expire soon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) in %1 (%2)</source>
        <extracomment>%1 is a duration: &quot;2 h 10 min&quot;, %2 a list of counts: &quot;2 failed, 29 completed&quot;</extracomment>
        <translation>
            <numerusform>%Ln job in %1 (%2)</numerusform>
            <numerusform>%Ln jobs in %1 (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: all %Ln job(s) ended</source>
        <extracomment>%1 is the name of a batch</extracomment>
        <translation>
            <numerusform>“%1”: %Ln job ended</numerusform>
            <numerusform>“%1”: all %Ln jobs ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln completed</source>
        <extracomment>follows another count: &quot;1 job failed, 7 completed&quot;</extracomment>
        <translation>
            <numerusform>%Ln completed</numerusform>
            <numerusform>%Ln completed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteText</name>
    <message numerus="yes">
        <source>Ignored %Ln other URL(s).</source>
        <translation>
            <numerusform>Ignored %Ln other URL.</numerusform>
            <numerusform>Ignored %Ln other URLs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) added.</source>
        <translation>
            <numerusform>%Ln job added.</numerusform>
            <numerusform>%Ln jobs added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text holds %Ln URL(s), but no monitor URL. Paste the value of the Location header that answered the copy request.</source>
        <translation>
            <numerusform>The text holds %Ln URL, but no monitor URL. Paste the value of the Location header that answered the copy request.</numerusform>
            <numerusform>The text holds %Ln URLs, but no monitor URL. Paste the value of the Location header that answered the copy request.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) added, but not stored: if you quit Copyjobs now, the monitor URLs are lost.</source>
        <translation>
            <numerusform>%Ln job added, but not stored: if you quit Copyjobs now, the monitor URL is lost.</numerusform>
            <numerusform>%Ln jobs added, but not stored: if you quit Copyjobs now, the monitor URLs are lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportActions</name>
    <message numerus="yes">
        <source>%Ln job(s) imported.</source>
        <translation>
            <numerusform>%Ln job imported.</numerusform>
            <numerusform>%Ln jobs imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running job(s) came without a monitor URL and cannot be watched.</source>
        <translation>
            <numerusform>%Ln running job came without a monitor URL and cannot be watched.</numerusform>
            <numerusform>%Ln running jobs came without a monitor URL and cannot be watched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) were here already.</source>
        <translation>
            <numerusform>%Ln job was here already.</numerusform>
            <numerusform>%Ln jobs were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Report on %Ln selected job(s)</source>
        <translation>
            <numerusform>Report on %Ln selected job</numerusform>
            <numerusform>Report on %Ln selected jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Report on %Ln job(s) of the history</source>
        <translation>
            <numerusform>Report on %Ln job of the history</numerusform>
            <numerusform>Report on %Ln jobs of the history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Report on all %Ln job(s)</source>
        <translation>
            <numerusform>Report on %Ln job</numerusform>
            <numerusform>Report on all %Ln jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Report on the %Ln job(s) shown</source>
        <translation>
            <numerusform>Report on the %Ln job shown</numerusform>
            <numerusform>Report on the %Ln jobs shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) of hosts that your administrator does not allow were left out.</source>
        <translation>
            <numerusform>%Ln job of a host that your administrator does not allow was left out.</numerusform>
            <numerusform>%Ln jobs of hosts that your administrator does not allow were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoreText</name>
    <message numerus="yes">
        <source>%Ln completed</source>
        <extracomment>of the jobs that ended while the program did not run</extracomment>
        <translation>
            <numerusform>%Ln completed</numerusform>
            <numerusform>%Ln completed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <extracomment>of the jobs that ended while the program did not run</extracomment>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <extracomment>of the jobs that ended while the program did not run</extracomment>
        <translation>
            <numerusform>%Ln cancelled</numerusform>
            <numerusform>%Ln cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the outcome of %Ln job(s) is unknown</source>
        <extracomment>at the end of a list of counts</extracomment>
        <translation>
            <numerusform>the outcome of %Ln job is unknown</numerusform>
            <numerusform>the outcome of %Ln jobs is unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) of the stored list could not be read completely. Those with a monitor URL are checked again; the others were moved aside.</source>
        <extracomment>about the stored list</extracomment>
        <translation>
            <numerusform>%Ln job of the stored list could not be read completely. If it has a monitor URL it is checked again, otherwise it was moved aside.</numerusform>
            <numerusform>%Ln jobs of the stored list could not be read completely. Those with a monitor URL are checked again; the others were moved aside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitText</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <extracomment>the last line of a list that is too long for the screen; %Ln is a number of jobs</extracomment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The time is up; %Ln job(s) have not ended. The copies themselves go on.</source>
        <translation>
            <numerusform>The time is up; %Ln job has not ended. The copy itself goes on.</numerusform>
            <numerusform>The time is up; %Ln jobs have not ended. The copies themselves go on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Interrupted; %Ln job(s) have not ended. The copies themselves go on.</source>
        <translation>
            <numerusform>Interrupted; %Ln job has not ended. The copy itself goes on.</numerusform>
            <numerusform>Interrupted; %Ln jobs have not ended. The copies themselves go on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) handed to the window.</source>
        <translation>
            <numerusform>%Ln job handed to the window.</numerusform>
            <numerusform>%Ln jobs handed to the window.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with unknown outcome</source>
        <translation>
            <numerusform>%Ln with unknown outcome</numerusform>
            <numerusform>%Ln with unknown outcome</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln cancelled</numerusform>
            <numerusform>%Ln cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln running</numerusform>
            <numerusform>%Ln running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln completed</source>
        <translation>
            <numerusform>%Ln completed</numerusform>
            <numerusform>%Ln completed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowLife</name>
    <message numerus="yes">
        <source>%Ln job(s) still running.</source>
        <translation>
            <numerusform>%Ln job is still running.</numerusform>
            <numerusform>%Ln jobs are still running.</numerusform>
        </translation>
    </message>
</context>
</TS>
