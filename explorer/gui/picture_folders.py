"""The program on folders of its own, for pictures of what a reader might have in theirs."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from explorer.application import Application
from explorer.paths import Paths


@contextmanager
def on_empty_folders(application: Application, *, indexed: bool) -> Iterator[Application]:
    """The program as a new reader has it, letters as large as in ``application``.

    The folders are gone afterwards; the reader's own stay untouched. ``indexed`` lends it the index
    there is; a picture that installs programmes has one built for them.
    """
    paths = application.paths
    with TemporaryDirectory() as folder:
        base = Path(folder)
        cache = paths.cache if indexed else base / "cache"
        shown = Application(Paths(paths.shipped, base / "data", base / "config", cache))
        size = application.settings.number("interface_size")
        if size != shown.settings.number("interface_size"):
            shown.settings.set("interface_size", size)
        try:
            yield shown
        finally:
            shown.close()
