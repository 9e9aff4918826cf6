"""The words of a PDF: what a search in it, or a voice that reads it out, finds on its pages."""

from explorer.printing.images import opened


def page_texts(data: bytes) -> tuple[str, ...]:
    """The text of every page, in the order in which it is read."""
    with opened(data) as document:
        texts = []
        for page in document:
            words = page.get_textpage()
            texts.append(words.get_text_range())
            words.close()
            page.close()
        return tuple(texts)
