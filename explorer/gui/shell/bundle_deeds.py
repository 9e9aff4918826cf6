"""What the actions on bundles do, and the place that shows them."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from explorer.gui.shell.address import Address

if TYPE_CHECKING:
    from explorer.bundling.contents import MatrixContent
    from explorer.comparing.choices import Comparison
    from explorer.gui.bundles.place import BundlesPlace
    from explorer.gui.shell.window import MainWindow
    from explorer.gui.tasks.runner import Runner
    from explorer.gui.theme.look import Look

PLACE = "bundles"


class BundleDeeds:
    """Carries out composing and printing in a window; its place is made when first needed."""

    places = (PLACE,)

    def __init__(self, window: "MainWindow", runner: "Runner", look: "Look") -> None:
        self._window = window
        self._runner = runner
        self._look = look
        self._all_last = False  # whether all bundles were shown last

    def forget(self) -> None:
        """The place is gone, as after a change of language: make it anew when needed."""
        self.__dict__.pop("place", None)

    def settle(self) -> None:
        """The window stands; nothing is made until it is asked for."""

    def table(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        deeds: dict[str, Callable[[], object]] = {
            "place-bundles": lambda: self.go_place(PLACE),
            "bundle-new": self._make,
            "bundle-passage": self.add_passage,
            "bundle-question": self._add_question,
            "bundle-options": self._show_options,
            "print": self._print,
        }
        for ending in ("pdf", "docx", "html", "md"):
            deeds[f"export-{ending}"] = partial(self._export, ending)
        return deeds

    @cached_property
    def place(self) -> "BundlesPlace":
        """The place with the bundles."""
        from explorer.gui.bundles.adding import Surroundings  # noqa: PLC0415 -- not needed to paint a section
        from explorer.gui.bundles.place import BundlesPlace  # noqa: PLC0415 -- as above

        deeds = self._window.deeds.library
        around = Surroundings(self._section, self._resolve, self._comparison, self._matrix)
        application = self._window.application
        place = BundlesPlace(application, self._runner, self._look, deeds.hub, deeds.basket, around)
        place.bundle_requested.connect(self.open)
        place.page.passage_requested.connect(self._read)
        place.page.comparison_requested.connect(self._compare)
        place.page.comparing_wanted.connect(
            lambda: self._window.deeds.comparing.go_place("comparing")
        )
        place.page.told.connect(self._say)
        self._look.changed.connect(self._say)
        self._window.places.addWidget(place)
        return place

    # -- going there ----------------------------------------------------------------------------

    def is_shown(self, place: str = PLACE) -> bool:
        """Whether the reader sees the place; makes none."""
        made = self.__dict__.get("place")
        return made is not None and self._window.places.currentWidget() is made

    def go_place(self, place: str) -> None:
        """Go to the present bundle, unless all of them were shown last."""
        current = self._window.history.current
        if current is not None and current.place == place:
            return
        if self._all_last:
            self.open("")
        else:
            self.show_present()

    def show_present(self) -> None:
        """Go to the present bundle, or to where one is made."""
        present = self._window.deeds.library.basket.present
        self.open(present.id if present is not None else "")

    def open(self, bundle: str) -> None:
        """Go to a bundle, or to all of them; a step in the history."""
        current = self._window.history.current
        if current is None or (current.place, current.bundle) != (PLACE, bundle):
            self._window.go(Address(PLACE, bundle=bundle))

    def show(self, address: Address) -> None:
        """Show what ``address`` says. Raises ``UserError`` where the bundle is gone."""
        self._all_last = not address.bundle
        self._window.places.setCurrentWidget(self.place)
        try:
            self.place.show_bundle(address.bundle)
        finally:
            self._say()

    def present(self, address: Address) -> Address:
        """``address`` as it is; what is being typed there is stored."""
        self.place.page.settle_words()
        return address

    def focus(self, place: str) -> None:
        """Give the keyboard to the place."""
        self.place.focus()

    def crumbs(self, address: Address) -> tuple[str, ...]:
        """The name of the place and of the bundle."""
        here = self._window.actions_by_id["place-bundles"].text()
        name = self.place.name if self.is_shown() else ""
        return (here, name) if address.bundle and name else (here,)

    def leave(self) -> None:
        """The window closes: store what is being typed."""
        if "place" in self.__dict__:
            self.place.page.editing.keep_draft()
            self.place.page.settle_words()

    def _say(self) -> None:
        """Tell in the status line how much there is, and whether the pages show it."""
        if not self.is_shown():
            return
        status = self._window.status
        if self.place.shown:
            page = self.place.page
            self._window.say(page.summary())
            status.progress.setText(page.state())
            status.zoom.setText(page.preview.percent())
        else:
            self._window.say("")
        current = self._window.history.current
        if current is not None and current.place == PLACE:
            self._window.refresh_crumbs()

    # -- deeds ----------------------------------------------------------------------------------

    def _make(self) -> None:
        self.go_place(PLACE)
        self.place.make()

    def add_passage(self) -> None:
        """Look for a passage to put into the present bundle; where there is none, make one."""
        if self._composing():
            self.place.page.choose_passages()
        else:
            self.place.make()

    def _add_question(self) -> None:
        if self._composing():
            self.place.page.choose_questions()

    def _show_options(self) -> None:
        if self._composing():
            self.place.page.show_options()

    def _print(self) -> None:
        if self._composing():
            self.place.page.print()

    def _export(self, ending: str) -> None:
        if self._composing():
            self.place.page.export(ending)

    def _composing(self) -> bool:
        """Go to the present bundle; whether there is one."""
        if not (self.is_shown() and self.place.shown):
            self.show_present()
        return bool(self.place.shown)

    # -- the rest of the window -----------------------------------------------------------------

    def _section(self) -> str:
        section = self._window.reading.reader.section
        return section.id if section is not None else ""

    def _resolve(self, words: str) -> str:
        """The passage that a link or a short code names; "" where it is neither."""
        from explorer.programme.links import looks_like_code  # noqa: PLC0415 -- not needed to paint a section

        pack = self._window.application.programme.id
        prefix = f"programmaverkenner:{pack}/"
        if words.startswith(prefix):
            return words.removeprefix(prefix)
        if not looks_like_code(words):
            return ""
        return self._window.deeds.reading.copying.codes.passage(words) or ""

    def _comparison(self) -> "Comparison":
        return self._window.deeds.comparing.last_comparison()

    def _matrix(self) -> "MatrixContent":
        return self._window.deeds.comparing.last_matrix()

    def _read(self, pack: str, passage: str) -> None:
        self._window.open_link(f"programmaverkenner:{pack}/{passage}")

    def _compare(self, comparison: object) -> None:
        from explorer.comparing.choices import Comparison  # noqa: PLC0415 -- not needed to paint a section

        self._window.deeds.comparing.compare(Comparison.from_json(comparison))
