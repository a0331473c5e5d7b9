"""What curators run that reads text: examples, planted mistakes, the effect of a change on articles, missing facts.

`examples` runs the sentences in the ledger, `mutants` plants mistakes in them, `impact` judges articles by two states
of a ledger, `gaps` ranks the facts that articles speak of and the ledger lacks. `commands` is `factledger facts …`:
these, and the tools of `ledger.curating`, which need no text.
"""
