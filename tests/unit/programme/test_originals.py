"""The official text beside the restatement: both ways, and whatever has gone left out."""

from collections.abc import Callable
from pathlib import Path

import pytest

from explorer.programme.originals import Original, find_original
from explorer.programme.pack import Programme

PackWriter = Callable[..., Path]
TREE = """
id = "echt"
title = "Het echte programma"
official_of = "klein"
[imported]
file = "echt.pdf"
date = "2026-01-02"
sha256 = "ab"
[source]
title = "Bron"
[[node]]
id = "vrede"
title = "Vrede"
file = "v.md"
passages = 2
"""
TEXT = """
De partij wil vrede.
{: #vrede-01 page="1" }

Wapens niet.
{: #vrede-02 page="2" }
"""
ALIGNMENT = """
of = "klein"
[passages]
"vrede#01" = ["vrede#01", "vrede#02", "weg#01"]
"vrede#02" = ["vrede#02", "vrede#07"]
"weg#01" = ["vrede#01"]
"""


@pytest.fixture
def official(tmp_path: Path) -> Programme:
    folder = tmp_path / "eigen" / "echt"
    folder.mkdir(parents=True)
    for name, text in (("programme.toml", TREE), ("v.md", TEXT), ("alignment.toml", ALIGNMENT)):
        (folder / name).write_text(text, "utf-8")
    return Programme(folder)


@pytest.fixture
def original(write_pack: PackWriter, official: Programme) -> Original:
    found = find_original(Programme(write_pack()), [official])
    assert found is not None
    return found


def texts(passages: tuple[object, ...]) -> list[str]:
    return [passage.text for passage in passages]  # type: ignore[attr-defined] # passages


def test_a_section_has_its_official_text_under_the_same_id(original: Original) -> None:
    assert original.head("vrede") is original.official.head("vrede")
    assert original.head("regio/mali") is None


def test_passages_are_found_both_ways_without_those_that_are_gone(original: Original) -> None:
    assert texts(original.passages_of("vrede#01")) == ["De partij wil vrede."]
    assert texts(original.passages_of("vrede#02")) == ["De partij wil vrede.", "Wapens niet."]
    assert original.passages_of("regio/mali#01") == ()
    assert [one.id for one in original.restatements_of("vrede#01")] == ["vrede#01", "vrede#02"]
    assert [one.id for one in original.restatements_of("vrede#02")] == ["vrede#02"]
    assert original.restatements_of("mars#01") == ()
    assert [(ours.id, told.id) for ours, told in original.pairs()] == [
        ("vrede#01", "vrede#01"),
        ("vrede#02", "vrede#01"),
        ("vrede#02", "vrede#02"),
    ]


def test_the_pair_is_found_from_either_side(original: Original, official: Programme) -> None:
    ours = original.restatement
    again = find_original(official, [official, ours])
    assert again is not None
    assert (again.restatement, again.official) == (ours, official)
    assert find_original(ours, [ours]) is None


def test_an_imported_pack_knows_where_it_came_from(original: Original) -> None:
    provenance = original.official.provenance
    assert provenance is not None
    assert (provenance.file, provenance.date, provenance.sha256) == ("echt.pdf", "2026-01-02", "ab")
    assert original.restatement.provenance is None
