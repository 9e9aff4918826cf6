"""``self-test``: does everything work on this machine?"""

import argparse
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from explorer.application import Application
from explorer.commands.answer import Answer, Json
from explorer.commands.wording import Wording
from explorer.paths import default_paths
from explorer.programme.checking import check

_BEGINNING = 40  # letters of a passage that must be on paper


def configure(_parser: argparse.ArgumentParser, _words: Wording) -> None:
    """No arguments of its own."""


def run(application: Application, options: argparse.Namespace) -> Answer:
    """Carry out every step on an empty folder of its own; status 1 where one failed."""
    del options
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(prefix="verkenner-") as folder:
        tested = Application(default_paths(Path(folder)))
        try:
            steps = [_step(name, work) for name, work in _steps(tested, Path(folder)).items()]
        finally:
            tested.close()
    document = {"ok": all(step["ok"] for step in steps), "steps": steps}
    lines = [
        f"{'✓' if step['ok'] else '✗'} {step['name']}  {step['seconds']:.2f} s  {step['detail']}"
        for step in steps
    ]
    return Answer(document, "\n".join(lines), 0 if document["ok"] else 1)


def _steps(application: Application, folder: Path) -> dict[str, Callable[[], str]]:
    return {
        "packs": lambda: _packs(application),
        "index": lambda: f"{application.search.prepare().passages} passages",
        "search": lambda: _search(application),
        "printing": lambda: _printing(application),
        "views": lambda: _views(application, folder),
    }


def _step(name: str, work: Callable[[], str]) -> Json:
    start = perf_counter()
    try:
        detail, well = work(), True
    except Exception as error:  # whatever went wrong is what this command is there to tell
        detail, well = f"{type(error).__name__}: {error}", False
    return {"name": name, "ok": well, "seconds": round(perf_counter() - start, 3), "detail": detail}


def _packs(application: Application) -> str:
    for programme in application.shelf.programmes:
        faults = check(programme)
        if faults:
            raise ValueError(f"{programme.id}: {len(faults)} faults, the first in {faults[0].file}")
    return ", ".join(programme.id for programme in application.shelf.programmes)


def _search(application: Application) -> str:
    programme = application.programme
    title = programme.section_heads()[-1].title
    results = application.search.search(title, complete=True)
    if not results.hits:
        raise ValueError(f"nothing found for {title}")
    return f"{title}: {results.total}"


def _printing(application: Application) -> str:
    """Print the first section out of a bundle, and read its passages back from the PDF."""
    from explorer.bundling.contents import PassageContent, new_item  # noqa: PLC0415 -- only here
    from explorer.printing.reading_back import page_texts  # noqa: PLC0415 -- only here

    programme, bundles = application.programme, application.library.bundles
    passages = programme.section(programme.section_heads()[0].id).passages
    bundle = bundles.add("self-test").id
    contents = [PassageContent(programme.id, passage.id) for passage in passages]
    bundles.put(bundle, [new_item(content) for content in contents])
    pages = page_texts(application.printing.pdf(application.bundling.bundle(bundle).document).data)
    printed = _letters("".join(pages))
    lost = [each.id for each in passages if _letters(each.text)[:_BEGINNING] not in printed]
    if lost:
        raise ValueError(f"not on paper: {', '.join(lost)}")
    return f"{len(passages)} passages on {len(pages)} pages"


def _letters(text: str) -> str:
    """Letters and digits alone: lines are broken, and words hyphenated, where the page wants it."""
    return "".join(filter(str.isalnum, text))


def _views(application: Application, folder: Path) -> str:
    """Take a picture of each place; its variations are named after it, as in ``zoeken-leeg``."""
    from explorer.gui.screenshots import VIEWS, Picture, take  # noqa: PLC0415 -- only here

    places = {view.partition("-")[0]: view for view in reversed(VIEWS)}.values()
    pictures = [(Picture(view), folder / f"{view}.png") for view in places]
    take(application, pictures)
    empty = [file.name for _picture, file in pictures if file.stat().st_size == 0]
    if empty:
        raise ValueError(f"empty pictures: {', '.join(empty)}")
    return f"{len(pictures)} pictures"
