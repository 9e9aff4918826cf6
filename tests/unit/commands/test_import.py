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
    assert "2 secties en 3 passages" in ran.out


def test_an_empty_file_is_refused_with_a_sentence(run: Any, tmp_path: Path) -> None:
    empty = tmp_path / "leeg.txt"
    empty.touch()
    ran = run("import", str(empty))
    assert ran.status == 1
    assert ran.out == ""
    assert len(ran.err.strip().splitlines()) == 1
