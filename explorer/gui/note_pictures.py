"""What the pictures with notes show: a library of their own, filled as a reader might."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import cycle
from typing import TYPE_CHECKING

from explorer.application import Application
from explorer.gui.picture_folders import on_empty_folders
from explorer.library.anchors import Anchor, State, Target, anchor_at, target_runs, target_whole
from explorer.library.annotations import Colour, Visibility
from explorer.library.sums import text_hash
from explorer.programme.model import Passage
from explorer.programme.pack import Programme

if TYPE_CHECKING:
    from explorer.gui.shell.window import MainWindow

_COLOURS = (Colour.YELLOW, Colour.GREEN, Colour.BLUE, Colour.PINK)
_WORDS = (
    "Sterk argument voor het debat: **vraag naar de uitvoering** van de sancties.",
    "",
    "Vergelijk met het vorige programma: de termijn ontbreekt nog.",
    "Cijfer nakijken bij de bron.",
    "",
)
_TAGS = (("debat",), (), ("les", "navragen"), ("navragen",), ("debat",))
_FIRST, _LONGEST = 8, 90  # characters: where a highlight begins at the earliest, how long it is


@contextmanager
def with_notes(application: Application, view: str) -> Iterator[Application]:
    """The program on a library that holds what ``view`` shows; the reader's own stays untouched."""
    with on_empty_folders(application, indexed=True) as noted:
        if view != "notities-leeg":
            _write_notes(noted, updated=view == "notities-update")
        yield noted


def _write_notes(application: Application, *, updated: bool) -> None:
    programme, notes = application.programme, application.library.annotations
    passages = list(programme.passages())
    step = max(1, len(passages) // 40)
    for passage, words, tags, colour in zip(
        passages[::step], cycle(_WORDS), cycle(_TAGS), cycle(_COLOURS), strict=False
    ):
        start, end = _stretch(passage.text)
        shown = Visibility.PRINT if colour is Colour.BLUE else Visibility.PRIVATE
        notes.add(target_runs(programme, [(passage.id, start, end)]), words, colour, tags, shown)
    first = passages[0].section
    notes.add(target_whole(programme, first), "Eerst dit lezen, dan pas de regio’s.")
    notes.name_colour(Colour.GREEN, "sterk argument")
    if updated:
        _pretend_update(application, passages)


def _stretch(text: str) -> tuple[int, int]:
    """Some words in the middle of a text."""
    start = text.find(" ", _FIRST) + 1
    end = text.rfind(" ", start, start + _LONGEST)
    return start, end if end > start else len(text)


def _pretend_update(application: Application, passages: list[Passage]) -> None:
    """Notes and bookmarks after an update that reworded a passage and took others out."""
    programme, notes = application.programme, application.library.annotations
    changed, gone = passages[1], passages[2]
    old = " ".join(("Vroeger stond er:", *changed.text.split()[3:]))
    anchor = _marked(programme, changed)
    anchor = replace(
        anchor, state=State.CHANGED, was_quote=old[: len(anchor.quote)], was_hash=text_hash(old)
    )
    texts = {anchor.text_hash: changed.text, anchor.was_hash: old}
    notes.add(Target((anchor,), texts), "Staat dit er nog zo?", Colour.YELLOW, ["debat"])
    lost = "Wie hierover schrijft, noemt ook de bron; dat stond vroeger in deze passage."
    orphan = replace(
        _marked(programme, gone),
        state=State.ORPHAN,
        quote=lost[:36],
        start=0,
        end=36,
        text_hash=text_hash(lost),
    )
    notes.add(Target((orphan,), {orphan.text_hash: lost}), "Waar is dit heen?", Colour.PINK)
    application.library.bookmarks.add(programme.id, f"{gone.section}#99", "debat", "Openingsvraag")
    application.library.bookmarks.add(programme.id, f"{gone.section}#98")


def _marked(programme: Programme, passage: Passage) -> Anchor:
    return anchor_at(programme, passage, *_stretch(passage.text))


def open_notes(window: "MainWindow", view: str) -> None:
    """Go to the place and open what ``view`` shows in it."""
    deeds = window.deeds.notes
    match view:
        case "notities-update":
            deeds.show_report()
        case "zoeken-notities":
            from explorer.gui.notes.found import FoundNotes  # noqa: PLC0415 -- for this view alone

            window.application.search.prepare()
            window.search_for("sancties")
            for found in window.searching.findChildren(FoundNotes):
                found.look_now()
        case "lezen-notities":
            library = window.application.library
            deeds.open_note(library.annotations.all()[1])
        case "overzicht-notities":
            window.actions_by_id["overview"].trigger()
        case _:
            deeds.go_place("notes")
    if view == "notities-kleuren":
        window.actions_by_id["name-colours"].trigger()
