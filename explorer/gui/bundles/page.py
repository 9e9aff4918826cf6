"""One bundle: its items and choices at the left, its pages beside them."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from explorer.bundling.contents import Content, PassageContent, SelectionContent, new_item, read
from explorer.bundling.layouts import Layout
from explorer.gui.bundles.adding import Adding, Surroundings, passages_of
from explorer.gui.bundles.card_model import BundleCard
from explorer.gui.bundles.chooser import Chooser, Offers
from explorer.gui.bundles.editing import Editing
from explorer.gui.bundles.halves import Halves
from explorer.gui.bundles.item_menu import ItemMenu
from explorer.gui.bundles.items_panel import ItemsPanel
from explorer.gui.bundles.layout_panel import LayoutPanel
from explorer.gui.bundles.outcome_bar import OutcomeBar
from explorer.gui.bundles.output import Output
from explorer.gui.bundles.preview_panel import PreviewPanel
from explorer.gui.bundles.previewing import Preview, Previewer
from explorer.gui.bundles.wording import Wording
from explorer.gui.bundles.workshop import Workshop
from explorer.gui.theme.look import Look
from explorer.library.bundles import Item
from explorer.programme.glossary import Term
from explorer.programme.model import section_of

if TYPE_CHECKING:
    from explorer.gui.shell.basket import Basket
    from explorer.gui.shell.library_hub import LibraryHub
    from explorer.library.changes import Change


class BundlePage(QWidget):
    """Composes the present bundle.

    ``passage_requested`` gives pack and passage, ``comparison_requested`` a comparison as JSON,
    ``comparing_wanted`` asks for that place; ``told`` follows whatever the status line says.
    """

    passage_requested = Signal(str, str)
    comparison_requested = Signal(object)
    comparing_wanted = Signal()
    told = Signal()

    def __init__(
        self,
        workshop: Workshop,
        hub: "LibraryHub",
        basket: "Basket",
        look: Look,
        around: Surroundings,
    ) -> None:
        super().__init__()
        self._workshop = workshop
        self._basket = basket
        self._around = around
        self._items: tuple[Item, ...] = ()
        self._terms: tuple[Term, ...] = ()
        self.items = ItemsPanel(look)
        self.layout_panel = LayoutPanel(look)
        self.chooser = Chooser(look, workshop.application.search.ready)
        self.outcome = OutcomeBar()
        self.preview = PreviewPanel(look)
        self.previewer = Previewer(workshop, self)
        self.editing = Editing(workshop.application, hub, basket, self.items.column, look)
        self.adding = Adding(self.items.add, around, lambda: self._items)
        self.output = Output(workshop, hub, self.outcome, self)
        self._offers = Offers(workshop, around.resolve)
        self._menu = ItemMenu(self)
        self._lay_out()
        self._connect()
        hub.changed.connect(self._follow_library)

    def _connect(self) -> None:
        items, column = self.items, self.items.column
        items.name.renamed.connect(self._basket.rename)
        items.layout_changed.connect(self._basket.lay_out)
        items.options_wanted.connect(self.show_options)
        items.printing_wanted.connect(self.print)
        items.format_wanted.connect(self.export)
        items.preview_wanted.connect(lambda: self.show_side(preview=True))
        column.opened.connect(self.open_item)
        column.renaming_wanted.connect(self.open_item)
        column.arranged.connect(self._basket.arrange)
        column.removed.connect(self._basket.take_out)
        column.menu_wanted.connect(self._show_menu)
        self.layout_panel.changed.connect(self._basket.lay_out)
        self.layout_panel.profile_chosen.connect(self._choose_profile)
        self.layout_panel.left.connect(self.show_items)
        self.chooser.left.connect(self.show_items)
        self.chooser.chosen.connect(self.add)
        self.adding.added.connect(self.add)
        self.adding.passages_wanted.connect(self.choose_passages)
        self.adding.questions_wanted.connect(self.choose_questions)
        self.adding.comparing_wanted.connect(self.comparing_wanted)
        self.preview.list_wanted.connect(lambda: self.show_side(preview=False))
        self.preview.view.image_wanted.connect(self.previewer.draw)
        self.preview.view.zoomed.connect(self.told)
        self.previewer.begun.connect(self.told)
        self.previewer.made.connect(self._take_preview)
        self.previewer.drawn.connect(self.preview.view.take_image)
        self.previewer.words_read.connect(self.preview.view.take_words)
        self.outcome.close_button.clicked.connect(self.focus)
        menu = self._menu
        menu.edited.connect(lambda: self.open_item(column.current_key()))
        menu.opened.connect(self.passage_requested)
        menu.compared.connect(self.comparison_requested)
        menu.moved.connect(column.move_chosen)
        menu.removed.connect(lambda: self._basket.take_out(column.chosen()))
        menu.made_whole.connect(self._make_whole)

    # -- showing --------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the present bundle as it is now."""
        bundle, layout = self._basket.present, self._basket.layout()
        if bundle is None or layout is None:
            return
        self._items = self._basket.items()
        self.items.name.show_name(bundle.name)
        self.items.show_layout_choices(layout)
        self.items.column.show_cards([self._card(item) for item in self._items])
        self.items.show_filled(filled=bool(self._items))
        self._tell_chooser()
        self.editing.follow(self._items)
        if self._left.currentWidget() is self.layout_panel:
            self.layout_panel.show_choices(layout, self._terms)
        self.previewer.ask(bundle.id)

    def _card(self, item: Item) -> BundleCard:
        label = self._basket.label(item)
        return BundleCard(item.id, label.title, label.about, missing=label.missing)

    def _follow_library(self, change: "Change") -> None:
        """Notes stand on the pages too."""
        if self.isVisible() and change.kinds & {"annotation", "colour", "text"}:
            self.refresh()

    def _take_preview(self, preview: Preview) -> None:
        self.preview.show_preview(preview)
        self.told.emit()
        if self._left.currentWidget() is self.layout_panel:
            self._find_terms()

    def summary(self) -> str:
        """How much is in the bundle, and how many pages that makes."""
        pages = len(self.previewer.present.sizes)
        document = self.previewer.present.document
        if document is None:
            return Wording().items(len(self._items))
        return Wording().summary(len(self._items), pages, document.options.paper)

    def state(self) -> str:
        """Whether the pages show what is in the bundle."""
        if not self.previewer.is_present:
            return self.tr("Voorbeeld wordt gemaakt…")
        if self.previewer.present.failure:
            return self.tr("Geen voorbeeld")
        return self.tr("Voorbeeld bijgewerkt")

    def focus(self) -> None:
        """Give the keyboard to the items, or to what adds the first."""
        target: QWidget = self.items.column if self._items else self.items.add
        if self.editing.editor is not None:
            target = self.editing.editor.first_focus()
        if self._left.currentWidget() is self._panel:
            if self._items and not self.items.column.currentIndex().isValid():
                self.items.column.choose(self._items[0].id)
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- the column -----------------------------------------------------------------------------

    def show_items(self) -> None:
        """Back to the items."""
        self.layout_panel.keep_words()
        self._left.setCurrentWidget(self._panel)
        self.focus()

    def show_options(self) -> None:
        """All choices about the page."""
        layout = self._basket.layout()
        if layout is not None:
            self.editing.finish()
            self.layout_panel.show_choices(layout, self._terms)
            self._left.setCurrentWidget(self.layout_panel)
            self.layout_panel.back.setFocus(Qt.FocusReason.OtherFocusReason)
            self._find_terms()

    def _find_terms(self) -> None:
        bundle = self._basket.present
        if bundle is not None:
            own_id = bundle.id
            self._workshop.do(
                "bundle-terms", lambda bundling: bundling.terms(own_id), self._take_terms
            )

    def _take_terms(self, terms: tuple[Term, ...]) -> None:
        self._terms, layout = terms, self._basket.layout()
        if layout is not None:
            self.layout_panel.show_choices(layout, terms)

    def _choose_profile(self, name: str) -> None:
        layout = self._basket.layout()
        if layout is None:
            return
        profiles = self._workshop.application.bundling.profiles
        options = profiles.options(name) if name else layout.options
        self._lay_out_by(replace(layout, profile=name, options=options))

    def _lay_out_by(self, layout: Layout) -> None:
        self._basket.lay_out(layout)
        self.layout_panel.show_choices(layout, self._terms)

    # -- items ----------------------------------------------------------------------------------

    def add(self, content: Content) -> None:
        """Put something in after the item that is chosen, else at the end."""
        self.editing.finish()
        keys, chosen = self.items.column.cards.keys(), self.items.column.chosen()
        after = keys.index(chosen[-1]) + 1 if chosen else len(keys)
        before = keys[after] if after < len(keys) else None
        self._basket.put([new_item(content)], before, lambda change: self._added(change, content))

    def _added(self, change: "Change", content: Content) -> None:
        self.items.column.choose(change.id)
        choosing = self._left.currentWidget() is self.chooser
        if not choosing and not isinstance(content, PassageContent | SelectionContent):
            self.open_item(change.id)

    def open_item(self, own_id: str) -> None:
        """Edit an item where it stands; one that isn't edited leads to its passage."""
        item = next((each for each in self._items if each.id == own_id), None)
        if item is None or self.editing.begin(item):
            return
        for pack, passage in passages_of(read(item))[:1]:
            self.passage_requested.emit(pack, passage)

    def _make_whole(self) -> None:
        own_id = self.items.column.current_key()
        item = next((each for each in self._items if each.id == own_id), None)
        content = read(item) if item is not None else None
        if item is not None and isinstance(content, PassageContent):
            self.editing.store(item, replace(content, kept=()))

    def _show_menu(self, at: QPoint) -> None:
        column = self.items.column
        item = next((each for each in self._items if each.id == column.current_key()), None)
        if item is not None and column.indexAt(at).isValid():
            self._menu.build(read(item), self).popup(column.viewport().mapToGlobal(at))

    # -- choosing -------------------------------------------------------------------------------

    def choose_passages(self) -> None:
        """Look for a passage to add."""
        section = self._around.section()
        self._choose(
            self.tr("Passage toevoegen"),
            self.tr("Zoek woorden, of geef een code"),
            lambda words: self._offers.passages(words, section, self.chooser.show_offers),
        )

    def choose_questions(self) -> None:
        """Look for a question of the programme to add."""
        contents = [read(item) for item in self._items]
        sections = [
            section_of(passage) for each in contents for _pack, passage in passages_of(each)
        ]
        answered = self.tr("met antwoord")
        self._choose(
            self.tr("Vraag toevoegen"),
            self.tr("Zoek een vraag"),
            lambda words: self._offers.questions(
                words, sections, answered, self.chooser.show_offers
            ),
        )

    def _tell_chooser(self) -> None:
        self.chooser.show_present(read(item) for item in self._items)

    def _choose(self, heading: str, hint: str, find: Callable[[str], None]) -> None:
        self.editing.finish()
        self._left.setCurrentWidget(self.chooser)
        self._tell_chooser()
        self.chooser.begin(heading, hint, find)

    # -- out ------------------------------------------------------------------------------------

    def print(self) -> None:
        """Print the bundle."""
        bundle = self._basket.present
        if bundle is not None:
            self.settle_words()
            self.output.print(bundle, self.preview.view.page + 1)

    def export(self, ending: str) -> None:
        """Keep the bundle as a file."""
        bundle = self._basket.present
        if bundle is not None:
            self.settle_words()
            self.output.export(bundle, ending)

    def settle_words(self) -> None:
        """Store what is being typed."""
        self.editing.finish()
        self.layout_panel.keep_words()

    # -- room -----------------------------------------------------------------------------------

    def show_side(self, *, preview: bool) -> None:
        """Where there is no room for both: show the pages, or the items."""
        self._halves.show_side(preview=preview)
        if preview:
            self.preview.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus()

    def _lay_out(self) -> None:
        self._left = QStackedWidget()
        self._panel = self.items
        for part in (self.items, self.layout_panel, self.chooser):
            self._left.addWidget(part)
        self._halves = Halves(self._left, self.outcome, self.preview)
        self._halves.crowded.connect(self.items.preview.setVisible)
        self._halves.crowded.connect(self.preview.back.setVisible)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._halves)
