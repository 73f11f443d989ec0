"""People: how many work in a business, the owner and family counted."""

import pytest

from bot.understanding import Reader


@pytest.mark.parametrize(
    ("said", "people"),
    [
        ("just me", 1), ("I work alone", 1), ("no staff, only myself", 1), ("I have 3 staff", 4),
        ("me and the wife", 2),
        ("me plus 2", 3), ("4 of us", 4), ("there's five of us", 5), ("we are 3", 3), ("team of 8", 8),
        ("husband and wife team", 2), ("three brothers", 3), ("my sister helps me", 2),
        ("I employ 5 people", 6),
        ("me, my mum and a saturday girl", 3), ("3 or 4 part timers", 4),
        ("couple of lads and an apprentice", 4),
        ("12 carers", 13), ("my dad's old shop", None), ("I have 2 kids", None), ("open 7 days", None),
        ("me and 2 others", 3), ("two directors and me", 3),
        ("me + 3 ladies", 4), ("family of five run it", 5), ("two sisters with a tea room", 2),
        ("me and two coaches", 3), ("3 tilers and me", 4), ("me and Gaz", 2), ("me n my bredrin", 2),
        ("five engravers including me", 5), ("2 in the kitchen and 1 on the counter plus me", 4),
        ("two girls part time and one full time lad", 4), ("volunteers about twelve", 13),
        ("mom, dad and me", 3), ("my partner and I", 2), ("nobody else, just me", 1), ("one woman band", 1),
        ("on my own but my daughter does saturdays", 2), ("used to have 4 staff, now just me", 1),
        ("my father started it, now me and my brother", 2), ("we need to hire a chef", None),
        ("single mum of 3", None), ("self employed 11 years", 1), ("Farah, a hairdresser", None),
        ("4 of us plus 2 weekend girls", 6), ("400 of us", None), ("900 workers", None),
        ("I carve spoons in my shed", 1),
        ("Vintage clothes, I sell them", 1), ("me and Sunita, Cakes", 2),
        ("I've been knitting hats for fairs", 1), ("stall, on my ones", 1),
        ("never had anyone working with me", 1), ("mobile barber, nobody but me", 1), ("zero staff", 1),
        ("alone mainly, cousin helps on big orders", 1), ("I want to make candles", None),
        ("I run a shoe shop", None), ("we make candles", None), ("I do it every week", None),
        ("I and wife and father in law", 3), ("me and three helpers, they're my cousins", 4),
        ("me, sis, 2 drivers n 1 inside", 5), ("we cook for about 60 people, 3 of us", 3),
        ("lunches for 45 elders, my sister helps", 2), ("there's me, Joan and a couple of students", 4),
        ("one of four partners and nobody else", 4), ("me cousins x2 and dad", 4),
        ("me, our Kev and a lad", 3),
        ("staff: chef, two waiters, porter and me", 5),
        ("there's dad, two uncles and me", 4), ("hubby is my assistant", 2),
        ("a manager (me) and 2 carers", 3),
        ("me and the boys help out (3 of them)", 4), ("5 in one and 7 in the other", 12),
        ("dad's still here plus two lads", 4), ("collective of 6", 6), ("half a dozen of us", 6),
        ("me, Wayne, Gary and Lee the apprentice", 4), ("just me and Rex (the dog)", 1),
        ("Kaur & Sons, me and one lad", 2), ("mother and son team, 2 waiters", 4),
        ("I share a unit with two others but work alone", 1), ("I have one freelancer", 2),
        ("it's me full time and mom part time", 2), ("2 directors and a receptionist", 3),
        ("me, my brother and 4 glaziers", 6), ("40 carers and 2 office staff", 43),
        ("it's me and Maureen, plus Kelly who does Thursdays", 3),
        ("we've got Kelly full time, Jade and me", 3),
        ("me, Dad, oh and Callum who does the counter", 3), ("Stu, me and two fitters", 3),
        ("only Jo and me", 2),
        ("grills mainly, its me my wife and two lads", 4), ("we are 4 in kitchen 3 front and myself", 8),
        ("owner, mechanic and a weekend lad", 3), ("I bath, she clips, he answers the phone", 3),
        ("I print, lad packs", 2), ("theer's six on we", 6), ("that's me and our Dave", 2),
        ("just the one pair of greasy hands", 1), ("headcount is back to one", 1), ("staff I don't have", 1),
        ("two chairs but one barber and he is me", 1), ("I'm 74 an' me knees am bad, on me own", 1),
        ("now we are 7 with me", 7), ("four sessional workers", 5),
        ("had a lad with me, he went, just me", 1),
        ("there's 8 carers plus me in the office", 9), ("now it's him, me and my wife", 3),
        ("staff is 7 with me included", 7), ("one man and a drone", 1), ("owner plus six", 7),
        ("four people if you count me", 4),
        ("four stylists, I'm one of em, plus a receptionist", 5), ("there is 8 of us altogether with me", 8),
        ("my wife is childminder and I am her assistant", 2), ("me and an ex colleague", 2),
        ("me and our Sheila and a Saturday lass", 3), ("driver is 7, plus me doing the phone", 8),
        ("me and 2 my cousins", 3), ("Sunita and Baljit do the cooking, i do orders", 3),
        ("four people working and me is five", 5), ("will be 4 of us with me", 4), ("wi mi lad", 2),
        ("1 manager 2 caretakers, I'm the manager", 3), ("just a one man taxi mate", 1),
        ("I throw, Dev glazes, Sunita packs", 3), ("6 staff besides us two", 8),
        ("my husband and me, we both run it, two ladies and a lad", 5),
        ("my husband is cooking, I am at the counter, and Thanh help on weekend", 3),
    ],
)  # fmt: skip
def test_everybody_who_works_there_is_counted_with_the_owner(
    reader: Reader, said: str, people: int | None
) -> None:
    assert reader.read_details(said).people == people


@pytest.mark.parametrize(
    "said",
    ["minicab driver in Walsall, 14 yrs", "Tree surgeon. Me and a chipper van.", "chimney sweep, own round",
     "I'm a French tutor, in my front room", "im an animator, only started in May", "soap maker!! in my flat",
     "mend clarinets in a lock up", "selling bangles from my bedroom", "payroll for small shops, just set up",
     "Ring maker, took a bench in Hockley", "florist, I sell posies to friends", "cake baker from home",
     "got about 9 ladies on my list, mobile hairdresser", "piano tuner", "I teach 14 kids drums",
     "carer for two other clients, freelance"],
)  # fmt: skip
def test_who_tells_of_themself_as_one_worker_is_one(reader: Reader, said: str) -> None:
    assert reader.read_details(said).people == 1


@pytest.mark.parametrize(
    ("said", "people"),
    [
        ("curry takeaway in Tipton", None), ("plasterers in Dudley", None), ("cafe, was my aunt place", None),
        ("car wash, few lads, different each week", None), ("want to go on me own, our Lee might help", None),
        ("me mom opened it in 1980, me and the gaffer's lad now", 2), ("used to have 9, now 2 and me", 3),
        ("mum and dad begin this shop, they tired so is me and wife", 2), ("we were 3, now 6", 6),
        ("Inherited from my uncle. Me and one part time girl", 2), ("our dad was a baker", None),
        ("My wife, her sister, two girls from church and me", 5), ("cook, waiter and me", 3),
        ("Me, 1 sitar player and my big brother", 3), ("4 directors, no staff", 4), ("me and a team of 6", 7),
        ("plumber with two lads", 3), ("photographer, my husband does the albums", 2),
        ("we have a florist in Stone, me and my partner", 2), ("I have a baker in the back", 2),
        ("me, our Kev and a lad, got the printer in the shed", 3), ("people say my food is good", None),
        ("I visit old people, cook for them and clean, self employed", 1),
        ("me my husband my brother and his wife", 4), ("3 sewing ladies and me", 4),
        ("Staff is me, bro, 3 drivers n 2 inside", 7), ("bookshop, part time helper at weekends", 2),
        ("9 all in, all family", 9), ("shop. me. 9 year", 1), ("on my own apart from mum on Fridays", 2),
        ("7 carers and me manager", 8), ("sweet shop, me, my 2 brothers, their wives help", 5),
        ("staff of 6 plus me", 7), ("3 owners plus 4 students part time", 7),
        ("me, cuz and 3 lads", 5), ("it's me and me manager", 2),
    ],
)  # fmt: skip
def test_only_who_works_there_now_is_counted(reader: Reader, said: str, people: int | None) -> None:
    assert reader.read_details(said).people == people


@pytest.mark.parametrize(
    ("said", "people"),
    [
        ("Mrs Lim. takeaway. I and husband and mother in law", 3), ("off licence, me and the Mrs", 2),
        ("3 directors no staff, you can call me Ruth", 3), ("hello my friend how are you", None),
        ("We do a lunch club, cook, driver and me. Sister Grace", 3), ("thank you brother", None),
        ("Amina & Huda, two sisters, 11 carers", 13), ("Sam and Joe, brothers, bike shop", 2),
    ],
)  # fmt: skip
def test_a_title_or_a_greeting_is_nobody_who_works_there(
    reader: Reader, said: str, people: int | None
) -> None:
    assert reader.read_details(said).people == people
