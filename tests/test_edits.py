"""Edits of a text: applied, recorded, found; and spans that move with them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phenocode.text.edits import Edit, EditLog, Moves, apply_edits, find_edits

LETTERS = st.text(alphabet="ab\n \u200cمی🙂", max_size=30)


@st.composite
def typing(draw):
    """A text, and edits made one after another in what it is then."""
    text = draw(LETTERS)
    now, made = text, []
    for _ in range(draw(st.integers(0, 8))):
        start = draw(st.integers(0, len(now)))
        end = draw(st.integers(start, min(len(now), start + 6)))
        put = draw(st.text(alphabet="xyz", max_size=4))
        made.append((start, end, put))
        now = now[:start] + put + now[end:]
    return text, made, now


@given(typing())
def test_recorded_edits_make_the_text_that_was_typed(case):
    text, made, now = case
    log = EditLog()
    for start, end, put in made:
        log.replace(start, end, put)
    assert apply_edits(text, log.edits()) == now


@given(typing(), st.data())
def test_words_that_no_edit_touches_are_found_where_they_moved(case, data):
    text, made, now = case
    log = EditLog()
    for start, end, put in made:
        log.replace(start, end, put)
    moves = Moves(log.edits())
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    moved = moves.span(start, end)
    if moved is not None:
        assert 0 <= moved[0] < moved[1] <= len(now)
    if start < end and not moves.touches(start, end):
        assert moved is not None
        assert now[moved[0] : moved[1]] == text[start:end]


@given(LETTERS, LETTERS)
def test_found_edits_make_the_other_text(old, new):
    edits = find_edits(old, new)
    assert apply_edits(old, edits) == new
    assert all(edit.start < edit.end or edit.text for edit in edits)
    assert (edits == []) == (old == new)


@pytest.mark.parametrize(
    ("edit", "span", "moved"),
    [
        (Edit(0, 0, "xx"), (2, 5), (4, 7)),  # before it
        (Edit(2, 2, "xx"), (2, 5), (4, 7)),  # at its first edge: outside
        (Edit(5, 5, "xx"), (2, 5), (2, 5)),  # at its last edge: outside
        (Edit(3, 3, "xx"), (2, 5), (2, 7)),  # inside
        (Edit(3, 4, ""), (2, 5), (2, 4)),
        (Edit(2, 5, "xyz!"), (2, 5), (2, 6)),  # in place of all of it
        (Edit(1, 3, "x"), (2, 5), (1, 4)),  # over its first edge
        (Edit(4, 7, "xyz"), (2, 5), (2, 7)),  # over its last edge
        (Edit(2, 5, ""), (2, 5), None),
        (Edit(0, 8, ""), (2, 5), None),
    ],
)
def test_a_span_moves_with_an_edit(edit, span, moved):
    assert Moves([edit]).span(*span) == moved


def test_an_offset_moves_with_what_is_put_in_before_it():
    moves = Moves([Edit(1, 1, "xx"), Edit(4, 6, "")])
    assert [moves.offset(at) for at in range(8)] == [0, 3, 4, 5, 6, 6, 6, 7]


def test_edits_out_of_order_are_refused():
    with pytest.raises(ValueError, match="overlap"):
        apply_edits("abcdef", [Edit(3, 4, ""), Edit(1, 2, "")])
    with pytest.raises(ValueError, match="outside"):
        apply_edits("abc", [Edit(2, 4, "")])


def test_a_long_text_with_few_changes_is_compared_line_by_line():
    lines = [f"سطر {number} از متن\n" for number in range(4000)]
    changed = list(lines)
    changed[10] = "سطر ده از متن\n"
    changed[3990] = ""
    edits = find_edits("".join(lines), "".join(changed))
    assert apply_edits("".join(lines), edits) == "".join(changed)
    assert sum(edit.end - edit.start for edit in edits) < 30
