"""Who denies or answers what somebody else told, where the words behind go on with a participle: ما نفته موسكو، واصفة."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from stream.extract.statements.phrases import read_phrase

if TYPE_CHECKING:
    from stream.extract.statements.cues import Cue
    from stream.extract.statements.passage import Passage
    from stream.extract.statements.phrase import Frame, Phrase

_NEAR = 12


def denier(passage: Passage, start: int, cue: Cue, frame: Frame, *, within: bool = False) -> Phrase | None:
    """Return who did what a participle goes with, where that cue has no content of its own: ما نفته موسكو، واصفة.

    Args:
        passage: where the participle stands.
        start: where its sentence begins.
        cue: the participle; of other cues nobody is returned.
        frame: how phrases are read.
        within: whether somebody has spoken in the sentence, so that the verb must bear the pronoun of what was said:
            وهو ما نفاه الجيش، قائلا.

    """
    if cue.kind != "participle":
        return None
    near = bisect_left(passage.cued, max(start, cue.first - _NEAR))
    for at in reversed(passage.cued[near : bisect_left(passage.cued, cue.first)]):
        if passage.reports(at) and not _is_denied(passage, at):
            verb = next((h for h in passage.hits[at].values() if h.entry.section.endswith(".verb")), None)
            if within and (verb is None or verb.suffix == "" or verb.prefix != ""):
                return None
            return None if verb is None else read_phrase(passage, verb.last, cue.first, frame)
    return None


def _is_denied(passage: Passage, at: int) -> bool:
    """Return whether what a verb tells is what another one denies: نفت الوزارة [ما نشرته] الصحيفة، مؤكدة."""
    opens = passage.folds[at - 1] in ("ما", "عما", "بما") and at > 1
    return opens and passage.tokens[at - 2].kind == "word" and passage.folds[at - 2] not in ("وهو", "وهي", "هو", "هي")
