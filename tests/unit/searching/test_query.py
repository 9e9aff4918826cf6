import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.searching.query import (
    EitherNode,
    FieldNode,
    GroupNode,
    Item,
    Node,
    PhraseNode,
    Sign,
    WordNode,
    parse,
)


def shape(node: Node) -> object:
    """A node as plain data."""
    if isinstance(node, WordNode):
        return node.text + "*" * node.prefix + "~" * node.fuzzy + "…" * node.typing
    if isinstance(node, PhraseNode):
        return list(node.words)
    if isinstance(node, FieldNode):
        return {node.facet: node.values}
    if isinstance(node, EitherNode):
        return {shape_or_group(part) for part in node.nodes}
    return [item_shape(item) for item in node.items]


def shape_or_group(node: Node) -> object:
    found = shape(node)
    return tuple(found) if isinstance(found, list) else found


def item_shape(item: Item) -> tuple[object, str]:
    return shape(item.node), item.sign.value


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("vrede recht", [("vrede", "may"), ("recht", "may")]),
        ('"recht op abortus"', [(["recht", "op", "abortus"], "must")]),
        ("„recht op“", [(["recht", "op"], "must")]),
        ("vrede -oorlog", [("vrede", "may"), ("oorlog", "not")]),
        ("vrede NIET oorlog", [("vrede", "may"), ("oorlog", "not")]),
        ("vrede NOT +oorlog", [("vrede", "may"), ("oorlog", "must")]),
        ("+vrede recht", [("vrede", "must"), ("recht", "may")]),
        ("vrede OF recht", [({"vrede", "recht"}, "may")]),
        ("a1 OR b2 OF c3", [({"a1", "b2", "c3"}, "may")]),
        ('"a b" OF c', [({("a", "b"), "c"}, "must")]),
        ("vrede EN recht", [("vrede", "must"), ("recht", "must")]),
        ("-vrede EN recht", [("vrede", "not"), ("recht", "must")]),
        ("EN recht", [("recht", "must")]),
        ("OF recht", [("recht", "may")]),
        ("vrede OF -recht", [("vrede", "may"), ("recht", "not")]),
        ("kern*", [("kern*", "may")]),
        ("kern~", [("kern~", "may")]),
        ("regio:china", [({"region": ("china",)}, "may")]),
        ("region: china", [({"region": ("china",)}, "may")]),
        ("-regio:china", [({"region": ("china",)}, "not")]),
        ('regio:"Verenigde Staten"', [({"region": ("Verenigde Staten",)}, "may")]),
        ("regio:china,rusland", [({"region": ("china", "rusland")}, "may")]),
        ("blz:9-12", [({"page": ("9-12",)}, "may")]),
        ("nota:bene", [("nota", "may"), ("bene", "may")]),
        ("(vrede OF recht) nu", [({"vrede", "recht"}, "may"), ("nu", "may")]),
        ("-(vrede recht)", [([("vrede", "may"), ("recht", "may")], "not")]),
        ("NIET (vrede OF recht)", [({"vrede", "recht"}, "not")]),
        ("(-vrede)", [([("vrede", "not")], "may")]),
        ("en/of", [("en", "may"), ("of", "may")]),
    ],
)
def test_a_query_is_read(query: str, expected: list[object]) -> None:
    assert [item_shape(item) for item in parse(query)] == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", []),
        ('""', []),
        ("()", []),
        ("((vrede", [("vrede", "may")]),
        ("vrede))", [("vrede", "may")]),
        ('"vrede', [("vrede", "may")]),
        ("vrede OF", [("vrede", "may")]),
        ("regio:", [("regio", "may")]),
        ("regio:,", [("regio", "may")]),
        ("- + * ~", []),
    ],
)
def test_a_mistake_is_read_as_plain_words(query: str, expected: list[object]) -> None:
    assert [item_shape(item) for item in parse(query)] == expected


def test_only_the_last_word_is_still_being_typed() -> None:
    assert [item_shape(i) for i in parse("vrede EU-lid", complete=False)] == [
        ("vrede", "may"),
        ("EU-lid…", "may"),
    ]
    assert [item_shape(i) for i in parse("vrede ", complete=False)] == [("vrede", "may")]
    assert [item_shape(i) for i in parse("a:vre", complete=False)] == [
        ("a", "may"),
        ("vre…", "may"),
    ]


def test_an_item_carries_its_sign() -> None:
    (item,) = parse("-oorlog")
    assert item.sign is Sign.NOT
    assert isinstance(parse("(a b)")[0].node, GroupNode)


@pytest.mark.unmeasured
@given(st.text(alphabet='abEN OFNIET"“”():-+*~,.:regio\n%’', max_size=60), st.booleans())
def test_nothing_is_ever_an_error(query: str, complete: bool) -> None:
    parse(query, complete=complete)
