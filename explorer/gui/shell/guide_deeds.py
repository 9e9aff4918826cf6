"""The user guide as a place of the window."""

from typing import TYPE_CHECKING

from explorer.gui.overriding import override
from explorer.gui.shell.page_deeds import PageDeeds

if TYPE_CHECKING:
    from explorer.gui.guide.place import GuidePlace
    from explorer.gui.shell.window import MainWindow
    from explorer.gui.theme.look import Look


class GuideDeeds(PageDeeds["GuidePlace"]):
    """Shows the guide."""

    def __init__(self, window: "MainWindow", look: "Look") -> None:
        super().__init__(window, "guide")
        self._look = look

    @override
    def make(self) -> "GuidePlace":
        from explorer.gui.guide.place import GuidePlace  # noqa: PLC0415 -- rarely needed

        page = GuidePlace(self._look)
        page.left.connect(self._window.actions_by_id["back"].trigger)
        return page

    @override
    def first_focus(self, page: "GuidePlace") -> None:
        (page.contents if page.contents.isVisible() else page.text).setFocus()
