"""Guesses at what a document is: title, party, year, language; a person may correct each."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from explorer.importing.layout import Piece, Reading

_YEAR = re.compile(r"(?<!\d)(19[0-9]{2}|20[0-4][0-9])(?!\d)")
_NEAR_YEAR = re.compile(
    r"(?:programma|verkiezing|manifest|programme|election)[^.]{0,40}\b\d{4}", re.I
)
_WORD = re.compile(r"[^\W\d_]+")
_DUTCH = (
    "de het een en van in te dat die voor met zijn op aan niet er ook als om bij worden wordt wij"
)
_FRENCH = "le la les des et de un une dans pour que qui est sur avec pas plus nous par au aux ce"
_ENGLISH = "the of and to in a is that for it as with be on are this by we will our not"
_GERMAN = "der die das und ist von den zu mit sich auf für nicht ein eine wir werden auch dem"
_COMMON = {
    "nl": _DUTCH.split(),
    "fr": _FRENCH.split(),
    "en": _ENGLISH.split(),
    "de": _GERMAN.split(),
}
# How a party is written, the sign of it first: matched as whole words, in this order of preference.
_PARTIES = {
    "GroenLinks-PvdA": ("GroenLinks-PvdA", "PvdA-GroenLinks"),
    "GroenLinks": ("GroenLinks",),
    "De Groenen": ("De Groenen",),
    "Groen": ("Groen",),
    "Partij voor de Dieren": ("PvdD", "Partij voor de Dieren"),
    "PvdA": ("PvdA", "Partij van de Arbeid"),
    "D66": ("D66", "D'66", "Democraten 66"),
    "CDA": ("CDA", "Christen-Democratisch Appèl", "Christen Democratisch Appel"),
    "VVD": ("VVD", "Volkspartij voor Vrijheid en Democratie"),
    "SP": ("SP", "Socialistische Partij"),
    "PVV": ("PVV", "Partij voor de Vrijheid"),
    "ChristenUnie": ("ChristenUnie",),
    "SGP": ("SGP", "Staatkundig Gereformeerde Partij"),
    "Volt": ("Volt",),
    "DENK": ("DENK",),
    "50PLUS": ("50PLUS", "50Plus"),
    "Forum voor Democratie": ("FVD", "FvD", "Forum voor Democratie"),
    "BBB": ("BBB", "BoerBurgerBeweging", "Boer Burger Beweging"),
    "JA21": ("JA21",),
    "BIJ1": ("BIJ1", "Artikel 1"),
    "Piratenpartij": ("Piratenpartij",),
    "NSC": ("NSC", "Nieuw Sociaal Contract"),
    "CPN": ("CPN", "Communistische Partij van Nederland", "Communistische Partij Nederland"),
    "KVP": ("KVP", "Katholieke Volkspartij"),
    "ARP": ("ARP", "Anti-Revolutionaire Partij", "Antirevolutionaire Partij"),
    "CHU": ("CHU", "Christelijk-Historische Unie"),
    "PPR": ("PPR", "Politieke Partij Radikalen"),
    "PSP": ("PSP", "Pacifistisch Socialistische Partij", "Pacifistisch-Socialistische Partij"),
    "EVP": ("EVP", "Evangelische Volkspartij"),
    "DS'70": ("DS'70", "DS-70", "DS70"),
    "GPV": ("GPV", "Gereformeerd Politiek Verbond"),
    "RPF": ("RPF", "Reformatorische Politieke Federatie"),
    "Boerenpartij": ("Boerenpartij",),
    "Centrumpartij": ("Centrumpartij",),
    "Centrumdemocraten": ("Centrumdemocraten", "CD"),
    "LPF": ("LPF", "Lijst Pim Fortuyn"),
    "Leefbaar Nederland": ("Leefbaar Nederland",),
    "Nederlands Appel": ("Nederlands-Appel", "Nederlands Appel"),
    "Vooruit": ("Vooruit",),
    "CD&V": ("CD&V",),
    "N-VA": ("N-VA", "Nieuw-Vlaamse Alliantie"),
    "Open Vld": ("Open Vld", "Open VLD"),
    "Vlaams Belang": ("Vlaams Belang",),
    "PVDA": ("PVDA", "PTB"),
    "Ecolo": ("Ecolo",),
}
_ELECTION = re.compile(
    r"programma|verkiezing|manifest|programme|election|tweede kamer|beginsel", re.I
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is guessed; ``year`` is 0 and ``party`` empty where nothing points at one."""

    title: str
    party: str
    year: int
    language: str


def guess(reading: Reading, name: str) -> Facts:
    """Guesses from the name of the file, its first pages and what the format says."""
    stem = PurePath(name).stem
    start = " ".join(piece.text for piece in reading.pieces[:60])[:6000]
    party = _party(stem, start)
    first = reading.pieces[0].pages[:1] if reading.pieces else ()
    cover = [piece.text for piece in reading.pieces[:25] if piece.pages[:1] == first]
    told = " ".join(found.group() for found in _NEAR_YEAR.finditer(start))
    year = _year(stem, reading.title, " ".join(cover) if first else "", told)
    return Facts(_title(reading, stem, party, year), party, year, language_of(reading.pieces))


def _party(stem: str, start: str) -> str:
    spaced = re.sub(r"[_\s]+", " ", stem)
    for text in (spaced, spaced.replace("-", " "), start):
        counts = {
            party: sum(
                len(re.findall(rf"(?<![\w-]){re.escape(form)}(?![\w'])", text)) for form in forms
            )
            for party, forms in _PARTIES.items()
        }
        best = max(counts, key=lambda party: counts[party])
        if counts[best]:
            return best
    return ""


def _year(*texts: str) -> int:
    for text in texts:
        years = Counter(int(found) for found in _YEAR.findall(text))
        if years:
            return years.most_common(1)[0][0]
    return 0


def language_of(pieces: Sequence[Piece]) -> str:
    """The language most of the common words belong to; Dutch where nothing tells."""
    words = Counter(word.casefold() for piece in pieces[:400] for word in _WORD.findall(piece.text))
    counts = {code: sum(words[word] for word in common) for code, common in _COMMON.items()}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] > 1.2 * counts["nl"] else "nl"


def _title(reading: Reading, stem: str, party: str, year: int) -> str:
    """The largest words of the first page; else what the format calls it.

    Else the name of the file.
    """
    first = reading.pieces[0].pages[:1] if reading.pieces else ()
    page = [
        piece
        for piece in reading.pieces[:25]
        if piece.pages[:1] == first and 3 < len(piece.text) <= 120
    ]
    named = [piece for piece in page if _ELECTION.search(piece.text)]
    largest = max(page, key=lambda piece: piece.style.size, default=None)
    if largest and largest.style.size > 13:
        return _tidy(largest.text)
    if (
        reading.title
        and len(reading.title) > 3
        and not reading.title.casefold().endswith((".doc", ".docx", ".indd"))
    ):
        return _tidy(reading.title)
    if named:
        return _tidy(named[0].text)
    told = " ".join(part for part in (party, str(year) if year else "") if part)
    return _tidy(re.sub(r"[_\s]+", " ", stem)) or told or "Programma"


def _tidy(text: str) -> str:
    plain = " ".join(text.split())
    return plain[:1].upper() + plain[1:].lower() if plain.isupper() and len(plain) > 12 else plain
