"""The programmes that are installed: those shipped, then those the reader added."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from explorer.errors import UserError
from explorer.programme.naming import tell_apart
from explorer.programme.pack import Programme
from explorer.tables import NO_MEMORY, TableMemory

Stamp = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class BrokenPack:
    """A folder that holds a pack which can't be opened, and why."""

    folder: Path
    error: UserError


class Shelf:
    """Every pack found in some folders. One that is broken doesn't keep the others from opening."""

    def __init__(self, folders: Iterable[Path], memory: TableMemory = NO_MEMORY) -> None:
        """Open the packs in ``folders``.

        The first of two with the same id wins, the other counts as broken.
        """
        self._folders = tuple(folders)
        self._memory = memory
        self._programmes: dict[str, Programme] = {}
        self._stamps: dict[Path, Stamp] = {}
        self.broken: list[BrokenPack] = []
        self.refresh()

    def refresh(self) -> None:
        """Look again at what is installed; a programme that didn't change stays the same object."""
        before = {one.folder: one for one in self._programmes.values()}
        stamps, self._stamps = self._stamps, {}
        self._programmes, self.broken = {}, []
        for folder in _pack_folders(self._folders):
            stamp = _stamp(folder)
            self._stamps[folder] = stamp
            self._open(folder, before.get(folder) if stamps.get(folder) == stamp else None)
        tell_apart(self._programmes.values())

    def _open(self, folder: Path, known: Programme | None) -> None:
        try:
            programme = known or Programme(folder, self._memory)
            if programme.id in self._programmes:
                raise UserError("pack-id-taken", file=programme.file, id=programme.id)
            self._programmes[programme.id] = programme
        except UserError as error:
            self.broken.append(BrokenPack(folder, error))

    @property
    def programmes(self) -> tuple[Programme, ...]:
        """Those that could be opened, in the order of their folders."""
        return tuple(self._programmes.values())

    def programme(self, pack_id: str | None = None) -> Programme:
        """The programme ``pack_id``, or the first one. Raises ``UserError`` where there is none."""
        if pack_id is None and self._programmes:
            return next(iter(self._programmes.values()))
        if pack_id is None:
            raise self.broken[0].error if self.broken else UserError("packs-none")
        try:
            return self._programmes[pack_id]
        except KeyError:
            for broken in self.broken:
                if broken.folder.name == pack_id:
                    raise broken.error from None
            known = ", ".join(self._programmes)
            raise UserError("pack-unknown", id=pack_id, known=known) from None


def _stamp(folder: Path) -> Stamp:
    """What tells one state of a pack from another: a change of one writes its main file anew."""
    try:
        state = (folder / "programme.toml").stat()
    except OSError:
        return (0, 0, 0)
    return (state.st_ino, state.st_mtime_ns, state.st_size)


def _pack_folders(folders: Iterable[Path]) -> list[Path]:
    found = []
    for folder in folders:
        if folder.is_dir():
            found += sorted(
                item for item in folder.iterdir() if item.is_dir() and not item.name.startswith(".")
            )
    return found
