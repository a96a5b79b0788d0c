"""What a champion has set for the journal; it lies in the journal itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Preferences:
    """Settings of one journal.

    Attributes:
        champion: the name that stands on sessions of one's own; empty for "me".
        team: one's own team, for files of evidence that are given.
        private_days: private notes older than this are taken away; 0 keeps them.
        calendar_words: whether texts and names may stand in the calendar file.
        sessions, teams: from how many on a sighting counts as recurring, unless the shared layer
            says otherwise.
        beside: whether a session starts side by side.
        reminders: whether what is owed is mentioned when its day has come.
        notify: whether the desktop notifies of it too, without a name or a word of it.
    """

    champion: str = ""
    team: str = ""
    private_days: int = 0
    calendar_words: bool = False
    sessions: int = 3
    teams: int = 2
    beside: bool = True
    reminders: bool = True
    notify: bool = False
