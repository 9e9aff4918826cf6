"""Opening an index, or having one built. The heavy side of the search, loaded when it is needed."""

import hashlib
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from time import sleep
from typing import NamedTuple, TypeVar

from explorer.errors import UserError
from explorer.programme.pack import Programme
from explorer.progress import Cancelled, Progress
from explorer.searching.answering import Answerer
from explorer.searching.building import build_index, without_collecting
from explorer.searching.corpus import fingerprint
from explorer.searching.index import Index
from explorer.searching.store import IndexStore, UnusableIndexError, verify
from explorer.searching.wording import shipped_wording
from explorer.tables import TableMemory

_POLL_SECONDS = 0.03

Command = Callable[[], Sequence[str]]
Given = TypeVar("Given")
Pack = tuple[Path, TableMemory]  # a folder, and what remembers its tables


class Opened(NamedTuple):
    """What answers, the index's size in bytes, and whether it had to be built."""

    answerer: Answerer
    size: int
    rebuilt: bool


class Opener:
    """Finds, verifies, builds and opens the index of some packs."""

    def __init__(
        self, indexes: Path, packs: Sequence[Pack], command: Command | None, shipped: Path | None
    ) -> None:
        """``command`` builds in a process of its own; ``shipped`` came with the packs."""
        self._indexes = indexes
        self._command = command
        self._shipped = shipped
        self._programmes = _passing(packs, lambda pack: Programme(*pack))
        names = "\n".join(programme.id for programme in self._programmes)
        key = hashlib.sha256(names.encode()).hexdigest()[:10]
        self._store = IndexStore(indexes, f"packs-{key}")
        self._fingerprint = f"{fingerprint(self._programmes)}-{shipped_wording().digest}"

    def open(self) -> Opened | None:
        """The index that is there; None where none is fit for use."""
        return self._tried(self._find_shipped) or self._tried(self._store.current)

    def build(self, progress: Progress) -> Opened:
        """A new index. Raises ``Cancelled``, or ``UserError`` where nothing can be written."""
        if self._command is not None and run(self._command(), progress):
            built = self._tried(self._store.current)
            if built is not None:
                return built._replace(rebuilt=True)
        with without_collecting():
            programmes = _passing(self._programmes, _read)
        try:
            folder, size = self._store.build(
                self._fingerprint,
                lambda folder: build_index(folder, programmes, shipped_wording(), progress),
            )
        except OSError as error:
            reason = error.strerror or str(error)
            raise UserError(
                "search-index-unwritable", folder=self._indexes, reason=reason
            ) from error
        return Opened(_answerer(folder), size, rebuilt=True)

    def _find_shipped(self, expected: str) -> tuple[Path, int]:
        if self._shipped is None:
            raise UnusableIndexError("none shipped")
        return self._shipped, verify(self._shipped, expected)

    def _tried(self, find: Callable[[str], tuple[Path, int]]) -> Opened | None:
        """Open the index ``find`` finds; None where it can't be used, for whatever reason."""
        try:
            folder, size = find(self._fingerprint)
            return Opened(_answerer(folder), size, rebuilt=False)
        except Exception:  # an index is never worth an error: it is built anew
            return None


def _passing(given: Sequence[Given], open_one: Callable[[Given], Programme]) -> list[Programme]:
    """What ``open_one`` makes of those it can open.

    One that it can't can't keep the others from being searched; the ``UserError`` of the last one
    is raised where there is no other.
    """
    found = []
    broken: UserError | None = None
    for one in given:
        try:
            found.append(open_one(one))
        except UserError as error:
            broken = error
    if broken is not None and not found:
        raise broken
    return found


def _read(programme: Programme) -> Programme:
    """``programme``, all that is indexed read. Raises ``UserError`` where a file is malformed."""
    for _ in programme.passages():
        pass
    _ = programme.vocabulary, programme.glossary, programme.questions
    return programme


def run(command: Sequence[str], progress: Progress) -> bool:
    """Run a building process to its end; whether it ended well."""
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would show a console
    try:
        process = subprocess.Popen(  # noqa: S603 -- the program's own command
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            creationflags=flags,
        )
    except OSError:
        return False
    try:
        while process.poll() is None:
            progress.report(0.0, "building")
            sleep(_POLL_SECONDS)
    except Cancelled:
        process.terminate()
        process.wait()
        raise
    return process.returncode == 0


def _answerer(folder: Path) -> Answerer:
    return Answerer(Index(folder, shipped_wording()))
