import json

import pytest

from explorer.printing.composing import compose
from explorer.printing.document import TextItem
from explorer.printing.typst_data import data_files, paper_text
from tests.unit.printing.samples import HOSTILE, bundle


def test_the_data_is_one_document_with_its_pictures_beside_it() -> None:
    files = data_files(compose(bundle()))
    document = json.loads(files["document.json"])
    kinds = [block["is"] for block in document["blocks"]]
    assert kinds[:3] == ["title", "heading", "passage"]
    pictures = [block["file"] for block in document["blocks"] if block["is"] == "picture"]
    assert pictures == ["pictures/0.svg", "pictures/1.svg"]
    assert set(files) == {"document.json", *pictures}


def test_the_readers_text_goes_in_as_it_is() -> None:
    files = data_files(compose(bundle(items=(TextItem(HOSTILE),))))
    assert json.loads(files["document.json"])["blocks"][1]["paragraphs"] == [HOSTILE]


def test_long_words_in_running_text_are_marked_for_hyphenation_and_titles_are_not() -> None:
    document = bundle(items=(TextItem("De mensenrechtenschendingen zijn er."),))
    blocks = json.loads(data_files(compose(document))["document.json"])["blocks"]
    assert blocks[1]["paragraphs"] == ["De \x01mensenrechtenschendingen\x01 zijn er."]
    assert blocks[0]["text"] == "Sancties: wie en waarom?"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("a\tb\x0bc\u2028d\x85e", "a b c d e"),
        ("cree\u0308ren", "creëren"),
        ("a\x00b\x1bc\u202ed\ufeffe", "abcde"),
        ("zacht\u00adkoppel\u200dteken\u00a0x", "zacht\u00adkoppel\u200dteken\u00a0x"),
        ("\ue000 \ud800 \uffff", "[U+E000] [U+D800] [U+FFFF]"),
        ("regel\nregel", "regel\nregel"),
        ("Ελλάδα שלום 🙂", "Ελλάδα שלום 🙂"),
    ],
)
def test_only_what_cannot_be_printed_is_replaced(text: str, printed: str) -> None:
    assert paper_text(text) == printed


def test_characters_that_no_face_has_print_as_their_number() -> None:
    assert paper_text("中a", {"中"}) == "[U+4E2D]a"


def test_a_word_that_no_line_can_hold_may_be_broken() -> None:
    broken = paper_text("x" * 300)
    assert broken.replace("\u200b", "") == "x" * 300
    assert max(map(len, broken.split("\u200b"))) == 12


def test_a_real_compound_is_left_to_the_hyphenation() -> None:
    word = "mensenrechtenschendingen"
    assert paper_text(word) == word


def test_an_accent_stays_with_its_letter_and_a_joined_sign_whole() -> None:
    pieces = paper_text("e\u0301" * 30 + "👩\u200d👧" * 20).split("\u200b")
    assert not any(piece[0] in "\u0301\u200d" or piece[-1] == "\u200d" for piece in pieces)
