from __future__ import annotations

import asyncio
import threading
import time

from stream.service.health import BEAT_SECONDS, HUNG_SECONDS, UNREACHABLE_SECONDS, Health, keep_beating


class Clock:
    """A clock that a test moves by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_service_that_starts_is_live_and_not_ready() -> None:
    health = Health()

    assert health.live().ok
    assert not health.ready().ok
    assert health.ready().reasons == ("the service is starting",)


def test_ready_with_partitions_and_not_ready_without() -> None:
    health = Health()
    health.working([("rasid.articles.raw", 0)])
    assert health.ready().ok
    assert health.partitions == {("rasid.articles.raw", 0)}

    health.waiting("the group is sharing out its partitions")
    assert health.ready().reasons == ("the group is sharing out its partitions",)
    assert health.partitions == frozenset()


def test_a_worker_to_spare_is_ready_though_it_was_assigned_nothing() -> None:
    health = Health()
    health.working([])

    assert health.ready().ok


def test_not_ready_when_the_broker_is_silent_for_long() -> None:
    clock = Clock()
    health = Health(clock)
    health.working([("rasid.articles.raw", 0)])
    clock.now += UNREACHABLE_SECONDS + 1
    health.beat()

    assert health.live().ok
    assert health.ready().reasons == (f"the broker has not answered for {UNREACHABLE_SECONDS + 1:.0f} s",)

    health.broker_answered()
    assert health.ready().ok


def test_a_loop_that_is_merely_late_is_live() -> None:
    clock = Clock()
    health = Health(clock)
    clock.now += HUNG_SECONDS + BEAT_SECONDS - 0.1

    assert health.live().ok


def test_a_hanging_loop_is_neither_live_nor_ready_and_recovers() -> None:
    clock = Clock()
    health = Health(clock)
    health.working([("rasid.articles.raw", 0)])
    beaten, hang, hung, go_on, end = (threading.Event() for _ in range(5))

    async def loop_that_hangs() -> None:
        beating = asyncio.create_task(keep_beating(health))
        await asyncio.sleep(0)
        beaten.set()
        await asyncio.to_thread(hang.wait)
        hung.set()
        go_on.wait()  # the loop hangs here
        await asyncio.to_thread(end.wait)
        beating.cancel()

    thread = threading.Thread(target=lambda: asyncio.run(loop_that_hangs()))
    thread.start()
    try:
        assert beaten.wait(10)
        assert health.live().ok

        hang.set()
        assert hung.wait(10)
        clock.now += HUNG_SECONDS + BEAT_SECONDS + 1
        assert not health.live().ok
        assert health.live().reasons == (f"the event loop has not answered for {HUNG_SECONDS + 1:.0f} s",)
        assert not health.ready().ok

        go_on.set()
        deadline = time.monotonic() + 10
        while not health.live().ok and time.monotonic() < deadline:
            time.sleep(0.01)
        assert health.live().ok
        assert health.ready().reasons == ()
    finally:
        for event in (hang, go_on, end):
            event.set()
        thread.join(10)
