"""Findings with repairs in, texts put right out: which repairs are safe, how they are spelt, and how files are written.

`safety` marks repairs, `spelling` fits them to the words that they replace, `edits` applies them to a text and looks at
the result, `diffs` shows what would change.
"""
