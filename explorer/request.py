"""What the program is asked to open, by the command line, the desktop or a second start."""

from dataclasses import dataclass

SAFE_MODE = "--safe-mode"
LINK = "programmaverkenner:"
# What can be brought in ends so; no subcommand does.
DOCUMENTS = (".programma", ".pdf", ".docx", ".odt", ".txt", ".md", ".html", ".htm")


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
