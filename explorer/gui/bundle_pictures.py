"""What the pictures of the bundles show: a library of their own, with a bundle for a lesson."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from explorer.application import Application
from explorer.bundling.contents import (
    ComparisonContent,
    Content,
    HeadingContent,
    PassageContent,
    QuestionContent,
    new_item,
)
from explorer.bundling.layouts import Layout, values_of
from explorer.comparing.choices import Choice, Comparison
from explorer.comparing.columns import ColumnKind
from explorer.gui.picture_folders import on_empty_folders
from explorer.library.anchors import target_whole
from explorer.library.annotations import Colour, Visibility
from explorer.printing.options import Options, Template, profile
from explorer.programme.model import Passage
from explorer.programme.pack import Programme

if TYPE_CHECKING:
    from explorer.gui.shell.window import MainWindow

_TEMPLATES = {
    "bundels-fragment": Template.FRAGMENT,
    "bundels-briefing": Template.BRIEF,
    "bundels-kaartjes": Template.CARDS,
    "bundels-tabel": Template.TABLE,
}
_SECTIONS = ("regio/rusland", "regio/israel-palestina")
_EDITED = 3  # the item that is being edited: the question


@contextmanager
def with_bundle(application: Application, view: str) -> Iterator[Application]:
    """The program on a library that holds what ``view`` shows; the reader's own stays untouched."""
    with on_empty_folders(application, indexed=True) as composed:
        if view != "bundels-leeg":
            _compose(composed, view)
        yield composed


def _compose(application: Application, view: str) -> None:
    programme, library = application.programme, application.library
    own_id = library.bundles.add("Les 3 – Sancties").id
    passages = _passages(programme)
    library.bundles.put(own_id, [new_item(each) for each in _contents(programme, passages)])
    words = ("Let op “bijkomende”: er bestaan er al.", "Wie moet hier handelen?")
    for passage, note in zip(passages, words, strict=False):
        target = target_whole(programme, passage.id)
        library.annotations.add(target, note, Colour.YELLOW, visibility=Visibility.PRINT)
    library.bundles.lay_out(own_id, values_of(_layout(_TEMPLATES.get(view, Template.WORKSHEET))))
    if view == "bundels-alle":
        for name in ("Debat in de gemeenteraad", "Handel en klimaat"):
            library.bundles.add(name)


def _layout(template: Template) -> Layout:
    lesson = template is Template.WORKSHEET
    options = replace(profile("klas") if lesson else Options(), template=template)
    return Layout(
        options,
        profile="klas" if lesson else "",
        title="Sancties: wie, tegen wie, waarom?",
        subject="Wereldburgerschap",
        minutes=25,
        goal="Je legt uit wie sancties kan opleggen, en waarom.",
        author="Klas 5B",
    )


def _passages(programme: Programme) -> list[Passage]:
    """Two passages of different sections, about sanctions where there are some."""
    known = [each for each in _SECTIONS if programme.has(each)]
    found = []
    for section in known or [head.id for head in programme.section_heads()[:2]]:
        passages = programme.section(section).passages
        about = [passage for passage in passages if "sancties" in passage.text.casefold()]
        found.append((about or list(passages))[0])
    return found


def _contents(programme: Programme, passages: list[Passage]) -> list[Content]:
    columns = tuple(Choice(ColumnKind.SECTION, programme.id, each.section) for each in passages)
    question = QuestionContent(
        "Wie moet hier handelen? Waaraan zie je dat?",
        answer="De Europese Unie en de lidstaten: zij leggen sancties op.",
    )
    return [
        *(PassageContent(programme.id, passage.id) for passage in passages),
        HeadingContent("Aan het werk", 2),
        question,
        ComparisonContent(Comparison(columns, tags=("sancties",)).to_json()),
    ]


def open_bundle(window: "MainWindow", view: str) -> None:
    """Go to the place and open what ``view`` shows in it."""
    window.deeds.bundles.go_place("bundles")
    QApplication.processEvents()  # the pages are made in the next turn
    place = window.deeds.bundles.place
    if view == "bundels-alle":
        window.deeds.bundles.open("")
    elif view == "bundels-opties":
        place.page.show_options()
    elif view == "bundels-vraag":
        place.page.choose_questions()
    elif view == "bundels-bewerken":
        place.page.open_item(place.page.items.column.cards.keys()[_EDITED])
