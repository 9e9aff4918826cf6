"""The licences and the bill of materials of a made-up program."""

import json
from pathlib import Path

import pytest

from build_scripts.shipping.bill import bill, write_bill
from build_scripts.shipping.licences import folder_of, identifiers, write_licences
from build_scripts.shipping.parts import NativeFile, Part

QT = Part(
    "Qt",
    "6.9.3",
    "The Qt Company",
    "LGPL-3.0-only",
    "pkg:generic/qt@6.9.3",
    (NativeFile("_internal/libQt6Core.so.6", "ab" * 32),),
    {"qt.md": "how to replace it"},
    (Part("PCRE2", "10.46", "University of Cambridge", "BSD-3-Clause"),),
)
BARE = Part("Rest | over", "1", 'A Person <a@example.org>, "B"', "MIT")


@pytest.fixture
def licences(tmp_path: Path) -> Path:
    own = tmp_path / "LICENSE"
    own.write_text("MIT")
    write_licences(tmp_path / "LICENSES", [QT, BARE], own)
    return tmp_path / "LICENSES"


def test_a_part_has_its_notices_in_a_folder_of_its_own(licences: Path) -> None:
    assert (licences / folder_of(QT) / "qt.md").read_text() == "how to replace it"
    assert folder_of(BARE) == "rest-over"


def test_the_licences_that_are_named_are_there_with_what_they_add_to(licences: Path) -> None:
    texts = {file.stem for file in (licences / "texts").iterdir()}
    assert texts == {"LGPL-3.0-only", "GPL-3.0-only", "BSD-3-Clause", "MIT"}
    assert identifiers(BARE) == {"MIT"}


def test_the_list_names_every_part_and_what_is_inside(licences: Path) -> None:
    text = (licences / "README.md").read_text("utf-8")
    assert "| Qt | 6.9.3 | The Qt Company | LGPL-3.0-only | `qt` |" in text
    assert "| Qt | PCRE2 | 10.46 | University of Cambridge | BSD-3-Clause |" in text
    assert "a@example.org" not in text


def test_what_was_there_before_is_gone(licences: Path) -> None:
    (licences / "old.txt").write_text("old")
    write_licences(licences, [QT], licences.parent / "LICENSE")
    assert not (licences / "old.txt").exists()


def test_the_bill_holds_parts_with_their_files_and_what_is_inside(tmp_path: Path) -> None:
    write_bill(tmp_path, [QT, BARE], made=0)
    document = json.loads((tmp_path / "sbom.cdx.json").read_text("utf-8"))
    qt, rest = document["components"]
    assert [component["name"] for component in qt["components"]] == [
        "_internal/libQt6Core.so.6",
        "PCRE2",
    ]
    assert qt["components"][0]["hashes"] == [{"alg": "SHA-256", "content": "ab" * 32}]
    assert "components" not in rest
    assert document["metadata"]["timestamp"] == "1970-01-01T00:00:00Z"


def test_the_same_parts_make_the_same_bill_and_others_another() -> None:
    assert bill([QT], 1) == bill([QT], 1)
    assert bill([QT], 1)["serialNumber"] != bill([BARE], 1)["serialNumber"]
