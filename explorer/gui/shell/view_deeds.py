"""What the actions on the window itself do: sizes, themes, panels, the options."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from explorer.gui.shell.captions import NORMAL_TEXT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from explorer.gui.shell.focus_ring import FocusRing
    from explorer.gui.shell.panels import Panels
    from explorer.gui.shell.window import MainWindow
    from explorer.gui.theme.look import Look


class ViewDeeds:
    """Carries out actions on the window; the panels over it are made when first asked for."""

    def __init__(self, window: "MainWindow", look: "Look") -> None:
        self._window = window
        self._look = look
        self._panels: Panels | None = None

    def table(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        window = self._window
        deeds: dict[str, Callable[[], object]] = {
            "filter-tree": self._filter_tree,
            "larger": lambda: self._resize_text(1),
            "smaller": lambda: self._resize_text(-1),
            "normal-size": lambda: window.choose("text_size", NORMAL_TEXT),
            "inspector": self._toggle_inspector,
            "palette": self._toggle_palette,
            "shortcuts": self._toggle_shortcuts,
            "quit": window.close,
        }
        for theme in ("system", "light", "dark", "contrast"):
            deeds[f"theme-{theme}"] = partial(window.choose, "theme", theme)
        return deeds

    @property
    def panels(self) -> "Panels":
        """The panels over the window, made when one is first asked for."""
        if self._panels is None:
            from explorer.gui.shell.panels import Panels  # noqa: PLC0415 -- not needed to paint

            self._panels = Panels(self._window, self._look)
        return self._panels

    @cached_property
    def focus_ring(self) -> "FocusRing":
        """What shows where the keyboard is, made when Tab is first pressed."""
        from explorer.gui.shell.focus_ring import FocusRing  # noqa: PLC0415 -- not needed to paint

        return FocusRing(self._look, self._window)

    def close_panels(self) -> None:
        """The window is made anew: its panels too, when one is asked for."""
        if self._panels is not None:
            self._panels.close()
            self._panels = None

    def options_menu(self) -> "QMenu":
        """The menu at the foot of the rail."""
        from explorer.gui.shell.options_menu import options_menu  # noqa: PLC0415 -- not needed to paint

        window = self._window
        theme = window.application.settings.text("theme")
        return options_menu(window.actions_by_id, theme, window)

    def show_options(self) -> None:
        """Pop up the menu beside its button."""
        from explorer.gui.shell.options_menu import pop_up_beside  # noqa: PLC0415 -- not needed to paint

        pop_up_beside(self.options_menu(), self._window.rail.options)

    def _filter_tree(self) -> None:
        self._window.reading.filter_tree()

    def _toggle_inspector(self) -> None:
        self._window.reading.toggle_inspector()

    def _toggle_palette(self) -> None:
        self.panels.toggle_palette()

    def _toggle_shortcuts(self) -> None:
        self.panels.toggle_shortcuts()

    def _resize_text(self, step: int) -> None:
        self._window.choose(
            "text_size", self._window.application.settings.number("text_size") + step
        )
