"""What curators do with a facts folder that needs no text: report, show, compare, measure, exchange, extend.

`places` finds files and lines · `problem_reports` writes what is wrong · `explanations` says what a code means ·
`dossiers` gathers what is known · `drawing` draws it · `statistics` measures · `snapshots` reads a folder as it was ·
`differences` compares two ledgers, `difference_reports` writes that · `schemas` describes the files to editors ·
`rows` writes facts as YAML, `placing` puts them in · `exporting`, `linked_data` and `importing` exchange ·
`starting` begins a repository.
"""
