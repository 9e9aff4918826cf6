"""The word lists shipped with the search.

Stop words, question words, simple words, abstract ones, everyday synonyms.
"""

import hashlib
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from explorer.paths import resources_folder
from explorer.searching.stemming import stem
from explorer.searching.tokens import fold


@dataclass(frozen=True, slots=True)
class SynonymGroup:
    """Expressions that find each other.

    Whoever searches for one of ``ask`` also finds passages with one of ``find``; for true synonyms
    the two are equal. ``weight`` is what such a match is worth beside a match of the word itself.
    """

    ask: tuple[str, ...]
    find: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Wording:
    """All lists, folded."""

    stop: frozenset[str]
    noise: frozenset[str]  # words of a question that say nothing of its subject
    simple: frozenset[str]
    simple_stems: frozenset[str]
    subject_stems: frozenset[str]  # of the simple words that say what a text is about
    never_piece: frozenset[str]
    synonyms: tuple[SynonymGroup, ...]
    digest: str


SAME_WEIGHT = 0.85
NEAR_WEIGHT = 0.6


@cache
def shipped_wording() -> Wording:
    """The lists in ``resources/search``, read once."""
    return read_wording(resources_folder() / "search")


def read_wording(folder: Path) -> Wording:
    """The lists in ``folder``; a line of a word list holds words, ``#`` starts a remark."""
    stop = _words(folder / "stop_words.txt")
    subjects = _words(folder / "simple_words.txt")
    simple = subjects | _words(folder / "abstract_words.txt")
    files = sorted(file for file in folder.iterdir() if file.suffix in {".txt", ".toml"})
    content = b"\0".join(file.read_bytes().replace(b"\r\n", b"\n") for file in files)
    return Wording(
        stop=stop,
        noise=_words(folder / "question_words.txt"),
        simple=simple,
        simple_stems=frozenset(map(stem, simple)),
        subject_stems=frozenset(map(stem, subjects)),
        never_piece=stop | _words(folder / "never_pieces.txt"),
        synonyms=_synonyms(folder / "synonyms.toml"),
        digest=hashlib.sha256(content).hexdigest(),
    )


def _words(file: Path) -> frozenset[str]:
    lines = file.read_text("utf-8").splitlines()
    return frozenset(fold(word) for line in lines for word in line.partition("#")[0].split())


def _synonyms(file: Path) -> tuple[SynonymGroup, ...]:
    table = tomllib.loads(file.read_text("utf-8"))
    groups = [SynonymGroup(tuple(same), tuple(same), SAME_WEIGHT) for same in table["same"]]
    groups += [
        SynonymGroup(tuple(near["ask"]), tuple(near["find"]), NEAR_WEIGHT) for near in table["near"]
    ]
    return tuple(groups)
