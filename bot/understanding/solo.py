"""Solo: what shows that an owner works alone without saying so, and numbers of people who are no staff."""

import re

_FEW = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
_SERVED = (
    r"people|persons?|elders?|elderly|old|older|young|disabled|kids|children|child|babies|toddlers|folks?|"
    r"adults|"
    r"families|pensioners|students|pupils|learners|clients|customers|residents|members|guests|couples|women|"
    r"ladies|men|girls|boys|lads|households|homes|houses|seniors|teenagers|teens|patients|"
    r"users|"
    r"service users|brides|dancers|players"
)
_ABOUT = r"(?:about|around|abt|over|up to|nearly|roughly|approx|almost|some|like|at least|more than)"
# "Meals for about 30 people", "we teach 120 children": whom the business serves, not who works there.
_SERVES = re.compile(
    r"\b(?:for|serv(?:e|es|ing)|feed(?:s|ing)?|teach(?:es|ing)?|look(?:s|ing)? after|support(?:s|ing)?|"
    r"help(?:s|ing)|cater(?:s|ing)? (?:for|to)|visit(?:s|ing)?|coach(?:es|ing)?|welcom(?:e|es|ing)|"
    rf"car(?:e|es|ing) for|see(?:s|ing)?|cook(?:s|ing)? for|mind(?:s|ing)?) (?:{_ABOUT} )?(?:\d+|{_FEW})"
    rf"(?: ?(?:-|to|or) ?\d+)?\+? (?:odd |or so )?(?:(?:local|little|asian|vulnerable|school|single|"
    rf"our) )?(?:{_SERVED})\b"
    rf"|\b(?:\d+|{_FEW}) (?:regular |weekly |other |private )?(?:customers|clients|guests|pupils|"
    rf"learners|residents|patients|covers|families)\b",
    re.IGNORECASE,
)
_TIMES = re.compile(r"\b([a-z]+) x ?(\d)\b|\b(\d) ?x ([a-z]+)\b", re.IGNORECASE)
_DOZEN = re.compile(r"\b(half a |a )dozen\b", re.IGNORECASE)
# "The boys help at weekends (3 of them)": the number belongs to the boys.
_OF_THEM = re.compile(
    rf"\b(?:the|my|our|some) ([a-z]+s)\b([^.,;]{{0,40}}?)[(,-]? ?\b(\d+|{_FEW}|both) of (?:them|em)\b\)?",
    re.IGNORECASE,
)
# "Dad's still here", "my partner's the chef": he is, it is not his.
_IS = re.compile(
    r"\b([a-z]+)'s (?=(?:still|here|the|a|an|my|our|doing|helping|also|in charge|on the|joined|got|always|"
    r"front|now)\b)",
    re.IGNORECASE,
)
_IS_ON = re.compile(
    r"\b(wife|missus|husband|hubby|mom|mum|dad|brother|sister|son|daughter|partner)'?s (?=(?:on|in|at|out|"
    r"up)\b)",
    re.IGNORECASE,
)
# "Director (me)" is the owner; with whom a studio is shared is another business.
_IS_ME = re.compile(
    r"(?:\b(?:one|1|a|an|the) )?(?:paid |managing )?\b[a-z]+ \((?:that'?s )?(?:me|myself)\)", re.IGNORECASE
)
_SHARED = re.compile(
    r"\bshar(?:e|es|ing) (?:a|an|the|my|our) [a-z]+ (?:space )?with [^,.;]*?(?= but\b| and i\b|[,.;]|$)",
    re.IGNORECASE,
)
_AND_OWNER = re.compile(r" (?:and|&|n|plus) the (?:owner|boss)\b", re.IGNORECASE)
# "Me and a tipper truck": a tool is nobody.
_TOOL = re.compile(
    r"\b(me|myself),? (?:and|plus|with|&|\+|n) (?:a|an|the|my|me) (?:[a-z]+ )?(?:van|truck|car|bike|laptop|"
    r"camera|machine|lorry|trailer|ladder|mower|kiln|oven|phone|barrow)\b"
    r"(?! [a-z]*(?:driver|man|lad|boy|mate))",
    re.IGNORECASE,
)
_ME_AND_TEAM = re.compile(
    r"\b(me|myself) (?:and|plus|with|&|\+|n) (?:a|my) (?:small |little )?(?:team|crew|staff|gang) of\b",
    re.IGNORECASE,
)
_ON_THE_BOOKS = re.compile(r"\b(\w+) on (?:the|our|my) (?:cards|books|payroll)\b", re.IGNORECASE)
_PET = re.compile(
    r",? ?(?:\band\b|&|\bn\b|\+) [A-Z]\w+,? \(?(?:the|my|our) (?:dog|cat|pup|puppy|horse|van|robot)\b\)?"
)
# "Singh & Sons" is a name; "grown from 2 to 11 staff" is 11.
_AND_SONS = re.compile(
    r"\b(?!Me\b|My|I\b|Mother|Father|Mum|Mom|Mam|Dad|Wife|Husband)[A-Z]\w+ (?:&|and|n|\+) (?:[Ss]ons|Son|"
    r"[Dd]aughters|Daughter|Bros|[Cc]o)\b"
)
_GROWN = re.compile(r"\b(grown|gone|went|up|grew) from (?:just )?(?:\w+) to (\d+|\w+)", re.IGNORECASE)
# Other ways to say that nobody else is there.
_ONE_PAIR = re.compile(
    r"\b(?:the )?(?:one|1) pair of (?:\w+ )?hands\b"
    r"|\b(?:a|just) (?:one|1)[ -](?:man|woman|lady|person) (?!band|show|and|with)[a-z]+"
    r"|\bhead ?count (?:is |now )?(?:back |down )?(?:to |at |of )?(?:just )?(?:one|1)\b"
    r"|\b(?:only |just )?(?:one|1) \w+ (?:and|&|-) (?:he|she|it|that)(?:'s| is) me\b"
    r"|\b(?:staff|workers|helpers|employees),? (?:i|we) (?:don'?t|do not|haven'?t|have not) (?:have|got)\b"
    r"|\bnobody (?:is |else )?(?:is )?(?:helping|helps)\b"
    r"|^[\W]*(?:\w+ answer\W+)?(?:a |one |1 )(?:man|woman|lady|bloke),? (?:and )?(?:a|one|1|his|her) "
    r"(?:van|barrow|bike|truck)\b",
    re.IGNORECASE,
)
_PART_TIME = re.compile(r"\bp ?[/.] ?t\b\.?|(?<=\d )pt\b|(?<=\d)pt\b", re.IGNORECASE)
_FULL_TIME = re.compile(r"\bf ?[/.] ?t\b\.?|(?<=\d )ft\b", re.IGNORECASE)
# Help that comes now and then is nobody who works there.
_AT_TIMES = re.compile(
    r"\b(?:sometimes|occasional(?:ly)?|now and (?:then|again)|once in a while|every so often|"
    r"on occasion|odd jobs?)\b"
    r"|\b(?:mostly|mainly|normally|usually),? (?:\w+ ){0,3}(?:alone|own|myself|meself|solo)\b"
    r"|\b(?:alone|own|myself|meself|solo),? (?:\w+ )?(?:mostly|mainly|normally|usually)\b"
    r"|\b(?:when|if|whenever) (?:it'?s |it is |its |i'?m |i am |im |it gets |we'?re |things are )?"
    r"(?:really |very |too )?(?:busy|needed|stuck|i need|required|manic|big)\b"
    r"|\b(?:on|for|with) (?:the |a )?(?:big|bigger|large|larger|heavy|odd) (?:jobs?|orders?|ones?|days?|"
    r"events?)\b"
)
_SOMEBODY_ELSE = re.compile(
    r"\b(?:we|we're|we've|were a|our|us|team|staff|they|company|firm|agency|ltd|employ|employees|volunteers?|"
    r"charity|cic|group|organisation|branches)\b"
)
# Where one pair of hands is seldom enough, or nothing is said of whose they are.
_PREMISES = re.compile(
    r"\b(?:shop|store|restaurant|takeaway|take away|cafe|salon|pub|bar|hotel|nursery|care home|supermarket|"
    r"factory|clinic|surgery|gym|centre|warehouse|office|chippy|butchers|bakery)\b"
)
_WISH = re.compile(
    r"\b(?:want|wanna|would like|looking|hoping|hope|thinking|planning|plan|idea|dream|dreaming|"
    r"considering|will|"
    r"going to|gonna|worked|used to|not (?:\w+ )?yet)\b"
)
_BY_HAND = (
    r"make|makes|sew|knit|crochet|bake|cook|paint|draw|carve|mend|fix|repair|restore|clean|iron|teach|"
    r"drive|cut|"
    r"groom|walk|take|write|sing|play|print|design|build|weave|turn|throw|stitch|alter|decorate|craft|"
    r"create|do|"
    r"resell|buy|supply|train|sharpen|plait|plan|dj|perform|animate|produce|develop|code|treat|cater|"
    r"frame|bind|"
    r"sell|tutor|coach|mow|garden|valet|wash|braid|thread|wax|massage|look after|mind|babysit|pour|upcycle|"
    r"upholster|engrave|photograph|film|edit|plaster|tile|deliver|grow|keep|service|fit|embroider|brew|"
    r"hand ?make"
)
_MOBILE = re.compile(
    r"\b(?:i|i'?m|im|my)\b.*\bmobile (?!phone|shop|repair|unlock|access)[a-z]+|"
    r"\bi'?m a (?:\w+ )?freelance|\bas a (?:mobile|freelance)\b"
)
_DOING = (
    "mak|bak|tak|writ|driv|carv|weav|decorat|creat|restor|upcycl|photograph|danc|cutt|knitt|plann|sewn|mad"
)
_I_DO = re.compile(
    rf"\bi (?:just |also |only |mostly |mainly |hand |"
    rf"currently |now |still )?(?:{_BY_HAND})\b|\bi(?:'?m| am|'?ve been| have been|"
    rf"v been) (?:\w+ )?(?:{_BY_HAND}|{_DOING})(?:ing)?\b"
    r"|\bme (?:on|at|in) (?:the|my|me) (?:kitchen|dining|spare|garage|shed|van|back|car|conservatory|"
    r"garden)\b"
    r"|\b(?:hand)?made by me\b"
)


def made_plain(shown: str) -> str:
    """The text with "bros x2" as "2 bros" and "p/t" as part time, without the people it serves."""
    shown = _ONE_PAIR.sub("just me,", shown)
    shown = _DOZEN.sub(lambda m: "6" if m[1].lower().startswith("half") else "12", shown)
    shown = _OF_THEM.sub(r"\3 \1 \2", _IS.sub(r"\1 is ", _IS_ON.sub(r"\1 is ", shown)))
    shown = _SHARED.sub("_", _IS_ME.sub("me", shown))
    shown = _ON_THE_BOOKS.sub(r"\1 staff", _AND_OWNER.sub(" and me", shown))
    shown = _TOOL.sub(r"\1", _ME_AND_TEAM.sub(r"\1 and", _PET.sub("", shown)))
    shown = _GROWN.sub(r"\1 \2", _AND_SONS.sub("_", shown))
    shown = _TIMES.sub(lambda m: f"{m[2]} {m[1]}" if m[1] else f"{m[3]} {m[4]}", shown)
    shown = _FULL_TIME.sub("full time", _PART_TIME.sub("part time", shown))
    return _SERVES.sub("_", shown)


def is_helped_at_times(text: str) -> bool:
    """True for "a friend helps on big jobs", beside words of working alone."""
    return bool(_AT_TIMES.search(text))


def works_alone(text: str) -> bool:
    """True for "I make candles in my kitchen": one person speaks of their own hands, and of nobody else."""
    if _SOMEBODY_ELSE.search(text) or _PREMISES.search(text) or _WISH.search(text):
        return False
    return bool(_I_DO.search(text) or _MOBILE.search(text))
