from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from stream.errors import InfrastructureFault
from stream.service.acks import OrderedAcks, Pending

if TYPE_CHECKING:
    from collections.abc import Awaitable, Sequence


class Records:
    """Records that note when they are counted and acknowledged."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def __call__(self, name: str, sent: Sequence[Awaitable[object]] = ()) -> Pending:
        return Pending(
            acknowledge=lambda: self.told.append(f"{name} acknowledged"),
            sent=sent,
            done=lambda: self.told.append(f"{name} counted"),
        )


@pytest.fixture
def records() -> Records:
    return Records()


async def settle() -> None:
    """Let every task that can run do so."""
    for _ in range(20):
        await asyncio.sleep(0)


async def stopped(task: asyncio.Task[None]) -> None:
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_slow_first_record_holds_the_acknowledgement_of_its_followers(records: Records) -> None:
    acks = OrderedAcks(limit=8, budget=60)
    slow, fast = asyncio.Future[None](), asyncio.Future[None]()
    await acks.put(records("first", [slow]))
    await acks.put(records("second", [fast]))
    task = asyncio.create_task(acks.run())

    fast.set_result(None)
    await settle()
    assert records.told == []

    slow.set_result(None)
    await settle()
    assert records.told == ["first counted", "first acknowledged", "second counted", "second acknowledged"]
    await stopped(task)


async def test_a_record_is_acknowledged_after_all_that_was_sent_for_it(records: Records) -> None:
    acks = OrderedAcks(limit=8, budget=60)
    sent = [asyncio.Future[None](), asyncio.Future[None]()]
    await acks.put(records("record", sent))
    task = asyncio.create_task(acks.run())

    sent[1].set_result(None)
    await settle()
    assert records.told == []

    sent[0].set_result(None)
    await settle()
    assert records.told == ["record counted", "record acknowledged"]
    await stopped(task)


async def test_a_record_for_which_nothing_is_sent_is_acknowledged_in_its_turn(records: Records) -> None:
    acks = OrderedAcks(limit=8, budget=60)
    slow = asyncio.Future[None]()
    await acks.put(records("first", [slow]))
    await acks.put(records("nothing to send"))
    task = asyncio.create_task(acks.run())
    await settle()
    assert records.told == []

    slow.set_result(None)
    await settle()
    assert records.told[-1] == "nothing to send acknowledged"
    await stopped(task)


async def test_a_failed_send_acknowledges_neither_its_record_nor_a_later_one(records: Records) -> None:
    acks = OrderedAcks(limit=8, budget=60)
    good, bad, later = (asyncio.Future[None]() for _ in range(3))
    good.set_result(None)
    bad.set_exception(OSError("connection lost"))
    later.set_result(None)
    for name, future in (("good", good), ("bad", bad), ("later", later)):
        await acks.put(records(name, [future]))

    with pytest.raises(InfrastructureFault, match="connection lost"):
        await acks.run()

    assert records.told == ["good counted", "good acknowledged"]


async def test_a_broker_that_takes_longer_than_the_budget_is_a_fault(records: Records) -> None:
    acks = OrderedAcks(limit=8, budget=0)
    await acks.put(records("never taken", [asyncio.Future[None]()]))

    with pytest.raises(InfrastructureFault, match="within 0 s"):
        await acks.run()

    assert records.told == []


async def test_no_more_records_than_the_limit_are_in_flight(records: Records) -> None:
    acks = OrderedAcks(limit=2, budget=60)
    await acks.put(records("first"))
    await acks.put(records("second"))
    third = asyncio.create_task(acks.put(records("third")))
    await settle()
    assert not third.done()

    task = asyncio.create_task(acks.run())
    await third
    await settle()
    assert records.told[-1] == "third acknowledged"
    await stopped(task)
