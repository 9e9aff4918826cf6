"""Killing a process that writes: what was acknowledged has to be there afterwards."""

import json
import subprocess
import sys
import threading
from pathlib import Path

from build_scripts.soaking.filling import SoakError, dice
from explorer.library.library import Library
from explorer.library.opening import Opened
from explorer.library.schema import FILE_NAME


def kill_rounds(folder: Path, rounds: int, seed: int = 1) -> int:
    """Kill a writing process at random moments. Returns how many acknowledged changes held.

    Raises ``SoakError`` where one was lost.
    """
    chance, promised, acknowledged = dice(seed), dict[str, str | None](), 0
    for number in range(rounds):
        lines = _lines_until_killed(folder, seed * 1000 + number, chance.uniform(0.02, 0.4))
        open_promise: tuple[str, str | None] | None = None
        for what, token, say in map(json.loads, lines):
            open_promise = (token, say) if what == "begin" else None
            if what == "done":
                promised[token] = say
                acknowledged += 1
        _check_promises(folder, promised, open_promise)
    return acknowledged


def _lines_until_killed(folder: Path, seed: int, seconds: float) -> list[str]:
    command = [sys.executable, "-m", "build_scripts.soaking.writing", str(folder)]
    lines: list[str] = []
    with subprocess.Popen(
        [*command, "--seed", str(seed)], stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        stream = process.stdout
        if stream is None:
            raise SoakError("no output")
        lines.append(stream.readline())
        killer = threading.Timer(seconds, process.kill)
        killer.start()
        lines += stream.readlines()
        killer.join()
    return [line for line in lines if line.endswith("\n")]


def _check_promises(
    folder: Path, promised: dict[str, str | None], open_promise: tuple[str, str | None] | None
) -> None:
    library = Library(folder / FILE_NAME)
    try:
        if library.opening.opened not in (Opened.SOUND, Opened.CREATED):
            raise SoakError(f"damaged by a kill: {library.opening}")
        found = {a.tags[0]: a.text for a in library.annotations.all()}
    finally:
        library.close()
    if open_promise is not None:
        token, say = open_promise
        if found.get(token) == say:  # it was done, the word of it just didn't get out
            promised[token] = say
    kept = {token: say for token, say in promised.items() if say is not None}
    if found != kept:
        wrong = sorted(t for t in {*found, *kept} if found.get(t) != kept.get(t))
        raise SoakError(f"lost after a kill: {wrong}")
