"""The heavy side of the search: Whoosh, word lists, analysis. Loaded when an index is needed."""

from collections.abc import Sequence
from pathlib import Path

from explorer.programme.pack import Programme
from explorer.progress import Progress
from explorer.searching.answering import Answerer
from explorer.searching.building import build_index
from explorer.searching.corpus import fingerprint
from explorer.searching.index import Index
from explorer.searching.wording import shipped_wording


def fingerprint_of(folders: Sequence[Path]) -> str:
    """A digest of the packs in ``folders`` and of the word lists; it tells an index's age."""
    programmes = [Programme(folder) for folder in folders]
    return f"{fingerprint(programmes)}-{shipped_wording().digest}"


def build(folder: Path, packs: Sequence[Path], progress: Progress) -> int:
    """Write an index of ``packs`` into the empty ``folder``; the number of passages."""
    return build_index(folder, [Programme(pack) for pack in packs], shipped_wording(), progress)


def open_answerer(folder: Path) -> Answerer:
    """What answers queries from the index in ``folder``."""
    return Answerer(Index(folder, shipped_wording()))
