from collections.abc import Callable

import pytest

from explorer.comparing.columns import (
    Column,
    ColumnKind,
    filter_column,
    filter_text,
    listed_column,
    parse_filters,
    programme_column,
    region_column,
    section_column,
)
from explorer.errors import UserError
from explorer.programme.pack import Programme

Find = Callable[[str], Programme]


def ids(column: Column) -> list[str]:
    return [passage.id for passage in column.passages]


def test_a_section_is_a_column_of_its_passages(programme: Programme) -> None:
    column = section_column(programme, "regio/zuid")
    assert (column.title, column.kind, column.id) == (
        "Het zuiden",
        ColumnKind.SECTION,
        "regio/zuid",
    )
    assert ids(column) == ["regio/zuid#01", "regio/zuid#02"]
    assert column.pages == (6,)


def test_a_group_is_a_column_of_all_its_sections(programme: Programme) -> None:
    column = section_column(programme, "handel")
    assert ids(column) == ["handel/verdragen#01", "handel/verdragen#02", "handel/wto#01"]
    assert column.pages == (3, 4)


def test_an_unknown_section_is_an_error(programme: Programme) -> None:
    with pytest.raises(UserError, match="section-unknown"):
        section_column(programme, "regio/oost")


def test_a_region_has_its_own_section_first_and_then_what_stands_elsewhere(
    programme: Programme,
) -> None:
    column = region_column(programme, "noord", "en")
    assert column.title == "North"
    assert ids(column) == ["regio/noord#01", "regio/noord#02", "regio/noord#03", "vrede#02"]
    assert [each.elsewhere for each in column.statements] == [False, False, False, True]
    assert column.statements[-1].title == "Vrede"


def test_a_region_nothing_is_said_of_is_an_empty_column(programme: Programme) -> None:
    column = region_column(programme, "west")
    assert (column.title, column.statements, column.pages) == ("West", (), ())


def test_an_unknown_region_is_an_error_that_names_the_others(programme: Programme) -> None:
    with pytest.raises(UserError) as caught:
        region_column(programme, "oost")
    assert caught.value.code == "comparison-tag-unknown"
    assert caught.value.details == {"facet": "region", "tag": "oost", "known": "noord, zuid, west"}


def test_a_filter_takes_tags_of_one_facet_as_alternatives_and_narrows_by_another(
    programme: Programme,
) -> None:
    column = filter_column(programme, {"aspect": ("sancties", "handel"), "act": ("eis",)})
    assert column.title == "Sancties · Handel · Eis"
    assert column.id == "aspect=sancties|handel&act=eis"
    assert ids(column) == [
        "vrede#02",
        "handel/verdragen#01",
        "handel/wto#01",
        "regio/noord#02",
        "regio/noord#03",
        "regio/zuid#01",
    ]


def test_a_filter_may_ask_for_a_theme_a_goal_or_a_tag_outside_the_vocabulary(
    programme: Programme,
) -> None:
    assert ids(filter_column(programme, {"theme": ("handel",), "sdg": ("16",)})) == [
        "handel/wto#01"
    ]
    assert ids(filter_column(programme, {"aspect": ("visserij",)})) == ["regio/noord#03"]


def test_a_facet_without_tags_leaves_everything_in(programme: Programme) -> None:
    assert len(filter_column(programme, {"aspect": ()}).statements) == 11


def test_an_unknown_facet_is_an_error(programme: Programme) -> None:
    with pytest.raises(UserError, match="comparison-facet-unknown"):
        filter_column(programme, {"kleur": ("rood",)})


def test_an_unknown_tag_of_a_programme_without_vocabulary_is_an_error(untagged: Programme) -> None:
    with pytest.raises(UserError) as caught:
        filter_column(untagged, {"aspect": ("handel",)})
    assert caught.value.details["known"] == "–"


def test_filters_are_read_back_as_they_were_written() -> None:
    filters = {"aspect": ("sancties", "handel"), "act": ("eis",)}
    assert parse_filters(filter_text(filters)) == filters
    assert parse_filters("aspect=") == {"aspect": ()}
    with pytest.raises(UserError, match="comparison-facet-unknown"):
        parse_filters("regio/zuid")


def test_a_programme_is_a_column_of_everything(programme: Programme) -> None:
    column = programme_column(programme)
    assert (column.title, column.kind, column.id) == (
        "Partij 2024",
        ColumnKind.PROGRAMME,
        "proef",
    )
    assert column.passages == tuple(programme.passages())


def test_a_list_keeps_its_order_and_has_every_passage_once(find: Find) -> None:
    keys = [
        ("zonder", "buitenland#02"),
        ("proef", "regio/zuid#09"),  # the id regio/zuid#01 had before
        ("proef", "handel/wto#01"),
        ("proef", "regio/zuid#01"),
    ]
    column = listed_column("Mijn lijst", keys, find, ColumnKind.BUNDLE, "b1")
    assert ids(column) == ["buitenland#02", "regio/zuid#01", "handel/wto#01"]
    assert (column.kind, column.id, column.missing) == (ColumnKind.BUNDLE, "b1", ())
    assert column.pages == ()
    assert column.statements[2].within == ("handel",)


def test_passages_that_are_gone_are_named_and_keep_no_others_away(find: Find) -> None:
    keys = [("proef", "vrede#77"), ("weg", "x#01"), ("proef", "vrede#01"), ("weg", "x#01")]
    column = listed_column("Lijst", keys, find)
    assert ids(column) == ["vrede#01"]
    assert column.missing == (("proef", "vrede#77"), ("weg", "x#01"))
