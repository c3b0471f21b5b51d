"""Score the cleaning: how much of the gold's noise is left out, and how much of the article is lost."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from stream.errors import SettingsError
from stream.evaluate.compare import ArticleText
from stream.evaluate.score import Part, in_part

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass
class CleanScore:
    """Characters of all bodies, white space not counted."""

    noise: int = 0
    noise_left_out: int = 0
    article: int = 0
    article_lost: int = 0
    in_neither: int = 0
    """Characters that the Document puts in no section and no noise span; the contract allows none."""
    lost_by_article: list[tuple[int, str]] = field(default_factory=list)

    @property
    def noise_share(self) -> float:
        """Share of the noise that is left out, 0 to 1."""
        return self.noise_left_out / max(1, self.noise)

    @property
    def lost_share(self) -> float:
        """Share of the article that is lost, 0 to 1."""
        return self.article_lost / max(1, self.article)

    def as_dict(self) -> dict[str, Any]:
        """Return all figures in the shape of `rasid eval --clean --json`."""
        return {
            "noise": self.noise,
            "noise_left_out": self.noise_left_out,
            "noise_left_out_share": self.noise_share,
            "article": self.article,
            "article_lost": self.article_lost,
            "article_lost_share": self.lost_share,
            "in_neither": self.in_neither,
        }

    def as_text(self) -> str:
        """Return the figures as two lines for people, without a line break at the end."""
        worst = ", ".join(f"{name} {count}" for count, name in sorted(self.lost_by_article, reverse=True)[:5])
        return (
            f"noise left out {self.noise_left_out}/{self.noise} = {self.noise_share:.3f}; "
            f"article lost {self.article_lost}/{self.article} = {self.lost_share:.4f}; "
            f"characters in neither {self.in_neither}\nlost most: {worst or 'none'}"
        )


def score_cleaning(
    articles: Iterable[dict[str, Any]],
    gold: Iterable[dict[str, Any]],
    documents: Iterable[dict[str, Any]],
    *,
    part: Part | None = None,
) -> CleanScore:
    """Compare the noise spans of Documents with the `noise` strings of a gold set.

    Args:
        articles: the articles with `id` and `body`, as plain text.
        gold: one annotation an article: `id`, `noise`.
        documents: Documents in any order; an article without one is lost altogether.
        part: only the annotations of this part.

    Raises:
        SettingsError: the gold annotates an article that is not there.

    """
    bodies = {article["id"]: article for article in articles}
    by_id = {document["article"]["id"]: document for document in documents}
    result = CleanScore()
    for annotation in gold:
        article_id = annotation["id"]
        if not in_part(article_id, part):
            continue
        if article_id not in bodies:
            raise SettingsError(f"the gold set annotates {article_id}, which is not among the articles")
        _score_article(result, bodies[article_id], annotation, by_id.get(article_id))
    return result


def _score_article(
    result: CleanScore, article: dict[str, Any], annotation: dict[str, Any], document: dict[str, Any] | None
) -> None:
    body = article["body"]
    text = ArticleText(article)
    is_noise = _marks(
        len(body),
        ((s.start, s.end) for noise in annotation.get("noise") or [] for s in text.find(noise) if s.field == "body"),
    )
    kept = _marks(len(body), _body_spans(document, "sections"))
    left_out = _marks(len(body), _body_spans(document, "noise")) if document else [True] * len(body)
    lost = 0
    for char, noise, out, inside in zip(body, is_noise, left_out, kept, strict=True):
        if char.isspace():
            continue
        result.in_neither += not (out or inside)
        if noise:
            result.noise += 1
            result.noise_left_out += out
        else:
            result.article += 1
            lost += out
    result.article_lost += lost
    if lost:
        result.lost_by_article.append((lost, article["id"]))


def _body_spans(document: dict[str, Any] | None, key: str) -> list[tuple[int, int]]:
    return [(span["start"], span["end"]) for span in (document or {}).get(key) or [] if span["field"] == "body"]


def _marks(length: int, spans: Iterable[tuple[int, int]]) -> list[bool]:
    marks = [False] * length
    for start, end in spans:
        # One by one: a span past the end must not make the list longer.
        for i in range(max(0, start), min(end, length)):
            marks[i] = True
    return marks
