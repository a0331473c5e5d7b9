"""Archives in, findings and claims of every document out: files of rows, and a page that sums them up.

An archive is cut into batches (`archives`), each of which is checked by itself and written to files of its own
(`batches`, `rows`). A small database in the folder of the results remembers which are done (`progress`), so that a run
that was killed goes on where it was: nothing twice, nothing lost. `running` ties these together on one machine, `spark`
on many; `summary` writes the page.
"""
