"""Items and frames in, the same with what the text leaves to its context filled in, where exactly one candidate exists.

`names` settles contextual names ("the alliance") and class nouns ("the country") by what the text named last;
`gapping` gives the later parts of a list the verb that they share with the first ("Hungary in 1999, Slovenia in 2004").
"""
