"""Tokens and mentions in, clause frames out: who does what to whom, when, in which voice and how sure.

`items` merges mentions into single items and gives each word a class; `chunks` groups items into noun phrases and verb
groups; `frames` finds the subject, objects and prepositional phrases of every verb group. Closed word classes and verb forms
live in `lexicon` and `verbs`.
"""
