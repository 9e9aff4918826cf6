"""Throw mutated documents at the importer: it must only ever answer with a draft or a sentence.

``python build_scripts/soak_importing.py --count 10000 --seed 1 [FOLDER OF DOCUMENTS ..]``

Every document is mutated (bytes flipped, blocks cut, doubled, swapped or taken from another
document; of a container half the time a file inside, with its sums put right) and parsed as the
program does it, in a process of its own. A failure is an exception that isn't a ``UserError``, a
parse that runs past its limit, or a file or a process left behind. The mutant of a failure is kept,
with how to repeat it.
"""

import argparse
import hashlib
import io
import json
import os
import random
import signal
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import NoReturn

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from explorer.errors import UserError
from explorer.importing.formats import FORMATS
from explorer.importing.limits import Limits, confine
from explorer.importing.parsing import parse_apart, try_apart
from explorer.importing.worker import parse
from explorer.progress import Progress

_LIMITS = Limits(seconds=30, memory=1024**3)
_CONTAINERS = (".docx", ".odt", ".programma")
_SLACK = 10  # seconds a stopped process may take to go
_TEXT = "WONEN\n\nElke gemeente bouwt huizen voor wie er wil wonen.\n\n- één\n- twee\n" * 5
_HTML = (
    "<html><body><h1>Wonen</h1><p>Elke <b>gemeente</b> bouwt &eacute;n verhuurt.</p>"
    "<table><tr><td>1</td></tr></table>"
)
_MARKED = (
    "# Wonen\n\nElke *gemeente* bouwt [huizen](x).\n\n* een\n* twee\n\n"
    "| a | b |\n|---|---|\n| 1 | 2 |\n"
)
_WORD = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    "<w:p><w:r><w:t>Elke gemeente bouwt.</w:t></w:r></w:p></w:body></w:document>"
)


_PACK = {
    "programme.toml": b'id = "a"\ntitle = "A"\n[source]\ntitle = "A"\n'
    b'[[node]]\nid = "b"\ntitle = "B"\nfile = "b.md"\npassages = 1\n',
    "b.md": b'Elke *gemeente* bouwt.\n{: #b-01 page="1" act="eis" }\n',
    "suggestions.toml": b'["b#01"]\naspect = ["wonen"]\n',
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one mutant; ``failure`` is empty where all was well."""

    answer: str
    failure: str = ""


def seeds(folders: list[Path]) -> list[tuple[str, bytes]]:
    """Documents to mutate, by suffix: small ones made here, and those in ``folders``."""
    import typst  # noqa: PLC0415 -- only needed to make a seed

    page = "= Wonen\nElke gemeente bouwt huizen.#footnote[Een noot.]\n== Huren\n- een\n- twee\n"
    found = [
        (".txt", _TEXT.encode()),
        (".txt", _TEXT.encode("utf-16")),
        (".html", _HTML.encode()),
        (".md", _MARKED.encode()),
        (".pdf", typst.compile(page.encode())),
        (".docx", _zipped({"word/document.xml": _WORD})),
        (".odt", _zipped({"content.xml": "<a><b>Elke gemeente bouwt.</b></a>"})),
        (".programma", _summed(_PACK)),
    ]
    for folder in folders:
        found += [
            (file.suffix, file.read_bytes()) for file in sorted(folder.iterdir()) if file.suffix
        ]
    return found


def _summed(files: dict[str, bytes]) -> bytes:
    """A ``.programma`` file of ``files``, with a manifest that agrees with them."""
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    manifest = {"format": 1, "id": "a", "title": "A", "files": sums}
    return _zipped({"manifest.json": json.dumps(manifest), **files})


def _zipped(files: Mapping[str, str | bytes]) -> bytes:
    with tempfile.TemporaryFile() as stream:
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as container:
            for name, text in files.items():
                container.writestr(name, text)
        stream.seek(0)
        return stream.read()


def mutated(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """``data`` with one to eight changes; ``other`` is another document to take blocks from."""
    result = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(result) + 1)
        length = min(chance.choice((1, 2, 4, 16, 256, 4096)), len(result) - at)
        kind = chance.randrange(6)
        if kind == 0 and at < len(result):
            result[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            del result[at : at + length]
        elif kind == 2:
            result[at:at] = result[at : at + length] * chance.choice((1, 3, 50))
        elif kind == 3:
            start = chance.randrange(len(other) + 1)
            result[at:at] = other[start : start + length]
        elif kind == 4:
            result[at : at + length] = chance.randbytes(length)
        else:
            result[at:at] = chance.choice(
                (b"\0", b"\xff\xfe", b"<!DOCTYPE a [", b"999999999", b"-1", b"obj", b"\r")
            )
    return bytes(result)


def mutated_inside(suffix: str, data: bytes, other: bytes, chance: random.Random) -> bytes:
    """A container with one of its files mutated, whole in all else."""
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        files = {name: container.read(name) for name in container.namelist()}
    files.pop("manifest.json", None)
    name = chance.choice(sorted(files))
    files[name] = mutated(files[name], other, chance)
    return _summed(files) if suffix == ".programma" else _zipped(files)


def tried(suffix: str, data: bytes, folder: Path) -> Outcome:
    """What the importer makes of ``data``."""
    file = folder / f"mutant{suffix}"
    file.write_bytes(data)
    start = time.monotonic()
    try:
        if suffix == ".programma":
            try_apart(file, Progress(), limits=_LIMITS)
        else:
            parse_apart(file, Progress(), limits=_LIMITS)
        answer = "draft"
    except UserError as error:
        answer = error.code
    except Exception:
        return Outcome("exception", traceback.format_exc())
    finally:
        file.unlink()
    taken = time.monotonic() - start
    if taken > _LIMITS.seconds + _SLACK:
        return Outcome(answer, f"took {taken:.0f} s")
    left = [found.name for found in folder.iterdir()]
    return Outcome(answer, f"left behind: {left}" if left else "")


def tried_quickly(suffix: str, data: bytes, folder: Path) -> Outcome:
    """The same in a process forked from this one, which has everything loaded: ten times as quick.

    An exception that the program would tell as a crash of the parser is a failure here.
    """
    file, out = folder / f"mutant{suffix}", folder / "out"
    file.write_bytes(data)
    start = time.monotonic()
    child = os.fork()
    if child == 0:
        _parse_and_leave(file, folder / "draft.json", out)
    ended = status = 0
    while not ended and time.monotonic() < start + _LIMITS.seconds + _SLACK:
        ended, status = os.waitpid(child, os.WNOHANG)
        time.sleep(0.002)
    if not ended:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return Outcome("import-took-too-long", f"took {time.monotonic() - start:.0f} s")
    told = out.read_text("utf-8").splitlines() if out.exists() else []
    if told and told[-1] == "exception":
        return Outcome("exception", "\n".join(told))
    last = json.loads(told[-1]) if told else {}
    kind = f"crash {status}" if not last else "draft"
    return Outcome(str(last.get("refusal", kind)))


def _parse_and_leave(file: Path, result: Path, out: Path) -> NoReturn:
    """In the child: parse as the worker does, then end without tidying up after the parent."""
    try:
        confine(_LIMITS)
        with out.open("w", encoding="utf-8") as stream:
            parse(file, result, stream)
    except BaseException:
        out.write_text(traceback.format_exc() + "\nexception", "utf-8")
    os._exit(0)


def mutants(
    found: list[tuple[str, bytes]], count: int, seed: int
) -> Iterator[tuple[int, str, bytes]]:
    """``count`` mutants with the number that makes each of them again."""
    for number in range(seed, seed + count):
        chance = random.Random(number)  # noqa: S311 -- to repeat, not to keep secret
        suffix, data = chance.choice(found)
        other = chance.choice(found)[1]
        if suffix in _CONTAINERS and chance.random() < 0.5:
            yield number, suffix, mutated_inside(suffix, data, other, chance)
        else:
            yield number, suffix, mutated(data, other, chance)


def children() -> list[int]:
    """The processes this one started that still run (on Linux; elsewhere none are seen)."""
    own = Path(f"/proc/{os.getpid()}/task")
    files = own.glob("*/children") if own.is_dir() else ()
    return [int(child) for file in files for child in file.read_text().split()]


def main() -> int:
    """Run; the exit status is 1 where something failed."""
    parser = argparse.ArgumentParser(description="Throw mutated documents at the importer.")
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--quick", action="store_true", help="fork; not on Windows")
    parser.add_argument("--keep", type=Path, default=Path("soak-failures"))
    given = parser.parse_args()
    found = seeds(given.folders)
    if given.quick:
        for module in ("archives", "pdf"):
            import_module(f"explorer.importing.{module}")
        for each in FORMATS.values():
            each.reader()  # loads what children would load each for themselves
    answers: Counter[str] = Counter()
    failed = 0

    def one(mutant: tuple[int, str, bytes]) -> tuple[tuple[int, str, bytes], Outcome]:
        with tempfile.TemporaryDirectory(prefix="soak-") as folder:
            attempt = tried_quickly if given.quick else tried
            return mutant, attempt(mutant[1], mutant[2], Path(folder))

    with ThreadPoolExecutor(given.workers) as pool:
        run_all = map if given.quick else pool.map  # a process with threads doesn't fork well
        for (number, suffix, data), outcome in run_all(
            one, mutants(found, given.count, given.seed)
        ):
            answers[outcome.answer] += 1
            if outcome.failure:
                failed += 1
                given.keep.mkdir(exist_ok=True)
                (given.keep / f"{number}{suffix}").write_bytes(data)
                print(f"{number}{suffix}: {outcome.failure}\n  again: --seed {number} --count 1")
    left = children()
    if left:
        failed += 1
        print(f"processes left behind: {left}")
    for answer, times in answers.most_common():
        print(f"{times:7} {answer}")
    print(f"{given.count} mutants, {failed} failures")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
