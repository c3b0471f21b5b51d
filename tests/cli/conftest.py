from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from stream.cli import main
from stream.contracts import StrikeEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from stream.settings import Settings


@pytest.fixture
def rasid(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run the command in this process; variables are given as keywords."""
    for name in [name for name in os.environ if name.startswith("RASID_")]:
        monkeypatch.delenv(name)

    def run(*args: str, stdin: str | bytes | None = None, **env: str) -> Result:
        return CliRunner().invoke(main, args, input=stdin, env=env, prog_name="rasid")

    return run


@pytest.fixture
def env(fresh_settings: Settings) -> dict[str, str]:
    """Variables that point a command to the session's broker and topics of the test's own."""
    return {
        "RASID_KAFKA_BOOTSTRAP_SERVERS": fresh_settings.kafka.bootstrap_servers,
        "RASID_TOPICS_PREFIX": fresh_settings.topics.prefix,
        "RASID_TOPICS_PARTITIONS": "2",
        "RASID_WORKER_GROUP": fresh_settings.worker.group,
        "RASID_HTTP_PORT": "0",
    }


@pytest.fixture
def article() -> dict[str, Any]:
    body = "قتل ثلاثة جنود، أمس، في قصف مدفعي على مدينة حلب. وقال وزير الدفاع إن الهدوء عاد إلى المدينة."
    return {"id": "own-1", "source": "وكالة", "title": "قصف على حلب", "body": body, "published_at": "2026-03-05"}


@pytest.fixture
def article_line(article: dict[str, Any]) -> str:
    return json.dumps(article, ensure_ascii=False) + "\n"


@pytest.fixture
def strike() -> StrikeEvent:
    """Give a strike with every field that a person looks for."""

    def span(text: str, start: int) -> dict[str, Any]:
        return {"field": "body", "start": start, "end": start + len(text), "text": text}

    place = span("حلب", 20)
    return StrikeEvent.model_validate(
        {
            "id": "0b0e8b5a-0000-5000-8000-000000000001",
            "extractor": "rasid 0.1.0+00000000",
            "revision": 1,
            "article": {
                "id": "own-1",
                "source": "وكالة",
                "url": None,
                "title": None,
                "published_at": "2026-03-05",
                "published_at_assumed": False,
                "language": "ar",
            },
            "mentions": [span("شن الطيران غارة على\nحلب", 0)],
            "trigger": span("غارة", 11),
            "time": {"start": "2026-03-04", "end": None, "granularity": "day", "expression": span("أمس", 24)},
            "place": {
                "name": place.pop("text"),
                **place,
                "canonical": "Aleppo",
                "geonames_id": 170063,
                "country": "SY",
                "admin1": "Aleppo",
                "lat": 36.2012,
                "lon": 37.1612,
                "precision": "city",
            },
            "status": "claimed",
            "period": "background",
            "attribution": span("مصدر", 40),
            "confidence": 0.8,
            "rule": "strike.noun",
            "mode": "airstrike",
            "attacker": span("الطيران", 3),
            "target": None,
            "weapon": None,
            "casualty_ids": [],
        }
    )
