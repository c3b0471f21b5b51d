"""From the bytes of a record to an Article, its id and the digest of its content."""

from __future__ import annotations

import hashlib
import json
import math
import re
from typing import TYPE_CHECKING, Any, NoReturn

from pydantic import ValidationError

from stream.contracts import Article
from stream.errors import DataFault

if TYPE_CHECKING:
    from stream.errors import RejectReason
    from stream.text.limits import Limits

_ESCAPED_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")
_MAX_ERRORS = 5
# Made once: `json.dumps` makes one for each article.
_canonical = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")).encode


def read_article(value: bytes | None, limits: Limits) -> Article:
    """Read the value of a record of `articles.raw`.

    Args:
        value: the bytes as received; a byte order mark is allowed.
        limits: what an article may be at most.

    Raises:
        DataFault: tombstone (no value), too_large, not_utf8, not_json, too_complex (nested too deeply),
            invalid_article (a field is missing or wrong), empty (a body without text).

    """
    if value is None:
        _fault("tombstone", "the record has no value; to withdraw an article send its id as the key and a null value")
    if len(value) > limits.article_bytes:
        _fault("too_large", f"the value has {len(value)} bytes; at most {limits.article_bytes} are accepted")
    try:
        text = value.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _fault("not_utf8", f"byte {error.start} of the value is not UTF-8 ({error.reason}); encode the JSON as UTF-8")
    fields = _parse(text, limits)
    if not isinstance(fields, dict):
        _fault("invalid_article", f"expected a JSON object with the fields of an article, got {_json_name(fields)}")
    if _ESCAPED_SURROGATE.search(value) and _has_surrogate(fields):
        _fault("invalid_article", "a string holds half a surrogate pair (\\ud800 to \\udfff), which is no character")
    try:
        article = Article.model_validate(fields)
    except ValidationError as error:
        _fault("invalid_article", _condense(error))
    if not article.body.strip():
        _fault("empty", "body has no text", article.id)
    return article


def article_id(article: Article) -> str:
    """Return the id as sent; else one derived from the url, else from title and body.

    A fragment and utm_* parameters do not change the id. The same article always gives the same id.
    """
    if article.id is not None:
        return article.id
    if article.url:
        address, mark, query = article.url.strip().partition("#")[0].partition("?")
        kept = [p for p in query.split("&") if p and not p.lower().startswith("utm_")]
        return "url-" + _digest(address + (mark + "&".join(kept) if kept else ""))[:32]
    return "sha-" + _digest(_canonical([article.title, article.body]))[:32]


def content_sha256(article: Article) -> str:
    """Return the SHA-256 (hex) of the canonical JSON of all fields as sent, unknown ones included."""
    return _digest(_canonical(article.model_dump(exclude_unset=True)))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _parse(text: str, limits: Limits) -> Any:  # noqa: ANN401  (any JSON value)
    deep = f"the JSON is nested deeper than {limits.json_depth} levels"
    try:
        value = _decode(text)
    except json.JSONDecodeError as error:
        _fault("not_json", f"line {error.lineno} column {error.colno}: {error.msg}")
    except RecursionError:
        _fault("too_complex", deep)
    level = [value]
    for _ in range(limits.json_depth):
        level = [child for node in level for child in _children(node)]
        if not level:
            break
    else:
        _fault("too_complex", deep)
    return value


def _children(node: object) -> list[Any]:
    if isinstance(node, dict):
        return [v for v in node.values() if isinstance(v, (dict, list))]
    return [v for v in node if isinstance(v, (dict, list))] if isinstance(node, list) else []


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    out = dict(pairs)
    if len(out) < len(pairs):
        _fault("invalid_article", "an object has the same key twice; each field may be given once")
    return out


def _no_constant(name: str) -> NoReturn:
    _fault("not_json", f"{name} is not a JSON value; leave the field out or send null")


def _finite(number: str) -> float:
    value = float(number)
    if math.isinf(value):
        _fault("invalid_article", "a number is too large; numbers may go to 1.7e308")
    return value


def _short_int(number: str) -> int:
    if len(number) > 40:
        _fault("invalid_article", "a whole number has more than 40 digits; send it as a string")
    return int(number)


# Made once, as `_canonical` is.
_decode = json.JSONDecoder(
    object_pairs_hook=_unique, parse_constant=_no_constant, parse_float=_finite, parse_int=_short_int
).decode


def _has_surrogate(value: object) -> bool:
    return re.search("[\ud800-\udfff]", json.dumps(value, ensure_ascii=False)) is not None


def _json_name(value: object) -> str:
    if value is None:
        return "null"
    names = {list: "an array", str: "a string", bool: "a boolean"}
    return names.get(type(value), "a number")


def _condense(error: ValidationError) -> str:
    """One line for all errors, without anything of the article's text."""
    found = error.errors(include_url=False, include_context=False, include_input=False)
    parts = [f"{'.'.join(str(p) for p in e['loc'])}: {e['msg'].removeprefix('Value error, ')}" for e in found]
    more = f"; and {len(parts) - _MAX_ERRORS} more" if len(parts) > _MAX_ERRORS else ""
    return "; ".join(parts[:_MAX_ERRORS]) + more


def _fault(reason: RejectReason, detail: str, article_id: str | None = None) -> NoReturn:
    raise DataFault(reason, "ingest", detail, article_id)
