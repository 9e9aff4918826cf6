"""The pages of something, as the command line says them."""

from explorer.messages import sentence
from explorer.programme.model import page_range


def said_pages(pages: tuple[int, ...], language: str) -> str:
    """``blz. 9`` or ``blz. 20–21``; nothing where a document has no pages."""
    if not any(pages):
        return ""
    return sentence("page-abbreviation", language, pages=page_range(pages))
