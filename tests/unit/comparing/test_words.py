import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from explorer.comparing.words import PARAGRAPH, cut


def test_words_numbers_and_punctuation_are_apart() -> None:
    assert cut("Zo’n 1.000 EU-lidstaten, 0,7 %!").forms == (
        "Zo’n",
        "1.000",
        "EU-lidstaten",
        ",",
        "0,7",
        "%",
        "!",
    )


def test_spaces_and_line_ends_do_not_count_but_paragraphs_do() -> None:
    assert cut("een  twee\ndrie").forms == cut("een twee drie").forms
    assert cut("een\r\n \r\n twee").forms == ("een", PARAGRAPH, "twee")


def test_accents_and_soft_hyphens_do_not_matter_however_they_are_stored() -> None:
    assert cut("Oe\u00adkra\u00efne").forms == cut(unicodedata.normalize("NFD", "Oekraïne")).forms


def test_weight_counts_letters_and_figures() -> None:
    words = cut("De EU, zegt 12 keer ja.")
    assert words.weight(0, 3) == 4
    assert words.weight(2, 3) == 0
    assert words.weight(3, 6) == 10


@given(st.text(alphabet="ab .\n\u00ad\u0301", max_size=20))
def test_edges_part_the_text_without_leaving_anything_out(text: str) -> None:
    words = cut(text)
    edges = words.edges
    assert len(edges) == len(words.forms) + 1
    assert edges[-1] == len(text)
    assert list(edges) == sorted(edges)
    for place, start in enumerate(words.starts):
        assert edges[place] <= start < edges[place + 1]
