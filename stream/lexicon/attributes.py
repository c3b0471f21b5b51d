"""Which attributes the entries of each lexicon file may carry, and which values: what `rasid lexicon check` goes by.

Values that an event publishes are those of the contract. Whoever reads a new attribute in code adds it here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

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

if TYPE_CHECKING:
    from collections.abc import Mapping

Allowed = frozenset[str] | re.Pattern[str]
"""The values of an attribute: a closed set, or a pattern for the whole value."""


def _one_of(text: str) -> frozenset[str]:
    return frozenset(text.split())


YES = _one_of("yes")
ONE = _one_of("1")
ANY = re.compile(r".+")
NUMBER = re.compile(r"-?\d+(\.\d+)?")
WIKIDATA = re.compile(r"Q[1-9]\d*")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

COUNTRY = _one_of(
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ "
    "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR "
    "GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP "
    "KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT "
    "MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW "
    "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG "
    "UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW"
)
"""ISO 3166-1 alpha-2, and XK, which is used for Kosovo."""

ACTOR_KIND = _one_of(
    "armed_group military security ministry government parliament court party union un igo ngo company "
    "agency broadcaster paper state metonym"
)
"""What an actor is, finer than the class of the contract; people have none."""

SPEAKER_CLASS = frozenset(get_args(SpeakerClass))
VICTIM_CLASS = frozenset(get_args(VictimClass))
_MODE = frozenset(get_args(Mode))

ATTRIBUTES: Mapping[str, Mapping[str, Allowed]] = {
    "actors": {
        "actor": SLUG,
        "class": SPEAKER_CLASS - {"source"},
        "country": COUNTRY,
        "kind": ACTOR_KIND,
        "office": ANY,
        "party": _one_of("yes no"),
        "wikidata": WIKIDATA,
    },
    "armed": {
        "class": VICTIM_CLASS,
        "generic": ONE,
        "person": YES,
        "side": _one_of("state group"),
        "wikidata": WIKIDATA,
    },
    "casualties": {
        **dict.fromkeys(
            (
                "abstract",
                "all",
                "alone",
                "body",
                "denies",
                "homes",
                "lies",
                "life",
                "lower",
                "most",
                "move",
                "self",
                "still",
                "weak",
            ),
            YES,
        ),
        "arrest": _one_of("armed lawless"),
        "by": VICTIM_CLASS,
        "cause": frozenset(get_args(CauseKind)),
        "class": VICTIM_CLASS,
        "close": ANY,
        "kind": frozenset(get_args(CasualtyKind)),
        "of": _one_of("ه ها هم هما"),
        "people": _one_of("only"),
        "relation": _one_of("among none"),
    },
    "causes": {
        "alone": YES,
        "background": _one_of("yes before"),
        "begins": YES,
        "dated": YES,
        "kind": frozenset(get_args(CauseKind)),
        "units": YES,
        "weak": YES,
    },
    "classes": {},
    "contexts": {"sort": _one_of("house vehicle")},
    "cues": {
        **dict.fromkeys(("ambiguous", "blames", "goes_on", "near", "nominal", "noun", "object"), YES),
        **dict.fromkeys(("opens", "passive", "past", "pronoun", "quote", "refuses", "relay", "topic"), YES),
        "act": frozenset(get_args(Act)),
        "comp": re.compile(r"(أن|object|إلى|على|من|عن|في|ل|ب)(\|(أن|object|إلى|على|من|عن|في|ل|ب))*"),
    },
    "dates": {"unit": _one_of("minute hour day week month year"), "value": NUMBER, "weak": ONE},
    "demonyms": {"class": SPEAKER_CLASS, "country": COUNTRY, "wikidata": WIKIDATA},
    "languages": {},
    "modality": {
        "comp": re.compile(
            r"(أن|noun|verb|any|clause|إلى|على|من|في|عن|حول|بشأن|ل|ب)"
            r"(\|(أن|noun|verb|any|clause|إلى|على|من|في|عن|حول|بشأن|ل|ب))*"
        ),
        "doubt": YES,
        "false": YES,
        "says": _one_of("planned denied alleged none"),
    },
    "noise": {"first": ONE, "last": ONE, "most": NUMBER, "reason": SLUG},
    "people": {
        **dict.fromkeys(("adjective", "body", "collective", "member", "partisan", "role", "sport"), YES),
        "class": VICTIM_CLASS,
        "number": NUMBER,
    },
    "place_nouns": {"name": _one_of("any article"), "precision": frozenset(get_args(PlacePrecision)), "rank": NUMBER},
    "quantifiers": {"of": YES, "qualifier": frozenset(get_args(Qualifier))},
    "segment": {},
    "speakers": {"class": SPEAKER_CLASS, "kinds": re.compile(r"[a-z_]+(\|[a-z_]+)*"), "source": YES},
    "strikes": {
        "campaign": ONE,
        "mode": _MODE,
        "needs": _one_of(
            "aircraft ambush armed casualty crossfire enemy fighters figure fire means munition person place"
        ),
        "plural": _one_of("general"),
        "pos": _one_of("noun verb participle modifier marker light means"),
        "refine": ONE,
        "sure": ONE,
        "weight": NUMBER,
    },
    "traps": {"topic": _one_of("accident culture economy health sport technology")},
    "weapons": {
        "bare": ONE,
        "generic": ONE,
        "class": _one_of(
            "aircraft artillery blade bomb chemical drone explosive firearm missile suicide_vest vehicle_bomb"
        ),
        "mode": _MODE,
        "plain": ONE,
    },
}
"""By lexicon, then by attribute. A lexicon that is missing here may carry none."""

ONE_READING = frozenset(("actors", "armed", "causes", "demonyms", "weapons"))
"""Lexicons in which words have one meaning; in others they may stand once in each section."""
