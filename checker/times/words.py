"""The English words of time, and the pieces of pattern that several recognisers share."""

from __future__ import annotations

import re

from checker.times.values import Unit

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
MONTH_NUMBERS: dict[str, int] = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
MONTH_NUMBERS |= {name.lower()[:3]: number for number, name in enumerate(MONTHS, 1)}
MONTH_NUMBERS["sept"] = 9

FULL_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
MONTH = rf"(?:{FULL_MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"

WEEKDAY_NUMBERS = {
    name: number
    for number, name in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
}
WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"

YEAR = r"(?:1\d{3}|20\d\d)(?![^\W_])"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![^\W_])"
DASH = "[-–—−]"
UNIT_NAMES: dict[str, Unit] = {
    "day": "day",
    "night": "day",
    "morning": "day",
    "afternoon": "day",
    "evening": "day",
    "date": "day",
    "week": "week",
    "weekend": "week",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "decade": "decade",
    "century": "century",
    "centurie": "century",
}
UNIT = "(?:day|week|month|quarter|year|decade|century|centurie)"

SEASONS = {
    "spring": 21,
    "springtime": 21,
    "summer": 22,
    "summertime": 22,
    "autumn": 23,
    "fall": 23,
    "winter": 24,
    "wintertime": 24,
}

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
CARDINALS: dict[str, float] = {word: number for number, word in enumerate(_ONES.split())}
CARDINALS |= {word: 10 * number for number, word in enumerate(_TENS.split(), 2)}
CARDINALS |= {"a": 1, "an": 1, "half": 0.5, "hundred": 100, "dozen": 12}
_NUMBER_WORD = "|".join(sorted(CARDINALS, key=len, reverse=True))
FRACTIONS = {"half a": 0.5, "half an": 0.5, "a quarter of a": 0.25, "three quarters of a": 0.75}
NUMBER = (
    rf"(?:(?:half\san?|a\squarter\sof\sa|three\squarters\sof\sa)|\d+(?:\.\d+)?"
    rf"|(?:{_NUMBER_WORD})(?:[- ](?:{_NUMBER_WORD}))?(?:\sand\sa\shalf)?)"
)

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
)
ORDINALS = {word: number for number, word in enumerate(_ORDINALS.split(), 1)}

_PLURAL_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties"
DECADE_WORDS = {word: 1900 + 10 * number for number, word in enumerate(_PLURAL_DECADES.split(), 2)}


def read_number(words: str) -> float | None:
    """Return the number that words or figures say ("twenty-five", "a", "2.5"), or None."""
    words = words.lower().strip()
    if words in FRACTIONS:
        return FRACTIONS[words]
    if words[:1].isdigit():
        return float(words)
    half = 0.5 if words.endswith("and a half") else 0.0
    total = 0.0
    counted = re.split(r"[\s-]+", words.removesuffix("and a half").strip())
    if len(counted) > 1 and counted[0] in ("a", "an") and CARDINALS.get(counted[1]) not in (100, 12):
        del counted[0]  # "a four-day war"
    for word in counted:
        if word not in CARDINALS:
            return None
        value = CARDINALS[word]
        total = total * value if value in (100, 12) and total else total + value
    return total + half
