from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer.errors import UserError
from explorer.programme.pack import Programme
from explorer.searching.results import Order
from explorer.searching.service import SearchService

Find = Callable[..., list[str]]


def suggested(service: SearchService, query: str) -> str | None:
    """What the reader may have meant."""
    return service.search(query, complete=True).suggestion


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("kinderen", "vrede#04"),
        ("sanctie", "handel/regels#02"),
        ("regio's", "vrede#02"),
        ("0.7%", "vrede#03"),
        ("0,7 procent", "vrede#03"),
        ("lidstaten", "handel/regels#01"),
        ("EU-lidstaten", "handel/regels#01"),
        ("eulidstaten", "handel/regels#01"),
        ("handelsverdrag", "handel/regels#01"),
        ("vredesakkoord", "vrede#05"),
        ("Oekraine", "regio/rusland#01"),
        ("TPNW", "vrede#01"),
        ("kernwapenverbod", "vrede#01"),
        ("atoomwapens", "vrede#01"),
        ("Amerika", "regio/china#01"),
        ("mensen rechten verdedigers", "vrede#04"),
        ("verdediger", "vrede#04"),
        ("samenwerking", "vrede#03"),
        ("samenwerkingsbudget", "vrede#03"),
        ("Verenigde Staten", "regio/china#01"),
        ("slavernij", "handel/regels#02"),
        ("Witte-Huis", "regio/china#01"),
        ("Amerika-kritiek", "regio/china#01"),
        ("abortusgeknoei", "vrede#02"),
        ("foefdwangarbeid", "handel/regels#02"),
        ("weiding", "regio/china#02"),
    ],
)
def test_a_word_finds_its_forms_parts_and_synonyms(find: Find, query: str, first: str) -> None:
    assert find(query)[0] == first


def test_a_known_word_with_a_jumble_behind_it_is_no_compound(find: Find) -> None:
    assert find("abortusgeknoei")
    assert find("abortusxqzrt") == []


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("wat vindt Groen van abortus?", "vrede#02"),
        ("wat wil Groen doen tegen dwangarbeid", "handel/regels#02"),
        ("wat willen jullie met Taiwan", "regio/china#01"),
        ("wat vindt Groen van praten met het Kremlin", "regio/rusland#02"),
    ],
)
def test_a_question_finds_the_passage_that_answers_it(find: Find, query: str, first: str) -> None:
    assert find(query)[0] == first


def test_classroom_questions_are_not_searched(find: Find) -> None:
    assert find("zeldzaamheid") == []


def test_passages_with_all_words_come_first(find: Find) -> None:
    assert find("sancties Rusland")[0] == "regio/rusland#01"
    assert set(find("sancties Rusland")) >= {"handel/regels#02", "regio/rusland#02"}


def test_a_phrase_finds_only_where_it_stands(find: Find) -> None:
    assert find('"recht op abortus"') == ["vrede#02"]
    assert find('"rechten op abortus"') == []
    assert find('"0.7%" 2030') == ["vrede#03"]
    assert set(find('"op"')) == {"vrede#01", "vrede#02", "regio/china#01"}
    assert find('"geschiedenis van de streek"') == ["regio/china#02"]


def test_words_can_be_shut_out(find: Find) -> None:
    assert "regio/rusland#01" in find("sancties")
    assert find("sancties -Rusland")[0] == "handel/regels#02"
    assert "regio/rusland#01" not in find("sancties -Rusland")
    assert find("sancties NIET dwangarbeid")[0] == "regio/rusland#01"
    assert "handel/regels#02" not in find("sancties -dwang*")
    assert "regio/rusland#01" not in find('sancties -"tegen Rusland"')
    assert find("sancties -(Rusland OF dwangarbeid OF wapenembargo)") == []
    assert "regio/rusland#01" not in find("sancties -(+Rusland strenger)")
    assert "regio/rusland#01" not in find("-Rusland")
    assert len(find("-Rusland")) == 10


def test_words_can_be_demanded(find: Find) -> None:
    assert find("sancties EN Rusland") == ["regio/rusland#01"]
    assert find("+strenger sancties") == ["regio/rusland#01"]
    assert find("+zzzzz sancties") == []


def test_one_of_several_suffices(find: Find) -> None:
    assert set(find("abortus OF Taiwan")) == {"vrede#02", "regio/china#01"}
    assert set(find('"recht op" OF "Taiwan bedreigt"')) == {"vrede#02", "regio/china#01"}
    assert find("(sancties strenger) OF zzzzzz")[0] == "regio/rusland#01"
    assert find("dwangarbeid OF slavernij") == ["handel/regels#02"]


def test_the_beginning_of_a_word_suffices_with_a_star(find: Find) -> None:
    assert set(find("verd*")) >= {"vrede#04", "handel/regels#01", "vrede#01"}
    assert find("zzzz*") == []


def test_the_last_word_grows_as_it_is_typed(find: Find) -> None:
    assert find("abort", complete=False) == ["vrede#02"]
    assert find("abortu ", complete=False)[0] == "vrede#02"  # spelled nearly so
    assert "regio/rusland#01" in find("s", complete=False)
    assert find("recht op", complete=False)[0] == "vrede#02"
    assert find("x:abort", complete=False)[0] == "vrede#02"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("regio:taiwan", {"regio/china#01"}),
        ("region:Ukraine", {"regio/rusland#01"}),
        ("regio:oekr", {"regio/rusland#01"}),
        ("soort:afwijzing niveau:EU", {"vrede#02", "handel/regels#02"}),
        ("act:rejection -level:eu", {"regio/china#01"}),
        ("aspect:gender", {"vrede#02", "vrede#05"}),
        ("thema:handel", {"handel/regels#01", "handel/regels#02"}),
        ("theme:eerlijke", {"handel/regels#01", "handel/regels#02"}),
        ("blz:8", {"regio/china#01", "regio/china#02"}),
        ("blz:9", {"regio/china#02"}),
        ("pagina:1-2", {"vrede#01", "vrede#02"}),
        ("sdg:8", {"handel/regels#01", "handel/regels#02"}),
        ("regio:china,rusland -blz:8-9", {"regio/rusland#01", "regio/rusland#02"}),
        ("regio:china regio:rusland blz:7", {"regio/rusland#02"}),
        ("sancties regio:rusland", {"regio/rusland#01"}),
    ],
)
def test_fields_narrow_by_dutch_and_english_names(
    find: Find, query: str, expected: set[str]
) -> None:
    assert set(find(query)) == expected


def test_a_field_with_an_unknown_name_is_read_as_words(find: Find) -> None:
    assert find("regio:abortus")[0] == "vrede#02"
    assert find("blz:abortus")[0] == "vrede#02"
    assert find("soort:,") == find("soort")


def test_brackets_may_hold_fields(find: Find) -> None:
    assert "vrede#02" in find("(abortus regio:china)")
    assert find("abortus OF regio:china") == ["vrede#02"]


def test_an_empty_query_finds_nothing_but_counts_everything(service: SearchService) -> None:
    results = service.search("")
    assert (results.total, results.hits) == (0, ())
    assert [(one.id, one.count) for one in results.facets["branch"]] == [
        ("themes", 7),
        ("regions", 4),
    ]


def test_filters_alone_list_passages_in_order(find: Find) -> None:
    assert find("", filters={"theme": ["handel"]}) == ["handel/regels#01", "handel/regels#02"]


@pytest.mark.parametrize("query", ["wat vindt Groen", "de het een", "Groen", "van"])
def test_words_that_say_nothing_are_searched_when_nothing_else_is(find: Find, query: str) -> None:
    assert isinstance(find(query), list)


def test_hits_come_in_the_order_of_the_programme_when_asked(find: Find) -> None:
    relevance = find("sancties tegen China")
    assert find("sancties tegen China", order=Order.DOCUMENT) == sorted(relevance, key=_order)


def _order(passage: str) -> tuple[int, str]:
    sections = ["vrede", "handel/regels", "regio/rusland", "regio/china"]
    return sections.index(passage.partition("#")[0]), passage


def test_the_number_of_hits_can_be_limited_but_all_are_counted(service: SearchService) -> None:
    results = service.search("sancties", complete=True, limit=1)
    assert (len(results.hits), results.total) == (1, 3)
    assert len(service.search("sancties", complete=True, limit=None).hits) == 3


def test_a_hit_tells_where_it_stands(service: SearchService) -> None:
    (hit,) = service.search("wapenembargo", complete=True, limit=1).hits
    assert (hit.pack, hit.section, hit.title, hit.number, hit.pages) == (
        "klein",
        "regio/china",
        "China",
        2,
        (8, 9),
    )
    assert hit.score > 0


def test_a_long_passage_is_cut_around_the_marks(service: SearchService) -> None:
    snippet = service.search("wapenembargo", complete=True).hits[0].snippet
    assert snippet.text.startswith("… ")
    assert snippet.text.endswith(" …")
    assert [snippet.text[mark.start : mark.end] for mark in snippet.marks] == ["wapenembargo"]


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("kind", ["kinderen", "kind"]),
        ('"recht op abortus"', ["recht op abortus"]),
        ("Amerika", ["Verenigde Staten"]),
        ("verdediger", ["Mensenrechtenverdedigers"]),
        ("handelsverdrag", ["handels"]),
        ("EU-lidstaten", ["EU-lidstaten"]),
        ("slavernij", ["dwangarbeid"]),
        ("samenwerkingsbudget", ["ontwikkelingssamenwerking"]),
    ],
)
def test_what_matches_is_marked(service: SearchService, query: str, marked: list[str]) -> None:
    snippet = service.search(query, complete=True).hits[0].snippet
    assert [snippet.text[mark.start : mark.end] for mark in snippet.marks] == marked


def test_letters_typed_so_far_are_marked(service: SearchService) -> None:
    snippet = service.search("dwang").hits[0].snippet
    assert [snippet.text[m.start : m.end] for m in snippet.marks] == ["dwangarbeid"]


def test_compounds_that_match_by_a_part_are_told(service: SearchService) -> None:
    assert service.search("verdrag", complete=True).via_parts == (
        "handelsverdragen",
        "investeringsverdragen",
    )
    assert service.search("sancties", complete=True).via_parts == ()


def test_the_plain_words_that_were_searched_are_told(service: SearchService) -> None:
    results = service.search('wat vindt Groen van "recht op abortus" in China -Rusland')
    assert results.terms == ("recht op abortus", "China")


def test_a_misspelled_word_is_put_right(service: SearchService, find: Find) -> None:
    assert suggested(service, "Mensenrchtenverdedigers nu") == "Mensenrechtenverdedigers nu"
    assert suggested(service, "sancties") is None
    assert suggested(service, "santcies") == "sancties"
    assert find("santcies")
    assert find("abrotus~")[0] == "vrede#02"
    assert suggested(service, "abrotus~") is None
    assert suggested(service, "xx") is None
    assert suggested(service, "stand") is None  # exists, though it doesn't stand here
    assert suggested(service, "Fransen") is None  # likewise, a name
    assert suggested(service, "zoalz") is None  # near a stop word only
    assert suggested(service, "tescherminks") is None  # two letters off and another beginning


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Verenigde Staeten", "Amerika"),
        ("Islamitische Staat", "Daesh"),
        ("Witte Huis", "Verenigde Staten"),
        ("staakt-het-vuren", "vredesonderhandelingen"),
    ],
)
def test_a_name_of_several_words_stands_for_its_synonyms_whatever_its_words_say(
    service: SearchService, query: str, text: str
) -> None:
    (mark,) = service.mark(query, text)
    assert (mark.start, mark.end) == (0, len(text))


def test_a_word_of_a_known_name_is_not_taken_for_a_misspelled_one(service: SearchService) -> None:
    assert suggested(service, "gewapende groeperingen") is None
    assert suggested(service, "Verenigde Staeten") == "Verenigde Staten"


def test_an_unknown_facet_is_an_error_that_names_the_known_ones(service: SearchService) -> None:
    with pytest.raises(UserError) as raised:
        service.search("vrede", filters={"kleur": ["rood"]})
    assert raised.value.code == "search-facet-unknown"
    assert raised.value.details["facet"] == "kleur"


def test_marks_can_be_asked_of_any_text(service: SearchService) -> None:
    text = "Zijn sancties tegen de VS nuttig?"
    marks = service.mark("sanctie Amerika", text)
    assert [text[mark.start : mark.end] for mark in marks] == ["sancties", "VS"]
    assert service.mark("niets", text) == ()


def test_names_and_tags_of_a_packs_own_are_found(
    tmp_path: Path, write_pack: Callable[..., Path]
) -> None:
    pack = write_pack(tmp_path / "pack")
    file = pack / "sections" / "vrede.md"
    text = file.read_text("utf-8").replace("recht op abortus", "geweld van IS")
    file.write_text(text.replace('level="belgie eu"', 'level="maan"'), "utf-8")
    service = SearchService(tmp_path / "index", [Programme(pack)])
    service.prepare()
    for query in ("IS", "geweld van IS", "Daesh"):
        assert service.search(query, complete=True).hits[0].passage == "vrede#02", query
    assert [hit.passage for hit in service.search("niveau:maan").hits] == ["vrede#02"]
    service.close()


@pytest.fixture
def two_packs(
    tmp_path: Path, write_pack: Callable[..., Path]
) -> Iterator[tuple[SearchService, list[Programme]]]:
    programmes = [
        Programme(write_pack(tmp_path / "een", "een", "Groen")),
        Programme(write_pack(tmp_path / "twee", "twee", "Partij voor Sancties")),
    ]
    service = SearchService(tmp_path / "index", programmes)
    service.prepare()
    yield service, programmes
    service.close()


def test_several_packs_are_searched_together_or_apart(
    two_packs: tuple[SearchService, list[Programme]],
) -> None:
    service, _ = two_packs
    results = service.search("abortus", complete=True)
    assert [(hit.pack, hit.passage) for hit in results.hits] == [
        ("een", "vrede#02"),
        ("twee", "vrede#02"),
    ]
    assert [(count.id, count.count) for count in results.facets["pack"]] == [
        ("een", 1),
        ("twee", 1),
    ]
    assert [hit.pack for hit in service.search("abortus", packs=["twee"]).hits] == ["twee"]
    assert [hit.pack for hit in service.search("abortus programma:twee").hits] == ["twee"]


def test_a_partys_name_of_several_words_says_nothing_only_as_a_whole(
    two_packs: tuple[SearchService, list[Programme]],
) -> None:
    service, _ = two_packs
    assert service.search("abortus Partij voor Sancties", complete=True).terms == ("abortus",)
    assert service.search("abortus sancties", complete=True).terms == ("abortus", "sancties")


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(alphabet='abcdeirstnvkgho OFEN"*~():-+0,7%’', max_size=30),
    st.booleans(),
)
def test_any_query_is_answered(service: SearchService, query: str, complete: bool) -> None:
    results = service.search(query, complete=complete, limit=None)
    assert results.total == len(results.hits)
    for hit in results.hits:
        for mark in hit.snippet.marks:
            assert 0 <= mark.start < mark.end <= len(hit.snippet.text)


def test_the_terms_of_a_text_are_its_stems_without_stop_words(service: SearchService) -> None:
    before = SearchService(Path("nowhere"), ())
    text = "De sancties tegen de lidstaten"
    assert service.terms(text) == (*before.terms("sanctie"), *service.terms("lidstaat"))
    assert service.terms("de het een") == ()


def test_without_an_index_words_are_stemmed_as_they_are() -> None:
    service = SearchService(Path("nowhere"), ())
    assert service.terms("De sancties van 2024") == (*service.terms("sanctie"), "2024")


def test_nouns_of_politics_and_what_is_made_of_them_name_a_subject(
    service: SearchService, tmp_path: Path, pack: Path
) -> None:
    told = ("sancties", "wapenhandel", "Mensenrechten", "genocide")
    assert all(map(service.names_subject, told))
    assert not any(map(service.names_subject, ("noemt", "duidelijk", "negatieve", "aanpak", "de")))
    before = SearchService(tmp_path, [Programme(pack)])
    assert before.names_subject("sancties")
    assert not before.names_subject("noemt")
