"""What the reader marked and wrote on a passage, as it is printed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from explorer.bundling.placing import Place, overlaps, place_of_words
from explorer.library.anchors import Anchor
from explorer.library.annotations import Annotation, Visibility
from explorer.library.library import Library
from explorer.printing.document import Colour, Highlight, Note
from explorer.programme.model import Passage


@dataclass(frozen=True, slots=True)
class Marks:
    """The highlights and notes of one passage."""

    highlights: tuple[Highlight, ...] = ()
    notes: tuple[Note, ...] = ()


class Marker:
    """Gathers highlights and notes for one document, in which every note is printed once.

    A note on words of several passages comes with the first of them that is printed.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._sections: dict[tuple[str, str], tuple[Annotation, ...]] = {}
        self._printed: set[str] = set()
        self._alone: set[str] = set()

    def of(self, pack: str, passage: Passage, kept: tuple[Place, ...] = ()) -> Marks:
        """The marks on a passage, or on what is ``kept`` of it."""
        lights: list[Highlight] = []
        notes: list[Note] = []
        for annotation, anchor in self._anchored(pack, passage):
            place = _place(anchor, passage)
            if place is not None and not overlaps(place, kept):
                continue
            colour = Colour(annotation.colour) if annotation.colour else None
            if place is not None and colour is not None:
                lights.append(Highlight(*place, colour))
            if annotation.text and annotation.id not in self._printed:
                self._printed.add(annotation.id)
                notes.append(_note(annotation, place, colour))
        return Marks(tuple(lights), tuple(notes))

    def alone(self, annotation: Annotation, passage: Passage) -> tuple[tuple[Place, ...], Marks]:
        """One annotation by itself: its words in a passage, and its marks there.

        The reader put the note on the page, so it is printed whoever it was meant for.
        """
        colour = Colour(annotation.colour) if annotation.colour else None
        found = [_place(a, passage) for a in annotation.anchors if _is_on(a, passage)]
        places = tuple(place for place in found if place is not None)
        lights = tuple(Highlight(*place, colour) for place in places) if colour else ()
        notes: tuple[Note, ...] = ()
        if annotation.text and annotation.id not in self._alone:
            self._alone.add(annotation.id)
            first = places[0] if places else None
            notes = (_note(annotation, first, colour, asked=True),)
        return places, Marks(lights, notes)

    def _anchored(self, pack: str, passage: Passage) -> Iterator[tuple[Annotation, Anchor]]:
        key = pack, passage.section
        if key not in self._sections:
            self._sections[key] = self._library.annotations.in_section(*key)
        for annotation in self._sections[key]:
            for anchor in annotation.anchors:
                if _is_on(anchor, passage):
                    yield annotation, anchor


def anchored_passages(annotation: Annotation) -> tuple[str, ...]:
    """The passages an annotation stands on, each once; none for one on a whole section."""
    passages: Iterable[str] = (a.passage for a in annotation.anchors if not a.is_section)
    return tuple(dict.fromkeys(passages))


def words_of(annotation: Annotation) -> str:
    """A note with the name of whoever wrote it, if that is someone else."""
    signed = f"{annotation.text.rstrip()} ({annotation.creator})"
    return signed if annotation.creator else annotation.text


def _is_on(anchor: Anchor, passage: Passage) -> bool:
    return not anchor.is_section and anchor.passage in (passage.id, *passage.was)


def _place(anchor: Anchor, passage: Passage) -> Place | None:
    """Where an anchor stands in the text; None for the whole passage, or words no longer there."""
    if anchor.is_whole:
        return None
    return place_of_words(passage.text, anchor.start, anchor.end, anchor.quote)


def _note(
    annotation: Annotation, place: Place | None, colour: Colour | None, *, asked: bool = False
) -> Note:
    start, end = place or (None, None)
    public = asked or annotation.visibility is Visibility.PRINT
    return Note(words_of(annotation), start, end, to_print=public, colour=colour)
