from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

import pytest

from stream.contracts.encode import encode
from stream.service.records import Outgoing
from stream.service.states import PartitionState
from tests.service.test_verify import X, completed

if TYPE_CHECKING:
    from stream.contracts import Completion

DAY = 24 * 60 * 60 * 1000
TOPIC = "rasid.articles.completed"


class Noted:
    """A publisher that notes what it is given."""

    def __init__(self) -> None:
        self.records: list[Outgoing] = []

    async def send(self, record: Outgoing) -> asyncio.Future[None]:
        self.records.append(record)
        future = asyncio.Future[None]()
        future.set_result(None)
        return future


@pytest.fixture
def noted() -> Noted:
    return Noted()


@pytest.fixture
def state(noted: Noted) -> PartitionState:
    return PartitionState(noted, TOPIC, 3)  # type: ignore[arg-type]


def apply(state: PartitionState, completion: Completion, age: int = 0) -> None:
    state.apply(completion.article_id.encode(), encode(completion), round(time.time() * 1000) - age)


def test_the_last_record_of_an_article_counts(state: PartitionState) -> None:
    apply(state, completed(0, 1, X))
    apply(state, completed(1, 2))
    assert state.get("a-1") == completed(1, 2)

    state.apply(b"a-1", None, 0)
    assert state.get("a-1") is None


async def test_what_is_written_is_known_once_the_broker_has_it(state: PartitionState, noted: Noted) -> None:
    await state.write(completed(0, 1, X))

    assert state.get("a-1") == completed(0, 1, X)
    assert noted.records == [Outgoing(TOPIC, b"a-1", encode(completed(0, 1, X)), [], 3)]


@pytest.mark.parametrize(
    "late",
    [
        completed(0, 1, X),
        completed(1, 2, X, state="started", sending=True),
        completed(1, 2, X, state="started", previous=completed(0, 1, X)),
    ],
)
async def test_a_record_by_a_worker_that_was_behind_is_put_right(
    state: PartitionState, noted: Noted, late: Completion
) -> None:
    apply(state, completed(1, 2))
    apply(state, late)
    assert state.get("a-1") == completed(1, 2)

    await state.settle(30 * DAY)
    assert [(record.key, record.value) for record in noted.records] == [(b"a-1", encode(completed(1, 2)))]
    await state.settle(30 * DAY)
    assert len(noted.records) == 1


async def test_a_rejected_revision_is_no_step_back(state: PartitionState, noted: Noted) -> None:
    standing = completed(0, 1, X)
    apply(state, standing)
    apply(state, completed(1, 2, X, state="started", previous=standing))
    apply(state, completed(2, 1, X))  # the same content as what stands

    assert state.get("a-1") == completed(2, 1, X)
    await state.settle(30 * DAY)
    assert noted.records == []


async def test_state_older_than_the_horizon_goes(state: PartitionState, noted: Noted) -> None:
    apply(state, completed(0, 1, X), age=31 * DAY)
    apply(state, completed(1, 1, article_id="a-2"), age=29 * DAY)

    await state.settle(30 * DAY)

    assert (state.get("a-1"), len(state)) == (None, 1)
    assert noted.records == [Outgoing(TOPIC, b"a-1", None, [], 3)]
