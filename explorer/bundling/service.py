"""Bundling as the rest of the program sees it.

Importing this module loads next to nothing: a window does it at its start, and prints much later.
"""

# ruff: noqa: PLC0415 -- the window imports this module when it starts, long before it prints

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.programme.pack import Programme

if TYPE_CHECKING:
    from explorer.bundling.contents import Content, QuestionContent
    from explorer.bundling.gathering import Gatherer, Made
    from explorer.bundling.labels import Label
    from explorer.bundling.layouts import Layout
    from explorer.bundling.profiles import Profiles
    from explorer.comparing.service import Comparing
    from explorer.library.bundles import Item
    from explorer.library.library import Library
    from explorer.programme.glossary import Term


class Bundling:
    """Turns what the reader gathered into documents.

    Not thread-safe, as programmes aren't: a thread of its own takes a ``Bundling`` of its own.
    """

    def __init__(
        self,
        library: "Callable[[], Library]",
        find: Callable[[str], Programme],
        comparing: "Callable[[], Comparing]",
        profiles: Path,
    ) -> None:
        """``library`` and ``comparing`` are asked for when first needed.

        ``find`` gives the programme of a pack or raises ``UserError``; ``profiles`` is the file
        that remembers them.
        """
        self._library = library
        self._find = find
        self._make_comparing = comparing
        self._profiles = profiles

    @cached_property
    def _comparing(self) -> "Comparing":
        return self._make_comparing()

    @cached_property
    def profiles(self) -> "Profiles":
        """What the reader last chose as "klas" and as "kandidaat"."""
        from explorer.bundling.profiles import Profiles

        return Profiles(self._profiles)

    def layout(self, bundle: str) -> "Layout":
        """How a bundle is to be printed; as the last one was, where nothing was chosen for it."""
        from explorer.bundling.layouts import layout_from

        return layout_from(self._library().bundles.layout(bundle), self.profiles.fresh())

    def bundle(self, bundle: str, language: str = "nl", layout: "Layout | None" = None) -> "Made":
        """A bundle as a document, laid out as its own layout says unless another is given.

        Raises ``UserError`` where there is no such bundle.
        """
        from explorer.bundling.contents import read

        library = self._library()
        kept = library.bundles.get(bundle)
        contents = [(item.id, read(item)) for item in library.bundles.items(bundle)]
        chosen = layout or self.layout(bundle)
        return self._gatherer(language).document(kept.name, contents, chosen)

    def passages(
        self, pack: str, ids: Iterable[str], name: str, language: str, layout: "Layout"
    ) -> "Made":
        """Passages of a programme as a document; a section stands for all its passages.

        Raises ``UserError`` for an id that isn't there.
        """
        from explorer.bundling.contents import PassageContent

        contents = [
            ("", PassageContent(pack, passage)) for passage in self._listed(self._find(pack), ids)
        ]
        return self._gatherer(language).document(name, contents, layout)

    def comparison(
        self, comparison: Mapping[str, Any], name: str, language: str, layout: "Layout"
    ) -> "Made":
        """A comparison (as ``Comparison.to_json`` gives it) as a document.

        Raises ``UserError`` where a column can't be opened, or there are not two to four.
        """
        from explorer.bundling.contents import ComparisonContent

        self.check(comparison)
        content = ComparisonContent(comparison, " ")
        return self._gatherer(language).document(name, [("", content)], layout)

    def check(self, comparison: Mapping[str, Any]) -> None:
        """Raise ``UserError`` where a comparison can't be opened."""
        from explorer.bundling.comparisons import comparison_table
        from explorer.bundling.contents import ComparisonContent

        comparison_table(self._comparing, ComparisonContent(comparison), "nl")

    def label(self, item: "Item", language: str = "nl", home: str = "") -> "Label":
        """An item in two lines; ``home`` is the programme that needs no naming."""
        from explorer.bundling.contents import read

        return self.describe(read(item), language, home)

    def describe(self, content: "Content", language: str = "nl", home: str = "") -> "Label":
        """What an item would hold, in two lines."""
        from explorer.bundling.labels import Labeller

        return Labeller(self._library(), self._find, home, language).label(content)

    def terms(self, bundle: str) -> "tuple[Term, ...]":
        """The terms that occur in a bundle and that its programmes explain, in their order.

        Raises ``UserError`` where there is no such bundle.
        """
        from explorer.bundling.layouts import Layout
        from explorer.bundling.words import occurring

        items = self.bundle(bundle, layout=Layout()).document
        return occurring(items.items, [self._find(source.id) for source in items.sources])

    def questions(self, pack: str, section: str = "") -> "tuple[QuestionContent, ...]":
        """The questions of a pack on a section, or all of them, ready to be put in a bundle.

        Raises ``UserError`` where there is no such pack.
        """
        from explorer.bundling.contents import QuestionContent

        return tuple(
            QuestionContent(each.text, answer=each.answer, pack=pack, passages=each.passages)
            for each in self._find(pack).questions
            if section in ("", each.section)
        )

    def _gatherer(self, language: str) -> "Gatherer":
        from explorer.bundling.gathering import Gatherer

        return Gatherer(self._library(), self._find, lambda: self._comparing, language)

    @staticmethod
    def _listed(programme: Programme, ids: Iterable[str]) -> Iterable[str]:
        for own_id in ids:
            if "#" in own_id:
                yield programme.passage(own_id).id
            else:
                yield from (passage.id for passage in programme.section(own_id).passages)
