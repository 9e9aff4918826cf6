"""Random editing of a programme: do annotations stay with their words?

Every word of the made-up programme knows where it came from, so that after any number of edits the
right place of a quote is known: where its own words are now.
"""

from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from explorer.library.anchors import Anchor, State, target_runs
from explorer.library.annotations import Colour
from explorer.library.healing import heal
from explorer.library.library import Library
from explorer.library.schema import FILE_NAME
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


@dataclass(slots=True)
class Edits:
    """How much to do: edits in all, edits between two updates, passages and quotes at first."""

    edits: int = 200
    at_once: int = 5
    passages: int = 40
    quotes: int = 60
    seed: int = 7


@dataclass(slots=True)
class Outcome:
    """What became of the quotes, counted at every update.

    ``literal``: quotes whose words still stand as they were; ``found`` of these at the right place.
    ``gone``: quotes of which no word is left; ``wrong``: attached somewhere without one of their
    words. ``vanished``: annotations that aren't there any more.
    """

    literal: int = 0
    found: int = 0
    gone: int = 0
    wrong: int = 0
    vanished: int = 0
    misses: list[str] = field(default_factory=list)


class Script:
    """A programme of one section, and the edits made to it."""

    def __init__(self, chance: Random, passages: int) -> None:
        self._chance = chance
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
            if self._chance.random() < 0.12:
                for text in self._chance.choice(_PHRASES).split():
                    self._origin += 1
                    words.append(Word(self._origin, text))
        return words

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


def edit_rounds(folder: Path, edits: Edits) -> Outcome:
    """Mark quotes, edit the programme, update, look where the quotes are; again and again."""
    chance = Random(edits.seed)  # noqa: S311 -- repeatable on purpose, and no secret
    script, outcome = Script(chance, edits.passages), Outcome()
    library = Library(folder / FILE_NAME)
    try:
        quotes = _mark(library, script, script.write(folder / "pack"), chance, edits.quotes)
        for _ in range(edits.edits // edits.at_once):
            for _ in range(edits.at_once):
                script.edit()
            heal(library, script.write(folder / "pack"))
            _judge(library, script, quotes, outcome)
            for own_id in [own_id for own_id, words in quotes.items() if _is_gone(script, words)]:
                del quotes[own_id]
            programme = script.write(folder / "pack")
            heal(library, programme)
            missing = edits.quotes - len(quotes)
            quotes |= _mark(library, script, programme, chance, missing)
    finally:
        library.close()
    return outcome


def _mark(
    library: Library, script: Script, programme: Programme, chance: Random, number: int
) -> dict[str, list[Word]]:
    """Annotate random quotes; returns the words of each."""
    quotes: dict[str, list[Word]] = {}

    def work() -> None:
        for _ in range(number):
            paragraph = chance.choice(script.paragraphs)
            first = chance.randrange(len(paragraph.words) - 2)
            last = min(len(paragraph.words) - 1, first + chance.randint(1, 14))
            run = (f"deel#{paragraph.key}", *paragraph.span(first, last))
            change = library.annotations.add(target_runs(programme, [run]), "", Colour.YELLOW)
            words = paragraph.words[first : last + 1]
            quotes[change.id] = [Word(word.origin, word.text) for word in words]

    library.together("marked", work)
    return quotes


def _is_gone(script: Script, words: list[Word]) -> bool:
    left = {word.origin for paragraph in script.paragraphs for word in paragraph.words}
    return not any(word.origin in left for word in words)


def _judge(
    library: Library, script: Script, quotes: dict[str, list[Word]], outcome: Outcome
) -> None:
    found = {a.id: a.anchors[0] for a in library.annotations.get_many(tuple(quotes))}
    outcome.vanished += len(quotes) - len(found)
    for own_id, anchor in found.items():
        words = quotes[own_id]
        there = None if anchor.state is State.ORPHAN else _origins_at(script, anchor)
        right = _literal(script, words)
        if right is not None:
            outcome.literal += 1
            if there == right:
                outcome.found += 1
            else:
                outcome.misses.append(" ".join(word.text for word in words))
        outcome.gone += _is_gone(script, words)
        outcome.wrong += there is not None and not there & {word.origin for word in words}


def _literal(script: Script, words: list[Word]) -> set[int] | None:
    """The origins of the words where they still stand side by side and unchanged."""
    wanted = [(word.origin, word.text) for word in words]
    for paragraph in script.paragraphs:
        now = [(word.origin, word.text) for word in paragraph.words]
        if wanted[0] in now:
            first = now.index(wanted[0])
            if now[first : first + len(wanted)] == wanted:
                return {origin for origin, _ in wanted}
    return None


def _origins_at(script: Script, anchor: Anchor) -> set[int]:
    """The words an anchor covers at least a character of."""
    paragraph = next(p for p in script.paragraphs if f"deel#{p.key}" == anchor.passage)
    spans = ((word.origin, *paragraph.span(n, n)) for n, word in enumerate(paragraph.words))
    return {origin for origin, start, end in spans if start < anchor.end and end > anchor.start}
