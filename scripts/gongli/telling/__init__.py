"""What a person or a machine is told on standard output and standard error.

`channels.py` makes any text harmless for where it is going; `out.py` alone prints; `problems.py`
and `diff.py` say what there is to say, in the words of `words.py` and, for click, of `help.py`.
"""
