"""Those who spoke so far in an article: whom a verb without a subject may mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stream.extract.statements.cues import Cue
    from stream.extract.statements.speaker import Speaker


class Spoken:
    """Who spoke.

    Attributes:
        speakers: each once, the last one last.

    """

    def __init__(self) -> None:
        self.speakers: list[Speaker] = []

    def speak(self, speaker: Speaker) -> None:
        """Take note of who speaks at a cue."""
        if speaker in self.speakers:
            self.speakers.remove(speaker)
        self.speakers.append(speaker)

    def hear(self, speaker: Speaker) -> None:
        """Take note of whose words a sentence is told to be: a body gives way to who spoke last."""
        if speaker in self.speakers:
            self.speakers.remove(speaker)
        after = len(self.speakers) if speaker.kind in ("person", "source") else max(len(self.speakers) - 1, 0)
        self.speakers.insert(after, speaker)

    def agreeing(self, cue: Cue, *, person: bool = False) -> Speaker | None:
        """Return who spoke last, of those that a cue's ending allows."""
        doubtful = None
        for speaker in reversed(self.speakers):
            fits = (not person or speaker.kind in ("person", "source")) and (cue.number != "p" or speaker.plural)
            if not fits or (cue.gender and speaker.genders and cue.gender not in speaker.genders):
                continue
            if cue.gender is None or cue.gender in speaker.genders or cue.gender == speaker.gender:
                return speaker
            doubtful = doubtful or speaker
        return doubtful or (self.speakers[-1] if self.speakers else None)
