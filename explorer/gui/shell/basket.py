"""The present bundle: what is put into it with one key, and every change of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from explorer.library.bundles import Bundle, Item, ItemKind, NewItem

if TYPE_CHECKING:
    from explorer.application import Application
    from explorer.bundling.contents import Content
    from explorer.bundling.labels import Label
    from explorer.bundling.layouts import Layout
    from explorer.gui.shell.library_hub import Failed, LibraryHub, Stored
    from explorer.library.changes import Change
    from explorer.library.library import Library


class Basket(QObject):
    """Which bundle is the present one, and changing it. ``changed`` follows any change of it."""

    changed = Signal()

    def __init__(
        self, application: "Application", hub: "LibraryHub", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._hub = hub
        self._chosen = ""
        hub.opened.connect(self.changed)
        hub.changed.connect(self._follow)

    def _follow(self, change: "Change") -> None:
        if "bundle" in change.kinds:
            self.changed.emit()

    def bundles(self) -> tuple[Bundle, ...]:
        """Every bundle, in the reader's order."""
        return self._hub.library.bundles.all() if self._hub.library is not None else ()

    @property
    def present(self) -> Bundle | None:
        """The bundle that was chosen, else the first."""
        every = self.bundles()
        return next(
            (each for each in every if each.id == self._chosen), every[0] if every else None
        )

    def items(self) -> tuple[Item, ...]:
        """What is in the present bundle."""
        present, library = self.present, self._hub.library
        return library.bundles.items(present.id) if present and library is not None else ()

    def choose(self, own_id: str) -> None:
        """Make another bundle the present one."""
        self._chosen = own_id
        self.changed.emit()

    def put(
        self, items: Sequence[NewItem], before: str | None = None, done: "Stored | None" = None
    ) -> None:
        """Put things into the present bundle, before an item or last.

        It is made where there is none.
        """
        chosen, first = self._chosen, self.tr("Mijn bundel")

        def work(library: "Library") -> "Change":
            every = library.bundles.all()
            known = next((each.id for each in every if each.id == chosen), None)
            bundle = known or (every[0].id if every else library.bundles.add(first).id)
            return library.bundles.put(bundle, items, before)

        if items:
            self._hub.do("bundle-filled", work, done)

    def edit(
        self,
        item: Item,
        content: "Content",
        draft: str,
        done: "Stored | None" = None,
        failed: "Failed | None" = None,
    ) -> None:
        """Change what an item holds; what was kept as ``draft`` while it was typed goes."""
        from explorer.bundling.contents import payload_of  # noqa: PLC0415 -- with the place itself

        def work(library: "Library") -> "Change":
            library.drafts.discard(draft)
            return library.bundles.edit(item.id, payload_of(content, item.payload))

        self._hub.do("bundle-item-changed", work, done, failed)

    def make(self, name: str) -> None:
        """Make a bundle and go on with it."""
        self._hub.do(
            "bundle-added",
            lambda library: library.bundles.add(name),
            lambda change: self.choose(change.id),
        )

    def rename(self, name: str) -> None:
        """Give the present bundle another name."""
        present = self.present
        if present is not None and name.strip() and name != present.name:
            self._hub.do("bundle-changed", lambda library: library.bundles.rename(present.id, name))

    def take_out(self, ids: list[str]) -> None:
        """Take items out of the present bundle."""
        if ids:
            self._hub.do("bundle-item-removed", lambda library: library.bundles.take_out(*ids))

    def arrange(self, ids: list[str], before: str | None) -> None:
        """Put items before another one, or last."""
        present = self.present
        if present is not None and ids:
            self._hub.do(
                "bundle-item-moved",
                lambda library: library.bundles.move_items(ids, present.id, before),
                quiet=True,
            )

    # -- how it is printed ----------------------------------------------------------------------

    def layout(self) -> "Layout | None":
        """How the present bundle is to be printed."""
        present = self.present
        return self._application.bundling.layout(present.id) if present is not None else None

    def lay_out(self, layout: "Layout") -> None:
        """Print the present bundle so from now on, and others of the same profile."""
        from explorer.bundling.layouts import values_of  # noqa: PLC0415 -- with the place itself

        present = self.present
        if present is None or layout == self.layout():
            return
        self._application.bundling.profiles.keep(layout)
        values = values_of(layout)
        self._hub.do(
            "bundle-laid-out",
            lambda library: library.bundles.lay_out(present.id, values),
            quiet=True,
        )

    # -- the bundles themselves -----------------------------------------------------------------

    def fresh_name(self) -> str:
        """A name that no bundle has yet."""
        taken = {bundle.name for bundle in self.bundles()}
        number = len(taken) + 1
        while (name := self.tr("Bundel {number}").format(number=number)) in taken:
            number += 1
        return name

    def copy(self, own_id: str, done: "Stored | None" = None) -> None:
        """Make a second bundle with the same items and layout."""
        names = {bundle.id: bundle.name for bundle in self.bundles()}
        name, number = self.tr("{name} (kopie)").format(name=names[own_id]), 2
        while name in names.values():
            name = self.tr("{name} (kopie {number})").format(name=names[own_id], number=number)
            number += 1
        self._hub.do("bundle-copied", lambda library: library.bundles.copy(own_id, name), done)

    def rename_one(self, own_id: str, name: str) -> None:
        """Give a bundle another name."""
        if name.strip():
            self._hub.do("bundle-changed", lambda library: library.bundles.rename(own_id, name))

    def remove(self, ids: Sequence[str]) -> None:
        """Remove bundles with all that is in them."""
        if ids:
            self._hub.do("bundle-removed", lambda library: library.bundles.remove(*ids))

    def move(self, ids: Sequence[str], before: str | None) -> None:
        """Put bundles before another one, or last."""
        self._hub.do("bundle-moved", lambda library: library.bundles.move(ids, before), quiet=True)

    # -- words ----------------------------------------------------------------------------------

    def label(self, item: Item) -> "Label":
        """An item in two lines: where it stands and what it says."""
        language = self._application.settings.text("language")
        home = self._application.programme.id
        return self._application.bundling.label(item, language, home)


def selection_item(pack: str, runs: list[tuple[str, int, int]], quote: str) -> NewItem:
    """Selected words as an item; positions count characters of the passages."""
    payload = {"pack": pack, "passage": runs[0][0], "runs": [list(run) for run in runs]}
    return NewItem(ItemKind.SELECTION, payload | {"quote": quote})
