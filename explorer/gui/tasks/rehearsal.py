"""Searching before anyone asks, so that the first key press finds everything at hand."""

from collections.abc import Iterator
from string import ascii_lowercase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explorer.gui.tasks.runner import Runner
    from explorer.searching.service import SearchService

MOST_PASSAGES = 8_000  # a letter in a larger index takes long enough to be in the reader's way


def is_quick(search: "SearchService") -> bool:
    """Whether letters can be looked for beforehand: there is an index, and not a large one."""
    return 0 < search.passages <= MOST_PASSAGES


class Rehearsal:
    """Looks for each letter in turn on the worker that answers the reader.

    What a first search reads from disk (postings, words, passages) is remembered by the index.
    Every letter is a job of its own: whoever types meanwhile waits for one at most.
    """

    def __init__(self, search: "SearchService", runner: "Runner") -> None:
        self._search = search
        self._runner = runner
        self._letters: Iterator[str] = iter(ascii_lowercase)

    def go_on(self) -> None:
        """Look for the next letter, and so on."""
        letter = next(self._letters, None)
        if letter is not None:
            self._runner.submit(
                "rehearsal", lambda: self._search.search(letter), lambda _results: self.go_on()
            )
