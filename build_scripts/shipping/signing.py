"""Signing: the place where the owner's certificate comes in, without knowing whose it is.

The environment names a command; it is given the file. Where it names none, nothing is signed.
"""

import os
import shlex
import subprocess
from pathlib import Path

SIGN = "VERKENNER_SIGN"  # signs one file in place
NOTARISE = "VERKENNER_NOTARISE"  # has Apple check one file and staples the ticket to it


def sign(file: Path, variable: str = SIGN) -> bool:
    """Run the command of ``variable`` on ``file``; whether there was one.

    Raises ``CalledProcessError`` where it fails: an installer half signed is no installer.
    """
    command = shlex.split(os.environ.get(variable, ""))
    if not command:
        return False
    subprocess.run([*command, str(file)], check=True)
    return True
