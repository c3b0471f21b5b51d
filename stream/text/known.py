"""What a function returns for words, remembered: the words of a day's news are few and come again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Key = TypeVar("Key")
Value = TypeVar("Value")


class Known(dict[Key, Value]):
    """The values of a pure function by its argument, each found when it is first asked for.

    Unlike `functools.lru_cache` it keeps no order of use, so that asking costs a third.

    Args:
        find: the function.
        most: a bound on memory: when so many are held, all are forgotten.

    """

    __slots__ = ("_find", "_most")

    def __init__(self, find: Callable[[Key], Value], most: int) -> None:
        super().__init__()
        self._find = find
        self._most = most

    def __missing__(self, key: Key) -> Value:
        value = self._find(key)
        if len(self) >= self._most:
            self.clear()
        self[key] = value
        return value
