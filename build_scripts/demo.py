"""Pictures of every view, in every theme and at several window sizes, in ``build/demo``.

``--docs`` also refreshes the small pictures of the documentation. A picture at another scale factor
is taken in a process of its own, because Qt reads its scale factor once.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from explorer.application import Application
from explorer.paths import default_paths

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "demo"
DOCS = ROOT / "docs" / "images"
SIZES = ((1440, 900), (1024, 700), (800, 600))
THEMES = ("light", "dark", "contrast")
SCALES = ("1.25", "2")
DOCS_WIDTH = 960
DOCS_PICTURES = (
    ("lezen", "light"),
    ("zoeken", "dark"),
    ("overzicht", "light"),
    ("vergelijken", "light"),
    ("bundels", "light"),
)


def main() -> int:
    """Take every picture; the reader's own folders are not touched."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if "--scaled" in sys.argv:
        _take([(theme, 1024, 700) for theme in ("light",)], f"-x{os.environ['QT_SCALE_FACTOR']}")
        return 0
    count = _take([(theme, *size) for theme in THEMES for size in SIZES], "")
    for scale in SCALES:
        environment = {**os.environ, "QT_SCALE_FACTOR": scale}
        command = [sys.executable, "-m", "build_scripts.demo", "--scaled"]
        subprocess.run(command, check=True, env=environment, cwd=ROOT)
    if "--docs" in sys.argv:
        _shrink_for_docs()
    print(f"{count} pictures, and more at other scales, in {FOLDER.relative_to(ROOT)}")
    return 0


def _take(looks: list[tuple[str, int, int]], suffix: str) -> int:
    from explorer.gui.screenshots import VIEWS, Picture, take  # noqa: PLC0415 -- Qt reads the environment first

    pictures = [
        (
            Picture(view, theme, width, height),
            FOLDER / f"{view}-{theme}-{width}x{height}{suffix}.png",
        )
        for view in VIEWS
        for theme, width, height in looks
    ]
    with tempfile.TemporaryDirectory() as folder:
        application = Application(default_paths(Path(folder)))
        take(application, pictures)
        application.close()
    return len(pictures)


def _shrink_for_docs() -> None:
    from PySide6.QtCore import Qt  # noqa: PLC0415 -- only for the documentation
    from PySide6.QtGui import QImage  # noqa: PLC0415 -- only for the documentation

    DOCS.mkdir(parents=True, exist_ok=True)
    for view, theme in DOCS_PICTURES:
        picture = QImage(str(FOLDER / f"{view}-{theme}-1440x900.png"))
        smooth = Qt.TransformationMode.SmoothTransformation
        small = picture.scaledToWidth(DOCS_WIDTH, smooth)
        plain = small.convertToFormat(QImage.Format.Format_RGB888)
        plain.save(str(DOCS / f"{view}-{theme}.png"))


if __name__ == "__main__":
    sys.exit(main())
