"""The place where a document is looked over before it becomes a programme."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from explorer.gui.overriding import override
from explorer.gui.shell.address import Address
from explorer.gui.shell.page_deeds import PageDeeds

if TYPE_CHECKING:
    from explorer.gui.importing.place import ReviewPlace
    from explorer.gui.shell.import_deeds import ImportDeeds
    from explorer.gui.shell.review_keeper import ReviewKeeper
    from explorer.gui.shell.window import MainWindow
    from explorer.gui.theme.look import Look


class ReviewDeeds(PageDeeds["ReviewPlace"]):
    """Shows the review that ``keeper`` holds; what it is to become, ``importing`` carries out."""

    def __init__(
        self, window: "MainWindow", look: "Look", keeper: "ReviewKeeper", importing: "ImportDeeds"
    ) -> None:
        super().__init__(window, "review")
        self._look = look
        self._keeper = keeper
        self._importing = importing
        self._seen = False  # whether the reader comes from it

    @override
    def make(self) -> "ReviewPlace":
        from explorer.gui.importing.place import ReviewPlace  # noqa: PLC0415 -- rarely needed

        place = ReviewPlace(self._look)
        place.save_requested.connect(self._importing.save)
        place.discard_requested.connect(self._importing.discard)
        place.import_requested.connect(self._importing.choose_file)
        place.changed.connect(self._keeper.keep_soon)
        place.failed.connect(self._window.tell)
        self._fill(place)
        return place

    @override
    def first_focus(self, page: "ReviewPlace") -> None:
        page.focus()

    @override
    def table(self) -> dict[str, Callable[[], object]]:
        """A document leads here, no action does."""
        return {}

    @override
    def show(self, address: Address) -> None:
        self._seen = True
        self._importing.review_shown()
        super().show(address)
        if self._keeper.revising is not None:
            self._window.say(
                QCoreApplication.translate(
                    "ImportDeeds", "Nog niet bewaard. Wat je hier doet, kun je ongedaan maken."
                )
            )

    @override
    def crumbs(self, _address: Address) -> tuple[str, ...]:
        draft = self._keeper.draft
        name = QCoreApplication.translate("ImportDeeds", "Nazien")
        return (name, draft.source) if draft is not None and draft.source else (name,)

    def fill(self) -> None:
        """The review is another one: show that, where the place was made."""
        if "page" in vars(self):
            self._fill(self.page)

    def commit(self) -> None:
        """Take in what is still being typed, where the place was made."""
        if "page" in vars(self):
            self.page.commit()

    def turn(self, deed: str) -> bool:
        """Undo or redo in the review, where it is shown; whether it was."""
        if self._keeper.revising is None or not self.is_shown("review"):
            return False
        self.page.turn(deed)
        return True

    def left(self) -> None:
        """The reader went elsewhere: say that the review waits."""
        seen, self._seen = self._seen, False
        if seen:
            self._importing.review_left()

    def _fill(self, place: "ReviewPlace") -> None:
        place.show_review(self._keeper.revising, self._importing.remarks())
