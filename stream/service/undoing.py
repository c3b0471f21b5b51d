"""What is taken back where a record is rejected after some of its events may have been sent.

That happens when a process ended between the first event of a revision and its `completed`, and the version that goes on
rejects the record, or the article ends the process twice then. A rejected revision leaves the earlier one standing, so
what stood before is made again from its own raw record, as the next revision, and whatever else may be out there is
retracted. Where that record cannot be had or made any more, everything is retracted. Pure functions.

In this order, each step awaited before the next:

1. `started` with `attempts` 0, `sending` and all ids that may be out there is written (`undoing`); then the earlier
   content is read and made again;
2. it is written again with the ids of what was made;
3. the events and the retractions are sent;
4. it is written without `sending`; `previous` is what stands now (`undone`);
5. the record is rejected.

A crash after 1 ends with everything retracted, at a revision of its own: what was made again may be what ended the process.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream.contracts import EventCounts
from stream.service.completions import finished_before, rejecting, what_stands

if TYPE_CHECKING:
    from stream.contracts import Completion
    from stream.errors import DataFault


def unsettled(started: Completion) -> bool:
    """Tell whether events of a revision that was never finished may be on their topics."""
    standing = what_stands(started)
    return standing is not None and standing.state == "started"


def undoing(started: Completion, fault: DataFault, extractor: str) -> Completion:
    """Return what is written before anything is taken back; `previous` is what stood before."""
    standing = what_stands(started)
    return rejecting(started, fault).model_copy(
        update={
            "revision": (started if standing is None else standing).revision + 1,
            "extractor": extractor,
            "sending": True,
            "previous": finished_before(started),
        }
    )


def restoring(undone: Completion, *, content: bool) -> Completion:
    """Return the revision that gives back what stood before, as started; without its content it retracts everything."""
    before = undone if undone.previous is None else undone.previous
    return before.model_copy(
        update={
            "revision": undone.revision,
            "state": "started",
            "attempts": 1,
            "rejected": None,
            "content_sha256": before.content_sha256 if content else None,
            "extractor": undone.extractor,
            "seen": undone.seen,
            "assumed": undone.assumed,
            "events": undone.events,
            "counts": EventCounts(),
            "sending": False,
            "previous": None,
        }
    )


def settled(undone: Completion, restored: Completion) -> Completion:
    """Return what is written when everything is taken back: the record is rejected, and `restored` stands."""
    return undone.model_copy(update={"sending": False, "events": restored.events, "previous": restored})
