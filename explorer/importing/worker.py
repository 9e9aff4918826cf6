"""The process that parses: ``python -m explorer.importing.worker FILE RESULT SECONDS MEMORY``.

It says what happens in lines of JSON on standard output: ``{"progress": 0.4}``, where pages
are read with ``"page": 83, "pages": 208``, and at the end
either ``{"result": "…"}`` with the file the draft (of a ``.programma`` file: id, title and version)
was written to, or ``{"refusal": "code",
"details": {…}}``. Anything else, an early death included, is a crash to its parent.

``python -m explorer.importing.worker --from-the-end FILE`` is its helper (``page_helper``), which
has its limits from it.
"""

import gc
import hashlib
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from explorer.errors import UserError
from explorer.importing.limits import Limits, confine

HELP = "--from-the-end"
_STEP = 0.01  # progress is told in hundredths


class _Reporter:
    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._told = -1.0

    def say(self, **message: object) -> None:
        self._out.write(json.dumps(message) + "\n")
        self._out.flush()

    def progress(self, done: float, page: int = 0, pages: int = 0) -> None:
        if done >= self._told + _STEP:
            self._told = done
            self.say(progress=round(done, 3), **({"page": page, "pages": pages} if pages else {}))


def parse(file: Path, result: Path, out: TextIO) -> int:
    """Read ``file`` and write its draft to ``result``; the exit status."""
    from explorer.importing.formats import SUFFIX  # noqa: PLC0415 -- the helper does without

    reporter = _Reporter(out)
    try:
        if file.suffix.casefold() == SUFFIX:
            _try_out(file, result)
        else:
            _read(file, result, reporter)
    except UserError as error:
        details = {name: str(value) for name, value in error.details.items()}
        reporter.say(refusal=error.code, details=details)
        return 1
    except (MemoryError, RecursionError):
        reporter.say(refusal="import-too-heavy", details={"name": file.name})
        return 1
    reporter.say(result=str(result))
    return 0


def _read(file: Path, result: Path, reporter: _Reporter) -> None:
    from explorer.importing.formats import read  # noqa: PLC0415 -- the helper does without

    reading = read(file, reporter.progress)
    from explorer.importing.draft import to_data  # noqa: PLC0415 -- the helper starts first
    from explorer.importing.outlining import draft_of  # noqa: PLC0415 -- as above

    draft = draft_of(reading, file.name)
    if not any(not block.is_heading for block in draft.blocks):
        raise UserError("import-no-text", name=file.name)
    with file.open("rb") as stream:
        total = hashlib.file_digest(stream, "sha256").hexdigest()
    result.write_text(json.dumps(to_data(replace(draft, sha256=total))), encoding="utf-8")


def _try_out(file: Path, result: Path) -> None:
    from explorer.importing.archives import try_out  # noqa: PLC0415 -- only what is needed is loaded

    manifest = try_out(file, result.parent)
    told = {"id": manifest.id, "title": manifest.title, "version": manifest.version}
    result.write_text(json.dumps(told), encoding="utf-8")


def main(arguments: Sequence[str]) -> int:
    """Run with the arguments of the command line; the exit status."""
    gc.disable()  # the process is short and makes many small things: a fifth of its time
    if arguments[0] == HELP:
        from explorer.importing.page_helper import help_out  # noqa: PLC0415 -- of long documents alone

        return help_out(Path(arguments[1]))
    file, result, seconds, memory = arguments
    confine(Limits(seconds=float(seconds), memory=int(memory)))
    return parse(Path(file), Path(result), sys.stdout)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
