from collections.abc import Callable
from pathlib import Path

from explorer.comparing.choices import Comparison, parse_choice
from explorer.comparing.service import Comparing
from explorer.comparing.subjects import own_subjects
from explorer.programme.pack import Programme
from tests.unit.comparing.conftest import PROGRAMME, VOCABULARY, write

GLOSSARY = """
[[term]]
id = "wto"
name = "WTO"
full = "Wereldhandelsorganisatie"
forms = ["ronde van Doha"]
definition = "Waar landen over handel spreken."
"""
SECTION = """
De Unie praat met Ursula en met het zuiden. Niemand zwijgt: Praten helpt.
{: #vrede-01 }
"""


def test_a_programme_tells_its_subjects_by_terms_tags_and_names(tmp_path: Path) -> None:
    head = PROGRAMME.partition("[[node]]")[0] + '[[node]]\nid = "vrede"\ntitle = "Vrede"\n'
    files = {
        "programme.toml": head,
        "vocabulary.toml": VOCABULARY,
        "glossary.toml": GLOSSARY,
        "sections/vrede.md": SECTION,
    }
    found = own_subjects([write(tmp_path / "proef", files)], lambda word: [word.lower()])
    tags = {"diplomatie", "sancties", "handel", "klimaat", "noord", "zuid", "west"}
    assert found == {"wto", "wereldhandelsorganisatie", *tags, "unie", "ursula", "praten"}


def test_columns_share_what_names_a_subject_alone(find: Callable[[str], Programme]) -> None:
    def analyse(text: str) -> list[str]:
        return text.lower().split()

    columns = tuple(parse_choice(each, "proef") for each in ("regio/noord", "regio/zuid"))
    comparing = Comparing(find, analyse, names_subject={"gesprekken"}.__contains__)
    terms = comparing.terms(comparing.table(Comparison(columns)))
    assert terms.shared == {"sancties"}, "it is a tag; 'nodig' names nothing"
    assert not any(own.word == "Strenge" for column in terms.own for own in column)
