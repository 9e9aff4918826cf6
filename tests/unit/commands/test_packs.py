"""``packs``."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from explorer.messages import explain, sentence
from explorer.paths import Paths
from explorer.programme.shelf import Shelf

PackWriter = Callable[..., Path]
Run = Callable[..., Any]
BROKEN = {"programme.toml": "id = ,\n"}


def test_the_list_tells_what_each_pack_is(run: Run, write_pack: PackWriter) -> None:
    write_pack(name="noord")
    write_pack(name="zuid")
    document = run("packs", "--json").document
    assert [pack["id"] for pack in document] == ["noord", "zuid"]
    assert document[0] == {
        "id": "noord",
        "title": "Klein programma",
        "party": "Partij",
        "year": 2024,
        "language": "nl",
        "kind": "restatement",
        "passages": 3,
    }


def test_the_list_for_people_also_explains_the_packs_that_are_broken(
    run: Run, write_pack: PackWriter, shipped: Path
) -> None:
    write_pack(name="noord")
    write_pack(BROKEN, name="kapot")
    ran = run("packs")
    good, broken = ran.out.splitlines()
    assert good.split()[0] == "noord"
    assert good.endswith("Partij 2024 · Wereld: Klein programma")
    assert broken == explain(Shelf((shipped,)).broken[0].error)
    assert ran.status == 0
    assert [pack["id"] for pack in run("packs", "--json").document] == ["noord"]


def test_a_whole_pack_passes_the_check(run: Run, write_pack: PackWriter) -> None:
    write_pack()
    ran = run("packs", "--check")
    assert (ran.status, ran.out) == (0, sentence("pack-whole", pack="klein") + "\n")
    assert run("packs", "--check", "--json").document == [
        {"pack": "klein", "ok": True, "faults": []}
    ]


def test_every_fault_is_told_with_its_file_and_line(run: Run, write_pack: PackWriter) -> None:
    folder = write_pack(
        {
            "sections/vrede.md": ('act="eis"', 'act="wens"'),
            "programme.toml": ("words = 7", "words = 8"),
        }
    )
    ran = run("packs", "--check", "--json")
    assert ran.status == 1
    (pack,) = ran.document
    assert not pack["ok"]
    places = {fault["code"]: (fault["file"], fault["line"]) for fault in pack["faults"]}
    assert places["tag-unknown"] == (str(folder / "sections/vrede.md"), 2)
    assert places["count-wrong"] == (str(folder / "programme.toml"), 0)
    lines = run("packs", "--check").out.splitlines()
    assert lines == [fault["text"] for fault in pack["faults"]]
    assert f"{folder / 'sections/vrede.md'}:2: {sentence('fault-tag-unknown')}" in "\n".join(lines)


def test_a_pack_with_a_file_that_cannot_be_read_is_told_in_a_sentence(
    run: Run, write_pack: PackWriter
) -> None:
    folder = write_pack({"sections/vrede.md": None, "glossary.toml": "="})
    ran = run("packs", "--check", "--json")
    assert ran.status == 1
    (pack,) = ran.document
    assert [(fault["code"], fault["line"]) for fault in pack["faults"]] == [
        ("pack-file-missing", 0),
        ("pack-bad-toml", 1),
    ]
    missing = str(folder / "sections/vrede.md")
    assert pack["faults"][0]["text"] == sentence("pack-file-missing", file=missing)


def test_a_pack_that_cannot_be_opened_fails_the_check_and_the_others_are_checked(
    run: Run, write_pack: PackWriter
) -> None:
    write_pack()
    folder = write_pack(BROKEN, name="kapot")
    ran = run("packs", "--check", "--json", "--lang", "fr")
    assert ran.status == 1
    good, broken = ran.document
    assert good == {"pack": "klein", "ok": True, "faults": []}
    assert (broken["pack"], broken["ok"]) == ("kapot", False)
    (fault,) = broken["faults"]
    assert (fault["code"], fault["line"]) == ("pack-bad-toml", 1)
    assert fault["file"] == str(folder / "programme.toml")
    assert fault["text"] in run("packs", "--check", "--lang", "fr").out


@pytest.mark.usefixtures("measured_children")
def test_a_pack_goes_out_and_in_again_as_one_file(
    run: Run, write_pack: PackWriter, paths: Paths, tmp_path: Path
) -> None:
    write_pack(name="noord")
    write_pack(name="eigen", folder=paths.packs)
    file = str(tmp_path / "eigen.programma")
    ran = run("packs", "--export", "eigen", file, "--json")
    assert ran.document == {"pack": "eigen", "file": file, "files": 6}
    assert (
        sentence("pack-exported", pack="eigen", file=file)
        in run("packs", "--export", "eigen", file).out
    )
    run("--pack", "eigen", "note", "add", "vrede#02", "nota", "--quote", "Wapens")
    gone = run("packs", "--remove", "eigen", "--json").document
    assert (gone["pack"], gone["notes"]) == ("eigen", 1)
    brought = run("import", file, "--json")
    assert brought.document == {
        "pack": "eigen",
        "sections": 2,
        "passages": 3,
        "pages": 3,
        "warnings": [],
        "notes": {"exact": 0, "moved": 1, "changed": 0, "orphan": 0},
    }
    again = run("import", file)
    assert again.status == 1
    assert "eigen" in again.err
    assert run("import", file, "--update").status == 0
    text = run("packs", "--remove", "eigen").out
    assert sentence("pack-notes-kept", notes=1) in text


def test_removing_without_notes_says_only_that_it_was_removed(
    run: Run, write_pack: PackWriter, paths: Paths
) -> None:
    write_pack(name="noord")
    write_pack(name="eigen", folder=paths.packs)
    assert len(run("packs", "--remove", "eigen").out.splitlines()) == 1
    assert run("packs", "--remove", "noord").status == 1
    assert run("packs", "--export", "mars", "mars.programma").status == 2
