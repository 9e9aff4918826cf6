"""Characters as they come out of documents, made into characters a reader can search for."""

import re
import unicodedata

SOFT_HYPHENS = "\u00ad\ufffe\u0002\u2010"
_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
    | {"\ufb05": "st", "\ufb06": "st", "\u0132": "IJ", "\u0133": "ij"}
)
_BULLETS = "•‣◦⁃∙▪▫■□●○◆◇►▶▸➢➤➔→✓✔✗✘❖❑❒♦★☆·–—-*+»›>"
BULLET = re.compile(rf"^(?:[{re.escape(_BULLETS)}\uf000-\uf0ff](?:\s+|$)|o\s+(?!,))")
_STRONG_BULLET = re.compile(r"^[•‣◦⁃∙▪▫■□●○◆◇►▶▸➢➤✓✔❖❑❒♦\uf000-\uf0ff]\s*")
NUMBER = re.compile(
    r"^(?:\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|\(?[ivxIVX]{1,5}[.)]|\d{1,3}(?=\s))(?:\s+|$)"
)
_SPACES = re.compile(r"[^\S\n]+")
_CLOSERS = "\"'”’»)]"
_TERMINAL = frozenset(".!?:;…")
_SIGNS = re.compile(r"[\W_]+")
_PRIVATE = re.compile(r"[\ue000-\uf8ff]")


def clean(text: str) -> str:
    """``text`` with ligatures spelled out, odd spaces made plain and unprintable characters gone.

    Soft hyphens inside the text disappear; a private-use sign (the bullets of symbol fonts) becomes
    ``•``.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text.translate(_LIGATURES))
        text = _PRIVATE.sub("•", text)
    if not text.isprintable():
        text = "".join(character for character in text if _is_printable(character))
    return _SPACES.sub(" ", text.replace("\u00ad", "")).strip()


def _is_printable(character: str) -> bool:
    if character in SOFT_HYPHENS:
        return character == "\u2010"
    if character in " \n\t":
        return True
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co", "Cn")


def is_bullet(text: str) -> bool:
    """Whether ``text`` starts with a sign that marks an item of a list."""
    first = text[:1]
    if first.isalnum() and first != "o":
        return False
    return bool(BULLET.match(text) or _STRONG_BULLET.match(text))


def is_plain_bullet(text: str) -> bool:
    """Whether ``text`` starts with a sign that can only be a bullet; a dash may be a dash."""
    return bool(_STRONG_BULLET.match(text))


def without_bullet(text: str) -> str:
    """``text`` without the sign it starts with, where that is one."""
    strong = _STRONG_BULLET.sub("", text, count=1)
    return strong if strong != text else BULLET.sub("", text, count=1)


def ends_sentence(text: str) -> bool:
    """Whether ``text`` stops where a sentence may."""
    return text.rstrip().rstrip(_CLOSERS)[-1:] in _TERMINAL


def starts_small(text: str) -> bool:
    """Whether ``text`` goes on where something stopped: its first letter is a small one."""
    bare = text.lstrip("\"'“‘«([")
    return bool(bare) and bare[0].islower()


def is_capitals(text: str) -> bool:
    """Whether ``text`` is written in capitals (at least four letters, at most one in ten small)."""
    letters = sum(map(str.isalpha, text))
    return letters >= 4 and sum(map(str.isupper, text)) >= 0.9 * letters


def squeezed(text: str) -> str:
    """``text`` as bare letters and digits, for comparing titles whatever their white and case."""
    folded = text.casefold()
    if not folded.isascii():
        folded = unicodedata.normalize("NFKD", folded)
    return _SIGNS.sub("", folded)
