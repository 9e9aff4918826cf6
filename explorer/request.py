"""What the program is asked to open, by the command line, the desktop or a second start."""

from dataclasses import dataclass

SAFE_MODE = "--safe-mode"
LINK = "programmaverkenner:"


@dataclass(frozen=True, slots=True)
class WindowRequest:
    """How the window is to be opened.

    ``data`` is the reader's folder where it isn't the platform's; ``target`` what is shown first, a
    link or a file; with ``safe_mode`` neither settings nor session are read or written.
    """

    data: str | None = None
    pack: str | None = None
    target: str | None = None
    safe_mode: bool = False
