"""The table of what a text of Markdown may hold; `shape.py` counts."""

from collections.abc import Mapping
from dataclasses import dataclass

DEEP, UNCLOSED, MANY = "markdown-too-deep", "markdown-unclosed", "markdown-too-many"


@dataclass(frozen=True)
class Limit:
    """How much is fine, the code of the problem beyond it, and what is counted, in words."""

    most: int
    code: str
    zh: str
    en: str


# What python-markdown (3.11 and its extensions toc, tables, attr_list, fenced_code) does with each
# is said above it.  scripts/bench.py prints the worst texts that keep to all of it.
LIMITS: Mapping[str, Limit] = {
    # Blocks are popped from the head of one list.
    "lines": Limit(1_500, MANY, "整篇的行数", "lines"),
    # What lies between two blank lines: whatever looks for an end looks through its block.
    "block": Limit(10_000, MANY, "一段里的字数", "characters of one paragraph"),
    "block_lines": Limit(200, MANY, "一段里的行数", "lines of one paragraph"),
    # It calls itself four times for each; four blanks at the head of a line are one list more.
    "depth": Limit(10, DEEP, "列表和引用的层次", "lists and quotes inside each other"),
    "items": Limit(1_500, MANY, "整篇的列表项和引用", "items and quotes"),
    # Behind each heading, rule and definition its block is read anew.
    "restarts": Limit(20, MANY, "一段里的标题、横线和链接定义", "headings of one paragraph"),
    # Each looks through all that follows, six times.
    "open_brackets": Limit(8, UNCLOSED, "没有配对的“[”", "brackets [ open at once"),
    "odd_links": Limit(8, UNCLOSED, "没有写完整的链接“](”", "links ]( that do not plainly end"),
    # Each is replaced by something longer, and its block copied.
    "signs": Limit(1_500, MANY, "整篇的符号", "signs of Markdown"),
    "block_signs": Limit(600, MANY, "一段里的符号", "signs of Markdown in one paragraph"),
    # Each run looks for its partner.
    "emphasis": Limit(400, MANY, "一段里的“*”和“_”", "* and _ in one paragraph"),
    # Each may be the use of a link that is defined once, at length.
    "brackets": Limit(1_000, MANY, "整篇的“[”", "brackets ["),
    "definition": Limit(500, MANY, "一行链接定义的字数", "characters of a link's definition"),
    # Each may begin an element that ends anywhere, or nowhere.
    "tags": Limit(200, MANY, "整篇的“<”", "signs <"),
    "open_tags": Limit(20, UNCLOSED, "没有写完整的“<”", "signs < that do not plainly end"),
    # Each looks through the rest of the text.
    "fences": Limit(40, MANY, "整篇的“```”", "fences of code"),
    # Each is filled with all headings.
    "contents": Limit(1, MANY, "整篇的“[TOC]”", "tables of contents"),
    # Rows are filled up to the width of the table's head.
    "cells": Limit(2_000, MANY, "整篇表格的格子", "cells of tables"),
    # Backticks in a row are paired with as many.
    "ticks": Limit(5, MANY, "连着写的“`”", "backticks in a row"),
    "run": Limit(200, MANY, "连着写的“{mark}”", "signs {mark} in a row"),
    "blanks": Limit(100, MANY, "连着的空格", "blanks in a row"),
    # Python refuses to make a number of more than 4,300.
    "digits": Limit(100, MANY, "连着写的数字", "digits in a row"),
}
