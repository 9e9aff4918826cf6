"""The line of a terminal that tells at which page long work is."""

from types import TracebackType
from typing import Self, TextIO

from explorer.messages import sentence
from explorer.progress import pages_in


class PageLine:
    """Writes over one line of a terminal and wipes it at the end; silent on another stream."""

    def __init__(self, language: str, stream: TextIO | None) -> None:
        self._language = language
        self._stream = stream if stream is not None and stream.isatty() else None
        self._width = 0

    def __enter__(self) -> Self:
        return self

    def show(self, _done: float, label: str) -> None:
        """Say the page that ``label`` names; a receiver for ``Progress``."""
        pages = pages_in(label)
        if pages:
            self._write(sentence("import-page", self._language, page=pages[0], pages=pages[1]))

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if self._width:
            self._write("")

    def _write(self, text: str) -> None:
        if self._stream is not None:
            self._stream.write(f"\r{text:<{self._width}}" + ("" if text else "\r"))
            self._stream.flush()
            self._width = len(text)
