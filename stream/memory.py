"""How the garbage collector is set in a process that extracts."""

from __future__ import annotations

import gc

_YOUNG = 50_000
"""Objects made before the collector looks for cycles among them; Python's default is 700. Measured on the development
articles with the collector off against the default: 2 to 8 % of the time, on a machine whose speed varied by more."""


def settle() -> None:
    """Take what is loaded so far out of the collector's sight and let it run less often.

    Called once by a process when its lexicons are compiled; they live as long as it does.
    """
    gc.freeze()  # without collecting first: loading leaves next to no garbage, and looking for it takes 20 to 40 ms
    gc.set_threshold(_YOUNG, 10, 10)
