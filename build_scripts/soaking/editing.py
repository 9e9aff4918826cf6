"""Editing a programme under its notes: each has to stay with its words."""

from dataclasses import dataclass, field
from pathlib import Path

from build_scripts.soaking.filling import SoakError, dice
from build_scripts.soaking.script import Script, Word
from explorer.library.anchors import Anchor, State, target_runs
from explorer.library.annotations import Colour
from explorer.library.healing import heal
from explorer.library.library import Library
from explorer.library.schema import FILE_NAME
from explorer.programme.pack import Programme


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


def checked(outcome: Outcome) -> Outcome:
    """Raise ``SoakError`` unless next to every quote was found and none was put elsewhere."""
    lost = outcome.found < 0.99 * outcome.literal
    if outcome.wrong or outcome.misplaced or outcome.vanished or lost:
        raise SoakError(f"misplaced: {outcome}")
    return outcome
