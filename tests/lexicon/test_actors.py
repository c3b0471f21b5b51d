"""The actor lexicon: enough of it, no name twice, and attributes that mean something."""

from __future__ import annotations

import re
from collections import Counter

from stream.lexicon.files import load
from stream.text.normalise import fold

CLASSES = {"state", "organisation", "armed_group", "military", "media", "person"}


def test_it_knows_at_least_fifteen_hundred_actors() -> None:
    assert len({entry.get("of") or entry.text for entry in load("actors")}) >= 1500


def test_no_name_stands_twice() -> None:
    names = Counter(fold(entry.text) for entry in load("actors"))
    assert [name for name, count in names.items() if count > 1] == []


def test_every_class_is_one_of_the_contract() -> None:
    assert {entry.get("class") for entry in load("actors")} <= CLASSES


def test_ids_and_countries_are_well_formed() -> None:
    for entry in load("actors"):
        assert re.fullmatch(r"(Q[1-9][0-9]*)?", entry.get("wikidata")), entry.text
        assert re.fullmatch(r"([A-Z]{2})?", entry.get("country")), entry.text


def test_names_of_one_actor_agree_on_its_id() -> None:
    ids: dict[str, set[str]] = {}
    for entry in load("actors"):
        ids.setdefault(entry.get("of") or entry.text, set()).add(entry.get("wikidata"))
    assert [name for name, found in ids.items() if len(found) > 1] == []


def test_an_id_belongs_to_one_actor() -> None:
    owners: dict[str, set[str]] = {}
    for entry in load("actors"):
        if entry.get("wikidata"):
            owners.setdefault(entry.get("wikidata"), set()).add(entry.get("of") or entry.text)
    assert [found for found in owners.values() if len(found) > 1] == []


def test_another_name_is_of_an_actor_that_is_there() -> None:
    known = {entry.text for entry in load("actors")}
    assert [entry.text for entry in load("actors") if entry.get("of") and entry.get("of") not in known] == []
