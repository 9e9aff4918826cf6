"""What is wrong with a command line, in the reader's language instead of argparse's English."""

import re

from explorer.messages import sentence

_REASONS = (
    (r"unrecognized arguments: (?P<words>.+)", "usage-unrecognized"),
    (r"the following arguments are required: (?P<words>.+)", "usage-required"),
    (r"argument .*: invalid choice: (?P<value>.+) \(choose from (?P<known>.+)\)", "usage-choice"),
    (r"argument (?P<name>.+): invalid int value: (?P<value>.+)", "usage-number"),
    (r"argument (?P<name>.+): expected (?:at least )?one argument", "usage-value"),
)


def reason_of(message: str, language: str) -> str:
    """The clause that says what is wrong; argparse's own words where it says something else."""
    for pattern, code in _REASONS:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            shown = {name: text.replace("'", "") for name, text in found.groupdict().items()}
            return sentence(code, language, **shown)
    return message
