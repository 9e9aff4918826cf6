"""The licences and the bill of materials say all there is to say of the tree."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from build_scripts.shipping.natives import natives


@pytest.fixture(scope="module")
def bill(tree: Path) -> Any:
    return json.loads((tree / "sbom.cdx.json").read_text("utf-8"))


def components_of(found: Any) -> Iterator[Any]:
    for component in found.get("components", ()):
        yield component
        yield from components_of(component)


def test_the_bill_is_what_the_standard_asks(tree: Path) -> None:
    text = (tree / "sbom.cdx.json").read_text("utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None


def test_every_native_file_stands_in_the_bill_with_its_sum(tree: Path, bill: Any) -> None:
    told = {
        component["name"]: component["hashes"][0]["content"]
        for component in components_of(bill)
        if component["type"] == "file"
    }
    there = {
        file.relative_to(tree).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in natives(tree)
    }
    assert told == there


def test_every_part_tells_its_version_its_maker_and_its_licence(bill: Any) -> None:
    for part in bill["components"]:
        assert part["version"], part["name"]
        assert part["supplier"]["name"], part["name"]
        assert part["licenses"][0]["expression"], part["name"]


def test_every_file_of_a_part_carries_what_is_known_of_it(bill: Any) -> None:
    for component in components_of(bill):
        if component["type"] == "file":
            assert {"version", "supplier", "licenses", "hashes"} <= component.keys()


def test_every_part_has_its_notices(tree: Path, bill: Any) -> None:
    folder = tree / "LICENSES"
    texts = {file.stem for file in (folder / "texts").iterdir()}
    listed = (folder / "README.md").read_text("utf-8")
    for part in bill["components"]:
        assert f"| {part['name']} | {part['version']} |" in listed
        row = next(line for line in listed.splitlines() if line.startswith(f"| {part['name']} |"))
        place = row.rstrip("| ").rpartition("`")[0].rpartition("`")[2]
        notices = [file for file in (folder / place).rglob("*") if file.is_file()]
        assert notices, part["name"]
        assert all(file.read_text("utf-8").strip() for file in notices)
    assert {"LGPL-3.0-only", "GPL-3.0-only", "LGPL-2.1-or-later", "Apache-2.0", "MIT"} <= texts


def test_licences_a_notice_of_debian_refers_to_are_there(tree: Path) -> None:
    common = {file.name for file in (tree / "LICENSES" / "common").iterdir()}
    assert {"GPL-2", "LGPL-2.1"} <= common


def test_it_is_told_how_the_libraries_of_qt_are_replaced(tree: Path) -> None:
    text = (tree / "LICENSES" / "qt" / "qt.md").read_text("utf-8")
    assert "Replacing the libraries" in text
    assert list((tree / "_internal" / "PySide6" / "Qt" / "lib").glob("libQt6*.so.6"))
