import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.errors import UserError
from explorer.importing import draft as d
from explorer.importing.draft import Block, BlockKind, Draft


def block(number, text, level=0, **more):
    kind = BlockKind.HEADING if level else BlockKind.PARAGRAPH
    return Block(number, kind, text, (number,), level, **more)


@pytest.fixture
def draft():
    blocks = (
        block(1, "Vooraf"),
        block(2, "Een", 1),
        block(3, "Tekst"),
        block(4, "Deel", 3),
        block(5, "Slot"),
        block(6, "Twee", 1),
    )
    return Draft("Titel", blocks)


def test_the_tree_leaves_no_gap_for_a_skipped_level(draft):
    lead, one, two = draft.tree()
    assert lead.heading is None
    assert [b.text for b in lead.blocks] == ["Vooraf"]
    assert one.children[0].heading.text == "Deel"
    assert [b.text for b in one.children[0].blocks] == ["Slot"]
    assert (two.blocks, two.children) == ((), ())


def test_promoting_a_heading_raises_it_up_to_the_top(draft):
    raised = d.promote(draft, 4)
    assert raised.block(4).level == 2
    assert d.promote(d.promote(raised, 4), 4).block(4).level == 1
    assert draft.block(4).level == 3


def test_promoting_a_passage_makes_a_heading_below_the_one_above(draft):
    raised = d.promote(draft, 5).block(5)
    assert (raised.kind, raised.level, raised.reason, raised.confidence) == (
        BlockKind.HEADING,
        4,
        "reader",
        1.0,
    )
    assert d.promote(draft, 1).block(1).level == 1


def test_demoting_ends_in_a_passage_and_leaves_passages_alone(draft):
    lowest = draft
    for _ in range(4):
        lowest = d.demote(lowest, 4)
    assert lowest.block(4).kind is BlockKind.PARAGRAPH
    assert d.demote(draft, 3) is draft


def test_a_level_can_be_set_outright(draft):
    assert d.set_level(draft, 3, 2).block(3).is_heading
    assert d.set_level(draft, 2, 0).block(2).kind is BlockKind.PARAGRAPH
    assert d.set_level(draft, 3, 0).block(3).kind is BlockKind.PARAGRAPH
    with pytest.raises(UserError, match="draft-level-wrong"):
        d.set_level(draft, 3, 7)


def test_merging_joins_words_and_pages(draft):
    merged = d.merge(draft, 3)
    assert merged.block(2).text == "Een Tekst"
    assert merged.block(2).pages == (2, 3)
    with pytest.raises(UserError, match="draft-nothing-before"):
        d.merge(draft, 1)
    with pytest.raises(UserError, match="draft-block-unknown"):
        merged.block(3)


def test_splitting_cuts_a_block_and_never_makes_an_empty_one(draft):
    halves = d.split(d.rename(draft, 3, "eerste tweede"), 3, 7)
    assert [b.text for b in halves.blocks[2:4]] == ["eerste", "tweede"]
    assert halves.blocks[3].id == 7
    assert d.split(draft, 2, 1).blocks[2].kind is BlockKind.PARAGRAPH
    for at in (0, -1, 99):
        with pytest.raises(UserError, match="draft-split-empty"):
            d.split(draft, 3, at)


def test_renaming_tidies_white_and_refuses_nothing(draft):
    assert d.rename(draft, 2, " Een  nieuwe\ntitel ").block(2).text == "Een nieuwe titel"
    with pytest.raises(UserError, match="draft-text-empty"):
        d.rename(draft, 2, "  ")


def test_dropping_a_heading_leaves_its_text_to_the_one_before(draft):
    dropped = d.drop(draft, 4)
    assert [b.text for b in dropped.tree()[1].blocks] == ["Tekst", "Slot"]


def test_a_draft_survives_being_plain_data(draft):
    assert d.from_data(d.to_data(draft)) == draft


@pytest.mark.unmeasured
@given(
    st.lists(
        st.tuples(st.sampled_from(["promote", "demote", "merge", "drop"]), st.integers(1, 6)),
        max_size=12,
    )
)
def test_no_row_of_operations_loses_order_or_repeats_an_id(steps):
    current = Draft("T", tuple(block(n, f"woord{n}", n % 3) for n in range(1, 7)))
    for name, at in steps:
        try:
            current = getattr(d, name)(current, at)
        except UserError:
            continue
    ids = [b.id for b in current.blocks]
    assert ids == sorted(set(ids))
    words = [word for b in current.blocks for word in b.text.split()]
    assert words == sorted(words)
