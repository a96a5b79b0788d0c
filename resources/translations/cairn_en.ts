<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BackupPart</name>
    <message numerus="yes">
        <source>%Ln file(s) there cannot be read.</source>
        <translation>
            <numerusform>%Ln file there cannot be read.</numerusform>
            <numerusform>%Ln files there cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CareRooms</name>
    <message numerus="yes">
        <source>Private notes of %Ln session(s) were taken away, as you set it.</source>
        <translation>
            <numerusform>Private notes of %Ln session were taken away, as you set it.</numerusform>
            <numerusform>Private notes of %Ln sessions were taken away, as you set it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnSheet</name>
    <message numerus="yes">
        <source>%Ln session(s), {first} to {last}.</source>
        <translation>
            <numerusform>%Ln session, {first} to {last}.</numerusform>
            <numerusform>%Ln sessions, {first} to {last}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring in %Ln session(s)</source>
        <translation>
            <numerusform>Bring in %Ln session</numerusform>
            <numerusform>Bring in %Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message numerus="yes">
        <source>%Ln change(s) cannot be searched yet.</source>
        <translation>
            <numerusform>%Ln change cannot be searched yet.</numerusform>
            <numerusform>%Ln changes cannot be searched yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftBeside</name>
    <message numerus="yes">
        <source>To mend: %Ln place(s); it can leave all the same</source>
        <translation>
            <numerusform>To mend: %Ln place; it can leave all the same</numerusform>
            <numerusform>To mend: %Ln places; it can leave all the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftFiles</name>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them code</source>
        <translation>
            <numerusform>%Ln of them code</numerusform>
            <numerusform>%Ln of them code</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Goes along: %Ln file(s)</source>
        <translation>
            <numerusform>Goes along: %Ln file</numerusform>
            <numerusform>Goes along: %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GateHead</name>
    <message numerus="yes">
        <source>%Ln thing(s) must not leave like this</source>
        <translation>
            <numerusform>%Ln thing must not leave like this</numerusform>
            <numerusform>%Ln things must not leave like this</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxRooms</name>
    <message numerus="yes">
        <source>%Ln draft(s) begun</source>
        <translation>
            <numerusform>%Ln draft begun</numerusform>
            <numerusform>%Ln drafts begun</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalFilters</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalRecovery</name>
    <message numerus="yes">
        <source>%Ln item(s) are not what was written; lists go without what cannot be read.</source>
        <translation>
            <numerusform>%Ln item is not what was written; lists go without what cannot be read.</numerusform>
            <numerusform>%Ln items are not what was written; lists go without what cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal is recovered, with %Ln item(s).</source>
        <translation>
            <numerusform>The journal is recovered, with %Ln item.</numerusform>
            <numerusform>The journal is recovered, with %Ln items.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalRooms</name>
    <message numerus="yes">
        <source>The journal was checked: %Ln damage(s).</source>
        <translation>
            <numerusform>The journal was checked: %Ln damage.</numerusform>
            <numerusform>The journal was checked: %Ln damages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal was checked: %Ln item(s), all sound.</source>
        <translation>
            <numerusform>The journal was checked: %Ln item, sound.</numerusform>
            <numerusform>The journal was checked: %Ln items, all sound.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamesNote</name>
    <message numerus="yes">
        <source>%Ln name(s) became roles. Private notes are not in it.</source>
        <translation>
            <numerusform>%Ln name became a role. Private notes are not in it.</numerusform>
            <numerusform>%Ln names became roles. Private notes are not in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) stand on the right: roles take their place.</source>
        <translation>
            <numerusform>%Ln name stands on the right: a role takes its place.</numerusform>
            <numerusform>%Ln names stand on the right: roles take their place.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewsRooms</name>
    <message numerus="yes">
        <source>{} changed %Ln record(s) that you use.</source>
        <translation>
            <numerusform>{} changed %Ln record that you use.</numerusform>
            <numerusform>{} changed %Ln records that you use.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxShown</name>
    <message numerus="yes">
        <source>%Ln draft(s) leave together with Ctrl+Enter</source>
        <translation>
            <numerusform>%Ln draft leaves with Ctrl+Enter</numerusform>
            <numerusform>%Ln drafts leave together with Ctrl+Enter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageLoader</name>
    <message numerus="yes">
        <source>%Ln command(s) in it would run where it is put to use. Cairn runs none.</source>
        <translation>
            <numerusform>%Ln command in it would run where it is put to use. Cairn runs none.</numerusform>
            <numerusform>%Ln commands in it would run where it is put to use. Cairn runs none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) beside it are code: {}. Cairn runs none.</source>
        <translation>
            <numerusform>%Ln file beside it is code: {}. Cairn does not run it.</numerusform>
            <numerusform>%Ln files beside it are code: {}. Cairn runs none of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivatePart</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Private notes of %Ln session(s) were taken away.</source>
        <translation>
            <numerusform>Private notes of %Ln session were taken away.</numerusform>
            <numerusform>Private notes of %Ln sessions were taken away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The private notes of %Ln session(s)</source>
        <translation>
            <numerusform>The private notes of %Ln session</numerusform>
            <numerusform>The private notes of %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Those of %Ln session(s) are older; they go by themselves within a week.</source>
        <translation>
            <numerusform>Those of %Ln session are older; they go by themselves within a week.</numerusform>
            <numerusform>Those of %Ln sessions are older; they go by themselves within a week.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message numerus="yes">
        <source>%Ln action(s) are due.</source>
        <translation>
            <numerusform>%Ln action is due.</numerusform>
            <numerusform>%Ln actions are due.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReminderPart</name>
    <message numerus="yes">
        <source>Saved, with %Ln day(s).</source>
        <translation>
            <numerusform>Saved, with %Ln day.</numerusform>
            <numerusform>Saved, with %Ln days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionsShown</name>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeoutPart</name>
    <message numerus="yes">
        <source>%Ln item(s) are damaged and were left out.</source>
        <translation>
            <numerusform>%Ln item is damaged and was left out.</numerusform>
            <numerusform>%Ln items are damaged and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashPart</name>
    <message numerus="yes">
        <source>%Ln item(s) lie here; each is gone after 30 days.</source>
        <translation>
            <numerusform>%Ln item lies here; it is gone after 30 days.</numerusform>
            <numerusform>%Ln items lie here; each is gone after 30 days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Sign</name>
    <message numerus="yes">
        <source>Let go to add %Ln folder(s) to the library</source>
        <translation>
            <numerusform>Let go to add %Ln folder to the library</numerusform>
            <numerusform>Let go to add %Ln folders to the library</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bring_words</name>
    <message numerus="yes">
        <source>%Ln action(s)</source>
        <translation>
            <numerusform>%Ln action</numerusform>
            <numerusform>%Ln actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) of records</source>
        <translation>
            <numerusform>%Ln draft of records</numerusform>
            <numerusform>%Ln drafts of records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) are here as they are.</source>
        <translation>
            <numerusform>%Ln item is here as it is.</numerusform>
            <numerusform>%Ln items are here as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known by their name; they stay.</source>
        <translation>
            <numerusform>%Ln known by its name; it stays.</numerusform>
            <numerusform>%Ln known by their names; they stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing thing(s)</source>
        <translation>
            <numerusform>%Ln missing thing</numerusform>
            <numerusform>%Ln missing things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outcome(s)</source>
        <translation>
            <numerusform>%Ln outcome</numerusform>
            <numerusform>%Ln outcomes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln team(s)</source>
        <translation>
            <numerusform>%Ln team</numerusform>
            <numerusform>%Ln teams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln template(s)</source>
        <translation>
            <numerusform>%Ln template</numerusform>
            <numerusform>%Ln templates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>copy_words</name>
    <message numerus="yes">
        <source>%Ln action(s), done and dropped ones too</source>
        <translation>
            <numerusform>%Ln action, whatever became of it</numerusform>
            <numerusform>%Ln actions, done and dropped ones too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rung(s) of the judgement ladder</source>
        <translation>
            <numerusform>%Ln rung of the judgement ladder</numerusform>
            <numerusform>%Ln rungs of the judgement ladder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Private notes; the copy says that there are some of %Ln session(s)</source>
        <translation>
            <numerusform>Private notes; the copy says that there are some of %Ln session</numerusform>
            <numerusform>Private notes; the copy says that there are some of %Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>draft_lines</name>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln team(s)</source>
        <translation>
            <numerusform>%Ln team</numerusform>
            <numerusform>%Ln teams</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>erase_words</name>
    <message numerus="yes">
        <source>%Ln action(s)</source>
        <translation>
            <numerusform>%Ln action</numerusform>
            <numerusform>%Ln actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) are written anew and proved</source>
        <translation>
            <numerusform>%Ln backup is written anew and proved</numerusform>
            <numerusform>%Ln backups are written anew and proved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s)</source>
        <translation>
            <numerusform>%Ln draft</numerusform>
            <numerusform>%Ln drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) with others keep their text</source>
        <translation>
            <numerusform>%Ln session with others keeps their text</numerusform>
            <numerusform>%Ln sessions with others keep their text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>evidence_words</name>
    <message numerus="yes">
        <source>failed %Ln time(s)</source>
        <translation>
            <numerusform>failed %Ln time</numerusform>
            <numerusform>failed %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>worked %Ln time(s)</source>
        <translation>
            <numerusform>worked %Ln time</numerusform>
            <numerusform>worked %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gate_words</name>
    <message numerus="yes">
        <source>and %Ln place(s) more</source>
        <translation>
            <numerusform>and %Ln place more</numerusform>
            <numerusform>and %Ln places more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gone_words</name>
    <message numerus="yes">
        <source>and %Ln file(s) more</source>
        <translation>
            <numerusform>and %Ln file more</numerusform>
            <numerusform>and %Ln files more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>harvest_words</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passed over</source>
        <translation>
            <numerusform>%Ln passed over</numerusform>
            <numerusform>%Ln passed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s)</source>
        <translation>
            <numerusform>%Ln stays</numerusform>
            <numerusform>%Ln stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticked</source>
        <translation>
            <numerusform>%Ln ticked</numerusform>
            <numerusform>%Ln ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %Ln file(s)</source>
        <translation>
            <numerusform>+ %Ln file</numerusform>
            <numerusform>+ %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inbox_words</name>
    <message numerus="yes">
        <source>%Ln thing(s) to look at</source>
        <translation>
            <numerusform>%Ln thing to look at</numerusform>
            <numerusform>%Ln things to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) to mend</source>
        <translation>
            <numerusform>%Ln thing to mend</numerusform>
            <numerusform>%Ln things to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The gate stops %Ln thing(s)</source>
        <translation>
            <numerusform>The gate stops %Ln thing</numerusform>
            <numerusform>The gate stops %Ln things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %Ln day(s)</source>
        <translation>
            <numerusform>for %Ln day</numerusform>
            <numerusform>for %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>journal_lines</name>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>journal_words</name>
    <message numerus="yes">
        <source>%Ln min</source>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keeping_words</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) stay as they are.</source>
        <translation>
            <numerusform>%Ln item stays as it is.</numerusform>
            <numerusform>%Ln items stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>left_words</name>
    <message numerus="yes">
        <source>And in %Ln more place(s).</source>
        <translation>
            <numerusform>And in %Ln more place.</numerusform>
            <numerusform>And in %Ln more places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>news_words</name>
    <message numerus="yes">
        <source>%Ln file(s) would differ.</source>
        <translation>
            <numerusform>%Ln file would differ.</numerusform>
            <numerusform>%Ln files would differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln letter(s) in it cannot be seen; here they are written out.</source>
        <translation>
            <numerusform>%Ln letter in it cannot be seen; here it is written out.</numerusform>
            <numerusform>%Ln letters in it cannot be seen; here they are written out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln repository(s)</source>
        <translation>
            <numerusform>%Ln repository</numerusform>
            <numerusform>%Ln repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tried %Ln time(s)</source>
        <translation>
            <numerusform>tried %Ln time</numerusform>
            <numerusform>tried %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>used in %Ln session(s)</source>
        <translation>
            <numerusform>used in %Ln session</numerusform>
            <numerusform>used in %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>you use %Ln of them</source>
        <translation>
            <numerusform>you use %Ln of them</numerusform>
            <numerusform>you use %Ln of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outbox_words</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No answer for %Ln day(s): ask</source>
        <translation>
            <numerusform>No answer for %Ln day: ask</numerusform>
            <numerusform>No answer for %Ln days: ask</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There was no answer for %Ln day(s).</source>
        <translation>
            <numerusform>There was no answer for %Ln day.</numerusform>
            <numerusform>There was no answer for %Ln days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>page</name>
    <message numerus="yes">
        <source>%Ln equal line(s)</source>
        <translation>
            <numerusform>%Ln equal line</numerusform>
            <numerusform>%Ln equal lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more line(s)</source>
        <translation>
            <numerusform>%Ln more line</numerusform>
            <numerusform>%Ln more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>person_words</name>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>prep_words</name>
    <message numerus="yes">
        <source>met %Ln time(s)</source>
        <translation>
            <numerusform>met %Ln time</numerusform>
            <numerusform>met %Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>recovery_words</name>
    <message numerus="yes">
        <source>%Ln change(s) are still in the file.</source>
        <translation>
            <numerusform>%Ln change is still in the file.</numerusform>
            <numerusform>%Ln changes are still in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) can be brought back.</source>
        <translation>
            <numerusform>%Ln item can be brought back.</numerusform>
            <numerusform>%Ln items can be brought back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in a backup.</source>
        <translation>
            <numerusform>%Ln more in a backup.</numerusform>
            <numerusform>%Ln more in a backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln item(s) as before.</source>
        <translation>
            <numerusform>It has %Ln item as it once was.</numerusform>
            <numerusform>It has %Ln items as they once were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It would be without %Ln item(s).</source>
        <translation>
            <numerusform>It would be without %Ln item.</numerusform>
            <numerusform>It would be without %Ln items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln item(s) something is lost.</source>
        <translation>
            <numerusform>Of %Ln item something is lost.</numerusform>
            <numerusform>Of %Ln items something is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>settle_words</name>
    <message numerus="yes">
        <source>In %Ln place(s) both changes touch; yours stands there now. Write what holds.</source>
        <translation>
            <numerusform>In %Ln place both changes touch; yours stands there now. Write what holds.</numerusform>
            <numerusform>In %Ln places both changes touch; yours stands there now. Write what holds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>source_words</name>
    <message numerus="yes">
        <source>%Ln file(s) skipped</source>
        <translation>
            <numerusform>%Ln file skipped</numerusform>
            <numerusform>%Ln files skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sync_words</name>
    <message numerus="yes">
        <source>%Ln record(s) new</source>
        <translation>
            <numerusform>%Ln record new</numerusform>
            <numerusform>%Ln records new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>%Ln updated</numerusform>
            <numerusform>%Ln updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln withdrawn</source>
        <translation>
            <numerusform>%Ln withdrawn</numerusform>
            <numerusform>%Ln withdrawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>template_words</name>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>%Ln point</numerusform>
            <numerusform>%Ln points</numerusform>
        </translation>
    </message>
</context>
</TS>
