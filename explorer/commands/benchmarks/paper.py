"""Measuring the printed page: a preview after a change, and the whole programme with notes."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from explorer.application import Application
from explorer.bundling.contents import Content, PassageContent, TextContent, new_item, payload_of
from explorer.bundling.layouts import Layout
from explorer.commands.benchmarks.rows import Row, summarise
from explorer.library.anchors import target_runs
from explorer.library.annotations import Colour, Visibility
from explorer.paths import default_paths
from explorer.printing.images import PageImages
from explorer.printing.options import Options, Template

PASSAGES = 75  # with their notes they take ten pages
NOTES = 200
SCREEN = 900  # pixels that a page is wide in the preview
MOST_WHOLE = 10  # times that the whole programme is printed
_STEP = 0.01  # points by which the text grows, so that nothing is remembered of the last time


def paper(runs: int) -> Iterator[Row]:
    """The rows of the printed page, on an empty library."""
    with tempfile.TemporaryDirectory(prefix="verkenner-bench-") as folder:
        application = Application(default_paths(Path(folder)))
        try:
            bench = _Bench(application)
            first, preview = bench.preview(runs)
            yield summarise("first page: typst loaded and set", first)
            yield summarise("preview after a change, ten pages", preview, limit="p95 <= 150 ms")
            for suffix in (".pdf", ".docx"):
                samples = bench.whole(Path(folder) / f"whole{suffix}", min(runs, MOST_WHOLE))
                name = f"the programme with {NOTES} notes as {suffix[1:].upper()}"
                yield summarise(name, samples, limit="<= 1500 ms")
        finally:
            application.close()


class _Bench:
    """A library in which every fourth passage or so has a note, and bundles to print."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._programme = application.programme
        self._passages = tuple(application.programme.passages())
        self._library = application.library
        self._library.together("filled", self._annotate)

    def _annotate(self) -> None:
        for number in range(NOTES):
            passage = self._passages[number * len(self._passages) // NOTES]
            end = passage.text.find(" ", 12)
            target = target_runs(self._programme, [(passage.id, 0, max(end, 1))])
            text = f"Notitie {number}: let op wie hier moet handelen, en op welke voorwaarde."
            colour = list(Colour)[1 + number % 4]
            self._library.annotations.add(target, text, colour, visibility=Visibility.PRINT)

    def _bundle(self, count: int) -> tuple[str, str]:
        """A bundle with the reader's own words on top; its id and that of these words."""
        bundles = self._library.bundles
        bundle = bundles.add(f"bench {count}").id
        passages = (PassageContent(self._programme.id, each.id) for each in self._passages[:count])
        contents: list[Content] = [TextContent("Lees dit."), *passages]
        made = bundles.put(bundle, [new_item(content) for content in contents])
        return bundle, made.made[0]

    def preview(self, runs: int) -> tuple[list[float], list[float]]:
        """Milliseconds for the first page, and from a change to the page that shows it."""
        bundle, words = self._bundle(PASSAGES)
        start = perf_counter()
        self._show(bundle)
        first = (perf_counter() - start) * 1000
        samples = []
        for number in range(runs):
            content = TextContent(f"Lees dit, en denk na over vraag {number}.")
            self._library.bundles.edit(words, payload_of(content))
            start = perf_counter()
            self._show(bundle)
            samples.append((perf_counter() - start) * 1000)
        return [first], samples

    def _show(self, bundle: str) -> None:
        made = self._application.bundling.bundle(bundle, layout=Layout())
        with PageImages(self._application.printing.pdf(made.document).data) as images:
            images.at_width(0, SCREEN)

    def whole(self, file: Path, runs: int) -> list[float]:
        """Milliseconds from the bundle to a file of the whole programme with its notes."""
        bundle, _ = self._bundle(len(self._passages))
        page = Options(template=Template.FRAGMENT)
        samples = []
        for number in range(runs):
            layout = Layout(replace(page, text_size=page.text_size + number * _STEP))
            start = perf_counter()
            made = self._application.bundling.bundle(bundle, layout=layout)
            self._application.printing.export(made.document, file, overwrite=True)
            samples.append((perf_counter() - start) * 1000)
        self._library.bundles.remove(bundle)
        return samples
