"""The gazetteer: what it holds, what it finds in a run of words, and which of several namesakes it means."""

from __future__ import annotations

import tracemalloc
from importlib.resources import files

import pytest

from stream.errors import LexiconError
from stream.lexicon.place import PRECISIONS, Place
from stream.lexicon.place_choice import distance_km
from stream.lexicon.places import FILES, Gazetteer, load_gazetteer
from stream.text.normalise import fold

HEADLESS = "إدلب\tIdlib\t169389\tSY\tIdlib\t35.9306\t36.6339\tcity\t128840\t"


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def words(name: str) -> tuple[str, ...]:
    return tuple(fold(name).replace("-", " ").split())


def lookup(gazetteer: Gazetteer, name: tuple[str, ...]) -> tuple[Place, ...]:
    """Return the places of a whole name, the most important first; empty where it is no name."""
    found = gazetteer.longest(name[0], name, 1)
    return found[1] if found is not None and found[0] == len(name) else ()


def one(gazetteer: Gazetteer, name: str) -> Place:
    places = lookup(gazetteer, words(name))
    assert places, f"{name} is not in the gazetteer"
    return places[0]


def rows() -> list[list[str]]:
    texts = [(files("stream.lexicon") / "data" / name).read_text("utf-8") for name in FILES]
    return [line.split("\t") for text in texts for line in text.splitlines() if line and not line.startswith("#")]


_REGION = "AE BH DJ DZ EG IL IQ IR JO KW LB LY MA MR OM PS QA SA SD SO SY TN TR YE"


def test_it_holds_the_names_of_the_region_and_of_the_world_as_they_are_written(gazetteer: Gazetteer) -> None:
    names = {name: row[3] for row in rows() for name in row[0].split("|")}
    assert len(names) >= 19_000
    assert sum(country in _REGION for country in names.values() if country) >= 9_000
    assert [name for name in names if not lookup(gazetteer, words(name))] == []


@pytest.mark.parametrize(("country", "least"), [("SY", 60), ("PS", 80), ("IQ", 50), ("LB", 30), ("SD", 15), ("LY", 15)])
def test_it_holds_neighbourhoods_and_camps_of_the_conflict_areas(country: str, least: int) -> None:
    assert sum((row[3], row[7]) == (country, "neighbourhood") for row in rows()) >= least


def test_loading_it_takes_a_small_part_of_what_its_rows_would() -> None:
    texts = {name: (files("stream.lexicon") / "data" / name).read_bytes() for name in FILES}
    tracemalloc.start()
    try:
        loaded = Gazetteer(texts)
        kept, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert lookup(loaded, ("دمشق",))
    assert kept < 16_000_000
    assert peak < 32_000_000


def test_every_row_can_be_read(gazetteer: Gazetteer) -> None:
    assert [str(error) for error in gazetteer.check()] == []


@pytest.mark.parametrize(
    ("name", "geonames_id", "country"),
    [
        ("إدلب", 169389, "SY"),
        ("دمشق", 170654, "SY"),
        ("حلب", 170063, "SY"),
        ("دير الزور", 170794, "SY"),
        ("بغداد", 98182, "IQ"),
        ("الموصل", 99072, "IQ"),
        ("صنعاء", 71137, "YE"),
        ("غزة", 281133, "PS"),
        ("خان يونس", 281124, "PS"),
        ("بيروت", 276781, "LB"),
        ("بنغازي", 88319, "LY"),
        ("الخرطوم", 379252, "SD"),
        ("القاهرة", 360630, "EG"),
        ("تونس العاصمة", 2464470, "TN"),
        ("أكادير", 2561668, "MA"),
        ("الرياض", 108410, "SA"),
        ("كييف", 703448, "UA"),
        ("موسكو", 524901, "RU"),
        ("كابل", 1138958, "AF"),
        ("مقديشو", 53654, "SO"),
        ("باريس", 2988507, "FR"),
        ("واشنطن", 4140963, "US"),
    ],
)
def test_a_known_city_has_its_geonames_id(gazetteer: Gazetteer, name: str, geonames_id: int, country: str) -> None:
    place = one(gazetteer, name)
    assert (place.geonames_id, place.country) == (geonames_id, country)
    assert place.lat is not None
    assert place.lon is not None
    assert not place.ambiguous


@pytest.mark.parametrize(
    ("name", "country", "precision"),
    [
        ("سورية", "SY", "country"),
        ("أميركا", "US", "country"),
        ("الولايات المتحدة", "US", "country"),
        ("جمهورية الكونغو الديمقراطية", "CD", "country"),
        ("الأنبار", "IQ", "admin1"),
        ("ريف دمشق", "SY", "admin1"),
        ("سوس ماسة", "MA", "admin1"),
        ("قطاع غزة", "PS", "region"),
        ("الضفة الغربية", "PS", "region"),
        ("دونباس", "UA", "region"),
        ("القرم", "UA", "region"),
        ("البحر الأحمر", "", "region"),
        ("الضاحية الجنوبية", "LB", "neighbourhood"),
        ("مخيم جنين", "PS", "neighbourhood"),
        ("عين الحلوة", "LB", "neighbourhood"),
        ("الشجاعية", "PS", "neighbourhood"),
        ("الغوطة الشرقية", "SY", "region"),
        ("مطار صنعاء", "YE", "site"),
        ("عين الأسد", "IQ", "site"),
        ("خان شيخون", "SY", "city"),
        ("كوباني", "SY", "city"),
        ("ترهونة", "LY", "city"),
        ("الفاشر", "SD", "city"),
        ("باخموت", "UA", "city"),
        ("آيت ملول", "MA", "city"),
        ("صرواح", "YE", "city"),
        ("تلعفر", "IQ", "city"),
    ],
)
def test_a_name_of_the_news_is_there_with_its_kind(
    gazetteer: Gazetteer, name: str, country: str, precision: str
) -> None:
    assert (country, precision) in {(p.country, p.precision) for p in lookup(gazetteer, words(name))}


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("ديرالزور", "دير الزور"),
        ("أبو ظبي", "أبوظبي"),
        ("ابوظبي", "أبوظبي"),
        ("كفر نبل", "كفرنبل"),
        ("تل عفر", "تلعفر"),
        ("ادلب", "إدلب"),
        ("القاهره", "القاهرة"),
        ("طنجة-تطوان-الحسيمة", "طنجة تطوان الحسيمة"),
    ],
)
def test_a_spelling_of_the_newsroom_is_the_same_place(gazetteer: Gazetteer, written: str, plain: str) -> None:
    assert one(gazetteer, written) == one(gazetteer, plain)


# Words that a news text is full of and that are villages somewhere: bare, none of them may count as a place.
_ORDINARY = (
    "قال بيان محمد الرئيس علي العام سالم وادي كان صور عين الباب مدينة القرية الشمال الجنوب الشرق الغرب الجيش الحكومة اليوم "
    "السلام الثورة النصر الحرية الشهيد العلم الدور بلد مالي حجة إب البيضاء الأبيض الخمس الزاوية الشاطئ العمارة الوادي المضيق "
    "القائم حديثة القصير الحراك الهول تدمر الجزيرة الميادين عمران سليمان جمال خالد أحمد عمر حسن كريم الوسطى الشرقية الغربية "
    "الداخلية العاصمة المركز الحياة الوطن الخليج ليل مان سكر بحري كتم حرض الحزم معبر قارة جاسم نوى هجين الضاحية الزيتون "
    "التفاح الرمال الخيام معركة الطيبة الكرامة قتلى هجوم غارة صاروخ ضربة بين بعد منذ"
)


@pytest.mark.parametrize("word", _ORDINARY.split())
def test_an_ordinary_word_is_no_place_without_a_locative_context(gazetteer: Gazetteer, word: str) -> None:
    assert all(place.ambiguous for place in lookup(gazetteer, words(word)))


@pytest.mark.parametrize("name", ["صلاح الدين", "أبو علي", "عبد الله", "أبو بكر", "عمر المختار"])
def test_a_persons_name_is_no_place_without_a_locative_context(gazetteer: Gazetteer, name: str) -> None:
    assert all(place.ambiguous for place in lookup(gazetteer, words(name)))


@pytest.mark.parametrize(
    ("name", "country"),
    [("صور", "LB"), ("الباب", "SY"), ("الأبيض", "SD"), ("حجة", "YE"), ("مالي", "ML"), ("تدمر", "SY")],
)
def test_an_ambiguous_place_is_there_for_a_locative_context(gazetteer: Gazetteer, name: str, country: str) -> None:
    assert country in {place.country for place in lookup(gazetteer, words(name)) if place.ambiguous}


def test_what_lies_in_no_province_has_none(gazetteer: Gazetteer) -> None:
    assert (one(gazetteer, "سورية").admin1, one(gazetteer, "إدلب").admin1) == (None, "Idlib")


def test_the_most_important_place_comes_first(gazetteer: Gazetteer) -> None:
    assert [p.country for p in lookup(gazetteer, words("طرابلس"))][:2] == ["LY", "LB"]
    assert one(gazetteer, "الكويت").precision == "country"
    assert one(gazetteer, "حمص").precision == "city"


def test_longest_takes_the_longest_run_of_words(gazetteer: Gazetteer) -> None:
    forms = fold("قصفت مدينة خان يونس جنوب قطاع غزة").split()
    assert gazetteer.longest(forms[0], forms, 1) is None
    count, places = gazetteer.longest(forms[2], forms, 3) or (0, ())
    assert (count, places[0].canonical) == (2, one(gazetteer, "خان يونس").canonical)
    count, places = gazetteer.longest(forms[5], forms, 6) or (0, ())
    assert (count, places[0].precision, places[0].country) == (2, "region", "PS")


def test_longest_passes_over_a_hyphen_and_counts_it(gazetteer: Gazetteer) -> None:
    forms = fold("جهة درعة - تافيلالت اليوم").split()
    count, places = gazetteer.longest(forms[1], forms, 2) or (0, ())
    assert count == 3
    assert places[0].country == "MA"


def test_longest_ends_with_the_text(gazetteer: Gazetteer) -> None:
    assert gazetteer.longest(fold("خان"), [], 0) is None
    assert gazetteer.longest(fold("دمشق"), [], 0) is not None


def test_it_tells_how_a_word_begins_names(gazetteer: Gazetteer) -> None:
    assert gazetteer.begins("خان")
    assert not gazetteer.is_name("خان")
    assert "يونس" in gazetteer.onward("خان")
    assert gazetteer.is_name("دمشق")
    assert not gazetteer.begins("قصفت")
    assert not gazetteer.onward("قصفت")


@pytest.mark.parametrize(
    ("name", "countries", "wanted"),
    [
        ("طرابلس", {"LB": 3.0, "SY": 1.0}, "LB"),
        ("طرابلس", {"LY": 2.0}, "LY"),
        ("طرابلس", {}, "LY"),
        ("رفح", {"EG": 2.0}, "EG"),
        ("رفح", {"PS": 2.0, "IL": 1.0}, "PS"),
        ("عمان", {"JO": 1.0}, "JO"),
        ("عمان", {"OM": 1.0, "YE": 0.5}, "OM"),
        ("صور", {"OM": 1.0}, "OM"),
        ("البصرة", {"US": 3.0}, "IQ"),
        ("الزاوية", {"LY": 1.0}, "LY"),
    ],
)
def test_resolve_follows_the_countries_of_the_article(
    gazetteer: Gazetteer, name: str, countries: dict[str, float], wanted: str
) -> None:
    place = gazetteer.resolve(lookup(gazetteer, words(name)), countries)
    assert place is not None
    assert place.country == wanted


def test_resolve_follows_the_places_nearby(gazetteer: Gazetteer) -> None:
    near = [one(gazetteer, "زغرتا"), one(gazetteer, "بيروت")]
    place = gazetteer.resolve(lookup(gazetteer, words("طرابلس")), {}, near)
    assert place is not None
    assert place.country == "LB"


def test_resolve_gives_nothing_for_nothing(gazetteer: Gazetteer) -> None:
    assert gazetteer.resolve((), {"SY": 1.0}) is None


def test_resolve_ignores_places_without_coordinates(gazetteer: Gazetteer) -> None:
    sea = one(gazetteer, "المحيط الهندي")
    assert sea.lat is None
    assert distance_km(sea, one(gazetteer, "دمشق")) is None
    place = gazetteer.resolve(lookup(gazetteer, words("حلب")), {}, [sea])
    assert place is not None
    assert place.geonames_id == 170063


def test_the_distance_of_two_cities_is_that_of_an_atlas(gazetteer: Gazetteer) -> None:
    assert distance_km(one(gazetteer, "دمشق"), one(gazetteer, "بيروت")) == pytest.approx(85, abs=10)


def test_a_row_of_the_first_file_wins_over_one_with_the_same_id() -> None:
    mine = HEADLESS.replace("Idlib\t169389", "Idlib City\t169389")
    both = Gazetteer({"extra.tsv": mine.encode(), "places.tsv": HEADLESS.encode()})
    assert [p.canonical for p in lookup(both, ("ادلب",))] == ["Idlib City"]


def test_a_name_that_one_place_bears_plainly_is_plain_for_its_namesakes() -> None:
    village = "إدلب\tIdlib village\t1\tYE\t\t\t\tcity\t0\tambiguous"
    both = Gazetteer({"places.tsv": f"{HEADLESS}\n{village}\n".encode()})
    found = lookup(both, ("ادلب",))
    assert [(p.country, p.ambiguous) for p in found] == [("SY", False), ("YE", False)]


@pytest.mark.parametrize("row", ["إدلب\tIdlib", HEADLESS + "\textra", HEADLESS[4:]])
def test_loading_names_the_file_and_the_line_of_a_malformed_row(row: str) -> None:
    with pytest.raises(LexiconError, match=r"mine\.tsv, line 3: expected ten columns"):
        Gazetteer({"mine.tsv": f"# head\n{HEADLESS}\n{row}\n".encode()})


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("\tcity\t", "\ttown\t", "the precision 'town' is none of"),
        ("169389", "16938x", "are numbers"),
        ("35.9306", "", "both lat and lon"),
        ("\tSY\t", "\tSYR\t", "a country of two letters"),
        ("128840\t", "128840\tmaybe", "the flag 'maybe' is unknown"),
    ],
)
def test_a_row_that_cannot_be_read_is_named_by_the_check_and_by_its_lookup(old: str, new: str, message: str) -> None:
    broken = Gazetteer({"other.tsv": HEADLESS.encode(), "mine.tsv": f"# head\n{HEADLESS.replace(old, new)}\n".encode()})
    assert [str(e).startswith("mine.tsv, line 2: ") and message in str(e) for e in broken.check()] == [True]
    with pytest.raises(LexiconError, match=r"mine\.tsv, line 2"):
        lookup(broken, ("ادلب",))


def test_the_files_of_the_package_are_the_two() -> None:
    assert FILES == ("places_extra.tsv", "places.tsv")
    assert "neighbourhood" in PRECISIONS


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("بولكيسي", "ML"),
        ("سيتنغا", "BF"),
        ("إيناتس", "NE"),
        ("غووزا", "NG"),
        ("بولوبردي", "SO"),
        ("أم صميمة", "SD"),
        ("شنقل طوباي", "SD"),
        ("مثلث عاهم", "YE"),
        ("بئر لحفن", "EG"),
        ("كفردونين", "LB"),
        ("مسكاف عام", "IL"),
        ("قيزان رشوان", "PS"),
        ("كنصفرة", "SY"),
        ("الكرابلة", "IQ"),
        ("دشت برجي", "AF"),
        ("ميرانشاه", "PK"),
        ("تشاسيف يار", "UA"),
        ("شيبيكينو", "RU"),
    ],
)
def test_places_where_wars_are_fought_are_known_as_newsrooms_spell_them(
    gazetteer: Gazetteer, name: str, country: str
) -> None:
    found = lookup(gazetteer, words(name))
    assert country in {place.country for place in found}


@pytest.mark.parametrize("word", ["كالات", "لادها", "العلم", "الداخل", "ربلة", "كلمة"])
def test_a_word_that_texts_are_full_of_is_no_place_in_passing(gazetteer: Gazetteer, word: str) -> None:
    assert not lookup(gazetteer, words(word))
