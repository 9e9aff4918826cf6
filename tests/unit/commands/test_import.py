"""``import``: a document becomes a pack, or a sentence says why not."""

from pathlib import Path
from typing import Any

import pytest

TEXT = """# Programma van de tuin

## Water

Wij willen dat elke tuin een regenton krijgt, zodat de zomer minder droog wordt.

De gemeente betaalt de helft van de kosten.

## Bomen

Elke straat verdient een boom die schaduw geeft aan wie er woont en wandelt.
"""


@pytest.fixture
def document(tmp_path: Path) -> Path:
    file = tmp_path / "tuin.md"
    file.write_text(TEXT, "utf-8")
    return file


def test_a_document_becomes_a_programme_among_the_others(run: Any, document: Path) -> None:
    ran = run(
        "import",
        str(document),
        "--title",
        "Tuin",
        "--party",
        "Groenten",
        "--year",
        "2030",
        "--json",
    )
    assert ran.status == 0
    assert ran.document["sections"] == 2
    assert ran.document["passages"] == 3
    assert ran.document["warnings"] == []
    listed = {pack["id"]: pack for pack in run("packs", "--json").document}
    imported = listed[ran.document["pack"]]
    assert (imported["title"], imported["party"], imported["year"]) == ("Tuin", "Groenten", 2030)


def test_people_read_what_was_found(run: Any, document: Path) -> None:
    ran = run("import", str(document))
    assert ran.status == 0
    assert ran.out.endswith("2 secties en 3 passages\n")


def test_nothing_is_said_of_pages_where_a_document_has_none(run: Any, document: Path) -> None:
    pack = run("import", str(document), "--json").document["pack"]
    for said in (("tree",), ("show", "programma-van-de-tuin/water"), ("search", "regenton")):
        ran = run("--pack", pack, *said)
        assert ran.status == 0
        assert "Water" in ran.out
        assert "blz." not in ran.out


def test_an_empty_file_is_refused_with_a_sentence(run: Any, tmp_path: Path) -> None:
    empty = tmp_path / "leeg.txt"
    empty.touch()
    ran = run("import", str(empty))
    assert ran.status == 1
    assert ran.out == ""
    assert len(ran.err.strip().splitlines()) == 1


def test_the_same_document_again_is_told_and_with_update_replaced(run: Any, document: Path) -> None:
    first = run("import", str(document), "--json").document
    second = run("import", str(document), "--json").document
    assert second["pack"] == f"{first['pack']}-2"
    assert len(second["warnings"]) == 1
    assert first["pack"] in second["warnings"][0]
    passage = "programma-van-de-tuin/water#02"
    run("--pack", first["pack"], "note", "add", passage, "nota", "--quote", "helft van de kosten")
    document.write_text(TEXT.replace("De gemeente", "Elke kleine gemeente"), "utf-8")
    third = run("import", str(document), "--update")
    assert "1 verplaatst" in third.out
    assert run("import", str(document), "--update", "--json").document["pack"] == first["pack"]
    assert len(run("packs", "--json").document) == 2
