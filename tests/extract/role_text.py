"""Who acts and who is struck in a sentence, for the tests of the roles."""

from __future__ import annotations

from stream.contracts import Article
from stream.document import make_document
from stream.extract.analysis import analyse
from stream.extract.strikes.find import find_strikes
from stream.text.limits import Limits


def roles(body: str) -> list[tuple[str | None, str | None]]:
    """Return author and target of the strikes of a text."""
    analysis = analyse(make_document(Article(body=body, published_at="2021-05-12"), Limits()))
    return [
        (
            analysis.text(draft.attacker.loc) if draft.attacker else None,
            analysis.text(draft.target.loc) if draft.target else None,
        )
        for draft in find_strikes(analysis)
    ]


def expect(*cases: tuple[str, str | None, str | None]) -> None:
    """Each text tells one strike with this author and this target."""
    for body, attacker, target in cases:
        assert roles(body) == [(attacker, target)], body
