"""Text in, renderings out: names that a translation spoilt, with the name that was meant and how it went wrong.

Three ways to one: a rendering that the ledger records or a name of another language left standing in Latin letters
(`recorded`, `pinyin`, `letters`); a name whose words were translated one by one (`candidates`, `units`, `index`,
`matching`); and what echoes a name in small letters (`echoes`).
"""

from checker.renderings.finder import RenderingFinder, find_renderings
from checker.renderings.rendering import Rendering

__all__ = ["Rendering", "RenderingFinder", "find_renderings"]
