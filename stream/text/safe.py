"""Text from outside, made safe for a terminal or a log: articles come from anybody."""

from __future__ import annotations

import re
import unicodedata

_HARMFUL = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
"""Unicode categories that a terminal or a log may act on: control and bidi characters, line and paragraph marks."""

# The same, as far as they are assigned in the basic plane and JSON leaves them as they are.
_IN_JSON = re.compile(
    "[\x7f-\x9f\u00ad\u0600-\u0605\u061c\u06dd\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)


def safe(text: str, most: int) -> str:
    """Return the beginning of a text on one line, with what a terminal would act on left out."""
    kept = "".join(" " if character.isspace() else character for character in text[: 8 * most])
    kept = "".join(character for character in kept if unicodedata.category(character) not in _HARMFUL)
    kept = " ".join(kept.split())
    return kept if len(kept) <= most else kept[:most] + "…"


def escaped(line: str) -> str:
    """Return a line of JSON in which such characters are written as escapes, so that it reads the same for a program."""
    return _IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", line)
