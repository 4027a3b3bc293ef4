"""Author–year citations in running text: what is one, in Persian and English, what is none, and how sources match."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phenocode.text.author_years import (
    author_keys,
    find_author_years,
    short_citation,
    split_authors,
    without_spellings,
    year_key,
    year_keys,
)


def found(text, known=(), **options):
    return [(one.authors, one.year) for one in find_author_years(text, known, **options)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("as it was said (King, 2007).", [("King", "2007")]),
        ("King (2007) says", [("King", "2007")]),
        ("As King (2007, p. 12) says", [("King", "2007")]),
        ("King's (2007) wall", [("King's", "2007")]),
        ("following Hernon & Altman, 2001", [("Hernon & Altman", "2001")]),
        ("(Stefanou et al., 2003; King, 2007, p. 12)", [("Stefanou et al.", "2003"), ("King", "2007")]),
        ("(King, 2007a, 2009)", [("King", "2007a"), ("King", "2009")]),
        ("(van der Berg, 2011) and (World Bank, n.d.)", [("van der Berg", "2011"), ("World Bank", "n.d.")]),
        ("(see also Åkerlind, 2005; cf. Marton & Booth, 1997: 12)", [("Åkerlind", "2005"), ("Marton & Booth", "1997")]),
        (
            "Stefanou, C. J., Sarmaniotis, C., & Stafyla, A. (2003). CRM. Journal, 9(5), 617–634",
            [("Stefanou, C. J., Sarmaniotis, C., & Stafyla, A.", "2003")],
        ),
        ("«دیوار» (کینگ، ۲۰۰۷)", [("کینگ", "۲۰۰۷")]),
        ("(كينگ، ٢٠٠٧)", [("کینگ", "٢٠٠٧")]),
        ("به گفتهٔ کینگ (۱۳۹۸، ص. ۱۲)", [("کینگ", "۱۳۹۸")]),
        ("احمدی و همکاران، ۱۴۰۰", [("احمدی و همکاران", "۱۴۰۰")]),
        ("چنان‌که احمدی و رضایی (۱۳۹۹) نشان دادند", [("احمدی و رضایی", "۱۳۹۹")]),
        ("(کینگ، ۲۰۰۷، ص ۱۲؛ احمدی، ۱۴۰۰)", [("کینگ", "۲۰۰۷"), ("احمدی", "۱۴۰۰")]),
        ("(نک. احمدی، ۱۳۹۹ الف)", [("احمدی", "۱۳۹۹ الف")]),
        ("(وزارت علوم، بی‌تا)", [("وزارت علوم", "بی\u200cتا")]),
        ("کینگ (۲۰۰۷) و استفانو (۲۰۰۳)", [("کینگ", "۲۰۰۷"), ("استفانو", "۲۰۰۳")]),
        ("(King، ۲۰۰۷)", [("King", "۲۰۰۷")]),
        ("\u200fکینگ\u200f (۲۰۰۷)", [("کینگ", "۲۰۰۷")]),
    ],
)
def test_citations_are_found(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "(2007)",
        "(۱۴۰۲)",
        "در سال (۱۴۰۲)",
        "در این دوره (۱۳۹۸)",
        "مصاحبه‌ها (۱۴۰۱) ادامه یافت",
        "(مصاحبه ۳، ۱۴۰۲)",
        "(بهار ۱۴۰۲)",
        "از بهار (۱۴۰۲) تا تابستان (۱۴۰۲)",
        "۱۴۰۲/۰۵/۰۳ و ۱۴۰۲-۰۵-۰۳",
        "(این مصاحبه در تهران انجام شد، ۱۴۰۲)",
        "در کتابخانهٔ مرکزی، ۱۴۰۱",
        "برنامهٔ تحول (۱۳۹۸) را",
        "in the second wave (2007)",
        "In Tehran (2007) and in Shiraz (2008)",
        "(May 2007), (12 May, 2007), (Spring, 2007)",
        "(Interview 3, 2019)",
        "(interviewed in Tehran, 2019)",
        "from 2003-2007, n = 2007, 2007.5",
        "",
    ],
)
def test_a_year_without_an_author_is_no_citation(text):
    assert found(text) == []


def test_what_is_doubtful_counts_only_with_an_author_of_the_list():
    assert found("the wall in King, 2007") == []
    assert found("the wall in King, 2007", ["king"]) == [("King", "2007")]
    assert found("در مدل کینگ، ۲۰۰۷ آمده", ["کینگ"]) == [("کینگ", "۲۰۰۷")]
    assert found("Landis, 1977", source=True) == [("Landis", "1977")]


def test_a_citation_is_where_it_stands():
    text = "چنان‌که \u2067احمدي\u2069 و همکاران (۱۴۰۰) گفتند"
    (one,) = find_author_years(text)
    assert text[one.start : one.end] == "احمدي\u2069 و همکاران (۱۴۰۰"
    assert (one.author_key, one.year_key) == ("احمدی", "1400")


@pytest.mark.parametrize(
    ("authors", "year", "short"),
    [
        ("King, S. F.", "2007", "King, 2007"),
        ("Hernon, P.; Altman, E.", "2001", "Hernon & Altman, 2001"),
        ("Hernon, P., & Altman, E.", "2001", "Hernon & Altman, 2001"),
        ("Stefanou, C. J., Sarmaniotis, C., & Stafyla, A.", "2003", "Stefanou et al., 2003"),
        ("کینگ، استیون", "2007", "کینگ، ۲۰۰۷"),
        ("احمدی، ع.؛ رضایی، م.", "۱۳۹۹", "احمدی و رضایی، ۱۳۹۹"),
        ("احمدی و همکاران", "1400", "احمدی و همکاران، ۱۴۰۰"),
        ("King, S. [کینگ]", "2007", "King, 2007"),
        ("King, S. et al. [کینگ]", "2007", "King et al., 2007"),
        ("World Bank", "", "World Bank, n.d."),
        ("", "۱۳۹۹", "Title, ۱۳۹۹".replace("۱۳۹۹", "1399")),
    ],
)
def test_how_a_source_is_cited_in_short(authors, year, short):
    assert short_citation(authors, year, "Title") == short


def test_names_and_years_that_are_one():
    assert author_keys("King, S. [کینگ]") == ["king", "کینگ"]
    assert author_keys("Shaun King") == ["shaunking", "king"]
    assert author_keys("") == []
    assert without_spellings("King, S. [کینگ]") == "King, S."
    assert year_key("۲۰۰۷") == year_key("2007") != year_key("۱۳۸۶")
    assert year_keys("1905/2005") == ["1905", "2005"]
    assert year_key("1399 الف") == year_key("۱۳۹۹الف")


FAMILY = st.sampled_from(
    ["King", "Åkerlind", "van der Berg", "کینگ", "احمدی", "رضایی", "زرین‌کوب", "O'Neil", "Smith-Jones"]
)
YEAR = st.integers(1300, 2029).map(str)


@given(st.lists(FAMILY, min_size=1, max_size=4, unique=True), YEAR)
def test_what_is_cited_in_short_is_found_again(families, year):
    authors = "; ".join(f"{one}, X." for one in families)
    (one,) = find_author_years(f"({short_citation(authors, year)})")
    assert one.author_key in author_keys(authors)
    assert one.year_key == year


def test_a_long_row_of_persian_words_is_read_at_once():
    row = "خاک و آب و باد و " * 8
    begun = perf_counter()
    assert found(f"({row}1 ۲۰۰۷) (کینگ، ۲۰۰۷)") == [("کینگ", "۲۰۰۷")]
    assert perf_counter() - begun < 2, "two ways to read each «و» take ages"


@given(st.text(max_size=200), st.booleans())
def test_no_text_breaks_it(text, source):
    last = 0
    for one in find_author_years(f"{text} (King, 2007) {text}", source=source):
        assert 0 <= one.start < one.end <= 2 * len(text) + 15
        assert one.end > last
        last = one.end


def test_authors_are_told_apart():
    assert split_authors("Andrade, N., Camacho, J., & Lima, M.") == ["Andrade, N.", "Camacho, J.", "Lima, M."]
    assert split_authors("وزارت علوم") == ["وزارت علوم"]
