"""What rooms without Qt may say; made by `run.py translate`, not by hand."""

TEMPLATES = r"""
A commit goes on from nothing.
A folder is named from the root on: file:///home/…
A folder is written with %3F, %23 and %5C for what stands for more.
A helper process cannot be started: {0}.
A key of the front matter is no plain text.
A session is running already.
Abandon this run, or correct it?
Agree on one action and a day
Agree on what is noted, and who sees it
An address must not hold a password; git's own keeper of them is asked.
Another process is changing {0}.
Another process is making a backup.
Another process is writing to the catalog and did not finish in time.
Another process is writing to the journal and did not finish in time.
Another process is writing to this copy of the repository.
Answer that first; then contribute.
Ask for the file anew: cairn evidence give FILE.
Asks for proof: a test, a run, a source.
Asks without context and is surprised by the answer.
Back to the beginning
Builds checks that make trust unnecessary.
Cairn does not go by {0}.
Cairn failed on it ({0}: {1})
Cairn is open already, and its window does not answer.
Cairn met a bug of its own ({0}).
Change it and save again.
Change it in an editor.
Change {0} is missing or not what was written.
Changes are missing that the backup {0} has.
Check the address, and whether you may see it.
Check the disk, then save again. {0}
Check who owns the folder and whether it may be written to.
Choose another name, or remove that source first.
Choose another one of the list.
Chooses for each step: plan first, let it run, or do it by hand.
Close it to them: it needs the mode 0700.
Close it, or end its process, and start again.
Close other programs, or set Cairn up again.
Contribute to a folder, or add the repository by its address.
Cuts it before, into steps that can each be checked.
Cuts the task after the first run has gone astray.
Delete the folder {0}; it is fetched anew.
End it with a line of three dashes.
First pairing
Free some space and save again. {0}
Free some space and try again.
Get unstuck, and learn what it was.
Git cannot hold the name to sign with.
Git failed: {0}
Git is not installed here, or cannot be started.
Git refused for safety: {0}
Give a file that `cairn journal export` wrote, or a CSV of sessions.
Give a folder that holds Markdown files.
Give another.
Give it another title.
Give the handle or id of the one you mean.
Give the name as the repository's own page shows it.
Go on: {0} more
Goes by how sure the answer sounds.
Hands over a whole feature in one sentence.
In settings.toml the default stands for: {0}.
Install Cairn again.
Install git; folders work without it.
Is the habit there? Look, do not ask
It could not be written down, because the data folder cannot be written to.
It does not wait any more.
It holds characters that no address should, or too many of them.
It is lost.
It is made again from your files: cairn library refresh.
It is not what was shown any more.
It looks like a drive of Windows.
It makes no sense.
It names a user that there cannot be.
It names no host.
It names no repository.
It names no way to get there.
It needs both: switch it on together on the person's page.
Keep Markdown in the repository itself.
Keep one of them.
Keeps correcting a run that has lost its way.
Keeps project memory and commands that others can use.
Knows by kind of task where it fails, and looks there.
Log it or throw it away, then start the next one.
Look at it once more.
Look at its history and bring back what you need.
Look at its page, and give the name as it stands there.
Look at the inbox again: it was answered.
Look at the list; a name may be shortened to its beginning.
Look whether it is in the trash.
Looks for what is missing and for what was not asked for.
Make it yourself, or point CAIRN_HOME at a folder you may write to.
Merges what is green.
Move long text to the body.
Name a new folder.
Name a repository.
Name more letters of a word, or search plain words instead.
Name one thing that already works
Name the one habit worth changing
Name them: --column people=NAME --column on_day=DATE. Fields: {0}.
Names the files, the goal and how to check it.
No backup was made: {0} ({1} in all).
No session is running.
Nothing is lost: Cairn builds the index again from the library.
Nothing is lost: Cairn tries again by itself.
Nothing is thrown away; recover it: cairn journal restore --salvage.
Nothing was fetched from {0} yet, or nothing is in it.
Office hours
Older backups are kept; see: cairn journal check.
Open Cairn's window, or run any command of the journal.
Open actions, both ways
Open the files instead.
Other users of this computer may look into {0}.
Others may write to the index folder {0}.
Pastes what is at hand, too much or too little.
Pause it if you do not want to see it.
Please report it with the last entry of {0}.
Point CAIRN_HOME at a folder on this computer's own disk.
Point CAIRN_HOME at a folder that is not synchronized.
Put the file back, or recover what there is: cairn journal restore --salvage.
Read one change of the agent's as a reviewer would.
Read the tests first
Reading and searching work. {0}
Reads the diff against the aim, tests included.
Remove it, and add the folder as a source of its own.
Report it with what the log says.
Report it; nothing that you wrote is in this message.
Report this as a bug.
Report this.
Review together
Revision {0} is the last that was found.
Run 'cairn doctor' to see what is broken, or try again in a minute.
Run `cairn doctor`, and try again in another folder.
Run `cairn library refresh`, or open the window: it builds one.
Run `cairn library refresh`, or open the window: it reads your sources.
SQLite says: {0}.
Save it as UTF-8 text, or give it another ending than .md.
Save it as UTF-8.
Says beforehand what would end the run.
Search again.
Search plain words instead.
Search the library for the symptom
Search works; to read changed files, make the cache folder writable.
Search works; to take in changes, make the cache folder writable.
See how they work today, and leave with one habit to try.
See the names with: cairn library list.
See what can be brought back: cairn journal check.
See what has become of the habit.
Sets out work that several runs can do side by side.
Shapes the repository so that context comes by itself.
Short questions, answered from the library where it can.
Skims the diff.
Something with the journal failed with a {0}, which is a bug.
Split it into smaller files.
Start Cairn again.
Start it again.
Start one: cairn session start NAME.
Stops at the second correction of the same thing.
Stops early, keeps what was learned, starts again with it.
Stops when the time is gone.
Stuck colleague
Sync it first.
Sync once more: it is fetched anew.
Take in what changed; it is made anew.
Take the control character out.
Take the next older one: cairn journal restore.
Take their rights away (chmod 700), or delete the folder: it comes back.
That cannot be brought in: {0}.
That cannot be kept: {0}.
That is nothing to take in: {0}.
That key cannot be changed by itself.
The backup {0} cannot be used: {1}
The backup {0} cannot be used: {1}.
The catalog {0} failed: {1}.
The catalog {0} is damaged.
The catalog {0} may not be written to.
The columns of {0} cannot be read: {1}.
The copy of the repository is damaged: {0}
The copy of the repository was changed by another program: {0}
The disk failed while {0} was read or written; nothing was saved.
The disk is full; git could not go on.
The disk is full; the catalog was not changed.
The disk is full; the journal was not changed.
The disk is full; {0} was not written.
The file is larger than {0} MB.
The file is not UTF-8 text.
The file is not text: it holds a NUL byte.
The folder {0} cannot be made: {1}.
The folder {0} is already the source {1}.
The front matter holds a YAML directive or a second document.
The front matter holds a character that YAML does not allow.
The front matter is a list, not keys and values.
The front matter is not closed within {0} KB.
The front matter is not valid YAML: {0}.
The front matter is one text, not keys and values.
The front matter is over 64 KB.
The front matter is written in braces.
The front matter nests deeper than {0} levels.
The front matter uses a YAML alias.
The front matter uses a YAML anchor.
The front matter uses a YAML tag.
The head is not what was written.
The index belongs to another catalog.
The index cannot be written to: {0}.
The index file {0} is damaged.
The index is being written by {0}.
The job {0} failed with a {1}, which is a bug.
The journal is only read: {0}.
The journal's index is of another journal.
The judgement ladder is off for this person.
The key {0} stands twice.
The list of migrations is not what was written.
The next habit, or enough
The palette {0} that ships with Cairn cannot be read.
The query makes no sense: {0}.
The query names nothing to search for.
The query took too long and was stopped.
The repository cannot be reached: {0}
The repository has no such branch or tag, or nothing in it yet.
The repository said nothing for {0} s.
The repository wants a key or a password that git does not have here.
The source {0} was removed a moment ago.
The starter library ships with Cairn and keeps its name and its place.
The table {0} is not as Cairn made it.
The value holds half a character.
The version is not what was written.
The work needed more memory than it may have.
The work took longer than {0} s and was ended.
The work was cancelled.
The {0} process ended in the middle of its work.
The {0} process ended {1} times within a minute and is left alone now.
The {0} process was stopped.
The {0} was changed since; undoing would take that away.
The {0} {1} is not what was written; other rows are not touched by this.
There is already a source called {0}, from {1}.
There is already a source called {0}, the folder {1}.
There is no backup {0}.
There is no catalog yet.
There is no index yet.
There is no job {0} here.
There is no repository at the address.
There is no room for the {0} bytes of {1}.
There is no source called {0}.
There is no {0} {1} any more.
There is no {0} {1} in the journal.
These notes could not be laid out.
These texts could not be laid side by side.
They are shown as plain text.
They drive; look on for the first twenty minutes
Thirty-day check
This is more than one page can show; the rest is left out.
This is no address that Cairn takes. {0}
This record is no longer in the library.
This table is wider than a page; its further columns are left out.
Trusts everything, or nothing.
Try again in a moment.
Try again in a moment. {0}
Try again in a moment; nothing was changed.
Try again: a new one starts by itself.
Try again; see: cairn doctor.
Try it again, or on less at once.
Try it on less at once; raise CAIRN_WORKER_MEMORY_MB if it is set.
Try it together once
Try once in a terminal: git ls-remote ADDRESS. Then Cairn gets in as well.
Turns what reviews find into checks and guardrails.
Update Cairn, or take an older backup.
Use another address.
Use https://…, ssh://…, git@host:path, or file:///… for a folder.
Use shared, team or mine.
Use small letters, digits and single hyphens.
Use up to 64 lower-case letters, digits, hyphens and underscores.
Wait a moment.
Wait until it is done, and try again.
Wait until it is done, or end that process.
What did the library not have?
What do you want to get done today?
What got in its way?
What is missing? What was not asked for?
What is nested deeper than this page can show is left out.
What is new in {0} waits for your word.
What it is found by is not what was written.
What was asked, word for word?
What was expected, what came?
What was the aim of the change?
Which of these could a check find?
Which records were used, and did they work?
Who came, with what?
Without encryption Cairn only talks to this machine itself; use https.
Write plain values.
Write the gotcha down in one line
Write the value out.
a newer Cairn wrote it
a number is too small
a part of it is missing
a part of it is missing or odd
a session needs a person
a symbolic link is not followed
backups of it exist
comparing
forgetting {0}
it cannot be looked at: {0}
it cannot be read: {0}
it has no day
it has no name
it has no person
it has no text
it has {0} bytes where {1} were written
it is a file of another program
it is empty
it is larger than {0} MB
it is no SQLite file
it is no handover
it is no journal
it is no regular file
it is no row
it is no text
it is not JSON
it is there already, and not the same; it stays as it is here
it is too large
it was here before
it was open here; it was moved or replaced meanwhile
it was written by a newer Cairn; it needs one that knows version {0} of the {1}, this one knows {2}
its head is not what was written
its id makes no sense
its id stands twice
its last change is not what was written
its last changes are missing
its last changes are not what was written
its table {0} is not as Cairn made it
its text is kept elsewhere, by Git LFS
its version is not what was written
line {0} is no CSV ({1})
no session takes {0} minutes
no {0} is made of a session
none of its people came along
not every system can hold a file of that name
nothing in it can be read, and no backup can
reading {0}
the folder cannot be read: {0}
the id stands already in {0}
the name holds characters that no path should
the name is too long
the name leads to another place
there is no rung {0}
there is no table of an export in that folder
there is {0} in it, which Cairn never makes
this process only reads
what is dropped needs a reason
{0} cannot be a key of the front matter.
{0} cannot be read: {1}
{0} cannot be read: {1}.
{0} cannot be the name of a branch of ours.
{0} cannot be the name of a branch or tag.
{0} cannot be the name of a source.
{0} cannot be written: {1}.
{0} does not say how it went (ID=worked)
{0} failed: {1}.
{0} is a folder and has no branches.
{0} is a folder; there is nothing to be pushed to.
{0} is a repository and lies at {1}.
{0} is a symbolic link now and is not followed; what was read from it stays.
{0} is already the source {1}.
{0} is copied elsewhere by another program, which may also put it back.
{0} is damaged: {1}.
{0} is longer than {1} letters
{0} is missing or empty, but {1}.
{0} is no commit.
{0} is no day
{0} is no folder; what was read from it stays.
{0} is no form; there are {1}
{0} is no month such as 2026-11
{0} is no number of minutes
{0} is no ref of ours.
{0} is no time of day
{0} is not TOML ({1}); it was set aside as .bad.
{0} is not TOML, and cannot be set aside.
{0} is not a branch of ours.
{0} is not a layer that a source can stand in.
{0} is not made or not up to date yet.
{0} is not there ({1}); what was read from it stays.
{0} is not what was shown any more.
{0} is there already.
{0} lies on another computer; what is saved there may be lost or damaged.
{0} may be two days; write it as 2026-11-21
{0} may be {1}.
{0} may not be written to
{0} needs a letter
{0} was made by a newer Cairn; it needs version {1}.
""".strip().splitlines()
