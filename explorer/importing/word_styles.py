"""The styles of a Word document: how a paragraph and its words look, with all they inherit."""

import re
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"^(?:heading|kop|titre|überschrift)\s*(\d)", re.I)
_HEXADECIMAL = re.compile(r"[0-9a-fA-F]{6}")
_COARSE = 0xE0E0E0  # of a colour, what the eye tells at once
_ON = ("1", "true", "on")


@dataclass(frozen=True, slots=True)
class WordStyle:
    """A style; ``None`` is what it leaves to whatever it goes over."""

    name: str = ""
    level: int = 0
    size: float = 0.0
    bold: bool | None = None
    italic: bool | None = None
    capitals: bool | None = None
    colour: int = 0
    listed: bool = False

    def with_looks(self, properties: Element | None) -> "WordStyle":
        """This style with what ``properties`` say of letters.

        Underlining is how typewriters make italics; small capitals are capitals.
        """
        if properties is None:
            return self
        underlined = value_of(properties.find(f"{W}u"), "none") != "none"
        size = value_of(properties.find(f"{W}sz"))
        small = _flag(properties, "smallCaps", self.capitals)
        return replace(
            self,
            size=int(size) / 2 if size.isdigit() else self.size,
            bold=_flag(properties, "b", self.bold),
            italic=underlined or _flag(properties, "i", self.italic),
            capitals=_flag(properties, "caps", small),
            colour=_colour(value_of(properties.find(f"{W}color")), self.colour),
        )

    def with_characters(self, style: "WordStyle") -> "WordStyle":
        """This style of a paragraph where a style of characters goes over it."""
        return replace(
            self,
            size=style.size or self.size,
            bold=self.bold if style.bold is None else style.bold,
            italic=self.italic if style.italic is None else style.italic,
            capitals=self.capitals if style.capitals is None else style.capitals,
        )


def styles_of(root: Element) -> dict[str, WordStyle]:
    """The styles by their ids; under no id that of paragraphs that name none."""
    raw = {style.get(f"{W}styleId", ""): style for style in root.iter(f"{W}style")}
    first = WordStyle().with_looks(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
    known: dict[str, WordStyle] = {}

    def resolve(style_id: str, seen: frozenset[str]) -> WordStyle:
        if style_id in known:
            return known[style_id]
        element = raw.get(style_id)
        if element is None or style_id in seen:
            return first
        based = element.find(f"{W}basedOn")
        base = WordStyle() if element.get(f"{W}type") == "character" else first
        if based is not None:
            base = resolve(value_of(based), seen | {style_id})
        known[style_id] = _style(element, base)
        return known[style_id]

    for style_id in raw:
        resolve(style_id, frozenset())
    usual = next((style_id for style_id, style in raw.items() if _is_usual(style)), "")
    return {**known, "": known.get(usual, first)}


def _is_usual(style: Element) -> bool:
    """Whether it is the style of paragraphs that name none."""
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in _ON


def _style(element: Element, base: WordStyle) -> WordStyle:
    name = value_of(element.find(f"{W}name"))
    outline = element.find(f"{W}pPr/{W}outlineLvl")
    heading = _HEADING.match(name)
    level = base.level
    if heading:
        level = int(heading[1])
    elif outline is not None:
        level = int(value_of(outline, "9")) + 1 if value_of(outline, "9").isdigit() else 0
    listed = element.find(f"{W}pPr/{W}numPr") is not None or name.casefold().startswith("list")
    return replace(
        base.with_looks(element.find(f"{W}rPr")),
        name=name,
        level=level if level <= 6 else 0,
        listed=base.listed or listed,
    )


def value_of(element: Element | None, default: str = "") -> str:
    """What an element says, where it is there and says anything."""
    return element.get(f"{W}val", default) if element is not None else default


def _colour(told: str, default: int) -> int:
    if _HEXADECIMAL.fullmatch(told):
        return int(told, 16) & _COARSE
    return 0 if told == "auto" else default


def _flag(properties: Element, tag: str, default: bool | None) -> bool | None:  # noqa: FBT001 -- a value, not a switch
    found = properties.find(f"{W}{tag}")
    return default if found is None else value_of(found, "1") not in ("0", "false", "off")
