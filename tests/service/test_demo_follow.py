"""Ctrl-C ends the demo's waiting whenever it comes; the demo itself is run in tests/cli/test_demo.py."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Self, cast

from stream.service import demo
from stream.service.records import Record
from stream.settings import Settings

if TYPE_CHECKING:
    import pytest

    from stream.service.demo import Demo

RECORD = Record("rasid.events.statements", 0, 0, 0, b"a", b"{}", [])


class ReadyTwice:
    """A reader of topics that has two records ready and then waits for ever."""

    def __init__(self, *_: object, **__: object) -> None:
        self.left = 2

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        pass

    async def __anext__(self) -> Record:
        if not self.left:
            await asyncio.Event().wait()
        self.left -= 1
        return RECORD


class Running:
    """A demo that runs."""

    settings = Settings()

    def check(self) -> None:
        """Find that the service runs."""


async def test_ctrl_c_that_comes_with_a_record_is_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "Tail", ReadyTwice)
    shown: list[Record] = []

    def show(record: Record) -> None:
        shown.append(record)
        if len(shown) == 1:
            cast("asyncio.Task[Any]", asyncio.current_task()).cancel()  # as asyncio does at Ctrl-C; the next is ready

    following = asyncio.ensure_future(demo.follow(cast("Demo", Running()), show, lambda: None))
    await asyncio.wait([following], timeout=5)
    assert following.cancelled()
