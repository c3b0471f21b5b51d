"""What the service knows of its own health, written by its event loop and read by another thread.

Live: the event loop answers. It sets the time of a heartbeat twice a second; whoever asks compares it with the clock
in a thread of its own, so that the answer is true when the loop hangs.
Ready: partitions are assigned (none at all is an assignment too, when there are more workers than partitions) and
the broker answered lately.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

BEAT_SECONDS = 0.5

HUNG_SECONDS = 15.0
"""A loop silent for this long hangs: the longest article within the limits takes a second or two, and a worker silent
for longer than the session (10 s) has lost its partitions anyhow."""

UNREACHABLE_SECONDS = 30.0
"""A broker silent for this long is named as the reason for not being ready; a restart of a broker takes less."""


@dataclass(frozen=True)
class Verdict:
    """An answer to a probe, and what speaks against where it is no."""

    ok: bool
    reasons: tuple[str, ...] = ()


class Health:
    """The state behind `/livez` and `/readyz`; all methods may be called from any thread.

    Args:
        clock: seconds of a clock that only goes forward.

    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._beat_at = clock()
        self._broker_at: float | None = None
        self._waiting_for: str | None = "the service is starting"
        self.partitions: frozenset[tuple[str, int]] = frozenset()
        """Topics and partitions that are assigned to this worker."""

    def beat(self) -> None:
        """Say that the event loop runs."""
        self._beat_at = self._clock()

    def broker_answered(self) -> None:
        """Say that the broker answered a request."""
        self._broker_at = self._clock()

    def waiting(self, reason: str) -> None:
        """Say that no records are taken, and why, in words for the person who asks."""
        self._waiting_for = reason
        self.partitions = frozenset()

    def working(self, partitions: Iterable[tuple[str, int]]) -> None:
        """Say that these partitions are assigned and their records are taken."""
        self._waiting_for = None
        self.partitions = frozenset(partitions)
        self.broker_answered()

    @property
    def loop_lag(self) -> float:
        """Seconds by which the event loop is behind its heartbeat."""
        return max(0.0, self._clock() - self._beat_at - BEAT_SECONDS)

    def live(self) -> Verdict:
        """Tell whether the event loop answers."""
        lag = self.loop_lag
        if lag < HUNG_SECONDS:
            return Verdict(ok=True)
        return Verdict(ok=False, reasons=(f"the event loop has not answered for {lag:.0f} s",))

    def ready(self) -> Verdict:
        """Tell whether records are taken and the broker is there."""
        reasons = list(self.live().reasons)
        if self._waiting_for is not None:
            reasons.append(self._waiting_for)
        elif self._broker_at is not None and self._clock() - self._broker_at > UNREACHABLE_SECONDS:
            reasons.append(f"the broker has not answered for {self._clock() - self._broker_at:.0f} s")
        return Verdict(ok=not reasons, reasons=tuple(reasons))


async def keep_beating(health: Health) -> None:
    """Set the heartbeat until cancelled, from within the loop that it vouches for."""
    while True:
        health.beat()
        await asyncio.sleep(BEAT_SECONDS)
