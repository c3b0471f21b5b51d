"""A gold set of two articles, written for these tests, small enough to work out every figure by hand."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FIRST = "قتل ثلاثة جنود في قصف على حلب أمس. وقال قائد الشرطة إن التحقيق مستمر. تابعونا على فيسبوك"
SECOND = "انفجرت عبوة ناسفة في الموصل. وأكد المحافظ أن الوضع مستقر"

ARTICLES = [
    {"id": "own-000", "title": "قصف على حلب", "body": FIRST},
    {"id": "own-002", "title": None, "body": SECOND},
]
GOLD: list[dict[str, Any]] = [
    {
        "id": "own-000",
        "noise": ["تابعونا على فيسبوك"],
        "strikes": [
            {
                "key": "s1",
                "mentions": ["قتل ثلاثة جنود في قصف على حلب أمس"],
                "trigger": "قصف",
                "mode": "artillery",
                "attacker": None,
                "target": None,
                "weapon": None,
                "place": "حلب",
                "country": "SY",
                "date": "2026-03",
                "date_expr": "أمس",
                "status": "reported",
                "attribution": None,
                "period": "current",
            }
        ],
        "casualties": [
            {
                "key": "c1",
                "kind": "killed",
                "mentions": ["قتل ثلاثة جنود في قصف على حلب أمس"],
                "expression": "ثلاثة جنود",
                "number": 3,
                "qualifier": "exact",
                "victims": "جنود",
                "victim_class": "security",
                "names": [],
                "cause": "s1",
                "part_of": None,
                "place": "حلب",
                "country": "SY",
                "date": None,
                "date_expr": None,
                "status": "reported",
                "attribution": None,
                "period": "current",
            }
        ],
        "statements": [
            {
                "key": "t1",
                "speaker": "قائد الشرطة",
                "role": None,
                "cue": "قال",
                "act": "state",
                "direct": False,
                "content": "التحقيق مستمر",
            }
        ],
    },
    {
        "id": "own-002",
        "noise": [],
        "strikes": [
            {
                "key": "s1",
                "mentions": ["انفجرت عبوة ناسفة في الموصل"],
                "mode": "ied",
                "place": "الموصل",
                "country": "IQ",
                "status": "reported",
                "period": "current",
            }
        ],
        "casualties": [],
        "statements": [
            {"key": "t1", "speaker": "المحافظ", "cue": "أكد", "act": "state", "direct": False, "content": "الوضع مستقر"}
        ],
    },
]


def _span(body: str, text: str) -> dict[str, Any]:
    start = body.index(text)
    return {"field": "body", "start": start, "end": start + len(text), "text": text}


def _strike(article: str, body: str, mention: str, **fields: object) -> dict[str, Any]:
    return {
        "id": f"{article}-strike",
        "type": "strike",
        "article": {"id": article},
        "mentions": [_span(body, mention)],
        "status": "reported",
        "period": "current",
        **fields,
    }


@pytest.fixture
def articles() -> list[dict[str, Any]]:
    return copy.deepcopy(ARTICLES)


@pytest.fixture
def gold() -> list[dict[str, Any]]:
    return copy.deepcopy(GOLD)


@pytest.fixture
def perfect() -> list[dict[str, Any]]:
    """Events that agree with the gold in every field."""
    strike = _strike(
        "own-000",
        FIRST,
        "قتل ثلاثة جنود في قصف على حلب أمس",
        mode="artillery",
        place={"name": "حلب", "country": "SY"},
        time={"start": "2026-03-04"},
    )
    casualty = {
        **strike,
        "id": "own-000-casualty",
        "type": "casualty",
        "kind": "killed",
        "time": None,
        "count": {"number": 3, "qualifier": "exact", "expression": _span(FIRST, "ثلاثة جنود")},
        "victims": {"text": "جنود", "class": "security", "names": []},
        "cause": {"kind": "strike", "event_id": strike["id"]},
        "part_of": None,
    }
    statements = [
        {
            "id": f"{article}-statement",
            "type": "statement",
            "article": {"id": article},
            "speaker": {"name": speaker, "role": None},
            "cue": {"text": cue},
            "act": "state",
            "direct": False,
            "content": _span(body, content),
        }
        for article, body, speaker, cue, content in (
            ("own-000", FIRST, "قائد الشرطة", "وقال", "التحقيق مستمر"),
            ("own-002", SECOND, "محافظ", "وأكد", "الوضع مستقر"),
        )
    ]
    other = _strike(
        "own-002", SECOND, "انفجرت عبوة ناسفة في الموصل", mode="ied", place={"name": "الموصل", "country": "IQ"}
    )
    return [strike, casualty, *statements, other]


@pytest.fixture
def write_lines(tmp_path: Path) -> Callable[[str, list[dict[str, Any]]], str]:
    """Write records as JSON Lines and return the path."""

    def write(name: str, records: list[dict[str, Any]]) -> str:
        path = tmp_path / name
        path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), "utf-8")
        return str(path)

    return write
