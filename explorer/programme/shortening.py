"""Words cut short, for where a line has room for some of them."""


def shortened(text: str, most: int) -> str:
    """One line of ``most`` characters at the most: whole words, and an ellipsis where it goes on.

    What has no blanks, an address or another script, is cut anywhere.
    """
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    blank = line.rfind(" ", 0, most - 1)
    return f"{line[: blank if blank > 0 else most - 2]} …"
