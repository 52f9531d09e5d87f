"""What a person or a machine is told on standard output and standard error.

`channels.py` makes any text harmless for where it is going; `out.py` alone prints; `problems.py`,
`diff.py` and `words.py` say what there is to say.
"""
