"""The tree of a page in, what is no part of its article out: menus, forms, dialogues, comments, what is not shown.

Only what a page says plainly of itself counts: its elements, its roles, and names of classes that stand for comments,
cookie banners and the like. What is told by names alone is believed only where neither a heading of the first order nor
the main part of the page stands inside: themes like to call the whole page “comments-open”.
"""

from __future__ import annotations

import re

from checker.formats.html_tree import Element, Tree

_SKIPPED = frozenset(
    "script style template noscript nav footer aside button select textarea svg math iframe object datalist dialog "
    "search".split()
)
_ROLES = frozenset("navigation complementary contentinfo banner search dialog alertdialog menu menubar toolbar".split())
_PLAIN = (
    r"comments?|commentlist|comment-?(?:list|section|area|thread)s?|respond|disqus|disqus_thread|talkback|breadcrumbs?"
    r"|cookies?|cookie-?(?:bar|banner|notice|consent|law|policy)|gdpr|onetrust|newsletter|sharedaddy|pagination|navbox"
)
"""Names that also begin or end longer ones (`comments-area`, `post-comments`)."""
_WHOLE_NAMES = (
    r"consent|sign-?up|related|related-?(?:posts?|articles?|stories|links|content)|most-?(?:read|popular)|outbrain|taboola"
    r"|recirculation|share|sharing|share-?(?:bar|buttons?|links?|tools?)|social|social-?(?:bar|links?|media|share|sharing)"
    r"|advert(?:isement)?s?|noprint"
)
_NAMED = re.compile(rf"^(?:{_PLAIN}|{_WHOLE_NAMES})$|^(?:{_PLAIN})[_-]|[_-](?:{_PLAIN}|related)$", re.IGNORECASE)
_SAYS_NOTHING = re.compile(
    r"^(?:no|has|with|without|hide|show|open|allow)[_-]|[_-](?:open|closed|off|on|enabled|disabled|none)$",
    re.IGNORECASE,
)
_UNSHOWN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:!\s*important\s*)?(?:;|$)", re.I)
_NEVER = frozenset(("html", "body", "article", "main", "h1"))
_LONGEST = 2000
"""Code points of an attribute that are looked at."""


def find_furniture(tree: Tree) -> list[bool]:
    """Return for each element whether nothing in it is part of the article."""
    main = tree.holding(_is_main)
    large = tree.holding(lambda element: element.tag in ("h1", "article", "main", "table"))

    def own(number: int, element: Element) -> bool:
        if element.tag in _SKIPPED or _is_unshown(element):
            return True
        if element.tag == "form":  # some pages are one large form
            return not (large[number] or main[number])
        if element.tag in _NEVER or main[number]:
            return False
        return element.attributes.get("role", "").strip().lower() in _ROLES or _is_named(element)

    return tree.inherited(own)


def _is_main(element: Element) -> bool:
    return element.tag in ("h1", "main") or "articleBody" in element.attributes.get("itemprop", "")


def _is_unshown(element: Element) -> bool:
    values = element.attributes
    if "hidden" in values or values.get("aria-hidden", "").strip().lower() == "true":
        return element.tag not in ("html", "body")
    return _UNSHOWN.search(values.get("style", "")[:_LONGEST]) is not None


def _is_named(element: Element) -> bool:
    names = f"{element.attributes.get('id', '')} {element.attributes.get('class', '')}"[:_LONGEST].split()
    return any(_NAMED.search(name) and not _SAYS_NOTHING.search(name) for name in names)
