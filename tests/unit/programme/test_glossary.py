"""The terms a pack explains."""

from pathlib import Path

import pytest

from explorer.errors import UserError
from explorer.programme.glossary import Term, read_glossary

TERM = '[[term]]\nid = "tpnw"\nname = "TPNW"\ndefinition = "Een verdrag."\n'


def read(folder: Path, text: str) -> tuple[Term, ...]:
    file = folder / "glossary.toml"
    file.write_text(text, "utf-8")
    return read_glossary(file)


def test_terms_keep_the_order_of_the_file(tmp_path: Path) -> None:
    terms = read(tmp_path, TERM + TERM.replace("tpnw", "cbam"))
    assert [term.id for term in terms] == ["tpnw", "cbam"]
    assert terms[0] == Term("tpnw", "TPNW", "Een verdrag.")


def test_a_term_is_spelled_as_headword_in_full_and_in_its_forms_each_once(tmp_path: Path) -> None:
    (term,) = read(tmp_path, TERM + 'full = "het verdrag"\nforms = ["TPNW", "kernwapenverbod"]\n')
    assert term.spellings == ("TPNW", "het verdrag", "kernwapenverbod")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (TERM + TERM, "pack-id-twice"),
        ('[[term]]\nid = "tpnw"\n', "pack-key-missing"),
        (TERM + "forms = [1]\n", "pack-key-wrong"),
        ('term = ["tpnw"]', "pack-key-wrong"),
    ],
)
def test_a_malformed_glossary_is_refused(tmp_path: Path, text: str, code: str) -> None:
    with pytest.raises(UserError, match=code):
        read(tmp_path, text)


def test_an_empty_glossary_has_no_terms(tmp_path: Path) -> None:
    assert read(tmp_path, "") == ()
