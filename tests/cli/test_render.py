from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from stream.cli.render import as_json_line, in_words, value_in_words
from stream.contracts.encode import encode
from stream.service.records import Record

if TYPE_CHECKING:
    from stream.contracts import StrikeEvent

LRM = "\u200e"


def _words(event: dict[str, Any]) -> str:
    return value_in_words(json.dumps(event).encode())


def _rejected(key: bytes | None, value: bytes | None, **more: str) -> Record:
    headers = {
        "dlq.reason": "not_json",
        "dlq.error": "line 1 column 2",
        "dlq.original.topic": "rasid.articles.raw",
        "dlq.original.partition": "3",
        "dlq.original.offset": "17",
        **more,
    }
    return Record("rasid.articles.rejected", 0, 0, 0, key, value, [(n, v.encode()) for n, v in headers.items()])


def test_a_strike_says_mode_attacker_place_date_period_and_who_claims_it(strike: StrikeEvent) -> None:
    assert value_in_words(encode(strike)).splitlines() == [
        f"strike     airstrike  by الطيران{LRM}  حلب{LRM}, SY  2026-03-04  background  claimed by مصدر{LRM}",
        f"           وكالة{LRM}: شن الطيران غارة على حلب{LRM}",
    ]


def test_every_run_of_arabic_ends_with_a_left_to_right_mark(strike: StrikeEvent) -> None:
    words = value_in_words(encode(strike))
    for run in words.split(LRM)[:-1]:
        assert "\u0600" <= run[-1] <= "\u06ff"
    assert not any("\u0600" <= letter <= "\u06ff" for letter in words.split(LRM)[-1])


def test_where_only_the_country_is_known_its_name_is_shown(strike: StrikeEvent) -> None:
    event = json.loads(encode(strike))
    event["place"] |= {"name": None, "canonical": "Syria"}
    assert "Syria, SY" in _words(event)


def test_a_casualty_says_figure_and_victims(strike: StrikeEvent) -> None:
    event = json.loads(encode(strike)) | {"type": "casualty", "kind": "killed", "victims": None, "place": None}
    for count, words in (
        ({"number": 60, "number_max": None, "qualifier": "more_than"}, "killed  more than 60  "),
        ({"number": 20, "number_max": 30, "qualifier": "range"}, "killed  20 to 30  "),
        ({"number": None, "number_max": None, "qualifier": "tens"}, "killed  tens  "),
        ({"number": 3, "number_max": None, "qualifier": "exact"}, "killed  3  "),
    ):
        assert words in _words(event | {"count": count})
    exact = {"number": 3, "number_max": None, "qualifier": "exact"}
    victims = {"text": "جنود", "class": "security"}
    assert f"killed  3  security: جنود{LRM}  " in _words(event | {"count": exact, "victims": victims})
    assert "killed  3  security  " in _words(event | {"count": exact, "victims": {"text": None, "class": "security"}})


def test_a_statement_says_act_speaker_and_role_and_shows_its_content(strike: StrikeEvent) -> None:
    event = json.loads(encode(strike)) | {
        "type": "statement",
        "act": "warn",
        "direct": True,
        "speaker": {"name": "سالم", "role": "الوزير"},
        "content": {"text": "الطريق مغلق"},
    }
    head, content = _words(event).splitlines()
    assert head == f"statement  warn  سالم{LRM}  (الوزير{LRM})  in direct speech"
    assert content.endswith(f"الطريق مغلق{LRM}")


def test_long_evidence_is_cut_at_a_word(strike: StrikeEvent) -> None:
    event = json.loads(encode(strike))
    event["mentions"][0]["text"] = "كلمة " * 100
    evidence = _words(event).splitlines()[1]
    assert evidence.endswith(f"كلمة …{LRM}")
    assert len(evidence) < 140


def test_an_article_without_a_source_is_named_by_its_id(strike: StrikeEvent) -> None:
    event = json.loads(encode(strike))
    event["article"]["source"] = None
    assert "own-1" in _words(event)


def test_a_document_says_how_many_parts_it_has() -> None:
    document = {
        "article": {"id": "own-1", "title": "خبر"},
        "sections": [1],
        "sentences": [1, 2],
        "quotes": [],
        "noise": [],
    }
    assert _words(document) == f"document   own-1  خبر{LRM}  1 sections, 2 sentences, 0 quotes, 0 noise"


def test_a_rejected_record_says_why_and_where_it_was() -> None:
    assert in_words(_rejected(b"own-1", b"{")).splitlines() == [
        "rejected   not_json  own-1\u200e  record rasid.articles.raw-3-17",
        "           line 1 column 2",
    ]
    assert "no id" in in_words(_rejected(None, None))
    assert "own-2" in in_words(_rejected(b"key", b"{", **{"dlq.article.id": "own-2"}))


def test_json_of_an_event_is_its_value_and_of_a_rejected_record_all_of_it(strike: StrikeEvent) -> None:
    value = encode(strike)
    assert as_json_line(Record("rasid.events.strikes", 0, 0, 0, b"own-1", value, [])) == value.decode()
    text = json.loads(as_json_line(_rejected(b"own-1", "خبر".encode())))
    assert (text["key"], text["value"], text["headers"]["dlq.reason"]) == ("own-1", "خبر", "not_json")
    assert json.loads(as_json_line(_rejected(None, b"\xff")))["value_base64"] == "/w=="


def test_a_header_that_is_no_utf8_is_shown_all_the_same() -> None:
    record = Record("rasid.articles.rejected", 0, 0, 0, None, None, [("dlq.reason", b"not_utf8"), ("own", b"\xff")])
    assert json.loads(as_json_line(record))["headers"]["own"] == "\ufffd"


@pytest.mark.parametrize("field", ["source", "id", "title"])
def test_what_an_article_brings_along_cannot_move_the_cursor_or_forge_a_line(strike: StrikeEvent, field: str) -> None:
    attack = "x\nstrike     forged\x1b[2J\x1b]0;t\x07\u202e\u2066\u2028\x9b<b>"
    changed = strike.model_copy(update={"article": strike.article.model_copy(update={field: attack})})
    if field == "id":
        changed = changed.model_copy(update={"article": changed.article.model_copy(update={"source": None})})
    said = value_in_words(encode(changed))
    assert len(said.splitlines()) == 2
    assert not set(said) & set("\x1b\x07\u202e\u2066\u2028\x9b")


def test_a_key_and_an_error_cannot_either() -> None:
    attack = "x\nstrike     forged\x1b[2J\u202e"
    said = in_words(_rejected(attack.encode(), b"{"))
    assert len(said.splitlines()) == 2
    assert not set(said) & set("\x1b\u202e")
