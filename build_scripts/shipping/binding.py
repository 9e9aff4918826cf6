"""PySide6's own modules as compiled files for the frozen program.

Within PySide6's library they stand as source text, compiled anew at every start (see
``explorer/gui/binding.py``).
"""

import os
import py_compile
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

UNPACKED = "files.dir"


def explanations(into: Path) -> list[tuple[str, str]]:
    """Compile them into the folder ``into``; gives each file with its folder in the program.

    The compiled files are the same at every build: they carry a checksum in place of a time.
    """
    folder = _unpacked()
    entries = []
    for source in sorted(folder.rglob("*.py")):
        inner = source.relative_to(folder)
        compiled = into / inner.with_suffix(".pyc")
        py_compile.compile(
            str(source),
            cfile=str(compiled),
            dfile=inner.as_posix(),
            doraise=True,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
        place = Path("shiboken6") / UNPACKED / inner.parent
        entries.append((str(compiled), place.as_posix()))
    return entries


def _unpacked() -> Path:
    """The folder where PySide6 unpacked its modules, unpacked now if it wasn't."""
    spec = find_spec("shiboken6")
    assert spec is not None, "PySide6 is installed"
    assert spec.origin is not None, "shiboken6 is a package with files"
    folder = Path(spec.origin).parent / UNPACKED
    if not folder.is_dir():
        environment = {**os.environ, "SBK_EMBED": "0"}
        command = [sys.executable, "-c", "import shiboken6"]
        subprocess.run(command, check=True, env=environment)
    return folder
