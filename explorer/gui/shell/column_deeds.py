"""What actions do with the columns of a comparison: put sections in them, move and close them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from explorer.gui.shell.comparing_deeds import ComparingDeeds
    from explorer.gui.shell.window import MainWindow


class ColumnDeeds:
    """Works on the comparison that ``deeds`` shows, and begins one where there is none."""

    def __init__(self, window: "MainWindow", deeds: "ComparingDeeds") -> None:
        self._window = window
        self._deeds = deeds

    def compare_here(self) -> None:
        """Put the section one reads, or that of the chosen hit, beside others."""
        section = self._section_here()
        if section:
            self.add_sections([(section, self._pack_here())])
        else:
            self._deeds.go_place("comparing")

    def _pack_here(self) -> str:
        """The programme of the chosen hit; empty for the one that is open."""
        current = self._window.history.current
        if current is None or current.place != "searching":
            return ""
        card = self._window.searching.cards.current_card()
        return card.key.partition(":")[0] if card else ""

    def compare_original(self) -> None:
        """Put the section one reads beside the official text that it restates, or the reverse."""
        from explorer.comparing.choices import Choice, Comparison  # noqa: PLC0415 -- only when comparing
        from explorer.comparing.columns import ColumnKind  # noqa: PLC0415 -- as above
        from explorer.comparing.table import RowsBy  # noqa: PLC0415 -- as above

        original, section = self._window.application.original, self._section_here()
        if original is None or not section or original.head(section) is None:
            told = QCoreApplication.translate(
                "ComparingDeeds",
                "Bij deze sectie is geen officiële tekst ingelezen. Voeg het document toe bij "
                "Programma’s.",
            )
            self._window.say(told)
            return
        packs = (original.restatement.id, original.official.id)
        columns = tuple(Choice(ColumnKind.SECTION, pack, section) for pack in packs)
        self._deeds.compare(Comparison(columns, RowsBy.SIMILARITY))

    def add_sections(self, sections: "Sequence[tuple[str, str]]") -> None:
        """Put sections, each with its programme, in the comparison, rows as they are.

        Where there is no room for them, they begin a comparison of their own.
        """
        from explorer.comparing.choices import Choice  # noqa: PLC0415 -- not needed to paint a section
        from explorer.comparing.columns import ColumnKind  # noqa: PLC0415 -- as above
        from explorer.comparing.table import FEWEST, MOST, RowsBy  # noqa: PLC0415 -- as above

        here = self._window.application.programme.id
        added = [Choice(ColumnKind.SECTION, pack or here, section) for section, pack in sections]
        last = self._deeds.last_comparison()
        columns = tuple(dict.fromkeys((*last.columns, *added)))
        if len(columns) > MOST:
            columns = tuple(added[:MOST])
        by = RowsBy.ASPECT if last.by is RowsBy.EDITIONS else last.by
        self._deeds.compare(replace(last, columns=columns, by=by, tags=()))
        if len(columns) < FEWEST:
            self._deeds.comparing.arranging.choose_new()

    def _section_here(self) -> str:
        current = self._window.history.current
        if current is not None and current.place == "reading":
            return current.section
        if current is not None and current.place == "searching":
            card = self._window.searching.cards.current_card()
            passage = card.key.partition(":")[2] if card else ""
            return passage.partition("#")[0]
        return ""

    def add_column(self) -> None:
        """Let the reader choose one column more."""
        self._deeds.go_place("comparing")
        self._deeds.comparing.arranging.choose_new()

    def move_column(self, step: int) -> None:
        """Take the current column so many places to the right."""
        if self._deeds.is_shown("comparing"):
            place = self._deeds.comparing.arranging.current()
            self._deeds.comparing.arranging.move(place, place + step)

    def swap_columns(self) -> None:
        """Put the current column in the place of the next, and that one in its."""
        if self._deeds.is_shown("comparing"):
            columns = self._deeds.comparing.comparison.columns
            place = min(self._deeds.comparing.arranging.current(), len(columns) - 2)
            self._deeds.comparing.arranging.move(place, place + 1)

    def step_change(self, by: int) -> None:
        """To the next or the previous change between two editions."""
        if self._deeds.is_shown("comparing"):
            self._deeds.comparing.step_change(by)

    def decide(self, decision: str) -> None:
        """Confirm or reject what is proposed in the current row."""
        from explorer.comparing.proposals import Status  # noqa: PLC0415 -- only when comparing

        if self._deeds.is_shown("comparing"):
            self._deeds.comparing.deciding.decide(Status(decision))

    def close_column(self) -> None:
        """Take the current column away."""
        if self._deeds.is_shown("comparing"):
            self._deeds.comparing.arranging.close(self._deeds.comparing.arranging.current())
