"""What rooms without Qt may say; made by `run.py translate`, not by hand."""

TEMPLATES = r"""
A helper process cannot be started: {0}.
A key of the front matter is no plain text.
Another process is changing {0}.
Another process is writing to the catalog and did not finish in time.
Back to the beginning
Cairn failed on it ({0}: {1})
Cairn is open already, and its window does not answer.
Change it in an editor.
Check who owns the folder and whether it may be written to.
Choose another name, or remove that source first.
Close it, or end its process, and start again.
Close other programs, or set Cairn up again.
End it with a line of three dashes.
Free some space and try again.
Give a folder that holds Markdown files.
Go on: {0} more
In settings.toml the default stands for: {0}.
Install Cairn again.
It is made again from your files: cairn library refresh.
Keep Markdown in the repository itself.
Keep one of them.
Look at its page, and give the name as it stands there.
Make it yourself, or point CAIRN_HOME at a folder you may write to.
Move long text to the body.
Name more letters of a word, or search plain words instead.
Nothing is lost: Cairn builds the index again from the library.
Others may write to the index folder {0}.
Pause it if you do not want to see it.
Remove it, and add the folder as a source of its own.
Report it with what the log says.
Report this as a bug.
Run 'cairn doctor' to see what is broken, or try again in a minute.
Run `cairn doctor`, and try again in another folder.
Run `cairn library refresh`, or open the window: it builds one.
Run `cairn library refresh`, or open the window: it reads your sources.
Save it as UTF-8 text, or give it another ending than .md.
Save it as UTF-8.
Search again.
Search plain words instead.
Search works; to read changed files, make the cache folder writable.
Search works; to take in changes, make the cache folder writable.
See the names with: cairn library list.
Split it into smaller files.
Start Cairn again.
Start it again.
Take the control character out.
Take their rights away (chmod 700), or delete the folder: it comes back.
That key cannot be changed by itself.
The catalog {0} failed: {1}.
The catalog {0} is damaged.
The catalog {0} may not be written to.
The disk is full; the catalog was not changed.
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
The index belongs to another catalog.
The index cannot be written to: {0}.
The index file {0} is damaged.
The index is being written by {0}.
The job {0} failed with a {1}, which is a bug.
The key {0} stands twice.
The palette {0} that ships with Cairn cannot be read.
The query makes no sense: {0}.
The query names nothing to search for.
The query took too long and was stopped.
The repository has no such branch or tag, or nothing in it yet.
The source {0} was removed a moment ago.
The starter library ships with Cairn and keeps its name and its place.
The value holds half a character.
The work needed more memory than it may have.
The work took longer than {0} s and was ended.
The work was cancelled.
The {0} process ended in the middle of its work.
The {0} process ended {1} times within a minute and is left alone now.
The {0} process was stopped.
There is already a source called {0}, from {1}.
There is already a source called {0}, the folder {1}.
There is no catalog yet.
There is no index yet.
There is no job {0} here.
There is no source called {0}.
These notes could not be laid out.
They are shown as plain text.
This is more than one page can show; the rest is left out.
This record is no longer in the library.
Try again in a moment.
Try again: a new one starts by itself.
Try again; see: cairn doctor.
Try it again, or on less at once.
Try it on less at once; raise CAIRN_WORKER_MEMORY_MB if it is set.
Use shared, team or mine.
Use up to 64 lower-case letters, digits, hyphens and underscores.
Wait a moment.
Wait until it is done, or end that process.
What is nested deeper than this page can show is left out.
Write plain values.
Write the value out.
a symbolic link is not followed
forgetting {0}
it cannot be looked at: {0}
it cannot be read: {0}
it is larger than {0} MB
it is no regular file
its text is kept elsewhere, by Git LFS
not every system can hold a file of that name
reading {0}
the folder cannot be read: {0}
the id stands already in {0}
the name holds characters that no path should
the name is too long
the name leads to another place
{0} cannot be a key of the front matter.
{0} cannot be read: {1}.
{0} cannot be the name of a source.
{0} cannot be written: {1}.
{0} is a repository and lies at {1}.
{0} is a symbolic link now and is not followed; what was read from it stays.
{0} is already the source {1}.
{0} is no folder; what was read from it stays.
{0} is not TOML ({1}); it was set aside as .bad.
{0} is not TOML, and cannot be set aside.
{0} is not a layer that a source can stand in.
{0} is not there ({1}); what was read from it stays.
""".strip().splitlines()
