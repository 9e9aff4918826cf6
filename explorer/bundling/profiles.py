"""The profiles "klas" and "kandidaat": each remembers what the reader last chose with it."""

from contextlib import suppress
from pathlib import Path

from explorer.bundling.layouts import Layout
from explorer.printing.options import PROFILES, Options, profile, recalled, remembered
from explorer.state import StateFile

_LAST, _AUTHOR = "last", "author"


class Profiles:
    """What was chosen last, in a small file of the reader's own; a bundle keeps its own layout."""

    def __init__(self, file: Path) -> None:
        """``file`` may be absent; then profiles are as they are made."""
        self._state = StateFile(file)

    def options(self, name: str) -> Options:
        """The options of a profile. Raises ``UserError`` where there is no such profile."""
        usual, stored = profile(name), self._state.read().get(name)
        return recalled(stored, usual) if isinstance(stored, dict) else usual

    def fresh(self) -> Layout:
        """The layout of a bundle for which nothing was chosen yet: that of the last one made."""
        stored = self._state.read()
        last, author = stored.get(_LAST), stored.get(_AUTHOR)
        known = author if isinstance(author, str) else ""
        if last not in PROFILES:
            return Layout(author=known)
        return Layout(self.options(last), profile=last, author=known)

    def keep(self, layout: Layout) -> None:
        """Remember what was chosen: the author, and the options under the layout's profile.

        A disk that is full or may not be written to is no reason to stop: then it isn't remembered.
        """
        stored = self._state.read()
        fresh = {**stored, _LAST: layout.profile, _AUTHOR: layout.author or stored.get(_AUTHOR, "")}
        if layout.profile:
            fresh[layout.profile] = remembered(layout.options)
        if fresh != stored:
            with suppress(OSError):
                self._state.write(fresh)
