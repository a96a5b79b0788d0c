"""What rooms without Qt may say; made by `run.py translate`, not by hand."""

TEMPLATES = r"""
'allowed-tools' is a list.
'applies_to' holds no keys.
'compatibility' is longer than {0} characters.
'metadata' holds something other than texts.
'{0}' in 'provenance' is no whole number.
'{0}' is none of the six keys of a skill.
A commit goes on from nothing.
A file in it is not UTF-8 text.
A folder is named from the root on: file:///home/…
A folder is written with %3F, %23 and %5C for what stands for more.
A helper process cannot be started: {0}.
A key of the front matter is no plain text.
A reason is missing.
A session is running already.
A {0} is not deviated from.
Abandon this run, or correct it?
Adapt it: that needs no reason, and never ends.
Add 'description': one sentence that says what one gets.
Add 'description': what it does, and when to use it.
Add 'last_reviewed_on'.
Add 'name': its folder's name.
Add 'status': {0}.
Add 'superseded_by' with the other's id.
Add 'tags': the two or three words people look for.
Add 'title', as you would say it to a colleague.
Add 'use': {0}.
Add a heading '{0}' with what belongs under it.
Add a json block with {"mcpServers": {...}}, or choose another form.
Add a json block with {"mcpServers": {...}}.
Add one, or name a FILE.
Add the file as a code block, or link to it.
Add the prompt or command as a fenced code block.
Add the settings fragment, hook or check as code, or link to its file.
Add them as a json block, or choose another form.
Agree on one action and a day
Agree on what is noted, and who sees it
An address must not hold a password; git's own keeper of them is asked.
An edit is about another file.
Another process is changing {0}.
Another process is making a backup.
Another process is writing to the catalog and did not finish in time.
Another process is writing to the journal and did not finish in time.
Another process is writing to this copy of the repository.
Answer that first; then contribute.
Ask for it anew, made from the newest state.
Ask for it anew.
Ask for it as a bundle, or as a branch.
Ask for the file anew: cairn evidence give FILE.
Ask so that it is one or the other: 'The tests ran green.'
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
Check who owns the folder.
Choose another name, or remove that source first.
Choose another one of the list.
Choose another title, or move it away.
Choose another title.
Choose the folder that the link leads to.
Chooses for each step: plan first, let it run, or do it by hand.
Close it to them: it needs the mode 0700.
Close it, or end its process, and start again.
Close other programs, or set Cairn up again.
Contribute to a folder, or add the repository by its address.
Cuts it before, into steps that can each be checked.
Cuts the task after the first run has gone astray.
Delete the folder {0}; it is fetched anew.
End it with a line of three dashes.
Every name for it is taken there.
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
Give a name without < and >, on one line.
Give another name, or take it away first.
Give another.
Give both the same name.
Give it a ULID, which stays with it for life.
Give it a plainer title.
Give it another title.
Give one of the two another title.
Give the day on which it ends, as 2027-03-01.
Give the draft another title.
Give the handle or id of the one you mean.
Give the id of the one you mean.
Give the name as the repository's own page shows it.
Give the name of a file in it.
Give the record an id, then decide.
Go on: {0} more
Goes by how sure the answer sounds.
Hands over a whole feature in one sentence.
In settings.toml the default stands for: {0}.
Install Cairn again.
Install git; folders work without it.
Is the habit there? Look, do not ask
It cannot be replaced: {0}.
It cannot be taken here. {0}
It could not be written down, because the data folder cannot be written to.
It does not fit what stands at {0} now.
It does not say its status.
It does not say its use.
It does not wait any more.
It has no description.
It has no id.
It has no items to tick.
It has no name.
It has no provenance, and does not say that it is unproven.
It has no tags.
It has no title.
It holds characters that no address should, or too many of them.
It holds the invisible character {0}.
It is accepted, and when it was reviewed is not said.
It is called {0}, its folder {1}.
It is lost.
It is made again from your files: cairn library refresh.
It is not what was shown any more.
It is superseded, and by what is not said.
It is too large to be read.
It looks like a drive of Windows.
It makes no sense.
It names a user that there cannot be.
It names no host.
It names no repository.
It names no way to get there.
It needs both: switch it on together on the person's page.
It was not reviewed within {0}.
Its body has more than {0} lines.
Its id {0} is no ULID.
Its provenance is below {0} sessions in {1} teams.
Keep Markdown in the repository itself.
Keep one of them.
Keep to one sentence.
Keeps correcting a run that has lost its way.
Keeps project memory and commands that others can use.
Knows by kind of task where it fails, and looks there.
Leave it to one of the two.
Let the gate read it again.
Log it or throw it away, then start the next one.
Look at both texts and say what holds; both are kept until then.
Look at it again, then decide.
Look at it again, then export once more.
Look at it once more.
Look at its history and bring back what you need.
Look at its page, and give the name as it stands there.
Look at the inbox again: it was answered.
Look at the list; a name may be shortened to its beginning.
Look whether it is in the trash.
Looks for what is missing and for what was not asked for.
Make it shorter.
Make it two items.
Make it yourself, or point CAIRN_HOME at a folder you may write to.
Make it, or name another one.
Mend it there, then try again.
Mend it, so that it can be pasted as is.
Mend the entry of .mcp.json.
Merge it on the page of the repository, or decline it with a reason.
Merges what is green.
Move details to files under references/, which are read when needed.
Move it under 'metadata' as text; strict readers refuse the file.
Move long text to the body.
Name a file.
Name a new folder.
Name a repository.
Name a shared layer or a team's, or a folder.
Name another file.
Name more letters of a word, or search plain words instead.
Name one thing that already works
Name one.
Name the folder of a checkout.
Name the folder of the checkout.
Name the one habit worth changing
Name the team or role that answers for it.
Name the team or role that looks after it.
Name them: --column people=NAME --column on_day=DATE. Fields: {0}.
Names the files, the goal and how to check it.
No backup was made: {0} ({1} in all).
No draft is to be exported.
No entry of .mcp.json stands under 'Configuration'.
No file that it writes is in it.
No server stands in {0}.
No session is running.
No settings stand in {0}.
Nothing a machine could use stands under 'How it is enforced'.
Nothing is lost: Cairn builds the index again from the library.
Nothing is lost: Cairn tries again by itself.
Nothing is thrown away; recover it: cairn journal restore --salvage.
Nothing stands under '{0}'.
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
Put the message or behaviour in code marks, letter for letter as it appears.
Read one change of the agent's as a reviewer would.
Read the tests first
Reading and searching work. {0}
Reads the diff against the aim, tests included.
Refresh the library, then try again.
Remove it, and add the folder as a source of its own.
Replace what is found there, or keep it with a reason.
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
Save it first.
Say above or below the file what is to be put there.
Say folder:DIR, patch:DIR, bundle:FILE or branch.
Say in a few words what it is.
Say in a sentence why it is not taken.
Say it in plain words, without quotes, colons or brackets; or change the draft itself.
Say what and when, no more.
Say what is done instead, so that the risk is held.
Say what is to stand there as well.
Say why it cannot be followed.
Say why it may leave.
Says beforehand what would end the run.
Search again.
Search plain words instead.
Search the library for the symptom
Search works; to read changed files, make the cache folder writable.
Search works; to take in changes, make the cache folder writable.
See `cairn draft list`; six letters of an id are enough.
See how they work today, and leave with one habit to try.
See the names with: cairn library list.
See what can be brought back: cairn journal check.
See what has become of the habit.
Sets out work that several runs can do side by side.
Shapes the repository so that context comes by itself.
Short questions, answered from the library where it can.
Shorten it, or part it into files that are read when needed.
Shorten it.
Skims the diff.
Somebody else changed {0} meanwhile.
Somebody else changed {0} since this draft was begun.
Something cannot be replaced by what was said.
Something else stands in the target where {0} is to go.
Something in it must not stand in the shared layer.
Something is kept without a reason.
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
Take it out.
Take it with edits, keep what was found with a reason, or decline it.
Take it with edits: both texts are shown.
Take one of {0}.
Take some of them away.
Take the control character out.
Take the counts out, and call it unproven under 'Evidence'.
Take the next older one: cairn journal restore.
Take their rights away (chmod 700), or delete the folder: it comes back.
That cannot be brought in: {0}.
That cannot be kept: {0}.
That is nothing to take in: {0}.
That key cannot be changed by itself.
That kind is not known; the file is read as a note.
That status is not known.
That use is not known.
The address {0} is not followed.
The backup {0} cannot be used: {1}
The backup {0} cannot be used: {1}.
The catalog {0} failed: {1}.
The catalog {0} is damaged.
The catalog {0} may not be written to.
The columns of {0} cannot be read: {1}.
The contribution has no id by which a decision could be found.
The copy of the repository is damaged: {0}
The copy of the repository was changed by another program: {0}
The description is longer than {0} characters.
The deviation gives no reason.
The deviation has no end.
The deviation names no control.
The deviation names nobody who owns it.
The disk failed while {0} was read or written; nothing was saved.
The disk is full; git could not go on.
The disk is full; the catalog was not changed.
The disk is full; the journal was not changed.
The disk is full; {0} was not written.
The draft has no id yet.
The draft has no title.
The entry {0} {1}.
The file has {0} lines or more.
The file is larger than {0} MB.
The file is no UTF-8 text.
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
The list of what to look for cannot be read: {0}.
The name {0} is none that every tool takes.
The name {0} leads to {1} too.
The next habit, or enough
The owner is an e-mail address.
The palette {0} that ships with Cairn cannot be read.
The part '{0}' is missing.
The placeholder {{{0}}} is not explained.
The query makes no sense: {0}.
The query names nothing to search for.
The query took too long and was stopped.
The repository cannot be reached: {0}
The repository has no such branch or tag, or nothing in it yet.
The repository said nothing for {0} s.
The repository wants a key or a password that git does not have here.
The source {0} was removed a moment ago.
The starter library ships with Cairn and keeps its name and its place.
The symptom is described, not quoted, so a pasted message will not find it.
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
There are too many branches of that name.
There is already a source called {0}, from {1}.
There is already a source called {0}, the folder {1}.
There is no backup {0}.
There is no catalog yet.
There is no draft {0}.
There is no folder {0}.
There is no index yet.
There is no job {0} here.
There is no kind {0}.
There is no name to sign with, or git cannot hold it.
There is no repository at the address.
There is no room for the {0} bytes of {1}.
There is no shared layer that it could go to.
There is no source called {0}.
There is no {0} {1} any more.
There is no {0} {1} in the journal.
There is nothing in it to export.
There is nothing in the draft.
There is nothing to copy in it.
These notes could not be laid out.
These texts could not be laid side by side.
They are shown as plain text.
They drive; look on for the first twenty minutes
Thirty-day check
This bundle is not taken. {0}
This is more than one page can show; the rest is left out.
This is no address that Cairn takes. {0}
This is not JSON: {0}.
This item says more than one thing.
This patch is not taken. {0}
This question has no yes or no for an answer.
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
Use at most {0} lower case letters, digits and single hyphens.
Use https, record:ID, or a relative path inside the source.
Use https://…, ssh://…, git@host:path, or file:///… for a folder.
Use one of {0}.
Use shared, team or mine.
Use small letters, digits and single hyphens.
Use up to 64 lower-case letters, digits, hyphens and underscores.
Vet it again and set the day.
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
Write 'Unproven' under 'Evidence', with what would prove it.
Write counts, such as 7.
Write each value as one text.
Write it as ">=2.1" or ">=2.1,<3".
Write it as 2026-11-21.
Write it as 3 months, 6 weeks, 1 year or 90 days.
Write it as {"people": [{"name": "..."}], "teams": ["..."]}.
Write it, or list it under 'needs' for someone else to finish.
Write its points as '- [ ] ...'.
Write plain values.
Write something first.
Write the gotcha down in one line
Write the tools in one line, parted by blanks.
Write the value out.
Write {tool: claude-code, version: ">=2.1"}.
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
verify
what is dropped needs a reason
when to use, verify
{0} and {1} are one file on some systems.
{0} belongs to git itself.
{0} cannot be a key of the front matter.
{0} cannot be added to: {1}.
{0} cannot be kept.
{0} cannot be read ({1}).
{0} cannot be read: {1}
{0} cannot be read: {1}.
{0} cannot be the name of a branch of ours.
{0} cannot be the name of a branch or tag.
{0} cannot be the name of a file that leaves.
{0} cannot be the name of a source.
{0} cannot be written: {1}.
{0} does not say how it went (ID=worked)
{0} failed: {1}.
{0} is a folder and has no branches.
{0} is a folder.
{0} is a folder; there is nothing to be pushed to.
{0} is a link, or lies behind one; nothing is written through links.
{0} is a repository and lies at {1}.
{0} is a symbolic link now and is not followed; what was read from it stays.
{0} is already the source {1}.
{0} is copied elsewhere by another program, which may also put it back.
{0} is damaged: {1}.
{0} is full of bundles.
{0} is longer than {1} letters
{0} is missing or empty, but {1}.
{0} is no commit.
{0} is no day
{0} is no day.
{0} is no file there.
{0} is no folder; what was read from it stays.
{0} is no form; there are {1}
{0} is no month such as 2026-11
{0} is no number of minutes
{0} is no range of versions.
{0} is no ref of ours.
{0} is no span of time.
{0} is no time of day
{0} is no way out.
{0} is not TOML ({1}); it was set aside as .bad.
{0} is not TOML, and cannot be set aside.
{0} is not a branch of ours.
{0} is not a layer that a source can stand in.
{0} is not made or not up to date yet.
{0} is not there ({1}); what was read from it stays.
{0} is not what was shown any more.
{0} is there already.
{0} is too large to change.
{0} is your own; nothing leaves for it.
{0} lies on another computer; what is saved there may be lost or damaged.
{0} may be two days; write it as 2026-11-21
{0} may be {1}.
{0} may mean {1}.
{0} may not be written to
{0} needs a folder.
{0} needs a letter
{0} was changed since.
{0} was changed there in the meantime.
{0} was made by a newer Cairn; it needs version {1}.
{0} {1} in the way of it.
""".strip().splitlines()
