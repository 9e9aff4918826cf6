"""Tags for passages nobody has tagged: learned from the shipped pack, offered as suggestions only.

A word stem speaks for a tag when passages with that tag have it far more often than others (log
odds with add-half smoothing, Monroe, Colaresi and Quinn 2008, without their prior). The names of a
tag and of the terms of the glossary speak for it outright. Acts are told from a few verbs.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from explorer.importing.likeness import stems
from explorer.programme.pack import Programme

FACETS = ("aspect", "region", "level", "act")
_MOST = {"aspect": 3, "region": 4, "level": 3}
_NEEDED = {"aspect": 3.2, "region": 4.0, "level": 3.9}
_SURE = 4.0  # what the name of a tag weighs
_SPEAKS = {
    "aspect": 1.4,
    "region": 3.0,
    "level": 2.0,
}  # log odds from which a stem speaks for a tag
_NAMED = {"region": 3, "level": 5}  # letters that the name of a tag and its adjective share
_FEWEST = 3  # passages a stem must be in
_WORD = re.compile(r"\w+")
_REJECTS = (
    r"\b(?:wijst|wijzen|verwerp\w*|veroordeel\w*|tegen\b.{0,20}\b(?:is|zijn)|geen plaats|stopt? met"
    r"|afschaf\w*|verbied\w*|verbod)\b"
)
_DEMANDS = (
    r"\b(?:moet(?:en)?|wil(?:len)?|wilt|pleit(?:en)?|eis(?:t|en)|vraagt|vragen|komt er|komen er"
    r"|dient|dienen|we gaan)\b"
)
_ACTS = (
    ("afwijzing", re.compile(_REJECTS, re.I)),
    ("eis", re.compile(_DEMANDS, re.I)),
    (
        "steun",
        re.compile(r"\b(?:steun|steunt|ondersteun\w*|onderschrij\w+|erken(?:t|nen))\b", re.I),
    ),
    ("diagnose", re.compile(r"\b(?:is|zijn|wordt|worden|neemt|staat|blijft)\b", re.I)),
)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Tags suggested for one passage, the likeliest first."""

    aspect: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    level: tuple[str, ...] = ()
    act: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is suggested."""
        return not (self.aspect or self.region or self.level or self.act)


class Suggester:
    """Suggests tags by the passages, vocabulary and glossary of a tagged pack."""

    def __init__(self, tagged: Programme) -> None:
        """Learn from ``tagged``; takes about 50 ms for 250 passages."""
        self._weights: dict[str, dict[str, list[tuple[str, float]]]] = {}
        passages = [
            (stems(p.text), {"aspect": p.aspects, "region": p.regions, "level": p.levels})
            for p in tagged.passages()
        ]
        for facet in _MOST:
            self._weights[facet] = _learned(
                [(words, tags[facet]) for words, tags in passages], _SPEAKS[facet]
            )
        for facet, letters in _NAMED.items():
            self._weights[facet] = _adjectives(self._weights[facet], tagged, facet, letters)
        self._names = {facet: _by_first_word(_names(tagged, facet)) for facet in _MOST}
        self._telling = frozenset().union(*self._weights.values())

    def suggest(self, text: str) -> Suggestion:
        """The tags for a passage with the words ``text``."""
        folded = text.casefold()
        found = [stem for stem in stems(text) if stem in self._telling]
        words = set(_WORD.findall(folded))
        aspects, regions, levels = (self._best(facet, found, words, folded) for facet in _MOST)
        act = next((name for name, pattern in _ACTS if pattern.search(text)), "")
        return Suggestion(aspects, regions, levels, (act,) if act else ())

    def _best(
        self, facet: str, found: Sequence[str], words: set[str], text: str
    ) -> tuple[str, ...]:
        scores: defaultdict[str, float] = defaultdict(float)
        for stem in found:
            for tag, weight in self._weights[facet].get(stem, ()):
                scores[tag] += weight
        for first in self._names[facet].keys() & words:
            for spelling, tag in self._names[facet][first]:
                scores[tag] += _SURE * bool(spelling.search(text))
        ranked = sorted(scores, key=lambda tag: (-scores[tag], tag))
        return tuple(tag for tag in ranked if scores[tag] >= _NEEDED[facet])[: _MOST[facet]]


def _adjectives(
    learned: Mapping[str, list[tuple[str, float]]], tagged: Programme, facet: str, letters: int
) -> dict[str, list[tuple[str, float]]]:
    """Stems that are a form of a tag's own name (``russis`` of Rusland), and speak outright.

    Other stems don't tell regions and levels: what is said of Iran here is said of schools
    elsewhere. Of a level's name of several words the first is gone by, where no other starts so.
    """
    entries = tagged.vocabulary.entries(facet)
    names = {tag: re.split(r"[ -]", entries[tag].label("nl").casefold()) for tag in entries}
    labels = (tag.label("nl") for one in _NAMED for tag in tagged.vocabulary.entries(one).values())
    starts = Counter(label.casefold()[:letters] for label in labels)
    own = {
        tag: words[0][:letters]
        for tag, words in names.items()
        if starts[words[0][:letters]] == 1 and (len(words) == 1 or facet == "level")
    }
    kept = {
        stem: [(tag, _SURE) for tag, _ in tags if own.get(tag) == stem[:letters]]
        for stem, tags in learned.items()
    }
    return {stem: tags for stem, tags in kept.items() if tags}


def _by_first_word(names: Mapping[str, str]) -> dict[str, list[tuple["re.Pattern[str]", str]]]:
    """Names by their first word, so that only those are looked for that a text may hold."""
    found: dict[str, list[tuple[re.Pattern[str], str]]] = defaultdict(list)
    for name, tag in names.items():
        for first in _WORD.findall(name)[:1]:
            found[first].append((re.compile(rf"(?<!\w){re.escape(name)}(?!\w)"), tag))
    return found


def _names(tagged: Programme, facet: str) -> dict[str, str]:
    """Spellings (in small letters) that name a tag: its label and its short name.

    For regions the terms of the glossary that belong to one region alone as well.
    """
    names = {}
    if facet == "region":
        for term in tagged.glossary:
            regions = {tagged.head(one).region for one in term.sections if tagged.has(one)}
            if len(regions) == 1 and "" not in regions:
                names.update(dict.fromkeys(map(str.casefold, term.spellings), regions.pop()))
    for tag, entry in tagged.vocabulary.entries(facet).items():
        names.update({entry.label("nl").casefold(): tag, entry.brief("nl").casefold(): tag})
    return names


def _learned(
    passages: Sequence[tuple[set[str], tuple[str, ...]]], needed: float
) -> dict[str, list[tuple[str, float]]]:
    having: Counter[str] = Counter()
    tagged: Counter[str] = Counter()
    both: dict[str, Counter[str]] = defaultdict(Counter)
    for words, tags in passages:
        having.update(words)
        for tag in tags:
            tagged[tag] += 1
            both[tag].update(words)
    learned: dict[str, list[tuple[str, float]]] = defaultdict(list)
    total = len(passages)
    for tag, counts in both.items():
        for stem, count in counts.items():
            inside = (count + 0.5) / (tagged[tag] - count + 0.5)
            outside = (having[stem] - count + 0.5) / (
                total - tagged[tag] - having[stem] + count + 0.5
            )
            odds = math.log(inside / outside)
            if count >= _FEWEST and odds >= needed:
                learned[stem].append((tag, odds))
    return learned


def of_restatements(
    programme: Programme, restated: Mapping[str, Sequence[str]]
) -> dict[str, Suggestion]:
    """Tags for passages of an official text: those of the passages that tell the same.

    ``restated`` gives the ids of these. A passage without any gets no suggestion here. An act is
    suggested only where they agree on it.
    """
    known = {passage.id: passage for passage in programme.passages()}
    found = {}
    for passage_id, ids in restated.items():
        told = [known[one] for one in ids if one in known]
        if not told:
            continue
        acts = {passage.act for passage in told if passage.act}
        found[passage_id] = Suggestion(
            tuple(dict.fromkeys(tag for passage in told for tag in passage.aspects)),
            tuple(dict.fromkeys(tag for passage in told for tag in passage.regions)),
            tuple(dict.fromkeys(tag for passage in told for tag in passage.levels)),
            tuple(acts) if len(acts) == 1 else (),
        )
    return found


def suggestions_toml(suggestions: Mapping[str, Suggestion], tagged: str) -> str:
    """The side file of a pack: a line of tags for each passage id that got any.

    One long string, because parsing a table for each of 1,500 passages takes a fifth of a second.
    """
    lines = [f'learned_from = "{tagged}"', "passages = '''"]
    for passage, suggestion in suggestions.items():
        if not suggestion.is_empty:
            facets = ((facet, getattr(suggestion, facet)) for facet in FACETS)
            told = " ".join(f"{facet}={'|'.join(tags)}" for facet, tags in facets if tags)
            lines.append(f"{passage} {told}")
    return "\n".join([*lines, "'''", ""])
