"""A made-up programme, and edits to it.

Every word knows where it came from, so that after any number of edits the right place of a quote is
known: where its own words are now.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from explorer.programme.pack import Programme

_SYLLABLES = "ba de kli maat po li tiek ge meen te we reld vre han del ont wik ke ling rech ten"
_PHRASES = ("de Europese Unie", "Groen pleit voor", "in de praktijk", "het internationaal recht")


@dataclass(slots=True)
class Word:
    """One word of a passage; ``origin`` stays when it is reworded."""

    origin: int
    text: str


@dataclass(slots=True)
class Paragraph:
    """A passage being edited."""

    key: str
    words: list[Word]

    @property
    def text(self) -> str:
        """The words with spaces between."""
        return " ".join(word.text for word in self.words)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The characters of the words ``first`` to ``last``, that one included."""
        start = sum(len(word.text) + 1 for word in self.words[:first])
        return start, start + len(" ".join(word.text for word in self.words[first : last + 1]))


class Script:
    """A programme of one section, and the edits made to it."""

    def __init__(self, chance: Random, passages: int, phrases: float) -> None:
        self._chance = chance
        self._phrases = phrases
        self._origin = 0
        self._version = 0
        self.paragraphs = [Paragraph(f"{n:02d}", self.sentence()) for n in range(1, passages + 1)]

    def _word(self) -> Word:
        parts = self._chance.choices(_SYLLABLES.split(), k=self._chance.randint(1, 4))
        self._origin += 1
        return Word(self._origin, "".join(parts))

    def sentence(self) -> list[Word]:
        """Some thirty words, now and then with a phrase that occurs all over."""
        words: list[Word] = []
        while len(words) < self._chance.randint(20, 50):
            words.append(self._word())
            if self._chance.random() < self._phrases:
                for text in self._chance.choice(_PHRASES).split():
                    self._origin += 1
                    words.append(Word(self._origin, text))
        return words

    def quote(self, on_phrases: float) -> tuple[Paragraph, int, int]:
        """A paragraph and the first and last of some of its words, to be marked."""
        if on_phrases and self._chance.random() < on_phrases:
            phrase = self._chance.choice(_PHRASES).split()
            paragraph, first = self._chance.choice(list(self._places(phrase)))
            last = first + len(phrase) - 1 + self._chance.randint(0, 1)
        else:
            paragraph = self._chance.choice(self.paragraphs)
            first = self._chance.randrange(len(paragraph.words) - 2)
            last = first + self._chance.randint(1, 14)
        return paragraph, first, min(len(paragraph.words) - 1, last)

    def _places(self, phrase: list[str]) -> Iterator[tuple[Paragraph, int]]:
        for paragraph in self.paragraphs:
            texts = [word.text for word in paragraph.words]
            for first in range(len(texts)):
                if texts[first : first + len(phrase)] == phrase:
                    yield paragraph, first

    def edit(self) -> None:
        """One random edit."""
        kinds = (self._insert, self._delete, self._move, self._reword, self._reword, self._trim,
                 self._extend, self._renumber)  # fmt: skip
        self._chance.choice(kinds)()

    def _any(self) -> int:
        return self._chance.randrange(len(self.paragraphs))

    def _insert(self) -> None:
        used = {paragraph.key for paragraph in self.paragraphs}
        key = next(f"{n:02d}" for n in range(1, 10**6) if f"{n:02d}" not in used)
        self.paragraphs.insert(self._any(), Paragraph(key, self.sentence()))

    def _delete(self) -> None:
        if len(self.paragraphs) > 12:
            del self.paragraphs[self._any()]

    def _move(self) -> None:
        paragraph = self.paragraphs.pop(self._any())
        self.paragraphs.insert(self._any(), paragraph)

    def _reword(self) -> None:
        words = self.paragraphs[self._any()].words
        for place in self._chance.sample(range(len(words)), max(1, len(words) // 6)):
            words[place] = Word(words[place].origin, self._word().text)

    def _trim(self) -> None:
        words = self.paragraphs[self._any()].words
        if len(words) > 15:
            start = self._chance.randrange(len(words) - 8)
            del words[start : start + self._chance.randint(1, 8)]

    def _extend(self) -> None:
        words = self.paragraphs[self._any()].words
        place = self._chance.randrange(len(words))
        words[place:place] = self.sentence()[: self._chance.randint(1, 12)]

    def _renumber(self) -> None:
        """What a new import of a document does: ids say nothing any more."""
        for number, paragraph in enumerate(self.paragraphs, start=1):
            paragraph.key = f"{number:02d}"

    def write(self, folder: Path) -> Programme:
        """The programme as a pack."""
        self._version += 1
        (folder / "sections").mkdir(parents=True, exist_ok=True)
        (folder / "programme.toml").write_text(
            f'id = "proef"\ntitle = "Proef"\nversion = "{self._version}"\n'
            '[source]\ntitle = "Proef"\n[[node]]\nid = "deel"\ntitle = "Deel"\n'
            f"passages = {len(self.paragraphs)}\npages = [1, 1]\n",
            "utf-8",
        )
        blocks = (f'{p.text}\n{{: #deel-{p.key} page="1" }}\n' for p in self.paragraphs)
        (folder / "sections" / "deel.md").write_text("\n".join(blocks), "utf-8")
        return Programme(folder)
