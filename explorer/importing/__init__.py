"""Making a pack out of a document: reading it, finding its outline, reviewing it, writing it down.

``explorer.importing.service`` is the door; documents are only ever parsed in a process of their own
(``explorer.importing.worker``). Nothing is imported here, so that the window starts without any of
it.
"""
