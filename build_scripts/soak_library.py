"""Is anything of the reader's ever lost? The long version of the library's robustness tests.

``python -m build_scripts.soak_library`` runs everything with big numbers and prints what it found;
the tests run the same code with small ones. A fault ends it with exit status 1.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from explorer.errors import UserError
from explorer.library.anchors import Anchor, State, Target, target_runs
from explorer.library.annotations import Colour
from explorer.library.bundles import ItemKind, NewItem
from explorer.library.healing import heal
from explorer.library.library import Library
from explorer.library.matches import Decision
from explorer.library.opening import Opened
from explorer.library.reading import ReadingState
from explorer.library.schema import FILE_NAME, KEPT
from explorer.library.sums import text_hash
from explorer.programme.pack import Programme

Rows = dict[tuple[str, str], tuple[object, ...]]
TEXT = "De Europese Unie bouwt mee aan een rechtvaardige en vreedzame wereld, zegt het programma."


class SoakError(AssertionError):
    """Something was lost, or a person would have seen a traceback."""


@dataclass(slots=True)
class Tally:
    """What became of the damaged files of one kind."""

    rounds: int = 0
    sound: int = 0
    salvaged: int = 0
    restored: int = 0
    refused: int = 0
    rows_lost: int = 0


def dice(seed: int) -> Random:
    """Chance that can be repeated."""
    return Random(seed)  # noqa: S311 -- repeatable on purpose, and no secret


def target(number: int) -> Target:
    """A few words of a passage, for a note."""
    start, end = 3, 16
    hashed = text_hash(TEXT)
    anchor = Anchor(
        "proef", "1", f"deel/een#{number:02d}", TEXT[start:end], TEXT[:start], TEXT[end:][:32],
        start, end, hashed, number,
    )  # fmt: skip
    return Target((anchor,), {hashed: TEXT})


def fill(library: Library, notes: int) -> None:
    """Put some of everything into a library, as one step."""

    def work() -> None:
        bundle = library.bundles.add("Les over Europa").id
        for number in range(notes):
            words = f"Nota {number}: " + "zorgvuldig bewaard, woord voor woord. " * (number % 9)
            words += "Eén bijzonder lange nota. " * (400 if number == 1 else 0)
            library.annotations.add(
                target(number), words, Colour.GREEN, (f"tag{number % 5}", "les")
            )
            library.bookmarks.add("proef", f"deel/een#{number:02d}", "map", f"bladwijzer {number}")
            library.bundles.put(bundle, [NewItem(ItemKind.TEXT, {"text": f"item {number}"})])
        library.bundles.lay_out(bundle, {"title": "Vrede"})
        both = (("proef", "deel/een#01"), ("ander", "deel/twee#02"))
        library.matches.decide([both], Decision.CONFIRMED)
        library.progress.mark("proef", ["deel/een"], ReadingState.READ)
        library.searches.save("Europa", "europese unie")
        library.drafts.keep("nota", "half geschreven")

    library.together("filled", work)


def rows_of(library: Library) -> Rows:
    """Everything kept, but for revisions and sums, which mending makes anew."""
    found: Rows = {}
    for table in KEPT:
        layout = library.store.schema.tables[table]
        for row in library.store.read(layout.select):
            named = dict(zip(layout.columns, row, strict=True))
            kept = (value for name, value in named.items() if name not in ("rev", "sum"))
            found[table, str(row[0])] = tuple(kept)
    return found


# Killing: a process writes and tells of each change once it is acknowledged.


def write_for_ever(folder: Path, seed: int) -> None:
    """Make random changes and print each before it is begun and after it is on disk."""
    chance, library = dice(seed), Library(folder / FILE_NAME)
    notes: dict[str, str] = {a.tags[0]: a.id for a in library.annotations.all()}
    for number in range(10**9):
        token = f"t{seed}n{number}"
        say = f"{token} " + "woorden " * chance.randrange(300)
        old = chance.choice(sorted(notes)) if notes and chance.random() < 0.6 else ""
        remove = bool(old) and chance.random() < 0.3
        promise = [old or token, None if remove else say]
        _tell("begin", promise)
        if remove:
            library.annotations.remove(notes.pop(old))
        elif old:
            library.annotations.write(notes[old], say)
        else:
            change = library.annotations.add(target(number), say, Colour.BLUE, [token])
            notes[token] = change.id
        _tell("done", promise)


def _tell(what: str, promise: list[str | None]) -> None:
    sys.stdout.write(json.dumps([what, *promise]) + "\n")
    sys.stdout.flush()


def kill_rounds(folder: Path, rounds: int, seed: int = 1) -> int:
    """Kill a writing process at random moments. Returns how many acknowledged changes held.

    Raises ``SoakError`` where one was lost.
    """
    chance, promised, acknowledged = dice(seed), dict[str, str | None](), 0
    for number in range(rounds):
        lines = _lines_until_killed(folder, seed * 1000 + number, chance.uniform(0.02, 0.4))
        open_promise: tuple[str, str | None] | None = None
        for what, token, say in map(json.loads, lines):
            open_promise = (token, say) if what == "begin" else None
            if what == "done":
                promised[token] = say
                acknowledged += 1
        _check_promises(folder, promised, open_promise)
    return acknowledged


def _lines_until_killed(folder: Path, seed: int, seconds: float) -> list[str]:
    command = [sys.executable, "-m", "build_scripts.soak_library", "--write", str(folder)]
    lines: list[str] = []
    with subprocess.Popen(
        [*command, "--seed", str(seed)], stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        stream = process.stdout
        if stream is None:
            raise SoakError("no output")
        lines.append(stream.readline())
        killer = threading.Timer(seconds, process.kill)
        killer.start()
        lines += stream.readlines()
        killer.join()
    return [line for line in lines if line.endswith("\n")]


def _check_promises(
    folder: Path, promised: dict[str, str | None], open_promise: tuple[str, str | None] | None
) -> None:
    library = Library(folder / FILE_NAME)
    try:
        if library.opening.opened not in (Opened.SOUND, Opened.CREATED):
            raise SoakError(f"damaged by a kill: {library.opening}")
        found = {a.tags[0]: a.text for a in library.annotations.all()}
    finally:
        library.close()
    if open_promise is not None:
        token, say = open_promise
        if found.get(token) == say:  # it was done, the word of it just didn't get out
            promised[token] = say
    kept = {token: say for token, say in promised.items() if say is not None}
    if found != kept:
        wrong = sorted(t for t in {*found, *kept} if found.get(t) != kept.get(t))
        raise SoakError(f"lost after a kill: {wrong}")


# Damage: flipped bits and truncation.


def damage_rounds(
    folder: Path, rounds: int, damage: Callable[[bytearray, Random], None], seed: int = 1
) -> Tally:
    """Damage copies of a library with a backup and open them. Raises ``SoakError`` on silent loss.

    Nothing may be missing or different without the opening report saying so, nothing but
    ``UserError`` may be raised, and the damaged bytes must have been kept.
    """
    chance, tally = dice(seed), Tally()
    original = folder / "original"
    expected = _original(original)
    for number in range(rounds):
        place = folder / f"round{number}"
        shutil.copytree(original, place)
        content = bytearray((place / FILE_NAME).read_bytes())
        damage(content, chance)
        (place / FILE_NAME).write_bytes(content)
        _check_damaged(place, bytes(content), expected, tally)
        shutil.rmtree(place)
    return tally


def _original(folder: Path) -> Rows:
    library = Library(folder / FILE_NAME)
    fill(library, 30)
    library.backup()
    for number in range(30, 40):
        library.annotations.add(target(number), f"Na de reservekopie: {number}", Colour.PINK)
    library.annotations.remove(library.annotations.find()[3])
    expected = rows_of(library)
    library.close()
    return expected


def _check_damaged(place: Path, content: bytes, expected: Rows, tally: Tally) -> None:
    file = place / FILE_NAME
    tally.rounds += 1
    try:
        library = Library(file)
    except UserError:
        tally.refused += 1
        if file.read_bytes() != content:
            raise SoakError("refused, but touched") from None
        return
    try:
        report, found = library.opening, rows_of(library)
    finally:
        library.close()
    lost = [key for key in expected if key not in found]
    changed = [key for key in expected if key in found and found[key] != expected[key]]
    if report.opened is Opened.SOUND:
        tally.sound += 1
        if found != expected:
            raise SoakError(f"silently lost: {lost} {changed}")
        return
    tally.salvaged += report.opened is Opened.SALVAGED
    tally.restored += report.opened is Opened.RESTORED
    tally.rows_lost += len(lost)
    untold = [key for key in changed if key not in report.doubtful]
    kept = report.kept_aside is not None and report.kept_aside.read_bytes() == content
    if untold or (content and not kept):
        raise SoakError(f"changed without a word: {untold}, kept aside: {kept}")


def flip_bit(content: bytearray, chance: Random) -> None:
    """One bit, anywhere."""
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def truncate(content: bytearray, chance: Random) -> None:
    """Cut off anywhere, the very beginning included."""
    del content[chance.randrange(len(content)) :]


# Editing: a made-up programme whose every word knows where it came from, so that after any number
# of edits the right place of a quote is known: where its own words are now.

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
    """How much to do: edits in all, edits between two updates, passages and quotes at first.

    ``phrases`` is how often a word is followed by a phrase that stands all over, ``on_phrases`` the
    part of the quotes that are such a phrase, with a word more at the most.
    """

    edits: int = 200
    at_once: int = 5
    passages: int = 40
    quotes: int = 60
    seed: int = 7
    phrases: float = 0.12
    on_phrases: float = 0.0


@dataclass(slots=True)
class Outcome:
    """What became of the quotes, counted at every update.

    ``literal``: quotes whose words still stand as they were; ``found`` of these at the right place,
    ``misplaced`` at another one. ``gone``: quotes of which no word is left; ``wrong``: attached
    somewhere without one of their words. ``vanished``: annotations that aren't there any more.
    """

    literal: int = 0
    found: int = 0
    misplaced: int = 0
    gone: int = 0
    wrong: int = 0
    vanished: int = 0
    misses: list[str] = field(default_factory=list)


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


def edit_rounds(folder: Path, edits: Edits) -> Outcome:
    """Mark quotes, edit the programme, update, look where the quotes are; again and again."""
    chance = dice(edits.seed)
    script, outcome = Script(chance, edits.passages, edits.phrases), Outcome()
    library = Library(folder / FILE_NAME)
    try:
        quotes = _mark(library, script, script.write(folder / "pack"), edits, edits.quotes)
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
            quotes |= _mark(library, script, programme, edits, missing)
    finally:
        library.close()
    return outcome


def _mark(
    library: Library, script: Script, programme: Programme, edits: Edits, number: int
) -> dict[str, list[Word]]:
    """Annotate random quotes; returns the words of each."""
    quotes: dict[str, list[Word]] = {}

    def work() -> None:
        for _ in range(number):
            paragraph, first, last = script.quote(edits.on_phrases)
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
                outcome.misplaced += there is not None
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


def _runs(long: int) -> Iterator[tuple[str, Callable[[Path], object]]]:
    yield "kill -9", lambda folder: kill_rounds(folder, 2 * long)
    yield "bit flips", lambda folder: damage_rounds(folder, 5 * long, flip_bit)
    yield "truncations", lambda folder: damage_rounds(folder, long, truncate)
    for seed in (7, 8, 9):
        yield f"edits {seed}", _edited(Edits(edits=20 * long, seed=seed))
    phrases = Edits(edits=4 * long, seed=1, phrases=0.3, on_phrases=0.7)
    yield "edits of a text full of phrases", _edited(phrases)


def _edited(edits: Edits) -> Callable[[Path], Outcome]:
    return lambda folder: checked(edit_rounds(folder, edits))


def checked(outcome: Outcome) -> Outcome:
    """Raise ``SoakError`` unless next to every quote was found and none was put elsewhere."""
    lost = outcome.found < 0.99 * outcome.literal
    if outcome.wrong or outcome.misplaced or outcome.vanished or lost:
        raise SoakError(f"misplaced: {outcome}")
    return outcome


def main() -> int:
    """Run everything, or be the process that is killed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--long", type=int, default=100, help="hundredths of the full length")
    parser.add_argument("--write", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--seed", type=int, default=1, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.write:
        write_for_ever(given.write, given.seed)
    for name, run in _runs(given.long):
        begun = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            try:
                print(f"{name}: {run(Path(folder))} ({time.monotonic() - begun:.0f} s)", flush=True)
            except SoakError as error:
                print(f"{name}: {error}", file=sys.stderr)
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
