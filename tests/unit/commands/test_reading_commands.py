"""``tree`` and ``show``."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

PackWriter = Callable[..., Path]
Run = Callable[..., Any]


@pytest.fixture(autouse=True)
def _pack(write_pack: PackWriter) -> None:
    write_pack()


def test_the_tree_is_nested_as_the_programme_is(run: Run) -> None:
    mali = {
        "id": "regio/mali",
        "title": "Mali",
        "kind": "region",
        "pages": [3, 3],
        "passages": 1,
        "demands": 0,
        "children": [],
    }
    assert run("tree", "--json").document == [
        {
            "id": "vrede",
            "title": "Vrede",
            "kind": "theme",
            "pages": [1, 2],
            "passages": 2,
            "demands": 1,
            "children": [],
        },
        {
            "id": "regio",
            "title": "Regio’s",
            "kind": "group",
            "pages": [3, 3],
            "passages": 1,
            "demands": 0,
            "children": [mali],
        },
    ]


def test_the_tree_for_people_is_one_line_a_node_indented_below_its_group(run: Run) -> None:
    lines = run("tree").out.splitlines()
    assert [line.split()[-1] for line in lines] == ["vrede", "regio", "regio/mali"]
    assert [len(line) - len(line.lstrip()) for line in lines] == [0, 0, 2]
    assert "blz. 1–2" in lines[0]
    assert "p. 1–2" in run("tree", "--lang", "en").out


def test_a_section_is_shown_with_its_passages(run: Run) -> None:
    section = run("show", "vrede", "--json").document
    assert section["id"] == "vrede"
    assert section["title"] == "Vrede"
    assert section["pages"] == [1, 2]
    assert section["keypoints"] == ["Vrede komt eerst."]
    assert section["passages"] == [
        {
            "id": "vrede#01",
            "number": 1,
            "text": "Partij wil duurzame vrede tegen 2030.",
            "pages": [1],
            "act": "eis",
            "levels": ["eu"],
            "aspects": ["diplomatie"],
            "regions": [],
            "sdgs": [16],
        },
        {
            "id": "vrede#02",
            "number": 2,
            "text": "Wapens leveren geen vrede op. Nooit.",
            "pages": [1, 2],
            "act": "diagnose",
            "levels": [],
            "aspects": ["diplomatie"],
            "regions": ["mali"],
            "sdgs": [],
        },
    ]


def test_a_section_for_people_has_key_points_numbers_pages_and_ids(run: Run) -> None:
    out = run("show", "vrede").out
    assert out.startswith("Vrede\nblz. 1–2\n")
    assert "• Vrede komt eerst." in out
    assert "  2  Wapens leveren geen vrede op. Nooit.\n     [blz. 1–2 · vrede#02]" in out


@pytest.mark.parametrize(("section", "named"), [("mars", "mars"), ("regio", "regio/mali")])
def test_what_is_no_section_is_wrong_use(run: Run, section: str, named: str) -> None:
    ran = run("show", section)
    assert (ran.status, ran.out) == (2, "")
    assert named in ran.err
