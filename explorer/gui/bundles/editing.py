"""Editing an item where it stands: what is typed is kept until it is stored."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer

from explorer.bundling.contents import (
    ComparisonContent,
    Content,
    HeadingContent,
    MatrixContent,
    PassageContent,
    QuestionContent,
    TextContent,
    payload_of,
    read,
)
from explorer.errors import UserError
from explorer.gui.bundles.cards import CardColumn
from explorer.gui.bundles.editors import (
    HeadingEditor,
    ItemEditor,
    QuestionEditor,
    TextEditor,
    TitleEditor,
    TrimEditor,
)
from explorer.gui.theme.look import Look
from explorer.library.bundles import Item
from explorer.messages import explain

if TYPE_CHECKING:
    from explorer.application import Application
    from explorer.gui.shell.basket import Basket
    from explorer.gui.shell.library_hub import LibraryHub
    from explorer.library.changes import Change

DRAFT_MS = 1000  # words being typed are stored at most this long after the first that isn't


class Editing(QObject):
    """The one item that is being edited, if any."""

    def __init__(
        self,
        application: "Application",
        hub: "LibraryHub",
        basket: "Basket",
        column: CardColumn,
        look: Look,
    ) -> None:
        super().__init__(column)
        self._application = application
        self._hub = hub
        self._basket = basket
        self._column = column
        self._look = look
        self._item: Item | None = None
        self._before: Content | None = None
        self._storing = False
        self.editor: ItemEditor | None = None
        self._draft = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._draft.timeout.connect(self.keep_draft)

    def begin(self, item: Item, content: Content | None = None) -> bool:
        """Edit an item; ``content`` is what was typed before and not stored yet.

        Whether there is anything to edit about it.
        """
        self.finish()
        before = read(item)
        editor = self._editor_for(content or before)
        if editor is None:
            return False
        self._item, self._before, self.editor = item, before, editor
        editor.changed.connect(self._typed)
        editor.decided.connect(self._store_decided)
        editor.grown.connect(self._column.fit_editor)
        editor.finished.connect(self._finish_and_return)
        self._column.choose(item.id)
        self._column.put_editor(item.id, editor)
        editor.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _editor_for(self, content: Content) -> ItemEditor | None:
        editor: ItemEditor | None = None
        match content:
            case TextContent():
                editor = TextEditor(content)
            case HeadingContent():
                editor = HeadingEditor(content, self._look)
            case QuestionContent():
                editor = QuestionEditor(content, self._look)
            case ComparisonContent():
                editor = TitleEditor(content)
            case MatrixContent():
                editor = TitleEditor(content)
            case PassageContent():
                editor = self._trimmer(content)
        return editor

    def _trimmer(self, content: PassageContent) -> ItemEditor | None:
        try:
            programme = self._application.shelf.programme(content.pack)
            text = programme.passage(content.passage).text
        except UserError as error:
            self._hub.tell_error(error)
            return None
        return TrimEditor(content, text, self._look)

    # -- storing --------------------------------------------------------------------------------

    def _finish_and_return(self) -> None:
        self.finish()
        self._column.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Store what was changed; where that fails the words stay on the screen."""
        item, editor = self._item, self.editor
        if item is None or editor is None or self._storing:
            return
        content = editor.content()
        if self._is_nothing(content, editor):
            self._close()
            self._basket.take_out([item.id])
            return
        if content == self._before:
            self._hub.do("draft", lambda library: library.drafts.discard(_key(item)), quiet=True)
            self._close()
            return
        self._storing = True

        def done(_change: "Change") -> None:
            self._storing = False
            if self.editor is editor:
                self._close()

        def failed(error: UserError) -> None:
            self._storing = False
            editor.show_failure(explain(error, self._application.settings.text("language")))

        self._basket.edit(item, content, _key(item), done, failed)

    def _store_decided(self) -> None:
        """Store a choice at once, so that the pages show it; the editor stays."""
        if self._item is not None and self.editor is not None:
            self._basket.edit(self._item, self.editor.content(), _key(self._item))

    def _is_nothing(self, content: Content, editor: ItemEditor) -> bool:
        """Whether words were asked for and never came."""
        own = isinstance(content, TextContent | HeadingContent | QuestionContent)
        return own and content == self._before and not editor.words()

    def store(self, item: Item, content: Content) -> None:
        """Change an item that isn't being edited."""
        self.finish()
        self._basket.edit(item, content, _key(item))

    def _close(self) -> None:
        self._draft.stop()
        editor, self.editor, self._item, self._before = self.editor, None, None, None
        self._column.close_editor()
        if editor is not None:
            editor.deleteLater()

    # -- drafts ---------------------------------------------------------------------------------

    def _typed(self) -> None:
        if not self._draft.isActive():
            self._draft.start()

    def keep_draft(self) -> None:
        """Keep what was typed until now, unfinished as it is."""
        item, editor = self._item, self.editor
        if item is None or editor is None or self._storing or editor.content() == self._before:
            return
        payload, words = payload_of(editor.content(), item.payload), editor.words()

        def keep(library: Any) -> None:
            library.drafts.keep(_key(item), words, {"payload": payload})

        self._hub.do("draft", keep, quiet=True)

    def follow(self, items: tuple[Item, ...]) -> None:
        """The bundle has changed: another has changed or removed what is edited, or left a draft.

        Words that were typed win over a change from elsewhere, as they would when stored.
        """
        present = {item.id: item for item in items}
        if self._item is not None and not self._storing:
            known = present.get(self._item.id)
            if known is None:
                self.keep_draft()
                self._close()
            elif known.payload != self._item.payload:
                self._take(known)
        elif self._item is None:
            self._take_up(present)

    def _take(self, item: Item) -> None:
        """What is edited was changed elsewhere, or by undoing."""
        assert self.editor is not None, "something is being edited"
        if self.editor.content() == self._before:
            self._close()
            self.begin(item)
        else:
            self._item, self._before = item, read(item)

    def _take_up(self, present: dict[str, Item]) -> None:
        """Go on with what was being typed here when the program ended."""
        library = self._hub.library
        if library is None:
            return
        for draft in library.drafts.all():
            item = present.get(draft.key.removeprefix(PREFIX))
            payload = draft.context.get("payload")
            if draft.key.startswith(PREFIX) and item is not None and isinstance(payload, dict):
                self.begin(item, read(Item(item.id, item.bundle, item.kind, payload)))
                return


PREFIX = "bundle-item:"


def _key(item: Item) -> str:
    return f"{PREFIX}{item.id}"
