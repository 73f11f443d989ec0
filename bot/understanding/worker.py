"""Worker: an owner who tells of themself as one worker - "taxi driver, 19 years" - and names nobody else."""

import re

_FAMILY = (
    r"wife|missus|missis|husband|hubby|partners?|brothers?|sisters?|sons?|daughters?|mum|mom|dad|parents|"
    r"cousins?|nephews?|nieces?|uncles?|aunt(?:y|ie)?|family|friends?|mates?|lads?|girls?|boys?|ladies|blokes?"
)
# Who buys is nobody who works there: "I sell to mates", "cakes for family".
_BUYERS = re.compile(
    rf"\b(?:to|for|from|off) (?:my |me |the |our |other )?(?:{_FAMILY})(?: (?:and|&|n) (?:{_FAMILY}))*\b"
)
_SOMEBODY_ELSE = re.compile(
    r"\b(?:we|we're|we've|were a|our|us|ours|team|staff|they|company|firm|agency|ltd|limited|employ\w*|"
    r"volunteers?|charity|cic|group|organisation|branches|workers|drivers|crew|gang|directors?|"
    rf"apprentices?|helpers?|{_FAMILY})\b"
    r"|\b(?:and|&|n|with|plus) (?:me|myself)\b"
)
# Where one pair of hands is seldom enough: who names nobody has not said how many.
_SEVERAL_HANDS = re.compile(
    r"\b(?:shop|store|restaurant|takeaway|take away|cafe|salon|parlour|nursery|care home|supermarket|"
    r"factory|surgery|chippy|bakery|car wash|school|showroom|hotel|warehouse)\b"
)
_WISH = re.compile(
    r"\b(?:want|wanna|would like|looking to|hoping|hope|thinking|planning to|dream|dreaming|considering|"
    r"going to|gonna|used to|idea|not (?:\w+ )?yet|worked as|work for)\b"
)
# Trades of one pair of hands, as the person is called.
_PERSON = (
    r"accountant|actor|acupuncturist|aesthetician|animator|artist|astrologer|author|beautician|"
    r"bee ?keeper|blacksmith|book ?binder|book ?keeper|braider|breeder|brick(?:ie|y|layer)|calligrapher|"
    r"carer|carpenter|cartoonist|carver|celebrant|ceramicist|child ?minder|chiropodist|choreographer|"
    r"cinematographer|cleaner|coach|coder|comedian|composer|consultant|copywriter|counsellor|courier|"
    r"crafter|dancer|decorator|designer|developer|dj|doula|dress ?maker|driver|drummer|editor|electrician|"
    r"embroiderer|engraver|entertainer|farrier|fencer|film ?maker|fitter|framer|gardener|glazier|"
    r"goldsmith|groomer|guitarist|handy ?(?:man|woman)|healer|(?:heating|gas) engineer|home help|"
    r"hypnotherapist|illustrator|installer|instructor|interpreter|ironer|joiner|knitter|labourer|"
    r"landscaper|lash tech|locksmith|luthier|magician|maker|make ?up artist|"
    r"man (?:with|and|in|&|n) (?:a |my |me )?van|market trader|masseur|masseuse|mechanic|mender|mua|"
    r"musician|nail tech(?:nician)?|nanny|nutritionist|"
    r"(?:odd ?-?job|ironing|washing|cleaning|sewing|window|garden|removals?|taxi) (?:man|woman|lady|girl)|"
    r"organiser|osteopath|painter|paver|perfumer|pest controller|photographer|physio|pianist|planner|"
    r"plasterer|plumber|podiatrist|poet|potter|practitioner|print ?maker|producer|programmer|"
    r"proof ?reader|puppeteer|quilter|rapper|reflexologist|renderer|repairer|restorer|roofer|scaffolder|"
    r"sculptor|seamstress|(?:ebay|online|etsy) seller|sewer|sharpener|sign ?writer|silversmith|"
    r"singer|sitter|sparky|"
    r"stall ?holder|(?:stone ?)?mason|storyteller|stylist|surgeon|sweep|tarot reader|tattooist|teacher|"
    r"thatcher|therapist|threader|tiler|trainer|translator|tuner|turner|tutor|typist|upholsterer|valeter|"
    r"video ?grapher|violinist|virtual assistant|walker|waxer|weaver|welder|writer"
)
# These are shops or kitchens too: they need another sign that one person speaks.
_SHOPKEEPER = r"baker|barber|builder|butcher|caterer|chef|cook|florist|hairdresser|jewell?er|tailor|trader"
_NOT_OWN = (
    r"my|our|the|their|his|her|need|needs|hire|hiring|for|with|to|no|and|plus|from|every|each|any|other|"
    r"used|was|two|three|four|five|\d+|by|not|some|mate"
)
_KIND = rf"(?:(?!(?:{_NOT_OWN})\b)[\w'/-]+ ){{0,4}}"
_NO_PERSON = (
    r"(?!'s| (?:needed|wanted|business|agency|hire|hub|cooperative|co-?op|supplies|repairs|"
    r"training|to help)\b)"
)
_IS_ONE = re.compile(rf"(?:^|[.,;:!?(-] ?|\bas )(?:and |or )?{_KIND}(?:{_PERSON})\b{_NO_PERSON}")
_I_AM = re.compile(
    rf"\b(?:i'?m|i am|i work as|i trade as|mobile|freelance|peripatetic|personal|private) "
    rf"{_KIND}(?:{_PERSON}|{_SHOPKEEPER})\b{_NO_PERSON}"
)
# What one person does, where it opens the message without a "we".
_WORK = re.compile(
    r"^(?:(?:hi|hello|hiya|hey)\b[ ,.!]*)?(?:i |just |mostly |mainly |mobile )*"
    r"(?:book ?keeping|payroll|dog walking|tutoring|proof ?reading|copy ?writing|dress ?making|"
    r"window cleaning|private hire|making|selling|repairing|mending|fixing|sewing|knitting|teaching|baking|"
    r"make|sell|repair|mend|fix|restore|sew|knit|crochet|bake|teach|paint|clean|walk|carve|upcycle)\b"
)
# Where one person works.
_OWN_ROOM = re.compile(
    r"\b(?:from|in|at|out of|on|inside) (?:(?:my|me|the|a|own|an) )(?:own |back |spare |dining |front |"
    r"little |small |box |rented |old )*(?:bed ?room|kitchen|flat|shed|garage|van|car|front room|living room|"
    r"room|conservatory|garden|loft|attic|cellar|house|home|lock ?-?up|kitchen table|dining table|"
    r"summer ?house|cabin|bike|sofa)\b|\b(?:from|at) home\b|\bhome based\b"
)
_OWN_ROUND = re.compile(
    r"\b(?:my |me )?own (?:(?:\w+ )?round|car|van|taxi|cab|plate|plates|tools|bike|hands|boss)\b"
    r"|\b(?:me|myself|just me),? (?:and|&|n|\+|with) (?:a|an|the|my|me) (?:\w+ )?"
    r"(?:van|truck|car|bike|laptop|camera|machine|sewing machine|lorry|trailer|pick ?-?up|ladder|mower|dog|"
    r"horse|kiln|oven|phone|barrow)\b"
    r"|\b(?:rent|renting|rents|took|take|taken|hire|got) (?:a|the|my) (?:chair|bench|desk|room|space|table)\b"
    r"|\bself[ -]?emp\w*|\bfreelanc\w+|\bsole trad\w+"
)


def is_one_worker(typed: str, has_trade: bool) -> bool:
    """True for "I'm a maths tutor, in my dining room": one worker, and no word of anybody else.

    `has_trade`: a trade we know was named; else work and where it is done must both be said.
    A shop or a kitchen that names nobody says nothing of how many are in it, and a wish says nothing yet.
    """
    said = _BUYERS.sub("_", typed.lower())
    if _SOMEBODY_ELSE.search(said) or _WISH.search(said):
        return False
    owns = bool(_OWN_ROUND.search(said))
    if _SEVERAL_HANDS.search(said) and not owns:
        return False
    works, has_room = bool(_WORK.search(said)), owns or bool(_OWN_ROOM.search(said))
    if not has_trade:
        return works and has_room
    return works or has_room or bool(_IS_ONE.search(said) or _I_AM.search(said))
