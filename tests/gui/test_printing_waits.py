"""What a window loads before anything is printed."""

import os
import subprocess
import sys
from pathlib import Path

from tests.gui.programme import write_programme

SHOW = """
import sys
from pathlib import Path
from explorer.application import Application
from explorer.gui.run import make_application
from explorer.gui.shell.window import MainWindow
from explorer.gui.tasks.runner import InlineRunner
from explorer.gui.theme.look import Look
from explorer.paths import Paths

made = make_application()
data = Path(sys.argv[2])
application = Application(Paths(Path(sys.argv[1]), data, data, data / "cache"))
look = Look(made, application.settings, application.tables)
window = MainWindow(application, InlineRunner(), look)
window.start(None)
window.show()
made.processEvents()
window.settle()
heavy = ("typst", "docx", "lxml", "pypdfium2", "explorer.bundling", "explorer.printing.composing")
print(*(name for name in sys.modules if name.startswith(heavy)))
window.close()
application.close()
"""


def test_a_window_starts_without_what_prints(tmp_path: Path) -> None:
    shipped = tmp_path / "shipped"
    write_programme(shipped)
    done = subprocess.run(
        [sys.executable, "-c", SHOW, str(shipped), str(tmp_path / "data")],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.stdout.strip() == ""
