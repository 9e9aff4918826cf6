"""How pages are written beside what stands on them; nothing where a document has no pages."""

from PySide6.QtCore import QCoreApplication

from explorer.programme.model import page_range


def on_pages(pages: tuple[int, ...]) -> str:
    """``blz. 9`` or ``blz. 20–21``."""
    named = QCoreApplication.translate("Pages", "blz. {pages}")
    return named.format(pages=page_range(pages)) if any(pages) else ""


def short_pages(pages: tuple[int, ...]) -> str:
    """``p. 9``, where there is little room."""
    named = QCoreApplication.translate("Pages", "p. {pages}")
    return named.format(pages=page_range(pages)) if any(pages) else ""
