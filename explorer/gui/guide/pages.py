"""The user guide as a text document, with the pictures that belong to it and nothing else."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
)

from explorer.errors import UserError
from explorer.gui.overriding import override
from explorer.gui.theme.look import Look
from explorer.paths import program_folder

LEADING = 112  # line height in per cent
WIDEST_PICTURE = 660  # pixels
PICTURES = "images"
_HEADING_SIZES = {1: 15, 2: 6, 3: 2}  # pixels above the size of the text
_NO_PICTURE = QImage(1, 1, QImage.Format.Format_ARGB32)


def guide_file() -> Path:
    """The user guide that came with the program."""
    return program_folder() / "docs" / "gebruikersgids.md"


class GuideDocument(QTextDocument):
    """The guide, laid out in the reader's faces and colours.

    It hands out pictures of its own folder alone: a guide can't make Qt read anything else.
    """

    def __init__(self, file: Path, look: Look, parent: QObject | None = None) -> None:
        """Raises ``UserError`` where the guide isn't there."""
        super().__init__(parent)
        self._pictures = file.parent / PICTURES
        self._look = look
        self._column = WIDEST_PICTURE
        self._widest: dict[str, QImage] = {}  # pictures that were asked for, by file
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        try:
            source = file.read_text("utf-8")
        except OSError as error:
            raise UserError("guide-missing", file=file) from error
        self.setDefaultFont(look.reading_font())
        features = QTextDocument.MarkdownFeature
        self.setMarkdown(source, features.MarkdownDialectGitHub | features.MarkdownNoHTML)
        self.headings = [block for block in self.blocks() if block.blockFormat().headingLevel()]
        self._lay_out()

    def blocks(self) -> list[QTextBlock]:
        """The paragraphs, in order."""
        found, block = [], self.begin()
        while block.isValid():
            found.append(block)
            block = block.next()
        return found

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture of the guide; for anything else a blank one."""
        place = QUrl(name)
        folder, _slash, file = place.path().rpartition("/")
        if place.scheme() or folder != PICTURES or Path(file).suffix != ".png":
            return _NO_PICTURE
        return self._sized(file)

    def _sized(self, file: str) -> QImage:
        """A picture, smoothly made as wide as it is shown."""
        if file not in self._widest:
            picture = QImage(str(self._pictures / file))
            if picture.isNull():
                return _NO_PICTURE
            self._widest[file] = _scaled(picture, WIDEST_PICTURE)
        widest, width = self._widest[file], self._picture_width()
        return widest if width == WIDEST_PICTURE else _scaled(widest, width)

    def _picture_width(self) -> int:
        return min(WIDEST_PICTURE, self._column)

    def _lay_out(self) -> None:
        for block in self.blocks():
            cursor = QTextCursor(block)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            level = block.blockFormat().headingLevel()
            shape = QTextBlockFormat()
            shape.setLineHeight(LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            shape.setTopMargin(24 if level else 3)
            shape.setBottomMargin(4 if level else 8)
            cursor.mergeBlockFormat(shape)
            if level:
                cursor.mergeCharFormat(self._heading(level))
            self._place_pictures(block)
        for frame in self.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._rule(frame)

    def _heading(self, level: int) -> QTextCharFormat:
        written = QTextCharFormat()
        base = self._look.reading_font().pixelSize()
        font = QFont(self._look.reading_font(base + _HEADING_SIZES.get(level, 0), bold=True))
        written.setFont(font)
        return written

    def fit_pictures(self, width: int) -> None:
        """Let no picture be wider than the column, which is ``width`` pixels wide."""
        before, self._column = self._picture_width(), max(width, 1)
        if self._picture_width() != before:
            kind = QTextDocument.ResourceType.ImageResource.value
            for file in self._widest:
                self.addResource(kind, QUrl(f"{PICTURES}/{file}"), self._sized(file))
            for block in self.blocks():
                self._place_pictures(block)

    def _place_pictures(self, block: QTextBlock) -> None:
        """Give the pictures of a paragraph the width of the column."""
        pieces = block.begin()
        while not pieces.atEnd():
            piece = pieces.fragment()
            picture = piece.charFormat().toImageFormat()
            if picture.isValid():
                sized = QTextImageFormat(picture)
                sized.setWidth(self._picture_width())
                cursor = QTextCursor(self)
                cursor.setPosition(piece.position())
                cursor.movePosition(
                    QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor
                )
                cursor.setCharFormat(sized)
                alone = QTextBlockFormat()
                alone.setLineHeight(0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
                cursor.mergeBlockFormat(alone)
            pieces += 1

    def _rule(self, table: QTextTable) -> None:
        shape = table.format()
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBorderCollapse(True)
        shape.setBorder(0.5)
        shape.setBorderBrush(self._look.colour("line"))
        shape.setCellPadding(6)
        shape.setTopMargin(8)
        shape.setBottomMargin(12)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table.setFormat(shape)


def _scaled(picture: QImage, width: int) -> QImage:
    """``picture`` smoothly made ``width`` pixels of the window wide."""
    sharp = QGuiApplication.primaryScreen().devicePixelRatio()
    sized = picture.scaledToWidth(round(width * sharp), Qt.TransformationMode.SmoothTransformation)
    sized.setDevicePixelRatio(sharp)
    return sized
