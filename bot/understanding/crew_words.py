"""The words that show who works in a business, for the crew, and the numbers among them."""

from bot.understanding.words import Words

FEW = {
    "one": 1, "another": 1, "couple": 2, "both": 2, "few": 3, "several": 4, "handful": 5, "dozen":
    12, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen":
    16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50,
}  # fmt: skip
# Other words for the same person of a family.
ALSO = {
    "hubby": "husband", "missus": "wife", "mrs": "wife", "mom": "mum", "mother": "mum", "mam":
    "mum", "mama": "mum", "ammi": "mum", "father": "dad", "abbu": "dad", "bro": "brother", "bhai":
    "brother", "sis": "sister", "cuz": "cousin", "auntie": "aunt", "aunty": "aunt",
}  # fmt: skip
ONE_OF = frozenset(
    {"a", "also", "an", "and", "by", "her", "his", "me", "my", "one", "our", "plus", "the", "with"}
)  # fmt: skip
# Words that may stand between the number and the person: "2 part time lads".
BETWEEN = frozenset(
    {"agency", "amazing", "asian", "associate", "bank", "bar", "best", "big", "busy", "care", "casual",
     "cleaning", "college", "cooking", "delivery", "elder", "eldest", "employed", "evening", "ex", "extra",
     "experienced", "family",
     "female", "freelance", "floor", "full", "good", "great", "hired", "hour", "hours", "in", "junior",
     "kitchen", "lady", "law", "little", "local", "lovely", "male", "more", "new", "odd", "of", "old",
     "older", "or", "other", "own", "paid", "part", "permanent", "polish", "qualified", "regular",
     "salon", "saturday", "school", "self", "seasonal", "senior", "sewing", "shop", "staff",
     "sunday", "support",
     "teenage", "time", "trained", "trainee", "uni", "unpaid", "weekend", "yard", "office", "admin",
     "management", "warehouse", "young", "younger", "youngest", "zero"}
)  # fmt: skip
MANY_OF = frozenset(
    {"about", "approx", "are", "around", "is", "maybe", "nearly", "number", "over", "roughly"}
)  # fmt: skip
OUT_OF = frozenset({"for", "from", "like", "off", "since"})
NONE = frozenset({"never", "no", "not", "without", "zero"})
# Words that join a person to the owner: "with an apprentice".
LINKS = frozenset(
    {"also", "and", "by", "there", "employ", "got", "has", "have", "or", "plus", "then", "using", "with"}
)  # fmt: skip
IS = frozenset({"am", "are", "as", "be", "being", "is", "was"})
# What somebody does who was there before, or is not there yet.
BEFORE_US = frozenset(
    {"began", "bought", "built", "died", "established", "founded", "gave", "had", "left", "lent",
     "opened", "owned", "passed", "ran", "retired", "said", "says", "set", "started", "starts",
     "hates", "jokes", "laughs", "loves", "reckon", "reckons", "taught", "thinks", "told", "trained",
     "used", "want", "wanting", "wants"}
)  # fmt: skip
HIRE = frozenset({"advertise", "hire", "hiring", "need", "needs", "recruit", "recruiting", "without"})
# Numbers of these are no people.
THINGS = frozenset(
    {"am", "babies", "baby", "bay", "bays", "bed", "beds", "bench", "benches", "bike", "bikes",
     "branch", "branches", "business", "businesses", "cafe", "cafes", "camera", "car", "cars",
     "cat", "cats", "chair", "chairs", "child", "children", "client", "clients", "cover", "covers",
     "crew", "customer", "customers", "day", "days", "dog", "dogs", "evenings", "family", "flat",
     "flats", "floor", "floors", "grandchildren", "grandkids", "guests", "half", "horse", "horses",
     "hour", "hours", "house", "houses", "k", "kid", "kids", "laptop", "location", "locations",
     "lorries", "lorry", "machine", "machines", "market", "markets", "members", "mile", "miles",
     "minute", "minutes", "month", "months", "mornings", "nd", "night", "nights", "oven", "ovens",
     "percent", "phone", "phones", "pitch", "place", "places", "pm", "pound", "pounds",
     "properties", "property", "pub", "pubs", "pupils", "quarter", "ramp", "ramps", "rd",
     "residents", "road", "room", "rooms", "salon", "salons", "seat", "seats", "sewing", "shop",
     "shops", "site", "sites", "st", "stall", "stalls", "stars", "street", "studio", "studios",
     "table", "tables", "taxi", "taxis", "team", "th", "time", "times", "trailer", "trailers",
     "truck", "trucks", "trusty", "unit", "units", "van", "vans", "website", "week", "weeks", "y",
     "year", "years", "yr", "yrs"}
)  # fmt: skip
# Words that are nobody's name.
SMALL = frozenset(
    {"a", "also", "and", "at", "been", "but", "for", "from", "home", "i", "in", "is", "it", "just",
     "little", "my", "now", "of", "on", "only", "open", "or", "our", "since", "so", "the", "then",
     "to", "we", "with"}
)  # fmt: skip
ROOMS = frozenset(
    {"back", "bakery", "bar", "factory", "front", "garage", "it", "kitchen", "office", "salon",
     "shop", "store", "studio", "team", "unit", "van", "warehouse", "workshop", "yard"}
)  # fmt: skip
POSTS = frozenset({"bar", "reception", "counter", "delivery", "front", "kitchen", "till", "tills"})
FAMILY = frozenset(
    {"boyfriend", "brother", "cousin", "dad", "daughter", "fiance", "friend", "girlfriend", "half",
     "hubby", "husband", "mate", "missus", "mom", "mrs", "mum", "partner", "sister", "son", "wife"}
)  # fmt: skip
NOT_PLURAL = frozenset({"boss", "lass", "indoors", "missus", "mrs", "others", "sis"})
# What people do, or where, after their number: "2 serving", "3 inside".
DOING = frozenset(
    {"cleaning", "cooking", "driving", "inside", "outside", "packing", "prepping", "serving", "sewing",
     "upstairs", "washing"}
)  # fmt: skip
ME = frozenset({"i", "me", "myself"})
# Family whose number need not be said: two at least.
SEVERAL = frozenset(
    {"bros", "brothers", "cousins", "daughters", "friends", "inlaws", "mates", "nephews", "nieces",
     "parents", "sisters", "sons", "uncles", "wives"}
)  # fmt: skip
HIRE_PAIRS = frozenset(
    {("find", "a"), ("look", "for"), ("looking", "for"), ("take", "on"), ("taking", "on"), ("used", "to")}
)


def is_number(word: str) -> bool:
    """True for a number in digits or one of the small number words."""
    return word.isdigit() or word in FEW


def number_said(words: Words, at: int) -> int | None:
    """The number at this word; of "3 or 4" and "3-4" the lower middle; None if there is none."""
    if not 0 <= at < len(words) or not is_number(words.plain[at]):
        return None
    low, high = _lower_end(words, at), number_of(words.plain[at])
    return high if low is None else int((low + high) / 2)


def number_of(said: str) -> int:
    """The number that this word is; `is_number` must be true of it."""
    return int(said) if said.isdigit() else FEW[said]


def _lower_end(words: Words, at: int) -> int | None:
    """The 3 of "3 or 4 lads", "3-4 lads"."""
    if at > 1 and words.plain[at - 1] in ("or", "to") and is_number(words.plain[at - 2]):
        return number_of(words.plain[at - 2])
    beside = words.plain[at - 1] if at >= 1 else ""
    both = beside.isdigit() and words.plain[at].isdigit()
    return int(beside) if both and int(beside) + 1 == int(words.plain[at]) else None
