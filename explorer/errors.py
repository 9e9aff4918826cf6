"""Errors meant for people.

A ``UserError`` carries a code and details; the sentence a person reads is looked up and translated
at the edge (``explorer.messages``). Any other exception is a bug.
"""


class UserError(Exception):
    """Something a person can understand and act upon.

    ``code`` names a message in ``resources/messages``; ``details`` fill its placeholders.
    """

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details

    def __str__(self) -> str:
        given = ", ".join(f"{name}={value}" for name, value in self.details.items())
        return f"{self.code} ({given})" if given else self.code
