"""A draft that is being reviewed, kept on disk so that closing the program loses nothing."""

import json
from pathlib import Path
from threading import Lock

from explorer.errors import UserError
from explorer.importing.draft import Draft, from_data, to_data

_NAME = "review.json"


class Unfinished:
    """The one draft that waits in ``folder``, the reader's own. For any thread; they take turns."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / _NAME
        self._turns = Lock()

    def keep(self, draft: Draft) -> None:
        """Write ``draft`` down, whole or not at all.

        Raises ``UserError`` where the folder can't be written to.
        """
        unfinished = self.file.with_suffix(".new")
        try:
            with self._turns:
                self.file.parent.mkdir(parents=True, exist_ok=True)
                unfinished.write_text(json.dumps(to_data(draft)), encoding="utf-8")
                unfinished.replace(self.file)
        except OSError as error:
            raise UserError(
                "folder-unusable", folder=self.file.parent, reason=error.strerror
            ) from error

    def find(self) -> Draft | None:
        """The draft that waits; none where there is none or it can't be read any longer."""
        try:
            return from_data(json.loads(self.file.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def forget(self) -> None:
        """The draft was saved or thrown away."""
        with self._turns:
            self.file.unlink(missing_ok=True)
