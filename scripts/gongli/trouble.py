"""What may stop a command and is no mistake in the data; `telling/words.py` has its words."""

import errno

from gongli.problems import Lang, Phrase, in_words


class TroubleError(Exception):
    """What stopped a command: a sentence of `telling/words.py`, and what to fill in.

    `reasons` are often another program's own words: the first stands in the sentence as `why`.
    """

    def __init__(self, what: str, /, *reasons: Phrase | str, **values: object) -> None:
        super().__init__(*(in_words(r, Lang.ZH) for r in (*reasons, *values.values())))
        self.what, self.values = what, values
        self.reasons = reasons


class EngineError(TroubleError):
    """The engine could not build the docs tree; each argument is a reason."""

    def __init__(self, *reasons: Phrase | str) -> None:
        super().__init__("unbuilt", *reasons)


NO_FILE = Phrase("不是普通文件", "not a regular file")
_CHINESE = {
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘只读",
    errno.ENOSPC: "磁盘已满",
    errno.EDQUOT: "磁盘已满",
    errno.EFBIG: "文件太大",
    errno.EIO: "磁盘出错",
    errno.EMFILE: "打开的文件太多",
    errno.ENOENT: "找不到文件",
    errno.ENOTDIR: "不是文件夹",
    errno.EISDIR: "是文件夹",
    errno.EBUSY: "正被别的程序占用",
    errno.ENAMETOOLONG: "名称太长",
    errno.ELOOP: "是一个链接",
    errno.EINVAL: NO_FILE.zh,
}


def reason(error: OSError) -> Phrase:
    """Why a file cannot be read or written; in Chinese, too, as far as it has a word for it."""
    english = error.strerror or " ".join(str(error).split())
    return Phrase(_CHINESE.get(error.errno or 0, english), english)
