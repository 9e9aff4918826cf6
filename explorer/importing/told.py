"""Words that PDFium tells of a document: its title, its bookmarks, the names of attachments."""

from collections.abc import Callable


def told(ask: Callable[[], str]) -> str:
    """What ``ask`` tells; nothing where a damaged file has what is no text."""
    try:
        return ask()
    except UnicodeDecodeError:
        return ""
