import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.errors import UserError
from explorer.library.anchors import target_runs, target_whole, target_words
from explorer.library.annotations import Colour, Visibility
from explorer.library.exporting import (
    COLUMNS,
    export_csv,
    export_markdown,
    export_web_annotations,
)
from explorer.library.filtering import AnnotationFilter
from explorer.library.library import Library
from explorer.library.web_annotations import source
from explorer.library.web_reading import read_annotation_file, read_page
from explorer.programme.pack import Programme

NOWHERE = Path("bestand.jsonld")
QUOTE = {"type": "TextQuoteSelector", "exact": "vrede", "prefix": "p" * 50, "suffix": "s" * 50}


def item(**given: Any) -> dict[str, Any]:
    target = {"source": source("proef", "vrede#01"), "selector": [QUOTE]}
    return {"id": "urn:x", "type": "Annotation", "target": target, **given}


def annotate(library: Library, programme: Programme) -> None:
    library.annotations.add(
        target_words(programme, "vrede", "strenge sancties"),
        "Mijn *nota*",
        Colour.PINK,
        ["eu", "les 2"],
        Visibility.PRINT,
    )
    runs = [("vrede#03", 0, 7), ("klimaat#01", 0, 12)]
    library.annotations.add(target_runs(programme, runs), colour=Colour.BLUE)
    library.annotations.add(target_whole(programme, "klimaat"), "=SOM(A1)")
    library.bookmarks.add("proef", "vrede#01", "les", "voor de toets")


def test_an_export_is_a_w3c_annotation_page(
    library: Library, programme: Programme, tmp_path: Path
) -> None:
    annotate(library, programme)
    file = tmp_path / "uit" / "notities.jsonld"
    assert export_web_annotations(library, file, creator="An") == 4
    page = json.loads(file.read_text("utf-8"))
    assert page["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    first = page["items"][0]
    assert first["type"] == "Annotation"
    assert first["motivation"] == "commenting"
    assert first["creator"] == {"type": "Person", "name": "An"}
    assert [body["purpose"] for body in first["body"]] == ["commenting", "tagging", "tagging"]
    (target,) = first["target"]
    passage = programme.passage("vrede#02").text
    assert target["source"] == "urn:programmaverkenner:pack:proef:vrede%2302"
    quote, position = target["selector"]
    assert quote["exact"] == "strenge sancties"
    assert passage[position["start"] : position["end"]] == "strenge sancties"
    assert quote["suffix"] == passage[position["end"] :][:32]
    assert target["pv:packVersion"] == "1"
    assert page["pv:texts"][target["pv:textHash"]] == passage
    assert [i["motivation"] for i in page["items"]][1:] == [
        "highlighting",
        "commenting",
        "bookmarking",
    ]


def test_what_is_written_reads_back_the_same(
    library: Library, programme: Programme, tmp_path: Path
) -> None:
    annotate(library, programme)
    file = tmp_path / "notities.jsonld"
    export_web_annotations(library, file)
    read = read_annotation_file(file)
    assert read.skipped == ()
    for kept, back in zip(library.annotations.all(), read.annotations, strict=True):
        same = ("id", "pack", "text", "colour", "visibility", "tags", "created", "modified")
        assert [getattr(kept, name) for name in same] == [getattr(back, name) for name in same]
        for one, other in zip(kept.anchors, back.anchors, strict=True):
            names = ("passage", "quote", "prefix", "suffix", "start", "end", "text_hash")
            assert [getattr(one, n) for n in names] == [getattr(other, n) for n in names]
    assert read.bookmarks == library.bookmarks.all()


def test_a_filtered_export_has_no_bookmarks(
    library: Library, programme: Programme, tmp_path: Path
) -> None:
    annotate(library, programme)
    file = tmp_path / "x.jsonld"
    wanted = AnnotationFilter(colours=("pink",))
    assert export_web_annotations(library, file, wanted) == 1
    assert "creator" not in json.loads(file.read_text("utf-8"))["items"][0]


def test_the_same_library_makes_the_same_file(
    library: Library, programme: Programme, tmp_path: Path
) -> None:
    annotate(library, programme)
    one, two = tmp_path / "1", tmp_path / "2"
    export_web_annotations(library, one)
    export_web_annotations(library, two)
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize(
    "content",
    [
        [item()],
        item(),
        {"type": "AnnotationPage", "items": [item()]},
        {"type": "AnnotationCollection", "first": {"items": [item()]}},
    ],
)
def test_pages_collections_lists_and_single_annotations_are_read(content: object) -> None:
    (note,) = read_page(content, NOWHERE).annotations
    (anchor,) = note.anchors
    assert (anchor.quote, anchor.start, anchor.end) == ("vrede", 0, 0)
    assert (len(anchor.prefix), len(anchor.suffix)) == (32, 32)


@pytest.mark.parametrize("content", [1, "x", {}, {"items": 1}, None])
def test_something_else_is_no_annotation_file(content: object) -> None:
    with pytest.raises(UserError) as caught:
        read_page(content, NOWHERE)
    assert caught.value.code == "annotation-file-wrong"


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (1, "no-annotation"),
        ({"type": "Annotation"}, "no-annotation"),
        (item(target=[]), "no-passage"),
        (item(target="http://example.org/page"), "no-passage"),
        (item(target={"source": 3}), "no-passage"),
        (item(target=[source("a", "x"), source("b", "x")]), "no-passage"),
        (item(target={"source": source("a", "x"), "selector": {"type": "XPath"}}), "no-quote"),
        (item(motivation="bookmarking", target=[]), "no-passage"),
        (item(body="a" * 500_001), "library-text-too-long"),
    ],
)
def test_a_wrong_item_is_left_out_and_counted(given: object, reason: str) -> None:
    read = read_page([item(), given], NOWHERE)
    assert len(read.annotations) == 1
    assert read.skipped == ((2, reason),)


def test_words_come_out_of_bodies_of_all_kinds() -> None:
    html = "<p>Eerste<br>regel</p><script>weg()</script><style>x</style></script><p>a &amp; b</p>"
    bodies = [
        "los",
        {"type": "TextualBody", "value": html, "format": "text/html"},
        {"type": "TextualBody", "value": "een tag", "purpose": ["tagging"]},
        {"type": "Image"},
        7,
    ]
    (note,) = read_page([item(body=bodies, bodyValue="kort")], NOWHERE).annotations
    assert note.text == "los\n\nEerste\nregel\na & b\n\nkort"
    assert note.tags == ("een tag",)


def test_ids_times_and_makers_of_others_are_understood() -> None:
    known = "1f0f6a52-3d0c-4f0e-9a53-0a1c7c4f7b11"
    (note,) = read_page(
        [
            item(
                id=f"urn:uuid:{known}",
                created="2024-06-09T14:30:00+02:00",
                modified="2024-06-10T10:00:00",
                creator=[{"name": " Jan  Jans "}],
                motivation=["highlighting"],
            )
        ],
        NOWHERE,
    ).annotations
    assert note.id == known.replace("-", "")
    assert note.created == "2024-06-09T12:30:00.000Z"
    assert note.modified == "2024-06-10T10:00:00.000Z"
    assert (note.creator, note.colour) == ("Jan Jans", Colour.YELLOW)
    odd = item(id="urn:uuid:nee", created="gisteren", creator="An")
    del odd["target"]["selector"]
    (other,) = read_page([odd], NOWHERE).annotations
    assert len(other.id) == 32
    assert (other.created, other.creator) == ("", "An")
    nameless = {key: value for key, value in odd.items() if key != "id"}
    ids = {read_page([nameless], NOWHERE).annotations[0].id for _ in range(2)}
    assert len(ids) == 1


def test_positions_count_only_when_they_fit_the_words() -> None:
    for start, end, expected in ((4, 9, (4, 9)), (4, 8, (0, 0)), (-1, 4, (0, 0)), ("4", 9, (0, 0))):
        position = {"type": "TextPositionSelector", "start": start, "end": end}
        target = {"source": {"id": source("p", "s#1")}, "selector": [QUOTE, position]}
        (note,) = read_page([item(target=target)], NOWHERE).annotations
        assert (note.anchors[0].start, note.anchors[0].end) == expected


def test_texts_that_are_not_what_their_hash_says_are_not_kept() -> None:
    page = {"items": [item()], "pv:texts": {"0" * 32: "vals", "x": 3}}
    assert read_page(page, NOWHERE).texts == {}


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)
field_names = st.sampled_from(
    ["id", "target", "body", "creator", "created", "motivation", "pv:colour", "pv:visibility",
     "pv:conflictOf", "pv:folder", "bodyValue"]
)  # fmt: skip


@pytest.mark.unmeasured
@settings(max_examples=60)
@given(st.lists(st.dictionaries(field_names, json_values, max_size=6), max_size=3))
def test_no_file_makes_reading_stumble(items: list[dict[str, Any]]) -> None:
    given_items = [item(**fields) for fields in items]
    read = read_page(given_items, NOWHERE)
    assert len(read.annotations) + len(read.bookmarks) + len(read.skipped) == len(items)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xff\xfe", "annotation-file-wrong"),
        (b"{", "annotation-file-wrong"),
        (b"[" * 200_000, "annotation-file-wrong"),
        (None, "annotation-file-unreadable"),
    ],
)
def test_an_unreadable_file_is_said(tmp_path: Path, content: bytes | None, code: str) -> None:
    file = tmp_path / "x.jsonld"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(UserError) as caught:
        read_annotation_file(file)
    assert caught.value.code == code


def test_a_file_of_unlikely_size_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("explorer.library.web_reading.LARGEST_FILE", 3)
    (tmp_path / "x").write_text("[   ]")
    with pytest.raises(UserError) as caught:
        read_annotation_file(tmp_path / "x")
    assert caught.value.code == "annotation-file-too-big"


def test_csv_has_a_row_for_each_and_no_formulas(
    library: Library, programme: Programme, tmp_path: Path
) -> None:
    annotate(library, programme)
    file = tmp_path / "x.csv"
    assert export_csv(library, file, programmes=[programme], headings={"quote": "Citaat"}) == 3
    raw = file.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    lines = raw.decode("utf-8-sig").split("\r\n")
    assert lines[0].split(";")[COLUMNS.index("quote")] == "Citaat"
    cells = lines[1].split(";")
    assert cells[COLUMNS.index("title")] == "Vrede"
    assert cells[COLUMNS.index("quote")] == "strenge sancties"
    assert cells[COLUMNS.index("tags")] == "eu, les 2"
    assert "'=SOM(A1)" in lines[3]


def test_markdown_has_a_heading_for_each_section(
    library: Library, programme: Programme, tmp_path: Path
) -> None:
    annotate(library, programme)
    file = tmp_path / "x.md"
    assert export_markdown(library, file, programmes=[programme]) == 3
    text = file.read_text("utf-8")
    assert text.startswith("## Vrede\n\n> strenge sancties\n>\n> — Groen")
    assert "\nMijn *nota*\n" in text
    assert "\\#eu · \\#les-2" in text
    assert text.count("## ") == 2
    assert "> — Klimaat\n" in text


def test_without_its_programme_an_annotation_is_named_by_its_ids(
    library: Library, programme: Programme, tmp_path: Path
) -> None:
    annotate(library, programme)
    export_markdown(library, tmp_path / "x.md")
    assert "> — vrede\\#02" in (tmp_path / "x.md").read_text("utf-8")


def test_a_passage_the_programme_no_longer_has_is_named_by_its_id(
    library: Library, programme: Programme, tmp_path: Path, make_pack: Any
) -> None:
    annotate(library, programme)
    smaller = make_pack("2", klimaat=[("01", "Iets anders.")])
    export_markdown(library, tmp_path / "x.md", programmes=[smaller])
    text = (tmp_path / "x.md").read_text("utf-8")
    assert "## vrede" in text
    assert "> — vrede\\#02" in text


def test_a_file_that_can_not_be_written_is_said(library: Library, tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    with pytest.raises(UserError) as caught:
        export_csv(library, tmp_path / "x")
    assert caught.value.code == "library-file-unwritable"
