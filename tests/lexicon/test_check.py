"""Faults that loading lets pass, each told with its file and line."""

from __future__ import annotations

from importlib.resources import files
from typing import get_args

import pytest

from stream.contracts.event import (
    Act,
    CasualtyKind,
    CauseKind,
    Mode,
    PlacePrecision,
    Qualifier,
    SpeakerClass,
    VictimClass,
)
from stream.lexicon.attributes import ATTRIBUTES
from stream.lexicon.check import check_lexicon, check_package, check_places
from stream.lexicon.files import names, parse

PLACE = "إدلب\tIdlib\t169389\tSY\tIdlib\t35.9306\t36.6339\tcity\t165000\t"


def lines(name: str, text: str) -> list[str]:
    return [str(fault) for fault in check_lexicon(name, text)]


def test_the_lexicons_of_the_package_have_no_faults() -> None:
    assert [str(fault) for fault in check_package()] == []


def test_every_lexicon_has_its_attributes_declared() -> None:
    assert set(names()) == set(ATTRIBUTES)


def test_a_good_lexicon_has_no_faults() -> None:
    text = "[airstrike.noun] mode=airstrike pos=noun weight=0.8\nغارة=غارات\nقصف/يقصف | pos=verb  # and a comment\n"
    assert lines("strikes", text) == []


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("[a] mode=airstrike\nغارة\nغاره", 3, "stands in line 2 already: leave one of the two out"),
        ("[a] mode=airstrike\nغارة\nغارة | mode=drone", 3, "stands in line 2 with other attributes"),
        ("[a] mode=bombing\nغارة", 2, "mode=bombing is unknown; expected airstrike, "),
        (
            "[a] mode=drone flying=yes\nغارة",
            2,
            "the attribute flying is unknown; strikes.txt has campaign, mode, needs, ",
        ),
        ("[a] weight=much\nغارة", 2, "weight=much is unknown"),
        ("[a]\nقصف/قصف", 2, "expected the third person past and present"),
        ("[a]\nغارة\nمن - ل=", 3, "is not a word"),
        ("غارة", 1, "an entry before the first [section]"),
        ("[a]\nغارة | mode", 2, "expected key=value attributes"),
    ],
)
def test_a_fault_is_told_with_its_line(text: str, line: int, told: str) -> None:
    (fault,) = lines("strikes", text)
    assert fault.startswith(f"strikes.txt, line {line}: ")
    assert told in fault


def test_the_same_words_may_stand_in_two_sections_where_they_have_two_meanings() -> None:
    text = "[first]\nفريق\n[second]\nفريق"
    assert lines("speakers", text) == []
    assert len(lines("weapons", text)) == 1


@pytest.mark.parametrize("word", ["سي.إن.إن", "جونغ-أون", "أ"])
def test_words_that_no_text_can_reach_are_told(word: str) -> None:
    (fault,) = lines("speakers", f"[a]\n{word}")
    assert "is never found" in fault


def test_checking_goes_on_behind_a_line_that_cannot_be_read() -> None:
    assert [fault.line for fault in check_lexicon("traps", "[a]\nضربة | x\nضربة | y\n[b\nضربة جزاء | topic=chess")] == [
        2,
        3,
        4,
        5,
    ]


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("أردوغان | actor=erdogan wikidata=Q2", "the actor erdogan has two values of wikidata (Q1 in line 2, here Q2)"),
        ("أردوغان | actor=erdogan", "the actor erdogan has two values of wikidata (Q1 in line 2, here none)"),
        ("بوتين | actor=putin wikidata=Q1", "Q1 is erdogan in line 2: expected one actor an id"),
        ("بوتين | actor=putin wikidata=7747", "wikidata=7747 is unknown"),
        ("بوتين | actor=putin country=RUS", "expected a country code of ISO 3166-1 alpha-2"),
        ("بوتين | actor=putin class=source", "class=source is unknown; expected media, organisation, person, state"),
    ],
)
def test_an_actor_has_one_identity(second: str, told: str) -> None:
    (fault,) = lines("actors", f"[person] class=person\nرجب أردوغان | actor=erdogan wikidata=Q1\n{second}")
    assert told in fault


def test_cleaning_lexicons_are_not_asked_whether_the_matcher_finds_them() -> None:
    assert lines("segment", "[abbreviation]\nد.\nأ.ف.ب") == []


def test_good_places_have_no_faults() -> None:
    plain = f"# names\tand so on\n{PLACE}\n\nالبلدة{PLACE[4:]}ambiguous"
    assert check_places("places.tsv", plain.encode()) == []


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("إدلب\tIdlib", "expected ten columns"),
        (PLACE.replace("\tSY\t", "\tXX\t").replace("169389", ""), "the country XX is unknown"),
        (PLACE.replace("\tcity\t", "\ttown\t").replace("169389", ""), "the precision 'town' is none of"),
        (PLACE.replace("إدلب", "ادلب"), "the place 169389 stands in line 1 already"),
        (PLACE.replace("\tIdlib\t1", "\tHama\t1") + "ambiguous", "the place 169389 stands in line 1 already"),
    ],
)
def test_a_fault_of_a_place_is_told_with_its_line(row: str, told: str) -> None:
    (fault,) = check_places("places.tsv", f"{PLACE}\n{row}".encode())
    assert str(fault).startswith("places.tsv, line 2: ")
    assert told in fault.detail


def text_of(name: str) -> str:
    return (files("stream.lexicon") / "data" / f"{name}.txt").read_text("utf-8").rstrip("\n")


@pytest.mark.parametrize("name", names())
def test_a_line_written_a_second_time_is_told_in_every_lexicon_of_the_package(name: str) -> None:
    text = text_of(name)
    last = parse(name, text)[-1]
    (fault,) = check_lexicon(name, f"{text}\n{text.splitlines()[last.line - 1]}")
    assert (fault.line, f"stands in line {last.line} already" in fault.detail) == (len(text.splitlines()) + 1, True)


@pytest.mark.parametrize("name", names())
def test_an_attribute_that_no_rule_reads_is_told_in_every_lexicon_of_the_package(name: str) -> None:
    text = text_of(name)
    (fault,) = check_lexicon(name, f"{text}\nكلمة لا يعرفها أحد سوانا | colour=red")
    assert fault.detail.startswith("the attribute colour is unknown; ")


@pytest.mark.parametrize(
    ("name", "attribute", "contract"),
    [
        ("strikes", "mode", Mode),
        ("weapons", "mode", Mode),
        ("casualties", "kind", CasualtyKind),
        ("casualties", "class", VictimClass),
        ("casualties", "by", VictimClass),
        ("casualties", "cause", CauseKind),
        ("causes", "kind", CauseKind),
        ("people", "class", VictimClass),
        ("armed", "class", VictimClass),
        ("cues", "act", Act),
        ("quantifiers", "qualifier", Qualifier),
        ("place_nouns", "precision", PlacePrecision),
        ("speakers", "class", SpeakerClass),
        ("demonyms", "class", SpeakerClass),
    ],
)
def test_a_code_that_events_publish_is_one_of_the_contract(name: str, attribute: str, contract: object) -> None:
    good = [f"[a{n}]\nكلمة | {attribute}={code}" for n, code in enumerate(get_args(contract))]
    assert [fault for text in good for fault in lines(name, text)] == []
    (fault,) = lines(name, f"[a]\nكلمة | {attribute}=bombing")
    assert f"{attribute}=bombing is unknown; expected {', '.join(sorted(get_args(contract)))}" in fault
