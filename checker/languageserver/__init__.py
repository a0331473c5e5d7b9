"""The language server: what an editor sends in, what it shows out, while somebody writes.

`server` speaks the protocol; `session` keeps the texts as the editor has them (`documents`, `text`) on the main thread and
decides what is to be done; one worker thread does it, one thing after the other (`desk`), so that nothing of the checker
is ever shared. `projects` finds the settings and the ledger for a file, `articles` checks an article, `facts_files` a
file of facts, and `diagnostics`, `hovers`, `actions`, `definitions`, `completions` answer what the editor asks: frozen
values in, values of `lsprotocol` out.

Needs the extra `lsp` (pygls); nothing else in the package imports anything from here but the command.
"""
