"""Nodes of a facts file in, values of `ledger.model` and problems out: one module per kind of entry.

`rows` expands blocks; `fields` reads single fields and reports what is wrong with them; `sources`, `entities`,
`relations` and `facts` make the values. To add a field: read it in its module, add it to that module's `FIELDS`, to the
value in `ledger.model`, and to docs/ledger-format.md.
"""
