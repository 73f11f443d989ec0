"""Warm yes: a yes with chat around it; with a question or a condition it is in doubt."""

import re
from typing import Literal

from bot.understanding.plain import READ_AT_MOST, normalise_text

# What sounds like a no and is none.
_NO_NO = re.compile(
    r"\b(?:why not|no (?:problem|probs?|prob|worries|bother|harm|trouble|rush|fuss)|"
    r"not (?:a )?(?:problem|bad|half)|"
    r"(?:do not|don'?t) mind(?: if i do)?|(?:can'?t|cannot) (?:hurt|wait|complain)|won'?t hurt|"
    r"nothing to lose|what the heck|what have i got to lose|whatever|if you (?:must|like|want|insist)|"
    r"not long|no one'?s? (?:here|in)|never mind)\b",
    re.IGNORECASE,
)
_NO = re.compile(
    r"\b(?:no|nope|nah|naa?h?|never|later|maybe|perhaps|unsure|stop|wait|hang on|hold on|neither|"
    r"under ?(?:18|age)|"
    r"tomorrow|another time|but|if|unless|only|long as|provided|though|"
    r"not (?:\w+ )?(?:now|yet|today|sure|really|interested|for me|again|18|eighteen|keen|happy|right|"
    r"quite|ready|"
    r"correct|true)|(?:do|did|wo|wi|ca|could|would|is|ai|have|has)n'?t|dont|wont|cant|cannot|can not|"
    r"will not|"
    r"do not|rather not|wrong|change|delete|leave me)\b",
    re.IGNORECASE,
)
_DOUBT = re.compile(
    r"\b(?:if|unless|as long as|provided|under ?(?:18|age))\b"
    r"|\b(?:i'?m|i am|im|aged|just turned) (?:only |just |nearly )?(?:1[0-7]|(?:six|seven|fif|four|"
    r"thir)teen)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\?|(?:^|[.,;!] ?|\b(?:and|so|then|but|yes|yeah|ok|okay|alright) )(?:(?:what|why|who|how|which|where|"
    r"when)'?s?\b|is (?:it|this|that|there)|"
    r"are (?:you|they|we)|do (?:you|i|they|we)|does|can (?:you|i|we)|could (?:you|i)|will (?:you|it|i|"
    r"they))\b",
    re.IGNORECASE,
)
_BEFORE = (
    r"(?:(?:\*[^*]*\*|oh|ooh|ah|aw|aww|well|um|umm|erm|er|hm+|lol|haha\w*|hehe|sigh|so|right|and|now|"
    r"blimey|bloody hell|"
    r"hell|hiya|hi|hello|hey|i suppose|i guess|ha|then|oof|phew|brilliant|great|lovely|god|"
    r"go on)\b[\s,.!:)-]*|[^\w*]+|"
    r"\*[^*]*\*\s*)*"
)
# The very words of a yes.
_CLEAR = (
    r"(?:yes+|yeah+|yea|yep|yup|yh|aye|ar|course|of course|absolutely|definitely|certainly|go on|"
    r"go ahead|go for it|"
    r"fire away|crack on|carry on|let'?s (?:go|do (?:it|this)|start|begin|crack on|have a go)|"
    r"lets (?:go|do (?:it|this)|"
    r"start|begin|have a go)|why not|happy to|i'?m in|that'?s (?:right|correct|it|me|us|fine)|"
    r"thats (?:right|correct|it|"
    r"me|us|fine)|spot on|sounds (?:good|right|fine|about right)|(?:looks|all) (?:good|right|correct)|"
    r"correct)"
)
# Words that may also greet or open a sentence: a yes where nothing, or a yes, follows them.
_WEAK = r"(?:ok|okay|oki|alright|all right|sure|fine|right then|k)"
_STARTS = r"(?:^|[.,;!\n-] ?| then | and )"
_YES = re.compile(
    rf"{_STARTS}{_BEFORE}(?:{_CLEAR}\b|{_WEAK}(?: then|"
    r" go on|,? i(?:'?ve|'?ll| have| will)\b|,? let'?s\b)|{weak}(?=\s*(?:[.,;!]|$)))".replace(
        "{weak}", _WEAK
    ),
    re.IGNORECASE,
)


def read_warm_yes(text: str) -> Literal["affirm", "doubt"] | None:
    """A yes whatever chat comes with it; in doubt with a question, a condition, or somebody too young."""
    said = normalise_text(text[:READ_AT_MOST])
    if not _YES.search(said):
        return None
    asks = _ASKS.search(said.replace("why not", ""))
    if asks or _DOUBT.search(_NO_NO.sub(" ", said)):
        return "doubt"
    return None if _NO.search(_NO_NO.sub(" ", said)) else "affirm"
