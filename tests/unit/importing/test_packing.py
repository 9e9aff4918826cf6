import tomllib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.errors import UserError
from explorer.importing import packing
from explorer.importing.draft import Block, BlockKind, Draft
from explorer.importing.packing import Shape, markdown_of, pack_id, save, sections_of, slug_of
from explorer.programme.pack import Programme
from explorer.programme.passages import parse_passages

HEADING, TEXT, NOTE = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.FOOTNOTE


def draft_with(*blocks, **more):
    made = tuple(
        Block(n, kind, text, (n,), level) for n, (kind, text, level) in enumerate(blocks, start=1)
    )
    return Draft(
        "Ons programma", made, party="Groen", year=2024, page_count=9, source="a.pdf", **more
    )


@pytest.fixture
def draft():
    return draft_with(
        (TEXT, "Vooraf een zin.", 0),
        (HEADING, "Wonen", 1),
        (HEADING, "Huren", 2),
        (NOTE, "1 Een noot.", 0),
        (TEXT, "Huren blijft *betaalbaar* & eerlijk <nu>.", 0),
        (HEADING, "Wonen", 1),
        (TEXT, "Zelf 'zeggen' \"wij\".", 0),
        (HEADING, "Kopen", 2),
        (TEXT, "{: #grap }", 0),
    )


def test_a_saved_draft_opens_as_a_programme(draft, tmp_path):
    folder = save(draft, tmp_path / "packs")
    programme = Programme(folder)
    assert (programme.id, programme.title, programme.party, programme.year) == (
        "groen-2024",
        "Ons programma",
        "Groen",
        2024,
    )
    assert (programme.kind, programme.source.pages, programme.source.note) == (
        "original",
        9,
        "a.pdf",
    )
    assert [(h.id, h.title, str(h.kind)) for h in programme.heads()] == [
        ("vooraf", "Vooraf", "theme"),
        ("wonen", "Wonen", "group"),
        ("wonen/huren", "Huren", "theme"),
        ("wonen-2", "Wonen", "theme"),
        ("wonen-2/kopen", "Kopen", "theme"),
    ]
    texts = {passage.id: passage.text for passage in programme.passages()}
    assert texts == {
        "vooraf#01": "Vooraf een zin.",
        "wonen/huren#01": "Huren blijft *betaalbaar* & eerlijk <nu>.",
        "wonen/huren#02": "1 Een noot.",
        "wonen-2#01": "Zelf 'zeggen' \"wij\".",
        "wonen-2/kopen#01": "{: #grap }",
    }
    assert programme.head("wonen").pages == (2, 5)
    assert programme.passage("wonen/huren#01").pages == (5,)


@given(st.text(min_size=1))
def test_any_text_prints_as_itself(text):
    words = " ".join(packing._UNPRINTABLE.sub("", text).split())
    written = markdown_of(text)
    assert "\n" not in written
    if written:
        head = a_head()
        passages = parse_passages(f"{written}\n{{: #a-01 }}\n", head, head.file)
        assert [passage.text for passage in passages] == [words]


def a_head():
    from explorer.programme.model import Head, Kind  # noqa: PLC0415 -- for this test alone

    return Head("a", "A", Kind.THEME, (1, 1), file="a.md")


def test_signs_that_can_not_be_written_are_left_out_rather_than_bent(monkeypatch):
    monkeypatch.setattr(packing, "plain_text", lambda source: ("iets anders", ()))
    assert markdown_of("a*b") == "a b"


@given(st.text())
def test_a_slug_is_short_plain_and_never_reserved(title):
    slug = slug_of(title)
    assert 1 <= len(slug) <= 53
    assert slug == slug_of(slug)
    assert slug not in packing.RESERVED
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_slugs_read_as_the_title():
    assert slug_of("ISRAËL – Palestina") == "israel-palestina"
    assert slug_of("Con") == "con-deel"
    assert slug_of("!!!") == "deel"
    assert slug_of("woord " * 20) == "woord-woord-woord-woord-woord-woord-woord-woord"
    assert len(slug_of("a" * 90)) == 48


def test_a_heading_without_text_is_a_section_without_passages():
    (only,) = sections_of(draft_with((HEADING, "Leeg", 1)))
    assert (only.kind, only.passages) == ("theme", ())


def test_recognised_sections_keep_the_ids_titles_and_regions_they_are_given(draft):
    blocks = tuple(
        replace(b, section="regio/rusland") if b.text in ("Huren", "Kopen") else b
        for b in draft.blocks
    )
    shape = Shape(
        {"regio/rusland": "Rusland"}, {"regio/rusland": "region"}, {"regio/rusland": "rusland"}
    )
    sections = {one.id: one for one in sections_of(replace(draft, blocks=blocks), shape)}
    assert sections["regio/rusland"].title == "Rusland"
    assert sections["regio/rusland"].kind == "region"
    assert sections["regio/rusland"].region == "rusland"
    assert sections["wonen-2/kopen"].title == "Kopen"


def test_a_group_of_the_shape_with_text_of_its_own_is_a_theme(draft):
    shape = Shape(kinds={"wonen-2": "group"})
    assert {one.id: one.kind for one in sections_of(draft, shape)}["wonen-2"] == "theme"


def test_pages_are_left_out_where_they_are_not_known(tmp_path):
    draft = Draft("Zonder bladzijden", (Block(1, TEXT, "Een zin."),), chapter="Deel")
    folder = save(draft, tmp_path)
    assert folder.name == "zonder-bladzijden"
    told = tomllib.loads((folder / "programme.toml").read_text(encoding="utf-8"))
    assert told["chapter"] == "Deel"
    assert "pages" not in told["node"][0]
    assert next(Programme(folder).passages()).pages == ()


def test_titles_with_any_character_are_written_safely(tmp_path):
    title = 'Een "titel" \\ met \t en \x07'
    folder = save(Draft(title, (Block(1, TEXT, "Zin."),)), tmp_path)
    assert Programme(folder).title == 'Een "titel" \\ met \t en '


def test_an_id_that_is_taken_gets_a_number_unless_replaced(draft, tmp_path):
    assert save(draft, tmp_path).name == "groen-2024"
    assert Programme(save(draft, tmp_path)).id == "groen-2024-2"
    replaced = save(replace(draft, title="Nieuw"), tmp_path, replace_existing=True)
    assert Programme(replaced).title == "Nieuw"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["groen-2024", "groen-2024-2"]


def test_a_pack_can_be_named_and_get_further_files(draft, tmp_path):
    folder = save(draft, tmp_path, pack="Mijn pack", extra={"suggestions.toml": "x = 1\n"})
    assert folder.name == "mijn-pack"
    assert (folder / "suggestions.toml").read_text() == "x = 1\n"


def test_the_original_of_a_shipped_pack_says_so_in_its_id(draft):
    assert pack_id(replace(draft, recognised="groen-2024")) == "groen-2024-origineel"
    assert pack_id(replace(draft, year=0)) == "ons-programma"


def test_a_draft_without_text_is_not_saved(tmp_path):
    with pytest.raises(UserError, match="import-nothing-to-save"):
        save(draft_with((HEADING, "Leeg", 1)), tmp_path)


def test_a_folder_that_can_not_be_written_to_is_told(draft, tmp_path):
    (tmp_path / "bezet").touch()
    with pytest.raises(UserError, match="import-not-saved"):
        save(draft, tmp_path / "bezet")


def test_nothing_stays_behind_when_writing_fails(draft, tmp_path, monkeypatch):
    save(draft, tmp_path)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("explorer.importing.storing.os.fsync", full)
    with pytest.raises(UserError, match="import-not-saved"):
        save(draft, tmp_path, replace_existing=True)
    assert [p.name for p in tmp_path.iterdir()] == ["groen-2024"]
    assert Programme(tmp_path / "groen-2024").title == "Ons programma"


def test_the_old_pack_comes_back_when_the_new_one_can_not_take_its_place(
    draft, tmp_path, monkeypatch
):
    save(draft, tmp_path)
    (tmp_path / ".old-groen-2024").mkdir()
    original = type(tmp_path).replace

    def stubborn(self, target):
        if self.name.startswith(".import-"):
            raise OSError(13, "Permission denied")
        return original(self, target)

    monkeypatch.setattr(type(tmp_path), "replace", stubborn)
    with pytest.raises(UserError, match="import-not-saved"):
        save(draft, tmp_path, replace_existing=True)
    with pytest.raises(UserError, match="import-not-saved"):
        save(draft, tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["groen-2024"]
