"""Bytes of a file in, its text and how it is written out, so that what is changed can be written back in the same way.

UTF-8, or what a byte-order mark says; a page that is not UTF-8 may say itself what it is (`<meta charset>`).
"""

from __future__ import annotations

import codecs
import re

from ledger.light import NamedTuple

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = rb"(?i)<meta[^>]{0,500}?charset\s*=\s*[\"']?\s*([a-zA-Z0-9_.:-]{1,40})"
_XML = rb"\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([a-zA-Z0-9_.:-]{1,40})"
_HEAD = 4096
"""Bytes at the beginning of a page in which it says how it is written."""
_PAGES = frozenset(
    "cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 "
    "iso8859-7 iso8859-8 iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u cp866 mac-roman "
    "mac-cyrillic cp874 gb18030 big5hkscs euc_jp shift_jis cp932 euc_kr cp949".split()
)
"""What a page may be written in, by the names that Python has for it: nothing that is no plain encoding of text."""
_MEANT = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030",
    "big5": "big5hkscs", "shift_jis": "cp932", "euc_kr": "cp949", "iso8859-9": "cp1254", "tis-620": "cp874",
    "iso8859-11": "cp874",
}  # fmt: skip
"""Browsers read these names as the larger set on the right."""


class Encoding(NamedTuple):
    """How a text is written: its byte-order mark (or nothing), and the name of its encoding."""

    mark: bytes
    name: str

    def encoded(self, text: str) -> bytes:
        """Return the text as bytes. Raises `UnicodeEncodeError`."""
        return self.mark + text.encode(self.name)


def find_encoding(data: bytes, page: bool) -> Encoding:
    """Return how a file is written, as far as can be told before it is read. `page`: it is HTML."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Encoding(mark, name)
    if page and not _is_utf8(data):
        said = re.search(_XML, data[:_HEAD]) or re.search(_DECLARED, data[:_HEAD])
        name = known_encoding(said[1].decode("ascii")) if said is not None else ""
        if name:
            return Encoding(b"", name)
    return Encoding(b"", "utf-8")


def decoded(data: bytes, encoding: Encoding) -> str:
    """Return the text of a file, the byte-order mark left off. Raises `UnicodeDecodeError` (places without the mark)."""
    return data[len(encoding.mark) :].decode(encoding.name)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def known_encoding(name: str) -> str:
    """Return the encoding that a page means by a name; nothing where it is none that a page is read in."""
    try:
        found = codecs.lookup(name).name
    except LookupError:
        return ""
    found = _MEANT.get(found, found)
    return found if found in _PAGES else ""
