"""The one dialog of the program: it says that the program made a mistake, and shows the report."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QMainWindow,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)


class CrashDialog(QDialog):
    """A report that can be read, copied and saved; the reader goes on or quits."""

    def __init__(self, report: str, log: Path, window: QWidget | None = None) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self.setWindowTitle(self.tr("Er liep iets mis"))
        self.resize(680, 460)
        told = QLabel(
            self.tr(
                "Het programma maakte een fout. Wat je bewaarde is veilig, en je kunt verder "
                "werken; sluit het af en open het opnieuw als het vreemd blijft doen."
            ),
            wordWrap=True,
        )
        about = QLabel(
            self.tr(
                "Dit verslag helpt om de fout te vinden. Er staat niets in van wat je las of "
                "schreef, en het wordt nergens heen gestuurd. Het staat ook in {file}."
            ).format(file=log),
            wordWrap=True,
            textInteractionFlags=Qt.TextInteractionFlag.TextSelectableByMouse,
        )
        about.setProperty("role", "muted")
        self.text = QPlainTextEdit(report, readOnly=True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(self.tr("Verslag van de fout"))
        self.told = QLabel(wordWrap=True)
        self.told.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        for part in (told, about):
            layout.addWidget(part)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.told)
        layout.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.copy_button = buttons.addButton(self.tr("Kopieer"), role.ActionRole)
        self.save_button = buttons.addButton(self.tr("Bewaar het verslag…"), role.ActionRole)
        self.quit_button = buttons.addButton(self.tr("Sluit het programma af"), role.RejectRole)
        self.go_on_button = buttons.addButton(self.tr("Werk verder"), role.AcceptRole)
        self.go_on_button.setDefault(True)
        self.copy_button.clicked.connect(self._copy)
        self.save_button.clicked.connect(self._choose_file)
        self.quit_button.clicked.connect(self._quit)
        self.go_on_button.clicked.connect(self.accept)
        return buttons

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._tell(self.tr("Het verslag staat op het klembord."))

    def _choose_file(self) -> None:
        name, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Bewaar het verslag"), "programmaverkenner-verslag.txt", "*.txt"
        )
        if name:
            self.save(Path(name))

    def save(self, file: Path) -> None:
        """Write the report to ``file`` and say whether that went well."""
        try:
            file.write_text(self.text.toPlainText(), "utf-8")
        except OSError as error:
            told = self.tr(
                "Het verslag kon niet bewaard worden in {file}: {reason}. Kies een andere map."
            )
            self._tell(told.format(file=file, reason=error.strerror))
        else:
            self._tell(self.tr("Bewaard in {file}.").format(file=file))

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        self.told.show()

    def _quit(self) -> None:
        """Close every window as the reader would, so that drafts and session are kept."""
        self.reject()
        QApplication.closeAllWindows()


def shown_window() -> QWidget | None:
    """The window of the program, where it is open."""
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow)]
    return next((each for each in shown if each.isVisible()), None)
