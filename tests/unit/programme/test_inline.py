"""Markdown inside a paragraph."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.programme.inline import plain_text
from explorer.programme.model import Span

TRICKY = st.text(
    st.one_of(
        st.sampled_from(list("*_`<>[]()!\\&#;:/a\"'b 1.-\x01\x02\x03\n")),
        st.characters(codec="utf-8"),
    )
)


def test_emphasis_becomes_spans_of_the_plain_text() -> None:
    text, spans = plain_text("Een *heel* **sterk *en schuin* woord**.")
    assert text == "Een heel sterk en schuin woord."
    assert {(text[span.start : span.end], span.style) for span in spans} == {
        ("heel", "emphasis"),
        ("en schuin", "emphasis"),
        ("sterk en schuin woord", "strong"),
    }


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("a <script>alert(1)</script> b", "a <script>alert(1)</script> b"),
        ("<!-- stil -->", "<!-- stil -->"),
        ('<img src="x" onerror="y">', '<img src="x" onerror="y">'),
        ("[woorden](javascript:alert)", "woorden"),
        ("![beeld *b*](file:///etc/passwd)", "beeld *b*"),
        ("<https://voorbeeld.be>", "https://voorbeeld.be"),
    ],
)
def test_nothing_active_comes_out(source: str, shown: str) -> None:
    assert plain_text(source)[0] == shown


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("AT&T en R&D; *zo*", "AT&T en R&D; zo"),
        ("&onbekend; &notit;", "&onbekend; &notit;"),
        ("a&nbsp;b &eacute; &amp;lt; &lt;", "a\xa0b é &lt; <"),
        ("&#233; &#xe9; &#0;", "é é \ufffd"),
        ("`&eacute; <b>`", "&eacute; <b>"),
    ],
)
def test_entities_are_the_characters_they_stand_for(source: str, shown: str) -> None:
    assert plain_text(source)[0] == shown


@pytest.mark.parametrize(
    "source",
    ["# geen kop", "1. geen lijst", "- geen lijst", "> geen citaat", "[x]: geen/noot", "* * *"],
)
def test_a_paragraph_stays_a_paragraph(source: str) -> None:
    assert plain_text(source) == (source, ())


def test_escaped_signs_are_themselves() -> None:
    assert plain_text(r"\*geen nadruk\* \_ \\") == ("*geen nadruk* _ \\", ())


def test_characters_that_cannot_be_shown_are_left_out() -> None:
    assert plain_text("a\x01b *c*\ufffe") == ("ab c", (Span(3, 4, "emphasis"),))


def test_emphasis_of_white_space_at_the_ends_is_cut_off() -> None:
    assert plain_text("*&nbsp;a* b") == ("a b", (Span(0, 1, "emphasis"),))
    assert plain_text("*&nbsp;* b") == ("b", ())


@given(TRICKY)
def test_whatever_the_text_the_spans_lie_inside_it(source: str) -> None:
    text, spans = plain_text(source)
    assert text == text.strip()
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_threads_that_read_at_once_do_not_mix_their_texts() -> None:
    sources = [f"passage *{number}* & `{number}`" for number in range(200)]
    with ThreadPoolExecutor(4) as threads:
        texts = [text for text, _spans in threads.map(plain_text, sources)]
    assert texts == [f"passage {number} & {number}" for number in range(200)]
