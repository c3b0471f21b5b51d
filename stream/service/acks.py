"""Acknowledgements in the order in which the records were read, each after the broker has all that came of it.

Faust commits the highest offset up to which everything is acknowledged, but forgets at a rebalance and at the first
record after a start what was not (consumer.py `_new_offset`; issue 606): an acknowledgement out of order can take a
record along that is still being worked on. So one task per stage waits for the records in turn.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from stream.errors import InfrastructureFault
from stream.service.refusals import refusal

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence


class Pending(NamedTuple):
    """A record whose outputs are on their way.

    `acknowledge` lets the offset be committed, `sent` are the futures of all that was sent for it, and `done` counts
    it once the broker has all of that.
    """

    acknowledge: Callable[[], object]
    sent: Sequence[Awaitable[object]]
    done: Callable[[], None]


class OrderedAcks:
    """A bounded queue of records in flight, acknowledged first in, first out.

    Args:
        limit: how many records may be in flight; `put` waits when there are more.
        budget: seconds that the broker has for the outputs of a record, from `put` on. The producer itself would try
            for ever.

    """

    def __init__(self, limit: int, budget: float) -> None:
        self._pending: asyncio.Queue[tuple[Pending, float]] = asyncio.Queue(maxsize=limit)
        self._budget = budget

    async def put(self, pending: Pending) -> None:
        """Queue a record; records must come in the order of their offsets."""
        await self._pending.put((pending, asyncio.get_running_loop().time() + self._budget))

    async def run(self) -> NoReturn:
        """Acknowledge until cancelled.

        Raises:
            InfrastructureFault: something was not sent. Neither that record nor any after it is acknowledged.

        """
        while True:
            pending, deadline = await self._pending.get()
            try:
                async with asyncio.timeout_at(deadline):
                    for sent in pending.sent:
                        await sent
            except TimeoutError:
                raise InfrastructureFault(
                    f"the broker did not take a record within {self._budget:g} s: `rasid worker --check` tries it again"
                ) from None
            except Exception as error:
                raise InfrastructureFault(f"the broker did not take a record: {refusal(error)}") from error
            # Counted first: who sees the offset committed may then rely on the counters.
            pending.done()
            pending.acknowledge()
