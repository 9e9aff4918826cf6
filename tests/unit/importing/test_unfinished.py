"""A draft under review is kept on disk, whole, until it is saved or thrown away."""

import pytest

from explorer.errors import UserError
from explorer.importing.draft import Block, BlockKind, Draft
from explorer.importing.unfinished import Unfinished

DRAFT = Draft("Titel", (Block(1, BlockKind.PARAGRAPH, "Tekst.", (1, 2)),), warnings=("w",))


def test_a_draft_comes_back_as_it_was_kept(tmp_path):
    unfinished = Unfinished(tmp_path / "data")
    assert unfinished.find() is None
    unfinished.keep(DRAFT)
    assert unfinished.find() == DRAFT
    assert [file.name for file in unfinished.file.parent.iterdir()] == ["review.json"]
    unfinished.forget()
    unfinished.forget()
    assert unfinished.find() is None


@pytest.mark.parametrize("text", ["", "[1", '{"title": "x"}', '{"blocks": [], "warnings": 3}'])
def test_what_cant_be_read_any_longer_is_no_draft(tmp_path, text):
    unfinished = Unfinished(tmp_path)
    unfinished.file.write_text(text, encoding="utf-8")
    assert unfinished.find() is None


def test_where_nothing_can_be_written_the_reader_is_told(tmp_path):
    blocked = tmp_path / "data"
    blocked.write_text("in the way", encoding="utf-8")
    with pytest.raises(UserError, match="folder-unusable"):
        Unfinished(blocked).keep(DRAFT)
