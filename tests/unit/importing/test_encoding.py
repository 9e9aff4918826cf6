import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.errors import UserError
from explorer.importing.encoding import decode

SENTENCE = "België én Oekraïne werken samen; de coördinatie is geëvalueerd. " * 5


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_settles_the_encoding(mark, encoding):
    found = decode(mark + SENTENCE.encode(encoding), "a.txt")
    assert found.text == SENTENCE
    assert not found.guessed


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_told_by_its_zeros(encoding):
    found = decode(SENTENCE.encode(encoding), "a.txt")
    assert (found.text, found.guessed) == (SENTENCE, True)


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "mac_roman"])
def test_an_old_western_encoding_is_guessed_and_said_so(encoding):
    found = decode(SENTENCE.encode(encoding), "a.txt")
    assert (found.text, found.guessed) == (SENTENCE, True)


def test_another_encoding_is_guessed_too():
    text = "Это предложение написано по-русски и достаточно длинное для догадки. " * 8
    assert decode(text.encode("cp1251"), "a.txt").text == text


def test_what_the_file_says_goes_first_unless_it_is_nonsense():
    assert decode("é".encode("latin-1"), "a.html", "iso-8859-1").text == "é"
    assert decode("é".encode(), "a.html", "no-such-code").text == "é"
    assert decode("é".encode(), "a.html", "ascii").text == "é"


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(UserError, match="import-not-text"):
        decode(bytes(range(256)) * 40, "a.txt")
    with pytest.raises(UserError, match="import-not-text"):
        decode(b"\x01\x02\x03\x04" * 100, "a.txt")


def test_all_kinds_of_line_ends_become_one():
    assert decode(b"a\r\nb\rc\n", "a.txt").text == "a\nb\nc\n"


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data):
    try:
        found = decode(data, "a.txt").text
    except UserError as error:
        found = error.code
    assert isinstance(found, str)
