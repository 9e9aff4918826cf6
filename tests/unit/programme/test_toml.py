"""Reading the files of a pack."""

from pathlib import Path

import pytest

from explorer.errors import UserError
from explorer.programme.toml import expect, optional, read_table, read_text, strings, tables
from explorer.tables import TableMemory

FILE = Path("programme.toml")


def code_and_details(error: pytest.ExceptionInfo[UserError]) -> tuple[str, dict[str, object]]:
    return error.value.code, error.value.details


def test_text_is_read_without_byte_order_mark_and_carriage_returns(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"\xef\xbb\xbfcaf\xc3\xa9\r\nthee\r\n")
    assert read_text(file) == "café\nthee\n"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        read_text(tmp_path / "weg.md")
    assert code_and_details(caught) == ("pack-file-missing", {"file": tmp_path / "weg.md"})


def test_a_file_that_cannot_be_read_is_named_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        read_text(tmp_path)
    assert caught.value.code == "pack-file-unreadable"
    assert caught.value.details["reason"]


def test_a_file_that_is_not_utf8_is_told_with_the_line(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"een\ntwee\ncaf\xe9\n")
    with pytest.raises(UserError) as caught:
        read_text(file)
    assert code_and_details(caught) == ("pack-file-not-utf8", {"file": file, "line": 3})


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('a = "een"\nb = \n', 2),
        ("a = [", "?"),
        (f"a = {'9' * 5000}", "?"),
        (f"a = {'[' * 5000}", "?"),
    ],
    ids=["no value", "cut off", "an endless number", "endless nesting"],
)
def test_bad_toml_is_told_with_its_line_where_that_is_known(
    tmp_path: Path, text: str, line: int | str
) -> None:
    file = tmp_path / "a.toml"
    file.write_text(text)
    with pytest.raises(UserError) as caught:
        read_table(file)
    assert caught.value.code == "pack-bad-toml"
    assert caught.value.details["line"] == line
    assert caught.value.details["reason"]


def test_a_table_that_has_not_changed_comes_from_memory(tmp_path: Path) -> None:
    file, memory = tmp_path / "a.toml", TableMemory(tmp_path / "memory")
    file.write_text("a = 1")
    assert read_table(file, memory) == {"a": 1}
    memory.remember(file, {"a": "remembered"})
    assert read_table(file, memory) == {"a": "remembered"}
    assert read_table(file) == {"a": 1}


def test_a_value_must_be_there_and_of_its_type() -> None:
    table = {"id": "klein", "year": 2024, "flag": True}
    assert expect(table, "year", int, FILE) == 2024
    with pytest.raises(UserError) as caught:
        expect(table, "title", str, FILE)
    assert code_and_details(caught) == (
        "pack-key-missing",
        {"file": FILE, "key": "title", "place": "klein"},
    )
    with pytest.raises(UserError) as caught:
        expect(table, "year", str, FILE)
    assert code_and_details(caught) == (
        "pack-key-wrong",
        {"file": FILE, "key": "year", "place": "klein", "kind": "str"},
    )
    with pytest.raises(UserError, match="pack-key-wrong"):
        expect(table, "flag", int, FILE)


def test_a_value_that_may_be_missing_has_a_default_but_keeps_its_type() -> None:
    assert optional({}, "year", int, FILE, 7) == 7
    assert optional({"year": 8}, "year", int, FILE, 7) == 8
    with pytest.raises(UserError, match="pack-key-wrong"):
        optional({"year": "8"}, "year", int, FILE, 7)


@pytest.mark.parametrize(
    ("table", "place"),
    [
        ({"id": "i", "title": "t"}, "i"),
        ({"section": "s", "title": "t"}, "s"),
        ({"title": "t"}, "t"),
        ({}, "–"),
    ],
)
def test_a_mistake_names_its_table_as_well_as_it_can(table: dict[str, str], place: str) -> None:
    with pytest.raises(UserError) as caught:
        expect(table, "pages", list, FILE)
    assert caught.value.details["place"] == place


def test_a_list_of_strings_holds_only_strings() -> None:
    assert strings({"forms": ["a", "b"]}, "forms", FILE) == ("a", "b")
    assert strings({}, "forms", FILE) == ()
    with pytest.raises(UserError) as caught:
        strings({"forms": ["a", 1]}, "forms", FILE)
    assert caught.value.details["kind"] == "list[str]"


def test_a_list_of_tables_holds_only_tables() -> None:
    assert tables({"node": [{"id": "a"}]}, "node", FILE) == [{"id": "a"}]
    assert tables({}, "node", FILE) == []
    with pytest.raises(UserError) as caught:
        tables({"node": ["a"]}, "node", FILE)
    assert code_and_details(caught) == (
        "pack-key-wrong",
        {"file": FILE, "key": "node", "place": "–", "kind": "[[table]]"},
    )
