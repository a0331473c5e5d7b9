"""Quick looks pass nothing by: whatever a slower look would find, they let through."""

from __future__ import annotations

import ast
import inspect

from checker.syntax import tagging


def test_every_word_that_neighbours_decide_is_looked_at() -> None:
    words: set[str] = set()
    for node in ast.walk(ast.parse(inspect.getsource(tagging.decide))):
        if isinstance(node, ast.Compare) and ast.unparse(node.left) == "item.lower":
            words |= {one.value for one in ast.walk(node.comparators[0]) if isinstance(one, ast.Constant)}
    assert len(words) > 10
    assert words <= tagging._DECIDED
