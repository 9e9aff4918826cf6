"""PDFs for tests, typeset on the spot, with a known outline, known paragraphs, a known look."""

import random
from dataclasses import dataclass
from pathlib import Path

import typst

_SUBJECTS = "De gemeente,Het parlement,De overheid,Elke school,De vereniging,Ons dorp,Het bestuur"
_VERBS = "onderzoekt,versterkt,verbetert,bespreekt,vernieuwt,financiert,verduurzaamt"
_OBJECTS = (
    "de samenwerking tussen buurtbewoners,het onderwijsprogramma voor volwassenen,de waterkwaliteit"
    ",een evenwichtige begroting,de bereikbaarheid van ziekenhuizen,het openbaar vervoer"
    ",de verantwoordelijkheid voor het landschap,betaalbare woningen in elke wijk"
)
_ENDS = (
    "in de komende jaren,zonder uitstel,met inspraak van iedereen,op lange termijn"
    ",vanaf volgend jaar"
)
_ALL_TITLES = (
    "Wonen en bouwen,Zorg dichtbij,Onderwijs voor morgen,Schoon water,Eerlijk werk,Veilige straten"
    ",Cultuur en sport,Landbouw en natuur,Vervoer en bereikbaarheid,Een open bestuur,Jeugd,Energie"
)
_TITLES = _ALL_TITLES.split(",")
_PARTS = [part.split(",") for part in (_SUBJECTS, _VERBS, _OBJECTS, _ENDS)]


@dataclass(frozen=True, slots=True)
class Text:
    """What a typeset document says: sections with a level, a title and paragraphs."""

    sections: tuple[tuple[int, str, tuple[str, ...]], ...]

    @property
    def titles(self) -> list[str]:
        return [title for _, title, _ in self.sections]

    @property
    def paragraphs(self) -> list[str]:
        return [paragraph for _, _, paragraphs in self.sections for paragraph in paragraphs]


def written(seed: int = 1, chapters: int = 4, parts: int = 3) -> Text:
    """A text of ``chapters`` chapters with ``parts`` parts each."""
    chance = random.Random(seed)  # noqa: S311 -- words for a test
    sections = []
    for chapter in range(chapters):
        title = _TITLES[chapter % len(_TITLES)]
        sections.append((1, f"{title}", (_paragraph(chance),)))
        for part in range(parts):
            name = _TITLES[(chapter * parts + part + 5) % len(_TITLES)]
            paragraphs = tuple(_paragraph(chance) for _ in range(chance.randint(2, 4)))
            sections.append((2, f"{name} in deel {chapter + 1}{'abcdef'[part]}", paragraphs))
    return Text(tuple(sections))


def _paragraph(chance: random.Random) -> str:
    return " ".join(
        " ".join(chance.choice(part) for part in _PARTS) + "." for _ in range(chance.randint(2, 6))
    )


PLAIN = '#set text(font: "Libertinus Serif", size: 11pt, lang: "nl", hyphenate: true)\n'
LOOKS = {
    "one column": PLAIN + '#set page(paper: "a4")\n#set par(justify: true, spacing: 1.6em)\n'
    '#let h1(t) = block(above: 2em, below: 1em, text(size: 18pt, weight: "bold", t))\n'
    '#let h2(t) = block(above: 1.6em, below: .8em, text(size: 13pt, weight: "bold", t))\n',
    "two columns": PLAIN
    + '#set page(paper: "a4", columns: 2, header: align(center)[Programma van de Proefpartij],'
    " footer: context align(center, counter(page).display()))\n"
    "#set par(justify: true, spacing: 1.5em)\n"
    '#let h1(t) = block(above: 2em, below: 1em, text(size: 16pt, weight: "bold", t))\n'
    '#let h2(t) = block(above: 1.6em, below: .8em, text(weight: "bold", t))\n',
    "three columns": PLAIN
    + '#set text(size: 9pt)\n#set page(paper: "a4", columns: 3, margin: 1.5cm)\n'
    "#set columns(gutter: 5mm)\n#set par(justify: true, spacing: .65em, first-line-indent: 1.2em)\n"
    '#let h1(t) = block(above: 2em, below: 1em, text(size: 13pt, weight: "bold", upper(t)))\n'
    "#let h2(t) = block(above: 1.4em, below: .6em, emph(t))\n",
    "typewriter": '#set text(font: "DejaVu Sans Mono", size: 10pt, lang: "nl", hyphenate: false)\n'
    '#set page(paper: "a4", footer: context align(center)[\\- #counter(page).display() \\-])\n'
    "#set par(justify: false, spacing: 1.8em)\n"
    "#let h1(t) = block(above: 2.5em, below: 1.6em, upper(t))\n"
    "#let h2(t) = block(above: 2em, below: 1.6em, underline(t))\n",
    "run-in bold": PLAIN
    + '#set page(paper: "a5", header: context align(right)[Programma #counter(page).display()])\n'
    "#set par(justify: true, spacing: .65em, first-line-indent: 1.5em)\n"
    '#let h1(t) = block(above: 2em, below: 1em, text(size: 15pt, fill: rgb("#007030"), t))\n'
    '#let h2(t) = block(above: 1em, below: .65em, text(weight: "bold", t))\n',
    "numbered": PLAIN
    + '#set page(paper: "a4", numbering: "1")\n#set par(justify: false, spacing: 1.4em)\n'
    '#let c = counter("h")\n#let d = counter("d")\n'
    "#let h1(t) = { c.step(); d.update(0);"
    ' block(above: 2em, below: 1em, text(size: 14pt, weight: "bold",'
    " context [#c.display(). #t])) }\n"
    '#let h2(t) = { d.step(); block(above: 1.4em, below: .7em, text(size: 12pt, style: "italic",'
    " context [#c.display().#d.display() #t])) }\n",
}


def typeset(text: Text, look: str, file: Path, before: str = "") -> Path:
    """Write ``text`` in one of ``LOOKS`` to ``file``; ``before`` is Typst put in front."""
    parts = [LOOKS[look], before]
    for level, title, paragraphs in text.sections:
        parts.append(f"#h{level}[{title}]\n")
        parts += [f"{paragraph}\n" for paragraph in paragraphs]
    file.write_bytes(typst.compile("\n".join(parts).encode()))
    return file
