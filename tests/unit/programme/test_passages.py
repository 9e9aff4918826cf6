"""Reading the passages of a section."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.errors import UserError
from explorer.programme.model import Head, Kind, Span
from explorer.programme.passages import parse_passages

FILE = Path("sections/mali.md")
MALI = Head("regio/mali", "Mali", Kind.REGION, (3, 3), region="mali")
PEACE = Head("vrede", "Vrede", Kind.THEME, (1, 2))


def failing(text: str) -> UserError:
    with pytest.raises(UserError) as caught:
        parse_passages(text, PEACE, FILE)
    return caught.value


def test_a_paragraph_and_its_attributes_make_a_passage() -> None:
    (passage,) = parse_passages(
        """
Groen vraagt 3 miljoen
tegen 2030.
{: #mali-02 page="21 22" act="eis" level="eu vn" aspect="handel" region="sahel mali" sdg="4 16"
}
""".replace("\n}", " }"),
        MALI,
        FILE,
    )
    assert passage.id == "regio/mali#02"
    assert passage.section == "regio/mali"
    assert passage.number == 1
    assert passage.text == "Groen vraagt 3 miljoen tegen 2030."
    assert passage.pages == (21, 22)
    assert passage.act == "eis"
    assert passage.levels == ("eu", "vn")
    assert passage.aspects == ("handel",)
    assert passage.sdgs == (4, 16)
    assert passage.line == 2


def test_a_passage_lists_the_region_of_its_section_first_and_once() -> None:
    (passage,) = parse_passages('Tekst.\n{: #mali-01 region="sahel mali" }', MALI, FILE)
    assert passage.regions == ("mali", "sahel")


def test_figures_deadlines_and_conditions_are_parted_by_semicolons() -> None:
    (passage,) = parse_passages(
        'Tekst.\n{: #vrede-01 figure="3 %; 4 euro;" deadline="2030" condition="als; dan" '
        'was="vrede#08 vrede#09" }',
        PEACE,
        FILE,
    )
    assert passage.figures == ("3 %", "4 euro")
    assert passage.deadlines == ("2030",)
    assert passage.conditions == ("als", "dan")
    assert passage.was == ("vrede#08", "vrede#09")


def test_a_passage_without_tags_has_none() -> None:
    (passage,) = parse_passages("Tekst.\n{: #vrede-01 }", PEACE, FILE)
    assert (passage.pages, passage.act, passage.regions) == ((), None, ())


def test_passages_are_numbered_in_the_order_of_the_file_whatever_their_ids() -> None:
    first, second = parse_passages("A.\n{: #vrede-07 }\nB.\n{: #vrede-02 }", PEACE, FILE)
    assert [(first.number, first.id), (second.number, second.id)] == [
        (1, "vrede#07"),
        (2, "vrede#02"),
    ]
    assert second.line == 3


def test_text_with_markup_is_read_as_markdown() -> None:
    (passage,) = parse_passages("Een *nadruk*.\n{: #vrede-01 }", PEACE, FILE)
    assert passage.text == "Een nadruk."
    assert passage.spans == (Span(4, 10, "emphasis"),)


@pytest.mark.parametrize("text", ["", "\n \n"])
def test_an_empty_file_has_no_passages(text: str) -> None:
    assert parse_passages(text, PEACE, FILE) == ()


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("A.\n{: #vrede-01 }\n\n{: #vrede-02 }", "passage-attributes-alone", 4),
        ("\nA.\nB.", "passage-attributes-missing", 2),
        ("A.\n\nB.\n{: #vrede-01 }", "passage-attributes-missing", 1),
        ("A.\n{: }", "passage-id-wrong", 1),
        ("A.\n{: #vrede- }", "passage-id-wrong", 1),
        ("A.\n{: #mali-01 }", "passage-id-wrong", 1),
        ("A.\n{: #vrede-01 }\nB.\n{: #vrede-01 }", "passage-id-twice", 3),
        ('A.\n{: #vrede-01 page="drie" }', "passage-number-wrong", 1),
        ('A.\n{: #vrede-01 sdg="²" }', "passage-number-wrong", 1),
        (f'A.\n{{: #vrede-01 page="{"9" * 5000}" }}', "passage-number-wrong", 1),
        ("A.\n{: #vrede-01 page=1 }", "passage-attribute-wrong", 2),
        ('A.\n{: #vrede-01 kleur="rood" }', "passage-attribute-wrong", 2),
        ("A.\n{: #vrede-01 #vrede-02 }", "passage-attribute-twice", 2),
        ('A.\n{: #vrede-01 act="eis" act="eis" }', "passage-attribute-twice", 2),
    ],
)
def test_a_mistake_is_told_with_its_file_and_line(text: str, code: str, line: int) -> None:
    error = failing(text)
    assert error.code == code
    assert error.details["file"] == FILE
    assert error.details["line"] == line


def test_an_id_used_twice_is_told_with_the_line_of_the_first() -> None:
    assert failing("A.\n{: #vrede-01 }\n\nB.\n{: #vrede-01 }").details["first"] == 1


@given(st.lists(st.text("abc é.", min_size=1).filter(lambda text: text.strip()), max_size=8))
def test_every_paragraph_becomes_one_passage_with_its_words(paragraphs: list[str]) -> None:
    blocks = [f"{text}\n{{: #vrede-{place} }}\n" for place, text in enumerate(paragraphs)]
    passages = parse_passages("\n".join(blocks), PEACE, FILE)
    assert [passage.text for passage in passages] == [text.strip() for text in paragraphs]


@given(st.text('{:}#= "vrede-01ab\n'))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(UserError):
        passages = parse_passages(text, PEACE, FILE)
        assert len({passage.id for passage in passages}) == len(passages)
