"""XML read without anything that could reach outside or grow: no document type, no entities."""

from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from explorer.errors import UserError

_DEEPEST = 400


def parse(data: bytes, name: str) -> Element:
    """The tree of an XML document, tags as ``{namespace}tag``.

    Raises ``UserError`` where it is malformed, nested deeper than 400 elements, or declares a
    document type or entities (the means of entity bombs and of external references).
    """
    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    depth = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise UserError("import-damaged", name=name)
        builder.start(_name(tag), {_name(key): value for key, value in attributes.items()})

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_name(tag))

    def refuse(*_: object) -> int:
        raise UserError("import-entities", name=name)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = refuse
    try:
        parser.Parse(data, True)  # noqa: FBT003 -- expat takes no keywords
    except (expat.ExpatError, LookupError, ValueError) as error:  # of an encoding, too
        raise UserError("import-damaged", name=name) from error
    return builder.close()


def _name(tag: str) -> str:
    return "{" + tag if "}" in tag else tag
