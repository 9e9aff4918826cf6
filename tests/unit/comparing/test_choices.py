import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.comparing.choices import (
    Choice,
    Comparison,
    open_choice,
    parse_choice,
    parse_search,
    search_value,
)
from explorer.comparing.columns import ColumnKind
from explorer.comparing.statements import Key
from explorer.comparing.table import RowsBy
from explorer.errors import UserError
from explorer.programme.pack import Programme

Find = Callable[[str], Programme]
A, B, C = (Choice(ColumnKind.SECTION, "proef", value) for value in "abc")

choices = st.builds(Choice, st.sampled_from(ColumnKind), st.text(), st.text(), st.text())
comparisons = st.builds(
    Comparison,
    st.lists(choices, max_size=4).map(tuple),
    st.sampled_from(RowsBy),
    st.booleans(),
    st.booleans(),
    st.lists(st.text()).map(tuple),
    st.floats(0, 1),
)
scalar = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4)
plain = scalar | st.lists(scalar, max_size=3)


@pytest.mark.parametrize(
    ("typed", "choice"),
    [
        ("regio/noord", Choice(ColumnKind.SECTION, "proef", "regio/noord")),
        ("region=noord", Choice(ColumnKind.REGION, "proef", "noord")),
        ("region=noord|zuid", Choice(ColumnKind.FILTER, "proef", "region=noord|zuid")),
        ("region=noord&act=eis", Choice(ColumnKind.FILTER, "proef", "region=noord&act=eis")),
        ("aspect=handel", Choice(ColumnKind.FILTER, "proef", "aspect=handel")),
        ("vrede#01,vrede#02", Choice(ColumnKind.PASSAGES, "proef", "vrede#01,vrede#02")),
        ("zonder:buitenland", Choice(ColumnKind.SECTION, "zonder", "buitenland")),
        ("zonder:", Choice(ColumnKind.PROGRAMME, "zonder")),
    ],
)
def test_a_column_is_understood_as_it_is_typed(typed: str, choice: Choice) -> None:
    assert parse_choice(typed, "proef") == choice


@pytest.mark.parametrize(
    ("choice", "title", "first"),
    [
        (Choice(ColumnKind.SECTION, "proef", "vrede"), "Vrede", "vrede#01"),
        (Choice(ColumnKind.REGION, "proef", "zuid"), "Zuid", "regio/zuid#01"),
        (Choice(ColumnKind.FILTER, "proef", "act=steun"), "Steun", "regio/zuid#02"),
        (Choice(ColumnKind.PROGRAMME, "proef"), "Partij 2024", "vrede#01"),
        (Choice(ColumnKind.PASSAGES, "proef", "vrede#02,"), "vrede#02,", "vrede#02"),
        (Choice(ColumnKind.SEARCH, "proef", "bomen", "Bomen"), "Bomen", "buitenland#03"),
        (Choice(ColumnKind.BUNDLE, "", "b1", "Mijn bundel"), "Mijn bundel", "buitenland#03"),
    ],
)
def test_every_choice_opens_its_column(find: Find, choice: Choice, title: str, first: str) -> None:
    def passages(asked: Choice) -> list[Key]:
        assert asked is choice
        return [("zonder", "buitenland#03")]

    column = open_choice(choice, find, passages)
    assert (column.title, column.kind) == (title, choice.kind)
    assert column.passages[0].id == first


def test_a_choice_from_a_programme_that_is_not_there_is_an_error(find: Find) -> None:
    with pytest.raises(UserError, match="pack-unknown"):
        open_choice(Choice(ColumnKind.SECTION, "weg", "vrede"), find)


@settings(max_examples=25)
@given(comparisons)
def test_a_comparison_comes_back_from_json_as_it_was(comparison: Comparison) -> None:
    assert Comparison.from_json(json.loads(json.dumps(comparison.to_json()))) == comparison


@pytest.mark.unmeasured
@settings(max_examples=25)
@given(
    plain
    | st.fixed_dictionaries(
        {},
        optional={
            "columns": st.lists(
                st.fixed_dictionaries(
                    {}, optional=dict.fromkeys(("kind", "pack", "value", "title"), plain)
                )
                | plain
            ),
            "by": plain,
            "tags": plain,
            "threshold": plain,
            "only_demands": plain,
        },
    )
)
def test_any_json_gives_a_comparison(stored: object) -> None:
    comparison = Comparison.from_json(stored)
    assert len(comparison.columns) <= 4
    assert 0 <= comparison.threshold <= 1
    assert Comparison.from_json(comparison.to_json()) == comparison


def test_what_is_wrong_in_json_is_left_out() -> None:
    stored = {
        "columns": [
            {"kind": "section", "pack": "proef", "value": "vrede"},
            {"kind": "section"},
            {"kind": "kleur", "pack": "proef"},
            {"kind": "section", "pack": "proef", "value": 3},
            "vrede",
        ],
        "by": ["aspect"],
        "tags": ["a", 3],
        "threshold": 7.0,
        "only_differences": "ja",
    }
    only = Choice(ColumnKind.SECTION, "proef", "vrede")
    assert Comparison.from_json(stored) == Comparison((only,), tags=("a",))


def test_a_search_is_kept_with_its_filters() -> None:
    plain = search_value("vrede", {})
    assert (plain, parse_search(plain)) == ("vrede", ("vrede", {}))
    both = search_value("vrede", {"level": ("eu", "belgie"), "act": ()})
    assert parse_search(both) == ("vrede", {"level": ("belgie", "eu")})
    odd = search_value('{"query"', {})
    assert parse_search(odd) == ('{"query"', {})


@pytest.mark.parametrize("value", ["{kapot", '{"query": 1}', "{}"])
def test_what_is_no_search_of_ours_is_a_query(value: str) -> None:
    assert parse_search(value) == (value, {})


def test_filters_of_a_search_that_are_none_are_left_out() -> None:
    assert parse_search('{"query": "a", "filters": {"act": "eis", "level": [1, "eu"]}}') == (
        "a",
        {"level": ("eu",)},
    )
    assert parse_search('{"query": "a", "filters": []}') == ("a", {})
