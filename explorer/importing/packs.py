"""Programmes as files: taken along as one ``.programma`` file, brought in from one, put away."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.errors import UserError
from explorer.progress import Progress

if TYPE_CHECKING:
    from explorer.importing.archives import Manifest
    from explorer.importing.limits import Limits
    from explorer.programme.pack import Programme


@dataclass(frozen=True, slots=True)
class Installed:
    """A pack that was brought in; ``replaced`` is what it took the place of, kept as an archive."""

    pack: str
    title: str
    folder: Path
    replaced: Path | None = None


class Packs:
    """The packs in ``packs_folder``. What is removed or replaced is kept in ``removed``.

    ``shipped`` are the ids of packs that come with the program and can't be replaced. ``command``
    starts the process in which an archive is tried out (see ``explorer.importing.parsing``).
    """

    def __init__(
        self,
        packs_folder: Path,
        removed: Path,
        shipped: Collection[str] = (),
        *,
        command: Sequence[str] = (),
        limits: "Limits | None" = None,
    ) -> None:
        self._packs_folder = packs_folder
        self._removed = removed
        self._shipped = frozenset(shipped)
        self._command = tuple(command)
        self._limits = limits

    def export(self, programme: "Programme", target: Path) -> "Manifest":
        """Write a programme to the one file ``target``: whole, or not at all.

        Raises ``UserError`` where it can't be written or its name doesn't end in ``.programma``.
        """
        from explorer.importing.archives import export_pack  # noqa: PLC0415 -- the window starts without it
        from explorer.importing.formats import SUFFIX  # noqa: PLC0415 -- as above

        if target.suffix.casefold() != SUFFIX:
            raise UserError("archive-suffix-wrong", file=target.name, suffix=SUFFIX)
        return export_pack(programme.folder, target)

    def install(
        self, archive: Path, *, update: bool = False, progress: Progress | None = None
    ) -> Installed:
        """Bring in the programme in ``archive``, after it was read whole in a process of its own.

        Raises ``UserError`` where it is refused: ``archive-pack-exists`` where there is one of the
        same id and this isn't an ``update`` (after one, ``explorer.library.healing`` finds the
        places of annotations again). Raises ``Cancelled`` when asked to stop. Nothing half-done
        stays.
        """
        from explorer.importing.archives import install, put_away  # noqa: PLC0415 -- as above
        from explorer.importing.parsing import try_apart  # noqa: PLC0415 -- as above

        found = try_apart(
            archive, progress or Progress(), command=self._command, limits=self._limits
        )
        if found.id in self._shipped:
            raise UserError("archive-pack-shipped", id=found.id, title=found.title)
        target = self._packs_folder / found.id
        taken = target.exists()
        if taken and not update:
            raise UserError("archive-pack-exists", id=found.id, title=found.title)
        replaced = put_away(target, self._removed) if taken else None
        folder = install(archive, self._packs_folder, found.id)
        return Installed(found.id, found.title, folder, replaced)

    def remove(self, pack_id: str) -> Path:
        """Take an imported pack away; returns the archive it is kept as.

        Annotations are the library's affair (``explorer.library.healing.lose``). Raises
        ``UserError`` where there is no such pack, a shipped one included.
        """
        from explorer.importing.archives import remove  # noqa: PLC0415 -- as above

        return remove(pack_id, self._packs_folder, self._removed)
