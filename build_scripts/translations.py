"""Refresh the translations of the window: collect its sentences, then compile every language.

``python -m build_scripts.translations`` runs Qt's lupdate and lrelease. Dutch is the language of the sources; its own
file holds the plural forms alone.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("nl", "en", "fr")


def main() -> int:
    """Collect and compile; gives the exit status of the first tool that fails."""
    sources = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "explorer" / "gui").rglob("*.py"))
    for language in LANGUAGES:
        catalogue = FOLDER / f"verkenner_{language}.ts"
        plural = ["-pluralonly"] if language == "nl" else []
        options = ["-source-language", "nl", "-target-language", language, "-no-obsolete", "-locations", "none", *plural]
        status = _run("pyside6-lupdate", *options, *sources, "-ts", str(catalogue))
        status = status or _run("pyside6-lrelease", "-silent", str(catalogue), "-qm", str(catalogue.with_suffix(".qm")))
        if status:
            return status
    return 0


def _run(tool: str, *arguments: str) -> int:
    return subprocess.run([str(Path(sys.executable).with_name(tool)), *arguments], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
