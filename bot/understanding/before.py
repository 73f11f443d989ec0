"""Before: people of the past, of a wish, and of other places, who do not work in the business now."""

import re

_NOW = r"(?:now|nowadays|these days|today|down to)"
_RELATIVE = (
    r"(?:mum|mom|mam|mother|dad|father|uncle|aunt|aunty|auntie|nan|gran|grandad|grandmother|grandfather|"
    r"cousin|brother|sister|husband|wife|friend|mate|parents|in[ -]laws?)"
)
# "Used to have 10, now 4 and me": who is there is said after the "now".
_THEN_AND_NOW = re.compile(
    rf"^.*?\b(?:used to|had|was|were|started|began|before|once|retired|left)\b.*?\b{_NOW}\b", re.IGNORECASE
)
# "We were 3 when we began, now 6".
_OF_PEOPLE = re.compile(r"\b(?:we were|used to be|there were|of us|staff|people|workers)\b", re.IGNORECASE)
_BARE_NUMBER = re.compile(r"^,? (?:it'?s |there'?s |just |only |about )*(\w+)(?=$|[.,;])")
# "Is my uncle place before", "my auntie shop": whose it was, not who is in it.
_THEIR_PLACE = re.compile(
    rf"(?<!and )(?<!& )\b(?:my|me|our|his|her|the) {_RELATIVE}(?:'?s)? (?:old )?(?:place|shop|business|"
    r"company|firm|stall|salon|restaurant|takeaway|cafe|house|garage)\b",
    re.IGNORECASE,
)
_CAME_FROM = re.compile(
    r"\b(?:inherited|took over|taken over|bought|got it|got the \w+|passed down|handed down|learnt|learned)"
    rf"(?: [\w']+){{0,4}} (?:from|off|by) (?:my |me |our |the )?(?:late )?{_RELATIVE}"
    rf"(?: (?:and|&|n) (?:my |me )?{_RELATIVE})?(?: in law)?\b",
    re.IGNORECASE,
)
# "Mom and dad start this long ago": without the ending of the past.
_THEY_BEGAN = re.compile(
    r"(?<!\bme and )(?<!\bme & )(?<!\bi and )(?<!\bme and my )(?<!\bme & my )(?<!\bi and my )"
    rf"\b(?:my |me |our )?{_RELATIVE}(?: (?:and|&|n) (?:my |me )?{_RELATIVE})?"
    r"(?: in law)?(?: (?:he|she|they))? (?:(?:start|open|begin|opened|started|began|founded|set up|had|owned|"
    r"ran|built|bought|"
    r"make|made) (?:it|this|that|the|here)|(?:was|were|used to be) an?)\b(?: \w+)? ?(?:up\b)?",
    re.IGNORECASE,
)
# "Our Jordan would come with me".
# "Had a lad with me, he went to Australia".
_HAD = re.compile(
    r"\bhad (?:a|an|my|one|two|a couple of) (?:\w+ ){1,4}?(?:with me|helping|working|for a bit|once)?,? ?"
    r"(?:but )?(?:he|she|they)(?:'s| has|'ve| have)? (?:went|left|gone|moved|packed|quit|retired|"
    r"died|passed)\b[^.,;]*",
    re.IGNORECASE,
)
_WOULD = re.compile(
    r"\b(?:(?:and|plus|&|n) )?(?:my|our|me|the|a) [a-z]+(?: [a-z]+)? (?:would|could|might|'?d) (?:\w+ )?"
    r"(?:come|join|help|work|do|be|like|want)\b[^.,;]*",
    re.IGNORECASE,
)
_WISH_ALONE = re.compile(
    r"\b(?:want|wanna|like|love|hope|hoping|plan|planning|thinking|dream) (?:to |of |about )?(?:go|going|"
    r"work|working|set up|setting up|start|starting|be|being)(?: it| out)? (?:on (?:my|me) own|by myself|"
    r"alone|solo|self[ -]?employed|for (?:myself|meself))\b",
    re.IGNORECASE,
)
# "12 ladies on my list" are customers; of lads who change nobody can say how many there are.
_ON_A_LIST = re.compile(
    r"\b(?:\w+ )?(?:regular |old |lovely )?\w+ on (?:my|me|the|our) (?:client |customer |waiting |regular )?"
    r"(?:list|books|round|register)\b",
    re.IGNORECASE,
)
_CHANGING = re.compile(
    r"\b(?:(?:a )?few|couple(?: of)?|some|several|\d+|two|three|four|five)(?: or \w+)? (?:\w+ )?"
    r"\w+s?,? ?\(?-? ?(?:it |they |that |always |which |who )?(?:all )?(?:changes?|changing|different|"
    r"vary|varies|depends|come and go|comes and goes)\b[^.;]*",
    re.IGNORECASE,
)


def said_of_now(shown: str) -> str | None:
    """What follows the "now" of "used to have 10, now 4 and me"; None where nothing is set against now."""
    found = _THEN_AND_NOW.search(shown)
    if not found:
        return None
    after = shown[found.end() :]
    is_of_people = _OF_PEOPLE.search(found[0])
    return _BARE_NUMBER.sub(r" \1 of us", after) if is_of_people else after


def without_others(shown: str) -> str:
    """The text without people of the past, of a wish, of a list of customers, and of other places."""
    for others in (_CAME_FROM, _THEIR_PLACE, _THEY_BEGAN, _HAD, _WOULD, _WISH_ALONE, _ON_A_LIST, _CHANGING):
        shown = others.sub("_", shown)
    return shown
