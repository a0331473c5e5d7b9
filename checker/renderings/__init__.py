"""Text in, renderings out: names that a translation spoilt, with the name that was meant and how it went wrong.

Three ways to one: a rendering the ledger records (`recorded`), a name of another language left standing in Latin letters
(`recorded`), and a name whose words were translated one by one (`candidates`, `units`, `index`, `matching`).
"""

from checker.renderings.finder import RenderingFinder, find_renderings
from checker.renderings.rendering import Rendering

__all__ = ["Rendering", "RenderingFinder", "find_renderings"]
