"""How an exported HTML page looks, on a screen and on paper."""

from string import Template

from explorer.paths import resources_folder
from explorer.printing.page_model import Composition


def style_sheet(composition: Composition) -> str:
    """The style sheet for this composition: its paper, its size of text, its foot on every page."""
    sheet = composition.sheet
    measures = {name: f"{getattr(sheet, name):g}" for name in ("width", "height", "columns")}
    margins = {name: f"{getattr(sheet, name):.1f}" for name in ("left", "right", "top", "bottom")}
    template = Template((resources_folder() / "typst" / "page.css").read_text("utf-8"))
    return template.substitute(
        measures,
        **margins,
        accent="#1e2422" if composition.neutral else "#14695f",
        size=f"{composition.text_size:g}",
        foot=_css_string(composition.foot),
    )


def _css_string(text: str) -> str:
    """A CSS string; what could end the style is written as its number."""
    safe = "".join(
        character if character.isalnum() or character in " .,:;()-" else f"\\{ord(character):x} "
        for character in text
    )
    return f'"{safe}"'
