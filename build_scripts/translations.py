"""Refresh the translations of the window: collect its sentences, then compile every language.

``python -m build_scripts.translations`` runs Qt's lupdate and lrelease. Dutch is the language of
the sources; its own file holds the plural forms alone.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("nl", "en", "fr")


def main() -> int:
    """Collect and compile; gives the exit status of the first tool that fails."""
    for language in LANGUAGES:
        catalogue = FOLDER / f"verkenner_{language}.ts"
        status = _collect(language, catalogue) or _compile(catalogue)
        if status:
            return status
    return 0


def _collect(language: str, catalogue: Path) -> int:
    sources = sorted((ROOT / "explorer" / "gui").rglob("*.py"))
    options = ["-source-language", "nl", "-target-language", language]
    options += ["-no-obsolete", "-locations", "none"]
    options += ["-pluralonly"] if language == "nl" else []
    names = [str(file.relative_to(ROOT)) for file in sources]
    return _run("pyside6-lupdate", *options, *names, "-ts", str(catalogue))


def _compile(catalogue: Path) -> int:
    """Compile beside the old file and replace it at once: a window that is open has it mapped."""
    compiled = catalogue.with_suffix(".qm")
    unfinished = catalogue.with_suffix(".qm.new")
    status = _run("pyside6-lrelease", "-silent", str(catalogue), "-qm", str(unfinished))
    if status == 0:
        unfinished.replace(compiled)
    return status


def _run(tool: str, *arguments: str) -> int:
    command = [str(Path(sys.executable).with_name(tool)), *arguments]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
