"""How a passage is cited: the pattern of its pack, filled with what is known of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter

from explorer.programme.model import page_range

_BRACKET = re.compile(r"\s*\([^()]*\)")
_BETWEEN = re.compile(r"(,\s+|;\s+|\s+[–—·|]\s+)")


@dataclass(frozen=True, slots=True)
class Citation:
    """Everything a citation of a passage names; empty or 0 is what isn't known."""

    party: str
    title: str
    chapter: str
    year: int
    section: str
    number: int
    pages: tuple[int, ...]
    pattern: str

    def __str__(self) -> str:
        return self.of_passages(str(self.number), self.pages)

    def of_passages(self, numbers: str, pages: tuple[int, ...]) -> str:
        """The same for several passages of the section, such as ``2–4``, and their pages."""
        known = {
            "party": self.party,
            "title": self.title,
            "chapter": self.chapter,
            "year": str(self.year or ""),
            "section": self.section,
            "number": numbers,
            "pages": page_range(pages),
        }
        return _filled(self.pattern, known)


def _filled(pattern: str, known: Mapping[str, str]) -> str:
    """``pattern`` filled, without the parts between commas, dashes or brackets that name nothing.

    A document without pages is cited without ``blz.``, one of nobody without a comma at the start.
    """

    def is_gap(part: str) -> bool:
        fields = [field for _text, field, _form, _shape in Formatter().parse(part) if field]
        return bool(fields) and not any(known[field] for field in fields)

    pattern = _BRACKET.sub(lambda found: "" if is_gap(found[0]) else found[0], pattern)
    first, *rest = _BETWEEN.split(pattern)
    written = ""
    for between, part in zip(("", *rest[::2]), (first, *rest[1::2]), strict=True):
        if not is_gap(part):
            written += (between if written else "") + part.format(**known).strip()
    return written
