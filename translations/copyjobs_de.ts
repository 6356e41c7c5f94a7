<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AddDialog</name>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Add monitor URLs</source>
            <translation>Überwachungs-URLs hinzufügen</translation>
        </message>
        <message>
            <source>Paste monitor URLs, or any text that holds them: response headers, curl output, a CSV list or a HAR file. A name may stand before a URL, with a tab or a semicolon between.</source>
            <translation>Fügen Sie Überwachungs-URLs ein oder beliebigen Text, der sie enthält: Antwort-Header, eine curl-Ausgabe, eine CSV-Liste oder eine HAR-Datei. Vor einer URL darf ein Name stehen, durch Tabulator oder Semikolon getrennt.</translation>
        </message>
        <message>
            <source>The text is hidden, because a monitor URL is as secret as a password.</source>
            <translation>Der Text ist verborgen, denn eine Überwachungs-URL ist so geheim wie ein Kennwort.</translation>
        </message>
        <message>
            <source>&amp;Show the text</source>
            <translation>&amp;Text anzeigen</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Einfügen</translation>
        </message>
        <message>
            <source>Text with monitor URLs</source>
            <translation>Text mit Überwachungs-URLs</translation>
        </message>
        <message>
            <source>What was found in the text</source>
            <translation>Was im Text gefunden wurde</translation>
        </message>
        <message numerus="yes">
            <source>Add %Ln job(s)</source>
            <extracomment>Button of the Add dialog.</extracomment>
            <translation>
                <numerusform>%Ln Vorgang hinzufügen</numerusform>
                <numerusform>%Ln Vorgänge hinzufügen</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Batch:</source>
            <translation>&amp;Gruppe:</translation>
        </message>
        <message>
            <source>A name for what is added together, if you like</source>
            <translation>Ein Name für das, was zusammen hinzugefügt wird (freiwillig)</translation>
        </message>
    </context>
    <context>
        <name>AddJobs</name>
        <message>
            <source>Open a file with monitor URLs</source>
            <translation>Datei mit Überwachungs-URLs öffnen</translation>
        </message>
        <message numerus="yes">
            <source>The clipboard holds %Ln monitor URL(s).</source>
            <translation>
                <numerusform>Die Zwischenablage enthält %Ln Überwachungs-URL.</numerusform>
                <numerusform>Die Zwischenablage enthält %Ln Überwachungs-URLs.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AddModel</name>
        <message>
            <source>Line %1</source>
            <translation>Zeile %1</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Herkunft</translation>
        </message>
        <message>
            <source>Type</source>
            <extracomment>Column of the Add dialog: whether the entry can be watched, or why not.</extracomment>
            <translation>Erkannt als</translation>
        </message>
    </context>
    <context>
        <name>Advice</name>
        <message>
            <source>name already exists</source>
            <extracomment>Short reasons stand in a label: "Failed: name already exists"</extracomment>
            <translation>Name bereits vorhanden</translation>
        </message>
        <message>
            <source>no permission</source>
            <translation>keine Berechtigung</translation>
        </message>
        <message>
            <source>destination full</source>
            <translation>Ziel voll</translation>
        </message>
        <message>
            <source>item not found</source>
            <translation>Element nicht gefunden</translation>
        </message>
        <message>
            <source>not possible this way</source>
            <translation>so nicht möglich</translation>
        </message>
        <message>
            <source>no reason given</source>
            <translation>kein Grund angegeben</translation>
        </message>
        <message>
            <source>service busy</source>
            <translation>Dienst ausgelastet</translation>
        </message>
        <message>
            <source>item in use</source>
            <translation>Element wird verwendet</translation>
        </message>
        <message>
            <source>malware found</source>
            <translation>Schadsoftware gefunden</translation>
        </message>
        <message>
            <source>too many items at the destination</source>
            <translation>zu viele Elemente am Ziel</translation>
        </message>
        <message>
            <source>file too large</source>
            <translation>Datei zu groß</translation>
        </message>
        <message>
            <source>more than 30,000 items</source>
            <translation>mehr als 30.000 Elemente</translation>
        </message>
        <message>
            <source>path too long</source>
            <translation>Pfad zu lang</translation>
        </message>
        <message>
            <source>destination not ready</source>
            <translation>Ziel nicht bereit</translation>
        </message>
        <message>
            <source>URL expired</source>
            <translation>URL abgelaufen</translation>
        </message>
        <message>
            <source>An item of this name already exists at the destination.</source>
            <translation>Am Ziel gibt es bereits ein Element mit diesem Namen.</translation>
        </message>
        <message>
            <source>The permission is missing: only the owner may do this, or the drives are not shared.</source>
            <translation>Die Berechtigung fehlt: Nur der Besitzer darf das, oder die Laufwerke sind nicht freigegeben.</translation>
        </message>
        <message>
            <source>There is no space left at the destination.</source>
            <translation>Am Ziel ist kein Speicherplatz mehr frei.</translation>
        </message>
        <message>
            <source>The source or the destination was moved or deleted in the meantime.</source>
            <translation>Quelle oder Ziel wurde inzwischen verschoben oder gelöscht.</translation>
        </message>
        <message>
            <source>The request cannot work this way, for example between business and personal accounts or with illegal characters in a name.</source>
            <translation>So kann die Anforderung nicht gelingen, zum Beispiel zwischen Geschäfts- und Privatkonten oder mit unzulässigen Zeichen in einem Namen.</translation>
        </message>
        <message>
            <source>The service gives no reason.</source>
            <translation>Der Dienst nennt keinen Grund.</translation>
        </message>
        <message>
            <source>The service was busy.</source>
            <translation>Der Dienst war ausgelastet.</translation>
        </message>
        <message>
            <source>Somebody was working on an item.</source>
            <translation>Jemand hat gerade an einem Element gearbeitet.</translation>
        </message>
        <message>
            <source>The service found malware in a file.</source>
            <translation>Der Dienst hat in einer Datei Schadsoftware gefunden.</translation>
        </message>
        <message>
            <source>The destination holds too many items.</source>
            <translation>Am Ziel liegen zu viele Elemente.</translation>
        </message>
        <message>
            <source>A file is too large for the destination.</source>
            <translation>Eine Datei ist für das Ziel zu groß.</translation>
        </message>
        <message>
            <source>One copy can hold at most 30,000 items.</source>
            <translation>Ein Kopiervorgang kann höchstens 30.000 Elemente umfassen.</translation>
        </message>
        <message>
            <source>A path is longer than 400 characters, or has too many levels.</source>
            <translation>Ein Pfad ist länger als 400 Zeichen oder hat zu viele Ebenen.</translation>
        </message>
        <message>
            <source>The destination is read-only or not ready yet.</source>
            <translation>Das Ziel ist schreibgeschützt oder noch nicht bereit.</translation>
        </message>
        <message>
            <source>The monitor URL has expired.</source>
            <translation>Die Überwachungs-URL ist abgelaufen.</translation>
        </message>
        <message>
            <source>The service gives no reason that Copyjobs knows.</source>
            <translation>Der Dienst nennt keinen Grund, den Copyjobs kennt.</translation>
        </message>
        <message>
            <source>Rename or delete the item there, or copy again with the conflict behaviour “rename”.</source>
            <extracomment>"rename" in quotes is a value of the service's interface and stays as it is</extracomment>
            <translation>Benennen Sie das Element dort um oder löschen Sie es, oder kopieren Sie erneut mit dem Konfliktverhalten „rename“.</translation>
        </message>
        <message>
            <source>Get write permission at the destination, or ask the owner to copy.</source>
            <translation>Lassen Sie sich am Ziel Schreibrechte geben, oder bitten Sie den Besitzer zu kopieren.</translation>
        </message>
        <message>
            <source>Free some space there, or have the quota raised, and copy again.</source>
            <translation>Schaffen Sie dort Platz oder lassen Sie das Kontingent erhöhen, und kopieren Sie erneut.</translation>
        </message>
        <message>
            <source>Check both, and copy again.</source>
            <translation>Prüfen Sie beide, und kopieren Sie erneut.</translation>
        </message>
        <message>
            <source>Change what was asked for, and copy again.</source>
            <translation>Ändern Sie die Anforderung, und kopieren Sie erneut.</translation>
        </message>
        <message>
            <source>Try again; split a large folder.</source>
            <translation>Versuchen Sie es erneut; teilen Sie große Ordner auf.</translation>
        </message>
        <message>
            <source>Wait a while, and copy again.</source>
            <translation>Warten Sie etwas, und kopieren Sie erneut.</translation>
        </message>
        <message>
            <source>Close the file, and copy again.</source>
            <translation>Schließen Sie die Datei, und kopieren Sie erneut.</translation>
        </message>
        <message>
            <source>Remove the file, and copy again.</source>
            <translation>Entfernen Sie die Datei, und kopieren Sie erneut.</translation>
        </message>
        <message>
            <source>Choose another library, or split what you copy.</source>
            <translation>Wählen Sie eine andere Bibliothek, oder teilen Sie auf, was Sie kopieren.</translation>
        </message>
        <message>
            <source>Split it into copies of fewer than 30,000 items.</source>
            <translation>Teilen Sie ihn in Kopiervorgänge mit weniger als 30.000 Elementen auf.</translation>
        </message>
        <message>
            <source>Shorten names or levels, and copy again.</source>
            <translation>Kürzen Sie Namen oder Ebenen, und kopieren Sie erneut.</translation>
        </message>
        <message>
            <source>Wait a while, or ask your administrator.</source>
            <translation>Warten Sie etwas, oder wenden Sie sich an Ihre IT-Abteilung.</translation>
        </message>
        <message>
            <source>Please check the destination yourself.</source>
            <translation>Bitte prüfen Sie das Ziel selbst.</translation>
        </message>
    </context>
    <context>
        <name>Background</name>
        <message>
            <source>&amp;Show</source>
            <translation>&amp;Anzeigen</translation>
        </message>
    </context>
    <context>
        <name>BackgroundText</name>
        <message>
            <source>%1 – %2</source>
            <extracomment>%1 is the title of a notification, %2 its text</extracomment>
            <translation>%1 – %2</translation>
        </message>
        <message>
            <source>(This desktop shows no notifications, so Copyjobs shows its messages here.)</source>
            <translation>(Dieser Desktop zeigt keine Benachrichtigungen an. Copyjobs zeigt seine Meldungen deshalb hier.)</translation>
        </message>
        <message>
            <source>This desktop shows no notifications, so Copyjobs shows its messages at the tray icon.</source>
            <translation>Dieser Desktop zeigt keine Benachrichtigungen an. Copyjobs zeigt seine Meldungen deshalb am Symbol in der Leiste.</translation>
        </message>
        <message>
            <source>The entry that starts Copyjobs at login could not be changed. Please check the permissions of the folder “autostart”.</source>
            <translation>Der Eintrag, der Copyjobs bei der Anmeldung startet, konnte nicht geändert werden. Bitte prüfen Sie die Berechtigungen des Ordners „autostart“.</translation>
        </message>
        <message>
            <source>The program “%1” that runs when jobs end failed (exit code %2).</source>
            <extracomment>%1 is a program, %2 a number</extracomment>
            <translation>Das Programm „%1“, das beim Ende von Vorgängen gestartet wird, ist fehlgeschlagen (Exitcode %2).</translation>
        </message>
        <message>
            <source>The program “%1” that runs when jobs end could not be started or crashed.</source>
            <extracomment>%1 is a program</extracomment>
            <translation>Das Programm „%1“, das beim Ende von Vorgängen gestartet wird, konnte nicht gestartet werden oder ist abgestürzt.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>%1 is the name of a job, %2 a percentage</extracomment>
            <translation>%1: %2</translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>und %Ln weiterer</numerusform>
                <numerusform>und %Ln weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BatchText</name>
        <message>
            <source>Added on %1, %2</source>
            <extracomment>the name of a group of jobs; %1 is the day, %2 the time at which the first of them was added</extracomment>
            <translation>Hinzugefügt am %1, %2 Uhr</translation>
        </message>
    </context>
    <context>
        <name>ChipBar</name>
        <message>
            <source>Show all</source>
            <translation>Alle anzeigen</translation>
        </message>
        <message>
            <source>%1 of %2 shown</source>
            <extracomment>the list is limited by a search or a filter; %1 and %2 are numbers of jobs</extracomment>
            <translation>%1 von %2 angezeigt</translation>
        </message>
        <message>
            <source>All</source>
            <comment>jobs</comment>
            <translation>Alle</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>chip</comment>
            <extracomment>a button above the list: %1 is a number of jobs, %2 what is true of them</extracomment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>CommandLineText</name>
        <message>
            <source>Copyjobs %1 (Qt %2)</source>
            <extracomment>%1 is the program's version, %2 that of the Qt library</extracomment>
            <translation>Copyjobs %1 (Qt %2)</translation>
        </message>
        <message>
            <source>This is a preview for Windows. It has been tried under Wine only.</source>
            <translation>Dies ist eine Vorschau für Windows. Sie wurde nur unter Wine erprobt.</translation>
        </message>
        <message>
            <source>There is no display to open a window on. To watch jobs in a terminal, use: copyjobs wait URL …</source>
            <translation>Es ist kein Display verfügbar. Im Terminal überwachen Sie Vorgänge mit: copyjobs wait URL …</translation>
        </message>
        <message>
            <source>The practice service could not open a port on this computer.</source>
            <translation>Der Übungsdienst konnte auf diesem Computer keinen Port öffnen.</translation>
        </message>
        <message>
            <source>Copyjobs watches Microsoft Graph copy jobs by their monitor URLs.</source>
            <translation>Copyjobs verfolgt Kopiervorgänge von Microsoft Graph anhand ihrer
Überwachungs-URLs.</translation>
        </message>
        <message>
            <source>Examples:</source>
            <translation>Beispiele:</translation>
        </message>
        <message>
            <source>Usage:
  copyjobs [URL|FILE …]   open the window with these jobs, or raise the open one
  copyjobs COMMAND …</source>
            <translation>Aufruf:
  copyjobs [URL|DATEI …]  Fenster mit diesen Vorgängen öffnen oder zeigen
  copyjobs BEFEHL …</translation>
        </message>
        <message>
            <source>Commands:
  add        hand jobs to the window, starting it if need be
  wait       watch jobs in the terminal until all have ended
  list       print the jobs that the window watches
  show       print what is known of some of them
  check      ask the service about them now
  remove     take some of them out of the list; the copies go on
  simulate   run simulated copies for testing scripts
  help       show this help, or that of a command: copyjobs help wait
  version    show the versions of Copyjobs and Qt</source>
            <translation>Befehle:
  add        Vorgänge an das Fenster übergeben; startet es bei Bedarf
  wait       Vorgänge im Terminal überwachen, bis alle beendet sind
  list       die Vorgänge ausgeben, die das Fenster überwacht
  show       ausgeben, was über einige von ihnen bekannt ist
  check      ihren Status jetzt abfragen
  remove     einige aus der Liste nehmen; die Kopien laufen weiter
  simulate   simulierte Kopiervorgänge zum Testen von Skripten ausführen
  help       diese Hilfe zeigen oder die eines Befehls: copyjobs help wait
  version    die Versionen von Copyjobs und Qt zeigen</translation>
        </message>
        <message>
            <source>A FILE, or standard input (-), may hold text of any kind: monitor URLs are
found in it, with names where they come as “name&lt;TAB&gt;URL”, “name;URL” or CSV.
A monitor URL is as secret as a password, and others on this computer can see
arguments: standard input is the safer way.</source>
            <translation>Eine DATEI oder die Standardeingabe (-) darf beliebigen Text enthalten:
Überwachungs-URLs werden darin gefunden, mit Namen, sofern sie als
„Name&lt;TAB&gt;URL“, „Name;URL“ oder CSV vorliegen. Eine Überwachungs-URL ist so
geheim wie ein Kennwort, und andere auf diesem Computer können Argumente sehen:
Die Standardeingabe ist der sicherere Weg.</translation>
        </message>
        <message>
            <source>Usage:</source>
            <translation>Aufruf:</translation>
        </message>
        <message>
            <source>Hands jobs to the window, starting it if need be, and returns at once. Lines
of standard input are added as they arrive.</source>
            <translation>Übergibt Vorgänge an das Fenster, startet es bei Bedarf und kehrt sofort zurück.
Zeilen der Standardeingabe werden hinzugefügt, sobald sie eintreffen.</translation>
        </message>
        <message>
            <source>Watches jobs in the terminal until all have ended. Nothing is stored.</source>
            <translation>Überwacht Vorgänge im Terminal, bis alle beendet sind. Nichts wird gespeichert.</translation>
        </message>
        <message>
            <source>Prints the jobs that the window watches: number, name, status and batch. Where
no window runs, it prints the list as it was when it was closed. Never a URL.</source>
            <translation>Gibt die Vorgänge aus, die das Fenster überwacht: Nummer, Name, Status und
Gruppe. Ohne laufendes Fenster wird die Liste so ausgegeben, wie sie beim
Beenden war. Eine URL wird nie ausgegeben.</translation>
        </message>
        <message>
            <source>Prints what is known of jobs in the list, by name or number. Never a URL.</source>
            <translation>Gibt aus, was über Vorgänge der Liste bekannt ist, nach Name oder Nummer. Eine
URL wird nie ausgegeben.</translation>
        </message>
        <message>
            <source>Has the window ask the service about these jobs now, or about all.</source>
            <translation>Lässt das Fenster den Status dieser oder aller Vorgänge jetzt abfragen.</translation>
        </message>
        <message>
            <source>Takes jobs out of the window’s list. The copies go on; in the window this can
be undone.</source>
            <translation>Nimmt Vorgänge aus der Liste des Fensters. Die Kopien laufen weiter; im Fenster
lässt sich das rückgängig machen.</translation>
        </message>
        <message>
            <source>Runs a dozen simulated copies on this computer and prints a line
“name&lt;TAB&gt;URL” for each, until standard input is closed or it is interrupted.</source>
            <translation>Führt ein Dutzend simulierte Kopiervorgänge auf diesem Computer aus und gibt für
jeden eine Zeile „Name&lt;TAB&gt;URL“ aus, bis die Standardeingabe geschlossen oder es
unterbrochen wird.</translation>
        </message>
        <message>
            <source>Shows the help of Copyjobs or of one command.</source>
            <translation>Zeigt die Hilfe von Copyjobs oder die eines Befehls.</translation>
        </message>
        <message>
            <source>Shows the versions of Copyjobs and Qt.</source>
            <translation>Zeigt die Versionen von Copyjobs und Qt.</translation>
        </message>
        <message>
            <source>  -h, --help          show this help
  -v, --version       show the versions of Copyjobs and Qt</source>
            <translation>  -h, --help          diese Hilfe zeigen
  -v, --version       die Versionen von Copyjobs und Qt zeigen</translation>
        </message>
        <message>
            <source>  --name NAME         name for jobs that come without one
  --batch NAME        the batch they belong to; without it, jobs that are added
                      within ten minutes of each other are one batch</source>
            <translation>  --name NAME         Name für Vorgänge, falls die Eingabe keinen nennt
  --batch NAME        die Gruppe, zu der sie gehören; ohne sie bilden Vorgänge,
                      die innerhalb von zehn Minuten hinzugefügt werden, eine
                      Gruppe</translation>
        </message>
        <message>
            <source>  --timeout TIME      give up after that time: 30s, 90m, 2h, 1h30m, 2d, at most
                      24d; a number alone is seconds
  --json              print one JSON object per line for every change, in UTC,
                      never with a URL
  --quiet             print no progress; use the exit code
  --allow-host NAME   also watch URLs of this host, which is not known as one of
                      OneDrive or SharePoint
  --keep              on time-out or Ctrl+C, hand what has not ended to the
                      window
  --list              wait for the running jobs of the window, without asking
                      the service a second time
  --batch NAME        with --list: wait for the jobs of this batch
  --demo              watch simulated copies</source>
            <translation>  --timeout DAUER     nach dieser Dauer aufgeben: 30s, 90m, 2h, 1h30m, 2d,
                      höchstens 24d; eine Zahl allein sind Sekunden
  --json              je Änderung ein JSON-Objekt pro Zeile ausgeben, in UTC,
                      nie mit einer URL
  --quiet             keinen Fortschritt ausgeben; der Exitcode zeigt das
                      Ergebnis
  --allow-host NAME   auch URLs dieses Hosts überwachen, der nicht als Host von
                      OneDrive oder SharePoint bekannt ist
  --keep              bei Zeitüberschreitung oder Strg+C nicht beendete Vorgänge
                      an das Fenster übergeben
  --list              auf die laufenden Vorgänge des Fensters warten, ohne den
                      Dienst ein zweites Mal abzufragen
  --batch NAME        mit --list: auf die Vorgänge dieser Gruppe warten
  --demo              simulierte Kopiervorgänge überwachen</translation>
        </message>
        <message>
            <source>  --json              print one JSON object per job and line, in UTC
  --all               all jobs; this is the default
  --running           those that have not ended
  --ended             those that have ended, or whose outcome is unknown
  --attention         those that need attention</source>
            <translation>  --json              ein JSON-Objekt je Vorgang und Zeile ausgeben, in UTC
  --all               alle Vorgänge; das ist die Vorgabe
  --running           nur die noch nicht beendeten
  --ended             nur die beendeten und die mit unbekanntem Ergebnis
  --attention         nur die mit Handlungsbedarf</translation>
        </message>
        <message>
            <source>  --json              print one JSON object per job and line, in UTC</source>
            <translation>  --json              ein JSON-Objekt je Vorgang und Zeile ausgeben, in UTC</translation>
        </message>
        <message>
            <source>Options:</source>
            <translation>Optionen:</translation>
        </message>
        <message>
            <source>Exit code: 0 all were added, 65 some input could not be added, 74 the window
could not store them, 1 no window could be reached, 2 wrong usage or no URL in
the input.</source>
            <translation>Exitcode: 0 alle hinzugefügt, 65 ein Teil der Eingabe konnte nicht hinzugefügt
werden, 74 das Fenster konnte sie nicht speichern, 1 kein Fenster erreichbar,
2 falscher Aufruf oder keine URL in der Eingabe.</translation>
        </message>
        <message>
            <source>Exit code, the first that applies: 130 interrupted, 74 the output could not be
written, 124 time-out, 1 a job failed or was cancelled, 3 an outcome is unknown,
65 some input could not be watched, 0 all completed. Wrong usage is 2.</source>
            <translation>Exitcode, der erste zutreffende: 130 unterbrochen, 74 die Ausgabe konnte nicht
geschrieben werden, 124 Zeitüberschreitung, 1 ein Vorgang ist fehlgeschlagen
oder wurde abgebrochen, 3 ein Ergebnis ist unbekannt, 65 ein Teil der Eingabe
konnte nicht überwacht werden, 0 alle abgeschlossen. Falscher Aufruf: 2.</translation>
        </message>
        <message>
            <source>Exit code: 0 done, 1 no window runs or a job is not in its list, 2 wrong usage.</source>
            <translation>Exitcode: 0 erledigt, 1 kein Fenster läuft oder ein Vorgang ist nicht in der
Liste, 2 falscher Aufruf.</translation>
        </message>
        <message>
            <source>“%1” is no command, URL or file. See %2.</source>
            <extracomment>%1 is what was typed, %2 a command to type</extracomment>
            <translation>„%1“ ist kein Befehl, keine URL und keine Datei. Siehe %2.</translation>
        </message>
        <message>
            <source>“%1” is no command, URL or file. Did you mean “%2”? See %3.</source>
            <extracomment>%1 is what was typed, %2 a command with a similar name, %3 a command to type</extracomment>
            <translation>„%1“ ist kein Befehl, keine URL und keine Datei. Meinten Sie „%2“? Siehe %3.</translation>
        </message>
        <message>
            <source>Unknown option %1. See %2.</source>
            <extracomment>%1 is an option as typed, %2 a command to type</extracomment>
            <translation>Unbekannte Option %1. Siehe %2.</translation>
        </message>
        <message>
            <source>Unknown option %1 for %2. See %3.</source>
            <extracomment>%1 is an option as typed, %2 a command, %3 a command to type</extracomment>
            <translation>Unbekannte Option %1 für „%2“. Siehe %3.</translation>
        </message>
        <message>
            <source>The option %1 needs a value. See %2.</source>
            <extracomment>%1 is an option as typed, %2 a command to type</extracomment>
            <translation>Die Option %1 erwartet einen Wert. Siehe %2.</translation>
        </message>
        <message>
            <source>The option %1 takes no value. See %2.</source>
            <extracomment>%1 is an option as typed, %2 a command to type</extracomment>
            <translation>Die Option %1 erwartet keinen Wert. Siehe %2.</translation>
        </message>
        <message>
            <source>“%1” is not a valid duration. Write it like 30s, 90m, 2h, 1h30m or 2d, at most 24d; a number alone is seconds. See %2.</source>
            <extracomment>%1 is what was typed, %2 a command to type</extracomment>
            <translation>„%1“ ist keine gültige Dauer. Schreiben Sie zum Beispiel 30s, 90m, 2h, 1h30m oder 2d, höchstens 24d; eine Zahl allein sind Sekunden. Siehe %2.</translation>
        </message>
        <message>
            <source>%1 needs a monitor URL, a file that holds some, or - for standard input. See %2.</source>
            <extracomment>%1 is a command, %2 a command to type</extracomment>
            <translation>„%1“ erwartet eine Überwachungs-URL, eine Datei mit solchen oder - für die Standardeingabe. Siehe %2.</translation>
        </message>
        <message>
            <source>%1 needs the name or number of a job. See %2.</source>
            <extracomment>%1 is a command, %2 a command to type</extracomment>
            <translation>„%1“ erwartet den Namen oder die Nummer eines Vorgangs. Siehe %2.</translation>
        </message>
        <message>
            <source>%1 takes no URL or file here. See %2.</source>
            <extracomment>%1 is a command or option, %2 a command to type</extracomment>
            <translation>„%1“ erwartet hier keine URL und keine Datei. Siehe %2.</translation>
        </message>
        <message>
            <source>Options:
  --demo          practice mode: simulated copies, on this computer only
  --hidden        start in the background; the tray icon or another start
                  shows the window
  --paste         add what the clipboard holds
  -h, --help      show this help; after a command, that of the command
  -v, --version   show the versions of Copyjobs and Qt</source>
            <translation>Optionen:
  --demo          Übungsmodus: simulierte Vorgänge, nur auf diesem Computer
  --hidden        im Hintergrund starten; das Symbol in der Leiste oder ein
                  weiterer Start zeigt das Fenster
  --paste         hinzufügen, was die Zwischenablage enthält
  -h, --help      diese Hilfe zeigen; nach einem Befehl die des Befehls
  -v, --version   die Versionen von Copyjobs und Qt zeigen</translation>
        </message>
        <message>
            <source>The option %1 is for use with %2 only. See %3.</source>
            <extracomment>%1 and %2 are options, %3 a command to type</extracomment>
            <translation>Die Option %1 gilt nur zusammen mit %2. Siehe %3.</translation>
        </message>
        <message>
            <source>The options %1 and %2 cannot be used together. See %3.</source>
            <extracomment>%1 and %2 are options, %3 a command to type</extracomment>
            <translation>Die Optionen %1 und %2 schließen einander aus. Siehe %3.</translation>
        </message>
    </context>
    <context>
        <name>CommonProblemBanner</name>
        <message>
            <source>&amp;Sign in …</source>
            <translation>&amp;Anmelden …</translation>
        </message>
        <message>
            <source>Check now</source>
            <translation>Jetzt abfragen</translation>
        </message>
    </context>
    <context>
        <name>CommonProblemText</name>
        <message>
            <source>Proxy asks for sign-in (since %1).</source>
            <extracomment>%1 is a time</extracomment>
            <translation>Proxy verlangt Anmeldung (seit %1).</translation>
        </message>
        <message>
            <source>Certificate not trusted (since %1). Issuer: “%2”.</source>
            <extracomment>%1 is a time, %2 the name in a certificate</extracomment>
            <translation>Zertifikat nicht vertrauenswürdig (seit %1). Aussteller: „%2“.</translation>
        </message>
        <message>
            <source>%1: checks throttled until %2. This says nothing about the copy jobs.</source>
            <extracomment>%1 is a host, %2 a time</extracomment>
            <translation>%1: Abfrage gedrosselt bis %2. Über die Kopiervorgänge sagt das nichts.</translation>
        </message>
        <message>
            <source>No connection since %1. Copyjobs keeps asking.</source>
            <extracomment>%1 is a time</extracomment>
            <translation>Keine Verbindung seit %1. Copyjobs fragt weiter.</translation>
        </message>
        <message>
            <source>No secure connection since %1. Copyjobs keeps asking.</source>
            <extracomment>%1 is a time</extracomment>
            <translation>Keine sichere Verbindung seit %1. Copyjobs fragt weiter.</translation>
        </message>
    </context>
    <context>
        <name>ConnectionText</name>
        <message>
            <source>%1 was reached.</source>
            <extracomment>%1 is a host</extracomment>
            <translation>%1 wurde erreicht.</translation>
        </message>
        <message>
            <source>The address of %1 was not found.</source>
            <extracomment>%1 is a host</extracomment>
            <translation>Die Adresse von %1 wurde nicht gefunden.</translation>
        </message>
        <message>
            <source>%1 did not answer in time.</source>
            <extracomment>%1 is a host</extracomment>
            <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
        </message>
        <message>
            <source>No secure connection to %1 could be made.</source>
            <extracomment>%1 is a host</extracomment>
            <translation>Es kam keine sichere Verbindung zu %1 zustande.</translation>
        </message>
        <message>
            <source>The certificate of %1 is not trusted.</source>
            <extracomment>%1 is a host</extracomment>
            <translation>Das Zertifikat von %1 ist nicht vertrauenswürdig.</translation>
        </message>
        <message>
            <source>The proxy asks for sign-in.</source>
            <translation>Der Proxy verlangt eine Anmeldung.</translation>
        </message>
        <message>
            <source>The proxy cannot be reached, refused to connect, or offers no sign-in with name and password.</source>
            <translation>Der Proxy ist nicht erreichbar, hat die Verbindung abgelehnt oder bietet keine Anmeldung mit Name und Kennwort an.</translation>
        </message>
        <message>
            <source>%1 could not be reached.</source>
            <extracomment>%1 is a host</extracomment>
            <translation>%1 konnte nicht erreicht werden.</translation>
        </message>
        <message>
            <source>No proxy was used.</source>
            <extracomment>%1 is a host and a port</extracomment>
            <translation>Es wurde kein Proxy verwendet.</translation>
        </message>
        <message>
            <source>Proxy used: %1.</source>
            <translation>Verwendeter Proxy: %1.</translation>
        </message>
        <message>
            <source>Issuer of the certificate: “%1”.</source>
            <extracomment>%1 is the name in a certificate</extracomment>
            <translation>Aussteller des Zertifikats: „%1“.</translation>
        </message>
        <message>
            <source>%1 was reached. The connection is not encrypted (http).</source>
            <extracomment>%1 is a host</extracomment>
            <translation>%1 wurde erreicht. Die Verbindung ist nicht verschlüsselt (http).</translation>
        </message>
    </context>
    <context>
        <name>DesktopNotifier</name>
        <message>
            <source>Show</source>
            <translation>Anzeigen</translation>
        </message>
        <message>
            <source>Copy error</source>
            <translation>Fehler kopieren</translation>
        </message>
    </context>
    <context>
        <name>DetailsPane</name>
        <message>
            <source>&amp;Note:</source>
            <translation>&amp;Notiz:</translation>
        </message>
        <message numerus="yes">
            <source>%Ln job(s) selected</source>
            <translation>
                <numerusform>%Ln Vorgang ausgewählt</numerusform>
                <numerusform>%Ln Vorgänge ausgewählt</numerusform>
            </translation>
        </message>
        <message>
            <source>What the service said</source>
            <translation>Meldung des Dienstes</translation>
        </message>
        <message>
            <source>Percentage over time</source>
            <translation>Prozentsatz im Zeitverlauf</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Details</translation>
        </message>
    </context>
    <context>
        <name>EmptyPage</name>
        <message>
            <source>Paste the monitor URL of a copy job with Ctrl+V.</source>
            <translation>Fügen Sie die Überwachungs-URL eines Kopiervorgangs mit Strg+V ein.</translation>
        </message>
        <message>
            <source>Copyjobs checks its status and notifies you when the copy ends.</source>
            <translation>Copyjobs fragt den Status ab und benachrichtigt Sie, wenn der Kopiervorgang beendet ist.</translation>
        </message>
    </context>
    <context>
        <name>GeneralPage</name>
        <message>
            <source>General</source>
            <translation>Allgemein</translation>
        </message>
        <message>
            <source>System language</source>
            <translation>Sprache des Systems</translation>
        </message>
        <message>
            <source>&amp;Language:</source>
            <translation>&amp;Sprache:</translation>
        </message>
        <message>
            <source>Applies at once, to the window and to notifications.</source>
            <translation>Gilt sofort, für das Fenster und für Benachrichtigungen.</translation>
        </message>
        <message>
            <source>ask</source>
            <translation>nachfragen</translation>
        </message>
        <message>
            <source>keep running in the background</source>
            <translation>im Hintergrund weiter überwachen</translation>
        </message>
        <message>
            <source>quit</source>
            <translation>beenden</translation>
        </message>
        <message>
            <source>never</source>
            <translation>nie</translation>
        </message>
        <message>
            <source>while jobs are running</source>
            <translation>solange Vorgänge laufen</translation>
        </message>
        <message>
            <source>always</source>
            <translation>immer</translation>
        </message>
        <message>
            <source>When the window is &amp;closed while jobs run:</source>
            <translation>&amp;Beim Schließen des Fensters, solange Vorgänge laufen:</translation>
        </message>
        <message>
            <source>The tray icon, or starting Copyjobs again, brings the window back.</source>
            <translation>Über das Symbol in der Leiste oder einen erneuten Start von Copyjobs erscheint das Fenster wieder.</translation>
        </message>
        <message>
            <source>&amp;Start at login:</source>
            <translation>Bei der &amp;Anmeldung starten:</translation>
        </message>
        <message>
            <source>Copyjobs then starts in the background, without its window.</source>
            <translation>Copyjobs startet dann im Hintergrund, ohne Fenster.</translation>
        </message>
    </context>
    <context>
        <name>HistoryModel</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Beendet</translation>
        </message>
        <message>
            <source>Watched since</source>
            <translation>Überwacht seit</translation>
        </message>
        <message>
            <source>Duration</source>
            <extracomment>a column: how long a job was watched until it ended</extracomment>
            <translation>Dauer</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>Host</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
    </context>
    <context>
        <name>HistoryPage</name>
        <message>
            <source>Delete from the history?</source>
            <translation>Aus dem Verlauf löschen?</translation>
        </message>
        <message numerus="yes">
            <source>%Ln job(s) will be deleted from the history for good.</source>
            <translation>
                <numerusform>%Ln Vorgang wird endgültig aus dem Verlauf gelöscht.</numerusform>
                <numerusform>%Ln Vorgänge werden endgültig aus dem Verlauf gelöscht.</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Löschen</translation>
        </message>
        <message>
            <source>&amp;Back to the list</source>
            <translation>&amp;Zurück zur Liste</translation>
        </message>
        <message>
            <source>Search the history</source>
            <translation>Verlauf durchsuchen</translation>
        </message>
        <message>
            <source>Ended copy jobs</source>
            <translation>Beendete Kopiervorgänge</translation>
        </message>
        <message>
            <source>&amp;Delete …</source>
            <translation>&amp;Löschen …</translation>
        </message>
        <message>
            <source>No job has ended yet. Ended jobs are kept here.</source>
            <translation>Noch ist kein Vorgang beendet. Beendete Vorgänge bleiben hier erhalten.</translation>
        </message>
        <message>
            <source>No ended job matches the search.</source>
            <translation>Kein beendeter Vorgang passt zur Suche.</translation>
        </message>
        <message>
            <source>&amp;Copy row</source>
            <translation>Zeile &amp;kopieren</translation>
        </message>
        <message>
            <source>Copy &amp;error</source>
            <translation>&amp;Fehler kopieren</translation>
        </message>
        <message>
            <source>Copy &amp;item id</source>
            <translation>Element-&amp;ID kopieren</translation>
        </message>
        <message>
            <source>&amp;Open destination site</source>
            <translation>Zielsite ö&amp;ffnen</translation>
        </message>
    </context>
    <context>
        <name>InlineMessage</name>
        <message>
            <source>Messages</source>
            <translation>Meldungen</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Meldung</translation>
        </message>
        <message>
            <source>Fault</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Diese Meldung schließen</translation>
        </message>
    </context>
    <context>
        <name>InputText</name>
        <message>
            <source>%1 is not known as a host of OneDrive or SharePoint. To allow it, paste the URL into the window once.</source>
            <extracomment>%1 is the name of a host</extracomment>
            <translation>%1 ist nicht als Host von OneDrive oder SharePoint bekannt. Um ihn zuzulassen, fügen Sie die URL einmal im Fenster ein.</translation>
        </message>
        <message>
            <source>Standard input, line %1: %2</source>
            <extracomment>%1 is a line number, %2 a sentence</extracomment>
            <translation>Standardeingabe, Zeile %1: %2</translation>
        </message>
        <message>
            <source>%1, line %2: %3</source>
            <extracomment>%1 is the name of a file, %2 a line number, %3 a sentence</extracomment>
            <translation>%1, Zeile %2: %3</translation>
        </message>
        <message>
            <source>URL of %1: %2</source>
            <extracomment>%1 is the host of a URL that was typed, %2 a sentence</extracomment>
            <translation>URL von %1: %2</translation>
        </message>
        <message>
            <source>“%1” is neither a monitor URL nor a file that can be read.</source>
            <extracomment>%1 is what was typed</extracomment>
            <translation>„%1“ ist weder eine Überwachungs-URL noch eine lesbare Datei.</translation>
        </message>
        <message>
            <source>Standard input is closed, so there is nothing to read.</source>
            <translation>Die Standardeingabe ist geschlossen, es gibt nichts zu lesen.</translation>
        </message>
        <message>
            <source>There is no URL in the input.</source>
            <translation>Die Eingabe enthält keine URL.</translation>
        </message>
        <message>
            <source>%1 is not known as a host of OneDrive or SharePoint. To send it the URL anyway, use --allow-host %1.</source>
            <extracomment>%1 is the name of a host; "--allow-host" is an option and stays as it is</extracomment>
            <translation>%1 ist nicht als Host von OneDrive oder SharePoint bekannt. Um die URL trotzdem dorthin zu senden, verwenden Sie --allow-host %1.</translation>
        </message>
        <message>
            <source>%1 It was added anyway.</source>
            <extracomment>%1 is a sentence on what a URL looks like</extracomment>
            <translation>%1 Sie wurde trotzdem hinzugefügt.</translation>
        </message>
        <message>
            <source>“%1” is too long: Copyjobs reads at most %2 of a file. Give it only the lines with the monitor URLs.</source>
            <extracomment>%1 is the name of a file, %2 a size: "64 MiB"</extracomment>
            <translation>„%1“ ist zu lang: Copyjobs liest höchstens %2 einer Datei. Übergeben Sie nur die Zeilen mit den Überwachungs-URLs.</translation>
        </message>
    </context>
    <context>
        <name>JobActions</name>
        <message>
            <source>&amp;Check now</source>
            <translation>&amp;Jetzt abfragen</translation>
        </message>
        <message>
            <source>Re&amp;name</source>
            <translation>&amp;Umbenennen</translation>
        </message>
        <message>
            <source>&amp;Remove from the list</source>
            <translation>&amp;Aus der Liste nehmen</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message numerus="yes">
            <source>%Ln job(s) removed from the list. The copies themselves go on.</source>
            <translation>
                <numerusform>%Ln Vorgang aus der Liste genommen. Die Kopie selbst läuft weiter.</numerusform>
                <numerusform>%Ln Vorgänge aus der Liste genommen. Die Kopien selbst laufen weiter.</numerusform>
            </translation>
        </message>
        <message>
            <source>Move ended to the &amp;history</source>
            <translation>&amp;Beendete in den Verlauf verschieben</translation>
        </message>
        <message>
            <source>&amp;Undo removing</source>
            <translation>Entfernen &amp;rückgängig machen</translation>
        </message>
        <message>
            <source>Recently re&amp;moved …</source>
            <translation>&amp;Kürzlich entfernt …</translation>
        </message>
        <message>
            <source>&amp;Forget the monitor URL now</source>
            <translation>Überwachungs-URL jetzt &amp;vergessen</translation>
        </message>
        <message>
            <source>Forget the monitor URL?</source>
            <translation>Überwachungs-URL vergessen?</translation>
        </message>
        <message numerus="yes">
            <source>The monitor URL of %Ln job(s) will be erased for good.</source>
            <translation>
                <numerusform>Die Überwachungs-URL von %Ln Vorgang wird endgültig gelöscht.</numerusform>
                <numerusform>Die Überwachungs-URLs von %Ln Vorgängen werden endgültig gelöscht.</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Forget</source>
            <translation>&amp;Vergessen</translation>
        </message>
        <message numerus="yes">
            <source>%Ln job(s) moved to the history.</source>
            <translation>
                <numerusform>%Ln Vorgang in den Verlauf verschoben.</numerusform>
                <numerusform>%Ln Vorgänge in den Verlauf verschoben.</numerusform>
            </translation>
        </message>
        <message>
            <source>C&amp;opy name</source>
            <translation>&amp;Namen kopieren</translation>
        </message>
        <message>
            <source>Copy monitor UR&amp;L</source>
            <translation>Ü&amp;berwachungs-URL kopieren</translation>
        </message>
        <message>
            <source>Select a job first.</source>
            <translation>Wählen Sie zuerst einen Vorgang aus.</translation>
        </message>
        <message>
            <source>Ended jobs are no longer checked.</source>
            <translation>Beendete Vorgänge werden nicht mehr abgefragt.</translation>
        </message>
        <message>
            <source>Select one job.</source>
            <translation>Wählen Sie einen einzelnen Vorgang aus.</translation>
        </message>
        <message>
            <source>The service has named no destination on the job's own host.</source>
            <translation>Der Dienst hat kein Ziel auf dem Host des Vorgangs genannt.</translation>
        </message>
        <message>
            <source>Only a job that needs attention can be handled.</source>
            <translation>Nur Vorgänge mit Handlungsbedarf lassen sich erledigen.</translation>
        </message>
        <message>
            <source>The job has ended already.</source>
            <translation>Der Vorgang ist bereits beendet.</translation>
        </message>
        <message>
            <source>Nothing has gone wrong with the job.</source>
            <translation>Bei diesem Vorgang ist kein Fehler aufgetreten.</translation>
        </message>
        <message>
            <source>The service has named no item.</source>
            <translation>Der Dienst hat kein Element genannt.</translation>
        </message>
        <message>
            <source>The monitor URL is no longer kept.</source>
            <translation>Die Überwachungs-URL ist nicht mehr gespeichert.</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>Es gibt nichts rückgängig zu machen.</translation>
        </message>
        <message>
            <source>No job in the list has ended.</source>
            <translation>Kein Vorgang in der Liste ist beendet.</translation>
        </message>
        <message>
            <source>&amp;Open destination site</source>
            <translation>Zielsite ö&amp;ffnen</translation>
        </message>
        <message>
            <source>&amp;Tell me when it ends</source>
            <translation>Ende &amp;melden</translation>
        </message>
        <message>
            <source>Name the &amp;batch …</source>
            <translation>&amp;Gruppe benennen …</translation>
        </message>
        <message>
            <source>Copy &amp;error</source>
            <translation>&amp;Fehler kopieren</translation>
        </message>
        <message>
            <source>Copy as &amp;table</source>
            <translation>Als &amp;Tabelle kopieren</translation>
        </message>
        <message>
            <source>Copy &amp;item id</source>
            <translation>Element-&amp;ID kopieren</translation>
        </message>
        <message>
            <source>Check the selected jobs, or all jobs, now (%1)</source>
            <translation>Die ausgewählten oder alle Vorgänge jetzt abfragen (%1)</translation>
        </message>
        <message>
            <source>The URL is as secret as a password. It is taken out of the clipboard after two minutes.</source>
            <translation>Die URL ist so geheim wie ein Kennwort. Nach zwei Minuten wird sie aus der Zwischenablage entfernt.</translation>
        </message>
        <message>
            <source>The copy goes on, but its outcome can no longer be checked.</source>
            <translation>Die Kopie läuft weiter, aber ihr Ergebnis lässt sich nicht mehr abfragen.</translation>
        </message>
        <message>
            <source>It no longer needs attention until it changes.</source>
            <translation>Es besteht kein Handlungsbedarf mehr, bis sich der Vorgang ändert.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln job(s) marked as handled.</source>
            <translation>
                <numerusform>%Ln Vorgang als erledigt markiert.</numerusform>
                <numerusform>%Ln Vorgänge als erledigt markiert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln job(s) need attention again.</source>
            <translation>
                <numerusform>Bei %Ln Vorgang besteht wieder Handlungsbedarf.</numerusform>
                <numerusform>Bei %Ln Vorgängen besteht wieder Handlungsbedarf.</numerusform>
            </translation>
        </message>
        <message>
            <source>Name the batch</source>
            <translation>Gruppe benennen</translation>
        </message>
        <message numerus="yes">
            <source>Batch of %Ln selected job(s); empty for none:</source>
            <translation>
                <numerusform>Gruppe für %Ln ausgewählten Vorgang; leer für keine:</numerusform>
                <numerusform>Gruppe für %Ln ausgewählte Vorgänge; leer für keine:</numerusform>
            </translation>
        </message>
        <message>
            <source>It cannot be issued again: if a copy still runs, its outcome can no longer be checked.</source>
            <translation>Sie wird kein zweites Mal ausgestellt: Läuft eine Kopie noch, lässt sich ihr Ergebnis nicht mehr abfragen.</translation>
        </message>
        <message>
            <source>Not han&amp;dled</source>
            <translation>Nicht &amp;erledigt</translation>
        </message>
        <message>
            <source>Mark as han&amp;dled</source>
            <translation>Als &amp;erledigt markieren</translation>
        </message>
    </context>
    <context>
        <name>JobFacts</name>
        <message>
            <source>%1 (%2)</source>
            <extracomment>%1 is an error code, %2 how many items it concerns</extracomment>
            <translation>%1 (%2)</translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>und %Ln weiteres</numerusform>
                <numerusform>und %Ln weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>between %1 and %2</source>
            <extracomment>Details: the moment is known as a span only. %1 and %2 are times.</extracomment>
            <translation>zwischen %1 und %2</translation>
        </message>
        <message>
            <source>Code:</source>
            <translation>Code:</translation>
        </message>
        <message>
            <source>Items concerned:</source>
            <translation>Betroffene Elemente:</translation>
        </message>
        <message>
            <source>Items:</source>
            <translation>Elemente:</translation>
        </message>
        <message>
            <source>HTTP status:</source>
            <translation>HTTP-Status:</translation>
        </message>
        <message>
            <source>What came instead:</source>
            <translation>Stattdessen kam:</translation>
        </message>
        <message>
            <source>Content type:</source>
            <translation>Inhaltstyp:</translation>
        </message>
        <message>
            <source>First words:</source>
            <translation>Erste Wörter:</translation>
        </message>
        <message>
            <source>Redirects to:</source>
            <translation>Leitet weiter zu:</translation>
        </message>
        <message>
            <source>Last checked:</source>
            <translation>Zuletzt abgefragt:</translation>
        </message>
        <message>
            <source>Next check:</source>
            <translation>Nächste Abfrage:</translation>
        </message>
        <message>
            <source>Estimate:</source>
            <translation>Schätzung:</translation>
        </message>
        <message>
            <source>Ended:</source>
            <translation>Beendet:</translation>
        </message>
        <message>
            <source>Watched since:</source>
            <translation>Überwacht seit:</translation>
        </message>
        <message>
            <source>Watched for:</source>
            <translation>Überwacht:</translation>
        </message>
        <message>
            <source>Host:</source>
            <extracomment>Details: %1 is a host, %2 the first characters of the job's own id</extracomment>
            <translation>Host:</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Site:</source>
            <translation>Site:</translation>
        </message>
        <message>
            <source>Batch:</source>
            <translation>Gruppe:</translation>
        </message>
        <message>
            <source>URL valid until:</source>
            <translation>URL gültig bis:</translation>
        </message>
        <message>
            <source>Item id:</source>
            <translation>Element-ID:</translation>
        </message>
        <message>
            <source>Request id:</source>
            <extracomment>The id of the last answer, which Microsoft's support asks for.</extracomment>
            <translation>Anforderungs-ID:</translation>
        </message>
        <message>
            <source>The sign-in page of a network (a captive portal).</source>
            <translation>Die Anmeldeseite eines Netzwerks (Captive Portal).</translation>
        </message>
        <message>
            <source>A page of a proxy or a filter.</source>
            <translation>Eine Seite eines Proxys oder Filters.</translation>
        </message>
        <message>
            <source>A web page, often the sign-in page of a network.</source>
            <translation>Eine Webseite, oft die Anmeldeseite eines Netzwerks.</translation>
        </message>
        <message>
            <source>An answer that breaks off before its end.</source>
            <translation>Eine Antwort, die vor ihrem Ende abbricht.</translation>
        </message>
        <message>
            <source>An answer without a status.</source>
            <translation>Eine Antwort ohne Status.</translation>
        </message>
        <message>
            <source>A redirection to another page.</source>
            <translation>Eine Weiterleitung auf eine andere Seite.</translation>
        </message>
        <message>
            <source>Something that is no status.</source>
            <translation>Etwas anderes als ein Status.</translation>
        </message>
        <message>
            <source>What the service said:</source>
            <translation>Meldung des Dienstes:</translation>
        </message>
        <message>
            <source>%1:</source>
            <extracomment>a label before a number; %1 is a state: "Completed:"</extracomment>
            <translation>%1:</translation>
        </message>
        <message>
            <source>%1, %2:</source>
            <translation>%1, %2:</translation>
        </message>
    </context>
    <context>
        <name>JobGroupModel</name>
        <message numerus="yes">
            <source>%1, %n job(s)</source>
            <extracomment>what a screen reader says of a heading in the list; %1 is its title</extracomment>
            <translation>
                <numerusform>%1, %n Vorgang</numerusform>
                <numerusform>%1, %n Vorgänge</numerusform>
            </translation>
        </message>
        <message>
            <source>No batch</source>
            <extracomment>heading above the jobs without a batch</extracomment>
            <translation>Ohne Gruppe</translation>
        </message>
    </context>
    <context>
        <name>JobText</name>
        <message>
            <source>The service has accepted the job but has not started it yet.</source>
            <translation>Der Dienst hat den Vorgang angenommen, aber noch nicht begonnen.</translation>
        </message>
        <message>
            <source>Microsoft does not document this value.</source>
            <translation>Microsoft erklärt diesen Wert nicht.</translation>
        </message>
        <message>
            <source>No action needed.</source>
            <translation>Sie müssen nichts tun.</translation>
        </message>
        <message>
            <source>Microsoft does not document this value; for a move it probably refers to the original.</source>
            <translation>Microsoft erklärt diesen Wert nicht; beim Verschieben ist vermutlich das Original gemeint.</translation>
        </message>
        <message>
            <source>The service is still cancelling.</source>
            <translation>Der Abbruch beim Dienst ist noch nicht beendet.</translation>
        </message>
        <message>
            <source>Copyjobs does not know this status yet.</source>
            <translation>Copyjobs kennt diesen Status noch nicht.</translation>
        </message>
        <message>
            <source>The service is working on the job.</source>
            <translation>Der Dienst bearbeitet den Vorgang.</translation>
        </message>
        <message>
            <source>The service gives no percentage.</source>
            <translation>Der Dienst nennt keinen Prozentsatz.</translation>
        </message>
        <message>
            <source>The copy may have reached the destination anyway. Please check the source and the destination.</source>
            <translation>Die Kopie kann trotzdem am Ziel liegen. Prüfen Sie Quelle und Ziel.</translation>
        </message>
        <message>
            <source>The service gives the code “%1”.</source>
            <extracomment>%1 is an error code, as the service wrote it</extracomment>
            <translation>Fehlercode des Dienstes: „%1“.</translation>
        </message>
        <message>
            <source>A part may already be at the destination.</source>
            <translation>Ein Teil kann schon am Ziel liegen.</translation>
        </message>
        <message>
            <source>There has been no report yet.</source>
            <translation>Es liegt noch kein Status vor.</translation>
        </message>
        <message>
            <source>Last report %1: %2.</source>
            <extracomment>%1 is a time, %2 a status: "Last report 14:04: Running."</extracomment>
            <translation>Letzter Status %1: %2.</translation>
        </message>
        <message>
            <source>Last report %1: %2, %3.</source>
            <extracomment>%1 is a time, %2 a status, %3 a percentage: "Last report 14:04: Running, 61 %."</extracomment>
            <translation>Letzter Status %1: %2, %3.</translation>
        </message>
        <message>
            <source>The service answered with error %1.</source>
            <extracomment>%1 is the number of the HTTP answer</extracomment>
            <translation>Der Dienst hat mit dem Fehler %1 geantwortet.</translation>
        </message>
        <message>
            <source>The address of the host was not found.</source>
            <translation>Die Adresse des Hosts wurde nicht gefunden.</translation>
        </message>
        <message>
            <source>No answer came in time.</source>
            <translation>Zeitüberschreitung: Der Host hat nicht geantwortet.</translation>
        </message>
        <message>
            <source>No secure connection to the host could be made.</source>
            <translation>Zum Host kam keine sichere Verbindung zustande.</translation>
        </message>
        <message>
            <source>The proxy cannot be reached, or offers no sign-in with name and password.</source>
            <translation>Der Proxy ist nicht erreichbar oder bietet keine Anmeldung mit Name und Kennwort an.</translation>
        </message>
        <message>
            <source>The answer was too large to be read. Copyjobs keeps asking.</source>
            <translation>Die Antwort war zu groß, um gelesen zu werden. Copyjobs fragt weiter.</translation>
        </message>
        <message>
            <source>The answer broke off before its end.</source>
            <translation>Die Antwort brach vor ihrem Ende ab.</translation>
        </message>
        <message>
            <source>This concerns the status checks; it says nothing about the copy job.</source>
            <translation>Betrifft die Statusabfrage; über den Kopiervorgang sagt das nichts.</translation>
        </message>
        <message>
            <source>Expired, copied incompletely, or available only with sign-in.</source>
            <translation>Abgelaufen, unvollständig kopiert oder nur mit Anmeldung abrufbar.</translation>
        </message>
        <message>
            <source>The service no longer knows the job. Copyjobs will ask again before it concludes anything.</source>
            <translation>Der Dienst kennt den Vorgang nicht mehr. Copyjobs fragt noch einmal nach, bevor es etwas daraus schließt.</translation>
        </message>
        <message>
            <source>Something else came in place of the status, often from a proxy or a Wi-Fi sign-in page. Copyjobs keeps asking.</source>
            <translation>Statt des Status kam etwas anderes, oft die Seite eines Proxys oder einer WLAN-Anmeldung. Copyjobs fragt weiter.</translation>
        </message>
        <message>
            <source>Valid until %1.</source>
            <extracomment>%1 is a time</extracomment>
            <translation>Gültig bis %1 Uhr.</translation>
        </message>
        <message>
            <source>Valid until %1, last report %2.</source>
            <extracomment>%1 is a time, %2 a percentage</extracomment>
            <translation>Gültig bis %1 Uhr, letzter Status %2.</translation>
        </message>
        <message>
            <source>The service no longer knows the job.</source>
            <translation>Der Dienst kennt den Vorgang nicht mehr.</translation>
        </message>
        <message>
            <source>The service no longer accepts the URL.</source>
            <translation>Der Dienst nimmt die Überwachungs-URL nicht mehr an.</translation>
        </message>
        <message>
            <source>The outcome can no longer be checked.</source>
            <translation>Das Ergebnis lässt sich nicht mehr abfragen.</translation>
        </message>
        <message>
            <source>The job may have completed or failed. Please check the destination.</source>
            <translation>Der Vorgang kann abgeschlossen oder fehlgeschlagen sein. Prüfen Sie das Ziel.</translation>
        </message>
        <message>
            <source>Reported by the service as completed. Please check large folders at the destination.</source>
            <translation>Vom Dienst als abgeschlossen gemeldet. Große Ordner bitte am Ziel prüfen.</translation>
        </message>
        <message>
            <source>Cancelled at the service, not by Copyjobs.</source>
            <translation>Beim Dienst abgebrochen, nicht durch Copyjobs.</translation>
        </message>
        <message>
            <source>Copyjobs is asking the service for the first time.</source>
            <translation>Copyjobs fragt den Dienst zum ersten Mal ab.</translation>
        </message>
        <message>
            <source>Running</source>
            <extracomment>The service is working on the job.</extracomment>
            <translation>Läuft</translation>
        </message>
        <message>
            <source>Running (service says “%1”)</source>
            <extracomment>%1 is a status word that Copyjobs does not know, as the service wrote it</extracomment>
            <translation>Läuft (Dienst meldet „%1“)</translation>
        </message>
        <message>
            <source>Running – %1, not yet completed</source>
            <extracomment>%1 is "100 %"</extracomment>
            <translation>Läuft – %1, noch nicht abgeschlossen</translation>
        </message>
        <message>
            <source>Deletion failed</source>
            <translation>Löschen fehlgeschlagen</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
        <message>
            <source>Failed: %1</source>
            <extracomment>%1 is a short reason: "name already exists"</extracomment>
            <translation>Fehlgeschlagen: %1</translation>
        </message>
        <message>
            <source>Failed: %1 (%2)</source>
            <extracomment>%1 is a short reason, %2 how many items it concerns: "name already exists (4)"</extracomment>
            <translation>Fehlgeschlagen: %1 (%2)</translation>
        </message>
        <message>
            <source>Checks throttled</source>
            <translation>Abfrage gedrosselt</translation>
        </message>
        <message>
            <source>Checks throttled until %1</source>
            <extracomment>%1 is a time</extracomment>
            <translation>Abfrage gedrosselt bis %1</translation>
        </message>
        <message>
            <source>Proxy asks for sign-in</source>
            <translation>Proxy verlangt Anmeldung</translation>
        </message>
        <message>
            <source>Certificate not trusted</source>
            <translation>Zertifikat nicht vertrauenswürdig</translation>
        </message>
        <message>
            <source>Unexpected answer since %1</source>
            <extracomment>%1 is a time</extracomment>
            <translation>Unerwartete Antwort seit %1</translation>
        </message>
        <message>
            <source>Service unavailable since %1</source>
            <extracomment>The service itself answers with an error. %1 is a time.</extracomment>
            <translation>Dienst nicht verfügbar seit %1</translation>
        </message>
        <message>
            <source>No connection since %1</source>
            <extracomment>%1 is a time</extracomment>
            <translation>Keine Verbindung seit %1</translation>
        </message>
        <message>
            <source>URL refused (%1)</source>
            <extracomment>%1 is the number of the HTTP answer</extracomment>
            <translation>URL abgelehnt (%1)</translation>
        </message>
        <message>
            <source>Unknown to the service since %1</source>
            <extracomment>Not yet a conclusion. %1 is a time.</extracomment>
            <translation>Dem Dienst unbekannt seit %1</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>Abgeschlossen</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Abgebrochen</translation>
        </message>
        <message>
            <source>Outcome unknown – URL expired</source>
            <translation>Ergebnis unbekannt – URL abgelaufen</translation>
        </message>
        <message>
            <source>URL valid until %1</source>
            <extracomment>%1 is a time</extracomment>
            <translation>URL gültig bis %1</translation>
        </message>
        <message>
            <source>Outcome unknown</source>
            <translation>Ergebnis unbekannt</translation>
        </message>
        <message>
            <source>First check …</source>
            <translation>Erste Abfrage …</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>In Warteschlange</translation>
        </message>
        <message>
            <source>Updating</source>
            <translation>Wird aktualisiert</translation>
        </message>
        <message>
            <source>Interrupted – service will retry</source>
            <translation>Unterbrochen – Dienst versucht es erneut</translation>
        </message>
        <message>
            <source>Deletion pending</source>
            <translation>Löschen ausstehend</translation>
        </message>
        <message>
            <source>Being cancelled</source>
            <translation>Wird abgebrochen</translation>
        </message>
        <message>
            <source>ended %1</source>
            <extracomment>over, either way; %1 is a time</extracomment>
            <translation>beendet %1</translation>
        </message>
        <message>
            <source>watched since %1</source>
            <extracomment>%1 is a time</extracomment>
            <translation>überwacht seit %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>a job in the terminal: %1 is its name, %2 how it stands
----------
a job as one sentence: %1 is its name and place, %2 how it stands</extracomment>
            <translation>%1: %2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln running</source>
            <extracomment>of all jobs</extracomment>
            <translation>
                <numerusform>%Ln läuft</numerusform>
                <numerusform>%Ln laufen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln completed</source>
            <extracomment>of all jobs</extracomment>
            <translation>
                <numerusform>%Ln abgeschlossen</numerusform>
                <numerusform>%Ln abgeschlossen</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy job %1</source>
            <extracomment>the name of a job of which nothing else is known; %1 is a running number</extracomment>
            <translation>Kopiervorgang %1</translation>
        </message>
        <message>
            <source>Running – unchanged since %1</source>
            <extracomment>%1 is a time</extracomment>
            <translation>Läuft – seit %1 unverändert</translation>
        </message>
        <message>
            <source>As of %1 ago</source>
            <extracomment>how old the last report is; %1 is a duration</extracomment>
            <translation>Stand: vor %1</translation>
        </message>
        <message>
            <source>No secure connection since %1</source>
            <extracomment>%1 is a time</extracomment>
            <translation>Keine sichere Verbindung seit %1</translation>
        </message>
        <message>
            <source>Since %1. Issuer: “%2”.</source>
            <extracomment>%1 is a time, %2 the name in a certificate</extracomment>
            <translation>Seit %1. Aussteller: „%2“.</translation>
        </message>
        <message>
            <source>Since %1. Please sign in to the proxy. Copyjobs keeps asking.</source>
            <extracomment>%1 is a time</extracomment>
            <translation>Seit %1. Bitte melden Sie sich am Proxy an. Copyjobs fragt weiter.</translation>
        </message>
        <message>
            <source>Name</source>
            <comment>column</comment>
            <translation>Name</translation>
        </message>
        <message>
            <source>Progress</source>
            <comment>column</comment>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Status</source>
            <comment>column</comment>
            <translation>Status</translation>
        </message>
        <message>
            <source>Time</source>
            <comment>column</comment>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Batch</source>
            <comment>column</comment>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>Place</source>
            <comment>column</comment>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Added</source>
            <comment>column</comment>
            <translation>Hinzugefügt</translation>
        </message>
        <message>
            <source>Note</source>
            <comment>column</comment>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Need attention</source>
            <extracomment>a part of the list: failed jobs, and those with an unknown outcome</extracomment>
            <translation>Handlungsbedarf</translation>
        </message>
        <message>
            <source>No news</source>
            <extracomment>a part of the list: jobs of which nobody can say now whether they run</extracomment>
            <translation>Ohne Nachricht</translation>
        </message>
        <message>
            <source>Running</source>
            <comment>jobs</comment>
            <extracomment>a part of the list</extracomment>
            <translation>Laufen</translation>
        </message>
        <message>
            <source>Completed</source>
            <comment>jobs</comment>
            <extracomment>a part of the list</extracomment>
            <translation>Abgeschlossen</translation>
        </message>
        <message>
            <source>Ended otherwise</source>
            <extracomment>a part of the list: cancelled jobs, and failed ones that a person has dealt with</extracomment>
            <translation>Anders beendet</translation>
        </message>
        <message numerus="yes">
            <source>%Ln need(s) attention</source>
            <extracomment>of all jobs: failed, or with an unknown outcome</extracomment>
            <translation>
                <numerusform>%Ln mit Handlungsbedarf</numerusform>
                <numerusform>%Ln mit Handlungsbedarf</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln without news</source>
            <extracomment>of all jobs</extracomment>
            <translation>
                <numerusform>%Ln ohne Nachricht</numerusform>
                <numerusform>%Ln ohne Nachricht</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln ended otherwise</source>
            <extracomment>of all jobs: cancelled, or failed and dealt with</extracomment>
            <translation>
                <numerusform>%Ln anders beendet</numerusform>
                <numerusform>%Ln anders beendet</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 ended – Copyjobs</source>
            <extracomment>the window's title; %1 and %2 are numbers of jobs</extracomment>
            <translation>%1 von %2 beendet – Copyjobs</translation>
        </message>
        <message>
            <source>By the files or bytes that it counts, about %1 is copied.</source>
            <extracomment>%1 is a percentage that was worked out from "Completed 2/4 files"</extracomment>
            <translation>Nach den gezählten Dateien oder Bytes sind etwa %1 kopiert.</translation>
        </message>
    </context>
    <context>
        <name>JobsPage</name>
        <message>
            <source>Watched copy jobs</source>
            <translation>Überwachte Kopiervorgänge</translation>
        </message>
        <message>
            <source>Search (%1)</source>
            <translation>Suchen (%1)</translation>
        </message>
        <message>
            <source>Search the list</source>
            <translation>Die Liste durchsuchen</translation>
        </message>
    </context>
    <context>
        <name>ListPage</name>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Shorten the history?</source>
            <translation>Verlauf kürzen?</translation>
        </message>
        <message numerus="yes">
            <source>Jobs that ended more than %Ln day(s) ago will be deleted from the history for good.</source>
            <translation>
                <numerusform>Vorgänge, die vor mehr als %Ln Tag beendet wurden, werden endgültig aus dem Verlauf gelöscht.</numerusform>
                <numerusform>Vorgänge, die vor mehr als %Ln Tagen beendet wurden, werden endgültig aus dem Verlauf gelöscht.</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Shorten</source>
            <translation>&amp;Kürzen</translation>
        </message>
        <message>
            <source>when you move them</source>
            <extracomment>after "Ended jobs leave the list:"</extracomment>
            <translation>wenn Sie sie verschieben</translation>
        </message>
        <message numerus="yes">
            <source>after %Ln day(s)</source>
            <translation>
                <numerusform>nach %Ln Tag</numerusform>
                <numerusform>nach %Ln Tagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln day(s)</source>
            <extracomment>after "Keep the history for:"</extracomment>
            <translation>
                <numerusform>%Ln Tag</numerusform>
                <numerusform>%Ln Tage</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Ended jobs leave the list:</source>
            <translation>&amp;Beendete verlassen die Liste:</translation>
        </message>
        <message>
            <source>They are in the history then. What needs attention stays until you deal with it.</source>
            <translation>Sie stehen dann im Verlauf. Vorgänge mit Handlungsbedarf bleiben, bis Sie sie erledigt haben.</translation>
        </message>
        <message>
            <source>&amp;Keep the history for:</source>
            <translation>&amp;Verlauf aufbewahren:</translation>
        </message>
        <message>
            <source>Older jobs are deleted for good, with their notes.</source>
            <translation>Ältere Vorgänge werden samt ihren Notizen endgültig gelöscht.</translation>
        </message>
        <message>
            <source>&amp;Offer to watch monitor URLs in the clipboard</source>
            <translation>Überwachungs-URLs aus der &amp;Zwischenablage anbieten</translation>
        </message>
        <message>
            <source>When you come back to the window, one line says what the clipboard holds. Nothing is kept unless you accept.</source>
            <translation>Wenn Sie zum Fenster zurückkehren, nennt eine Zeile, was die Zwischenablage enthält. Ohne Ihre Zustimmung wird nichts davon behalten.</translation>
        </message>
    </context>
    <context>
        <name>ListText</name>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>Host</translation>
        </message>
        <message>
            <source>Watched since</source>
            <translation>Überwacht seit</translation>
        </message>
        <message>
            <source>Last report</source>
            <translation>Letzter Status</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Beendet</translation>
        </message>
        <message>
            <source>Error code</source>
            <translation>Fehlercode</translation>
        </message>
        <message>
            <source>Message of the service</source>
            <translation>Meldung des Dienstes</translation>
        </message>
        <message>
            <source>Resource</source>
            <translation>Ressource</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>Anforderung</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Toolbar</source>
            <translation>Symbolleiste</translation>
        </message>
        <message>
            <source>Practice: these copies are simulated on this computer. Nothing is stored.</source>
            <translation>Übungsmodus: Diese Kopien werden auf diesem Computer nur simuliert. Es wird nichts gespeichert.</translation>
        </message>
        <message>
            <source>%1 (practice)</source>
            <extracomment>the window's title in practice; %1 is what it is otherwise</extracomment>
            <translation>%1 (Übungsmodus)</translation>
        </message>
        <message>
            <source>&amp;Watch them</source>
            <translation>Über&amp;wachen</translation>
        </message>
    </context>
    <context>
        <name>MonitorUrlGuide</name>
        <message>
            <source>How do I get a monitor URL?</source>
            <translation>Wie komme ich an eine Überwachungs-URL?</translation>
        </message>
        <message>
            <source>Microsoft Graph answers a copy request with 202 and the monitor URL in the Location header. These lines start a copy and show that URL; in Graph Explorer it is under “Response headers”.</source>
            <translation>Microsoft Graph beantwortet eine Kopieranforderung mit 202 und der Überwachungs-URL im Header „Location“. Diese Zeilen starten einen Kopiervorgang und zeigen die URL an; im Graph Explorer steht sie unter „Response headers“.</translation>
        </message>
        <message>
            <source>Replace {item-id} with what is to be copied and {folder-id} with where it goes.</source>
            <translation>Ersetzen Sie {item-id} durch das zu kopierende Element und {folder-id} durch den Zielordner.</translation>
        </message>
        <message>
            <source>Copy</source>
            <comment>command line</comment>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy the line for %1</source>
            <extracomment>%1 is the name of a tool: curl</extracomment>
            <translation>Zeile für %1 kopieren</translation>
        </message>
    </context>
    <context>
        <name>NetworkPage</name>
        <message>
            <source>Network</source>
            <translation>Netzwerk</translation>
        </message>
        <message>
            <source>You have allowed Copyjobs to ask these hosts, which are not known as hosts of OneDrive or SharePoint. Revoked ones are asked about again; jobs already in the list stay watched.</source>
            <translation>Sie haben Copyjobs erlaubt, diese Hosts abzufragen, die nicht als Hosts von OneDrive oder SharePoint bekannt sind. Widerrufene Hosts werden erneut nachgefragt; Vorgänge in der Liste werden weiter überwacht.</translation>
        </message>
        <message>
            <source>You have allowed no hosts beside those that are known as hosts of OneDrive or SharePoint.</source>
            <translation>Sie haben keine Hosts erlaubt außer denen, die als Hosts von OneDrive oder SharePoint bekannt sind.</translation>
        </message>
        <message>
            <source>Proxy</source>
            <translation>Proxy</translation>
        </message>
        <message>
            <source>&amp;System settings</source>
            <translation>Wie im &amp;System eingestellt</translation>
        </message>
        <message>
            <source>&amp;No proxy</source>
            <translation>&amp;Kein Proxy</translation>
        </message>
        <message>
            <source>&amp;Manual HTTP proxy:</source>
            <translation>HTTP-Proxy &amp;manuell:</translation>
        </message>
        <message>
            <source>H&amp;ost:</source>
            <translation>H&amp;ost:</translation>
        </message>
        <message>
            <source>&amp;Port:</source>
            <translation>&amp;Port:</translation>
        </message>
        <message>
            <source>&amp;Test connection</source>
            <translation>Verbindung &amp;testen</translation>
        </message>
        <message>
            <source>Connects to %1 and disconnects. No monitor URL is requested.</source>
            <extracomment>%1 is a host</extracomment>
            <translation>Stellt eine Verbindung zu %1 her und trennt sie wieder. Dabei wird keine Überwachungs-URL abgefragt.</translation>
        </message>
        <message>
            <source>Connecting to %1 …</source>
            <extracomment>%1 is a host</extracomment>
            <translation>Verbindung zu %1 wird aufgebaut …</translation>
        </message>
        <message>
            <source>Allowed hosts</source>
            <translation>Erlaubte Hosts</translation>
        </message>
        <message>
            <source>&amp;Revoke</source>
            <translation>&amp;Widerrufen</translation>
        </message>
    </context>
    <context>
        <name>NewsLabel</name>
        <message>
            <source>last news %1 ago</source>
            <extracomment>in the status bar; %1 is a duration: "3 s"</extracomment>
            <translation>letzte Nachricht vor %1</translation>
        </message>
        <message>
            <source>last news %1 ago · next check in %2</source>
            <extracomment>in the status bar; %1 and %2 are durations: "3 s"</extracomment>
            <translation>letzte Nachricht vor %1 · nächste Abfrage in %2</translation>
        </message>
    </context>
    <context>
        <name>NoteField</name>
        <message>
            <source>Add a note</source>
            <translation>Notiz hinzufügen</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
    </context>
    <context>
        <name>NoticeText</name>
        <message>
            <source>“%1”</source>
            <translation>„%1“</translation>
        </message>
        <message numerus="yes">
            <source>%Ln job(s) failed</source>
            <translation>
                <numerusform>%Ln Vorgang fehlgeschlagen</numerusform>
                <numerusform>%Ln Vorgänge fehlgeschlagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln job(s) cancelled</source>
            <translation>
                <numerusform>%Ln Vorgang abgebrochen</numerusform>
                <numerusform>%Ln Vorgänge abgebrochen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln job(s) with unknown outcome</source>
            <translation>
                <numerusform>%Ln Vorgang mit unbekanntem Ergebnis</numerusform>
                <numerusform>%Ln Vorgänge mit unbekanntem Ergebnis</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln job(s) completed</source>
            <translation>
                <numerusform>%Ln Vorgang abgeschlossen</numerusform>
                <numerusform>%Ln Vorgänge abgeschlossen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln failed</source>
            <extracomment>follows another count: "7 jobs completed, 1 failed"</extracomment>
            <translation>
                <numerusform>%Ln fehlgeschlagen</numerusform>
                <numerusform>%Ln fehlgeschlagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln cancelled</source>
            <extracomment>follows another count: "7 jobs completed, 1 cancelled"</extracomment>
            <translation>
                <numerusform>%Ln abgebrochen</numerusform>
                <numerusform>%Ln abgebrochen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln with unknown outcome</source>
            <extracomment>follows another count: "7 jobs completed, 1 with unknown outcome"</extracomment>
            <translation>
                <numerusform>%Ln mit unbekanntem Ergebnis</numerusform>
                <numerusform>%Ln mit unbekanntem Ergebnis</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln more</source>
            <extracomment>at the end of a list of names</extracomment>
            <translation>
                <numerusform>%Ln weiterer</numerusform>
                <numerusform>%Ln weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>Failed: %1</source>
            <extracomment>%1 is the name of a job, or a list of names</extracomment>
            <translation>Fehlgeschlagen: %1</translation>
        </message>
        <message>
            <source>Outcome unknown: %1</source>
            <extracomment>%1 is the name of a job, or a list of names</extracomment>
            <translation>Ergebnis unbekannt: %1</translation>
        </message>
        <message>
            <source>The copy job was already completed when it was first checked.</source>
            <translation>Der Kopiervorgang war bei der ersten Abfrage bereits abgeschlossen.</translation>
        </message>
        <message>
            <source>Copy job completed.</source>
            <translation>Kopiervorgang abgeschlossen.</translation>
        </message>
        <message>
            <source>Copy job completed, watched for %1.</source>
            <extracomment>%1 is a duration: "12 min"</extracomment>
            <translation>Kopiervorgang abgeschlossen, seit %1 überwacht.</translation>
        </message>
        <message>
            <source>Deletion failed. Please check the source and the destination.</source>
            <translation>Löschen fehlgeschlagen. Bitte prüfen Sie Quelle und Ziel.</translation>
        </message>
        <message>
            <source>The service no longer knows the job. Please check the destination.</source>
            <translation>Der Dienst kennt den Vorgang nicht mehr. Bitte prüfen Sie das Ziel.</translation>
        </message>
        <message>
            <source>The service no longer accepts the URL. Please check the destination.</source>
            <translation>Der Dienst nimmt die Überwachungs-URL nicht mehr an. Bitte prüfen Sie das Ziel.</translation>
        </message>
        <message>
            <source>Cancelled: %1</source>
            <extracomment>%1 is the name of a job</extracomment>
            <translation>Abgebrochen: %1</translation>
        </message>
        <message>
            <source>The job was cancelled at the service.</source>
            <translation>Der Vorgang wurde beim Dienst abgebrochen.</translation>
        </message>
        <message>
            <source>Completed: %1</source>
            <extracomment>%1 is the name of a job</extracomment>
            <translation>Abgeschlossen: %1</translation>
        </message>
        <message>
            <source>Monitor URL expires soon: %1</source>
            <extracomment>%1 is a list of names</extracomment>
            <translation>Überwachungs-URL läuft bald ab: %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln monitor URL(s) expire soon</source>
            <translation>
                <numerusform>%Ln Überwachungs-URL läuft bald ab</numerusform>
                <numerusform>%Ln Überwachungs-URLs laufen bald ab</numerusform>
            </translation>
        </message>
        <message>
            <source>Monitor URL expires soon</source>
            <translation>Überwachungs-URL läuft bald ab</translation>
        </message>
        <message>
            <source>“%1” is at %2. After %3 its outcome can no longer be checked.</source>
            <translation>„%1“ steht bei %2. Nach %3 lässt sich das Ergebnis nicht mehr abfragen.</translation>
        </message>
        <message>
            <source>“%1” is still running. After %2 its outcome can no longer be checked.</source>
            <extracomment>%1 is the name of a job, %2 a time</extracomment>
            <translation>„%1“ läuft noch. Nach %2 lässt sich das Ergebnis nicht mehr abfragen.</translation>
        </message>
        <message>
            <source>All jobs completed</source>
            <translation>Alle Vorgänge abgeschlossen</translation>
        </message>
        <message>
            <source>All jobs ended</source>
            <translation>Alle Vorgänge beendet</translation>
        </message>
        <message numerus="yes">
            <source>%Ln job(s) in %1 (%2)</source>
            <extracomment>%1 is a duration: "2 h 10 min", %2 a list of counts: "2 failed, 29 completed"</extracomment>
            <translation>
                <numerusform>%Ln Vorgang in %1 (%2)</numerusform>
                <numerusform>%Ln Vorgänge in %1 (%2)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“%1”: all %Ln job(s) ended</source>
            <extracomment>%1 is the name of a batch</extracomment>
            <translation>
                <numerusform>„%1“: %Ln Vorgang beendet</numerusform>
                <numerusform>„%1“: alle %Ln Vorgänge beendet</numerusform>
            </translation>
        </message>
        <message>
            <source>Batches ended: %1</source>
            <extracomment>%1 is a list of names of batches</extracomment>
            <translation>Beendete Gruppen: %1</translation>
        </message>
        <message>
            <source>This happened while Copyjobs was not running.</source>
            <translation>Das geschah, während Copyjobs nicht lief.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln completed</source>
            <extracomment>follows another count: "1 job failed, 7 completed"</extracomment>
            <translation>
                <numerusform>%Ln abgeschlossen</numerusform>
                <numerusform>%Ln abgeschlossen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NotificationsPage</name>
        <message>
            <source>Notifications</source>
            <translation>Benachrichtigungen</translation>
        </message>
        <message>
            <source>&amp;Failed jobs and unknown outcomes</source>
            <translation>&amp;Fehlgeschlagene Vorgänge und unbekannte Ergebnisse</translation>
        </message>
        <message>
            <source>Shown at once.</source>
            <translation>Werden sofort gemeldet.</translation>
        </message>
        <message>
            <source>&amp;Completed jobs</source>
            <translation>&amp;Abgeschlossene Vorgänge</translation>
        </message>
        <message>
            <source>Only a job that is alone. A job marked “Tell me when it ends” is always announced.</source>
            <translation>Nur ein Vorgang, der allein läuft. Ein Vorgang mit „Ende melden“ wird immer gemeldet.</translation>
        </message>
        <message>
            <source>End of a &amp;batch</source>
            <translation>Ende einer &amp;Gruppe</translation>
        </message>
        <message>
            <source>When the last of several jobs of a batch has ended.</source>
            <translation>Wenn der letzte von mehreren Vorgängen einer Gruppe beendet ist.</translation>
        </message>
        <message>
            <source>End of &amp;all jobs</source>
            <translation>&amp;Ende aller Vorgänge</translation>
        </message>
        <message>
            <source>When no job is running.</source>
            <translation>Wenn kein Vorgang mehr läuft.</translation>
        </message>
        <message>
            <source>Monitor URLs that e&amp;xpire soon</source>
            <translation>Überwachungs-URLs, die bald a&amp;blaufen</translation>
        </message>
        <message>
            <source>Half an hour before the outcome of a job can no longer be checked.</source>
            <translation>Eine halbe Stunde bevor sich das Ergebnis eines Vorgangs nicht mehr abfragen lässt.</translation>
        </message>
        <message>
            <source>Tray icon in &amp;one colour</source>
            <translation>&amp;Einfarbiges Symbol in der Leiste</translation>
        </message>
        <message>
            <source>For panels whose icons are all like that.</source>
            <translation>Für Leisten, deren Symbole alle einfarbig sind.</translation>
        </message>
        <message>
            <source>&amp;Run when a job or batch ends:</source>
            <translation>Beim Ende von Vorgang oder Gruppe &amp;starten:</translation>
        </message>
        <message>
            <source>A program with its options, started without a shell. It gets the facts as a line of JSON on standard input, never the monitor URL. Leave empty for none.</source>
            <translation>Ein Programm mit seinen Optionen, gestartet ohne Shell. Es erhält die Angaben als eine Zeile JSON auf der Standardeingabe, nie die Überwachungs-URL. Leer lassen für keines.</translation>
        </message>
    </context>
    <context>
        <name>PasteText</name>
        <message>
            <source>Monitor URLs begin with https://. Paste the URL exactly as the service gave it.</source>
            <translation>Überwachungs-URLs beginnen mit https://. Fügen Sie die URL genau so ein, wie der Dienst sie genannt hat.</translation>
        </message>
        <message>
            <source>This URL has a user name before its host; monitor URLs have none. Paste the URL exactly as the service gave it.</source>
            <translation>Diese URL hat einen Benutzernamen vor dem Host; Überwachungs-URLs haben keinen. Fügen Sie die URL genau so ein, wie der Dienst sie genannt hat.</translation>
        </message>
        <message>
            <source>This Graph URL can only be read after signing in, and Copyjobs does not sign in. Paste the monitor URL of a copy: the value of the Location header.</source>
            <translation>Diese Graph-URL ist nur mit Anmeldung abrufbar, und Copyjobs meldet sich nicht an. Fügen Sie die Überwachungs-URL eines Kopiervorgangs ein: den Wert des Headers Location.</translation>
        </message>
        <message>
            <source>This is the request to Graph, not its answer. Paste the value of the answer’s Location header.</source>
            <translation>Das ist die Anforderung an Graph, nicht die Antwort. Fügen Sie den Wert des Headers Location aus der Antwort ein.</translation>
        </message>
        <message>
            <source>This is a sharing link: it opens an item in the browser. Paste the monitor URL: the value of the Location header that answered the copy request.</source>
            <translation>Das ist ein Freigabelink: Er öffnet ein Element im Browser. Fügen Sie die Überwachungs-URL ein: den Wert des Headers Location aus der Antwort auf die Kopieranforderung.</translation>
        </message>
        <message>
            <source>This URL belongs to an upload, and uploads cannot be watched. Paste the monitor URL of a copy: the value of the Location header.</source>
            <translation>Diese URL gehört zu einem Upload, und Uploads lassen sich nicht überwachen. Fügen Sie die Überwachungs-URL eines Kopiervorgangs ein: den Wert des Headers Location.</translation>
        </message>
        <message>
            <source>This is the address of an item or a page. Paste the monitor URL: the value of the Location header that answered the copy request.</source>
            <translation>Das ist die Adresse eines Elements oder einer Seite. Fügen Sie die Überwachungs-URL ein: den Wert des Headers Location aus der Antwort auf die Kopieranforderung.</translation>
        </message>
        <message>
            <source>This is not a URL. Paste the monitor URL: the value of the Location header that answered the copy request.</source>
            <translation>Das ist keine URL. Fügen Sie die Überwachungs-URL ein: den Wert des Headers Location aus der Antwort auf die Kopieranforderung.</translation>
        </message>
        <message>
            <source>This URL is already being watched as “%1”.</source>
            <extracomment>%1 is the name of a job</extracomment>
            <translation>Diese URL wird schon als „%1“ überwacht.</translation>
        </message>
        <message>
            <source>This URL belongs to “%1” – was “%2” really started?</source>
            <extracomment>%1 is the name of the job that has the URL, %2 the name that came with it now</extracomment>
            <translation>Diese URL gehört zu „%1“ – wurde „%2“ wirklich gestartet?</translation>
        </message>
        <message numerus="yes">
            <source>Ignored %Ln other URL(s).</source>
            <translation>
                <numerusform>%Ln andere URL wurde nicht übernommen.</numerusform>
                <numerusform>%Ln andere URLs wurden nicht übernommen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Can be watched</source>
            <extracomment>An entry of the Add dialog</extracomment>
            <translation>Kann überwacht werden</translation>
        </message>
        <message>
            <source>The clipboard holds no text. Copy a monitor URL first: the value of the Location header that answered the copy request.</source>
            <translation>Die Zwischenablage enthält keinen Text. Kopieren Sie zuerst eine Überwachungs-URL: den Wert des Location-Headers, der die Kopieranforderung beantwortet hat.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln job(s) added.</source>
            <translation>
                <numerusform>%Ln Vorgang hinzugefügt.</numerusform>
                <numerusform>%Ln Vorgänge hinzugefügt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The text holds %Ln URL(s), but no monitor URL. Paste the value of the Location header that answered the copy request.</source>
            <translation>
                <numerusform>Der Text enthält %Ln URL, aber keine Überwachungs-URL. Fügen Sie den Wert des Location-Headers ein, der die Kopieranforderung beantwortet hat.</numerusform>
                <numerusform>Der Text enthält %Ln URLs, aber keine Überwachungs-URL. Fügen Sie den Wert des Location-Headers ein, der die Kopieranforderung beantwortet hat.</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” had this URL and ended at %2: %3.</source>
            <extracomment>%1 is the name of a job, %2 a date with time, %3 a label: "Completed"</extracomment>
            <translation>Diese URL gehörte zu „%1“, beendet am %2: %3.</translation>
        </message>
        <message>
            <source>Reading the monitor URLs of a long text …</source>
            <translation>Die Überwachungs-URLs aus einem langen Text werden gelesen …</translation>
        </message>
        <message>
            <source>%1 Select it to watch it anyway.</source>
            <extracomment>%1 is a sentence on what the URL looks like</extracomment>
            <translation>%1 Wählen Sie sie aus, um sie trotzdem zu überwachen.</translation>
        </message>
        <message>
            <source>This URL is broken over lines. Joined: %1. Right?</source>
            <extracomment>%1 is where the URL leads, without what is secret: "contoso-my / anna · 83094847"</extracomment>
            <translation>Diese URL ist über mehrere Zeilen umbrochen. Zusammengesetzt: %1. Richtig?</translation>
        </message>
        <message>
            <source>This URL was cut off: a part of it is missing or hidden. Write it out in full, for example to a file, and paste all of it.</source>
            <translation>Diese URL ist abgeschnitten: Ein Teil fehlt oder ist verborgen. Geben Sie sie vollständig aus, zum Beispiel in eine Datei, und fügen Sie alles ein.</translation>
        </message>
        <message>
            <source>“System.String[]”: PowerShell printed the type instead of the value. Paste the first entry: $h.Location[0].</source>
            <extracomment>"System.String[]" and "$h.Location[0]" stay as they are</extracomment>
            <translation>„System.String[]“: PowerShell hat den Typ statt des Werts ausgegeben. Fügen Sie den ersten Eintrag ein: $h.Location[0].</translation>
        </message>
        <message>
            <source>This is a job of Copy-PnPFile or of the browser. It runs in another service and has no monitor URL. Check it with Receive-PnPCopyMoveJobStatus.</source>
            <extracomment>"Copy-PnPFile" and "Receive-PnPCopyMoveJobStatus" are commands and stay as they are</extracomment>
            <translation>Dies ist ein Vorgang von Copy-PnPFile oder des Browsers. Er läuft in einem anderen Dienst und hat keine Überwachungs-URL. Fragen Sie ihn mit Receive-PnPCopyMoveJobStatus ab.</translation>
        </message>
        <message>
            <source>These headers have no Location. The copy may have completed immediately: please check the destination.</source>
            <translation>Diese Header enthalten kein „Location“. Möglicherweise wurde sofort kopiert: Bitte prüfen Sie das Ziel.</translation>
        </message>
        <message>
            <source>This link leads through a mail filter that hides the URL inside. Ask the sender for the URL in a file, and open that.</source>
            <translation>Diese URL führt über einen Mailfilter, der die eigentliche URL verbirgt. Bitten Sie den Absender um die URL in einer Datei, und öffnen Sie diese.</translation>
        </message>
        <message>
            <source>This is too long to be a URL. Paste the monitor URL: the value of the Location header that answered the copy request.</source>
            <translation>Dies ist zu lang für eine URL. Fügen Sie die Überwachungs-URL ein: den Wert des Headers „Location“ in der Antwort auf die Kopieranforderung.</translation>
        </message>
        <message>
            <source>This URL does not have the shape of a monitor URL. Paste the value of the Location header that answered the copy request.</source>
            <translation>Diese URL hat nicht die Form einer Überwachungs-URL. Fügen Sie den Wert des Headers „Location“ aus der Antwort auf die Kopieranforderung ein.</translation>
        </message>
        <message>
            <source>There is no text, and so no monitor URL. Paste the value of the Location header that answered the copy request.</source>
            <translation>Es ist kein Text und damit keine Überwachungs-URL vorhanden. Fügen Sie den Wert des Headers „Location“ aus der Antwort auf die Kopieranforderung ein.</translation>
        </message>
        <message>
            <source>%1 is not known as a host of OneDrive or SharePoint. It will receive the whole URL, which is as secret as a password. Watch it anyway?</source>
            <extracomment>%1 is the name of a host</extracomment>
            <translation>%1 ist nicht als Host von OneDrive oder SharePoint bekannt. Er erhält die ganze URL, die so geheim ist wie ein Kennwort. Trotzdem überwachen?</translation>
        </message>
        <message>
            <source>These hosts are not known as hosts of OneDrive or SharePoint: %1. They will receive the whole URLs, which are as secret as passwords. Watch them anyway?</source>
            <extracomment>%1 is a list of names of hosts</extracomment>
            <translation>Diese Hosts sind nicht als Hosts von OneDrive oder SharePoint bekannt: %1. Sie erhalten die ganzen URLs, die so geheim sind wie Kennwörter. Trotzdem überwachen?</translation>
        </message>
        <message>
            <source>This URL was valid until %1. The outcome can probably no longer be checked: please check the destination.</source>
            <extracomment>%1 is a time</extracomment>
            <translation>Diese URL galt bis %1 Uhr. Das Ergebnis lässt sich vermutlich nicht mehr abfragen: Bitte prüfen Sie das Ziel.</translation>
        </message>
        <message>
            <source>An access token (Authorization: Bearer) was ignored: Copyjobs does not need it and has not kept it.</source>
            <extracomment>"Authorization: Bearer" is a header and stays as it is</extracomment>
            <translation>Ein Zugriffstoken (Authorization: Bearer) wurde ignoriert: Copyjobs braucht es nicht und hat es nicht behalten.</translation>
        </message>
        <message>
            <source>The text is too long: Copyjobs reads at most %1 at once. Paste only the lines with the monitor URLs.</source>
            <extracomment>%1 is a size: "64 MiB"</extracomment>
            <translation>Der Text ist zu lang: Copyjobs liest höchstens %1 auf einmal. Fügen Sie nur die Zeilen mit den Überwachungs-URLs ein.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln job(s) added, but not stored: if you quit Copyjobs now, the monitor URLs are lost.</source>
            <translation>
                <numerusform>%Ln Vorgang hinzugefügt, aber nicht gespeichert: Wenn Sie Copyjobs jetzt beenden, geht die Überwachungs-URL verloren.</numerusform>
                <numerusform>%Ln Vorgänge hinzugefügt, aber nicht gespeichert: Wenn Sie Copyjobs jetzt beenden, gehen die Überwachungs-URLs verloren.</numerusform>
            </translation>
        </message>
        <message>
            <source>Your administrator has decided which hosts may be asked, and this URL’s host is not among them.</source>
            <translation>Ihre IT-Abteilung hat festgelegt, welche Hosts abgefragt werden dürfen. Der Host dieser URL gehört nicht dazu.</translation>
        </message>
    </context>
    <context>
        <name>Phrases</name>
        <message>
            <source>%1 s</source>
            <extracomment>a duration in seconds</extracomment>
            <translation>%1 Sek.</translation>
        </message>
        <message>
            <source>%1 min</source>
            <extracomment>a duration in minutes</extracomment>
            <translation>%1 Min.</translation>
        </message>
        <message>
            <source>%1 h</source>
            <extracomment>a duration in whole hours</extracomment>
            <translation>%1 Std.</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <extracomment>a duration in hours and minutes</extracomment>
            <translation>%1 Std. %2 Min.</translation>
        </message>
        <message>
            <source>%1 %</source>
            <extracomment>A percentage. The blank is a no-break space; leave it out where your language writes none.</extracomment>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <extracomment>two parts of a list, with what stands between them</extracomment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <extracomment>two whole sentences, with what stands between them</extracomment>
            <translation>%1 %2</translation>
        </message>
    </context>
    <context>
        <name>PracticeText</name>
        <message>
            <source>Project A</source>
            <translation>Projekt A</translation>
        </message>
        <message>
            <source>Photos summer party</source>
            <translation>Fotos Sommerfest</translation>
        </message>
        <message>
            <source>Templates</source>
            <translation>Vorlagen</translation>
        </message>
        <message>
            <source>Marketing campaigns</source>
            <translation>Marketingkampagnen</translation>
        </message>
        <message>
            <source>Personnel files</source>
            <translation>Personalakten</translation>
        </message>
        <message>
            <source>Sales archive 2019</source>
            <translation>Vertriebsarchiv 2019</translation>
        </message>
        <message>
            <source>Board papers</source>
            <translation>Vorstandsunterlagen</translation>
        </message>
        <message>
            <source>Construction drawings</source>
            <translation>Bauzeichnungen</translation>
        </message>
        <message>
            <source>Price list</source>
            <translation>Preisliste</translation>
        </message>
        <message>
            <source>Training videos</source>
            <translation>Schulungsvideos</translation>
        </message>
        <message>
            <source>Contracts 2026</source>
            <translation>Verträge 2026</translation>
        </message>
        <message>
            <source>Old project folders</source>
            <translation>Alte Projektordner</translation>
        </message>
        <message>
            <source>Accounts 2020–2025</source>
            <translation>Buchhaltung 2020–2025</translation>
        </message>
    </context>
    <context>
        <name>PreferencesDialog</name>
        <message>
            <source>Preferences</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>PreferencesPage</name>
        <message>
            <source>Set by your administrator.</source>
            <translation>Von Ihrer IT-Abteilung vorgegeben.</translation>
        </message>
    </context>
    <context>
        <name>ProxySignInDialog</name>
        <message>
            <source>Sign in to the proxy</source>
            <translation>Am Proxy anmelden</translation>
        </message>
        <message>
            <source>The proxy asks for a user name and a password.</source>
            <extracomment>%1 is a host and a port</extracomment>
            <translation>Der Proxy verlangt einen Benutzernamen und ein Kennwort.</translation>
        </message>
        <message>
            <source>The proxy %1 asks for a user name and a password.</source>
            <translation>Der Proxy %1 verlangt einen Benutzernamen und ein Kennwort.</translation>
        </message>
        <message>
            <source>The proxy did not accept this sign-in.</source>
            <translation>Der Proxy hat diese Anmeldung nicht angenommen.</translation>
        </message>
        <message>
            <source>Copyjobs keeps them until you quit and never stores them.</source>
            <translation>Copyjobs behält sie bis zum Beenden und speichert sie nirgends.</translation>
        </message>
        <message>
            <source>&amp;User name:</source>
            <translation>&amp;Benutzername:</translation>
        </message>
        <message>
            <source>&amp;Password:</source>
            <translation>&amp;Kennwort:</translation>
        </message>
        <message>
            <source>&amp;Sign in</source>
            <translation>&amp;Anmelden</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>QGuiApplication</name>
        <message>
            <source>QT_LAYOUT_DIRECTION</source>
            <extracomment>Which way the language is written: LTR for from left to right, RTL for from right to left.</extracomment>
            <translation>LTR</translation>
        </message>
    </context>
    <context>
        <name>RemovedDialog</name>
        <message>
            <source>Recently removed</source>
            <translation>Kürzlich entfernt</translation>
        </message>
        <message>
            <source>Removed jobs</source>
            <translation>Entfernte Vorgänge</translation>
        </message>
        <message>
            <source>These jobs were removed while they ran. They are kept for a day, or until their monitor URL expires.</source>
            <translation>Diese Vorgänge wurden entfernt, während sie liefen. Sie werden einen Tag lang aufbewahrt, oder bis ihre Überwachungs-URL abläuft.</translation>
        </message>
        <message>
            <source>No job was removed while it ran, or it was too long ago.</source>
            <translation>Es wurde kein laufender Vorgang entfernt, oder es ist zu lange her.</translation>
        </message>
        <message>
            <source>&amp;Put back</source>
            <translation>&amp;Zurückholen</translation>
        </message>
        <message>
            <source>%1 – %2, removed %3</source>
            <extracomment>a removed job: %1 is its name, %2 its place, %3 a time</extracomment>
            <translation>%1 – %2, entfernt %3</translation>
        </message>
    </context>
    <context>
        <name>ReportActions</name>
        <message>
            <source>&amp;Report …</source>
            <translation>Be&amp;richt …</translation>
        </message>
        <message>
            <source>&amp;Import a list …</source>
            <translation>Liste &amp;importieren …</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>Tabelle (*.csv)</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Import a list</source>
            <translation>Liste importieren</translation>
        </message>
        <message>
            <source>Saved as %1.</source>
            <extracomment>%1 is the path of a file</extracomment>
            <translation>Gespeichert als %1.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln job(s) imported.</source>
            <translation>
                <numerusform>%Ln Vorgang importiert.</numerusform>
                <numerusform>%Ln Vorgänge importiert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln running job(s) came without a monitor URL and cannot be watched.</source>
            <translation>
                <numerusform>%Ln laufender Vorgang kam ohne Überwachungs-URL und lässt sich nicht überwachen.</numerusform>
                <numerusform>%Ln laufende Vorgänge kamen ohne Überwachungs-URL und lassen sich nicht überwachen.</numerusform>
            </translation>
        </message>
        <message>
            <source>List to look at on another computer (*.json)</source>
            <translation>Liste zum Ansehen auf einem anderen Computer (*.json)</translation>
        </message>
        <message>
            <source>List to continue watching there: contains monitor URLs, as secret as passwords (*.json)</source>
            <translation>Liste zum Weiterüberwachen: mit Überwachungs-URLs, geheim wie Kennwörter (*.json)</translation>
        </message>
        <message>
            <source>%1 could not be written (%2).</source>
            <extracomment>%1 is the path of a file, %2 the reason in the words of the system</extracomment>
            <translation>%1 konnte nicht geschrieben werden (%2).</translation>
        </message>
        <message>
            <source>%1 could not be read (%2).</source>
            <extracomment>%1 is the path of a file, %2 the reason in the words of the system</extracomment>
            <translation>%1 konnte nicht gelesen werden (%2).</translation>
        </message>
        <message>
            <source>&amp;Watch them</source>
            <translation>&amp;Überwachen</translation>
        </message>
        <message>
            <source>&amp;Import only the others</source>
            <translation>Nur die anderen &amp;importieren</translation>
        </message>
        <message numerus="yes">
            <source>%Ln job(s) were here already.</source>
            <translation>
                <numerusform>%Ln Vorgang war schon hier.</numerusform>
                <numerusform>%Ln Vorgänge waren schon hier.</numerusform>
            </translation>
        </message>
        <message>
            <source>Copyjobs %1</source>
            <extracomment>a file's name; %1 is a date: 2026-11-23</extracomment>
            <translation>Copyjobs %1</translation>
        </message>
        <message>
            <source>Save the selected jobs, or all that are shown, to a file</source>
            <translation>Die ausgewählten oder alle angezeigten Vorgänge in einer Datei speichern</translation>
        </message>
        <message numerus="yes">
            <source>Report on %Ln selected job(s)</source>
            <translation>
                <numerusform>Bericht über %Ln ausgewählten Vorgang</numerusform>
                <numerusform>Bericht über %Ln ausgewählte Vorgänge</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Report on %Ln job(s) of the history</source>
            <translation>
                <numerusform>Bericht über %Ln Vorgang des Verlaufs</numerusform>
                <numerusform>Bericht über %Ln Vorgänge des Verlaufs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Report on all %Ln job(s)</source>
            <translation>
                <numerusform>Bericht über %Ln Vorgang</numerusform>
                <numerusform>Bericht über alle %Ln Vorgänge</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Report on the %Ln job(s) shown</source>
            <translation>
                <numerusform>Bericht über %Ln angezeigten Vorgang</numerusform>
                <numerusform>Bericht über %Ln angezeigte Vorgänge</numerusform>
            </translation>
        </message>
        <message>
            <source>Lists, tables and texts (*.json *.csv *.txt *.log *.har)</source>
            <translation>Listen, Tabellen und Texte (*.json *.csv *.txt *.log *.har)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message numerus="yes">
            <source>%Ln job(s) of hosts that your administrator does not allow were left out.</source>
            <translation>
                <numerusform>%Ln Vorgang wurde ausgelassen, weil Ihre IT-Abteilung seinen Host nicht zulässt.</numerusform>
                <numerusform>%Ln Vorgänge wurden ausgelassen, weil Ihre IT-Abteilung ihre Hosts nicht zulässt.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReportText</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>Tenant</source>
            <translation>Mandant</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Site</translation>
        </message>
        <message>
            <source>Watched since</source>
            <translation>Überwacht seit</translation>
        </message>
        <message>
            <source>Ended after</source>
            <translation>Beendet nach</translation>
        </message>
        <message>
            <source>Ended before</source>
            <translation>Beendet vor</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>Percent</source>
            <translation>Prozent</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Meaning</source>
            <translation>Bedeutung</translation>
        </message>
        <message>
            <source>Item ids</source>
            <translation>Element-IDs</translation>
        </message>
        <message>
            <source>Request ids</source>
            <translation>Anforderungs-IDs</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Last checked</source>
            <translation>Zuletzt abgefragt</translation>
        </message>
    </context>
    <context>
        <name>StoreText</name>
        <message>
            <source>New jobs are watched but will be lost when you quit Copyjobs.</source>
            <translation>Neue Vorgänge werden überwacht, gehen aber beim Beenden von Copyjobs verloren.</translation>
        </message>
        <message>
            <source>The list in %1 is damaged and could not be moved aside.</source>
            <extracomment>%1 is the path of a file</extracomment>
            <translation>Die Liste in %1 ist beschädigt und konnte nicht umbenannt werden.</translation>
        </message>
        <message>
            <source>The list in %1 cannot be written.</source>
            <extracomment>%1 is the path of a file</extracomment>
            <translation>Die Liste in %1 kann nicht geschrieben werden.</translation>
        </message>
        <message>
            <source>Another program is using the list in %1.</source>
            <extracomment>%1 is the path of a file</extracomment>
            <translation>Ein anderes Programm verwendet die Liste in %1.</translation>
        </message>
        <message>
            <source>The list in %1 was written by a newer version of Copyjobs and was left as it is.</source>
            <extracomment>%1 is the path of a file</extracomment>
            <translation>Die Liste in %1 stammt von einer neueren Version von Copyjobs und wurde nicht verändert.</translation>
        </message>
        <message>
            <source>The disk is full: the last change to the list in %1 is not stored yet. Copyjobs keeps trying; please free up disk space before you quit.</source>
            <extracomment>%1 is the path of a file</extracomment>
            <translation>Der Datenträger ist voll: Die letzte Änderung an der Liste in %1 ist noch nicht gespeichert. Copyjobs versucht es weiter; bitte schaffen Sie Platz, bevor Sie Copyjobs beenden.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln completed</source>
            <extracomment>of the jobs that ended while the program did not run</extracomment>
            <translation>
                <numerusform>%Ln abgeschlossen</numerusform>
                <numerusform>%Ln abgeschlossen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln failed</source>
            <extracomment>of the jobs that ended while the program did not run</extracomment>
            <translation>
                <numerusform>%Ln fehlgeschlagen</numerusform>
                <numerusform>%Ln fehlgeschlagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln cancelled</source>
            <extracomment>of the jobs that ended while the program did not run</extracomment>
            <translation>
                <numerusform>%Ln abgebrochen</numerusform>
                <numerusform>%Ln abgebrochen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the outcome of %Ln job(s) is unknown</source>
            <extracomment>at the end of a list of counts</extracomment>
            <translation>
                <numerusform>bei %Ln Vorgang ist das Ergebnis unbekannt</numerusform>
                <numerusform>bei %Ln Vorgängen ist das Ergebnis unbekannt</numerusform>
            </translation>
        </message>
        <message>
            <source>While Copyjobs was not running</source>
            <translation>Während Copyjobs nicht lief</translation>
        </message>
        <message>
            <source>%1.</source>
            <extracomment>%1 is a list of counts: "7 completed, 1 failed"</extracomment>
            <translation>%1.</translation>
        </message>
        <message>
            <source>Anything unsaved is checked and reported again at the next start.</source>
            <translation>Was bis dahin nicht gespeichert ist, wird beim nächsten Start noch einmal abgefragt und gemeldet.</translation>
        </message>
        <message>
            <source>The stored list was damaged. It was moved aside as %1, and a new one was begun. The old file may hold monitor URLs: please delete it when you no longer need it.</source>
            <extracomment>%1 is the path of a file</extracomment>
            <translation>Die gespeicherte Liste war beschädigt. Sie wurde in %1 umbenannt, und eine neue wurde begonnen. Die alte Datei kann Überwachungs-URLs enthalten: Bitte löschen Sie sie, wenn Sie sie nicht mehr brauchen.</translation>
        </message>
        <message>
            <source>Changes are watched and reported from now on, but will be lost when you quit Copyjobs.</source>
            <translation>Was sich von jetzt an ändert, wird überwacht und gemeldet, geht aber beim Beenden von Copyjobs verloren.</translation>
        </message>
        <message>
            <source>The last change to the list in %1 could not be stored (%2). Copyjobs keeps trying until you quit.</source>
            <extracomment>%1 is the path of a file, %2 the reason in the words of a library</extracomment>
            <translation>Die letzte Änderung der Liste in %1 konnte nicht gespeichert werden (%2). Copyjobs versucht es weiter, bis Sie es beenden.</translation>
        </message>
        <message>
            <source>The list in %1 was written by an older version of Copyjobs and could not be updated (%2). It was left as it is.</source>
            <extracomment>%1 is the path of a file, %2 the reason in the words of a library</extracomment>
            <translation>Die Liste in %1 stammt von einer älteren Version von Copyjobs und konnte nicht umgestellt werden (%2). Sie wurde nicht verändert.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln job(s) of the stored list could not be read completely. Those with a monitor URL are checked again; the others were moved aside.</source>
            <extracomment>about the stored list</extracomment>
            <translation>
                <numerusform>%Ln Vorgang der gespeicherten Liste war nicht vollständig lesbar. Hat er eine Überwachungs-URL, wird er neu abgefragt, sonst wurde er gesondert abgelegt.</numerusform>
                <numerusform>%Ln Vorgänge der gespeicherten Liste waren nicht vollständig lesbar. Die mit Überwachungs-URL werden neu abgefragt, die anderen wurden gesondert abgelegt.</numerusform>
            </translation>
        </message>
        <message>
            <source>The settings for everybody in %1 cannot be read. Until they can be, no other hosts are asked and no program is run. Please tell your administrator.</source>
            <extracomment>%1 is the path of a file</extracomment>
            <translation>Die Einstellungen für alle in %1 sind nicht lesbar. Solange werden keine weiteren Hosts abgefragt und keine Programme gestartet. Bitte informieren Sie Ihre IT-Abteilung.</translation>
        </message>
    </context>
    <context>
        <name>TimeLeftText</name>
        <message>
            <source>The service gives no percentage.</source>
            <translation>Der Dienst nennt keinen Prozentsatz.</translation>
        </message>
        <message>
            <source>The service reports only 0 and 100 %.</source>
            <translation>Der Dienst meldet nur 0 und 100 %.</translation>
        </message>
        <message>
            <source>The percentage is unchanged since %1.</source>
            <extracomment>%1 is a time</extracomment>
            <translation>Der Prozentsatz ist seit %1 unverändert.</translation>
        </message>
        <message>
            <source>The service reports 100 %, but not yet the end.</source>
            <translation>Der Dienst meldet 100 %, aber noch nicht das Ende.</translation>
        </message>
        <message>
            <source>It is too early for an estimate.</source>
            <translation>Für eine Schätzung ist es zu früh.</translation>
        </message>
        <message>
            <source>up to %1 left</source>
            <extracomment>the remaining time; %1 is a duration</extracomment>
            <translation>noch höchstens %1</translation>
        </message>
        <message>
            <source>%1–%2 s left</source>
            <extracomment>the remaining time, in seconds</extracomment>
            <translation>noch %1–%2 Sek.</translation>
        </message>
        <message>
            <source>%1–%2 min left</source>
            <extracomment>the remaining time, in minutes</extracomment>
            <translation>noch %1–%2 Min.</translation>
        </message>
        <message>
            <source>%1 – %2 left</source>
            <extracomment>the remaining time; %1 and %2 are durations: "40 min – 3 h left"</extracomment>
            <translation>noch %1 – %2</translation>
        </message>
        <message>
            <source>%1–%2 h left</source>
            <extracomment>the remaining time, in hours</extracomment>
            <translation>noch %1–%2 Std.</translation>
        </message>
        <message>
            <source>Time left unknown.</source>
            <translation>Restzeit unbekannt.</translation>
        </message>
        <message>
            <source>a few seconds left</source>
            <translation>noch wenige Sekunden</translation>
        </message>
        <message>
            <source>It takes longer than estimated.</source>
            <translation>Es dauert länger als geschätzt.</translation>
        </message>
    </context>
    <context>
        <name>TrayIcon</name>
        <message>
            <source>&amp;Hide</source>
            <translation>&amp;Ausblenden</translation>
        </message>
        <message>
            <source>&amp;Show</source>
            <translation>&amp;Anzeigen</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Einfügen</translation>
        </message>
        <message>
            <source>&amp;Quiet until tomorrow</source>
            <translation>&amp;Bis morgen keine Benachrichtigungen</translation>
        </message>
    </context>
    <context>
        <name>WaitText</name>
        <message numerus="yes">
            <source>and %Ln more</source>
            <extracomment>the last line of a list that is too long for the screen; %Ln is a number of jobs</extracomment>
            <translation>
                <numerusform>und %Ln weiterer</numerusform>
                <numerusform>und %Ln weitere</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The time is up; %Ln job(s) have not ended. The copies themselves go on.</source>
            <translation>
                <numerusform>Die Zeit ist abgelaufen; %Ln Vorgang ist noch nicht beendet. Die Kopie selbst läuft weiter.</numerusform>
                <numerusform>Die Zeit ist abgelaufen; %Ln Vorgänge sind noch nicht beendet. Die Kopien selbst laufen weiter.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Interrupted; %Ln job(s) have not ended. The copies themselves go on.</source>
            <translation>
                <numerusform>Unterbrochen; %Ln Vorgang ist noch nicht beendet. Die Kopie selbst läuft weiter.</numerusform>
                <numerusform>Unterbrochen; %Ln Vorgänge sind noch nicht beendet. Die Kopien selbst laufen weiter.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln job(s) handed to the window.</source>
            <translation>
                <numerusform>%Ln Vorgang an das Fenster übergeben.</numerusform>
                <numerusform>%Ln Vorgänge an das Fenster übergeben.</numerusform>
            </translation>
        </message>
        <message>
            <source>The window of Copyjobs could not be reached or opened. To watch jobs in a terminal, use: copyjobs wait</source>
            <translation>Das Fenster von Copyjobs ließ sich nicht erreichen oder öffnen. Um Vorgänge im Terminal zu überwachen, verwenden Sie: copyjobs wait</translation>
        </message>
        <message numerus="yes">
            <source>%Ln failed</source>
            <translation>
                <numerusform>%Ln fehlgeschlagen</numerusform>
                <numerusform>%Ln fehlgeschlagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln with unknown outcome</source>
            <translation>
                <numerusform>%Ln mit unbekanntem Ergebnis</numerusform>
                <numerusform>%Ln mit unbekanntem Ergebnis</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln cancelled</source>
            <translation>
                <numerusform>%Ln abgebrochen</numerusform>
                <numerusform>%Ln abgebrochen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln running</source>
            <translation>
                <numerusform>%Ln läuft</numerusform>
                <numerusform>%Ln laufen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln completed</source>
            <translation>
                <numerusform>%Ln abgeschlossen</numerusform>
                <numerusform>%Ln abgeschlossen</numerusform>
            </translation>
        </message>
        <message>
            <source>The output could not be written: %1</source>
            <extracomment>%1 is the system's reason, such as "No space left on device"</extracomment>
            <translation>Die Ausgabe konnte nicht geschrieben werden: %1</translation>
        </message>
        <message>
            <source>The window could not store the jobs. They are watched, but will be lost when Copyjobs ends.</source>
            <translation>Das Fenster konnte die Vorgänge nicht speichern. Sie werden überwacht, gehen aber beim Beenden von Copyjobs verloren.</translation>
        </message>
        <message>
            <source>Copyjobs is not running. Open its window first, then repeat the command.</source>
            <translation>Copyjobs läuft nicht. Öffnen Sie zuerst das Fenster und wiederholen Sie dann den Befehl.</translation>
        </message>
        <message>
            <source>Copyjobs was quit while waiting for its jobs. Their outcome is unknown until it is started again.</source>
            <translation>Copyjobs wurde beendet, während auf seine Vorgänge gewartet wurde. Bis zum nächsten Start bleibt das Ergebnis unbekannt.</translation>
        </message>
        <message>
            <source>No job is called “%1” or has this number. See copyjobs list.</source>
            <extracomment>%1 is what was typed; "copyjobs list" is a command and stays as it is</extracomment>
            <translation>Kein Vorgang heißt „%1“ oder hat diese Nummer. Siehe copyjobs list.</translation>
        </message>
        <message>
            <source>Several jobs are called “%1”. Use the number that copyjobs list shows.</source>
            <extracomment>%1 is what was typed; "copyjobs list" is a command and stays as it is</extracomment>
            <translation>Mehrere Vorgänge heißen „%1“. Verwenden Sie die Nummer, die copyjobs list zeigt.</translation>
        </message>
        <message>
            <source>No job in the list is running.</source>
            <translation>In der Liste läuft kein Vorgang.</translation>
        </message>
        <message>
            <source>A different version of Copyjobs is already running. Please quit it and start it again.</source>
            <translation>Es läuft bereits eine andere Version von Copyjobs. Bitte beenden Sie sie und starten Sie Copyjobs neu.</translation>
        </message>
        <message>
            <source>No job in the list belongs to the batch “%1”. See copyjobs list.</source>
            <extracomment>%1 is what was typed; "copyjobs list" is a command and stays as it is</extracomment>
            <translation>Kein Vorgang in der Liste gehört zur Gruppe „%1“. Siehe copyjobs list.</translation>
        </message>
        <message>
            <source>The window of Copyjobs does not respond, and it is not known whether it did what was asked.</source>
            <translation>Das Fenster von Copyjobs reagiert nicht. Ob es getan hat, was verlangt war, ist nicht bekannt.</translation>
        </message>
    </context>
    <context>
        <name>WindowActions</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Job</source>
            <translation>&amp;Vorgang</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>Spra&amp;che</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;Add …</source>
            <translation>&amp;Hinzufügen …</translation>
        </message>
        <message>
            <source>Add monitor URLs (%1)</source>
            <translation>Überwachungs-URLs hinzufügen (%1)</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Einfügen</translation>
        </message>
        <message>
            <source>Watch the monitor URLs in the clipboard (%1)</source>
            <translation>Die Überwachungs-URLs der Zwischenablage überwachen (%1)</translation>
        </message>
        <message>
            <source>Try Copyjobs with simulated copies</source>
            <translation>Copyjobs mit simulierten Kopiervorgängen ausprobieren</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>&amp;Preferences …</source>
            <translation>&amp;Einstellungen …</translation>
        </message>
        <message>
            <source>Select &amp;all</source>
            <translation>&amp;Alles auswählen</translation>
        </message>
        <message>
            <source>&amp;Find</source>
            <translation>&amp;Suchen</translation>
        </message>
        <message>
            <source>&amp;All jobs</source>
            <translation>&amp;Alle Vorgänge</translation>
        </message>
        <message>
            <source>&amp;Details</source>
            <translation>&amp;Details</translation>
        </message>
        <message>
            <source>&amp;History</source>
            <translation>&amp;Verlauf</translation>
        </message>
        <message>
            <source>&amp;System language</source>
            <translation>&amp;Systemsprache</translation>
        </message>
        <message>
            <source>&amp;About Copyjobs</source>
            <translation>&amp;Über Copyjobs</translation>
        </message>
        <message>
            <source>Pra&amp;ctice</source>
            <translation>Übun&amp;gsmodus</translation>
        </message>
        <message>
            <source>&amp;Group by</source>
            <translation>&amp;Gruppieren nach</translation>
        </message>
        <message>
            <source>&amp;Status</source>
            <translation>&amp;Status</translation>
        </message>
        <message>
            <source>&amp;Batch</source>
            <translation>&amp;Gruppe</translation>
        </message>
        <message>
            <source>S&amp;ite</source>
            <translation>S&amp;ite</translation>
        </message>
        <message>
            <source>&amp;None</source>
            <comment>grouping</comment>
            <translation>&amp;Nicht gruppieren</translation>
        </message>
        <message>
            <source>&amp;Open file …</source>
            <translation>Datei &amp;öffnen …</translation>
        </message>
        <message>
            <source>&amp;Messages</source>
            <translation>&amp;Meldungen</translation>
        </message>
        <message>
            <source>How do I get a monitor &amp;URL?</source>
            <translation>Wie komme ich an eine Überwachungs-&amp;URL?</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Tastenkürzel</translation>
        </message>
        <message>
            <source>Copyjobs %1</source>
            <translation>Copyjobs %1</translation>
        </message>
        <message>
            <source>About Copyjobs</source>
            <translation>Über Copyjobs</translation>
        </message>
        <message>
            <source>Watches long-running Microsoft Graph copy jobs by their monitor URLs. It connects only to the host in the URL.

Free software under the GNU General Public License, version 3 or later. Not a product of Microsoft.</source>
            <translation>Verfolgt lange Kopiervorgänge von Microsoft Graph anhand ihrer Überwachungs-URLs. Copyjobs kommuniziert ausschließlich mit dem Host in der URL.

Freie Software unter der GNU General Public License, Version 3 oder neuer. Kein Produkt von Microsoft.</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Aktion</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Taste</translation>
        </message>
    </context>
    <context>
        <name>WindowLife</name>
        <message>
            <source>Quit Copyjobs?</source>
            <translation>Copyjobs beenden?</translation>
        </message>
        <message numerus="yes">
            <source>%Ln job(s) still running.</source>
            <translation>
                <numerusform>%Ln Vorgang läuft noch.</numerusform>
                <numerusform>%Ln Vorgänge laufen noch.</numerusform>
            </translation>
        </message>
        <message>
            <source>Microsoft continues copying. Copyjobs checks again the next time it starts.</source>
            <translation>Microsoft kopiert weiter. Copyjobs fragt den Status beim nächsten Start ab.</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>Keep running in the &amp;background</source>
            <translation>Im &amp;Hintergrund weiter überwachen</translation>
        </message>
        <message>
            <source>Keep running in the background?</source>
            <translation>Im Hintergrund weiter überwachen?</translation>
        </message>
        <message>
            <source>Without its window, Copyjobs keeps watching and notifies you when jobs end. The tray icon, or starting Copyjobs again, brings the window back.

Your choice applies from now on. You can change it in the preferences.</source>
            <translation>Copyjobs überwacht auch ohne Fenster weiter und benachrichtigt Sie, wenn Vorgänge enden. Über das Symbol in der Leiste oder einen erneuten Start von Copyjobs erscheint das Fenster wieder.

Ihre Wahl gilt ab jetzt. Sie können sie in den Einstellungen ändern.</translation>
        </message>
    </context>
</TS>
