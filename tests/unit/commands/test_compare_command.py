"""``compare``."""

import argparse
from collections import defaultdict
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from explorer import messages
from explorer.application import Application
from explorer.commands import compare
from explorer.commands.answer import Answer
from explorer.errors import UserError
from explorer.library.library import Library
from explorer.library.matches import Decision
from explorer.paths import Paths

PackWriter = Callable[..., Path]
Compare = Callable[..., Answer]

SENTENCES = {
    "compare-counts": "{columns} {rows} {empty}",
    "compare-confirmed": "confirmed {percent}",
    "compare-proposed": "proposed {percent}",
    "compare-silent": "silent",
    "compare-unmatched": "unmatched",
    "compare-untagged": "untagged",
    "page-abbreviation": "p {pages}",
}


def words(code: str, /, **_details: object) -> str:
    return code


@pytest.fixture
def run(paths: Paths, write_pack: PackWriter, monkeypatch: pytest.MonkeyPatch) -> Compare:
    """Carries out ``compare`` on the small pack, with sentences of the test's own."""
    write_pack()
    catalogue = defaultdict(str, SENTENCES)
    monkeypatch.setattr(messages, "catalogue", lambda _language: catalogue)

    def carry_out(*arguments: str) -> Answer:
        parser = argparse.ArgumentParser()
        compare.configure(parser, words)
        options = parser.parse_args(arguments)
        options.lang = "nl"
        with closing(Application(paths)) as application:
            return compare.run(application, options)

    return carry_out


def test_a_comparison_has_a_row_an_aspect_and_a_cell_a_column(run: Compare) -> None:
    document = run("vrede", "regio/mali").document
    assert document["columns"] == ["vrede", "regio/mali"]
    assert [row["aspect"] for row in document["rows"]] == ["diplomatie", None]
    cells = [[[each["id"] for each in cell] for cell in row["cells"]] for row in document["rows"]]
    assert cells == [[["vrede#01", "vrede#02"], []], [[], ["regio/mali#01"]]]


def test_a_passage_has_the_keys_that_show_gives_it(run: Compare) -> None:
    passage = run("vrede", "regio/mali").document["rows"][1]["cells"][1][0]
    assert passage == {
        "id": "regio/mali#01",
        "number": 1,
        "text": "Partij steunt 3 miljoen mensen in Mali.",
        "pages": [3],
        "act": "steun",
        "levels": [],
        "aspects": [],
        "regions": ["mali"],
        "sdgs": [],
    }


@pytest.mark.parametrize(
    ("by", "key", "tags"),
    [
        ("level", "level", ["eu", None]),
        ("act", "act", ["eis", "diagnose", "steun"]),
        ("order", "number", ["1", "2"]),
    ],
)
def test_rows_may_be_made_by_something_else(
    run: Compare, by: str, key: str, tags: list[str | None]
) -> None:
    document = run("vrede", "regio/mali", "--rows", by).document
    assert [row[key] for row in document["rows"]] == tags


def test_only_demands_and_only_differences(run: Compare) -> None:
    demands = run("vrede", "regio/mali", "--demands").document
    assert [row["aspect"] for row in demands["rows"]] == ["diplomatie"]
    alike = run("vrede", "vrede", "--differences").document
    assert alike["rows"] == []


def test_regions_filters_and_passages_are_columns_too(run: Compare) -> None:
    columns = ["region=mali", "act=diagnose", "vrede#01,vrede#02"]
    document = run(*columns).document
    assert document["columns"] == columns
    first = [[each["id"] for each in cell] for cell in document["rows"][0]["cells"]]
    assert first == [["vrede#02"], ["vrede#02"], ["vrede#01", "vrede#02"]]


def test_a_column_may_come_from_another_programme(run: Compare, write_pack: PackWriter) -> None:
    write_pack(name="ander")
    document = run("vrede", "klein:vrede", "ander:").document
    sizes = [[len(cell) for cell in row["cells"]] for row in document["rows"]]
    assert sizes == [[2, 2, 2], [0, 0, 1]]


def test_programmes_without_tags_have_rows_by_likeness(
    run: Compare, write_pack: PackWriter, paths: Paths
) -> None:
    write_pack(name="ander")
    document = run("klein:", "ander:", "--rows", "similarity", "--threshold", "0.9").document
    assert [row["similarity"] for row in document["rows"]] == [1.0] * len(document["rows"])
    assert {row["status"] for row in document["rows"]} == {"proposed"}
    library = Library.open(paths)
    library.matches.decide([(("ander", "vrede#01"), ("klein", "vrede#01"))], Decision.CONFIRMED)
    library.matches.decide([(("ander", "vrede#02"), ("klein", "vrede#02"))], Decision.REJECTED)
    library.close()
    answer = run("klein:", "ander:", "--rows", "similarity", "--threshold", "9")
    assert answer.document["rows"][0]["status"] == "confirmed"
    assert answer.document["rows"][-1]["similarity"] is None
    titles = [line for line in answer.text.splitlines() if line.isupper()]
    assert (titles[0], titles[-1]) == ("CONFIRMED 100", "UNMATCHED")
    proposed = run("klein:", "ander:", "--rows", "similarity", "--threshold", "0.5").text
    assert "PROPOSED 100" in proposed


def test_two_editions_have_a_row_a_passage(run: Compare, write_pack: PackWriter) -> None:
    write_pack(name="ander")
    document = run("vrede", "ander:vrede", "--rows", "editions").document
    assert [row["number"] for row in document["rows"]] == ["1", "2"]
    assert run("vrede", "ander:vrede", "--rows", "editions", "--differences").document["rows"] == []


def test_for_people_every_row_names_its_columns_and_says_which_are_silent(run: Compare) -> None:
    assert run("vrede", "regio/mali").text.splitlines() == [
        "2 1 1",
        "",
        "DIPLOMATIE",
        "  Vrede",
        "    1  Partij wil duurzame vrede tegen 2030.",
        "       [p 1 · vrede#01]",
        "    2  Wapens leveren geen vrede op. Nooit.",
        "       [p 1–2 · vrede#02]",
        "  Mali",
        "    silent",
        "",
        "UNTAGGED",
        "  Mali",
        "    1  Partij steunt 3 miljoen mensen in Mali.",
        "       [p 3 · regio/mali#01]",
    ]


@pytest.mark.parametrize(
    ("columns", "code"),
    [
        (["vrede"], "comparison-columns"),
        (["vrede"] * 5, "comparison-columns"),
        (["vrede", "mars"], "section-unknown"),
        (["vrede", "region=mars"], "comparison-tag-unknown"),
        (["vrede", "kleur=rood"], "comparison-facet-unknown"),
        (["vrede", "weg:vrede"], "pack-unknown"),
    ],
)
def test_what_can_not_be_compared_is_an_error(run: Compare, columns: list[str], code: str) -> None:
    with pytest.raises(UserError) as caught:
        run(*columns)
    assert caught.value.code == code
