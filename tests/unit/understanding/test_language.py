"""Language: foreign ones are known, English ones are left alone."""

import json
from pathlib import Path

import pytest

from bot.understanding.language import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("\u0986\u09ae\u09be\u09b0 \u09a6\u09cb\u0995\u09be\u09a8 \u0986\u099b\u09c7", "bn"),
        ("\u0645\u062c\u06be\u06d2 \u0627\u0631\u062f\u0648 \u0622\u062a\u06cc \u06c1\u06d2", "ur"),
        ("\u0623\u0631\u064a\u062f \u0645\u0633\u0627\u0639\u062f\u0629", "ar"),
        ("\u0a2e\u0a48\u0a28\u0a42\u0a70 \u0a2a\u0a70\u0a1c\u0a3e\u0a2c\u0a40", "pa"),
        ("Здравейте, искам помощ за това", "bg"),
        ("Dzień dobry, prowadzę mały sklep i nie mówię dobrze po angielsku", "pl"),
        ("nie rozumiem, mowie tylko po polsku", "pl"),
        ("Bună ziua, am un magazin și nu vorbesc bine engleză", "ro"),
        ("Waxaan leeyahay dukaan, af soomaali ma ku hadashaa", "so"),
        ("ami english bujhi na, bangla te bolben", "bn-Latn"),
        ("amar ekta dokan ache small heath e", "bn-Latn"),
        ("mujhe english nahi aati, urdu mein baat karein", "ur-Latn"),
        ("não falo inglês, preciso de ajuda", "pt"),
    ],
)  # fmt: skip
def test_a_language_is_known_by_its_script_or_its_words(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "shah. bangladeshi takeaway small heath me my brother n 2 lads part time. 6 yr",
        "bout 3k ish? rent soon n vape guy wants payin 2",
        "ok", "lol", "ta bab", "yh", "na", "no", "2", "B10 0RJ", "salaam bhai i have a takeaway",
        "assalamu alaikum, my shop is on Ladypool Road", "Jose Garcia, tapas bar in Moseley",
        "La Casa Bonita restaurant",
        "Wojciech Kowalski. polski sklep in Bilston", "ay up me duck", "we ay got none of that", "Grzegorz",
        "namaste ji how are you", "my dukaan is in Alum Rock", "",
    ],
)  # fmt: skip
def test_english_with_names_greetings_and_text_speak_stays_english(text: str) -> None:
    assert detect_language(text) is None


def test_hardly_any_english_of_others_is_called_foreign(samples: Path) -> None:
    files = ("uci_sms_sample.jsonl", "clinc150_sample.jsonl", "nlupp_sample.jsonl")
    texts = [row["text"] for name in files for row in _rows(samples, name)]
    called = [text for text in texts if detect_language(text)]
    assert len(called) <= len(texts) / 500


@pytest.mark.parametrize(
    ("language", "least"), [("bn", 0.98), ("ur", 0.95), ("ar", 0.98), ("hi", 0.98), ("pl", 0.6), ("ro", 0.7)]
)
def test_most_sentences_of_a_language_are_known(samples: Path, language: str, least: float) -> None:
    rows = [row for row in _rows(samples, "tatoeba_multilingual.jsonl") if row["lang"] == language]
    assert sum(detect_language(row["text"]) == language for row in rows) / len(rows) >= least


def test_bengali_in_latin_letters_is_often_known_and_hardly_ever_mistaken(samples: Path) -> None:
    found = [detect_language(row["text"]) for row in _rows(samples, "banglish_banglatlit.jsonl")]
    assert found.count("bn-Latn") / len(found) >= 0.45
    assert sum(each not in ("bn-Latn", "bn", None) for each in found) / len(found) <= 0.02


def _rows(samples: Path, name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (samples / "nlu" / name).open(encoding="utf-8")]
