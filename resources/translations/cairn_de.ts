<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AddressForm</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Address of the repository</source>
        <translation>Adresse des Repositorys</translation>
    </message>
    <message>
        <source>Branch or tag</source>
        <translation>Branch oder Tag</translation>
    </message>
    <message>
        <source>Branch or tag, if not the usual one</source>
        <translation>Branch oder Tag, wenn nicht der übliche</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>https, ssh, or file:/// for a folder. Git&apos;s own keys and passwords are used.</source>
        <translation>https, ssh oder file:/// für einen Ordner. Schlüssel und Passwörter nimmt Git aus seinem eigenen Bestand.</translation>
    </message>
</context>
<context>
    <name>AgendaSheet</name>
    <message>
        <source>Agenda</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>AgreedField</name>
    <message>
        <source>An action</source>
        <translation>Eine Aufgabe</translation>
    </message>
</context>
<context>
    <name>AskBar</name>
    <message>
        <source>Copy question</source>
        <translation>Frage kopieren</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
</context>
<context>
    <name>BackupPart</name>
    <message numerus="yes">
        <source>%Ln file(s) there cannot be read.</source>
        <translation>
            <numerusform>%Ln Datei dort lässt sich nicht lesen.</numerusform>
            <numerusform>%Ln Dateien dort lassen sich nicht lesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup was made and proved: {}.</source>
        <translation>Eine Sicherung ist gemacht und geprüft: {}.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Bring it back…</source>
        <translation>Zurückholen …</translation>
    </message>
    <message>
        <source>Bring the backup back?</source>
        <translation>Die Sicherung zurückholen?</translation>
    </message>
    <message>
        <source>Bringing the backup back…</source>
        <translation>Die Sicherung wird zurückgeholt …</translation>
    </message>
    <message>
        <source>Keep the journal as it is</source>
        <translation>Das Journal lassen, wie es ist</translation>
    </message>
    <message>
        <source>Looking what would change…</source>
        <translation>Es wird nachgesehen, was sich ändern würde …</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>Eine Sicherung wird gemacht …</translation>
    </message>
    <message>
        <source>Nothing has changed since the last backup.</source>
        <translation>Seit der letzten Sicherung hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>The backup is back: {}.</source>
        <translation>Die Sicherung ist zurück: {}.</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Es gibt noch keine.</translation>
    </message>
    <message>
        <source>{}. The journal as it is now is kept beside it.</source>
        <translation>{}. Das Journal, wie es jetzt ist, wird daneben aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>BesideView</name>
    <message>
        <source>Side by side</source>
        <translation>Seite an Seite</translation>
    </message>
</context>
<context>
    <name>CareRooms</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No backup of the journal could be made: {}</source>
        <translation>Vom Journal ließ sich keine Sicherung machen: {}</translation>
    </message>
    <message numerus="yes">
        <source>Private notes of %Ln session(s) were taken away, as you set it.</source>
        <translation>
            <numerusform>Private Notizen zu %Ln Treffen sind entfernt, wie du es eingestellt hast.</numerusform>
            <numerusform>Private Notizen zu %Ln Treffen sind entfernt, wie du es eingestellt hast.</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal is being worked on; it comes back by itself.</source>
        <translation>Am Journal wird gearbeitet; es kommt von selbst wieder.</translation>
    </message>
    <message>
        <source>The journal is made ready for this version; a backup of before is made.</source>
        <translation>Das Journal wird für diese Version bereit gemacht; vorher wird es gesichert.</translation>
    </message>
</context>
<context>
    <name>CarriedRow</name>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Fallen gelassen</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Why it is dropped: {}</source>
        <translation>Warum das fallen gelassen wird: {}</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
</context>
<context>
    <name>CheckoutSection</name>
    <message>
        <source>A team keeps a layer of its own in it, which is not in the library yet.</source>
        <translation>Ein Team pflegt darin eine eigene Schicht, die noch nicht in der Bibliothek ist.</translation>
    </message>
    <message>
        <source>Add the team&apos;s layer</source>
        <translation>Schicht des Teams hinzufügen</translation>
    </message>
    <message>
        <source>Checkout</source>
        <translation>Checkout</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Every record counts the same.</source>
        <translation>Jeder Eintrag zählt gleich viel.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird angesehen …</translation>
    </message>
    <message>
        <source>No checkout is chosen</source>
        <translation>Kein Checkout gewählt</translation>
    </message>
    <message>
        <source>Nothing was recognised in it.</source>
        <translation>Darin wurde nichts erkannt.</translation>
    </message>
    <message>
        <source>Recognised: {}</source>
        <translation>Erkannt: {}</translation>
    </message>
    <message>
        <source>The checkout you work on</source>
        <translation>Der Checkout, an dem du arbeitest</translation>
    </message>
    <message>
        <source>The folder is not there.</source>
        <translation>Der Ordner ist nicht da.</translation>
    </message>
    <message>
        <source>The repository you work on. Records made for its languages and its kind come first among equals. Only the names of its files are looked at.</source>
        <translation>Das Repository, an dem du arbeitest. Unter gleich guten Treffern stehen Einträge vorn, die zu seinen Sprachen und seiner Art passen. Nur die Namen seiner Dateien werden angesehen.</translation>
    </message>
    <message>
        <source>Work on none</source>
        <translation>An keinem arbeiten</translation>
    </message>
</context>
<context>
    <name>Chores</name>
    <message>
        <source>A session runs or is being written. Log it or leave it before that.</source>
        <translation>Ein Treffen läuft oder wird gerade notiert. Halte es erst fest oder verlass es.</translation>
    </message>
    <message>
        <source>Cancelled: all is as it was.</source>
        <translation>Abgebrochen: Alles ist, wie es war.</translation>
    </message>
    <message>
        <source>{what} {percent} %</source>
        <translation>{what} {percent} %</translation>
    </message>
</context>
<context>
    <name>CodeCopy</name>
    <message>
        <source>Copied one line</source>
        <translation>Eine Zeile kopiert</translation>
    </message>
    <message>
        <source>Copied {} lines</source>
        <translation>{} Zeilen kopiert</translation>
    </message>
</context>
<context>
    <name>ColumnSheet</name>
    <message numerus="yes">
        <source>%Ln session(s), {first} to {last}.</source>
        <translation>
            <numerusform>%Ln Treffen, {first} bis {last}.</numerusform>
            <numerusform>%Ln Treffen, {first} bis {last}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring in %Ln session(s)</source>
        <translation>
            <numerusform>%Ln Treffen hereinholen</numerusform>
            <numerusform>%Ln Treffen hereinholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>No session would come in.</source>
        <translation>Kein Treffen käme herein.</translation>
    </message>
    <message>
        <source>Say which columns are the people and the day.</source>
        <translation>Sag, welche Spalten die Personen und der Tag sind.</translation>
    </message>
    <message>
        <source>These cannot come in:</source>
        <translation>Diese können nicht herein:</translation>
    </message>
    <message>
        <source>What “{}” is</source>
        <translation>Was „{}“ ist</translation>
    </message>
    <message>
        <source>Which column is what?</source>
        <translation>Welche Spalte ist was?</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>No command has these words</source>
        <translation>Kein Befehl hat diese Wörter</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchtest du tun?</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Back to the page</source>
        <translation>Zurück zur Seite</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>One place differs.</source>
        <translation>Eine Stelle weicht ab.</translation>
    </message>
    <message>
        <source>The texts are the same.</source>
        <translation>Die Texte sind gleich.</translation>
    </message>
    <message>
        <source>These versions differ too much to be laid side by side in time.</source>
        <translation>Diese Fassungen weichen zu sehr ab, um sie rechtzeitig nebeneinanderzustellen.</translation>
    </message>
    <message>
        <source>Version on the left</source>
        <translation>Fassung links</translation>
    </message>
    <message>
        <source>Version on the right</source>
        <translation>Fassung rechts</translation>
    </message>
    <message>
        <source>Versions side by side</source>
        <translation>Fassungen nebeneinander</translation>
    </message>
    <message>
        <source>{} places differ.</source>
        <translation>{} Stellen weichen ab.</translation>
    </message>
</context>
<context>
    <name>CompletionList</name>
    <message>
        <source>Completions</source>
        <translation>Ergänzungen</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message numerus="yes">
        <source>%Ln change(s) cannot be searched yet.</source>
        <translation>
            <numerusform>%Ln Änderung lässt sich noch nicht durchsuchen.</numerusform>
            <numerusform>%Ln Änderungen lassen sich noch nicht durchsuchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Index now</source>
        <translation>Jetzt indizieren</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>This home is read-only: what is there can be read, changes are not.</source>
        <translation>Dieser Ordner ist schreibgeschützt: Vorhandenes ist lesbar, Änderungen werden nicht übernommen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>ContentsList</name>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>That is no day. Try “yesterday”, “fri” or “24.12.”.</source>
        <translation>Das ist kein Tag. Versuch „gestern“, „fr“ oder „24.12.“.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Laying out pages stopped unexpectedly; it goes on by itself.</source>
        <translation>Das Setzen der Seiten brach unerwartet ab; es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Reading the sources stopped unexpectedly; it goes on by itself.</source>
        <translation>Das Lesen der Quellen brach unerwartet ab; es geht von selbst weiter.</translation>
    </message>
</context>
<context>
    <name>DeskActions</name>
    <message>
        <source>Always dark</source>
        <translation>Immer dunkel</translation>
    </message>
    <message>
        <source>Always light</source>
        <translation>Immer hell</translation>
    </message>
    <message>
        <source>High contrast, or as the desktop</source>
        <translation>Hoher Kontrast oder wie das System</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Light or dark as the desktop</source>
        <translation>Hell oder dunkel wie das System</translation>
    </message>
    <message>
        <source>Read the sources again</source>
        <translation>Quellen neu lesen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
</context>
<context>
    <name>DraftBeginnings</name>
    <message>
        <source>Begin a draft with a file</source>
        <translation>Einen Entwurf mit einer Datei beginnen</translation>
    </message>
    <message>
        <source>Markdown (*.md *.markdown *.txt)</source>
        <translation>Markdown (*.md *.markdown *.txt)</translation>
    </message>
</context>
<context>
    <name>DraftBeside</name>
    <message>
        <source>Is it there already? Rather improve one of these</source>
        <translation>Gibt es das schon? Dann lieber eines von diesen verbessern</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Es fehlt nichts</translation>
    </message>
    <message>
        <source>Similar records</source>
        <translation>Ähnliche Einträge</translation>
    </message>
    <message>
        <source>These say much the same, too</source>
        <translation>Auch diese sagen fast dasselbe</translation>
    </message>
    <message numerus="yes">
        <source>To mend: %Ln place(s); it can leave all the same</source>
        <translation>
            <numerusform>Zu verbessern: %Ln Stelle; hinaus kann es trotzdem</numerusform>
            <numerusform>Zu verbessern: %Ln Stellen; hinaus kann es trotzdem</numerusform>
        </translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>line {}</source>
        <translation>Zeile {}</translation>
    </message>
    <message>
        <source>similar</source>
        <translation>ähnlich</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>schon da</translation>
    </message>
</context>
<context>
    <name>DraftFate</name>
    <message>
        <source>Copied: {}</source>
        <translation>Kopiert: {}</translation>
    </message>
    <message>
        <source>Copy a question about it</source>
        <translation>Eine Frage danach kopieren</translation>
    </message>
    <message>
        <source>It is not there any more: {}</source>
        <translation>Es ist nicht mehr da: {}</translation>
    </message>
    <message>
        <source>No program here opens {}</source>
        <translation>Kein Programm hier öffnet {}</translation>
    </message>
    <message>
        <source>Open the folder it was written to</source>
        <translation>Den Ordner öffnen, in dem es liegt</translation>
    </message>
    <message>
        <source>Open the page where it is handed in…</source>
        <translation>Die Seite öffnen, auf der man es einreicht …</translation>
    </message>
    <message>
        <source>Read the record that says it</source>
        <translation>Den Eintrag lesen, der es sagt</translation>
    </message>
    <message>
        <source>The address is copied.</source>
        <translation>Die Adresse ist kopiert.</translation>
    </message>
</context>
<context>
    <name>DraftFiles</name>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them code</source>
        <translation>
            <numerusform>%Ln davon Code</numerusform>
            <numerusform>%Ln davon Code</numerusform>
        </translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Files beside the skill</source>
        <translation>Dateien neben dem Skill</translation>
    </message>
    <message numerus="yes">
        <source>Goes along: %Ln file(s)</source>
        <translation>
            <numerusform>Mit auf dem Weg: %Ln Datei</numerusform>
            <numerusform>Mit auf dem Weg: %Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Take it along</source>
        <translation>Mitnehmen</translation>
    </message>
    <message>
        <source>goes along</source>
        <translation>kommt mit</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt hier</translation>
    </message>
    <message>
        <source>{} KB</source>
        <translation>{} KB</translation>
    </message>
</context>
<context>
    <name>DraftForm</name>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Zusammenhang</translation>
    </message>
    <message>
        <source>Data class</source>
        <translation>Datenklasse</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Begriffserklärung</translation>
    </message>
    <message>
        <source>Escape hatch</source>
        <translation>Ausweg</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>How it is enforced</source>
        <translation>Wie es durchgesetzt wird</translation>
    </message>
    <message>
        <source>How to check it</source>
        <translation>Wie man es prüft</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Not to be confused with</source>
        <translation>Nicht zu verwechseln mit</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Andere Namen</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Vorgehen</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>Anzeichen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The day on which it ends</source>
        <translation>Der Tag, an dem es endet</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Vetting</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>What is done instead</source>
        <translation>Was stattdessen getan wird</translation>
    </message>
    <message>
        <source>What is ticked, a question in each line</source>
        <translation>Was angekreuzt wird, in jeder Zeile eine Frage</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What it reaches</source>
        <translation>Worauf es zugreift</translation>
    </message>
    <message>
        <source>What it writes</source>
        <translation>Was sie schreibt</translation>
    </message>
    <message>
        <source>What one gets, in one sentence</source>
        <translation>Was man davon hat, in einem Satz</translation>
    </message>
    <message>
        <source>When to use</source>
        <translation>Wann man es nimmt</translation>
    </message>
    <message>
        <source>Who answers for it: a team or a role</source>
        <translation>Wer dafür einsteht: ein Team oder eine Rolle</translation>
    </message>
    <message>
        <source>Who answers for the deviation</source>
        <translation>Wer für die Abweichung einsteht</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why it cannot be followed</source>
        <translation>Warum man sich nicht daran halten kann</translation>
    </message>
    <message>
        <source>Why it is done otherwise here, in one line</source>
        <translation>Warum es hier anders gemacht wird, in einer Zeile</translation>
    </message>
    <message>
        <source>Why it works</source>
        <translation>Warum es wirkt</translation>
    </message>
    <message>
        <source>Words people look for</source>
        <translation>Wörter, nach denen man sucht</translation>
    </message>
    <message>
        <source>context, win, steer, review</source>
        <translation>context, win, steer, review</translation>
    </message>
    <message>
        <source>two or three, with commas</source>
        <translation>zwei oder drei, mit Kommas</translation>
    </message>
    <message>
        <source>with commas</source>
        <translation>mit Kommas</translation>
    </message>
</context>
<context>
    <name>DraftImproving</name>
    <message>
        <source>Both side by side</source>
        <translation>Beide nebeneinander</translation>
    </message>
    <message>
        <source>It is a change of “{}” now; what you typed stands in it.</source>
        <translation>Er ist jetzt eine Änderung von „{}“; was du geschrieben hast, steht darin.</translation>
    </message>
    <message>
        <source>It is a draft of its own again, as it was.</source>
        <translation>Er ist wieder ein eigener Entwurf, so wie er war.</translation>
    </message>
    <message>
        <source>Make it a draft of its own again</source>
        <translation>Wieder einen eigenen Entwurf daraus machen</translation>
    </message>
    <message>
        <source>Make this a change of it</source>
        <translation>Als Änderung davon weiterschreiben</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Lesen</translation>
    </message>
</context>
<context>
    <name>DraftPage</name>
    <message>
        <source>Back to the board</source>
        <translation>Zurück zur Tafel</translation>
    </message>
    <message>
        <source>Contribute…</source>
        <translation>Beitragen …</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Zu sehen</translation>
    </message>
</context>
<context>
    <name>DropBar</name>
    <message>
        <source>Drop it</source>
        <translation>Fallen lassen</translation>
    </message>
    <message>
        <source>It stays open</source>
        <translation>Bleibt offen</translation>
    </message>
    <message>
        <source>Why it is dropped</source>
        <translation>Warum das fallen gelassen wird</translation>
    </message>
    <message>
        <source>Why will “{}” not be done?</source>
        <translation>Warum wird „{}“ nicht getan?</translation>
    </message>
</context>
<context>
    <name>EditorSection</name>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>Empty: the program that the desktop has for Markdown.</source>
        <translation>Leer: das Programm, das der Desktop für Markdown hat.</translation>
    </message>
    <message>
        <source>Empty: {} is used, as your shell says.</source>
        <translation>Leer: {} wird benutzt, wie es die Shell sagt.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Such as code or gvim</source>
        <translation>Etwa code oder gvim</translation>
    </message>
    <message>
        <source>This program is not found; another one is used.</source>
        <translation>Dieses Programm ist nicht da; ein anderes wird benutzt.</translation>
    </message>
    <message>
        <source>This program is used.</source>
        <translation>Dieses Programm wird benutzt.</translation>
    </message>
    <message>
        <source>“Open in your editor” starts it with the file of the record.</source>
        <translation>„Im Editor öffnen“ startet es mit der Datei des Eintrags.</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>FileSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Code: whoever uses the skill may have it run</source>
        <translation>Code: Wer den Skill benutzt, lässt ihn vielleicht ausführen</translation>
    </message>
    <message>
        <source>Its text</source>
        <translation>Der Text</translation>
    </message>
    <message>
        <source>Words: the skill has them read</source>
        <translation>Text: Der Skill lässt ihn lesen</translation>
    </message>
</context>
<context>
    <name>FillBar</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as it is</source>
        <translation>Unverändert kopieren</translation>
    </message>
    <message>
        <source>Fill in before copying:</source>
        <translation>Vor dem Kopieren ausfüllen:</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Not in this page</source>
        <translation>Nicht auf dieser Seite</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>{at} of {of}</source>
        <translation>{at} von {of}</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation>Die Bibliothek wird geöffnet …</translation>
    </message>
    <message>
        <source>Searching phrases…</source>
        <translation>Wortfolgen werden gesucht …</translation>
    </message>
    <message>
        <source>Try “{}”</source>
        <translation>„{}“ suchen</translation>
    </message>
    <message>
        <source>Type a task, or paste the output that failed.
Everything is searched on this machine.</source>
        <translation>Beschreib eine Aufgabe oder füg die Ausgabe ein, die scheiterte.
Gesucht wird nur auf diesem Rechner.</translation>
    </message>
    <message>
        <source>What are you trying to do?</source>
        <translation>Was hast du vor?</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>A library about working with Claude Code is here already, on this machine. Search it in the field above, or try one of these.</source>
        <translation>Eine Bibliothek zur Arbeit mit Claude Code ist schon da, auf diesem Rechner. Such darin mit dem Feld oben oder probier eines von diesen.</translation>
    </message>
    <message>
        <source>Add a folder of your own…</source>
        <translation>Eigenen Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Go to the library</source>
        <translation>Zur Bibliothek</translation>
    </message>
    <message>
        <source>Look something up</source>
        <translation>Etwas nachschlagen</translation>
    </message>
    <message>
        <source>Notes of your own, or your team’s, are found beside it: any Markdown.</source>
        <translation>Eigene Notizen oder die deines Teams werden mit durchsucht: jedes Markdown.</translation>
    </message>
    <message>
        <source>Paste what failed</source>
        <translation>Einfügen, was scheiterte</translation>
    </message>
    <message>
        <source>See what goes wrong for others</source>
        <translation>Sehen, was bei anderen schiefgeht</translation>
    </message>
    <message>
        <source>The output of a command finds the gotcha behind it. Try an example.</source>
        <translation>Die Ausgabe eines Befehls findet den Stolperstein dahinter. Probier ein Beispiel.</translation>
    </message>
    <message>
        <source>Type a task in your own words, such as “{}”.</source>
        <translation>Beschreib eine Aufgabe mit eigenen Worten, etwa „{}“.</translation>
    </message>
    <message>
        <source>What others found out, when you need it</source>
        <translation>Was andere herausfanden, wenn du es brauchst</translation>
    </message>
    <message>
        <source>“{}” narrows a search. Counts at the left do the same.</source>
        <translation>„{}“ grenzt eine Suche ein. Die Zahlen links tun dasselbe.</translation>
    </message>
</context>
<context>
    <name>FormSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>GateAnswer</name>
    <message>
        <source>In its place</source>
        <translation>An seiner Stelle</translation>
    </message>
    <message>
        <source>It stays by design: nothing is to be done.</source>
        <translation>Das bleibt mit Absicht: Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Keep, with a reason (K)</source>
        <translation>Behalten, mit Grund (K)</translation>
    </message>
    <message>
        <source>Replace (R)</source>
        <translation>Ersetzen (R)</translation>
    </message>
    <message>
        <source>Take the answer back (U)</source>
        <translation>Antwort zurücknehmen (U)</translation>
    </message>
    <message>
        <source>Why it may leave. The reason stays here.</source>
        <translation>Warum es hinaus darf. Der Grund bleibt hier.</translation>
    </message>
</context>
<context>
    <name>GateGoing</name>
    <message>
        <source>Cancelled. Nothing left, and the draft is as it was.</source>
        <translation>Abgebrochen. Nichts ging hinaus, und der Entwurf ist, wie er war.</translation>
    </message>
    <message>
        <source>Copied, with the scrub report: paste it where you hand it in.</source>
        <translation>Kopiert, mit dem Prüfbericht: Füge es dort ein, wo du es einreichst.</translation>
    </message>
</context>
<context>
    <name>GateHead</name>
    <message numerus="yes">
        <source>%Ln thing(s) must not leave like this</source>
        <translation>
            <numerusform>%Ln Sache darf so nicht hinaus</numerusform>
            <numerusform>%Ln Sachen dürfen so nicht hinaus</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the board</source>
        <translation>Zurück zur Tafel</translation>
    </message>
    <message>
        <source>Change the draft</source>
        <translation>Den Entwurf ändern</translation>
    </message>
    <message>
        <source>Contribute</source>
        <translation>Beitragen</translation>
    </message>
    <message>
        <source>Copy the text of the request</source>
        <translation>Den Text der Anfrage kopieren</translation>
    </message>
    <message>
        <source>Name &lt;address&gt;</source>
        <translation>Name &lt;Adresse&gt;</translation>
    </message>
    <message>
        <source>Nothing stands in the way any more</source>
        <translation>Nichts steht mehr im Weg</translation>
    </message>
    <message>
        <source>Open the page where it is handed in…</source>
        <translation>Die Seite öffnen, auf der man es einreicht …</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Andere Wege</translation>
    </message>
    <message>
        <source>The gate found nothing</source>
        <translation>Die Schranke hat nichts gefunden</translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation>Was hinausgeht</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Wer unterschreibt</translation>
    </message>
</context>
<context>
    <name>GateList</name>
    <message>
        <source>What the gate found</source>
        <translation>Was die Schranke gefunden hat</translation>
    </message>
</context>
<context>
    <name>GatePage</name>
    <message>
        <source>Another contribution is on its way still.</source>
        <translation>Ein anderer Beitrag ist noch unterwegs.</translation>
    </message>
    <message>
        <source>Say who signs it; then it is read.</source>
        <translation>Sag, wer unterschreibt; dann wird es gelesen.</translation>
    </message>
    <message>
        <source>Something stands in the way still.</source>
        <translation>Noch steht etwas im Weg.</translation>
    </message>
    <message>
        <source>The address is copied.</source>
        <translation>Die Adresse ist kopiert.</translation>
    </message>
    <message>
        <source>The gate reads it…</source>
        <translation>Die Schranke liest es …</translation>
    </message>
</context>
<context>
    <name>GateSides</name>
    <message>
        <source>As it would leave</source>
        <translation>Wie es hinausginge</translation>
    </message>
    <message>
        <source>As the draft says it</source>
        <translation>Wie es im Entwurf steht</translation>
    </message>
</context>
<context>
    <name>GoingBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>HandoverSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Hand over a team</source>
        <translation>Ein Team übergeben</translation>
    </message>
    <message>
        <source>Handover (*.json)</source>
        <translation>Übergabe (*.json)</translation>
    </message>
    <message>
        <source>Nobody in the journal is in this team.</source>
        <translation>Niemand im Journal ist in diesem Team.</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>Datei speichern …</translation>
    </message>
    <message>
        <source>Save the handover</source>
        <translation>Übergabe speichern</translation>
    </message>
    <message>
        <source>Saved {}</source>
        <translation>{} gespeichert</translation>
    </message>
    <message>
        <source>Shareable notes and open actions. Private notes never go along.</source>
        <translation>Notizen zum Teilen und offene Aufgaben. Private Notizen gehen nie mit.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>This is all that is written. Everybody else is a role in it.</source>
        <translation>Das ist alles, was geschrieben wird. Alle anderen stehen als Rollen darin.</translation>
    </message>
    <message>
        <source>Tick those whom the other champion takes over.</source>
        <translation>Hak an, wen der andere Champion übernimmt.</translation>
    </message>
    <message>
        <source>What would stand in the file</source>
        <translation>Was in der Datei stünde</translation>
    </message>
</context>
<context>
    <name>HarvestList</name>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
</context>
<context>
    <name>HarvestSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Comparing with the library: {done} of {of}</source>
        <translation>Verglichen mit der Bibliothek: {done} von {of}</translation>
    </message>
    <message>
        <source>Harvest {}</source>
        <translation>{} ernten</translation>
    </message>
    <message>
        <source>Make drafts of these</source>
        <translation>Entwürfe daraus machen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Liest …</translation>
    </message>
    <message>
        <source>Tick all that is new</source>
        <translation>Alles Neue ankreuzen</translation>
    </message>
    <message>
        <source>What it tells its agent, read and not run. Space ticks; drafts are made of what is ticked, and of nothing else.</source>
        <translation>Was darin dem Agenten gesagt wird: gelesen, nicht ausgeführt. Die Leertaste kreuzt an; Entwürfe entstehen aus dem Angekreuzten und aus nichts sonst.</translation>
    </message>
</context>
<context>
    <name>HarvestView</name>
    <message>
        <source>Its text</source>
        <translation>Sein Text</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Help and shortcuts</source>
        <translation>Hilfe und Tastenkürzel</translation>
    </message>
    <message>
        <source>Type what you want to do, or paste what failed. Down goes to the results, Enter reads the chosen one, Esc comes back to the search. F6 walks through the panes.</source>
        <translation>Tippe, was du vorhast, oder füg ein, was scheiterte. Pfeil ab führt zu den Treffern, die Eingabetaste liest den gewählten, Esc kommt zur Suche zurück. F6 geht durch die Bereiche.</translation>
    </message>
</context>
<context>
    <name>HitDelegate</name>
    <message>
        <source>These hold only some of the words</source>
        <translation>Hier stehen nur einige der Wörter</translation>
    </message>
</context>
<context>
    <name>InboxAnswers</name>
    <message>
        <source>The gate stops it.</source>
        <translation>Die Schranke hält es auf.</translation>
    </message>
</context>
<context>
    <name>InboxEdits</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Others changed it too. Both changes are put together here: see that it fits.</source>
        <translation>Auch andere haben ihn geändert. Hier sind beide Änderungen zusammengefügt: Sieh nach, ob es passt.</translation>
    </message>
    <message>
        <source>Others changed the same lines. Write what is to hold of both.</source>
        <translation>Andere haben dieselben Zeilen geändert. Schreib, was von beidem gelten soll.</translation>
    </message>
    <message>
        <source>What is to stand there</source>
        <translation>Was dort stehen soll</translation>
    </message>
    <message>
        <source>What stands there now</source>
        <translation>Was jetzt dort steht</translation>
    </message>
</context>
<context>
    <name>InboxList</name>
    <message>
        <source>What waits</source>
        <translation>Was wartet</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Bundles and patches (*.zip *.patch)</source>
        <translation>Bündel und Patches (*.zip *.patch)</translation>
    </message>
    <message>
        <source>Decline the contribution…</source>
        <translation>Den Beitrag ablehnen …</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Look again what waits</source>
        <translation>Noch einmal nachsehen, was wartet</translation>
    </message>
    <message>
        <source>Look at what somebody sent</source>
        <translation>Ansehen, was jemand geschickt hat</translation>
    </message>
    <message>
        <source>No repository is followed that could take it.</source>
        <translation>Es gibt kein Repository, das ihn aufnehmen könnte.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Open a bundle or patch…</source>
        <translation>Bündel oder Patch öffnen …</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Seite an Seite</translation>
    </message>
    <message>
        <source>Take the contribution with edits…</source>
        <translation>Den Beitrag mit Änderungen annehmen …</translation>
    </message>
    <message>
        <source>Take the contribution…</source>
        <translation>Den Beitrag annehmen …</translation>
    </message>
    <message>
        <source>The address is copied.</source>
        <translation>Die Adresse ist kopiert.</translation>
    </message>
    <message>
        <source>What others contribute to a shared layer comes with its next sync; a bundle or a patch can be dropped on the window.</source>
        <translation>Was andere zu einer gemeinsamen Ebene beitragen, kommt mit dem nächsten Abgleich; ein Bündel oder ein Patch lässt sich auf das Fenster ziehen.</translation>
    </message>
    <message>
        <source>What waits is not shown while somebody else sees the screen.</source>
        <translation>Was wartet, ist nicht zu sehen, solange jemand anderes auf den Bildschirm sieht.</translation>
    </message>
</context>
<context>
    <name>InboxRooms</name>
    <message numerus="yes">
        <source>%Ln draft(s) begun</source>
        <translation>
            <numerusform>%Ln Entwurf begonnen</numerusform>
            <numerusform>%Ln Entwürfe begonnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Drafts cannot be begun now.</source>
        <translation>Jetzt lassen sich keine Entwürfe beginnen.</translation>
    </message>
    <message>
        <source>Harvest a checkout</source>
        <translation>Einen Checkout ernten</translation>
    </message>
    <message>
        <source>Harvest a checkout…</source>
        <translation>Einen Checkout ernten …</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Look at a bundle or patch…</source>
        <translation>Ein Bündel oder einen Patch ansehen …</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
</context>
<context>
    <name>InboxSheet</name>
    <message>
        <source>Decline it</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Is there one already?</source>
        <translation>Gibt es das schon?</translation>
    </message>
    <message>
        <source>It needs this: {}</source>
        <translation>Das fehlt noch: {}</translation>
    </message>
    <message>
        <source>Name &lt;address&gt;</source>
        <translation>Name &lt;Adresse&gt;</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Nothing is changed yet; else take it as it is.</source>
        <translation>Noch ist nichts geändert; sonst nimm ihn an, wie er ist.</translation>
    </message>
    <message>
        <source>On its way…</source>
        <translation>Unterwegs …</translation>
    </message>
    <message>
        <source>Take it as it is</source>
        <translation>Annehmen, wie er ist</translation>
    </message>
    <message>
        <source>Take it with edits</source>
        <translation>Mit Änderungen annehmen</translation>
    </message>
    <message>
        <source>The gate stops it:</source>
        <translation>Die Schranke hält es auf:</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Wer unterschreibt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why it may stand there</source>
        <translation>Warum es dort stehen darf</translation>
    </message>
</context>
<context>
    <name>InboxView</name>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Ablehnen …</translation>
    </message>
    <message>
        <source>For which source?</source>
        <translation>Für welche Quelle?</translation>
    </message>
    <message>
        <source>Looked at again…</source>
        <translation>Wird noch einmal geprüft …</translation>
    </message>
    <message>
        <source>Take with edits…</source>
        <translation>Mit Änderungen annehmen …</translation>
    </message>
    <message>
        <source>Take…</source>
        <translation>Annehmen …</translation>
    </message>
    <message>
        <source>What came in</source>
        <translation>Was eingegangen ist</translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>Take out: {}</source>
        <translation>Herausnehmen: {}</translation>
    </message>
</context>
<context>
    <name>JournalActions</name>
    <message>
        <source>Begin another session; this one stays a draft</source>
        <translation>Ein anderes Treffen beginnen; dieses bleibt ein Entwurf</translation>
    </message>
    <message>
        <source>Change this session</source>
        <translation>Dieses Treffen ändern</translation>
    </message>
    <message>
        <source>Clear the filters of the journal</source>
        <translation>Filter des Journals aufheben</translation>
    </message>
    <message>
        <source>Clear the search of the journal</source>
        <translation>Suche im Journal leeren</translation>
    </message>
    <message>
        <source>Go to the sessions</source>
        <translation>Zu den Treffen</translation>
    </message>
    <message>
        <source>Go to the views and people</source>
        <translation>Zu den Ansichten und Personen</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Keep the session</source>
        <translation>Treffen behalten</translation>
    </message>
    <message>
        <source>Leave the form; what was typed is a draft</source>
        <translation>Formular verlassen; das Getippte ist ein Entwurf</translation>
    </message>
    <message>
        <source>Leave the session as it was before the change</source>
        <translation>Das Treffen lassen, wie es vor der Änderung war</translation>
    </message>
    <message>
        <source>Make a new template of a session</source>
        <translation>Eine neue Vorlage für Treffen machen</translation>
    </message>
    <message>
        <source>Make a record of this session</source>
        <translation>Aus diesem Treffen einen Eintrag machen</translation>
    </message>
    <message>
        <source>Put the session in the trash</source>
        <translation>Treffen in den Papierkorb legen</translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation>Journal durchsuchen</translation>
    </message>
    <message>
        <source>Undo the last change of the journal</source>
        <translation>Letzte Änderung am Journal zurücknehmen</translation>
    </message>
</context>
<context>
    <name>JournalChanges</name>
    <message>
        <source>Done.</source>
        <translation>Erledigt.</translation>
    </message>
    <message>
        <source>Dropped; the reason is kept.</source>
        <translation>Fallen gelassen; der Grund ist festgehalten.</translation>
    </message>
    <message>
        <source>In the trash, for 30 days.</source>
        <translation>Im Papierkorb, für 30 Tage.</translation>
    </message>
    <message>
        <source>Taken out of the trash.</source>
        <translation>Aus dem Papierkorb geholt.</translation>
    </message>
    <message>
        <source>The last change of the journal is undone.</source>
        <translation>Die letzte Änderung am Journal ist zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>JournalField</name>
    <message>
        <source>Clear the search of the journal</source>
        <translation>Suche im Journal leeren</translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation>Journal durchsuchen</translation>
    </message>
</context>
<context>
    <name>JournalFilters</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Any form</source>
        <translation>Jede Form</translation>
    </message>
    <message>
        <source>Any team</source>
        <translation>Jedes Team</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
</context>
<context>
    <name>JournalLooking</name>
    <message>
        <source>This cannot be read</source>
        <translation>Das lässt sich nicht lesen</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>It comes back by itself.</source>
        <translation>Es kommt von selbst wieder.</translation>
    </message>
    <message>
        <source>Kept on this disk: the session with {}.</source>
        <translation>Auf dieser Platte behalten: das Treffen mit {}.</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Seinen Ordner öffnen</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Side by side: end the session to log it.</source>
        <translation>Seite an Seite: Beende das Treffen, um es festzuhalten.</translation>
    </message>
    <message>
        <source>The draft is thrown away.</source>
        <translation>Der Entwurf ist weggeworfen.</translation>
    </message>
    <message>
        <source>The journal can be read, but not changed: {}.</source>
        <translation>Das Journal lässt sich lesen, aber nicht ändern: {}.</translation>
    </message>
    <message>
        <source>The journal cannot be changed now.</source>
        <translation>Das Journal lässt sich gerade nicht ändern.</translation>
    </message>
    <message>
        <source>The journal cannot be opened</source>
        <translation>Das Journal lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>The journal is being worked on</source>
        <translation>Am Journal wird gearbeitet</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>JournalPanes</name>
    <message>
        <source>Log a session</source>
        <translation>Treffen notieren</translation>
    </message>
</context>
<context>
    <name>JournalPlace</name>
    <message>
        <source>Close it to others</source>
        <translation>Für andere schließen</translation>
    </message>
</context>
<context>
    <name>JournalRecovery</name>
    <message numerus="yes">
        <source>%Ln item(s) are not what was written; lists go without what cannot be read.</source>
        <translation>
            <numerusform>%Ln Eintrag ist nicht, was geschrieben wurde; in Listen fehlt, was nicht lesbar ist.</numerusform>
            <numerusform>%Ln Einträge sind nicht, was geschrieben wurde; in Listen fehlt, was nicht lesbar ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Seinen Ordner öffnen</translation>
    </message>
    <message>
        <source>See what can be recovered</source>
        <translation>Ansehen, was sich wiederherstellen lässt</translation>
    </message>
    <message numerus="yes">
        <source>The journal is recovered, with %Ln item(s).</source>
        <translation>
            <numerusform>Das Journal ist wiederhergestellt, mit %Ln Eintrag.</numerusform>
            <numerusform>Das Journal ist wiederhergestellt, mit %Ln Einträgen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalRooms</name>
    <message>
        <source>A session that you were writing is kept as a draft.</source>
        <translation>Ein Treffen, an dem du geschrieben hast, liegt als Entwurf bereit.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Daran weiterschreiben</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Log a session</source>
        <translation>Treffen notieren</translation>
    </message>
    <message>
        <source>Log a session of yesterday, as the last one was</source>
        <translation>Treffen von gestern notieren, wie das letzte war</translation>
    </message>
    <message>
        <source>See what can be recovered</source>
        <translation>Ansehen, was sich wiederherstellen lässt</translation>
    </message>
    <message>
        <source>The journal cannot be opened: {}</source>
        <translation>Das Journal lässt sich nicht öffnen: {}</translation>
    </message>
    <message>
        <source>The journal could not be checked: {}</source>
        <translation>Das Journal ließ sich nicht prüfen: {}</translation>
    </message>
    <message numerus="yes">
        <source>The journal was checked: %Ln damage(s).</source>
        <translation>
            <numerusform>Das Journal wurde geprüft: %Ln Schaden.</numerusform>
            <numerusform>Das Journal wurde geprüft: %Ln Schäden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal was checked: %Ln item(s), all sound.</source>
        <translation>
            <numerusform>Das Journal wurde geprüft: %Ln Eintrag, heil.</numerusform>
            <numerusform>Das Journal wurde geprüft: %Ln Einträge, alle heil.</numerusform>
        </translation>
    </message>
    <message>
        <source>This record is not in the library any more.</source>
        <translation>Dieser Eintrag ist nicht mehr in der Bibliothek.</translation>
    </message>
</context>
<context>
    <name>JournalSection</name>
    <message>
        <source>At most ten minutes after a change, each proved by reading it again. The last ones of 12 days, 10 weeks and 9 months are kept.</source>
        <translation>Höchstens zehn Minuten nach einer Änderung, jede durch erneutes Lesen geprüft. Es bleiben die letzten von 12 Tagen, 10 Wochen und 9 Monaten.</translation>
    </message>
    <message>
        <source>Back up the journal now</source>
        <translation>Das Journal jetzt sichern</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Bring a file into the journal…</source>
        <translation>Eine Datei ins Journal holen …</translation>
    </message>
    <message>
        <source>Bring the chosen backup back…</source>
        <translation>Die gewählte Sicherung zurückholen …</translation>
    </message>
    <message>
        <source>Hand over a team…</source>
        <translation>Ein Team übergeben …</translation>
    </message>
    <message>
        <source>How long they are kept; then they go, out of history and backups too.</source>
        <translation>Wie lange sie bleiben; dann gehen sie, auch aus Verlauf und Sicherungen.</translation>
    </message>
    <message>
        <source>It lies on this machine alone. What is set here counts at once.</source>
        <translation>Es liegt allein auf diesem Rechner. Was hier eingestellt wird, gilt sofort.</translation>
    </message>
    <message>
        <source>It rests while somebody else sees the screen: others are named here.</source>
        <translation>Es ruht, solange jemand anderes den Bildschirm sieht: Hier sind andere genannt.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Nothing is logged yet. What was kept elsewhere can be brought in.</source>
        <translation>Noch ist nichts notiert. Was anderswo notiert wurde, lässt sich hereinholen.</translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation>Private Notizen</translation>
    </message>
    <message>
        <source>Save a calendar file of what is owed…</source>
        <translation>Eine Kalenderdatei von dem speichern, was aussteht …</translation>
    </message>
    <message>
        <source>Save the journal as JSON…</source>
        <translation>Das Journal als JSON speichern …</translation>
    </message>
    <message>
        <source>Save the journal as tables…</source>
        <translation>Das Journal als Tabellen speichern …</translation>
    </message>
    <message>
        <source>Take it with you</source>
        <translation>Mitnehmen</translation>
    </message>
    <message>
        <source>Take the chosen item out of the trash</source>
        <translation>Den gewählten Eintrag aus dem Papierkorb holen</translation>
    </message>
    <message>
        <source>The journal is only read: {}</source>
        <translation>Das Journal wird nur gelesen: {}</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Was fällig ist</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
</context>
<context>
    <name>JournalViews</name>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Most wanted</source>
        <translation>Meist vermisst</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Steht aus</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Views of the journal</source>
        <translation>Ansichten des Journals</translation>
    </message>
</context>
<context>
    <name>KeyWish</name>
    <message>
        <source>Press the new shortcut for “{}”, or Esc to leave it.</source>
        <translation>Drück das neue Kürzel für „{}“ oder Esc, um es zu lassen.</translation>
    </message>
    <message>
        <source>{} is “{}”. Press it again to take it away from there.</source>
        <translation>{} ist „{}“. Drück es noch einmal, um es dort wegzunehmen.</translation>
    </message>
    <message>
        <source>{} types or moves. Press it with Ctrl or Alt, or Esc to leave it.</source>
        <translation>{} schreibt oder bewegt. Drück es mit Strg oder Alt, oder Esc, um es zu lassen.</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>LadderField</name>
    <message>
        <source>1 to 5 sets a rung, Del takes it back. What either of you set is hidden while the other one does.</source>
        <translation>1 bis 5 setzt eine Sprosse, Entf nimmt sie zurück. Was der eine gesetzt hat, ist verdeckt, während der andere setzt.</translation>
    </message>
    <message>
        <source>They set it</source>
        <translation>Der andere setzt</translation>
    </message>
    <message>
        <source>Who sets it</source>
        <translation>Wer setzt</translation>
    </message>
    <message>
        <source>Whose ladder</source>
        <translation>Wessen Leiter</translation>
    </message>
    <message>
        <source>You set it</source>
        <translation>Du setzt</translation>
    </message>
</context>
<context>
    <name>LeavingText</name>
    <message>
        <source>As it was written</source>
        <translation>Wie es geschrieben wurde</translation>
    </message>
    <message>
        <source>As it was written: it stays here</source>
        <translation>Wie es geschrieben wurde: bleibt hier</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What may leave</source>
        <translation>Was hinaus darf</translation>
    </message>
</context>
<context>
    <name>LibraryActions</name>
    <message>
        <source>Clear all filters</source>
        <translation>Alle Filter aufheben</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Show or hide the filters</source>
        <translation>Filter zeigen oder verbergen</translation>
    </message>
</context>
<context>
    <name>LibraryDoor</name>
    <message>
        <source>Making the index again…</source>
        <translation>Der Index entsteht neu …</translation>
    </message>
    <message>
        <source>Reading the library…</source>
        <translation>Die Bibliothek wird gelesen …</translation>
    </message>
    <message>
        <source>The first records can be searched in a moment.</source>
        <translation>Die ersten Einträge lassen sich gleich durchsuchen.</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>marked</source>
        <translation>markiert</translation>
    </message>
</context>
<context>
    <name>LineList</name>
    <message>
        <source>Sessions</source>
        <translation>Treffen</translation>
    </message>
</context>
<context>
    <name>LineReading</name>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Choose a session to read it</source>
        <translation>Wähl ein Treffen, um es zu lesen</translation>
    </message>
    <message>
        <source>Drop it…</source>
        <translation>Fallen lassen …</translation>
    </message>
    <message>
        <source>For the mentee</source>
        <translation>Zum Mitgeben</translation>
    </message>
    <message>
        <source>Go on with the draft</source>
        <translation>Am Entwurf weitermachen</translation>
    </message>
    <message>
        <source>Log another</source>
        <translation>Noch eines notieren</translation>
    </message>
    <message>
        <source>Make a record…</source>
        <translation>Eintrag machen …</translation>
    </message>
    <message>
        <source>Put it in the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Take it out of the trash</source>
        <translation>Aus dem Papierkorb holen</translation>
    </message>
    <message>
        <source>Their page</source>
        <translation>Zur Person</translation>
    </message>
    <message>
        <source>This action is done</source>
        <translation>Das ist erledigt</translation>
    </message>
</context>
<context>
    <name>LinkBar</name>
    <message>
        <source>Cairn does not open addresses of this kind:</source>
        <translation>Adressen dieser Art öffnet Cairn nicht:</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>This opens in your browser:</source>
        <translation>Das öffnet sich in deinem Browser:</translation>
    </message>
    <message>
        <source>This opens in your mail program:</source>
        <translation>Das öffnet sich in deinem Mailprogramm:</translation>
    </message>
</context>
<context>
    <name>LogFoot</name>
    <message>
        <source>Another one instead</source>
        <translation>Stattdessen ein anderes</translation>
    </message>
    <message>
        <source>As last time, yesterday</source>
        <translation>Wie letztes Mal, gestern</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps it; Esc leaves it as a draft. It stays on this machine.</source>
        <translation>Strg+Eingabe behält es; Esc lässt es als Entwurf. Es bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Keep the change</source>
        <translation>Änderung behalten</translation>
    </message>
    <message>
        <source>Keep the session</source>
        <translation>Treffen behalten</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Lassen, wie es war</translation>
    </message>
</context>
<context>
    <name>LogForm</name>
    <message>
        <source>Aim</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Began at</source>
        <translation>Begonnen um</translation>
    </message>
    <message>
        <source>Change a session</source>
        <translation>Treffen ändern</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Log a session</source>
        <translation>Treffen notieren</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Notes to share</source>
        <translation>Notizen zum Teilen</translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation>Private Notizen</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Still open from before</source>
        <translation>Noch offen von früher</translation>
    </message>
    <message>
        <source>Such as 9:30</source>
        <translation>Etwa 9:30</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>The habit worth changing</source>
        <translation>Die Gewohnheit, die sich zu ändern lohnt</translation>
    </message>
    <message>
        <source>Version of the tool</source>
        <translation>Version des Werkzeugs</translation>
    </message>
    <message>
        <source>What the agent was asked</source>
        <translation>Was der Agent gefragt wurde</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Was zu sehen war</translation>
    </message>
    <message>
        <source>Who mentored</source>
        <translation>Wer begleitet hat</translation>
    </message>
    <message>
        <source>Without a template</source>
        <translation>Ohne Vorlage</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>The change is kept as a draft.</source>
        <translation>Die Änderung ist als Entwurf behalten.</translation>
    </message>
    <message>
        <source>The draft is kept. Ctrl+N goes on with it.</source>
        <translation>Der Entwurf ist behalten. Strg+N macht damit weiter.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Back to 100 %</source>
        <translation>Zurück auf 100 %</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{} %</translation>
    </message>
</context>
<context>
    <name>MatchedLines</name>
    <message>
        <source>Line {}: {}</source>
        <translation>Zeile {}: {}</translation>
    </message>
</context>
<context>
    <name>NamesNote</name>
    <message numerus="yes">
        <source>%Ln name(s) became roles. Private notes are not in it.</source>
        <translation>
            <numerusform>%Ln Name wurde zur Rolle. Private Notizen sind nicht darin.</numerusform>
            <numerusform>%Ln Namen wurden zu Rollen. Private Notizen sind nicht darin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) stand on the right: roles take their place.</source>
        <translation>
            <numerusform>Rechts steht %Ln Name: An seine Stelle kommt eine Rolle.</numerusform>
            <numerusform>Rechts stehen %Ln Namen: An ihre Stelle kommen Rollen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is named in it. Private notes are not in it.</source>
        <translation>Niemand ist darin genannt. Private Notizen sind nicht darin.</translation>
    </message>
</context>
<context>
    <name>NewDraftSheet</name>
    <message>
        <source>1 to 9 choose it, in this order.</source>
        <translation>1 bis 9 wählen sie, in dieser Reihenfolge.</translation>
    </message>
    <message>
        <source>A record needs a title.</source>
        <translation>Ein Eintrag braucht einen Titel.</translation>
    </message>
    <message>
        <source>As you would say it to a colleague.</source>
        <translation>So, wie man es einer Kollegin sagen würde.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <source>Begin with a file…</source>
        <translation>Mit einer Datei anfangen …</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>Neuer Entwurf</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>NewsPage</name>
    <message>
        <source>A repository of records that a team keeps together is fetched by itself, and what changes in it is told here.</source>
        <translation>Ein Repository, in dem ein Team seine Einträge gemeinsam pflegt, wird von selbst abgerufen; was sich darin ändert, steht hier.</translation>
    </message>
    <message>
        <source>Add a repository…</source>
        <translation>Repository hinzufügen …</translation>
    </message>
    <message>
        <source>Keep what I have of this repository</source>
        <translation>Von diesem Repository behalten, was ich habe</translation>
    </message>
    <message>
        <source>No shared layer is followed</source>
        <translation>Noch keine gemeinsame Schicht</translation>
    </message>
    <message>
        <source>Nothing is new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>Read this record in the library</source>
        <translation>Diesen Eintrag in der Bibliothek lesen</translation>
    </message>
    <message>
        <source>Settings of the sources</source>
        <translation>Einstellungen der Quellen</translation>
    </message>
    <message>
        <source>Sources…</source>
        <translation>Quellen …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Sync no further</source>
        <translation>Nicht weiter abgleichen</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Take the new state of this repository</source>
        <translation>Neuen Stand dieses Repositorys übernehmen</translation>
    </message>
    <message>
        <source>What a sync changes stands here for a month: new, updated, withdrawn, and which of it you use.</source>
        <translation>Was ein Abruf ändert, steht hier einen Monat lang: neu, geändert, zurückgezogen, und was davon du benutzt.</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Was neu ist</translation>
    </message>
</context>
<context>
    <name>NewsRooms</name>
    <message>
        <source>Fetching {}:</source>
        <translation>{} wird abgerufen:</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>See what changed</source>
        <translation>Änderungen ansehen</translation>
    </message>
    <message>
        <source>See what it is</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Sync every repository</source>
        <translation>Alle Repositorys abgleichen</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Was neu ist</translation>
    </message>
    <message numerus="yes">
        <source>{} changed %Ln record(s) that you use.</source>
        <translation>
            <numerusform>{} hat %Ln Eintrag geändert, den du benutzt.</numerusform>
            <numerusform>{} hat %Ln Einträge geändert, die du benutzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{} waits for your word before its new state is taken.</source>
        <translation>{} wartet auf deine Entscheidung, bevor der neue Stand übernommen wird.</translation>
    </message>
</context>
<context>
    <name>NewsView</name>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Its text is not there any more.</source>
        <translation>Sein Text ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Keep what I have</source>
        <translation>Behalten, was ich habe</translation>
    </message>
    <message>
        <source>Nothing was taken yet. What you have now stays in the copy either way.</source>
        <translation>Noch wurde nichts übernommen. Was du jetzt hast, bleibt in jedem Fall in der Kopie.</translation>
    </message>
    <message>
        <source>Read it in the library</source>
        <translation>In der Bibliothek lesen</translation>
    </message>
    <message>
        <source>Take the new state</source>
        <translation>Neuen Stand übernehmen</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Der Eintrag</translation>
    </message>
    <message>
        <source>What was read from it can still be searched.</source>
        <translation>Was daraus gelesen wurde, lässt sich weiter durchsuchen.</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>No source has a record.</source>
        <translation>Keine Quelle enthält einen Eintrag.</translation>
    </message>
    <message>
        <source>Note that this is missing</source>
        <translation>Merken, dass das fehlt</translation>
    </message>
    <message>
        <source>Noted on this machine: “{}” is missing</source>
        <translation>Auf diesem Rechner gemerkt: „{}“ fehlt</translation>
    </message>
    <message>
        <source>Nothing for “{}”</source>
        <translation>Nichts zu „{}“</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Nichts hier</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Hier ist noch nichts</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>This does find something:</source>
        <translation>Das findet etwas:</translation>
    </message>
    <message>
        <source>Try fewer words, or the word the tool itself uses.</source>
        <translation>Versuch es mit weniger Wörtern oder mit dem Wort, das das Werkzeug selbst benutzt.</translation>
    </message>
    <message>
        <source>What you narrowed to has nothing of it.</source>
        <translation>In der Auswahl links steht nichts davon.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>OfferList</name>
    <message>
        <source>What may be meant</source>
        <translation>Was gemeint sein kann</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>As what</source>
        <translation>Als was</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Into which folder</source>
        <translation>In welchen Ordner</translation>
    </message>
</context>
<context>
    <name>OutboxActions</name>
    <message>
        <source>Back to the board</source>
        <translation>Zurück zur Tafel</translation>
    </message>
    <message>
        <source>Contribute the draft</source>
        <translation>Den Entwurf beitragen</translation>
    </message>
    <message>
        <source>Copy a question about the draft</source>
        <translation>Eine Frage nach dem Entwurf kopieren</translation>
    </message>
    <message>
        <source>Drafts in the trash…</source>
        <translation>Entwürfe im Papierkorb …</translation>
    </message>
    <message>
        <source>Earlier states of the draft…</source>
        <translation>Frühere Stände des Entwurfs …</translation>
    </message>
    <message>
        <source>Let the chosen text hold</source>
        <translation>Den gewählten Text gelten lassen</translation>
    </message>
    <message>
        <source>Make the draft a change of the similar record</source>
        <translation>Den Entwurf zur Änderung des ähnlichen Eintrags machen</translation>
    </message>
    <message>
        <source>Make the draft one of its own again</source>
        <translation>Aus dem Entwurf wieder einen eigenen machen</translation>
    </message>
    <message>
        <source>Mark no draft any more</source>
        <translation>Keinen Entwurf mehr markieren</translation>
    </message>
    <message>
        <source>Mark the draft, to contribute several at once</source>
        <translation>Entwurf markieren, um mehrere zusammen beizutragen</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Put the draft in the trash</source>
        <translation>Den Entwurf in den Papierkorb legen</translation>
    </message>
    <message>
        <source>See the draft and the similar record side by side</source>
        <translation>Den Entwurf und den ähnlichen Eintrag nebeneinander sehen</translation>
    </message>
    <message>
        <source>See what others made of the draft</source>
        <translation>Ansehen, was andere aus dem Entwurf gemacht haben</translation>
    </message>
    <message>
        <source>Write on the draft</source>
        <translation>Am Entwurf schreiben</translation>
    </message>
</context>
<context>
    <name>OutboxBoard</name>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>New draft…</source>
        <translation>Neuer Entwurf …</translation>
    </message>
    <message>
        <source>What others contributed, for the one who merges</source>
        <translation>Was andere beigetragen haben, für den, der zusammenführt</translation>
    </message>
</context>
<context>
    <name>OutboxDeeds</name>
    <message>
        <source>Put it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Side by side: drafts rest meanwhile.</source>
        <translation>Seite an Seite: Entwürfe ruhen so lange.</translation>
    </message>
    <message>
        <source>The draft is in the trash.</source>
        <translation>Der Entwurf ist im Papierkorb.</translation>
    </message>
    <message>
        <source>The journal cannot be changed now.</source>
        <translation>Das Journal lässt sich gerade nicht ändern.</translation>
    </message>
</context>
<context>
    <name>OutboxEmpty</name>
    <message>
        <source>Begin with a file</source>
        <translation>Mit einer Datei anfangen</translation>
    </message>
    <message>
        <source>Drafts are not shown while somebody else sees the screen.</source>
        <translation>Entwürfe sind nicht zu sehen, solange jemand anderes auf den Bildschirm schaut.</translation>
    </message>
    <message>
        <source>Drafts lie in it. They come back by themselves.</source>
        <translation>Entwürfe liegen darin. Sie kommen von selbst wieder.</translation>
    </message>
    <message>
        <source>Drafts lie in the journal, which cannot be opened</source>
        <translation>Entwürfe liegen im Journal, und das lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>Neuer Entwurf</translation>
    </message>
    <message>
        <source>Nothing is on its way</source>
        <translation>Nichts ist unterwegs</translation>
    </message>
    <message>
        <source>See what others contributed</source>
        <translation>Ansehen, was andere beigetragen haben</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Seite an Seite</translation>
    </message>
    <message>
        <source>The journal is being worked on</source>
        <translation>Am Journal wird gearbeitet</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>What you found out can reach every team: write it down, see it through the gate, contribute it.</source>
        <translation>Was du herausgefunden hast, kann jedes Team erreichen: schreib es auf, bring es durch die Schranke, trag es bei.</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>Put the draft in the trash</source>
        <translation>Entwurf in den Papierkorb legen</translation>
    </message>
</context>
<context>
    <name>OutboxRooms</name>
    <message>
        <source>Begin a draft with a file…</source>
        <translation>Einen Entwurf mit einer Datei anfangen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>New draft…</source>
        <translation>Neuer Entwurf …</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
</context>
<context>
    <name>OutboxShown</name>
    <message numerus="yes">
        <source>%Ln draft(s) leave together with Ctrl+Enter</source>
        <translation>
            <numerusform>%Ln Entwurf geht mit Strg+Eingabe hinaus</numerusform>
            <numerusform>%Ln Entwürfe gehen mit Strg+Eingabe zusammen hinaus</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal can be read, but not changed: {}.</source>
        <translation>Das Journal lässt sich lesen, aber nicht ändern: {}.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>OutcomeBar</name>
    <message>
        <source>How did it go with “{}”?</source>
        <translation>Wie ging es mit „{}“?</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Wie es ging</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Why, in one line</source>
        <translation>Warum, in einer Zeile</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
</context>
<context>
    <name>OutcomeRooms</name>
    <message>
        <source>Kept on this machine: {}</source>
        <translation>Auf diesem Rechner festgehalten: {}</translation>
    </message>
    <message>
        <source>The journal cannot be changed now.</source>
        <translation>Das Journal lässt sich gerade nicht ändern.</translation>
    </message>
</context>
<context>
    <name>PageDeeds</name>
    <message>
        <source>Address copied</source>
        <translation>Adresse kopiert</translation>
    </message>
    <message>
        <source>Copied as Markdown</source>
        <translation>Als Markdown kopiert</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Link kopiert</translation>
    </message>
    <message>
        <source>No program opens {}</source>
        <translation>Kein Programm öffnet {}</translation>
    </message>
    <message>
        <source>Not every letter of it is what it seems: {}</source>
        <translation>Nicht jeder Buchstabe darin ist, was er scheint: {}</translation>
    </message>
    <message>
        <source>Opened {}</source>
        <translation>{} geöffnet</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Question copied</source>
        <translation>Frage kopiert</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>The file is not there any more</source>
        <translation>Die Datei ist nicht mehr da</translation>
    </message>
    <message>
        <source>{} comes from a repository: there is no file of it here to be opened</source>
        <translation>{} kommt aus einem Repository: Eine Datei zum Öffnen gibt es hier nicht</translation>
    </message>
</context>
<context>
    <name>PageFoot</name>
    <message>
        <source>Linked from</source>
        <translation>Verlinkt von</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verwandt</translation>
    </message>
</context>
<context>
    <name>PageLoader</name>
    <message numerus="yes">
        <source>%Ln command(s) in it would run where it is put to use. Cairn runs none.</source>
        <translation>
            <numerusform>%Ln Befehl darin würde laufen, wo man ihn einsetzt. Cairn führt keinen aus.</numerusform>
            <numerusform>%Ln Befehle darin würden laufen, wo man sie einsetzt. Cairn führt keinen aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) beside it are code: {}. Cairn runs none.</source>
        <translation>
            <numerusform>%Ln Datei daneben ist Code: {}. Cairn führt sie nicht aus.</numerusform>
            <numerusform>%Ln Dateien daneben sind Code: {}. Cairn führt keine davon aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is very long; this is its beginning.</source>
        <translation>Sie ist sehr lang; dies ist ihr Anfang.</translation>
    </message>
    <message>
        <source>This page could not be laid out in time; here is its plain text.</source>
        <translation>Diese Seite ließ sich nicht rechtzeitig setzen; hier ist ihr reiner Text.</translation>
    </message>
    <message>
        <source>This page could not be laid out; here is its plain text.</source>
        <translation>Diese Seite ließ sich nicht setzen; hier ist ihr reiner Text.</translation>
    </message>
</context>
<context>
    <name>PageTools</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Saved {}</source>
        <translation>{} gespeichert</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>An den Drucker geschickt</translation>
    </message>
    <message>
        <source>{name} cannot be written: {why}</source>
        <translation>{name} lässt sich nicht schreiben: {why}</translation>
    </message>
</context>
<context>
    <name>PastSheet</name>
    <message>
        <source>After thirty days they go by themselves.</source>
        <translation>Nach dreißig Tagen verschwinden sie von selbst.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Drafts in the trash</source>
        <translation>Entwürfe im Papierkorb</translation>
    </message>
    <message>
        <source>Earlier states</source>
        <translation>Frühere Stände</translation>
    </message>
    <message>
        <source>Its text</source>
        <translation>Sein Text</translation>
    </message>
    <message>
        <source>One that is brought back is a draft beside this one.</source>
        <translation>Was zurückgeholt wird, ist ein Entwurf neben diesem.</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>Es liegt nichts darin.</translation>
    </message>
</context>
<context>
    <name>PeopleField</name>
    <message>
        <source>With whom</source>
        <translation>Mit wem</translation>
    </message>
    <message>
        <source>Without {}</source>
        <translation>Ohne {}</translation>
    </message>
    <message>
        <source>{}, somebody new</source>
        <translation>{}, jemand Neues</translation>
    </message>
</context>
<context>
    <name>PersonActions</name>
    <message>
        <source>Change what is known of this person…</source>
        <translation>Ändern, was von dieser Person bekannt ist …</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Drop this action, and say why</source>
        <translation>Diese Aufgabe fallen lassen und sagen, warum</translation>
    </message>
    <message>
        <source>Earlier versions of this session</source>
        <translation>Frühere Fassungen dieses Treffens</translation>
    </message>
    <message>
        <source>Erase this person…</source>
        <translation>Diese Person löschen …</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>For the mentee: show and copy what they are given</source>
        <translation>Zum Mitgeben: zeigen und kopieren, was die Person bekommt</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Prep me</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>The page of their team</source>
        <translation>Die Seite des Teams</translation>
    </message>
    <message>
        <source>The page of this person</source>
        <translation>Zur Seite dieser Person</translation>
    </message>
    <message>
        <source>Their copy…</source>
        <translation>Ihre Kopie …</translation>
    </message>
    <message>
        <source>Their own copy…</source>
        <translation>Ihre eigene Kopie …</translation>
    </message>
    <message>
        <source>Their team</source>
        <translation>Das Team</translation>
    </message>
    <message>
        <source>They want the judgement ladder, or no longer</source>
        <translation>Die Person will die Leiter des Urteils, oder nicht mehr</translation>
    </message>
    <message>
        <source>This action is done</source>
        <translation>Das ist erledigt</translation>
    </message>
    <message>
        <source>What was known of this person before</source>
        <translation>Was früher über diese Person bekannt war</translation>
    </message>
    <message>
        <source>You want the judgement ladder, or no longer</source>
        <translation>Du willst die Leiter des Urteils, oder nicht mehr</translation>
    </message>
</context>
<context>
    <name>PersonDeeds</name>
    <message>
        <source>A copy for {}</source>
        <translation>Eine Kopie für {}</translation>
    </message>
    <message>
        <source>A folder for the copy</source>
        <translation>Ein Ordner für die Kopie</translation>
    </message>
    <message>
        <source>Before the next session with {}</source>
        <translation>Vor dem nächsten Treffen mit {}</translation>
    </message>
    <message>
        <source>Copied, to be pasted where they read it.</source>
        <translation>Kopiert, zum Einfügen, wo die Person es liest.</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>For {}</source>
        <translation>Für {}</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Save it in a folder…</source>
        <translation>In einen Ordner speichern …</translation>
    </message>
    <message>
        <source>Saved {}</source>
        <translation>{} gespeichert</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>An den Drucker geschickt</translation>
    </message>
    <message>
        <source>This is all that is copied; nothing private can be in it.</source>
        <translation>Das ist alles, was kopiert wird; Privates kann nicht darin sein.</translation>
    </message>
    <message>
        <source>Two files: Markdown to read, JSON for programs.</source>
        <translation>Zwei Dateien: Markdown zum Lesen, JSON für Programme.</translation>
    </message>
    <message>
        <source>{name} cannot be written: {why}</source>
        <translation>{name} lässt sich nicht schreiben: {why}</translation>
    </message>
    <message>
        <source>{} is there already; choose another folder.</source>
        <translation>{} gibt es dort schon; wähle einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>PersonErasing</name>
    <message>
        <source>A session runs or is being written. Log it or leave it before that.</source>
        <translation>Ein Treffen läuft oder wird gerade notiert. Halte es erst fest oder verlass es.</translation>
    </message>
    <message>
        <source>Cancelled; nobody was erased.</source>
        <translation>Abgebrochen; niemand wurde gelöscht.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Erase {} for good?</source>
        <translation>{} endgültig löschen?</translation>
    </message>
    <message>
        <source>Erase, also what is marked</source>
        <translation>Löschen, auch das Markierte</translation>
    </message>
    <message>
        <source>Erased, in the backups too.</source>
        <translation>Gelöscht, auch in den Sicherungen.</translation>
    </message>
    <message>
        <source>Erased, with something left to know</source>
        <translation>Gelöscht; etwas ist noch zu wissen</translation>
    </message>
    <message>
        <source>Erasing a person, in every backup too…</source>
        <translation>Lösche eine Person, auch in jeder Sicherung …</translation>
    </message>
    <message>
        <source>It cannot be undone: rows, history, trash, drafts, index and backups.</source>
        <translation>Das lässt sich nicht zurücknehmen: Zeilen, Verlauf, Papierkorb, Entwürfe, Index und Sicherungen.</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Alles behalten</translation>
    </message>
    <message>
        <source>Looking where this person is named…</source>
        <translation>Sehe nach, wo diese Person genannt wird …</translation>
    </message>
    <message>
        <source>Nobody was erased: you went elsewhere meanwhile.</source>
        <translation>Niemand wurde gelöscht: Du bist inzwischen woanders.</translation>
    </message>
    <message>
        <source>Something else goes on with the journal; try it after that.</source>
        <translation>Am Journal geschieht gerade etwas anderes; versuche es danach.</translation>
    </message>
    <message>
        <source>The person is gone from the journal and its backups.</source>
        <translation>Die Person ist aus dem Journal und seinen Sicherungen verschwunden.</translation>
    </message>
</context>
<context>
    <name>PersonForms</name>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>No team is known of them. “Change…” names one.</source>
        <translation>Ein Team ist nicht bekannt. „Ändern …“ nennt eines.</translation>
    </message>
    <message>
        <source>The journal cannot be changed now.</source>
        <translation>Das Journal lässt sich jetzt nicht ändern.</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>Agreed on keeping notes</source>
        <translation>Vereinbart über Notizen</translation>
    </message>
    <message>
        <source>Also written</source>
        <translation>Auch geschrieben</translation>
    </message>
    <message>
        <source>As in chats and reviews, without @.</source>
        <translation>Wie in Chats und Reviews, ohne @.</translation>
    </message>
    <message>
        <source>Back into the lists</source>
        <translation>Zurück in die Listen</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Kept: {}</source>
        <translation>Behalten: {}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nicknames, addresses, other spellings, one in each line: none of them leaves.</source>
        <translation>Spitznamen, Adressen, andere Schreibweisen, eine je Zeile: Keine davon geht hinaus.</translation>
    </message>
    <message>
        <source>Out of the lists</source>
        <translation>Aus den Listen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>{} is in the lists again.</source>
        <translation>{} steht wieder in den Listen.</translation>
    </message>
    <message>
        <source>{} is out of the lists; everything about them stays.</source>
        <translation>{} steht nicht mehr in den Listen; alles dazu bleibt.</translation>
    </message>
</context>
<context>
    <name>PersonView</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>Branches</source>
        <translation>Branches</translation>
    </message>
    <message>
        <source>Branches and tags</source>
        <translation>Branches und Tags</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Follow another branch or tag of {}</source>
        <translation>Anderem Branch oder Tag von {} folgen</translation>
    </message>
    <message>
        <source>Follow it</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>The repository is asked…</source>
        <translation>Das Repository wird gefragt …</translation>
    </message>
    <message>
        <source>What it would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>What the repository itself chooses</source>
        <translation>Was das Repository selbst wählt</translation>
    </message>
    <message>
        <source>followed now</source>
        <translation>wird jetzt gefolgt</translation>
    </message>
</context>
<context>
    <name>PrivatePart</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>It cannot be undone. All else stays.</source>
        <translation>Das lässt sich nicht zurücknehmen. Alles andere bleibt.</translation>
    </message>
    <message>
        <source>Keep them for now</source>
        <translation>Vorerst behalten</translation>
    </message>
    <message>
        <source>None are older.</source>
        <translation>Keine sind älter.</translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation>Private Notizen</translation>
    </message>
    <message numerus="yes">
        <source>Private notes of %Ln session(s) were taken away.</source>
        <translation>
            <numerusform>Private Notizen zu %Ln Treffen sind entfernt.</numerusform>
            <numerusform>Private Notizen zu %Ln Treffen sind entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take private notes away for good?</source>
        <translation>Private Notizen endgültig entfernen?</translation>
    </message>
    <message>
        <source>Take them away</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take them away now…</source>
        <translation>Jetzt entfernen …</translation>
    </message>
    <message>
        <source>Taking private notes away…</source>
        <translation>Private Notizen werden entfernt …</translation>
    </message>
    <message numerus="yes">
        <source>The private notes of %Ln session(s)</source>
        <translation>
            <numerusform>Die privaten Notizen zu %Ln Treffen</numerusform>
            <numerusform>Die privaten Notizen zu %Ln Treffen</numerusform>
        </translation>
    </message>
    <message>
        <source>The same in every backup, which is written anew and proved</source>
        <translation>Dasselbe in jeder Sicherung, die neu geschrieben und geprüft wird</translation>
    </message>
    <message numerus="yes">
        <source>Those of %Ln session(s) are older; they go by themselves within a week.</source>
        <translation>
            <numerusform>Die zu %Ln Treffen sind älter; sie gehen innerhalb einer Woche von selbst.</numerusform>
            <numerusform>Die zu %Ln Treffen sind älter; sie gehen innerhalb einer Woche von selbst.</numerusform>
        </translation>
    </message>
    <message>
        <source>What they were before, in the history of these sessions</source>
        <translation>Was sie vorher waren, im Verlauf dieser Treffen</translation>
    </message>
</context>
<context>
    <name>PrivateText</name>
    <message>
        <source>Blurred until you go into it</source>
        <translation>Verschwommen, bis du hineingehst</translation>
    </message>
</context>
<context>
    <name>PromoteSheet</name>
    <message>
        <source>1 gotcha, 2 recipe, 3 pattern; Ctrl+Enter keeps it.</source>
        <translation>1 Stolperstein, 2 Rezept, 3 Muster; Strg+Eingabe behält ihn.</translation>
    </message>
    <message>
        <source>A record needs a title.</source>
        <translation>Ein Eintrag braucht einen Titel.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Draft of a record</source>
        <translation>Entwurf eines Eintrags</translation>
    </message>
    <message>
        <source>Keep the draft</source>
        <translation>Entwurf behalten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Make a record of it</source>
        <translation>Einen Eintrag daraus machen</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Question about “{}”</source>
        <translation>Frage zu „{}“</translation>
    </message>
    <message>
        <source>Searched for: {}</source>
        <translation>Gesucht: {}</translation>
    </message>
    <message>
        <source>The owner is {}. Where they can be asked is not in the library.</source>
        <translation>Zuständig ist {}. Wo man fragen kann, steht nicht in der Bibliothek.</translation>
    </message>
    <message>
        <source>The record names no owner. Ask whoever knows the subject.</source>
        <translation>Der Eintrag nennt niemanden als zuständig. Frag, wer sich damit auskennt.</translation>
    </message>
    <message>
        <source>Versions: {}</source>
        <translation>Versionen: {}</translation>
    </message>
    <message>
        <source>What I tried:</source>
        <translation>Was ich versucht habe:</translation>
    </message>
    <message>
        <source>What happened:</source>
        <translation>Was geschah:</translation>
    </message>
    <message>
        <source>reviewed {}</source>
        <translation>geprüft am {}</translation>
    </message>
    <message>
        <source>the record says {}</source>
        <translation>der Eintrag nennt {}</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>{owner} can be asked in {channel}.</source>
        <translation>{owner} ist zu erreichen über {channel}.</translation>
    </message>
    <message>
        <source>{tool} {version} here</source>
        <translation>hier {tool} {version}</translation>
    </message>
</context>
<context>
    <name>ReadSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>This page uses no term of the library</source>
        <translation>Diese Seite enthält keinen Begriff der Bibliothek</translation>
    </message>
</context>
<context>
    <name>ReaderActions</name>
    <message>
        <source>Adapt it for a team…</source>
        <translation>Für ein Team anpassen …</translation>
    </message>
    <message>
        <source>Ask the owner</source>
        <translation>Zuständige fragen</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>Fassungen vergleichen</translation>
    </message>
    <message>
        <source>Contents of this page</source>
        <translation>Inhalt dieser Seite</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy code block</source>
        <translation>Codeblock kopieren</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Deviate from it…</source>
        <translation>Davon abweichen …</translation>
    </message>
    <message>
        <source>Explain the terms of this page</source>
        <translation>Begriffe dieser Seite erklären</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Go to what took its place</source>
        <translation>Zum Nachfolger gehen</translation>
    </message>
    <message>
        <source>It failed</source>
        <translation>Es ging schief</translation>
    </message>
    <message>
        <source>It worked</source>
        <translation>Es hat geklappt</translation>
    </message>
    <message>
        <source>It worked, adapted</source>
        <translation>Es hat angepasst geklappt</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Open in your editor</source>
        <translation>Im eigenen Editor öffnen</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Previous place found</source>
        <translation>Vorige Fundstelle</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Suggest a change…</source>
        <translation>Eine Änderung vorschlagen …</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Forgetting {}:</source>
        <translation>{} wird vergessen:</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indizieren:</translation>
    </message>
    <message>
        <source>Reading {}:</source>
        <translation>{} wird gelesen:</translation>
    </message>
    <message>
        <source>Stopped. What was read so far can be searched.</source>
        <translation>Angehalten. Was bis jetzt gelesen ist, lässt sich durchsuchen.</translation>
    </message>
</context>
<context>
    <name>RecordDrafts</name>
    <message>
        <source>Kept under Drafts: {}</source>
        <translation>Unter Entwürfe behalten: {}</translation>
    </message>
    <message>
        <source>Make a record of it</source>
        <translation>Einen Eintrag daraus machen</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>The draft is in the trash.</source>
        <translation>Der Entwurf ist im Papierkorb.</translation>
    </message>
    <message>
        <source>The journal cannot be changed now.</source>
        <translation>Das Journal lässt sich gerade nicht ändern.</translation>
    </message>
    <message>
        <source>There is a draft of it already.</source>
        <translation>Davon gibt es schon einen Entwurf.</translation>
    </message>
    <message>
        <source>“{what}” was met in {count} sessions.</source>
        <translation>„{what}“ kam in {count} Treffen vor.</translation>
    </message>
</context>
<context>
    <name>RecoveryPane</name>
    <message>
        <source>Back to the journal</source>
        <translation>Zurück zum Journal</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Looking what can be brought back…</source>
        <translation>Es wird nachgesehen, was sich zurückholen lässt…</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Seinen Ordner öffnen</translation>
    </message>
    <message>
        <source>Recover the journal</source>
        <translation>Das Journal wiederherstellen</translation>
    </message>
    <message>
        <source>Recovering…</source>
        <translation>Wird wiederhergestellt…</translation>
    </message>
    <message>
        <source>Recovery of the journal</source>
        <translation>Wiederherstellung des Journals</translation>
    </message>
    <message>
        <source>The file that is there now is kept in quarantine; nothing is thrown away.</source>
        <translation>Die Datei, die jetzt da ist, bleibt in Quarantäne; nichts wird weggeworfen.</translation>
    </message>
    <message>
        <source>The newest sound backup alone</source>
        <translation>Die neueste heile Sicherung für sich</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>What can be brought back</source>
        <translation>Was sich zurückholen lässt</translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message numerus="yes">
        <source>%Ln action(s) are due.</source>
        <translation>
            <numerusform>%Ln Aufgabe ist fällig.</numerusform>
            <numerusform>%Ln Aufgaben sind fällig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what is owed</source>
        <translation>Zeigen, was aussteht</translation>
    </message>
    <message>
        <source>Something that was agreed on is due.</source>
        <translation>Etwas Abgemachtes ist fällig.</translation>
    </message>
</context>
<context>
    <name>ReminderPart</name>
    <message>
        <source>A calendar may be seen by others, or go to a server.</source>
        <translation>Einen Kalender sehen vielleicht andere, oder er liegt auf einem Server.</translation>
    </message>
    <message>
        <source>A line, once a day</source>
        <translation>Eine Zeile, einmal am Tag</translation>
    </message>
    <message>
        <source>As a notification of the desktop</source>
        <translation>Als Mitteilung der Arbeitsfläche</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>Kalenderdatei</translation>
    </message>
    <message>
        <source>In the status line</source>
        <translation>In der Statuszeile</translation>
    </message>
    <message>
        <source>It says that something is due, no name and no text. Off while side by side.</source>
        <translation>Sie sagt, dass etwas fällig ist, ohne Namen und Text. Seite an Seite schweigt sie.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>Einmal am Tag</translation>
    </message>
    <message>
        <source>Only that something is due</source>
        <translation>Nur dass etwas fällig ist</translation>
    </message>
    <message>
        <source>Save a calendar file</source>
        <translation>Kalenderdatei speichern</translation>
    </message>
    <message>
        <source>Save a calendar file…</source>
        <translation>Kalenderdatei speichern …</translation>
    </message>
    <message numerus="yes">
        <source>Saved, with %Ln day(s).</source>
        <translation>
            <numerusform>Gespeichert, mit %Ln Tag.</numerusform>
            <numerusform>Gespeichert, mit %Ln Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This desktop takes no notifications.</source>
        <translation>Diese Arbeitsfläche nimmt keine Mitteilungen an.</translation>
    </message>
    <message>
        <source>With names and texts</source>
        <translation>Mit Namen und Texten</translation>
    </message>
    <message>
        <source>Writing the calendar file…</source>
        <translation>Die Kalenderdatei wird geschrieben …</translation>
    </message>
</context>
<context>
    <name>ResultNote</name>
    <message>
        <source>1 record</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>1 result</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>Also some words</source>
        <translation>Auch einige Wörter</translation>
    </message>
    <message>
        <source>Answers these lines:</source>
        <translation>Beantwortet diese Zeilen:</translation>
    </message>
    <message>
        <source>Answers this line:</source>
        <translation>Beantwortet diese Zeile:</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Only all words</source>
        <translation>Nur alle Wörter</translation>
    </message>
    <message>
        <source>Search as typed</source>
        <translation>Wie getippt suchen</translation>
    </message>
    <message>
        <source>Searched for {}.</source>
        <translation>Gesucht wurde {}.</translation>
    </message>
    <message>
        <source>{} records</source>
        <translation>{} Einträge</translation>
    </message>
    <message>
        <source>{} results</source>
        <translation>{} Treffer</translation>
    </message>
    <message>
        <source>{} results, the best {} listed</source>
        <translation>{} Treffer, die besten {} hier</translation>
    </message>
    <message>
        <source>{} with all the words</source>
        <translation>{} mit allen Wörtern</translation>
    </message>
    <message>
        <source>{} with all the words, {} with some</source>
        <translation>{} mit allen Wörtern, {} mit einigen</translation>
    </message>
    <message>
        <source>{} with all, {} with some</source>
        <translation>{} mit allen, {} mit einigen</translation>
    </message>
    <message>
        <source>{} with some of the words</source>
        <translation>{} mit einigen der Wörter</translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation>„{}“</translation>
    </message>
    <message>
        <source>“{}” is also “{}”.</source>
        <translation>„{}“ heißt auch „{}“.</translation>
    </message>
</context>
<context>
    <name>ResultsList</name>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>ResultsPane</name>
    <message>
        <source>Only results with all the words, or no longer</source>
        <translation>Nur Treffer mit allen Wörtern, oder nicht mehr nur</translation>
    </message>
    <message>
        <source>Read the next result</source>
        <translation>Nächsten Treffer lesen</translation>
    </message>
    <message>
        <source>Read the result before</source>
        <translation>Vorigen Treffer lesen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Search for the words as typed</source>
        <translation>Die Wörter suchen, wie sie getippt sind</translation>
    </message>
</context>
<context>
    <name>RunningRooms</name>
    <message>
        <source>End the session and log it</source>
        <translation>Treffen beenden und festhalten</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Side by side, or no longer</source>
        <translation>Seite an Seite, oder nicht mehr</translation>
    </message>
    <message>
        <source>Start a session…</source>
        <translation>Ein Treffen beginnen …</translation>
    </message>
    <message>
        <source>Take down a thought</source>
        <translation>Einen Gedanken notieren</translation>
    </message>
    <message>
        <source>The agenda of the session</source>
        <translation>Der Ablauf des Treffens</translation>
    </message>
</context>
<context>
    <name>RunningSession</name>
    <message>
        <source>Taken down.</source>
        <translation>Notiert.</translation>
    </message>
    <message>
        <source>The journal cannot be changed now.</source>
        <translation>Das Journal lässt sich gerade nicht ändern.</translation>
    </message>
</context>
<context>
    <name>RunningStrip</name>
    <message>
        <source>A thought to take down</source>
        <translation>Ein Gedanke zum Notieren</translation>
    </message>
    <message>
        <source>A thought…</source>
        <translation>Ein Gedanke …</translation>
    </message>
    <message>
        <source>Agenda: {done} of {all}</source>
        <translation>Ablauf: {done} von {all}</translation>
    </message>
    <message>
        <source>End and log</source>
        <translation>Beenden und festhalten</translation>
    </message>
    <message>
        <source>Session that is running</source>
        <translation>Treffen, das gerade läuft</translation>
    </message>
    <message>
        <source>Side by side: off</source>
        <translation>Seite an Seite: aus</translation>
    </message>
    <message>
        <source>Side by side: on</source>
        <translation>Seite an Seite: an</translation>
    </message>
    <message>
        <source>The mentee sees the screen: nobody else is named on it</source>
        <translation>Die Person sieht den Bildschirm: niemand sonst ist darauf genannt</translation>
    </message>
    <message>
        <source>With {}</source>
        <translation>Mit {}</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>Suche leeren (Esc)</translation>
    </message>
    <message>
        <source>Complete or begin a filter</source>
        <translation>Filter ergänzen oder beginnen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>Search: what you want to do, or the error you see</source>
        <translation>Suchen: was du vorhast oder welchen Fehler du siehst</translation>
    </message>
</context>
<context>
    <name>SessionPast</name>
    <message>
        <source>Brought back beside the session as it is.</source>
        <translation>Zurückgeholt, neben dem Treffen, wie es ist.</translation>
    </message>
    <message>
        <source>Earlier versions of this session</source>
        <translation>Frühere Fassungen dieses Treffens</translation>
    </message>
    <message>
        <source>Nothing is ever written over: what you bring back comes beside.</source>
        <translation>Nichts wird überschrieben: Was du zurückholst, kommt daneben.</translation>
    </message>
    <message>
        <source>Nothing is ever written over; it goes only if you erase them.</source>
        <translation>Nichts wird je überschrieben; es geht nur, wenn du die Person löschst.</translation>
    </message>
    <message>
        <source>What was known of them before</source>
        <translation>Was früher bekannt war</translation>
    </message>
</context>
<context>
    <name>SessionView</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation>Private Notizen</translation>
    </message>
    <message>
        <source>Private notes: they stay here, blurred until you go into them</source>
        <translation>Private Notizen: Sie bleiben hier, verschwommen, bis du hineingehst</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Treffen</translation>
    </message>
</context>
<context>
    <name>SessionsShown</name>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln Treffen</numerusform>
            <numerusform>%Ln Treffen</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Its sessions can be searched in a moment.</source>
        <translation>Seine Treffen lassen sich gleich durchsuchen.</translation>
    </message>
    <message>
        <source>Log a session</source>
        <translation>Treffen notieren</translation>
    </message>
    <message>
        <source>No session fits</source>
        <translation>Kein Treffen passt</translation>
    </message>
    <message>
        <source>No session has these words</source>
        <translation>Kein Treffen hat diese Wörter</translation>
    </message>
    <message>
        <source>Nothing is logged yet</source>
        <translation>Noch ist nichts notiert</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Das Journal wird gelesen …</translation>
    </message>
    <message>
        <source>The journal cannot be searched now</source>
        <translation>Das Journal lässt sich gerade nicht durchsuchen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Whom you sat with and the one habit worth changing are enough.</source>
        <translation>Mit wem du zusammensaßt und die eine Gewohnheit, die sich zu ändern lohnt, genügen.</translation>
    </message>
    <message>
        <source>the first {}</source>
        <translation>die ersten {}</translation>
    </message>
    <message>
        <source>“{to}” in place of “{typed}”</source>
        <translation>„{to}“ statt „{typed}“</translation>
    </message>
</context>
<context>
    <name>SettingsList</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Checkout</source>
        <translation>Checkout</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
<context>
    <name>SettingsRooms</name>
    <message>
        <source>Add a folder to the library…</source>
        <translation>Ordner zur Bibliothek hinzufügen …</translation>
    </message>
    <message>
        <source>Add a repository to the library…</source>
        <translation>Repository zur Bibliothek hinzufügen …</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Reading {}:</source>
        <translation>{} wird gelesen:</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Show the source</source>
        <translation>Quelle zeigen</translation>
    </message>
    <message>
        <source>The folder of {} is not there. What was read from it can still be searched.</source>
        <translation>Der Ordner von {} ist nicht da. Was daraus gelesen wurde, lässt sich weiter durchsuchen.</translation>
    </message>
</context>
<context>
    <name>SettlePage</name>
    <message>
        <source>All three</source>
        <translation>Alle drei</translation>
    </message>
    <message>
        <source>Back to the board</source>
        <translation>Zurück zur Tafel</translation>
    </message>
    <message>
        <source>Both texts</source>
        <translation>Beide Texte</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meinen behalten</translation>
    </message>
    <message>
        <source>Let this hold</source>
        <translation>So soll es gelten</translation>
    </message>
    <message>
        <source>Looked at…</source>
        <translation>Wird angesehen …</translation>
    </message>
    <message>
        <source>Make one of both</source>
        <translation>Aus beiden einen machen</translation>
    </message>
    <message>
        <source>One text of both</source>
        <translation>Ein Text aus beiden</translation>
    </message>
    <message>
        <source>Read it in the library</source>
        <translation>In der Bibliothek lesen</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Den anderen nehmen</translation>
    </message>
    <message>
        <source>What I changed</source>
        <translation>Was ich geändert habe</translation>
    </message>
    <message>
        <source>What they changed</source>
        <translation>Was andere geändert haben</translation>
    </message>
    <message>
        <source>Which holds?</source>
        <translation>Was soll gelten?</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Laying out the page…</source>
        <translation>Die Seite wird gesetzt …</translation>
    </message>
</context>
<context>
    <name>ShortcutsView</name>
    <message>
        <source>All as usual</source>
        <translation>Alles wie üblich</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Changed by you; the usual one is {}.</source>
        <translation>Von dir geändert; üblich ist {}.</translation>
    </message>
    <message>
        <source>Commands and their shortcuts</source>
        <translation>Befehle und ihre Tastenkürzel</translation>
    </message>
    <message>
        <source>Enter changes the shortcut of the chosen command.</source>
        <translation>Die Eingabetaste ändert das Kürzel des gewählten Befehls.</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>No command has these words.</source>
        <translation>Kein Befehl hat diese Wörter.</translation>
    </message>
    <message>
        <source>No shortcut</source>
        <translation>Kein Kürzel</translation>
    </message>
    <message>
        <source>Usual one</source>
        <translation>Übliches</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
</context>
<context>
    <name>SightedField</name>
    <message>
        <source>A gotcha that was met</source>
        <translation>Ein Stolperstein, dem ihr begegnet seid</translation>
    </message>
    <message>
        <source>New: {}</source>
        <translation>Neu: {}</translation>
    </message>
</context>
<context>
    <name>SimilarSheet</name>
    <message>
        <source>As a change, the record is where you begin; what you typed stands in its sections, and one key brings your draft back.</source>
        <translation>Als Änderung beginnst du mit dem Eintrag; was du geschrieben hast, steht in seinen Abschnitten, und eine Taste bringt deinen Entwurf zurück.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Is it there already?</source>
        <translation>Gibt es das schon?</translation>
    </message>
    <message>
        <source>Make this a change of it</source>
        <translation>Als Änderung davon weiterschreiben</translation>
    </message>
    <message>
        <source>Read it in the library</source>
        <translation>In der Bibliothek lesen</translation>
    </message>
    <message>
        <source>What the library has</source>
        <translation>Was die Bibliothek hat</translation>
    </message>
    <message>
        <source>What you wrote</source>
        <translation>Was du geschrieben hast</translation>
    </message>
</context>
<context>
    <name>SkippedList</name>
    <message>
        <source>Skipped files</source>
        <translation>Ausgelassene Dateien</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>Branch or tag…</source>
        <translation>Branch oder Tag …</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation>Name der Quelle</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Show where it is now…</source>
        <translation>Zeigen, wo er jetzt ist …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen abbrechen</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
<context>
    <name>SourceSync</name>
    <message>
        <source>Keep what I have</source>
        <translation>Behalten, was ich habe</translation>
    </message>
    <message>
        <source>Nothing was taken yet. What you have now stays in the copy either way.</source>
        <translation>Noch wurde nichts übernommen. Was du jetzt hast, bleibt so oder so in der Kopie.</translation>
    </message>
    <message>
        <source>Take the new state</source>
        <translation>Neuen Stand übernehmen</translation>
    </message>
    <message>
        <source>What the last sync brought</source>
        <translation>Was der letzte Abgleich gebracht hat</translation>
    </message>
</context>
<context>
    <name>SourcesSection</name>
    <message>
        <source>Add a folder to the library</source>
        <translation>Ordner zur Bibliothek hinzufügen</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Add a repository…</source>
        <translation>Repository hinzufügen …</translation>
    </message>
    <message>
        <source>Folders of Markdown and git repositories that records come from. Of two versions of a record, the one of the source further up is shown first.</source>
        <translation>Ordner mit Markdown und Git-Repositorys, aus denen Einträge kommen. Von zwei Fassungen eines Eintrags wird die der weiter oben stehenden Quelle zuerst gezeigt.</translation>
    </message>
    <message>
        <source>Follow another branch or tag…</source>
        <translation>Anderem Branch oder Tag folgen …</translation>
    </message>
    <message>
        <source>Keep what I have of this repository</source>
        <translation>Von diesem Repository behalten, was ich habe</translation>
    </message>
    <message>
        <source>Move this source down</source>
        <translation>Diese Quelle nach unten</translation>
    </message>
    <message>
        <source>Move this source up</source>
        <translation>Diese Quelle nach oben</translation>
    </message>
    <message>
        <source>Pause or resume this source</source>
        <translation>Diese Quelle anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Read this source again</source>
        <translation>Diese Quelle neu lesen</translation>
    </message>
    <message>
        <source>Remove this source</source>
        <translation>Diese Quelle entfernen</translation>
    </message>
    <message>
        <source>Rename this source</source>
        <translation>Diese Quelle umbenennen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Take the new state of this repository</source>
        <translation>Neuen Stand dieses Repositorys übernehmen</translation>
    </message>
    <message>
        <source>Where the folder of {} is now</source>
        <translation>Wo der Ordner von {} jetzt ist</translation>
    </message>
    <message>
        <source>{} was added</source>
        <translation>{} wurde hinzugefügt</translation>
    </message>
    <message>
        <source>{} was removed. Its folder was not touched.</source>
        <translation>{} wurde entfernt. Der Ordner blieb unberührt.</translation>
    </message>
    <message>
        <source>{} was removed. The repository was not touched.</source>
        <translation>{} wurde entfernt. Das Repository wurde nicht angerührt.</translation>
    </message>
</context>
<context>
    <name>StandingLine</name>
    <message>
        <source>1 source</source>
        <translation>1 Quelle</translation>
    </message>
    <message>
        <source>{} records</source>
        <translation>{} Einträge</translation>
    </message>
    <message>
        <source>{} sources</source>
        <translation>{} Quellen</translation>
    </message>
</context>
<context>
    <name>StartSheet</name>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Start a session</source>
        <translation>Ein Treffen beginnen</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>What you open or copy in the library meanwhile is offered as used.</source>
        <translation>Was du dabei in der Bibliothek öffnest oder kopierst, wird als benutzt angeboten.</translation>
    </message>
    <message>
        <source>With whom?</source>
        <translation>Mit wem?</translation>
    </message>
    <message>
        <source>Without a template</source>
        <translation>Ohne Vorlage</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} von {}</translation>
    </message>
</context>
<context>
    <name>TakeoutPart</name>
    <message numerus="yes">
        <source>%Ln item(s) are damaged and were left out.</source>
        <translation>
            <numerusform>%Ln Eintrag ist beschädigt und fehlt darin.</numerusform>
            <numerusform>%Ln Einträge sind beschädigt und fehlen darin.</numerusform>
        </translation>
    </message>
    <message>
        <source>A folder for the tables</source>
        <translation>Ein Ordner für die Tabellen</translation>
    </message>
    <message>
        <source>Bring in a file</source>
        <translation>Eine Datei hereinholen</translation>
    </message>
    <message>
        <source>Bring in a file…</source>
        <translation>Datei hereinholen …</translation>
    </message>
    <message>
        <source>Bring in a folder of tables</source>
        <translation>Einen Ordner mit Tabellen hereinholen</translation>
    </message>
    <message>
        <source>Bring in a folder of tables…</source>
        <translation>Ordner mit Tabellen hereinholen …</translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation>Hereinholen</translation>
    </message>
    <message>
        <source>Bring this in?</source>
        <translation>Das hereinholen?</translation>
    </message>
    <message>
        <source>Bringing it in…</source>
        <translation>Es wird hereingeholt …</translation>
    </message>
    <message>
        <source>Brought in: {}. A backup of before was made.</source>
        <translation>Hereingeholt: {}. Vom Stand davor gibt es eine Sicherung.</translation>
    </message>
    <message>
        <source>Hand over a team…</source>
        <translation>Ein Team übergeben …</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Journals and tables (*.json *.csv *.tsv *.txt)</source>
        <translation>Journale und Tabellen (*.json *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Looking what would come in…</source>
        <translation>Es wird nachgesehen, was hereinkäme …</translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation>Private Notizen</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>Als JSON speichern …</translation>
    </message>
    <message>
        <source>Save as tables…</source>
        <translation>Als Tabellen speichern …</translation>
    </message>
    <message>
        <source>Save the journal</source>
        <translation>Journal speichern</translation>
    </message>
    <message>
        <source>Saved {name}: {items}.</source>
        <translation>{name} gespeichert: {items}.</translation>
    </message>
    <message>
        <source>Shareable notes and open actions of those whom you tick.</source>
        <translation>Notizen zum Teilen und offene Aufgaben derer, die du anhakst.</translation>
    </message>
    <message>
        <source>What is here stays; you see first what comes.</source>
        <translation>Was hier ist, bleibt; du siehst zuerst, was kommt.</translation>
    </message>
    <message>
        <source>With private notes</source>
        <translation>Mit privaten Notizen</translation>
    </message>
    <message>
        <source>Without private notes</source>
        <translation>Ohne private Notizen</translation>
    </message>
    <message>
        <source>Writing the journal…</source>
        <translation>Das Journal wird geschrieben …</translation>
    </message>
</context>
<context>
    <name>TeamSheet</name>
    <message>
        <source>Back into the lists</source>
        <translation>Zurück in die Listen</translation>
    </message>
    <message>
        <source>Builds with</source>
        <translation>Baut mit</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Kept: {}</source>
        <translation>Behalten: {}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Out of the lists</source>
        <translation>Aus den Listen</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message>
        <source>Such as: monorepo, service</source>
        <translation>Etwa: monorepo, service</translation>
    </message>
    <message>
        <source>Such as: python, postgres</source>
        <translation>Etwa: python, postgres</translation>
    </message>
    <message>
        <source>{} is in the lists again.</source>
        <translation>{} steht wieder in den Listen.</translation>
    </message>
    <message>
        <source>{} is out of the lists; everything about it stays.</source>
        <translation>{} steht nicht mehr in den Listen; alles dazu bleibt.</translation>
    </message>
</context>
<context>
    <name>TemplateDeeds</name>
    <message>
        <source>Change it…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>New template…</source>
        <translation>Neue Vorlage …</translation>
    </message>
    <message>
        <source>The journal cannot be changed now.</source>
        <translation>Das Journal lässt sich gerade nicht ändern.</translation>
    </message>
</context>
<context>
    <name>TemplateSheet</name>
    <message>
        <source>A new template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Agenda, a point in each line</source>
        <translation>Ablauf, ein Punkt je Zeile</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>As it was at first</source>
        <translation>Wie sie anfangs war</translation>
    </message>
    <message>
        <source>Change a template</source>
        <translation>Vorlage ändern</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Keep the template</source>
        <translation>Vorlage behalten</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Put it in the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>The template is as it was at first.</source>
        <translation>Die Vorlage ist, wie sie anfangs war.</translation>
    </message>
    <message>
        <source>The template is in the trash.</source>
        <translation>Die Vorlage ist im Papierkorb.</translation>
    </message>
    <message>
        <source>The template is kept: {}</source>
        <translation>Die Vorlage ist behalten: {}</translation>
    </message>
</context>
<context>
    <name>TermsSheet</name>
    <message>
        <source>Terms on this page</source>
        <translation>Begriffe auf dieser Seite</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>{} is not in the library</source>
        <translation>{} ist nicht in der Bibliothek</translation>
    </message>
</context>
<context>
    <name>TrashPart</name>
    <message numerus="yes">
        <source>%Ln item(s) lie here; each is gone after 30 days.</source>
        <translation>
            <numerusform>%Ln Eintrag liegt hier; nach 30 Tagen ist er weg.</numerusform>
            <numerusform>%Ln Einträge liegen hier; nach 30 Tagen ist jeder weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Er ist leer.</translation>
    </message>
    <message>
        <source>Take it out of the trash</source>
        <translation>Aus dem Papierkorb holen</translation>
    </message>
    <message>
        <source>Taken out of the trash.</source>
        <translation>Aus dem Papierkorb geholt.</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>until {}</source>
        <translation>bis {}</translation>
    </message>
</context>
<context>
    <name>TrustHeader</name>
    <message>
        <source>Trust</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>by</source>
        <translation>durch</translation>
    </message>
    <message>
        <source>due</source>
        <translation>fällig</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>zuständig</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>{} versions</source>
        <translation>{} Fassungen</translation>
    </message>
</context>
<context>
    <name>UsedField</name>
    <message>
        <source>Opened or copied meanwhile: 1 worked, 2 adapted, 3 failed; else left out.</source>
        <translation>Dabei geöffnet oder kopiert: 1 geklappt, 2 angepasst, 3 gescheitert; sonst bleibt es weg.</translation>
    </message>
    <message>
        <source>Search the library for a record</source>
        <translation>Bibliothek nach einem Eintrag durchsuchen</translation>
    </message>
</context>
<context>
    <name>UsedRow</name>
    <message>
        <source>How it went with {}</source>
        <translation>Wie es mit {} ging</translation>
    </message>
    <message>
        <source>Why, for {}</source>
        <translation>Warum, bei {}</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>All commands…</source>
        <translation>Alle Befehle …</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the search; there, clear it</source>
        <translation>Zurück zur Suche; dort: leeren</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Full screen, and back</source>
        <translation>Vollbild und zurück</translation>
    </message>
    <message>
        <source>Go to the search field</source>
        <translation>Zum Suchfeld</translation>
    </message>
    <message>
        <source>Go to {}</source>
        <translation>Gehe zu: {}</translation>
    </message>
    <message>
        <source>Going about</source>
        <translation>Umhergehen</translation>
    </message>
    <message>
        <source>Help and shortcuts</source>
        <translation>Hilfe und Tastenkürzel</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Show or hide the names of rooms</source>
        <translation>Namen der Räume zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Text of usual size</source>
        <translation>Übliche Schriftgröße</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
</context>
<context>
    <name>YouPart</name>
    <message>
        <source>In what leaves, “the champion” stands in its place.</source>
        <translation>In dem, was hinausgeht, steht an seiner Stelle „the champion“.</translation>
    </message>
    <message>
        <source>It stands in files of evidence that you give.</source>
        <translation>Es steht in Dateien mit Belegen, die du weitergibst.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>Your team</source>
        <translation>Dein Team</translation>
    </message>
</context>
<context>
    <name>_Sign</name>
    <message numerus="yes">
        <source>Let go to add %Ln folder(s) to the library</source>
        <translation>
            <numerusform>Loslassen fügt %Ln Ordner zur Bibliothek hinzu</numerusform>
            <numerusform>Loslassen fügt %Ln Ordner zur Bibliothek hinzu</numerusform>
        </translation>
    </message>
    <message>
        <source>Let go to add {} to the library</source>
        <translation>Loslassen fügt {} zur Bibliothek hinzu</translation>
    </message>
</context>
<context>
    <name>beside_words</name>
    <message>
        <source>Nothing is kept yet that could be shown here.</source>
        <translation>Noch ist nichts festgehalten, was hier zu sehen sein könnte.</translation>
    </message>
    <message>
        <source>Our sessions</source>
        <translation>Unsere Treffen</translation>
    </message>
    <message>
        <source>What I owe you</source>
        <translation>Was ich dir schulde</translation>
    </message>
    <message>
        <source>What you wanted to do</source>
        <translation>Was du tun wolltest</translation>
    </message>
</context>
<context>
    <name>bring_words</name>
    <message numerus="yes">
        <source>%Ln action(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe</numerusform>
            <numerusform>%Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) of records</source>
        <translation>
            <numerusform>%Ln Entwurf eines Eintrags</numerusform>
            <numerusform>%Ln Entwürfe von Einträgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) are here as they are.</source>
        <translation>
            <numerusform>%Ln Eintrag ist hier schon genauso.</numerusform>
            <numerusform>%Ln Einträge sind hier schon genauso.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known by their name; they stay.</source>
        <translation>
            <numerusform>%Ln dem Namen nach bekannt; das Hiesige bleibt.</numerusform>
            <numerusform>%Ln dem Namen nach bekannt; das Hiesige bleibt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing thing(s)</source>
        <translation>
            <numerusform>%Ln Fehlendes</numerusform>
            <numerusform>%Ln Fehlendes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outcome(s)</source>
        <translation>
            <numerusform>%Ln Ergebnis</numerusform>
            <numerusform>%Ln Ergebnisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln Treffen</numerusform>
            <numerusform>%Ln Treffen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln team(s)</source>
        <translation>
            <numerusform>%Ln Team</numerusform>
            <numerusform>%Ln Teams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln template(s)</source>
        <translation>
            <numerusform>%Ln Vorlage</numerusform>
            <numerusform>%Ln Vorlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Action {}</source>
        <translation>Aufgabe {}</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Champion</source>
        <translation>Champion</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Draft of a record {}</source>
        <translation>Entwurf eines Eintrags {}</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Gotchas met</source>
        <translation>Begegnete Stolpersteine</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Schon hier</translation>
    </message>
    <message>
        <source>Kind of repository</source>
        <translation>Art des Repositorys</translation>
    </message>
    <message>
        <source>Line {}</source>
        <translation>Zeile {}</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Missing thing {}</source>
        <translation>Fehlendes {}</translation>
    </message>
    <message>
        <source>Nothing would come in.</source>
        <translation>Nichts käme herein.</translation>
    </message>
    <message>
        <source>Outcome {}</source>
        <translation>Ergebnis {}</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Person {}</source>
        <translation>Person {}</translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation>Private Notizen</translation>
    </message>
    <message>
        <source>Records used</source>
        <translation>Benutzte Einträge</translation>
    </message>
    <message>
        <source>Session {}</source>
        <translation>Treffen {}</translation>
    </message>
    <message>
        <source>Shareable notes</source>
        <translation>Notizen zum Teilen</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Team {}</source>
        <translation>Team {}</translation>
    </message>
    <message>
        <source>Template {}</source>
        <translation>Vorlage {}</translation>
    </message>
    <message>
        <source>The habit</source>
        <translation>Die Gewohnheit</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Version of the tool</source>
        <translation>Version des Werkzeugs</translation>
    </message>
    <message>
        <source>What cannot come in</source>
        <translation>Was nicht hereinkann</translation>
    </message>
    <message>
        <source>What comes in</source>
        <translation>Was hereinkommt</translation>
    </message>
    <message>
        <source>What the agent was asked</source>
        <translation>Was der Agent gefragt wurde</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Was zu sehen war</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>copy_words</name>
    <message numerus="yes">
        <source>%Ln action(s), done and dropped ones too</source>
        <translation>
            <numerusform>%Ln Aufgabe, auch erledigt oder fallen gelassen</numerusform>
            <numerusform>%Ln Aufgaben, auch erledigte und fallen gelassene</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rung(s) of the judgement ladder</source>
        <translation>
            <numerusform>%Ln Sprosse der Leiter des Urteils</numerusform>
            <numerusform>%Ln Sprossen der Leiter des Urteils</numerusform>
        </translation>
    </message>
    <message>
        <source>In it</source>
        <translation>Darin</translation>
    </message>
    <message>
        <source>Name, handle, spellings, team, role, and what was agreed</source>
        <translation>Name, Kürzel, Schreibweisen, Team, Rolle und was vereinbart ist</translation>
    </message>
    <message>
        <source>Names of others: they stand as roles</source>
        <translation>Namen anderer: sie stehen als Rollen da</translation>
    </message>
    <message>
        <source>Not in it</source>
        <translation>Nicht darin</translation>
    </message>
    <message>
        <source>Private notes: there are none</source>
        <translation>Private Notizen: es gibt keine</translation>
    </message>
    <message numerus="yes">
        <source>Private notes; the copy says that there are some of %Ln session(s)</source>
        <translation>
            <numerusform>Private Notizen; die Kopie sagt, dass es sie zu %Ln Treffen gibt</numerusform>
            <numerusform>Private Notizen; die Kopie sagt, dass es sie zu %Ln Treffen gibt</numerusform>
        </translation>
    </message>
    <message>
        <source>with aim, what was seen, habit and notes to share</source>
        <translation>mit Ziel, Gesehenem, Gewohnheit und Notizen zum Teilen</translation>
    </message>
</context>
<context>
    <name>draft_lines</name>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln Treffen</numerusform>
            <numerusform>%Ln Treffen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln team(s)</source>
        <translation>
            <numerusform>%Ln Team</numerusform>
            <numerusform>%Ln Teams</numerusform>
        </translation>
    </message>
    <message>
        <source>Met again and again</source>
        <translation>Immer wieder begegnet</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Treffen</translation>
    </message>
</context>
<context>
    <name>erase_words</name>
    <message numerus="yes">
        <source>%Ln action(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe</numerusform>
            <numerusform>%Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) are written anew and proved</source>
        <translation>
            <numerusform>%Ln Sicherung wird neu geschrieben und geprüft</numerusform>
            <numerusform>%Ln Sicherungen werden neu geschrieben und geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s)</source>
        <translation>
            <numerusform>%Ln Entwurf</numerusform>
            <numerusform>%Ln Entwürfe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) with others keep their text</source>
        <translation>
            <numerusform>%Ln Treffen mit anderen behält seinen Text</numerusform>
            <numerusform>%Ln Treffen mit anderen behalten ihren Text</numerusform>
        </translation>
    </message>
    <message>
        <source>Damaged; what could not be read of it is gone</source>
        <translation>Beschädigt; was davon nicht zu lesen war, ist weg</translation>
    </message>
    <message>
        <source>Files outside of the journal that still name them</source>
        <translation>Dateien außerhalb des Journals, die sie noch nennen</translation>
    </message>
    <message>
        <source>Hashes of the names, so that they are still found</source>
        <translation>Hashwerte der Namen, damit sie weiter gefunden werden</translation>
    </message>
    <message>
        <source>How often records worked: sums without a name</source>
        <translation>Wie oft Einträge geklappt haben: Summen ohne Namen</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>Bekannt als</translation>
    </message>
    <message>
        <source>Named elsewhere; each becomes “a colleague”</source>
        <translation>Anderswo genannt; daraus wird „a colleague“</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>Was geht</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Was bleibt</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>left alone unless you say so: somebody else has this name too</source>
        <translation>bleibt, wenn du es nicht sagst: noch jemand heißt so</translation>
    </message>
</context>
<context>
    <name>evidence_words</name>
    <message numerus="yes">
        <source>failed %Ln time(s)</source>
        <translation>
            <numerusform>%Ln-mal gescheitert</numerusform>
            <numerusform>%Ln-mal gescheitert</numerusform>
        </translation>
    </message>
    <message>
        <source>failed on {}</source>
        <translation>gescheitert am {}</translation>
    </message>
    <message>
        <source>in: {}</source>
        <translation>in: {}</translation>
    </message>
    <message>
        <source>infrastructure</source>
        <translation>Infrastruktur</translation>
    </message>
    <message>
        <source>last on {day} with {version}</source>
        <translation>zuletzt am {day} mit {version}</translation>
    </message>
    <message>
        <source>last on {}</source>
        <translation>zuletzt am {}</translation>
    </message>
    <message>
        <source>library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>monorepo</source>
        <translation>Monorepo</translation>
    </message>
    <message>
        <source>not yet tried in: {}</source>
        <translation>noch nicht probiert in: {}</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message numerus="yes">
        <source>worked %Ln time(s)</source>
        <translation>
            <numerusform>%Ln-mal geklappt</numerusform>
            <numerusform>%Ln-mal geklappt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>facets</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Project context</source>
        <translation>Projektkontext</translation>
    </message>
    <message>
        <source>Reliable win</source>
        <translation>Sicherer Gewinn</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>What to review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Where to steer</source>
        <translation>Wo zu lenken ist</translation>
    </message>
</context>
<context>
    <name>gate_words</name>
    <message>
        <source>A bank account</source>
        <translation>Ein Bankkonto</translation>
    </message>
    <message>
        <source>A connector&apos;s settings</source>
        <translation>Einstellungen eines Konnektors</translation>
    </message>
    <message>
        <source>A host of the house</source>
        <translation>Ein Rechner des Hauses</translation>
    </message>
    <message>
        <source>A mail address</source>
        <translation>Eine Mailadresse</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>Ein Name</translation>
    </message>
    <message>
        <source>A network address</source>
        <translation>Eine Netzadresse</translation>
    </message>
    <message>
        <source>A part of CLAUDE.md</source>
        <translation>Ein Teil von CLAUDE.md</translation>
    </message>
    <message>
        <source>A patch in a folder</source>
        <translation>Ein Patch in einem Ordner</translation>
    </message>
    <message>
        <source>A payment card</source>
        <translation>Eine Zahlungskarte</translation>
    </message>
    <message>
        <source>A personal folder</source>
        <translation>Ein persönlicher Ordner</translation>
    </message>
    <message>
        <source>A phone number</source>
        <translation>Eine Telefonnummer</translation>
    </message>
    <message>
        <source>A record</source>
        <translation>Ein Eintrag</translation>
    </message>
    <message>
        <source>A repository</source>
        <translation>Ein Repository</translation>
    </message>
    <message>
        <source>A rule</source>
        <translation>Eine Regel</translation>
    </message>
    <message>
        <source>A secret</source>
        <translation>Ein Geheimnis</translation>
    </message>
    <message>
        <source>A skill</source>
        <translation>Ein Skill</translation>
    </message>
    <message>
        <source>A team</source>
        <translation>Ein Team</translation>
    </message>
    <message>
        <source>A ticket</source>
        <translation>Ein Ticket</translation>
    </message>
    <message>
        <source>A word that is kept in</source>
        <translation>Ein Wort, das im Haus bleibt</translation>
    </message>
    <message>
        <source>Begin the path with ~.</source>
        <translation>Lass den Pfad mit ~ beginnen.</translation>
    </message>
    <message>
        <source>Into a folder</source>
        <translation>In einen Ordner</translation>
    </message>
    <message>
        <source>It looks random: if it opens something, replace it.</source>
        <translation>Das sieht zufällig aus: Wenn es etwas öffnet, ersetze es.</translation>
    </message>
    <message>
        <source>It may be somebody&apos;s name: if it is, write the role.</source>
        <translation>Das kann ein Name sein: Dann schreib die Rolle.</translation>
    </message>
    <message>
        <source>Look at it; it stops nothing.</source>
        <translation>Sieh es dir an; es hält nichts auf.</translation>
    </message>
    <message>
        <source>One file to send on</source>
        <translation>Eine Datei zum Weitergeben</translation>
    </message>
    <message>
        <source>Put a placeholder in its place, or leave it out.</source>
        <translation>Setz einen Platzhalter dafür ein oder lass es weg.</translation>
    </message>
    <message>
        <source>Replace it here, and where it is in use: whoever saw it has it.</source>
        <translation>Ersetze es hier und dort, wo es gilt: Wer es gesehen hat, hat es.</translation>
    </message>
    <message>
        <source>Say it otherwise.</source>
        <translation>Sag es anders.</translation>
    </message>
    <message>
        <source>Say what kind of repository it is.</source>
        <translation>Sag, was für ein Repository es ist.</translation>
    </message>
    <message>
        <source>Say what kind of team it is instead of its name.</source>
        <translation>Sag, was für ein Team es ist, statt seinen Namen zu nennen.</translation>
    </message>
    <message>
        <source>Say what the ticket was about instead of its number.</source>
        <translation>Sag, worum es im Ticket ging, statt seine Nummer zu nennen.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Something invisible</source>
        <translation>Etwas Unsichtbares</translation>
    </message>
    <message>
        <source>Straight to the repository</source>
        <translation>Direkt ins Repository</translation>
    </message>
    <message>
        <source>Take out what nobody can see.</source>
        <translation>Nimm heraus, was niemand sehen kann.</translation>
    </message>
    <message>
        <source>Write the role instead of the name.</source>
        <translation>Schreib die Rolle statt des Namens.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln place(s) more</source>
        <translation>
            <numerusform>und %Ln weitere Stelle</numerusform>
            <numerusform>und %Ln weitere Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>becomes {}</source>
        <translation>wird zu {}</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>hält auf</translation>
    </message>
    <message>
        <source>kept, with a reason</source>
        <translation>bleibt, mit Grund</translation>
    </message>
    <message>
        <source>line {line}, {place}</source>
        <translation>Zeile {line}, {place}</translation>
    </message>
    <message>
        <source>name of the branch</source>
        <translation>Name des Zweigs</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>stays, by design</source>
        <translation>bleibt mit Absicht</translation>
    </message>
    <message>
        <source>text of the request</source>
        <translation>Text der Anfrage</translation>
    </message>
    <message>
        <source>title of the request</source>
        <translation>Titel der Anfrage</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>anzusehen</translation>
    </message>
    <message>
        <source>what is said of the change</source>
        <translation>was zur Änderung gesagt wird</translation>
    </message>
    <message>
        <source>who signs</source>
        <translation>wer unterschreibt</translation>
    </message>
</context>
<context>
    <name>given</name>
    <message>
        <source>(by {})</source>
        <translation>(bis {})</translation>
    </message>
    <message>
        <source>I will:</source>
        <translation>Ich werde:</translation>
    </message>
    <message>
        <source>One habit to try: {}</source>
        <translation>Eine Gewohnheit zum Ausprobieren: {}</translation>
    </message>
    <message>
        <source>Our session of {}</source>
        <translation>Unser Treffen vom {}</translation>
    </message>
    <message>
        <source>You wanted to:</source>
        <translation>Du wolltest:</translation>
    </message>
</context>
<context>
    <name>gone_words</name>
    <message>
        <source>All of it is there already: nothing was written.</source>
        <translation>Alles davon steht schon dort: Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Asking {}</source>
        <translation>Frage bei {} an</translation>
    </message>
    <message>
        <source>Changed: {}</source>
        <translation>Geändert: {}</translation>
    </message>
    <message>
        <source>It stands at {source} as {branch}; hand it in there for review.</source>
        <translation>Es liegt bei {source} als {branch}; reich es dort zur Durchsicht ein.</translation>
    </message>
    <message>
        <source>New: {}</source>
        <translation>Neu: {}</translation>
    </message>
    <message>
        <source>Scrub report: {texts} texts read, {replaced} replaced, {kept} kept, {shown} looked at</source>
        <translation>Prüfbericht: {texts} Texte gelesen, {replaced} ersetzt, {kept} behalten, {shown} angesehen</translation>
    </message>
    <message>
        <source>Seeing what is new at {}</source>
        <translation>Sehe nach, was bei {} neu ist</translation>
    </message>
    <message>
        <source>Sending it to {}</source>
        <translation>Geht an {}</translation>
    </message>
    <message>
        <source>To {}</source>
        <translation>Nach {}</translation>
    </message>
    <message>
        <source>Writing it</source>
        <translation>Wird geschrieben</translation>
    </message>
    <message>
        <source>Written: {}</source>
        <translation>Geschrieben: {}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln file(s) more</source>
        <translation>
            <numerusform>und %Ln weitere Datei</numerusform>
            <numerusform>und %Ln weitere Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>for {}</source>
        <translation>für {}</translation>
    </message>
    <message>
        <source>on the branch {}</source>
        <translation>auf dem Zweig {}</translation>
    </message>
    <message>
        <source>together with {}</source>
        <translation>zusammen mit {}</translation>
    </message>
    <message>
        <source>{source} did not take the branch. Send this file on instead: {files}</source>
        <translation>{source} hat den Zweig nicht angenommen. Gib stattdessen diese Datei weiter: {files}</translation>
    </message>
    <message>
        <source>{what}: {percent} %</source>
        <translation>{what}: {percent} %</translation>
    </message>
    <message>
        <source>{} cannot be reached now; it goes out with the next sync.</source>
        <translation>{} ist gerade nicht zu erreichen; es geht mit dem nächsten Abgleich hinaus.</translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation>„{}“</translation>
    </message>
</context>
<context>
    <name>handover_words</name>
    <message>
        <source>Open actions</source>
        <translation>Offene Aufgaben</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>by {}</source>
        <translation>bis {}</translation>
    </message>
    <message>
        <source>the champion</source>
        <translation>der Champion</translation>
    </message>
</context>
<context>
    <name>harvest_words</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln gefunden</numerusform>
            <numerusform>%Ln gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passed over</source>
        <translation>
            <numerusform>%Ln übergangen</numerusform>
            <numerusform>%Ln übergangen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s)</source>
        <translation>
            <numerusform>%Ln bleibt hier</numerusform>
            <numerusform>%Ln bleiben hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticked</source>
        <translation>
            <numerusform>%Ln angekreuzt</numerusform>
            <numerusform>%Ln angekreuzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %Ln file(s)</source>
        <translation>
            <numerusform>+ %Ln Datei</numerusform>
            <numerusform>+ %Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes along: {}</source>
        <translation>Kommt mit: {}</translation>
    </message>
    <message>
        <source>It holds what would be run: nothing of it was.</source>
        <translation>Es enthält, was ausgeführt würde; nichts davon wurde es.</translation>
    </message>
    <message>
        <source>Local: {}</source>
        <translation>Nur hier: {}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Nothing was found that tells an agent anything.</source>
        <translation>Es wurde nichts gefunden, das einem Agenten etwas sagt.</translation>
    </message>
    <message>
        <source>Of this checkout alone</source>
        <translation>Gilt nur in diesem Checkout</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>Übergangen</translation>
    </message>
    <message>
        <source>Stays where it is: {}</source>
        <translation>Bleibt, wo es ist: {}</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Gibt es schon</translation>
    </message>
    <message>
        <source>a draft was made of it</source>
        <translation>daraus wurde schon ein Entwurf</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln mehr</numerusform>
            <numerusform>und %Ln mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>holds what would be run</source>
        <translation>enthält, was ausgeführt würde</translation>
    </message>
    <message>
        <source>like: {}</source>
        <translation>ähnlich: {}</translation>
    </message>
    <message>
        <source>there already: {}</source>
        <translation>gibt es schon: {}</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>angekreuzt</translation>
    </message>
    <message>
        <source>{title} ({source}) is {share} % alike.</source>
        <translation>{title} ({source}) ist zu {share} % gleich.</translation>
    </message>
</context>
<context>
    <name>inbox_words</name>
    <message numerus="yes">
        <source>%Ln thing(s) to look at</source>
        <translation>
            <numerusform>%Ln Stelle anzusehen</numerusform>
            <numerusform>%Ln Stellen anzusehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) to mend</source>
        <translation>
            <numerusform>%Ln Stelle nachzubessern</numerusform>
            <numerusform>%Ln Stellen nachzubessern</numerusform>
        </translation>
    </message>
    <message>
        <source>A file with your reason goes to {source} on the branch cairn/inbox, for you to merge there. Whoever sent {name} reads it with the next sync.</source>
        <translation>Eine Datei mit deiner Begründung kommt in {source} auf den Branch cairn/inbox; dort führst du ihn zusammen. Wer {name} geschickt hat, liest sie beim nächsten Abgleich.</translation>
    </message>
    <message>
        <source>Cannot be taken here</source>
        <translation>Lässt sich hier nicht annehmen</translation>
    </message>
    <message>
        <source>Changed by others too</source>
        <translation>Auch von anderen geändert</translation>
    </message>
    <message>
        <source>Declined, not merged yet</source>
        <translation>Abgelehnt, noch nicht zusammengeführt</translation>
    </message>
    <message>
        <source>It goes to {source} on a branch of its own, behind the name of its author: {files}. You merge it there.</source>
        <translation>Er kommt in {source} auf einen eigenen Branch, hinter dem Namen des Beitragenden: {files}. Dort führst du ihn zusammen.</translation>
    </message>
    <message>
        <source>It goes to {source} on the branch cairn/inbox, as it is and in the name of its author: {files}. You merge it there.</source>
        <translation>Er kommt in {source} auf den Branch cairn/inbox, wie er ist und im Namen des Beitragenden: {files}. Dort führst du ihn zusammen.</translation>
    </message>
    <message>
        <source>It stands on the branch {}; merge it there.</source>
        <translation>Er steht auf dem Branch {}; führe ihn dort zusammen.</translation>
    </message>
    <message>
        <source>Much like “{}”</source>
        <translation>Ähnlich wie „{}“</translation>
    </message>
    <message>
        <source>Nothing is in the way</source>
        <translation>Nichts steht im Weg</translation>
    </message>
    <message>
        <source>Taken, not merged yet</source>
        <translation>Angenommen, noch nicht zusammengeführt</translation>
    </message>
    <message numerus="yes">
        <source>The gate stops %Ln thing(s)</source>
        <translation>
            <numerusform>Die Schranke hält %Ln Stelle auf</numerusform>
            <numerusform>Die Schranke hält %Ln Stellen auf</numerusform>
        </translation>
    </message>
    <message>
        <source>The repository cannot be reached; it goes out with the next sync.</source>
        <translation>Das Repository ist nicht erreichbar; es geht beim nächsten Abgleich hinaus.</translation>
    </message>
    <message>
        <source>The repository does not take it: {}</source>
        <translation>Das Repository nimmt es nicht an: {}</translation>
    </message>
    <message>
        <source>adapted</source>
        <translation>angepasst</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message numerus="yes">
        <source>for %Ln day(s)</source>
        <translation>
            <numerusform>seit %Ln Tag</numerusform>
            <numerusform>seit %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>for {}</source>
        <translation>für {}</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>since</source>
        <translation>seit</translation>
    </message>
    <message>
        <source>teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>geholfen</translation>
    </message>
    <message>
        <source>{} was changed since: take it with edits, so that both are kept.</source>
        <translation>{} wurde seither geändert: Nimm ihn mit Änderungen an, damit beides erhalten bleibt.</translation>
    </message>
</context>
<context>
    <name>journal_heads</name>
    <message>
        <source>A session that you begin to log and leave is kept here.</source>
        <translation>Ein Treffen, das du zu notieren beginnst und verlässt, liegt hier.</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Most wanted</source>
        <translation>Meist vermisst</translation>
    </message>
    <message>
        <source>No draft waits</source>
        <translation>Kein Entwurf wartet</translation>
    </message>
    <message>
        <source>Nothing is owed</source>
        <translation>Nichts steht aus</translation>
    </message>
    <message>
        <source>Nothing was missed yet</source>
        <translation>Noch wurde nichts vermisst</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Steht aus</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>What is searched for in the library and not found is listed here.</source>
        <translation>Was in der Bibliothek gesucht und nicht gefunden wird, steht hier.</translation>
    </message>
    <message>
        <source>What you agree on in a session comes here until it is done.</source>
        <translation>Was ihr bei einem Treffen abmacht, steht hier, bis es erledigt ist.</translation>
    </message>
    <message>
        <source>What you put here stays for 30 days.</source>
        <translation>Was du hierher legst, bleibt 30 Tage.</translation>
    </message>
</context>
<context>
    <name>journal_lines</name>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln Mal</numerusform>
            <numerusform>%Ln Mal</numerusform>
        </translation>
    </message>
    <message>
        <source>A change: {}</source>
        <translation>Eine Änderung: {}</translation>
    </message>
    <message>
        <source>Others owe</source>
        <translation>Andere schulden</translation>
    </message>
    <message>
        <source>You owe</source>
        <translation>Du schuldest</translation>
    </message>
    <message>
        <source>goes on {}</source>
        <translation>geht am {}</translation>
    </message>
    <message>
        <source>last on {}</source>
        <translation>zuletzt am {}</translation>
    </message>
</context>
<context>
    <name>journal_words</name>
    <message numerus="yes">
        <source>%Ln min</source>
        <translation>
            <numerusform>%Ln Min.</numerusform>
            <numerusform>%Ln Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln offen</numerusform>
            <numerusform>%Ln offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Adapted</source>
        <translation>Angepasst</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Gives context</source>
        <translation>Gibt Kontext</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>Schriftlich</translation>
    </message>
    <message>
        <source>Knows when to abandon a run</source>
        <translation>Weiß, wann ein Lauf abzubrechen ist</translation>
    </message>
    <message>
        <source>Knows when to trust</source>
        <translation>Weiß, wann zu vertrauen ist</translation>
    </message>
    <message>
        <source>Met in sessions</source>
        <translation>In Treffen begegnet</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>Noted as missing</source>
        <translation>Als fehlend notiert</translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation>Sprechstunde</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>Zu zweit</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Reviews the result</source>
        <translation>Prüft das Ergebnis</translation>
    </message>
    <message>
        <source>Scopes the task</source>
        <translation>Schneidet die Aufgabe zu</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation>Gesucht</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Wanted by others</source>
        <translation>Von anderen gewünscht</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>Geklappt</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Werkstatt</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>by {}</source>
        <translation>bis {}</translation>
    </message>
    <message>
        <source>late: {}</source>
        <translation>überfällig: {}</translation>
    </message>
    <message>
        <source>{first}, {second} and {count} more</source>
        <translation>{first}, {second} und {count} weitere</translation>
    </message>
</context>
<context>
    <name>keeping_words</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) stay as they are.</source>
        <translation>
            <numerusform>%Ln Eintrag bleibt, wie er ist.</numerusform>
            <numerusform>%Ln Einträge bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Becomes what it was then</source>
        <translation>Wird, was es damals war</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Kommt zurück</translation>
    </message>
    <message>
        <source>Goes: it was made since then</source>
        <translation>Geht: Es ist seither entstanden</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>Nichts würde sich ändern.</translation>
    </message>
    <message>
        <source>The journal that is there now cannot be read as a whole.</source>
        <translation>Das jetzige Journal lässt sich nicht ganz lesen.</translation>
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
    <name>labels</name>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>Checklisten</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konnektor</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Konnektoren</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation>Abgekündigt</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Gotcha</source>
        <translation>Stolperstein</translation>
    </message>
    <message>
        <source>Gotchas</source>
        <translation>Stolpersteine</translation>
    </message>
    <message>
        <source>Guardrail</source>
        <translation>Leitplanke</translation>
    </message>
    <message>
        <source>Guardrails</source>
        <translation>Leitplanken</translation>
    </message>
    <message>
        <source>Machine half of the guardrails</source>
        <translation>Maschinelle Hälfte der Leitplanken</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Not reviewed</source>
        <translation>Ungeprüft</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>Rezepte</translation>
    </message>
    <message>
        <source>Review due</source>
        <translation>Prüfung fällig</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Skill</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Skills</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Begriff</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Begriffe</translation>
    </message>
    <message>
        <source>applies to yours</source>
        <translation>gilt für deine</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>A date in the format of Qt</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>ended before yours</source>
        <translation>endete vor deiner</translation>
    </message>
    <message>
        <source>not tried with yours</source>
        <translation>mit deiner nicht erprobt</translation>
    </message>
</context>
<context>
    <name>left_words</name>
    <message numerus="yes">
        <source>And in %Ln more place(s).</source>
        <translation>
            <numerusform>Und an %Ln weiteren Ort.</numerusform>
            <numerusform>Und an %Ln weiteren Orten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask those who keep {target} to delete {branch}, and to take it out of what they merged: only they can.</source>
        <translation>Bitte die, die {target} pflegen, {branch} zu löschen und es aus dem Übernommenen herauszunehmen: Nur sie können das.</translation>
    </message>
    <message>
        <source>Have it changed where it is in use: whoever has it, has it.</source>
        <translation>Lass es dort ändern, wo es in Gebrauch ist: Wer es hat, der hat es.</translation>
    </message>
    <message>
        <source>Take it out at {}, and ask whoever was given it to throw it away.</source>
        <translation>Nimm es in {} heraus und bitte alle, die es bekommen haben, es wegzuwerfen.</translation>
    </message>
    <message>
        <source>This left already on {day}, before it was known: {kinds}.</source>
        <translation>Das ist schon am {day} hinausgegangen, bevor es bekannt war: {kinds}.</translation>
    </message>
</context>
<context>
    <name>log_check</name>
    <message>
        <source>A session needs somebody it was with.</source>
        <translation>Ein Treffen braucht jemanden, mit dem es war.</translation>
    </message>
    <message>
        <source>The day is no day.</source>
        <translation>Der Tag ist kein Tag.</translation>
    </message>
    <message>
        <source>What is dropped needs a reason.</source>
        <translation>Was fallen gelassen wird, braucht einen Grund.</translation>
    </message>
    <message>
        <source>When it began is no time. Try “9:30”.</source>
        <translation>Wann es begann, ist keine Uhrzeit. Versuch es mit „9:30“.</translation>
    </message>
    <message>
        <source>Which record is meant? Choose one, or clear the line.</source>
        <translation>Welcher Eintrag ist gemeint? Wähl einen oder leer die Zeile.</translation>
    </message>
</context>
<context>
    <name>log_entry</name>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
</context>
<context>
    <name>log_layout</name>
    <message>
        <source>Agenda</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Abgemacht</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Began at</source>
        <translation>Begonnen um</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Fills in form, aim and agenda, where nothing stands yet.</source>
        <translation>Füllt Form, Ziel und Ablauf aus, wo noch nichts steht.</translation>
    </message>
    <message>
        <source>For you alone; blurred unless you are in the field.</source>
        <translation>Nur für dich; verschwommen, solange du nicht im Feld bist.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Gotchas met</source>
        <translation>Begegnete Stolpersteine</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Notes to share</source>
        <translation>Notizen zum Teilen</translation>
    </message>
    <message>
        <source>One of the library, or a new one in one line.</source>
        <translation>Einer aus der Bibliothek oder ein neuer in einer Zeile.</translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation>Private Notizen</translation>
    </message>
    <message>
        <source>Records used</source>
        <translation>Benutzte Einträge</translation>
    </message>
    <message>
        <source>Search the library, Enter; then 1 worked, 2 adapted, 3 failed.</source>
        <translation>Bibliothek durchsuchen, Eingabe; dann 1 geklappt, 2 angepasst, 3 gescheitert.</translation>
    </message>
    <message>
        <source>Still open from before</source>
        <translation>Noch offen von früher</translation>
    </message>
    <message>
        <source>Such as “call her @fri”; “@” and a name says who owes it.</source>
        <translation>Etwa „sie anrufen @fr“; „@“ und ein Name sagt, wer es schuldet.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>The habit worth changing</source>
        <translation>Die Gewohnheit, die sich zu ändern lohnt</translation>
    </message>
    <message>
        <source>The judgement ladder</source>
        <translation>Die Leiter des Urteils</translation>
    </message>
    <message>
        <source>The one that is installed here, where that is known.</source>
        <translation>Die hier installierte, soweit sie bekannt ist.</translation>
    </message>
    <message>
        <source>Two letters and Enter; a name that nobody has is somebody new.</source>
        <translation>Zwei Buchstaben und Eingabe; ein Name, den niemand hat, ist jemand Neues.</translation>
    </message>
    <message>
        <source>Version of the tool</source>
        <translation>Version des Werkzeugs</translation>
    </message>
    <message>
        <source>What the agent was asked</source>
        <translation>Was der Agent gefragt wurde</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Was zu sehen war</translation>
    </message>
    <message>
        <source>Who mentored</source>
        <translation>Wer begleitet hat</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
</context>
<context>
    <name>news_files</name>
    <message>
        <source>It is a link or another repository; it is not followed.</source>
        <translation>Das ist ein Verweis oder ein anderes Repository; dem wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>It is no text, so it cannot be shown.</source>
        <translation>Das ist kein Text und kann deshalb nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>It is too long to be shown here.</source>
        <translation>Das ist zu lang, um hier gezeigt zu werden.</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Der Eintrag</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>news_words</name>
    <message numerus="yes">
        <source>%Ln file(s) would differ.</source>
        <translation>
            <numerusform>%Ln Datei wäre anders.</numerusform>
            <numerusform>%Ln Dateien wären anders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) in it cannot be seen; here they are written out.</source>
        <translation>
            <numerusform>%Ln Zeichen darin ist unsichtbar; hier ist es ausgeschrieben.</numerusform>
            <numerusform>%Ln Zeichen darin sind unsichtbar; hier sind sie ausgeschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln repository(s)</source>
        <translation>
            <numerusform>%Ln Repository</numerusform>
            <numerusform>%Ln Repositorys</numerusform>
        </translation>
    </message>
    <message>
        <source>(last on {})</source>
        <translation>(zuletzt am {})</translation>
    </message>
    <message>
        <source>A command that the page calls, line {}</source>
        <translation>Ein Befehl, den die Seite aufruft, Zeile {}</translation>
    </message>
    <message>
        <source>A hook, line {}</source>
        <translation>Ein Hook, Zeile {}</translation>
    </message>
    <message>
        <source>A server that is started, line {}</source>
        <translation>Ein Server, der gestartet wird, Zeile {}</translation>
    </message>
    <message>
        <source>Cairn only shows it. It runs and installs nothing of it.</source>
        <translation>Cairn zeigt es nur. Nichts davon wird ausgeführt oder installiert.</translation>
    </message>
    <message>
        <source>Cannot be fetched</source>
        <translation>Nicht abrufbar</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Installed in {}: it was not changed there.</source>
        <translation>Installiert in {}: Dort wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>No record would change.</source>
        <translation>Kein Eintrag würde sich ändern.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Waits for your word</source>
        <translation>Wartet auf deine Entscheidung</translation>
    </message>
    <message>
        <source>What would run on a computer</source>
        <translation>Was auf einem Rechner laufen würde</translation>
    </message>
    <message>
        <source>Withdrawn on {}</source>
        <translation>Zurückgezogen am {}</translation>
    </message>
    <message>
        <source>Withdrawn on {} with the words “{}”</source>
        <translation>Zurückgezogen am {} mit den Worten „{}“</translation>
    </message>
    <message>
        <source>Without an owner</source>
        <translation>Ohne Verantwortliche</translation>
    </message>
    <message>
        <source>You use it: {}</source>
        <translation>Du benutzt ihn: {}</translation>
    </message>
    <message>
        <source>You use these</source>
        <translation>Diese benutzt du</translation>
    </message>
    <message>
        <source>a draft of yours is about it</source>
        <translation>ein Entwurf von dir handelt davon</translation>
    </message>
    <message>
        <source>has commands in it</source>
        <translation>enthält Befehle</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installiert</translation>
    </message>
    <message>
        <source>is code</source>
        <translation>ist Code</translation>
    </message>
    <message numerus="yes">
        <source>tried %Ln time(s)</source>
        <translation>
            <numerusform>%Ln-mal ausprobiert</numerusform>
            <numerusform>%Ln-mal ausprobiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>used in %Ln session(s)</source>
        <translation>
            <numerusform>in %Ln Sitzung benutzt</numerusform>
            <numerusform>in %Ln Sitzungen benutzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>you use %Ln of them</source>
        <translation>
            <numerusform>%Ln davon benutzt du</numerusform>
            <numerusform>%Ln davon benutzt du</numerusform>
        </translation>
    </message>
    <message>
        <source>your own version stands in front of it</source>
        <translation>deine eigene Fassung steht davor</translation>
    </message>
</context>
<context>
    <name>outbox_words</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Another record says it</source>
        <translation>Ein anderer Eintrag sagt es</translation>
    </message>
    <message>
        <source>Ask what became of it</source>
        <translation>Fragen, was daraus wurde</translation>
    </message>
    <message>
        <source>Changed by others too: say which text holds</source>
        <translation>Auch andere haben es geändert: Sag, welcher Text gilt</translation>
    </message>
    <message>
        <source>Changed since: contribute it again</source>
        <translation>Seither geändert: noch einmal beitragen</translation>
    </message>
    <message>
        <source>Contribute it</source>
        <translation>Beitragen</translation>
    </message>
    <message>
        <source>Contributed</source>
        <translation>Beigetragen</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Declined, replaced, gone</source>
        <translation>Abgelehnt, ersetzt, weg</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Gone without a word</source>
        <translation>Wortlos verschwunden</translation>
    </message>
    <message>
        <source>Hand it in</source>
        <translation>Einreichen</translation>
    </message>
    <message>
        <source>Hand the file over</source>
        <translation>Die Datei weitergeben</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Durchsicht</translation>
    </message>
    <message>
        <source>It was changed since it was sent.</source>
        <translation>Seit dem Beitragen wurde er geändert.</translation>
    </message>
    <message numerus="yes">
        <source>No answer for %Ln day(s): ask</source>
        <translation>
            <numerusform>Seit %Ln Tag keine Antwort: nachfragen</numerusform>
            <numerusform>Seit %Ln Tagen keine Antwort: nachfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the other record</source>
        <translation>Den anderen Eintrag lesen</translation>
    </message>
    <message>
        <source>Read why</source>
        <translation>Lesen, warum</translation>
    </message>
    <message>
        <source>See what they changed</source>
        <translation>Sehen, was geändert wurde</translation>
    </message>
    <message>
        <source>Somebody else changed the record meanwhile.</source>
        <translation>Inzwischen hat jemand anderes den Eintrag geändert.</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Taken as it is</source>
        <translation>Unverändert übernommen</translation>
    </message>
    <message>
        <source>Taken with edits</source>
        <translation>Mit Änderungen übernommen</translation>
    </message>
    <message numerus="yes">
        <source>There was no answer for %Ln day(s).</source>
        <translation>
            <numerusform>Seit %Ln Tag kam keine Antwort.</numerusform>
            <numerusform>Seit %Ln Tagen kam keine Antwort.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait for the answer</source>
        <translation>Auf Antwort warten</translation>
    </message>
    <message>
        <source>Written to {place} on {day}</source>
        <translation>Geschrieben nach {place} am {day}</translation>
    </message>
    <message>
        <source>a change of {}</source>
        <translation>eine Änderung an {}</translation>
    </message>
    <message>
        <source>a deviation from {}</source>
        <translation>eine Abweichung von {}</translation>
    </message>
    <message>
        <source>adapted from {}</source>
        <translation>angepasst aus {}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>“{title}” ({place}) has been waiting for an answer for {days} days. Is it wanted, and is anything missing?</source>
        <translation>„{title}“ ({place}) wartet seit {days} Tagen auf Antwort. Ist es erwünscht, und fehlt noch etwas?</translation>
    </message>
    <message>
        <source>“{title}” ({place}) is not there any more, and I saw no answer. What became of it, and is it still wanted?</source>
        <translation>„{title}“ ({place}) ist nicht mehr da, und ich sah keine Antwort. Was ist daraus geworden, und wird es noch gewünscht?</translation>
    </message>
</context>
<context>
    <name>page</name>
    <message numerus="yes">
        <source>%Ln equal line(s)</source>
        <translation>
            <numerusform>%Ln gleiche Zeile</numerusform>
            <numerusform>%Ln gleiche Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more line(s)</source>
        <translation>
            <numerusform>%Ln weitere Zeile</numerusform>
            <numerusform>%Ln weitere Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>past_words</name>
    <message>
        <source>Actions carried over</source>
        <translation>Mitgenommene Aufgaben</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Agreed on keeping notes</source>
        <translation>Vereinbart über Notizen</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Also written</source>
        <translation>Auch geschrieben</translation>
    </message>
    <message>
        <source>As it was first kept</source>
        <translation>Wie es zuerst gesichert wurde</translation>
    </message>
    <message>
        <source>As it was logged</source>
        <translation>Wie es notiert wurde</translation>
    </message>
    <message>
        <source>Bring this back beside it</source>
        <translation>Diese Fassung daneben zurückholen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Gotchas met</source>
        <translation>Begegnete Stolpersteine</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Judgement ladder</source>
        <translation>Leiter des Urteils</translation>
    </message>
    <message>
        <source>Ladder, wanted by them</source>
        <translation>Leiter, von ihnen gewollt</translation>
    </message>
    <message>
        <source>Ladder, wanted by you</source>
        <translation>Leiter, von dir gewollt</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Notes to share</source>
        <translation>Notizen zum Teilen</translation>
    </message>
    <message>
        <source>Out of the lists</source>
        <translation>Aus den Listen</translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation>Private Notizen</translation>
    </message>
    <message>
        <source>Put in the trash</source>
        <translation>In den Papierkorb gelegt</translation>
    </message>
    <message>
        <source>Records used</source>
        <translation>Benutzte Einträge</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Taken out of the trash</source>
        <translation>Aus dem Papierkorb geholt</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>The habit worth changing</source>
        <translation>Die Gewohnheit, die sich zu ändern lohnt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Version of the tool</source>
        <translation>Version des Werkzeugs</translation>
    </message>
    <message>
        <source>What the agent was asked</source>
        <translation>Was der Agent gefragt wurde</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Was zu sehen war</translation>
    </message>
    <message>
        <source>Who mentored</source>
        <translation>Wer begleitet hat</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>{}: changed</source>
        <translation>{}: geändert</translation>
    </message>
    <message>
        <source>{}: changed, and not shown here</source>
        <translation>{}: geändert, hier nicht gezeigt</translation>
    </message>
</context>
<context>
    <name>person_lines</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
</context>
<context>
    <name>person_words</name>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln Treffen</numerusform>
            <numerusform>%Ln Treffen</numerusform>
        </translation>
    </message>
    <message>
        <source>Ability</source>
        <translation>Fähigkeit</translation>
    </message>
    <message>
        <source>Agreed on keeping notes</source>
        <translation>Zum Festhalten vereinbart</translation>
    </message>
    <message>
        <source>I want it</source>
        <translation>Ich will sie</translation>
    </message>
    <message>
        <source>It is off until both of you want it.</source>
        <translation>Sie ist aus, bis ihr beide sie wollt.</translation>
    </message>
    <message>
        <source>It is on; no rung was set in a session yet.</source>
        <translation>Sie ist an; noch wurde in keinem Treffen eine Sprosse gesetzt.</translation>
    </message>
    <message>
        <source>Judgement ladder</source>
        <translation>Leiter des Urteils</translation>
    </message>
    <message>
        <source>Latest sessions</source>
        <translation>Letzte Treffen</translation>
    </message>
    <message>
        <source>Nothing is owed, either way.</source>
        <translation>Nichts steht aus, in keiner Richtung.</translation>
    </message>
    <message>
        <source>Owed to you</source>
        <translation>Man schuldet dir</translation>
    </message>
    <message>
        <source>Rung by day (* set by them)</source>
        <translation>Sprosse je Tag (* selbst gesetzt)</translation>
    </message>
    <message>
        <source>Switch it off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>The line is what you set, rings are what they set. Never compared with anybody.</source>
        <translation>Die Linie hast du gesetzt, die Ringe die Person selbst. Nie mit anderen verglichen.</translation>
    </message>
    <message>
        <source>They want it</source>
        <translation>Die Person will sie</translation>
    </message>
    <message>
        <source>They want it; take that back</source>
        <translation>Die Person will sie; das zurücknehmen</translation>
    </message>
    <message>
        <source>What it looks like now</source>
        <translation>Wie es jetzt aussieht</translation>
    </message>
    <message>
        <source>You owe</source>
        <translation>Du schuldest</translation>
    </message>
    <message>
        <source>You want it; take that back</source>
        <translation>Du willst sie; das zurücknehmen</translation>
    </message>
    <message>
        <source>since {}</source>
        <translation>seit {}</translation>
    </message>
</context>
<context>
    <name>prep_words</name>
    <message>
        <source>Aim</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Changed since, and they use it</source>
        <translation>Seither geändert, und die Person nutzt es</translation>
    </message>
    <message>
        <source>Habit</source>
        <translation>Gewohnheit</translation>
    </message>
    <message>
        <source>Last time: {}</source>
        <translation>Letztes Mal: {}</translation>
    </message>
    <message>
        <source>May come up</source>
        <translation>Kann auftauchen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Owed to you</source>
        <translation>Man schuldet dir</translation>
    </message>
    <message>
        <source>There was no session yet: this is the first one.</source>
        <translation>Es gab noch kein Treffen: das ist das erste.</translation>
    </message>
    <message>
        <source>They have tried</source>
        <translation>Schon ausprobiert</translation>
    </message>
    <message>
        <source>You owe</source>
        <translation>Du schuldest</translation>
    </message>
    <message numerus="yes">
        <source>met %Ln time(s)</source>
        <translation>
            <numerusform>%Ln-mal begegnet</numerusform>
            <numerusform>%Ln-mal begegnet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>recovery_words</name>
    <message numerus="yes">
        <source>%Ln change(s) are still in the file.</source>
        <translation>
            <numerusform>%Ln Änderung ist noch in der Datei.</numerusform>
            <numerusform>%Ln Änderungen sind noch in der Datei.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) can be brought back.</source>
        <translation>
            <numerusform>%Ln Eintrag lässt sich zurückholen.</numerusform>
            <numerusform>%Ln Einträge lassen sich zurückholen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in a backup.</source>
        <translation>
            <numerusform>%Ln weitere in einer Sicherung.</numerusform>
            <numerusform>%Ln weitere in einer Sicherung.</numerusform>
        </translation>
    </message>
    <message>
        <source>A part of the journal is damaged</source>
        <translation>Ein Teil des Journals ist beschädigt</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Draft of a record</source>
        <translation>Entwurf eines Eintrags</translation>
    </message>
    <message>
        <source>Evidence that was given</source>
        <translation>Ein übergebener Beleg</translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln item(s) as before.</source>
        <translation>
            <numerusform>%Ln Eintrag hat sie in älterer Fassung.</numerusform>
            <numerusform>%Ln Einträge hat sie in älterer Fassung.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has all of these items as well.</source>
        <translation>Auch sie hat alle diese Einträge.</translation>
    </message>
    <message numerus="yes">
        <source>It would be without %Ln item(s).</source>
        <translation>
            <numerusform>Ihr fehlt %Ln Eintrag.</numerusform>
            <numerusform>Ihr fehlen %Ln Einträge.</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlendes</translation>
    </message>
    <message>
        <source>Nothing is missing, as far as can be told.</source>
        <translation>Soweit erkennbar, fehlt nichts.</translation>
    </message>
    <message>
        <source>Number {number}, made on {day} at {time}.</source>
        <translation>Nummer {number}, vom {day} um {time}.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln item(s) something is lost.</source>
        <translation>
            <numerusform>Von %Ln Eintrag ist etwas verloren.</numerusform>
            <numerusform>Von %Ln Einträgen ist etwas verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Treffen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Somebody who was erased</source>
        <translation>Jemand, der gelöscht wurde</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>The journal is damaged</source>
        <translation>Das Journal ist beschädigt</translation>
    </message>
    <message>
        <source>The journal is not where it was</source>
        <translation>Das Journal ist nicht, wo es war</translation>
    </message>
    <message>
        <source>There is no sound backup.</source>
        <translation>Es gibt keine heile Sicherung.</translation>
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
    <name>remedies</name>
    <message>
        <source>Search everything ({})</source>
        <translation>Alles durchsuchen ({})</translation>
    </message>
    <message>
        <source>Search the words one by one ({})</source>
        <translation>Die Wörter einzeln suchen ({})</translation>
    </message>
    <message>
        <source>Try “{}” ({})</source>
        <translation>„{}“ suchen ({})</translation>
    </message>
    <message>
        <source>Try “{}” everywhere ({})</source>
        <translation>„{}“ überall suchen ({})</translation>
    </message>
</context>
<context>
    <name>review_words</name>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Code: whoever uses the skill may have it run.</source>
        <translation>Code: Wer den Skill benutzt, lässt ihn vielleicht ausführen.</translation>
    </message>
    <message>
        <source>It says of itself:</source>
        <translation>Er sagt von sich selbst:</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Says much the same already:</source>
        <translation>Sagt fast dasselbe schon:</translation>
    </message>
    <message>
        <source>The gate, run again on what came in, found nothing.</source>
        <translation>Die Schranke hat in dem, was einging, nichts gefunden.</translation>
    </message>
    <message>
        <source>To mend:</source>
        <translation>Nachzubessern:</translation>
    </message>
    <message>
        <source>What stands there, and what would:</source>
        <translation>Was dort steht, und was dort stünde:</translation>
    </message>
    <message>
        <source>What the gate found</source>
        <translation>Was die Schranke gefunden hat</translation>
    </message>
    <message>
        <source>What would stand there:</source>
        <translation>Was dort stünde:</translation>
    </message>
    <message>
        <source>line {}</source>
        <translation>Zeile {}</translation>
    </message>
    <message>
        <source>{} % alike</source>
        <translation>zu {} % gleich</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>&apos;allowed-tools&apos; is a list.</source>
        <translation>&apos;allowed-tools&apos; ist eine Liste.</translation>
    </message>
    <message>
        <source>&apos;applies_to&apos; holds no keys.</source>
        <translation>&apos;applies_to&apos; enthält keine Schlüssel.</translation>
    </message>
    <message>
        <source>&apos;compatibility&apos; is longer than {0} characters.</source>
        <translation>&apos;compatibility&apos; ist länger als {0} Zeichen.</translation>
    </message>
    <message>
        <source>&apos;metadata&apos; holds something other than texts.</source>
        <translation>&apos;metadata&apos; enthält anderes als Texte.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; in &apos;provenance&apos; is no whole number.</source>
        <translation>&apos;{0}&apos; in &apos;provenance&apos; ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is none of the six keys of a skill.</source>
        <translation>&apos;{0}&apos; ist keiner der sechs Schlüssel eines Skills.</translation>
    </message>
    <message>
        <source>A commit goes on from nothing.</source>
        <translation>Ein Stand baut auf nichts auf.</translation>
    </message>
    <message>
        <source>A file in it is not UTF-8 text.</source>
        <translation>Eine Datei darin ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>A folder is named from the root on: file:///home/…</source>
        <translation>Ein Ordner wird von der Wurzel an genannt: file:///home/…</translation>
    </message>
    <message>
        <source>A folder is written with %3F, %23 and %5C for what stands for more.</source>
        <translation>In einem Ordner stehen %3F, %23 und %5C für Zeichen mit eigener Bedeutung.</translation>
    </message>
    <message>
        <source>A group under {0} has no list of hooks.</source>
        <translation>Eine Gruppe unter {0} hat keine Liste von Hooks.</translation>
    </message>
    <message>
        <source>A helper process cannot be started: {0}.</source>
        <translation>Ein Hilfsprozess lässt sich nicht starten: {0}.</translation>
    </message>
    <message>
        <source>A hook under {0} has a timeout that is no number of seconds.</source>
        <translation>Ein Hook unter {0} hat einen timeout, der keine Zahl von Sekunden ist.</translation>
    </message>
    <message>
        <source>A hook under {0} has a type that is not known.</source>
        <translation>Ein Hook unter {0} hat einen unbekannten Typ.</translation>
    </message>
    <message>
        <source>A hook under {0} has an {1} that is neither true nor false.</source>
        <translation>Ein Hook unter {0} hat ein {1}, das weder true noch false ist.</translation>
    </message>
    <message>
        <source>A hook under {0} has args that are no list of texts.</source>
        <translation>Ein Hook unter {0} hat args, die keine Liste von Texten sind.</translation>
    </message>
    <message>
        <source>A hook under {0} has no {1}.</source>
        <translation>Ein Hook unter {0} hat kein {1}.</translation>
    </message>
    <message>
        <source>A key of the front matter is no plain text.</source>
        <translation>Ein Schlüssel im Vorspann ist kein einfacher Text.</translation>
    </message>
    <message>
        <source>A matcher under {0} is no text.</source>
        <translation>Ein matcher unter {0} ist kein Text.</translation>
    </message>
    <message>
        <source>A path from the root of the file system begins with two slashes.</source>
        <translation>Ein Pfad von der Wurzel des Dateisystems beginnt mit zwei Schrägstrichen.</translation>
    </message>
    <message>
        <source>A path is not looked up under Write, NotebookEdit or Glob: use Edit.</source>
        <translation>Unter Write, NotebookEdit oder Glob wird kein Pfad nachgesehen: nimm Edit.</translation>
    </message>
    <message>
        <source>A plugin is named with its marketplace, as plugin@marketplace.</source>
        <translation>Ein Plugin wird mit seinem Marktplatz genannt, als plugin@marketplace.</translation>
    </message>
    <message>
        <source>A reason is missing.</source>
        <translation>Es fehlt ein Grund.</translation>
    </message>
    <message>
        <source>A rule under {0} is written neither as Tool nor as Tool(what).</source>
        <translation>Eine Regel unter {0} ist weder als Tool noch als Tool(was) geschrieben.</translation>
    </message>
    <message>
        <source>A serverCommand of {0} is no list of texts.</source>
        <translation>Ein serverCommand von {0} ist keine Liste von Texten.</translation>
    </message>
    <message>
        <source>A serverName of {0} has other letters than it may have.</source>
        <translation>Ein serverName von {0} hat andere Zeichen, als er haben darf.</translation>
    </message>
    <message>
        <source>A session is running already.</source>
        <translation>Ein Treffen läuft schon.</translation>
    </message>
    <message>
        <source>A {0} is not deviated from.</source>
        <translation>Von {0} weicht man nicht ab.</translation>
    </message>
    <message>
        <source>A {0} of {1} is no text.</source>
        <translation>Ein {0} von {1} ist kein Text.</translation>
    </message>
    <message>
        <source>Abandon this run, or correct it?</source>
        <translation>Diesen Lauf abbrechen oder berichtigen?</translation>
    </message>
    <message>
        <source>Adapt it: that needs no reason, and never ends.</source>
        <translation>Pass es an: Das braucht keinen Grund und endet nie.</translation>
    </message>
    <message>
        <source>Add &apos;description&apos;: one sentence that says what one gets.</source>
        <translation>Ergänze &apos;description&apos;: ein Satz, der sagt, was man davon hat.</translation>
    </message>
    <message>
        <source>Add &apos;description&apos;: what it does, and when to use it.</source>
        <translation>Ergänze &apos;description&apos;: was es tut und wann man es nimmt.</translation>
    </message>
    <message>
        <source>Add &apos;last_reviewed_on&apos;.</source>
        <translation>Ergänze &apos;last_reviewed_on&apos;.</translation>
    </message>
    <message>
        <source>Add &apos;name&apos;: its folder&apos;s name.</source>
        <translation>Ergänze &apos;name&apos;: den Namen seines Ordners.</translation>
    </message>
    <message>
        <source>Add &apos;status&apos;: {0}.</source>
        <translation>Ergänze &apos;status&apos;: {0}.</translation>
    </message>
    <message>
        <source>Add &apos;superseded_by&apos; with the other&apos;s id.</source>
        <translation>Ergänze &apos;superseded_by&apos; mit der Kennung des anderen.</translation>
    </message>
    <message>
        <source>Add &apos;tags&apos;: the two or three words people look for.</source>
        <translation>Ergänze &apos;tags&apos;: die zwei, drei Wörter, nach denen man sucht.</translation>
    </message>
    <message>
        <source>Add &apos;title&apos;, as you would say it to a colleague.</source>
        <translation>Ergänze &apos;title&apos;, wie du es im Kollegenkreis sagen würdest.</translation>
    </message>
    <message>
        <source>Add &apos;use&apos;: {0}.</source>
        <translation>Ergänze &apos;use&apos;: {0}.</translation>
    </message>
    <message>
        <source>Add a heading &apos;{0}&apos; with what belongs under it.</source>
        <translation>Ergänze eine Überschrift &apos;{0}&apos; und was darunter gehört.</translation>
    </message>
    <message>
        <source>Add a json block with {&quot;mcpServers&quot;: {...}}, or choose another form.</source>
        <translation>Ergänze einen json-Block mit {&quot;mcpServers&quot;: {...}} oder wähle eine andere Form.</translation>
    </message>
    <message>
        <source>Add a json block with {&quot;mcpServers&quot;: {...}}.</source>
        <translation>Ergänze einen json-Block mit {&quot;mcpServers&quot;: {...}}.</translation>
    </message>
    <message>
        <source>Add it as a repository, by its address: file:// and its path.</source>
        <translation>Nimm es als Repository hinzu, mit seiner Adresse: file:// und sein Pfad.</translation>
    </message>
    <message>
        <source>Add one, or name a FILE.</source>
        <translation>Füge eine hinzu oder nenne eine Datei.</translation>
    </message>
    <message>
        <source>Add the file as a code block, or link to it.</source>
        <translation>Ergänze die Datei als Codeblock oder verweise auf sie.</translation>
    </message>
    <message>
        <source>Add the prompt or command as a fenced code block.</source>
        <translation>Ergänze den Prompt oder Befehl als Codeblock.</translation>
    </message>
    <message>
        <source>Add the settings fragment, hook or check as code, or link to its file.</source>
        <translation>Ergänze Einstellung, Hook oder Prüfung als Code oder verweise auf die Datei.</translation>
    </message>
    <message>
        <source>Add them as a json block, or choose another form.</source>
        <translation>Ergänze sie als json-Block oder wähle eine andere Form.</translation>
    </message>
    <message>
        <source>Agree on one action and a day</source>
        <translation>Eine Aufgabe und einen Tag abmachen</translation>
    </message>
    <message>
        <source>Agree on what is noted, and who sees it</source>
        <translation>Abmachen, was notiert wird und wer es sieht</translation>
    </message>
    <message>
        <source>All of {0} stands there already.</source>
        <translation>Alles von {0} steht schon dort.</translation>
    </message>
    <message>
        <source>An address must not hold a password; git&apos;s own keeper of them is asked.</source>
        <translation>In einer Adresse darf kein Passwort stehen; gefragt wird, wer sie für Git aufbewahrt.</translation>
    </message>
    <message>
        <source>An edit is about another file.</source>
        <translation>Eine Änderung betrifft eine andere Datei.</translation>
    </message>
    <message>
        <source>An entry of {0} has not just one of {1}.</source>
        <translation>Ein Eintrag von {0} hat nicht genau eines von {1}.</translation>
    </message>
    <message>
        <source>Another file stands at {0} already.</source>
        <translation>An der Stelle {0} steht schon eine andere Datei.</translation>
    </message>
    <message>
        <source>Another process is changing {0}.</source>
        <translation>Ein anderer Prozess ändert gerade {0}.</translation>
    </message>
    <message>
        <source>Another process is making a backup.</source>
        <translation>Ein anderer Prozess macht gerade eine Sicherung.</translation>
    </message>
    <message>
        <source>Another process is writing to the catalog and did not finish in time.</source>
        <translation>Ein anderer Prozess schreibt in den Katalog und wurde nicht rechtzeitig fertig.</translation>
    </message>
    <message>
        <source>Another process is writing to the journal and did not finish in time.</source>
        <translation>Ein anderer Prozess schreibt ins Journal und wurde nicht rechtzeitig fertig.</translation>
    </message>
    <message>
        <source>Another process is writing to this copy of the repository.</source>
        <translation>Ein anderer Prozess schreibt gerade in diese Kopie des Repositorys.</translation>
    </message>
    <message>
        <source>Answer that first; then contribute.</source>
        <translation>Beantworte zuerst das; trage dann bei.</translation>
    </message>
    <message>
        <source>Ask for it anew, made from the newest state.</source>
        <translation>Bitte neu darum, gemacht aus dem neuesten Stand.</translation>
    </message>
    <message>
        <source>Ask for it anew.</source>
        <translation>Bitte neu darum.</translation>
    </message>
    <message>
        <source>Ask for it as a bundle, or as a branch.</source>
        <translation>Bitte darum als Bündel oder als Zweig.</translation>
    </message>
    <message>
        <source>Ask for the file anew: cairn evidence give FILE.</source>
        <translation>Bitte neu um die Datei: cairn evidence give FILE.</translation>
    </message>
    <message>
        <source>Ask so that it is one or the other: &apos;The tests ran green.&apos;</source>
        <translation>Frag so, dass es eines von beiden ist: &apos;Die Tests waren grün.&apos;</translation>
    </message>
    <message>
        <source>Ask whoever keeps it; nothing of it was taken.</source>
        <translation>Frag, wer es pflegt; nichts davon wurde übernommen.</translation>
    </message>
    <message>
        <source>Asks for proof: a test, a run, a source.</source>
        <translation>Verlangt einen Beleg: einen Test, einen Lauf, eine Quelle.</translation>
    </message>
    <message>
        <source>Asks without context and is surprised by the answer.</source>
        <translation>Fragt ohne Kontext und wundert sich über die Antwort.</translation>
    </message>
    <message>
        <source>Back to the beginning</source>
        <translation>Zurück zum Anfang</translation>
    </message>
    <message>
        <source>Begin a change of the other record, and copy over what it should say.</source>
        <translation>Beginne eine Änderung des anderen Eintrags und übernimm, was darin stehen soll.</translation>
    </message>
    <message>
        <source>Builds checks that make trust unnecessary.</source>
        <translation>Baut Prüfungen, die Vertrauen unnötig machen.</translation>
    </message>
    <message>
        <source>Cairn does not go by {0}.</source>
        <translation>Den Weg über {0} nimmt Cairn nicht.</translation>
    </message>
    <message>
        <source>Cairn failed on it ({0}: {1})</source>
        <translation>Cairn ist daran gescheitert ({0}: {1})</translation>
    </message>
    <message>
        <source>Cairn is open already, and its window does not answer.</source>
        <translation>Cairn ist schon offen, aber sein Fenster antwortet nicht.</translation>
    </message>
    <message>
        <source>Cairn met a bug of its own ({0}).</source>
        <translation>Cairn ist auf einen eigenen Fehler gestoßen ({0}).</translation>
    </message>
    <message>
        <source>Change it and save again.</source>
        <translation>Änder es und speichere noch einmal.</translation>
    </message>
    <message>
        <source>Change it in an editor.</source>
        <translation>Ändere sie in einem Editor.</translation>
    </message>
    <message>
        <source>Change {0} is missing or not what was written.</source>
        <translation>Änderung {0} fehlt oder ist nicht, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>Changes are missing that the backup {0} has.</source>
        <translation>Es fehlen Änderungen, die die Sicherung {0} hat.</translation>
    </message>
    <message>
        <source>Check the address, and whether you may see it.</source>
        <translation>Prüfe die Adresse, und ob du sie sehen darfst.</translation>
    </message>
    <message>
        <source>Check the disk, then save again. {0}</source>
        <translation>Prüf die Platte, dann speichere noch einmal. {0}</translation>
    </message>
    <message>
        <source>Check who owns the folder and whether it may be written to.</source>
        <translation>Prüf, wem der Ordner gehört und ob er beschrieben werden darf.</translation>
    </message>
    <message>
        <source>Check who owns the folder.</source>
        <translation>Prüfe, wem der Ordner gehört.</translation>
    </message>
    <message>
        <source>Choose another name, or remove that source first.</source>
        <translation>Wähl einen anderen Namen oder entfern zuerst jene Quelle.</translation>
    </message>
    <message>
        <source>Choose another one of the list.</source>
        <translation>Wähl eine andere aus der Liste.</translation>
    </message>
    <message>
        <source>Choose another title, or move it away.</source>
        <translation>Wähle einen anderen Titel oder räum es weg.</translation>
    </message>
    <message>
        <source>Choose another title.</source>
        <translation>Wähle einen anderen Titel.</translation>
    </message>
    <message>
        <source>Choose the folder that the link leads to.</source>
        <translation>Wähle den Ordner, auf den die Verknüpfung zeigt.</translation>
    </message>
    <message>
        <source>Chooses for each step: plan first, let it run, or do it by hand.</source>
        <translation>Wählt bei jedem Schritt: erst planen, laufen lassen oder von Hand.</translation>
    </message>
    <message>
        <source>Close it to them: it needs the mode 0700.</source>
        <translation>Verschließ ihn vor ihnen: Er braucht den Modus 0700.</translation>
    </message>
    <message>
        <source>Close it, or end its process, and start again.</source>
        <translation>Schließ es oder beende seinen Prozess und starte neu.</translation>
    </message>
    <message>
        <source>Close other programs, or set Cairn up again.</source>
        <translation>Schließ andere Programme oder richte Cairn neu ein.</translation>
    </message>
    <message>
        <source>Contribute to a folder, or add the repository by its address.</source>
        <translation>Trage zu einem Ordner bei, oder füge das Repository mit seiner Adresse hinzu.</translation>
    </message>
    <message>
        <source>Cuts it before, into steps that can each be checked.</source>
        <translation>Teilt sie vorher in Schritte, die sich einzeln prüfen lassen.</translation>
    </message>
    <message>
        <source>Cuts the task after the first run has gone astray.</source>
        <translation>Teilt die Aufgabe, nachdem der erste Lauf in die Irre ging.</translation>
    </message>
    <message>
        <source>Delete the folder {0}; it is fetched anew.</source>
        <translation>Lösche den Ordner {0}; er wird neu geholt.</translation>
    </message>
    <message>
        <source>End it with a line of three dashes.</source>
        <translation>Beende ihn mit einer Zeile aus drei Strichen.</translation>
    </message>
    <message>
        <source>Every name for it is taken there.</source>
        <translation>Jeder Name dafür ist dort vergeben.</translation>
    </message>
    <message>
        <source>First pairing</source>
        <translation>Erstes Mal zu zweit</translation>
    </message>
    <message>
        <source>Free some space and save again. {0}</source>
        <translation>Schaff Platz und speichere noch einmal. {0}</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Schaff Platz und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Get unstuck, and learn what it was.</source>
        <translation>Weiterkommen und lernen, was es war.</translation>
    </message>
    <message>
        <source>Git cannot hold the name to sign with.</source>
        <translation>Git kann den Namen, mit dem unterschrieben wird, nicht fassen.</translation>
    </message>
    <message>
        <source>Git failed: {0}</source>
        <translation>Git ist gescheitert: {0}</translation>
    </message>
    <message>
        <source>Git is not installed here, or cannot be started.</source>
        <translation>Git ist hier nicht installiert oder lässt sich nicht starten.</translation>
    </message>
    <message>
        <source>Git refused for safety: {0}</source>
        <translation>Git hat sich aus Sicherheitsgründen geweigert: {0}</translation>
    </message>
    <message>
        <source>Give a file that `cairn journal export` wrote, or a CSV of sessions.</source>
        <translation>Gib eine Datei, die `cairn journal export` schrieb, oder eine CSV mit Treffen.</translation>
    </message>
    <message>
        <source>Give a folder that holds Markdown files.</source>
        <translation>Gib einen Ordner mit Markdown-Dateien an.</translation>
    </message>
    <message>
        <source>Give a name without &lt; and &gt;, on one line.</source>
        <translation>Gib einen Namen ohne &lt; und &gt; an, in einer Zeile.</translation>
    </message>
    <message>
        <source>Give another name, or take it away first.</source>
        <translation>Gib einen anderen Namen an oder räum es zuerst weg.</translation>
    </message>
    <message>
        <source>Give another.</source>
        <translation>Gib einen anderen an.</translation>
    </message>
    <message>
        <source>Give both the same name.</source>
        <translation>Gib beiden denselben Namen.</translation>
    </message>
    <message>
        <source>Give it a ULID, which stays with it for life.</source>
        <translation>Gib ihm eine ULID, die ihm fürs Leben bleibt.</translation>
    </message>
    <message>
        <source>Give it a plainer title.</source>
        <translation>Gib ihm einen schlichteren Titel.</translation>
    </message>
    <message>
        <source>Give it another title.</source>
        <translation>Gib einen anderen Titel.</translation>
    </message>
    <message>
        <source>Give one of the two another title.</source>
        <translation>Gib einem der beiden einen anderen Titel.</translation>
    </message>
    <message>
        <source>Give the day on which it ends, as 2027-03-01.</source>
        <translation>Gib den Tag an, an dem sie endet, etwa 2027-03-01.</translation>
    </message>
    <message>
        <source>Give the draft another title.</source>
        <translation>Gib dem Entwurf einen anderen Titel.</translation>
    </message>
    <message>
        <source>Give the handle or id of the one you mean.</source>
        <translation>Gib das Kürzel oder die Kennung von dem, den du meinst.</translation>
    </message>
    <message>
        <source>Give the id of the one you mean.</source>
        <translation>Nenne die Kennung dessen, was du meinst.</translation>
    </message>
    <message>
        <source>Give the name as the repository&apos;s own page shows it.</source>
        <translation>Nenne den Namen so, wie ihn die Seite des Repositorys zeigt.</translation>
    </message>
    <message>
        <source>Give the name of a file in it.</source>
        <translation>Nenne eine Datei darin.</translation>
    </message>
    <message>
        <source>Give the record an id, then decide.</source>
        <translation>Gib dem Eintrag eine Kennung, dann entscheide.</translation>
    </message>
    <message>
        <source>Go on: {0} more</source>
        <translation>Weiter: noch {0}</translation>
    </message>
    <message>
        <source>Goes by how sure the answer sounds.</source>
        <translation>Geht danach, wie sicher die Antwort klingt.</translation>
    </message>
    <message>
        <source>Hands over a whole feature in one sentence.</source>
        <translation>Übergibt ein ganzes Feature in einem Satz.</translation>
    </message>
    <message>
        <source>In settings.toml the default stands for: {0}.</source>
        <translation>In settings.toml gilt der Standard für: {0}.</translation>
    </message>
    <message>
        <source>Install Cairn again.</source>
        <translation>Installier Cairn neu.</translation>
    </message>
    <message>
        <source>Install git; folders work without it.</source>
        <translation>Installiere Git; Ordner gehen auch ohne.</translation>
    </message>
    <message>
        <source>Is the habit there? Look, do not ask</source>
        <translation>Ist die Gewohnheit da? Hinsehen, nicht fragen</translation>
    </message>
    <message>
        <source>It cannot be replaced: {0}.</source>
        <translation>Das lässt sich nicht ersetzen: {0}.</translation>
    </message>
    <message>
        <source>It cannot be taken here. {0}</source>
        <translation>Das lässt sich hier nicht übernehmen. {0}</translation>
    </message>
    <message>
        <source>It changes {0} files.</source>
        <translation>Es ändert {0} Dateien.</translation>
    </message>
    <message>
        <source>It could not be written down, because the data folder cannot be written to.</source>
        <translation>Er ließ sich nicht aufschreiben, weil in den Datenordner nicht geschrieben werden kann.</translation>
    </message>
    <message>
        <source>It does not fit what stands at {0} now.</source>
        <translation>Es passt nicht zu dem, was jetzt unter {0} steht.</translation>
    </message>
    <message>
        <source>It does not say its status.</source>
        <translation>Es sagt nicht, welchen Stand es hat.</translation>
    </message>
    <message>
        <source>It does not say its use.</source>
        <translation>Es sagt nicht, wozu es dient.</translation>
    </message>
    <message>
        <source>It does not wait any more.</source>
        <translation>Es wartet nicht mehr.</translation>
    </message>
    <message>
        <source>It goes along with a skill, and a library would read it as a record.</source>
        <translation>Es gehört zu einem Skill, und eine Bibliothek würde es als Eintrag lesen.</translation>
    </message>
    <message>
        <source>It goes out as soon as the shared layer can be reached.</source>
        <translation>Er geht hinaus, sobald die gemeinsame Schicht erreichbar ist.</translation>
    </message>
    <message>
        <source>It has no description.</source>
        <translation>Es hat keine Beschreibung.</translation>
    </message>
    <message>
        <source>It has no id.</source>
        <translation>Es hat keine Kennung.</translation>
    </message>
    <message>
        <source>It has no items to tick.</source>
        <translation>Es hat keine Punkte zum Abhaken.</translation>
    </message>
    <message>
        <source>It has no name.</source>
        <translation>Es hat keinen Namen.</translation>
    </message>
    <message>
        <source>It has no provenance, and does not say that it is unproven.</source>
        <translation>Es nennt keine Herkunft und sagt nicht, dass es unbelegt ist.</translation>
    </message>
    <message>
        <source>It has no tags.</source>
        <translation>Es hat keine Schlagwörter.</translation>
    </message>
    <message>
        <source>It has no title.</source>
        <translation>Es hat keinen Titel.</translation>
    </message>
    <message>
        <source>It has nothing in common with the shared layer.</source>
        <translation>Es hat mit der gemeinsamen Schicht nichts gemein.</translation>
    </message>
    <message>
        <source>It holds characters that no address should, or too many of them.</source>
        <translation>Sie enthält Zeichen, die in keine Adresse gehören, oder zu viele.</translation>
    </message>
    <message>
        <source>It holds the invisible character {0}.</source>
        <translation>Es enthält das unsichtbare Zeichen {0}.</translation>
    </message>
    <message>
        <source>It is accepted, and when it was reviewed is not said.</source>
        <translation>Es ist angenommen, und wann es durchgesehen wurde, steht nicht da.</translation>
    </message>
    <message>
        <source>It is called {0}, its folder {1}.</source>
        <translation>Es heißt {0}, sein Ordner {1}.</translation>
    </message>
    <message>
        <source>It is lost.</source>
        <translation>Es ist verloren.</translation>
    </message>
    <message>
        <source>It is made again from your files: cairn library refresh.</source>
        <translation>Er entsteht neu aus deinen Dateien: cairn library refresh.</translation>
    </message>
    <message>
        <source>It is not there any more, and nobody said why.</source>
        <translation>Er ist nicht mehr da, und niemand hat gesagt, warum.</translation>
    </message>
    <message>
        <source>It is not what was shown any more.</source>
        <translation>Es ist nicht mehr, was gezeigt wurde.</translation>
    </message>
    <message>
        <source>It is superseded, and by what is not said.</source>
        <translation>Es ist abgelöst, und wodurch, steht nicht da.</translation>
    </message>
    <message>
        <source>It is too large to be read.</source>
        <translation>Es ist zu groß, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>It left already.</source>
        <translation>Er ist schon draußen.</translation>
    </message>
    <message>
        <source>It looks like a drive of Windows.</source>
        <translation>Sie sieht aus wie ein Laufwerk von Windows.</translation>
    </message>
    <message>
        <source>It makes no sense.</source>
        <translation>Sie ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>It names a user that there cannot be.</source>
        <translation>Sie nennt einen Benutzer, den es nicht geben kann.</translation>
    </message>
    <message>
        <source>It names no host.</source>
        <translation>Sie nennt keinen Rechner.</translation>
    </message>
    <message>
        <source>It names no repository.</source>
        <translation>Sie nennt kein Repository.</translation>
    </message>
    <message>
        <source>It names no way to get there.</source>
        <translation>Sie nennt keinen Weg dorthin.</translation>
    </message>
    <message>
        <source>It needs both: switch it on together on the person&apos;s page.</source>
        <translation>Sie braucht beide: Schaltet sie zusammen auf der Seite der Person ein.</translation>
    </message>
    <message>
        <source>It takes {0} away.</source>
        <translation>Es nimmt {0} weg.</translation>
    </message>
    <message>
        <source>It was merged, and is not there any more.</source>
        <translation>Er wurde übernommen und ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It was not reviewed within {0}.</source>
        <translation>Es wurde seit {0} nicht durchgesehen.</translation>
    </message>
    <message>
        <source>It was not taken there. Send it in another way, such as a bundle.</source>
        <translation>Er wurde dort nicht angenommen. Schicke ihn auf anderem Weg, etwa als Bündel.</translation>
    </message>
    <message>
        <source>It was taken, and is about to be merged.</source>
        <translation>Er wurde angenommen und wird gleich übernommen.</translation>
    </message>
    <message>
        <source>Its body has more than {0} lines.</source>
        <translation>Sein Text hat mehr als {0} Zeilen.</translation>
    </message>
    <message>
        <source>Its branch_prefix is none that Cairn takes; {0} stands.</source>
        <translation>Ihren branch_prefix nimmt Cairn nicht; es gilt {0}.</translation>
    </message>
    <message>
        <source>Its earlier states can be brought back beside it.</source>
        <translation>Seine früheren Stände lassen sich daneben zurückholen.</translation>
    </message>
    <message>
        <source>Its id {0} is no ULID.</source>
        <translation>Seine Kennung {0} ist keine ULID.</translation>
    </message>
    <message>
        <source>Its provenance is below {0} sessions in {1} teams.</source>
        <translation>Seine Herkunft liegt unter {0} Sitzungen in {1} Teams.</translation>
    </message>
    <message>
        <source>Its repository is no source of the library any more, so no answer from there is heard. Add {0} again, or contribute the draft to another one.</source>
        <translation>Sein Repository ist keine Quelle der Bibliothek mehr, von dort kommt also keine Antwort an. Füge {0} wieder hinzu oder trage den Entwurf zu einem anderen bei.</translation>
    </message>
    <message>
        <source>Its spine.toml cannot be read; the defaults stand.</source>
        <translation>Ihre spine.toml ist nicht lesbar; es gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>Keep Markdown in the repository itself.</source>
        <translation>Halte Markdown im Repository selbst.</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Behalte einen davon.</translation>
    </message>
    <message>
        <source>Keep to one sentence.</source>
        <translation>Bleib bei einem Satz.</translation>
    </message>
    <message>
        <source>Keeps correcting a run that has lost its way.</source>
        <translation>Berichtigt einen Lauf, der sich verirrt hat, immer weiter.</translation>
    </message>
    <message>
        <source>Keeps project memory and commands that others can use.</source>
        <translation>Pflegt Projektgedächtnis und Befehle, die andere benutzen können.</translation>
    </message>
    <message>
        <source>Knows by kind of task where it fails, and looks there.</source>
        <translation>Weiß je nach Art der Aufgabe, wo es versagt, und sieht dort nach.</translation>
    </message>
    <message>
        <source>Leave it to one of the two.</source>
        <translation>Überlass es einem der beiden.</translation>
    </message>
    <message>
        <source>Leave that file out of the draft, and what stands there stays.</source>
        <translation>Lass diese Datei im Entwurf weg; was dort steht, bleibt.</translation>
    </message>
    <message>
        <source>Let the gate read it again.</source>
        <translation>Lass die Schranke es noch einmal lesen.</translation>
    </message>
    <message>
        <source>Log it or throw it away, then start the next one.</source>
        <translation>Notier es oder wirf es weg, dann beginn das nächste.</translation>
    </message>
    <message>
        <source>Look at both texts and say what holds; both are kept until then.</source>
        <translation>Sieh dir beide Texte an und sag, was gilt; bis dahin bleiben beide.</translation>
    </message>
    <message>
        <source>Look at it again, then decide.</source>
        <translation>Sieh es dir noch einmal an, dann entscheide.</translation>
    </message>
    <message>
        <source>Look at it again, then export once more.</source>
        <translation>Sieh es dir noch einmal an, dann trag es erneut bei.</translation>
    </message>
    <message>
        <source>Look at it once more.</source>
        <translation>Sieh es dir noch einmal an.</translation>
    </message>
    <message>
        <source>Look at its history and bring back what you need.</source>
        <translation>Sieh in seine Geschichte und hol zurück, was du brauchst.</translation>
    </message>
    <message>
        <source>Look at its page, and give the name as it stands there.</source>
        <translation>Sieh auf seiner Seite nach und nenne den Namen, wie er dort steht.</translation>
    </message>
    <message>
        <source>Look at the inbox again: it was answered.</source>
        <translation>Sieh noch einmal in den Eingang: Es wurde beantwortet.</translation>
    </message>
    <message>
        <source>Look at the list; a name may be shortened to its beginning.</source>
        <translation>Sieh in die Liste; ein Name darf auf seinen Anfang gekürzt sein.</translation>
    </message>
    <message>
        <source>Look whether it is in the trash.</source>
        <translation>Sieh nach, ob es im Papierkorb liegt.</translation>
    </message>
    <message>
        <source>Looks for what is missing and for what was not asked for.</source>
        <translation>Sucht, was fehlt und was nicht verlangt war.</translation>
    </message>
    <message>
        <source>Make it shorter.</source>
        <translation>Mach es kürzer.</translation>
    </message>
    <message>
        <source>Make it two items.</source>
        <translation>Mach zwei Punkte daraus.</translation>
    </message>
    <message>
        <source>Make it yourself, or point CAIRN_HOME at a folder you may write to.</source>
        <translation>Leg ihn selbst an oder lass CAIRN_HOME auf einen Ordner zeigen, in den du schreiben darfst.</translation>
    </message>
    <message>
        <source>Make it, or name another one.</source>
        <translation>Leg ihn an oder nenne einen anderen.</translation>
    </message>
    <message>
        <source>Mend it there, then try again.</source>
        <translation>Bring es dort in Ordnung, dann versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Mend it, so that it can be pasted as is.</source>
        <translation>Bring es in Ordnung, damit man es unverändert einfügen kann.</translation>
    </message>
    <message>
        <source>Mend the entry of .mcp.json.</source>
        <translation>Bring den Eintrag aus .mcp.json in Ordnung.</translation>
    </message>
    <message>
        <source>Merge it on the page of the repository, or decline it with a reason.</source>
        <translation>Übernimm es auf der Seite des Repositorys oder lehne es mit Grund ab.</translation>
    </message>
    <message>
        <source>Merges what is green.</source>
        <translation>Übernimmt, was grün ist.</translation>
    </message>
    <message>
        <source>Move details to files under references/, which are read when needed.</source>
        <translation>Verschieb Einzelheiten in Dateien unter references/, die bei Bedarf gelesen werden.</translation>
    </message>
    <message>
        <source>Move it under &apos;metadata&apos; as text; strict readers refuse the file.</source>
        <translation>Verschieb es als Text unter &apos;metadata&apos;; strenge Leser weisen die Datei zurück.</translation>
    </message>
    <message>
        <source>Move long text to the body.</source>
        <translation>Verschieb langen Text in den Hauptteil.</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>Nenne eine Datei.</translation>
    </message>
    <message>
        <source>Name a new folder.</source>
        <translation>Nenn einen neuen Ordner.</translation>
    </message>
    <message>
        <source>Name a repository.</source>
        <translation>Nenne ein Repository.</translation>
    </message>
    <message>
        <source>Name a shared layer or a team&apos;s, or a folder.</source>
        <translation>Nenne eine gemeinsame Schicht, die eines Teams oder einen Ordner.</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>Nenne eine andere Datei.</translation>
    </message>
    <message>
        <source>Name more letters of a word, or search plain words instead.</source>
        <translation>Gib mehr Buchstaben eines Wortes an oder such einfache Wörter.</translation>
    </message>
    <message>
        <source>Name one thing that already works</source>
        <translation>Etwas nennen, das schon gelingt</translation>
    </message>
    <message>
        <source>Name one.</source>
        <translation>Nenne eine.</translation>
    </message>
    <message>
        <source>Name the folder of a checkout.</source>
        <translation>Nenne den Ordner eines Checkouts.</translation>
    </message>
    <message>
        <source>Name the folder of the checkout.</source>
        <translation>Nenne den Ordner des Checkouts.</translation>
    </message>
    <message>
        <source>Name the one habit worth changing</source>
        <translation>Die eine Gewohnheit nennen, die sich zu ändern lohnt</translation>
    </message>
    <message>
        <source>Name the team or role that answers for it.</source>
        <translation>Nenne das Team oder die Rolle, die dafür einsteht.</translation>
    </message>
    <message>
        <source>Name the team or role that looks after it.</source>
        <translation>Nenne das Team oder die Rolle, die sich darum kümmert.</translation>
    </message>
    <message>
        <source>Name them: --column people=NAME --column on_day=DATE. Fields: {0}.</source>
        <translation>Benenn sie: --column people=NAME --column on_day=DATE. Felder: {0}.</translation>
    </message>
    <message>
        <source>Names the files, the goal and how to check it.</source>
        <translation>Nennt die Dateien, das Ziel und wie es zu prüfen ist.</translation>
    </message>
    <message>
        <source>No backup was made: {0} ({1} in all).</source>
        <translation>Es wurde keine Sicherung gemacht: {0} ({1} insgesamt).</translation>
    </message>
    <message>
        <source>No draft is to be exported.</source>
        <translation>Es soll kein Entwurf hinaus.</translation>
    </message>
    <message>
        <source>No entry of .mcp.json stands under &apos;Configuration&apos;.</source>
        <translation>Unter &apos;Configuration&apos; steht kein Eintrag für .mcp.json.</translation>
    </message>
    <message>
        <source>No event is called {0}.</source>
        <translation>Kein Ereignis heißt {0}.</translation>
    </message>
    <message>
        <source>No file that it writes is in it.</source>
        <translation>Keine Datei, die es schreibt, ist darin.</translation>
    </message>
    <message>
        <source>No server stands in {0}.</source>
        <translation>In {0} steht kein Server.</translation>
    </message>
    <message>
        <source>No session is running.</source>
        <translation>Es läuft kein Treffen.</translation>
    </message>
    <message>
        <source>No settings stand in {0}.</source>
        <translation>In {0} stehen keine Einstellungen.</translation>
    </message>
    <message>
        <source>Nothing a machine could use stands under &apos;How it is enforced&apos;.</source>
        <translation>Unter &apos;How it is enforced&apos; steht nichts, was eine Maschine brauchen könnte.</translation>
    </message>
    <message>
        <source>Nothing is lost: Cairn builds the index again from the library.</source>
        <translation>Nichts ist verloren: Cairn baut den Index aus der Bibliothek neu auf.</translation>
    </message>
    <message>
        <source>Nothing is lost: Cairn tries again by itself.</source>
        <translation>Nichts ist verloren: Cairn versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>Nothing is thrown away; recover it: cairn journal restore --salvage.</source>
        <translation>Nichts wird weggeworfen; wiederherstellen: cairn journal restore --salvage.</translation>
    </message>
    <message>
        <source>Nothing stands under &apos;{0}&apos;.</source>
        <translation>Unter &apos;{0}&apos; steht nichts.</translation>
    </message>
    <message>
        <source>Nothing was fetched from {0} yet, or nothing is in it.</source>
        <translation>Aus {0} wurde noch nichts geholt, oder es ist leer.</translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation>Sprechstunde</translation>
    </message>
    <message>
        <source>Older backups are kept; see: cairn journal check.</source>
        <translation>Ältere Sicherungen bleiben; siehe: cairn journal check.</translation>
    </message>
    <message>
        <source>Open Cairn&apos;s window, or run any command of the journal.</source>
        <translation>Öffne Cairns Fenster oder führ irgendeinen Befehl des Journals aus.</translation>
    </message>
    <message>
        <source>Open actions, both ways</source>
        <translation>Offene Aufgaben, auf beiden Seiten</translation>
    </message>
    <message>
        <source>Open it in a browser, and give the address that is shown there.</source>
        <translation>Öffne sie in einem Browser und gib die Adresse an, die dort steht.</translation>
    </message>
    <message>
        <source>Open the files instead.</source>
        <translation>Öffne stattdessen die Dateien.</translation>
    </message>
    <message>
        <source>Other users of this computer may look into {0}.</source>
        <translation>Andere Benutzer dieses Rechners können in {0} sehen.</translation>
    </message>
    <message>
        <source>Others may write to the index folder {0}.</source>
        <translation>Andere dürfen in den Indexordner {0} schreiben.</translation>
    </message>
    <message>
        <source>Pastes what is at hand, too much or too little.</source>
        <translation>Fügt ein, was zur Hand ist, zu viel oder zu wenig.</translation>
    </message>
    <message>
        <source>Pause it if you do not want to see it.</source>
        <translation>Halt sie an, wenn du sie nicht sehen willst.</translation>
    </message>
    <message>
        <source>Please report it with the last entry of {0}.</source>
        <translation>Bitte melde ihn mit dem letzten Eintrag aus {0}.</translation>
    </message>
    <message>
        <source>Point CAIRN_HOME at a folder on this computer&apos;s own disk.</source>
        <translation>Lass CAIRN_HOME auf einen Ordner auf der eigenen Platte dieses Rechners zeigen.</translation>
    </message>
    <message>
        <source>Point CAIRN_HOME at a folder that is not synchronized.</source>
        <translation>Lass CAIRN_HOME auf einen Ordner zeigen, der nicht abgeglichen wird.</translation>
    </message>
    <message>
        <source>Put the file back, or recover what there is: cairn journal restore --salvage.</source>
        <translation>Lege die Datei zurück, oder stelle wieder her, was da ist: cairn journal restore --salvage.</translation>
    </message>
    <message>
        <source>Put the message or behaviour in code marks, letter for letter as it appears.</source>
        <translation>Setz die Meldung oder das Verhalten in Codezeichen, Buchstabe für Buchstabe, wie es erscheint.</translation>
    </message>
    <message>
        <source>Read one change of the agent&apos;s as a reviewer would.</source>
        <translation>Eine Änderung des Agenten lesen, wie es eine Durchsicht täte.</translation>
    </message>
    <message>
        <source>Read the tests first</source>
        <translation>Zuerst die Tests lesen</translation>
    </message>
    <message>
        <source>Reading and searching work. {0}</source>
        <translation>Lesen und Suchen gehen. {0}</translation>
    </message>
    <message>
        <source>Reads the diff against the aim, tests included.</source>
        <translation>Liest die Änderung gegen das Ziel, Tests eingeschlossen.</translation>
    </message>
    <message>
        <source>Refresh the library, then try again.</source>
        <translation>Lies die Bibliothek neu ein, dann versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Remove it, and add the folder as a source of its own.</source>
        <translation>Entferne sie und füge den Ordner als eigene Quelle hinzu.</translation>
    </message>
    <message>
        <source>Replace what is found there, or keep it with a reason.</source>
        <translation>Ersetze, was dort gefunden wurde, oder behalte es mit einem Grund.</translation>
    </message>
    <message>
        <source>Report it with what the log says.</source>
        <translation>Melde es mit dem, was im Protokoll steht.</translation>
    </message>
    <message>
        <source>Report it; nothing that you wrote is in this message.</source>
        <translation>Melde es; nichts von dem, was du geschrieben hast, steht in dieser Meldung.</translation>
    </message>
    <message>
        <source>Report this as a bug.</source>
        <translation>Melde das als Fehler.</translation>
    </message>
    <message>
        <source>Report this.</source>
        <translation>Melde das.</translation>
    </message>
    <message>
        <source>Review together</source>
        <translation>Zusammen durchsehen</translation>
    </message>
    <message>
        <source>Revision {0} is the last that was found.</source>
        <translation>Fassung {0} ist die letzte, die gefunden wurde.</translation>
    </message>
    <message>
        <source>Run &apos;cairn doctor&apos; to see what is broken, or try again in a minute.</source>
        <translation>Sieh mit „cairn doctor“ nach, was kaputt ist, oder versuch es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>Run `cairn doctor`, and try again in another folder.</source>
        <translation>Führ `cairn doctor` aus und versuch es in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>Run `cairn library refresh`, or open the window: it builds one.</source>
        <translation>Führ `cairn library refresh` aus oder öffne das Fenster: Dann entsteht einer.</translation>
    </message>
    <message>
        <source>Run `cairn library refresh`, or open the window: it reads your sources.</source>
        <translation>Führ `cairn library refresh` aus oder öffne das Fenster: Es liest deine Quellen.</translation>
    </message>
    <message>
        <source>SQLite says: {0}.</source>
        <translation>SQLite sagt: {0}.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 text, or give it another ending than .md.</source>
        <translation>Speichere sie als UTF-8-Text oder gib ihr eine andere Endung als .md.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Speichere sie als UTF-8.</translation>
    </message>
    <message>
        <source>Save it first.</source>
        <translation>Speichere es zuerst.</translation>
    </message>
    <message>
        <source>Say above or below the file what is to be put there.</source>
        <translation>Sag über oder unter der Datei, was dort einzusetzen ist.</translation>
    </message>
    <message>
        <source>Say folder:DIR, patch:DIR, bundle:FILE or branch.</source>
        <translation>Sag folder:ORDNER, patch:ORDNER, bundle:DATEI oder branch.</translation>
    </message>
    <message>
        <source>Say in a few words what it is.</source>
        <translation>Sag in wenigen Worten, was es ist.</translation>
    </message>
    <message>
        <source>Say in a sentence why it is not taken.</source>
        <translation>Sag in einem Satz, warum es nicht übernommen wird.</translation>
    </message>
    <message>
        <source>Say in the text what is needed of it, or add it where this is merged.</source>
        <translation>Sag im Text, was davon gebraucht wird, oder ergänze sie dort, wo dies übernommen wird.</translation>
    </message>
    <message>
        <source>Say it in plain words, without quotes, colons or brackets; or change the draft itself.</source>
        <translation>Sag es in schlichten Worten, ohne Anführungszeichen, Doppelpunkte oder Klammern; oder ändere den Entwurf selbst.</translation>
    </message>
    <message>
        <source>Say what and when, no more.</source>
        <translation>Sag was und wann, mehr nicht.</translation>
    </message>
    <message>
        <source>Say what is done instead, so that the risk is held.</source>
        <translation>Sag, was stattdessen getan wird, damit das Risiko gehalten ist.</translation>
    </message>
    <message>
        <source>Say what is to stand there as well.</source>
        <translation>Sag auch, was dort stehen soll.</translation>
    </message>
    <message>
        <source>Say which one to follow: its name as the branch of this source.</source>
        <translation>Sag, welchem zu folgen ist: mit seinem Namen als Branch dieser Quelle.</translation>
    </message>
    <message>
        <source>Say why it cannot be followed.</source>
        <translation>Sag, warum man sich nicht daran halten kann.</translation>
    </message>
    <message>
        <source>Say why it may leave.</source>
        <translation>Sag, warum es hinaus darf.</translation>
    </message>
    <message>
        <source>Says beforehand what would end the run.</source>
        <translation>Sagt vorher, was den Lauf beenden würde.</translation>
    </message>
    <message>
        <source>Search again.</source>
        <translation>Such noch einmal.</translation>
    </message>
    <message>
        <source>Search plain words instead.</source>
        <translation>Such stattdessen einfache Wörter.</translation>
    </message>
    <message>
        <source>Search the library for the symptom</source>
        <translation>Die Bibliothek nach dem Symptom durchsuchen</translation>
    </message>
    <message>
        <source>Search works; to read changed files, make the cache folder writable.</source>
        <translation>Die Suche geht; um geänderte Dateien zu lesen, mach den Cache-Ordner beschreibbar.</translation>
    </message>
    <message>
        <source>Search works; to take in changes, make the cache folder writable.</source>
        <translation>Die Suche geht; um Änderungen aufzunehmen, mach den Cache-Ordner beschreibbar.</translation>
    </message>
    <message>
        <source>See `cairn draft list`; six letters of an id are enough.</source>
        <translation>Siehe `cairn draft list`; sechs Buchstaben einer Kennung genügen.</translation>
    </message>
    <message>
        <source>See how they work today, and leave with one habit to try.</source>
        <translation>Sehen, wie sie heute arbeiten, und mit einer Gewohnheit zum Ausprobieren gehen.</translation>
    </message>
    <message>
        <source>See the names with: cairn library list.</source>
        <translation>Die Namen zeigt: cairn library list.</translation>
    </message>
    <message>
        <source>See what can be brought back: cairn journal check.</source>
        <translation>Sieh, was sich zurückholen lässt: cairn journal check.</translation>
    </message>
    <message>
        <source>See what has become of the habit.</source>
        <translation>Sehen, was aus der Gewohnheit geworden ist.</translation>
    </message>
    <message>
        <source>Servers do not stand in settings but in .mcp.json.</source>
        <translation>Server stehen nicht in den Einstellungen, sondern in .mcp.json.</translation>
    </message>
    <message>
        <source>Sets out work that several runs can do side by side.</source>
        <translation>Legt Arbeit so aus, dass mehrere Läufe sie nebeneinander tun können.</translation>
    </message>
    <message>
        <source>Shapes the repository so that context comes by itself.</source>
        <translation>Formt das Repository so, dass der Kontext von selbst kommt.</translation>
    </message>
    <message>
        <source>Short questions, answered from the library where it can.</source>
        <translation>Kurze Fragen, wo es geht, aus der Bibliothek beantwortet.</translation>
    </message>
    <message>
        <source>Shorten it, or part it into files that are read when needed.</source>
        <translation>Kürze es oder teile es in Dateien, die bei Bedarf gelesen werden.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Kürze es.</translation>
    </message>
    <message>
        <source>Skims the diff.</source>
        <translation>Überfliegt die Änderung.</translation>
    </message>
    <message>
        <source>Somebody else changed {0} meanwhile.</source>
        <translation>Jemand anderes hat {0} inzwischen geändert.</translation>
    </message>
    <message>
        <source>Somebody else changed {0} since this draft was begun.</source>
        <translation>Jemand anderes hat {0} geändert, seit dieser Entwurf begonnen wurde.</translation>
    </message>
    <message>
        <source>Something cannot be replaced by what was said.</source>
        <translation>Etwas lässt sich nicht durch das ersetzen, was gesagt wurde.</translation>
    </message>
    <message>
        <source>Something else stands in the target where {0} is to go.</source>
        <translation>Wo {0} hin soll, steht im Ziel etwas anderes.</translation>
    </message>
    <message>
        <source>Something in it must not stand in the shared layer.</source>
        <translation>Etwas darin darf nicht in der gemeinsamen Schicht stehen.</translation>
    </message>
    <message>
        <source>Something is kept without a reason.</source>
        <translation>Etwas wird ohne Grund behalten.</translation>
    </message>
    <message>
        <source>Something with the journal failed with a {0}, which is a bug.</source>
        <translation>Etwas mit dem Journal ging schief ({0}); das ist ein Fehler in Cairn.</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>Teil sie in kleinere Dateien.</translation>
    </message>
    <message>
        <source>Start Cairn again.</source>
        <translation>Starte Cairn neu.</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>Starte ihn neu.</translation>
    </message>
    <message>
        <source>Start one: cairn session start NAME.</source>
        <translation>Beginn eines: cairn session start NAME.</translation>
    </message>
    <message>
        <source>Stops at the second correction of the same thing.</source>
        <translation>Hört bei der zweiten Berichtigung derselben Sache auf.</translation>
    </message>
    <message>
        <source>Stops early, keeps what was learned, starts again with it.</source>
        <translation>Hört früh auf, behält das Gelernte, beginnt damit neu.</translation>
    </message>
    <message>
        <source>Stops when the time is gone.</source>
        <translation>Hört auf, wenn die Zeit um ist.</translation>
    </message>
    <message>
        <source>Stuck colleague</source>
        <translation>Jemand hängt fest</translation>
    </message>
    <message>
        <source>Sync it first.</source>
        <translation>Gleiche es zuerst ab.</translation>
    </message>
    <message>
        <source>Sync once more: it is fetched anew.</source>
        <translation>Gleiche noch einmal ab: Sie wird neu geholt.</translation>
    </message>
    <message>
        <source>Take in what changed; it is made anew.</source>
        <translation>Nimm auf, was sich geändert hat; er entsteht neu.</translation>
    </message>
    <message>
        <source>Take it out.</source>
        <translation>Nimm es heraus.</translation>
    </message>
    <message>
        <source>Take it with edits, keep what was found with a reason, or decline it.</source>
        <translation>Übernimm es mit Änderungen, behalte das Gefundene mit Grund oder lehne es ab.</translation>
    </message>
    <message>
        <source>Take it with edits: both texts are shown.</source>
        <translation>Übernimm es mit Änderungen: Beide Texte sind zu sehen.</translation>
    </message>
    <message>
        <source>Take one of {0}.</source>
        <translation>Nimm eines von {0}.</translation>
    </message>
    <message>
        <source>Take some of them away.</source>
        <translation>Räum einige davon weg.</translation>
    </message>
    <message>
        <source>Take the control character out.</source>
        <translation>Nimm das Steuerzeichen heraus.</translation>
    </message>
    <message>
        <source>Take the counts out, and call it unproven under &apos;Evidence&apos;.</source>
        <translation>Nimm die Zahlen heraus und nenn es unter &apos;Evidence&apos; unbelegt.</translation>
    </message>
    <message>
        <source>Take the id out of it, or move it to where its kind is kept.</source>
        <translation>Nimm die id heraus, oder leg es dorthin, wo solche Einträge liegen.</translation>
    </message>
    <message>
        <source>Take the next older one: cairn journal restore.</source>
        <translation>Nimm die nächstältere: cairn journal restore.</translation>
    </message>
    <message>
        <source>Take their rights away (chmod 700), or delete the folder: it comes back.</source>
        <translation>Nimm ihnen die Rechte (chmod 700) oder lösch den Ordner: Er kommt wieder.</translation>
    </message>
    <message>
        <source>That cannot be brought in: {0}.</source>
        <translation>Das lässt sich nicht hereinholen: {0}.</translation>
    </message>
    <message>
        <source>That cannot be kept: {0}.</source>
        <translation>Das lässt sich nicht behalten: {0}.</translation>
    </message>
    <message>
        <source>That defaultMode is not known.</source>
        <translation>Diesen defaultMode gibt es nicht.</translation>
    </message>
    <message>
        <source>That is nothing to take in: {0}.</source>
        <translation>Das ist nichts zum Aufnehmen: {0}.</translation>
    </message>
    <message>
        <source>That key cannot be changed by itself.</source>
        <translation>Dieser Schlüssel lässt sich nicht für sich ändern.</translation>
    </message>
    <message>
        <source>That kind is not known; the file is read as a note.</source>
        <translation>Diese Art ist nicht bekannt; die Datei wird als Notiz gelesen.</translation>
    </message>
    <message>
        <source>That status is not known.</source>
        <translation>Dieser Stand ist nicht bekannt.</translation>
    </message>
    <message>
        <source>That use is not known.</source>
        <translation>Dieser Zweck ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The address leads elsewhere: the repository has moved, or wants a login first.</source>
        <translation>Die Adresse führt woandershin: Das Repository ist umgezogen oder verlangt erst eine Anmeldung.</translation>
    </message>
    <message>
        <source>The address {0} is not followed.</source>
        <translation>Der Adresse {0} wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>The backup {0} cannot be used: {1}</source>
        <translation>Die Sicherung {0} lässt sich nicht benutzen: {1}</translation>
    </message>
    <message>
        <source>The backup {0} cannot be used: {1}.</source>
        <translation>Die Sicherung {0} lässt sich nicht benutzen: {1}.</translation>
    </message>
    <message>
        <source>The catalog {0} failed: {1}.</source>
        <translation>Der Katalog {0} versagte: {1}.</translation>
    </message>
    <message>
        <source>The catalog {0} is damaged.</source>
        <translation>Der Katalog {0} ist beschädigt.</translation>
    </message>
    <message>
        <source>The catalog {0} may not be written to.</source>
        <translation>In den Katalog {0} darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The columns of {0} cannot be read: {1}.</source>
        <translation>Die Spalten von {0} lassen sich nicht lesen: {1}.</translation>
    </message>
    <message>
        <source>The contribution has no id by which a decision could be found.</source>
        <translation>Der Beitrag hat keine Kennung, an der eine Entscheidung zu finden wäre.</translation>
    </message>
    <message>
        <source>The copy of the repository is damaged: {0}</source>
        <translation>Die Kopie des Repositorys ist beschädigt: {0}</translation>
    </message>
    <message>
        <source>The copy of the repository was changed by another program: {0}</source>
        <translation>Die Kopie des Repositorys wurde von einem anderen Programm verändert: {0}</translation>
    </message>
    <message>
        <source>The description is longer than {0} characters.</source>
        <translation>Die Beschreibung ist länger als {0} Zeichen.</translation>
    </message>
    <message>
        <source>The deviation gives no reason.</source>
        <translation>Die Abweichung nennt keinen Grund.</translation>
    </message>
    <message>
        <source>The deviation has no end.</source>
        <translation>Die Abweichung hat kein Ende.</translation>
    </message>
    <message>
        <source>The deviation names no control.</source>
        <translation>Die Abweichung nennt keinen Ersatz.</translation>
    </message>
    <message>
        <source>The deviation names nobody who owns it.</source>
        <translation>Die Abweichung nennt niemanden, der dafür einsteht.</translation>
    </message>
    <message>
        <source>The disk failed while {0} was read or written; nothing was saved.</source>
        <translation>Die Platte versagte, als {0} gelesen oder geschrieben wurde; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>The disk is full; git could not go on.</source>
        <translation>Der Datenträger ist voll; Git kam nicht weiter.</translation>
    </message>
    <message>
        <source>The disk is full; the catalog was not changed.</source>
        <translation>Der Datenträger ist voll; der Katalog wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The disk is full; the journal was not changed.</source>
        <translation>Die Platte ist voll; das Journal wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The disk is full; {0} was not written.</source>
        <translation>Der Datenträger ist voll; {0} wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>The draft has no id yet.</source>
        <translation>Der Entwurf hat noch keine Kennung.</translation>
    </message>
    <message>
        <source>The draft has no title.</source>
        <translation>Der Entwurf hat keinen Titel.</translation>
    </message>
    <message>
        <source>The draft was never one of its own.</source>
        <translation>Der Entwurf war nie ein eigener.</translation>
    </message>
    <message>
        <source>The entry {0} {1}.</source>
        <translation>Der Eintrag {0} {1}.</translation>
    </message>
    <message>
        <source>The file has {0} lines or more.</source>
        <translation>Die Datei hat {0} Zeilen oder mehr.</translation>
    </message>
    <message>
        <source>The file is larger than {0} MB.</source>
        <translation>Die Datei ist größer als {0} MB.</translation>
    </message>
    <message>
        <source>The file is no UTF-8 text.</source>
        <translation>Die Datei ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text.</source>
        <translation>Die Datei ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>The file is not text: it holds a NUL byte.</source>
        <translation>Die Datei ist kein Text: Sie enthält ein NUL-Byte.</translation>
    </message>
    <message>
        <source>The file {0} does not go along.</source>
        <translation>Die Datei {0} kommt nicht mit.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made: {1}.</source>
        <translation>Der Ordner {0} lässt sich nicht anlegen: {1}.</translation>
    </message>
    <message>
        <source>The folder {0} is already the source {1}.</source>
        <translation>Der Ordner {0} ist schon die Quelle {1}.</translation>
    </message>
    <message>
        <source>The front matter holds a YAML directive or a second document.</source>
        <translation>Der Vorspann enthält eine YAML-Direktive oder ein zweites Dokument.</translation>
    </message>
    <message>
        <source>The front matter holds a character that YAML does not allow.</source>
        <translation>Der Vorspann enthält ein Zeichen, das YAML nicht erlaubt.</translation>
    </message>
    <message>
        <source>The front matter is a list, not keys and values.</source>
        <translation>Der Vorspann ist eine Liste, nicht Schlüssel und Werte.</translation>
    </message>
    <message>
        <source>The front matter is not closed within {0} KB.</source>
        <translation>Der Vorspann endet nicht innerhalb von {0} KB.</translation>
    </message>
    <message>
        <source>The front matter is not valid YAML: {0}.</source>
        <translation>Der Vorspann ist kein gültiges YAML: {0}.</translation>
    </message>
    <message>
        <source>The front matter is one text, not keys and values.</source>
        <translation>Der Vorspann ist ein einziger Text, nicht Schlüssel und Werte.</translation>
    </message>
    <message>
        <source>The front matter is over 64 KB.</source>
        <translation>Der Vorspann ist länger als 64 KB.</translation>
    </message>
    <message>
        <source>The front matter is written in braces.</source>
        <translation>Der Vorspann steht in geschweiften Klammern.</translation>
    </message>
    <message>
        <source>The front matter nests deeper than {0} levels.</source>
        <translation>Der Vorspann ist tiefer verschachtelt als {0} Ebenen.</translation>
    </message>
    <message>
        <source>The front matter uses a YAML alias.</source>
        <translation>Der Vorspann benutzt einen YAML-Alias.</translation>
    </message>
    <message>
        <source>The front matter uses a YAML anchor.</source>
        <translation>Der Vorspann benutzt einen YAML-Anker.</translation>
    </message>
    <message>
        <source>The front matter uses a YAML tag.</source>
        <translation>Der Vorspann benutzt ein YAML-Tag.</translation>
    </message>
    <message>
        <source>The gate stopped it while it waited. Contribute it again and look at what it found.</source>
        <translation>Die Schranke hat es aufgehalten, während es wartete. Trage es noch einmal bei und sieh dir an, was sie gefunden hat.</translation>
    </message>
    <message>
        <source>The head is not what was written.</source>
        <translation>Der Kopf ist nicht, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>The index belongs to another catalog.</source>
        <translation>Der Index gehört zu einem anderen Katalog.</translation>
    </message>
    <message>
        <source>The index cannot be written to: {0}.</source>
        <translation>In den Index kann nicht geschrieben werden: {0}.</translation>
    </message>
    <message>
        <source>The index file {0} is damaged.</source>
        <translation>Die Indexdatei {0} ist beschädigt.</translation>
    </message>
    <message>
        <source>The index is being written by {0}.</source>
        <translation>Der Index wird gerade geschrieben von {0}.</translation>
    </message>
    <message>
        <source>The job {0} failed with a {1}, which is a bug.</source>
        <translation>Die Aufgabe {0} scheiterte mit {1}; das ist ein Fehler in Cairn.</translation>
    </message>
    <message>
        <source>The journal is only read: {0}.</source>
        <translation>Das Journal wird nur gelesen: {0}.</translation>
    </message>
    <message>
        <source>The journal&apos;s index is of another journal.</source>
        <translation>Der Index des Journals gehört zu einem anderen Journal.</translation>
    </message>
    <message>
        <source>The judgement ladder is off for this person.</source>
        <translation>Die Leiter des Urteils ist für diese Person aus.</translation>
    </message>
    <message>
        <source>The key {0} stands twice.</source>
        <translation>Der Schlüssel {0} steht zweimal da.</translation>
    </message>
    <message>
        <source>The list of migrations is not what was written.</source>
        <translation>Die Liste der Umstellungen ist nicht, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>The list of what to look for cannot be read: {0}.</source>
        <translation>Die Liste dessen, wonach zu suchen ist, lässt sich nicht lesen: {0}.</translation>
    </message>
    <message>
        <source>The name {0} is none that every tool takes.</source>
        <translation>Den Namen {0} nimmt nicht jedes Werkzeug.</translation>
    </message>
    <message>
        <source>The name {0} leads to {1} too.</source>
        <translation>Der Name {0} führt auch zu {1}.</translation>
    </message>
    <message>
        <source>The next habit, or enough</source>
        <translation>Die nächste Gewohnheit, oder genug</translation>
    </message>
    <message>
        <source>The owner is an e-mail address.</source>
        <translation>Verantwortlich ist eine Mailadresse.</translation>
    </message>
    <message>
        <source>The palette {0} that ships with Cairn cannot be read.</source>
        <translation>Die mitgelieferte Palette {0} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The part &apos;{0}&apos; is missing.</source>
        <translation>Der Teil &apos;{0}&apos; fehlt.</translation>
    </message>
    <message>
        <source>The placeholder {{{0}}} is not explained.</source>
        <translation>Der Platzhalter {{{0}}} wird nicht erklärt.</translation>
    </message>
    <message>
        <source>The query makes no sense: {0}.</source>
        <translation>Die Anfrage ergibt keinen Sinn: {0}.</translation>
    </message>
    <message>
        <source>The query names nothing to search for.</source>
        <translation>Die Anfrage nennt nichts, wonach zu suchen wäre.</translation>
    </message>
    <message>
        <source>The query took too long and was stopped.</source>
        <translation>Die Anfrage dauerte zu lange und wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The repository cannot be reached: {0}</source>
        <translation>Das Repository ist nicht erreichbar: {0}</translation>
    </message>
    <message>
        <source>The repository does not say which of its branches counts: {0}.</source>
        <translation>Das Repository sagt nicht, welcher seiner Branches gilt: {0}.</translation>
    </message>
    <message>
        <source>The repository has no such branch or tag, or nothing in it yet.</source>
        <translation>Das Repository hat keinen solchen Branch und kein solches Tag, oder es ist noch leer.</translation>
    </message>
    <message>
        <source>The repository said nothing for {0} s.</source>
        <translation>Das Repository hat {0} s lang nichts gesagt.</translation>
    </message>
    <message>
        <source>The repository sends more than can be held here.</source>
        <translation>Das Repository schickt mehr, als hier Platz hat.</translation>
    </message>
    <message>
        <source>The repository wants a key or a password that git does not have here.</source>
        <translation>Das Repository verlangt einen Schlüssel oder ein Passwort, das Git hier nicht hat.</translation>
    </message>
    <message>
        <source>The source {0} was removed a moment ago.</source>
        <translation>Die Quelle {0} wurde gerade eben entfernt.</translation>
    </message>
    <message>
        <source>The starter library ships with Cairn and keeps its name and its place.</source>
        <translation>Die Startbibliothek gehört zu Cairn und behält ihren Namen und ihren Platz.</translation>
    </message>
    <message>
        <source>The symptom is described, not quoted, so a pasted message will not find it.</source>
        <translation>Das Anzeichen ist beschrieben, nicht zitiert; eine eingefügte Meldung findet es so nicht.</translation>
    </message>
    <message>
        <source>The table {0} is not as Cairn made it.</source>
        <translation>Die Tabelle {0} ist nicht, wie Cairn sie angelegt hat.</translation>
    </message>
    <message>
        <source>The value holds half a character.</source>
        <translation>Der Wert enthält ein halbes Zeichen.</translation>
    </message>
    <message>
        <source>The variable {0} is no text.</source>
        <translation>Die Variable {0} ist kein Text.</translation>
    </message>
    <message>
        <source>The version is not what was written.</source>
        <translation>Die Version ist nicht, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>The work needed more memory than it may have.</source>
        <translation>Die Arbeit brauchte mehr Speicher, als sie haben darf.</translation>
    </message>
    <message>
        <source>The work took longer than {0} s and was ended.</source>
        <translation>Die Arbeit dauerte länger als {0} s und wurde beendet.</translation>
    </message>
    <message>
        <source>The work was cancelled.</source>
        <translation>Die Arbeit wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The {0} process ended in the middle of its work.</source>
        <translation>Der Prozess {0} endete mitten in der Arbeit.</translation>
    </message>
    <message>
        <source>The {0} process ended {1} times within a minute and is left alone now.</source>
        <translation>Der Prozess {0} endete {1}-mal binnen einer Minute und wird jetzt in Ruhe gelassen.</translation>
    </message>
    <message>
        <source>The {0} process was stopped.</source>
        <translation>Der Prozess {0} wurde angehalten.</translation>
    </message>
    <message>
        <source>The {0} was changed since; undoing would take that away.</source>
        <translation>{0} wurde seither geändert; das Zurücknehmen würde das wegnehmen.</translation>
    </message>
    <message>
        <source>The {0} {1} is not what was written; other rows are not touched by this.</source>
        <translation>{0} {1} ist nicht, was geschrieben wurde; andere Zeilen berührt das nicht.</translation>
    </message>
    <message>
        <source>There are too many branches of that name.</source>
        <translation>Es gibt zu viele Zweige dieses Namens.</translation>
    </message>
    <message>
        <source>There is already a source called {0}, from {1}.</source>
        <translation>Es gibt schon eine Quelle namens {0}, aus {1}.</translation>
    </message>
    <message>
        <source>There is already a source called {0}, the folder {1}.</source>
        <translation>Es gibt schon eine Quelle namens {0}, den Ordner {1}.</translation>
    </message>
    <message>
        <source>There is no backup {0}.</source>
        <translation>Es gibt keine Sicherung {0}.</translation>
    </message>
    <message>
        <source>There is no catalog yet.</source>
        <translation>Es gibt noch keinen Katalog.</translation>
    </message>
    <message>
        <source>There is no draft {0}.</source>
        <translation>Es gibt keinen Entwurf {0}.</translation>
    </message>
    <message>
        <source>There is no folder {0}.</source>
        <translation>Es gibt keinen Ordner {0}.</translation>
    </message>
    <message>
        <source>There is no index yet.</source>
        <translation>Es gibt noch keinen Index.</translation>
    </message>
    <message>
        <source>There is no job {0} here.</source>
        <translation>Eine Aufgabe {0} gibt es hier nicht.</translation>
    </message>
    <message>
        <source>There is no kind {0}.</source>
        <translation>Es gibt keine Art {0}.</translation>
    </message>
    <message>
        <source>There is no name to sign with, or git cannot hold it.</source>
        <translation>Es gibt keinen Namen zum Unterschreiben, oder git kann ihn nicht halten.</translation>
    </message>
    <message>
        <source>There is no repository at the address.</source>
        <translation>Unter der Adresse gibt es kein Repository.</translation>
    </message>
    <message>
        <source>There is no room for the {0} bytes of {1}.</source>
        <translation>Für die {0} Bytes von {1} ist kein Platz.</translation>
    </message>
    <message>
        <source>There is no shared layer that it could go to.</source>
        <translation>Es gibt keine gemeinsame Schicht, zu der es gehen könnte.</translation>
    </message>
    <message>
        <source>There is no source called {0}.</source>
        <translation>Eine Quelle namens {0} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no {0} {1} any more.</source>
        <translation>{0} {1} gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is no {0} {1} in the journal.</source>
        <translation>Im Journal gibt es {0} {1} nicht.</translation>
    </message>
    <message>
        <source>There is nothing in it to export.</source>
        <translation>Darin ist nichts, was hinaus könnte.</translation>
    </message>
    <message>
        <source>There is nothing in the draft.</source>
        <translation>Im Entwurf steht nichts.</translation>
    </message>
    <message>
        <source>There is nothing to copy in it.</source>
        <translation>Darin ist nichts zum Kopieren.</translation>
    </message>
    <message>
        <source>There is nothing to decide.</source>
        <translation>Es gibt nichts zu entscheiden.</translation>
    </message>
    <message>
        <source>These notes could not be laid out.</source>
        <translation>Diese Notizen ließen sich nicht setzen.</translation>
    </message>
    <message>
        <source>These texts could not be laid side by side.</source>
        <translation>Diese Texte ließen sich nicht nebeneinanderstellen.</translation>
    </message>
    <message>
        <source>They are shown as plain text.</source>
        <translation>Sie stehen als reiner Text da.</translation>
    </message>
    <message>
        <source>They drive; look on for the first twenty minutes</source>
        <translation>Sie steuern; die ersten zwanzig Minuten zusehen</translation>
    </message>
    <message>
        <source>Thirty-day check</source>
        <translation>Nach dreißig Tagen</translation>
    </message>
    <message>
        <source>This bundle is not taken. {0}</source>
        <translation>Dieses Bündel wird nicht angenommen. {0}</translation>
    </message>
    <message>
        <source>This draft is about a record already, or others have it.</source>
        <translation>Dieser Entwurf handelt schon von einem Eintrag, oder andere haben ihn.</translation>
    </message>
    <message>
        <source>This is more than one page can show; the rest is left out.</source>
        <translation>Das ist mehr, als eine Seite zeigen kann; der Rest fehlt hier.</translation>
    </message>
    <message>
        <source>This is no address that Cairn takes. {0}</source>
        <translation>Diese Adresse nimmt Cairn nicht. {0}</translation>
    </message>
    <message>
        <source>This is not JSON: {0}.</source>
        <translation>Das ist kein JSON: {0}.</translation>
    </message>
    <message>
        <source>This item says more than one thing.</source>
        <translation>Dieser Punkt sagt mehr als eine Sache.</translation>
    </message>
    <message>
        <source>This patch is not taken. {0}</source>
        <translation>Dieser Patch wird nicht angenommen. {0}</translation>
    </message>
    <message>
        <source>This question has no yes or no for an answer.</source>
        <translation>Auf diese Frage gibt es kein Ja oder Nein.</translation>
    </message>
    <message>
        <source>This record is no longer in the library.</source>
        <translation>Diesen Eintrag gibt es in der Bibliothek nicht mehr.</translation>
    </message>
    <message>
        <source>This table is wider than a page; its further columns are left out.</source>
        <translation>Diese Tabelle ist breiter als eine Seite; ihre weiteren Spalten fehlen hier.</translation>
    </message>
    <message>
        <source>Trusts everything, or nothing.</source>
        <translation>Vertraut allem oder nichts.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuch es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Try again in a moment. {0}</source>
        <translation>Versuch es gleich noch einmal. {0}</translation>
    </message>
    <message>
        <source>Try again in a moment; nothing was changed.</source>
        <translation>Versuch es gleich noch einmal; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Try again: a new one starts by itself.</source>
        <translation>Versuch es noch einmal: Ein neuer startet von selbst.</translation>
    </message>
    <message>
        <source>Try again; see: cairn doctor.</source>
        <translation>Versuch es noch einmal; siehe auch: cairn doctor.</translation>
    </message>
    <message>
        <source>Try it again, or on less at once.</source>
        <translation>Versuch es noch einmal oder mit weniger auf einmal.</translation>
    </message>
    <message>
        <source>Try it on less at once; raise CAIRN_WORKER_MEMORY_MB if it is set.</source>
        <translation>Versuch es mit weniger auf einmal; erhöhe CAIRN_WORKER_MEMORY_MB, falls es gesetzt ist.</translation>
    </message>
    <message>
        <source>Try it together once</source>
        <translation>Es einmal zusammen versuchen</translation>
    </message>
    <message>
        <source>Try once in a terminal: git ls-remote ADDRESS. Then Cairn gets in as well.</source>
        <translation>Versuche es einmal im Terminal: git ls-remote ADRESSE. Danach kommt auch Cairn hinein.</translation>
    </message>
    <message>
        <source>Turns what reviews find into checks and guardrails.</source>
        <translation>Macht aus dem, was Durchsichten finden, Prüfungen und Leitplanken.</translation>
    </message>
    <message>
        <source>Under allow a tool has no * in its name, but behind mcp__SERVER__.</source>
        <translation>Unter allow steht im Namen eines Werkzeugs kein *, außer hinter mcp__SERVER__.</translation>
    </message>
    <message>
        <source>Under {0} stands no list.</source>
        <translation>Unter {0} steht keine Liste.</translation>
    </message>
    <message>
        <source>Update Cairn, or take an older backup.</source>
        <translation>Aktualisier Cairn oder nimm eine ältere Sicherung.</translation>
    </message>
    <message>
        <source>Use another address.</source>
        <translation>Nimm eine andere Adresse.</translation>
    </message>
    <message>
        <source>Use at most {0} lower case letters, digits and single hyphens.</source>
        <translation>Nimm höchstens {0} Kleinbuchstaben, Ziffern und einzelne Bindestriche.</translation>
    </message>
    <message>
        <source>Use https, record:ID, or a relative path inside the source.</source>
        <translation>Nimm https, record:KENNUNG oder einen relativen Pfad innerhalb der Quelle.</translation>
    </message>
    <message>
        <source>Use https://…, ssh://…, git@host:path, or file:///… for a folder.</source>
        <translation>Nimm https://…, ssh://…, git@rechner:pfad oder file:///… für einen Ordner.</translation>
    </message>
    <message>
        <source>Use one of {0}.</source>
        <translation>Nimm eines von {0}.</translation>
    </message>
    <message>
        <source>Use shared, team or mine.</source>
        <translation>Nimm shared, team oder mine.</translation>
    </message>
    <message>
        <source>Use small letters, digits and single hyphens.</source>
        <translation>Nimm Kleinbuchstaben, Ziffern und einzelne Bindestriche.</translation>
    </message>
    <message>
        <source>Use up to 64 lower-case letters, digits, hyphens and underscores.</source>
        <translation>Nimm bis zu 64 Kleinbuchstaben, Ziffern, Binde- und Unterstriche.</translation>
    </message>
    <message>
        <source>Vet it again and set the day.</source>
        <translation>Prüfe es erneut und setz den Tag.</translation>
    </message>
    <message>
        <source>Wait a moment.</source>
        <translation>Einen Moment.</translation>
    </message>
    <message>
        <source>Wait until it is done, and try again.</source>
        <translation>Warte, bis er fertig ist, und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Wait until it is done, or end that process.</source>
        <translation>Wart, bis es fertig ist, oder beende jenen Prozess.</translation>
    </message>
    <message>
        <source>What did the library not have?</source>
        <translation>Was hatte die Bibliothek nicht?</translation>
    </message>
    <message>
        <source>What do you want to get done today?</source>
        <translation>Was willst du heute schaffen?</translation>
    </message>
    <message>
        <source>What got in its way?</source>
        <translation>Was kam dazwischen?</translation>
    </message>
    <message>
        <source>What is missing? What was not asked for?</source>
        <translation>Was fehlt? Was war nicht verlangt?</translation>
    </message>
    <message>
        <source>What is nested deeper than this page can show is left out.</source>
        <translation>Was tiefer verschachtelt ist, als diese Seite zeigen kann, fehlt hier.</translation>
    </message>
    <message>
        <source>What is new in {0} waits for your word.</source>
        <translation>Was in {0} neu ist, wartet auf dein Wort.</translation>
    </message>
    <message>
        <source>What it is found by is not what was written.</source>
        <translation>Wonach es gefunden wird, ist nicht, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>What it was made from was taken back. Contribute it again.</source>
        <translation>Worauf es aufbaut, wurde zurückgenommen. Trage es noch einmal bei.</translation>
    </message>
    <message>
        <source>What was asked, word for word?</source>
        <translation>Was wurde gefragt, Wort für Wort?</translation>
    </message>
    <message>
        <source>What was expected, what came?</source>
        <translation>Was wurde erwartet, was kam?</translation>
    </message>
    <message>
        <source>What was the aim of the change?</source>
        <translation>Was war das Ziel der Änderung?</translation>
    </message>
    <message>
        <source>Which of these could a check find?</source>
        <translation>Was davon könnte eine Prüfung finden?</translation>
    </message>
    <message>
        <source>Which records were used, and did they work?</source>
        <translation>Welche Einträge wurden benutzt, und halfen sie?</translation>
    </message>
    <message>
        <source>Who came, with what?</source>
        <translation>Wer kam, womit?</translation>
    </message>
    <message>
        <source>Without encryption Cairn only talks to this machine itself; use https.</source>
        <translation>Unverschlüsselt spricht Cairn nur mit diesem Rechner selbst; nimm https.</translation>
    </message>
    <message>
        <source>Write &apos;Unproven&apos; under &apos;Evidence&apos;, with what would prove it.</source>
        <translation>Schreib &apos;Unproven&apos; unter &apos;Evidence&apos; und was es belegen würde.</translation>
    </message>
    <message>
        <source>Write counts, such as 7.</source>
        <translation>Schreib Anzahlen, etwa 7.</translation>
    </message>
    <message>
        <source>Write each value as one text.</source>
        <translation>Schreib jeden Wert als einen Text.</translation>
    </message>
    <message>
        <source>Write it as &quot;&gt;=2.1&quot; or &quot;&gt;=2.1,&lt;3&quot;.</source>
        <translation>Schreib es als &quot;&gt;=2.1&quot; oder &quot;&gt;=2.1,&lt;3&quot;.</translation>
    </message>
    <message>
        <source>Write it as 2026-11-21.</source>
        <translation>Schreib es als 2026-11-21.</translation>
    </message>
    <message>
        <source>Write it as 3 months, 6 weeks, 1 year or 90 days.</source>
        <translation>Schreib es als 3 months, 6 weeks, 1 year oder 90 days.</translation>
    </message>
    <message>
        <source>Write it as its documentation says, or see that it is meant so.</source>
        <translation>Schreib es so, wie es dokumentiert ist, oder sieh nach, ob es so gemeint ist.</translation>
    </message>
    <message>
        <source>Write it as {&quot;people&quot;: [{&quot;name&quot;: &quot;...&quot;}], &quot;teams&quot;: [&quot;...&quot;]}.</source>
        <translation>Schreib es als {&quot;people&quot;: [{&quot;name&quot;: &quot;...&quot;}], &quot;teams&quot;: [&quot;...&quot;]}.</translation>
    </message>
    <message>
        <source>Write it, or list it under &apos;needs&apos; for someone else to finish.</source>
        <translation>Schreib es oder nenn es unter &apos;needs&apos;, damit jemand anderes es fertig macht.</translation>
    </message>
    <message>
        <source>Write its points as &apos;- [ ] ...&apos;.</source>
        <translation>Schreib die Punkte als &apos;- [ ] ...&apos;.</translation>
    </message>
    <message>
        <source>Write plain values.</source>
        <translation>Schreib einfache Werte.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Schreib zuerst etwas.</translation>
    </message>
    <message>
        <source>Write the gotcha down in one line</source>
        <translation>Den Stolperstein in einer Zeile aufschreiben</translation>
    </message>
    <message>
        <source>Write the tools in one line, parted by blanks.</source>
        <translation>Schreib die Werkzeuge in eine Zeile, durch Leerzeichen getrennt.</translation>
    </message>
    <message>
        <source>Write the value out.</source>
        <translation>Schreib den Wert aus.</translation>
    </message>
    <message>
        <source>Write {tool: claude-code, version: &quot;&gt;=2.1&quot;}.</source>
        <translation>Schreib {tool: claude-code, version: &quot;&gt;=2.1&quot;}.</translation>
    </message>
    <message>
        <source>a newer Cairn wrote it</source>
        <translation>ein neueres Cairn hat es geschrieben</translation>
    </message>
    <message>
        <source>a number is too small</source>
        <translation>eine Zahl ist zu klein</translation>
    </message>
    <message>
        <source>a part of it is missing</source>
        <translation>ein Teil fehlt</translation>
    </message>
    <message>
        <source>a part of it is missing or odd</source>
        <translation>ein Teil davon fehlt oder ist seltsam</translation>
    </message>
    <message>
        <source>a session needs a person</source>
        <translation>ein Treffen braucht eine Person</translation>
    </message>
    <message>
        <source>a symbolic link is not followed</source>
        <translation>einer symbolischen Verknüpfung wird nicht gefolgt</translation>
    </message>
    <message>
        <source>backups of it exist</source>
        <translation>es gibt Sicherungen davon</translation>
    </message>
    <message>
        <source>cleanupPeriodDays is no number of days.</source>
        <translation>cleanupPeriodDays ist keine Zahl von Tagen.</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>wird verglichen</translation>
    </message>
    <message>
        <source>credentials is no object.</source>
        <translation>credentials ist kein Objekt.</translation>
    </message>
    <message>
        <source>excludedCommands is no list of texts.</source>
        <translation>excludedCommands ist keine Liste von Texten.</translation>
    </message>
    <message>
        <source>extraKnownMarketplaces names no source for one of them.</source>
        <translation>extraKnownMarketplaces nennt für einen davon keine Quelle.</translation>
    </message>
    <message>
        <source>forgetting {0}</source>
        <translation>{0} wird vergessen</translation>
    </message>
    <message>
        <source>it cannot be looked at: {0}</source>
        <translation>sie lässt sich nicht ansehen: {0}</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>es kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>it cannot be read: {0}</source>
        <translation>sie lässt sich nicht lesen: {0}</translation>
    </message>
    <message>
        <source>it draws the folders of this repository</source>
        <translation>es zeichnet die Ordner dieses Repositorys</translation>
    </message>
    <message>
        <source>it has no day</source>
        <translation>es hat keinen Tag</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>es hat keinen Namen</translation>
    </message>
    <message>
        <source>it has no person</source>
        <translation>es hat keine Person</translation>
    </message>
    <message>
        <source>it has no text</source>
        <translation>es hat keinen Text</translation>
    </message>
    <message>
        <source>it has {0} bytes where {1} were written</source>
        <translation>sie hat {0} Bytes, wo {1} geschrieben wurden</translation>
    </message>
    <message>
        <source>it introduces its own file</source>
        <translation>es führt in seine eigene Datei ein</translation>
    </message>
    <message>
        <source>it is a file of another program</source>
        <translation>sie ist die Datei eines anderen Programms</translation>
    </message>
    <message>
        <source>it is a link</source>
        <translation>es ist eine Verknüpfung</translation>
    </message>
    <message>
        <source>it is a link that leads nowhere</source>
        <translation>es ist eine Verknüpfung, die nirgendwohin führt</translation>
    </message>
    <message>
        <source>it is a skill of its own</source>
        <translation>es ist ein eigener Skill</translation>
    </message>
    <message>
        <source>it is about files of this repository</source>
        <translation>es handelt von Dateien dieses Repositorys</translation>
    </message>
    <message>
        <source>it is called like {0}</source>
        <translation>es heißt wie {0}</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>es ist leer</translation>
    </message>
    <message>
        <source>it is for one person alone</source>
        <translation>es ist für eine Person allein</translation>
    </message>
    <message>
        <source>it is hidden</source>
        <translation>es ist versteckt</translation>
    </message>
    <message>
        <source>it is imported over more than {0} files</source>
        <translation>es wird über mehr als {0} Dateien eingebunden</translation>
    </message>
    <message>
        <source>it is larger than {0} KB</source>
        <translation>es ist größer als {0} KB</translation>
    </message>
    <message>
        <source>it is larger than {0} MB</source>
        <translation>sie ist größer als {0} MB</translation>
    </message>
    <message>
        <source>it is no JSON object</source>
        <translation>es ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>it is no SQLite file</source>
        <translation>sie ist keine SQLite-Datei</translation>
    </message>
    <message>
        <source>it is no handover</source>
        <translation>es ist keine Übergabe</translation>
    </message>
    <message>
        <source>it is no journal</source>
        <translation>es ist kein Journal</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it is no row</source>
        <translation>es ist keine Zeile</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>es ist kein Text</translation>
    </message>
    <message>
        <source>it is no text, so the gate could not read it</source>
        <translation>es ist kein Text, also könnte die Schranke es nicht lesen</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>es ist kein JSON</translation>
    </message>
    <message>
        <source>it is there already, and not the same; it stays as it is here</source>
        <translation>es ist schon da und nicht dasselbe; es bleibt, wie es hier ist</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>es ist zu groß</translation>
    </message>
    <message>
        <source>it leads out of the checkout</source>
        <translation>es führt aus dem Checkout hinaus</translation>
    </message>
    <message>
        <source>it lies too deep</source>
        <translation>es liegt zu tief</translation>
    </message>
    <message>
        <source>it names this repository</source>
        <translation>es nennt dieses Repository</translation>
    </message>
    <message>
        <source>it runs a file of this repository</source>
        <translation>es führt eine Datei dieses Repositorys aus</translation>
    </message>
    <message>
        <source>it says too little by itself</source>
        <translation>für sich allein sagt es zu wenig</translation>
    </message>
    <message>
        <source>it tells how this repository is built and run</source>
        <translation>es sagt, wie dieses Repository gebaut und gestartet wird</translation>
    </message>
    <message>
        <source>it tells what this repository is made of</source>
        <translation>es sagt, woraus dieses Repository besteht</translation>
    </message>
    <message>
        <source>it was here before</source>
        <translation>sie war schon da</translation>
    </message>
    <message>
        <source>it was made by a tool</source>
        <translation>ein Werkzeug hat es angelegt</translation>
    </message>
    <message>
        <source>it was open here; it was moved or replaced meanwhile</source>
        <translation>sie war hier geöffnet; inzwischen wurde sie verschoben oder ersetzt</translation>
    </message>
    <message>
        <source>it was written by a newer Cairn; it needs one that knows version {0} of the {1}, this one knows {2}</source>
        <translation>ein neueres Cairn hat es geschrieben; es braucht eines, das Version {0} ({1}) kennt, dieses kennt {2}</translation>
    </message>
    <message>
        <source>its front matter: {0}</source>
        <translation>sein Vorspann: {0}</translation>
    </message>
    <message>
        <source>its head is not what was written</source>
        <translation>ihr Kopf ist nicht, was geschrieben wurde</translation>
    </message>
    <message>
        <source>its id makes no sense</source>
        <translation>seine Kennung ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>its id stands twice</source>
        <translation>seine Kennung steht zweimal da</translation>
    </message>
    <message>
        <source>its last change is not what was written</source>
        <translation>ihre letzte Änderung ist nicht, was geschrieben wurde</translation>
    </message>
    <message>
        <source>its last changes are missing</source>
        <translation>ihre letzten Änderungen fehlen</translation>
    </message>
    <message>
        <source>its last changes are not what was written</source>
        <translation>ihre letzten Änderungen sind nicht, was geschrieben wurde</translation>
    </message>
    <message>
        <source>its table {0} is not as Cairn made it</source>
        <translation>ihre Tabelle {0} ist nicht, wie Cairn sie angelegt hat</translation>
    </message>
    <message>
        <source>its text is kept elsewhere, by Git LFS</source>
        <translation>ihr Text liegt anderswo, bei Git LFS</translation>
    </message>
    <message>
        <source>its version is not what was written</source>
        <translation>ihre Version ist nicht, was geschrieben wurde</translation>
    </message>
    <message>
        <source>line {0} is no CSV ({1})</source>
        <translation>Zeile {0} ist kein CSV ({1})</translation>
    </message>
    <message>
        <source>line {}</source>
        <translation>Zeile {}</translation>
    </message>
    <message>
        <source>no session takes {0} minutes</source>
        <translation>kein Treffen dauert {0} Minuten</translation>
    </message>
    <message>
        <source>no {0} is made of a session</source>
        <translation>aus einem Treffen wird kein {0}</translation>
    </message>
    <message>
        <source>none of its people came along</source>
        <translation>keine seiner Personen ist dabei</translation>
    </message>
    <message>
        <source>not every system can hold a file of that name</source>
        <translation>nicht jedes System kann eine Datei dieses Namens halten</translation>
    </message>
    <message>
        <source>not every system can hold its name</source>
        <translation>nicht jedes System kennt solche Namen</translation>
    </message>
    <message>
        <source>nothing in it can be read, and no backup can</source>
        <translation>nichts darin ist lesbar, und keine Sicherung ist es</translation>
    </message>
    <message>
        <source>permissions has no key {0}.</source>
        <translation>permissions hat keinen Schlüssel {0}.</translation>
    </message>
    <message>
        <source>reading {0}</source>
        <translation>{0} wird gelesen:</translation>
    </message>
    <message>
        <source>the folder cannot be read: {0}</source>
        <translation>der Ordner lässt sich nicht lesen: {0}</translation>
    </message>
    <message>
        <source>the id stands already in {0}</source>
        <translation>die Kennung steht schon in {0}</translation>
    </message>
    <message>
        <source>the name holds characters that no path should</source>
        <translation>der Name enthält Zeichen, die kein Pfad haben sollte</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>the name leads to another place</source>
        <translation>der Name führt anderswohin</translation>
    </message>
    <message>
        <source>there are more than {0} candidates; the rest is left out</source>
        <translation>es sind mehr als {0} Kandidaten; der Rest bleibt weg</translation>
    </message>
    <message>
        <source>there are too many folders; the rest is not looked at</source>
        <translation>es sind zu viele Ordner; der Rest wird nicht angesehen</translation>
    </message>
    <message>
        <source>there is more that is not listed</source>
        <translation>es gibt mehr, das nicht aufgeführt ist</translation>
    </message>
    <message>
        <source>there is no rung {0}</source>
        <translation>eine Sprosse {0} gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>there is no table of an export in that folder</source>
        <translation>in dem Ordner liegt keine Tabelle eines Exports</translation>
    </message>
    <message>
        <source>there is too much beside the skill</source>
        <translation>neben dem Skill liegt zu viel</translation>
    </message>
    <message>
        <source>there is too much; the rest is not read</source>
        <translation>es ist zu viel; der Rest wird nicht gelesen</translation>
    </message>
    <message>
        <source>there is {0} in it, which Cairn never makes</source>
        <translation>darin ist {0}, was Cairn nie anlegt</translation>
    </message>
    <message>
        <source>this process only reads</source>
        <translation>dieser Prozess liest nur</translation>
    </message>
    <message>
        <source>values of the environment stay where they are</source>
        <translation>Werte der Umgebung bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>verify</source>
        <translation>verify</translation>
    </message>
    <message>
        <source>what is dropped needs a reason</source>
        <translation>was fallen gelassen wird, braucht einen Grund</translation>
    </message>
    <message>
        <source>what may run without asking is for each repository to say</source>
        <translation>was ohne Frage laufen darf, sagt jedes Repository selbst</translation>
    </message>
    <message>
        <source>when to use, verify</source>
        <translation>when to use, verify</translation>
    </message>
    <message>
        <source>{0} and {1} are one file on some systems.</source>
        <translation>{0} und {1} sind auf manchen Systemen eine Datei.</translation>
    </message>
    <message>
        <source>{0} belongs to git itself.</source>
        <translation>{0} gehört git selbst.</translation>
    </message>
    <message>
        <source>{0} can only be &apos;disable&apos;.</source>
        <translation>{0} kann nur &apos;disable&apos; sein.</translation>
    </message>
    <message>
        <source>{0} cannot be a key of the front matter.</source>
        <translation>{0} kann kein Schlüssel des Vorspanns sein.</translation>
    </message>
    <message>
        <source>{0} cannot be added to: {1}.</source>
        <translation>{0} lässt sich nicht ergänzen: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be kept.</source>
        <translation>{0} lässt sich nicht behalten.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}).</source>
        <translation>{0} lässt sich nicht lesen ({1}).</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}</source>
        <translation>{0} lässt sich nicht lesen: {1}</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} lässt sich nicht lesen: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be the name of a branch of ours.</source>
        <translation>{0} kann kein Zweig von uns heißen.</translation>
    </message>
    <message>
        <source>{0} cannot be the name of a branch or tag.</source>
        <translation>{0} kann nicht der Name eines Branches oder Tags sein.</translation>
    </message>
    <message>
        <source>{0} cannot be the name of a file that leaves.</source>
        <translation>{0} kann kein Name einer Datei sein, die hinausgeht.</translation>
    </message>
    <message>
        <source>{0} cannot be the name of a source.</source>
        <translation>{0} kann kein Name einer Quelle sein.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>{0} lässt sich nicht schreiben: {1}.</translation>
    </message>
    <message>
        <source>{0} counts in managed settings alone.</source>
        <translation>{0} zählt nur in verwalteten Einstellungen.</translation>
    </message>
    <message>
        <source>{0} does not say how it went (ID=worked)</source>
        <translation>{0} sagt nicht, wie es ging (ID=worked)</translation>
    </message>
    <message>
        <source>{0} failed: {1}.</source>
        <translation>{0} versagte: {1}.</translation>
    </message>
    <message>
        <source>{0} is a folder and has no branches.</source>
        <translation>{0} ist ein Ordner und hat keine Zweige.</translation>
    </message>
    <message>
        <source>{0} is a folder.</source>
        <translation>{0} ist ein Ordner.</translation>
    </message>
    <message>
        <source>{0} is a folder; there is nothing to be pushed to.</source>
        <translation>{0} ist ein Ordner; dorthin lässt sich nichts übertragen.</translation>
    </message>
    <message>
        <source>{0} is a link, or lies behind one; nothing is written through links.</source>
        <translation>{0} ist eine Verknüpfung oder liegt hinter einer; durch Verknüpfungen wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>{0} is a repository and holds no files that could be read.</source>
        <translation>{0} ist ein Repository und enthält keine Dateien, die sich lesen ließen.</translation>
    </message>
    <message>
        <source>{0} is a repository and lies at {1}.</source>
        <translation>{0} ist ein Repository und liegt unter {1}.</translation>
    </message>
    <message>
        <source>{0} is a symbolic link now and is not followed; what was read from it stays.</source>
        <translation>{0} ist jetzt eine symbolische Verknüpfung, der nicht gefolgt wird; was daraus gelesen wurde, bleibt.</translation>
    </message>
    <message>
        <source>{0} is already the source {1}.</source>
        <translation>{0} ist schon die Quelle {1}.</translation>
    </message>
    <message>
        <source>{0} is copied elsewhere by another program, which may also put it back.</source>
        <translation>{0} wird von einem anderen Programm woandershin kopiert, das es auch zurücklegen kann.</translation>
    </message>
    <message>
        <source>{0} is damaged: {1}.</source>
        <translation>{0} ist beschädigt: {1}.</translation>
    </message>
    <message>
        <source>{0} is full of bundles.</source>
        <translation>{0} ist voller Bündel.</translation>
    </message>
    <message>
        <source>{0} is longer than {1} letters</source>
        <translation>{0} ist länger als {1} Buchstaben</translation>
    </message>
    <message>
        <source>{0} is missing or empty, but {1}.</source>
        <translation>{0} fehlt oder ist leer, aber {1}.</translation>
    </message>
    <message>
        <source>{0} is neither true nor false.</source>
        <translation>{0} ist weder true noch false.</translation>
    </message>
    <message>
        <source>{0} is no commit.</source>
        <translation>{0} ist kein Commit.</translation>
    </message>
    <message>
        <source>{0} is no day</source>
        <translation>{0} ist kein Tag</translation>
    </message>
    <message>
        <source>{0} is no day.</source>
        <translation>{0} ist kein Tag.</translation>
    </message>
    <message>
        <source>{0} is no file of text.</source>
        <translation>{0} ist keine Textdatei.</translation>
    </message>
    <message>
        <source>{0} is no file there.</source>
        <translation>{0} ist dort keine Datei.</translation>
    </message>
    <message>
        <source>{0} is no folder; what was read from it stays.</source>
        <translation>{0} ist kein Ordner; was daraus gelesen wurde, bleibt.</translation>
    </message>
    <message>
        <source>{0} is no form; there are {1}</source>
        <translation>{0} ist keine Form; es gibt {1}</translation>
    </message>
    <message>
        <source>{0} is no list of sources.</source>
        <translation>{0} ist keine Liste von Quellen.</translation>
    </message>
    <message>
        <source>{0} is no list of texts.</source>
        <translation>{0} ist keine Liste von Texten.</translation>
    </message>
    <message>
        <source>{0} is no list.</source>
        <translation>{0} ist keine Liste.</translation>
    </message>
    <message>
        <source>{0} is no month such as 2026-11</source>
        <translation>{0} ist kein Monat wie 2026-11</translation>
    </message>
    <message>
        <source>{0} is no number of minutes</source>
        <translation>{0} ist keine Zahl von Minuten</translation>
    </message>
    <message>
        <source>{0} is no object.</source>
        <translation>{0} ist kein Objekt.</translation>
    </message>
    <message>
        <source>{0} is no range of versions.</source>
        <translation>{0} ist kein Bereich von Versionen.</translation>
    </message>
    <message>
        <source>{0} is no ref of ours.</source>
        <translation>{0} ist kein Verweis von uns.</translation>
    </message>
    <message>
        <source>{0} is no span of time.</source>
        <translation>{0} ist keine Zeitspanne.</translation>
    </message>
    <message>
        <source>{0} is no time of day</source>
        <translation>{0} ist keine Uhrzeit</translation>
    </message>
    <message>
        <source>{0} is no way out.</source>
        <translation>{0} ist kein Weg hinaus.</translation>
    </message>
    <message>
        <source>{0} is not TOML ({1}); it was set aside as .bad.</source>
        <translation>{0} ist kein TOML ({1}); die Datei wurde als .bad beiseitegelegt.</translation>
    </message>
    <message>
        <source>{0} is not TOML, and cannot be set aside.</source>
        <translation>{0} ist kein TOML und lässt sich nicht beiseitelegen.</translation>
    </message>
    <message>
        <source>{0} is not a branch of ours.</source>
        <translation>{0} ist kein Zweig von uns.</translation>
    </message>
    <message>
        <source>{0} is not a layer that a source can stand in.</source>
        <translation>{0} ist keine Schicht, in der eine Quelle stehen kann.</translation>
    </message>
    <message>
        <source>{0} is not known here.</source>
        <translation>{0} ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>{0} is not made or not up to date yet.</source>
        <translation>{0} ist noch nicht gemacht oder nicht auf dem Stand.</translation>
    </message>
    <message>
        <source>{0} is not there ({1}); what was read from it stays.</source>
        <translation>{0} ist nicht da ({1}); was daraus gelesen wurde, bleibt.</translation>
    </message>
    <message>
        <source>{0} is not what was shown any more.</source>
        <translation>{0} ist nicht mehr das, was gezeigt wurde.</translation>
    </message>
    <message>
        <source>{0} is there already.</source>
        <translation>{0} gibt es schon.</translation>
    </message>
    <message>
        <source>{0} is too large to change.</source>
        <translation>{0} ist zu groß zum Ändern.</translation>
    </message>
    <message>
        <source>{0} is your own; nothing leaves for it.</source>
        <translation>{0} gehört dir; dorthin geht nichts hinaus.</translation>
    </message>
    <message>
        <source>{0} lies on another computer; what is saved there may be lost or damaged.</source>
        <translation>{0} liegt auf einem anderen Rechner; was dort gespeichert wird, kann verloren gehen oder Schaden nehmen.</translation>
    </message>
    <message>
        <source>{0} may be two days; write it as 2026-11-21</source>
        <translation>{0} können zwei Tage sein; schreib es als 2026-11-21</translation>
    </message>
    <message>
        <source>{0} may be {1}.</source>
        <translation>{0} kann {1} sein.</translation>
    </message>
    <message>
        <source>{0} may mean {1}.</source>
        <translation>{0} kann {1} bedeuten.</translation>
    </message>
    <message>
        <source>{0} may not be written to</source>
        <translation>{0} darf nicht beschrieben werden</translation>
    </message>
    <message>
        <source>{0} needs a folder.</source>
        <translation>{0} braucht einen Ordner.</translation>
    </message>
    <message>
        <source>{0} needs a letter</source>
        <translation>{0} braucht einen Buchstaben</translation>
    </message>
    <message>
        <source>{0} was changed since.</source>
        <translation>{0} wurde seither geändert.</translation>
    </message>
    <message>
        <source>{0} was changed there in the meantime.</source>
        <translation>{0} wurde dort inzwischen geändert.</translation>
    </message>
    <message>
        <source>{0} was made by a newer Cairn; it needs version {1}.</source>
        <translation>{0} stammt von einem neueren Cairn; es braucht Version {1}.</translation>
    </message>
    <message>
        <source>{0} {1} in the way of it.</source>
        <translation>{0} {1} noch im Weg.</translation>
    </message>
</context>
<context>
    <name>session_words</name>
    <message>
        <source>Agenda</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Abgemacht</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Gotchas</source>
        <translation>Stolpersteine</translation>
    </message>
    <message>
        <source>It was set for several people; it stands on the page of each.</source>
        <translation>Sie wurde für mehrere gesetzt; sie steht auf der Seite jeder Person.</translation>
    </message>
    <message>
        <source>Notes to share</source>
        <translation>Notizen zum Teilen</translation>
    </message>
    <message>
        <source>Nothing was written down but that it took place.</source>
        <translation>Notiert ist nur, dass es stattfand.</translation>
    </message>
    <message>
        <source>On the ladder</source>
        <translation>Auf der Leiter</translation>
    </message>
    <message>
        <source>Records used</source>
        <translation>Benutzte Einträge</translation>
    </message>
    <message>
        <source>The habit worth changing</source>
        <translation>Die Gewohnheit, die sich zu ändern lohnt</translation>
    </message>
    <message>
        <source>What the agent was asked</source>
        <translation>Was der Agent gefragt wurde</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Was zu sehen war</translation>
    </message>
    <message>
        <source>by {}</source>
        <translation>von {}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>dropped: {}</source>
        <translation>fallen gelassen: {}</translation>
    </message>
    <message>
        <source>left out: {}</source>
        <translation>ausgelassen: {}</translation>
    </message>
    <message>
        <source>you</source>
        <translation>du</translation>
    </message>
</context>
<context>
    <name>settle_words</name>
    <message numerus="yes">
        <source>In %Ln place(s) both changes touch; yours stands there now. Write what holds.</source>
        <translation>
            <numerusform>An %Ln Stelle berühren sich beide Änderungen; dort steht jetzt deine. Schreib, was gelten soll.</numerusform>
            <numerusform>An %Ln Stellen berühren sich beide Änderungen; dort stehen jetzt deine. Schreib, was gelten soll.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was taken with edits: what was sent is on the left, what stands in the shared layer now on the right.</source>
        <translation>Er wurde mit Änderungen übernommen: links, was abgeschickt wurde, rechts, was jetzt in der gemeinsamen Schicht steht.</translation>
    </message>
    <message>
        <source>My text</source>
        <translation>Mein Text</translation>
    </message>
    <message>
        <source>One text of both holds. It can be contributed.</source>
        <translation>Ein Text aus beiden gilt. Er kann beigetragen werden.</translation>
    </message>
    <message>
        <source>The draft stays as you wrote it, from now on as a change of their text: where it is taken, what they changed is undone.</source>
        <translation>Der Entwurf bleibt, wie du ihn geschrieben hast, von jetzt an als Änderung des anderen Textes: Wird er übernommen, ist deren Änderung aufgehoben.</translation>
    </message>
    <message>
        <source>The draft takes their text. What you wrote stays among its earlier states.</source>
        <translation>Der Entwurf übernimmt den anderen Text. Was du geschrieben hast, bleibt unter seinen früheren Ständen.</translation>
    </message>
    <message>
        <source>The two changes do not touch: here are both in one text. Read it over.</source>
        <translation>Die beiden Änderungen berühren sich nicht: Hier stehen beide in einem Text. Lies ihn durch.</translation>
    </message>
    <message>
        <source>Their text</source>
        <translation>Der andere Text</translation>
    </message>
    <message>
        <source>Their text holds. Yours is among the earlier states.</source>
        <translation>Der andere Text gilt. Deiner steht unter den früheren Ständen.</translation>
    </message>
    <message>
        <source>There is nothing to decide: nobody else changed it.</source>
        <translation>Hier ist nichts zu entscheiden: Niemand sonst hat ihn geändert.</translation>
    </message>
    <message>
        <source>What both come from</source>
        <translation>Woraus beide entstanden</translation>
    </message>
    <message>
        <source>You and somebody else changed the same record. Both texts are kept until you say which holds; the other one is not lost afterwards either.</source>
        <translation>Du und jemand anderes habt denselben Eintrag geändert. Beide Texte bleiben, bis du sagst, welcher gilt; auch danach geht der andere nicht verloren.</translation>
    </message>
    <message>
        <source>Your text holds. Theirs stays in the shared layer.</source>
        <translation>Dein Text gilt. Der andere bleibt in der gemeinsamen Schicht.</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>In shortcuts.toml the usual keys stand for: {}.</source>
        <translation>In shortcuts.toml gelten die üblichen Tasten für: {}.</translation>
    </message>
</context>
<context>
    <name>source_words</name>
    <message numerus="yes">
        <source>%Ln file(s) skipped</source>
        <translation>
            <numerusform>%Ln Datei ausgelassen</numerusform>
            <numerusform>%Ln Dateien ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder is gone</source>
        <translation>Ordner ist weg</translation>
    </message>
    <message>
        <source>Last read {}, {}</source>
        <translation>Zuletzt gelesen: {}, {}</translation>
    </message>
    <message>
        <source>Last synced {}, {}</source>
        <translation>Zuletzt abgeglichen am {}, {}</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Reading {}</source>
        <translation>Liest {}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Liest …</translation>
    </message>
    <message>
        <source>Ships with Cairn. Every other layer stands in front of it.</source>
        <translation>Gehört zu Cairn. Jede andere Schicht steht davor.</translation>
    </message>
    <message>
        <source>The folder is not there. What was read from it can still be searched.</source>
        <translation>Der Ordner ist nicht da. Was daraus gelesen wurde, lässt sich weiter durchsuchen.</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Auf dem Stand</translation>
    </message>
    <message>
        <source>What every team inherits. Team and mine stand in front of it.</source>
        <translation>Was jedes Team erbt. Team und Eigene stehen davor.</translation>
    </message>
    <message>
        <source>What one team agreed on. Only mine stands in front of it.</source>
        <translation>Worauf ein Team sich geeinigt hat. Nur Eigene steht davor.</translation>
    </message>
    <message>
        <source>Your own. It stands in front of everything else.</source>
        <translation>Deine eigenen. Sie stehen vor allem anderen.</translation>
    </message>
</context>
<context>
    <name>sync_words</name>
    <message numerus="yes">
        <source>%Ln record(s) new</source>
        <translation>
            <numerusform>%Ln neuer Eintrag</numerusform>
            <numerusform>%Ln neue Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>%Ln geändert</numerusform>
            <numerusform>%Ln geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln withdrawn</source>
        <translation>
            <numerusform>%Ln zurückgezogen</numerusform>
            <numerusform>%Ln zurückgezogen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be fetched</source>
        <translation>Nicht abrufbar</translation>
    </message>
    <message>
        <source>Fetching {} %</source>
        <translation>Holt {} %</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>Wird geholt …</translation>
    </message>
    <message>
        <source>More was deleted in the repository than Cairn takes without asking.</source>
        <translation>Im Repository wurde mehr gelöscht, als Cairn ungefragt übernimmt.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>Noch nicht geholt</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>The history of the repository was written anew.</source>
        <translation>Die Geschichte des Repositorys wurde neu geschrieben.</translation>
    </message>
    <message>
        <source>The tag leads to another commit now.</source>
        <translation>Das Tag führt jetzt zu einem anderen Commit.</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Waits for your word</source>
        <translation>Wartet auf deine Antwort</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Without an owner</source>
        <translation>Ohne Zuständige</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>{gone} of {of} files would be gone.</source>
        <translation>{gone} von {of} Dateien wären weg.</translation>
    </message>
</context>
<context>
    <name>team_words</name>
    <message>
        <source>Latest sessions</source>
        <translation>Letzte Treffen</translation>
    </message>
    <message>
        <source>Nobody is in it yet.</source>
        <translation>Noch ist niemand darin.</translation>
    </message>
    <message>
        <source>Owed to you</source>
        <translation>Man schuldet dir</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>What comes up</source>
        <translation>Was vorkommt</translation>
    </message>
    <message>
        <source>You owe</source>
        <translation>Du schuldest</translation>
    </message>
</context>
<context>
    <name>template_words</name>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>%Ln Punkt</numerusform>
            <numerusform>%Ln Punkte</numerusform>
        </translation>
    </message>
</context>
</TS>
