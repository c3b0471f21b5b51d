"""The same incident in the words of five outlets gives the same event, apart from the words quoted."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from stream.contracts import Article, StrikeEvent
from stream.document import make_document
from stream.extract import extract_events
from stream.text.limits import Limits
from stream.text.normalise import fold

GROUPS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("groups").joinpath("same_event.toml").read_text(encoding="utf-8")
)["group"]
CASES = [
    pytest.param(group, text, id=f"{group['name']} {n}") for group in GROUPS for n, text in enumerate(group["texts"], 1)
]


def test_there_are_enough_groups_of_five() -> None:
    assert len(GROUPS) >= 20
    assert all(len(set(group["texts"])) >= 5 for group in GROUPS)


@pytest.mark.parametrize(("group", "text"), CASES)
def test_the_same_event_in_other_words(group: dict[str, Any], text: str) -> None:
    article = Article(id="a", body=text, published_at=group["published"])
    events = [
        event.model_dump(by_alias=True)
        for event in extract_events(make_document(article, Limits()), extractor="rasid test")
    ]
    strikes = [event for event in events if event["type"] == "strike"]
    assert [strike["mode"] for strike in strikes] == [group["strike"]["mode"]]
    (strike,) = strikes
    assert strike["place"] is not None
    assert strike["place"]["country"] == group["strike"]["country"]
    assert fold(group["strike"]["place"]) in fold(strike["place"]["name"])
    assert strike["time"] is not None
    assert strike["time"]["start"] == group["strike"]["date"]
    assert strike["period"] == "current"
    assert strike["status"] in ("reported", "claimed")
    found = [
        {
            "kind": event["kind"],
            "number": event["count"]["number"],
            "qualifier": event["count"]["qualifier"],
            "class": event["victims"]["class"],
            "strike": event["cause"]["event_id"],
        }
        for event in events
        if event["type"] == "casualty"
    ]
    expected = [{"number": None, "strike": strike["id"]} | wanted for wanted in group["casualties"]]
    assert len(found) == len(expected)
    for wanted in expected:
        assert any(all(one[key] == value for key, value in wanted.items()) for one in found), (wanted, found)


@pytest.mark.parametrize("group", GROUPS, ids=[group["name"] for group in GROUPS])
def test_the_places_of_a_group_are_one(group: dict[str, Any]) -> None:
    articles = [Article(id="a", body=text, published_at=group["published"]) for text in group["texts"]]
    events = [extract_events(make_document(article, Limits()), extractor="rasid test") for article in articles]
    places = [event.place for found in events for event in found if isinstance(event, StrikeEvent)]
    assert len(places) == len(articles)
    # A site within the town has no number of its own.
    assert len({place.geonames_id for place in places if place} - {None}) == 1
    assert len({place.country for place in places if place}) == 1
