import sqlite3
from pathlib import Path

import pytest

from build_scripts.soaking.filling import fill, rows_of
from explorer.library.carving import carve
from explorer.library.derived import annotation_rows, is_in_line
from explorer.library.library import Library
from explorer.library.making import create
from explorer.library.salvage import read_damaged
from explorer.library.schema import KEPT, PAGE_SIZE, schema
from explorer.library.sums import is_sound


def test_rows_are_found_whatever_became_of_the_page_tree(file: Path) -> None:
    library = Library(file)
    fill(library, 20)
    expected = set(rows_of(library))
    library.close()
    data = bytearray(file.read_bytes())
    data[:100] = bytes(100)  # the header
    for page in range(0, len(data), PAGE_SIZE):
        kind = page + (100 if page == 0 else 0)
        data[kind] = 0xFF if data[kind] in (2, 5, 10, 13) else data[kind]
    found = carve(bytes(data), schema())
    assert {(table, own_id) for table in KEPT for own_id in found[table]} == expected


def test_of_two_versions_of_a_row_the_newer_counts(file: Path) -> None:
    library = Library(file)
    own_id = library.bookmarks.add("proef", "vrede", "", "oud").id
    library.close()
    old = file.read_bytes()
    library = Library(file)
    library.bookmarks.describe(own_id, "nieuw")
    library.close()
    new = file.read_bytes()
    for data in (old + new, new + old):
        assert "nieuw" in carve(data, schema())["bookmarks"][own_id]


def test_what_was_removed_is_not_found_again(file: Path) -> None:
    library = Library(file)
    own_id = library.bookmarks.add("proef", "vrede", "", "geheim").id
    library.bookmarks.remove(own_id)
    library.store.writer.submit_plain(lambda c: c.execute("DELETE FROM steps")).result()
    library.close()
    assert b"geheim" not in file.read_bytes()


def test_bytes_that_only_look_like_a_row_are_none() -> None:
    shapes = [
        b"\x09\x4d\x01\x01\x81",  # a header that breaks off
        b"\x06\x4d\x01" + b"\x81" * 12,  # a number without an end
        b"\x06\x4d\x01\x01\x01\x81\x00" + bytes(50),  # a number across the header's end
        b"\x0b\x4d\x01\x01\x39\x39\x0d\x0d\x0d\x07\x01" + b"a" * 90,  # nine columns, no sum
        b"\x09\x4d\x01\x01\x39\x39\x0a\x0a\x0a" + b"a" * 90,  # a type that isn't in use
        b"\x0a\x4d\x01\x01\x39\x39\x0d\x0d\x0d\x0a" + b"a" * 90,
        b"\x0d\x4d\x01\x01\x39\x39\xff\xff\xff\x7f\x0d\x0d\x01" + b"a" * 90,  # larger than the file
        b"\x09\x4d\x01\x01\x39\x39\xce\x1d\x04" + bytes(9000),  # an overflow to nowhere
        b"\x09\x4d\x01\x01\x39\x39\x00\x08\x01" + b"\xff" * 90,  # no UTF-8
    ]
    for shape in shapes:
        found = carve(shape, schema())
        assert not any(found.values()), shape


def test_a_sum_that_is_no_number_is_no_sum() -> None:
    assert not is_sound("bookmarks", (object(), 1))
    assert not is_sound("bookmarks", ("a", None))


def test_a_table_with_a_hole_in_it_is_read_from_both_ends(file: Path) -> None:
    library = Library(file)
    fill(library, 120)
    pages = _leaf_pages(library)
    library.close()
    if not pages:
        pytest.skip("this SQLite can't tell which page belongs to which table")
    data = bytearray(file.read_bytes())
    middle = pages[len(pages) // 2]
    data[(middle - 1) * PAGE_SIZE : middle * PAGE_SIZE] = b"\xff" * PAGE_SIZE
    file.write_bytes(data)
    salvage = read_damaged(file, schema())
    assert not salvage.complete
    assert 60 < len(salvage.sound["annotations"]) < 120
    assert len(salvage.sound["bookmarks"]) == 120


def _leaf_pages(library: Library) -> list[int]:
    sql = "SELECT pageno FROM dbstat WHERE name = 'annotations' AND pagetype = 'leaf' ORDER BY path"
    try:
        return [row[0] for row in library.store.read(sql)]
    except sqlite3.OperationalError:
        return []


def test_making_a_library_where_one_is_changes_nothing(file: Path) -> None:
    Library(file).close()
    before = file.read_bytes()
    create(file)
    assert file.read_bytes() == before


def test_malformed_anchors_put_derived_tables_out_of_line(library: Library) -> None:
    row = {"id": "a", "pack": "p", "anchors": "[1]", "tags": "[]"}
    with pytest.raises(ValueError, match="a"):
        annotation_rows(row)
    assert library.store.writer.submit_plain(lambda c: is_in_line(c, [row])).result() is False
