"""The editorial vocabulary of a pack."""

from pathlib import Path

import pytest

from explorer.errors import UserError
from explorer.programme.vocabulary import FACETS, Entry, Vocabulary, read_vocabulary


def read(folder: Path, text: str) -> Vocabulary:
    file = folder / "vocabulary.toml"
    file.write_text(text, "utf-8")
    return read_vocabulary(file)


def test_tags_keep_the_order_of_the_file(tmp_path: Path) -> None:
    words = read(tmp_path, '[act]\nsteun = { nl = "steun" }\neis = { nl = "eis" }\n')
    assert list(words.entries("act")) == ["steun", "eis"]
    assert all(words.entries(facet) == {} for facet in FACETS if facet != "act")


def test_a_tag_has_a_name_in_each_language_and_dutch_where_there_is_none(tmp_path: Path) -> None:
    words = read(tmp_path, '[act]\neis = { nl = "eis", en = "demand", meaning = "wat men wil" }\n')
    entry = words.entry("act", "eis")
    assert [entry.label(language) for language in ("nl", "en", "fr")] == ["eis", "demand", "eis"]
    assert entry.label() == "eis"
    assert entry.meaning == "wat men wil"


def test_the_brief_name_is_the_short_one_where_there_is_one() -> None:
    assert Entry("eu", {"nl": "Europese Unie"}, short="EU").brief("en") == "EU"
    assert Entry("eu", {"nl": "Europese Unie"}).brief("en") == "Europese Unie"
    assert Entry("eu").brief() == "eu"


def test_an_unknown_tag_is_called_by_its_id() -> None:
    assert Vocabulary().entry("region", "midden-oosten").label("fr") == "midden oosten"
    assert not Vocabulary().knows("region", "midden-oosten")


def test_a_tag_is_known_in_its_own_facet_only(tmp_path: Path) -> None:
    words = read(tmp_path, '[act]\neis = { nl = "eis" }\n')
    assert words.knows("act", "eis")
    assert not words.knows("aspect", "eis")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[kleur]\n", "vocabulary-facet-unknown"),
        ("act = 3\n", "pack-key-wrong"),
        ('[act]\neis = "eis"\n', "pack-key-wrong"),
        ('[act]\neis = { en = "demand" }\n', "pack-key-missing"),
        ('[act]\neis = { nl = "eis", fr = 3 }\n', "pack-key-wrong"),
        ('[act]\neis = { nl = "eis", short = 3 }\n', "pack-key-wrong"),
    ],
)
def test_a_malformed_vocabulary_is_refused(tmp_path: Path, text: str, code: str) -> None:
    with pytest.raises(UserError, match=code) as caught:
        read(tmp_path, text)
    assert caught.value.details["file"] == tmp_path / "vocabulary.toml"
