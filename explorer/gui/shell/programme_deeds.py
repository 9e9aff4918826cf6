"""Choosing among the programmes that are installed, and managing them."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.errors import UserError
from explorer.gui.shell.address import Address

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from explorer.application import Application
    from explorer.gui.importing.programmes_place import ProgrammesPlace
    from explorer.gui.shell.window import MainWindow
    from explorer.gui.tasks.runner import Runner
    from explorer.gui.theme.look import Look
    from explorer.importing.packs import Installed
    from explorer.progress import Progress


class ProgrammeDeeds:
    """Opens another programme in a window; shows the place with all of them."""

    places = ("programmes",)

    def __init__(self, window: "MainWindow", runner: "Runner", look: "Look") -> None:
        self._window = window
        self._runner = runner
        self._look = look
        self._just_removed: Path | None = None  # what undoing puts back
        self._watches = False  # whether changes of the library are followed

    def table(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {
            "choose-programme": self.choose,
            "programmes": lambda: self.go_place("programmes"),
            "export-programme": lambda: self._export(self._window.application.programme.id),
        }

    @cached_property
    def place(self) -> "ProgrammesPlace":
        """The place where programmes are managed."""
        from explorer.gui.importing.programmes_place import ProgrammesPlace  # noqa: PLC0415 -- rarely needed

        place = ProgrammesPlace(self._window.application, self._look)
        place.asked.connect(self._ask)
        place.left.connect(self._window.actions_by_id["back"].trigger)
        self._window.places.addWidget(place)
        return place

    def refresh(self) -> None:
        """Programmes came or went."""
        if "place" in vars(self):
            self.place.refresh()

    # -- choosing -------------------------------------------------------------------------------

    def choose(self) -> None:
        """Open the menu with the programmes under its button."""
        button = self._window.top_bar.programmes
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def menu(self) -> "QMenu":
        """Every programme, the present one ticked, and what else can be done with them."""
        from explorer.gui.importing.programmes_menu import programmes_menu  # noqa: PLC0415 -- rarely needed

        window = self._window
        menu = programmes_menu(window.application, window.open_programme, window)
        for action in ("overview", "import", "programmes"):
            menu.addAction(window.actions_by_id[action])
        return menu

    # -- managing -------------------------------------------------------------------------------

    def _ask(self, deed: str, key: str) -> None:
        from explorer.gui.importing.programmes_place import BROKEN, REMOVED  # noqa: PLC0415 -- with the place

        if key.startswith(REMOVED):
            self._ask_about_removed(deed, Path(key.removeprefix(REMOVED)))
        elif key.startswith(BROKEN) and deed == "folder":
            self._open_folder(Path(key.removeprefix(BROKEN)))
        elif deed == "import":
            self._window.deeds.importing.choose_file()
        elif not key.startswith(BROKEN):
            self._ask_about(deed, key)

    def _ask_about_removed(self, deed: str, file: Path) -> None:
        if deed == "import":
            self._window.deeds.importing.choose_file()
        elif deed in {"restore", "open"}:
            self.restore(file)

    def _ask_about(self, deed: str, pack: str) -> None:
        match deed:
            case "open":
                self._window.go(Address("reading", pack=pack))
            case "export":
                self._export(pack)
            case "update":
                self._window.deeds.importing.update(pack)
            case "remove":
                self.remove(pack)
            case "folder":
                self._open_folder(self._window.application.shelf.programme(pack).folder)

    def _export(self, pack: str) -> None:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 -- rarely needed

        window = self._window
        title = window.actions_by_id["export-programme"].text()
        start = str(Path.home() / f"{pack}.programma")
        name, _kind = QFileDialog.getSaveFileName(window, title, start, "*.programma")
        if name:
            file = Path(name) if name.endswith(".programma") else Path(f"{name}.programma")
            self.export(pack, file)

    def export(self, pack: str, file: Path) -> None:
        """Write a programme to one file, to take along."""
        window = self._window
        programme, packs = window.application.shelf.programme(pack), window.application.packs
        deeds = window.deeds.importing

        def done(_manifest: object) -> None:
            deeds.tell(partial(deeds.notices.exported, programme.name, file), {})

        deeds.work.do(lambda _progress: packs.export(programme, file), done)

    def remove(self, pack: str) -> None:
        """Take an imported programme away; notes about it stay, and it can be put back."""
        window = self._window
        application = window.application
        name = application.shelf.programme(pack).name
        others = [each.id for each in application.shelf.programmes if each.id != pack]
        if not others:
            return  # a window shows a programme; the last one stays
        if pack == application.programme.id:
            window.go(Address("programmes", pack=others[0]))
        packs = application.packs
        deeds = window.deeds.importing
        deeds.work.do(
            lambda _progress: packs.remove(pack), lambda kept: self._removed(pack, name, kept)
        )

    def _removed(self, pack: str, name: str, kept: Path) -> None:
        window = self._window
        window.programmes_changed()
        deeds = window.deeds.importing
        answers: dict[str, Callable[[], object]] = {"restore": partial(self.restore, kept)}
        self._just_removed = kept
        if not self._watches:
            self._watches = True
            window.deeds.library.hub.offered.connect(self._did_something_else)

        def tell(notes: int) -> None:
            deeds.tell(partial(deeds.notices.removed, name, notes), answers)
            window.deeds.library.hub.look_elsewhere()

        self._runner.submit("lose", partial(_lose, window.application, pack), tell)
        deeds.work.prepare_search(window.index_ready)

    def undo(self) -> bool:
        """Put the programme back whose removal was the last thing done; whether there is one."""
        kept = self._just_removed
        if kept is None or not kept.exists() or self._window.deeds.importing.work.busy:
            return False
        self.restore(kept)
        return True

    def _did_something_else(self, _sentence: str) -> None:
        """From now on undoing is about what was done to the library after a removal."""
        self._just_removed = None

    def restore(self, file: Path) -> None:
        """Put a programme back that was removed; notes find their places again."""
        self._just_removed = None
        deeds = self._window.deeds.importing
        packs = self._window.application.packs

        def bring(progress: "Progress") -> "Installed":
            installed = packs.install(file, progress=progress)
            file.unlink(missing_ok=True)
            return installed

        deeds.work.do(bring, lambda installed: deeds.arrived(installed.pack))

    def _open_folder(self, folder: Path) -> None:
        from PySide6.QtCore import QUrl  # noqa: PLC0415 -- rarely needed
        from PySide6.QtGui import QDesktopServices  # noqa: PLC0415 -- rarely needed

        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._window.say(str(folder))

    # -- as a place -----------------------------------------------------------------------------

    def go_place(self, place: str) -> None:
        """Go to the programmes, unless they are shown."""
        current = self._window.history.current
        if current is None or current.place != place:
            self._window.go(Address(place))

    def show(self, _address: Address) -> None:
        """Show the programmes as they are now."""
        self.place.refresh()
        self._window.places.setCurrentWidget(self.place)

    def present(self, address: Address) -> Address:
        """The programmes are always shown alike."""
        return address

    def is_shown(self, _place: str) -> bool:
        """Whether the reader sees the programmes."""
        return "place" in vars(self) and self._window.places.currentWidget() is self.place

    def focus(self, _place: str) -> None:
        """Give the keyboard to the list."""
        self.place.focus()

    def crumbs(self, _address: Address) -> tuple[str, ...]:
        """The name of the place."""
        return (self._window.actions_by_id["programmes"].text(),)

    def settle(self) -> None:
        """Nothing waits for the window."""

    def forget(self) -> None:
        """The place is gone: make it anew when needed."""
        vars(self).pop("place", None)


def _lose(application: "Application", pack: str) -> int:
    """Let go of the places of the notes about a programme; gives how many there are."""
    from explorer.library.healing import lose  # noqa: PLC0415 -- rarely needed

    try:
        return lose(application.library, pack) if application.has_library else 0
    except UserError:
        return 0  # the library says itself what is wrong with it
