"""The command line on the programme that is shipped."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from explorer.paths import program_folder

Run = Callable[..., Any]
PACK = "groen-2024-internationaal"


def complaint(ran: Any) -> str:
    """The one sentence with which a process that printed nothing ended."""
    assert ran.out == ""
    assert ran.err.count("\n") == 1, ran.err
    assert ran.err.rstrip().endswith((".", "»", "kan."))
    return str(ran.err)


def test_the_tree_has_every_section_under_its_branch(program: Run) -> None:
    document = program("tree", "--json").document
    assert {"handel", "regio"} == {node["id"] for node in document if node["kind"] == "group"}
    (region,) = [node for node in document if node["id"] == "regio"]
    assert {child["kind"] for child in region["children"]} == {"region"}
    assert set(document[0]) == {
        "id",
        "title",
        "kind",
        "pages",
        "passages",
        "demands",
        "children",
    }
    assert "Israël – Palestina" in program("tree").out


def test_a_section_is_shown_with_its_passages(program: Run) -> None:
    document = program("show", "regio/rusland", "--json").document
    assert document["id"] == "regio/rusland"
    assert document["keypoints"]
    assert [passage["number"] for passage in document["passages"]] == list(
        range(1, len(document["passages"]) + 1)
    )
    text = program("show", "regio/rusland").out
    assert all(passage["id"] in text for passage in document["passages"])


def test_a_search_gives_hits_and_counts(program: Run) -> None:
    document = program("search", "sancties tegen Rusland", "--json", "--limit", "3").document
    assert document["query"] == "sancties tegen Rusland"
    assert len(document["hits"]) == 3 <= document["total"]
    assert {"passage", "section", "title", "number", "pages", "snippet", "score"} == set(
        document["hits"][0]
    )
    assert document["facets"]["act"]


def test_a_search_can_be_narrowed_and_puts_a_misspelled_word_right(program: Run) -> None:
    document = program("search", "sanctise", "--theme", "regio/rusland", "--json").document
    assert "sancties" in document["suggestion"]
    document = program("search", "sancties", "--theme", "regio/rusland", "--json").document
    assert {hit["section"] for hit in document["hits"]} == {"regio/rusland"}


def test_the_shipped_pack_is_listed_and_whole(program: Run) -> None:
    (pack,) = program("packs", "--json").document
    assert (pack["id"], pack["kind"], pack["language"]) == (PACK, "restatement", "nl")
    ran = program("packs", "--check", "--json")
    assert ran.status == 0
    assert ran.document == [{"pack": PACK, "ok": True, "faults": []}]


def test_an_index_is_built_once_and_again_when_asked(program: Run, data: Path) -> None:
    def files() -> set[str]:
        return {str(file) for file in (data / "cache" / "index").rglob("*")}

    built = files()
    there = program("index", "--json").document
    assert there["passages"] > 200
    assert there["bytes"] > 0
    assert files() == built
    again = program("index", "--rebuild", "--json").document
    assert again["passages"] == there["passages"]
    assert files() != built


def test_everything_of_the_reader_stands_under_data(python: Run, tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path / "home"), "USERPROFILE": str(tmp_path / "home")}
    places = {f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in ("DATA", "CONFIG", "CACHE")}
    own = ("--data", str(tmp_path / "reader"))
    assert python("main.py", "tree", *own, environment={**home, **places}).status == 0
    assert [item.name for item in tmp_path.iterdir()] == ["reader"]


def test_options_stand_before_or_after_the_subcommand(program: Run) -> None:
    options = ("--json", "--lang", "en", "--pack", PACK)
    before, after = program(*options, "tree"), program("tree", *options)
    assert before == after
    assert before.status == 0
    assert before.document


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("mars",), "mars"),
        (("show", "regio"), "regio/rusland"),
        (("search", "vrede", "--pack", "mars"), "mars"),
        (("screenshot", "lezen", "a.png", "--size", "groot"), "1440x900"),
    ],
    ids=lambda argument: " ".join(argument) if isinstance(argument, tuple) else argument,
)
def test_wrong_use_is_one_sentence_and_status_two(
    program: Run, arguments: tuple[str, ...], named: str
) -> None:
    ran = program(*arguments)
    assert ran.status == 2
    assert named in complaint(ran)


def test_a_job_that_failed_is_one_sentence_and_status_one(python: Run, tmp_path: Path) -> None:
    (tmp_path / "bestand").touch()
    ran = python("main.py", "index", "--data", str(tmp_path / "bestand"))
    assert ran.status == 1
    assert str(tmp_path / "bestand") in complaint(ran)


def test_reading_needs_no_folder_that_can_be_written(python: Run, tmp_path: Path) -> None:
    (tmp_path / "bestand").touch()
    assert python("main.py", "tree", "--data", str(tmp_path / "bestand")).status == 0


def test_without_a_screen_the_window_is_refused_in_the_language_of_the_reader(
    python: Run, tmp_path: Path
) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux can be without a screen")
    own = ("--data", str(tmp_path))
    spoken = [
        python("main.py", *own, "--lang", "fr"),
        python("main.py", environment={"LANG": "en_GB.UTF-8"}),
        python("main.py"),
    ]
    assert [ran.status for ran in spoken] == [1, 1, 1]
    assert len({complaint(ran) for ran in spoken}) == 3


def test_a_broken_pack_beside_a_good_one_is_told_and_stands_in_nobodys_way(
    program: Run, tmp_path: Path
) -> None:
    own = ("--data", str(tmp_path))
    file = tmp_path / "packs" / "kapot" / "programme.toml"
    file.parent.mkdir(parents=True)
    file.write_text('id = "kapot"\ntitle = \n', "utf-8")
    assert program("tree", *own).status == 0
    listed = program("packs", *own)
    assert listed.status == 0
    assert PACK in listed.out
    assert str(file) in listed.out
    checked = program("packs", "--check", *own, "--json")
    assert checked.status == 1
    assert [(pack["pack"], pack["ok"]) for pack in checked.document] == [
        (PACK, True),
        ("kapot", False),
    ]
    assert checked.document[1]["faults"][0]["line"] == 2
    asked_for = program("tree", "--pack", "kapot", *own)
    assert asked_for.status == 1
    assert str(file) in complaint(asked_for)


def test_subcommands_without_a_picture_load_no_qt(python: Run, data: Path) -> None:
    script = """
import sys
from explorer.launcher import main

for line in ("tree", "show inleiding", "search vrede", "packs --check", "index"):
    status = main([*sys.argv[1:], *line.split()])
    qt = [name for name in sys.modules if name.startswith(("PySide", "shiboken", "explorer.gui"))]
    print("ended", line, status, *qt)
"""
    ran = python("-c", script, "--data", str(data))
    assert (ran.status, ran.err) == (0, "")
    assert [line for line in ran.out.splitlines() if line.startswith("ended ")] == [
        "ended tree 0",
        "ended show inleiding 0",
        "ended search vrede 0",
        "ended packs --check 0",
        "ended index 0",
    ]


def test_a_reader_of_the_output_may_leave_early() -> None:
    process = subprocess.Popen(
        [sys.executable, "main.py", "show", "inleiding"],
        cwd=program_folder(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    with process.stderr:
        assert process.stderr.read() == b""
    assert process.wait(50) == 0
