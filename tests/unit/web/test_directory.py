"""The nine addresses of the directory, as a publisher's tool or a page in a browser asks them."""

import json
from dataclasses import replace
from datetime import date

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from bot.core.service import Proof, Reach, Rules, Span
from bot.open_referral.catalogue import build_catalogue
from bot.open_referral.keeping import to_keep
from bot.usecases.staging_ports import Kept
from tests.fakes.scripted_talk import needs_for
from tests.unit.open_referral.entries import CENTRE, FOREIGN_ID, IDS, RENT, foreign

REFUGE = replace(RENT, id="haven", name="A refuge", what="A safe house.", reach=Reach(where="9 Hidden Lane"))
UNCHECKED = replace(RENT, id="old", name="Old", proof=Proof("recheck", date(2020, 1, 1)))
GRANT = replace(
    RENT,
    id="grant",
    name="Grants",
    what="Money.",
    needs=("grants",),
    rules=Rules(age=Span(18, 30)),
    reach=Reach(),
)
THEIRS = replace(RENT, id=FOREIGN_ID, needs=(), rules=Rules(), reach=Reach(), conditions=(), not_for="")


@pytest.fixture
def client(talk, ask):
    kept = [Kept("service", FOREIGN_ID, "https://feeds.example.org", to_keep(foreign()))]
    services = [RENT, REFUGE, UNCHECKED, GRANT, THEIRS]

    async def read():
        return build_catalogue([CENTRE], services, kept, IDS)

    return ask(needs_for(talk, directory=read))


async def contents(client, path, **parameters):
    answer = await client.get(f"/directory/{path}", params=parameters)
    assert answer.status_code == 200, answer.text
    return answer.json()["contents"]


async def test_the_front_page_names_version_profile_and_definition(client):
    front = (await client.get("/directory/")).json()
    assert front["version"] == "HSDS-UK-3.0"
    assert all(front[name].startswith("https://") for name in ("profile", "openapi_url"))


@pytest.mark.parametrize("path", ["", "/services", "/service_at_locations", "/taxonomies", "/taxonomy_terms"])
async def test_an_address_works_with_and_without_a_slash_and_for_head(path, client):
    for address in (f"/directory{path}", f"/directory{path}/"):
        answer = await client.get(address)
        assert answer.status_code == 200
        assert answer.headers["access-control-allow-origin"] == "*"
        assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
        head = await client.head(address)
        assert (head.status_code, head.content) == (200, b"")
        assert head.headers["etag"] == answer.headers["etag"]


async def test_a_page_says_where_it_stands(client):
    page = (await client.get("/directory/services?page=2&per_page=3")).json()
    wrapper = {name: value for name, value in page.items() if name != "contents"}
    assert wrapper == {
        "total_items": 4, "total_pages": 2, "page_number": 2, "size": 1, "first_page": False,
        "last_page": True, "empty": False,
    }  # fmt: skip


async def test_all_pages_together_hold_every_service_once(client):
    ids = [
        each["id"] for n in (1, 2, 3, 4) for each in await contents(client, "services", page=n, per_page=1)
    ]
    assert len(set(ids)) == 4


async def test_a_page_behind_the_last_is_empty(client):
    page = (await client.get("/directory/services?page=99")).json()
    assert (page["contents"], page["empty"], page["last_page"], page["total_items"]) == ([], True, True, 4)


@pytest.mark.parametrize(
    "wrong",
    ["page=0", "page=-1", "page=x", "page=1.5", "page=99999999999", "per_page=0", "per_page=²",
     "minimum_age=x",
     "maximum_age=-1", "minimum_age=nan", "start_time=noon", "day=someday", "proximity=near",
     "search=" + "x" * 201],
)  # fmt: skip
async def test_a_parameter_that_cannot_be_read_is_a_400_that_says_so(wrong, client):
    answer = await client.get(f"/directory/service_at_locations?{wrong}")
    assert answer.status_code == 400
    assert answer.json()["error"].startswith(wrong.split("=")[0])
    assert answer.headers["access-control-allow-origin"] == "*"


async def test_more_than_a_hundred_a_page_are_not_given(client):
    assert (await client.get("/directory/services?per_page=5000")).json()["total_pages"] == 1


async def test_services_are_found_by_what_the_standard_asks_for(client):
    async def found(**parameters):
        return {each["name"] for each in await contents(client, "services", **parameters)}

    assert await found(search="LANDLORD rent") >= {"Rent reviews"}
    assert await found(search="nowhere") == set()
    assert await found(minimum_age=18, maximum_age=30) == {"Grants"}
    assert await found(minimum_age=19) == set()
    assert await found(taxonomy_term_id=IDS.of("taxonomy_term", "needs/grants")) == {"Grants"}
    assert await found(taxonomy_term_id=foreign()["attributes"][0]["taxonomy_term"]["id"]) == {"Rent reviews"}
    assert "Grants" in await found(taxonomy_id=IDS.of("taxonomy", "needs"))
    assert await found(day="MO", start_time="08:00", end_time="17:00") == {"Rent reviews"}
    assert await found(day="SU") == set()
    assert await found(postcode="B70 1AA") != set()


async def test_a_service_is_given_in_full_by_its_id_in_any_case(client):
    id_ = IDS.of("service", "rent")
    full = (await client.get(f"/directory/services/{id_.upper()}")).json()
    assert (full["id"], full["phones"][0]["number"]) == (id_, "07700 900111")
    assert full["x_rules"]["people"] == {"least": 1, "most": 5}


@pytest.mark.parametrize("name", ["services", "service_at_locations", "taxonomies", "taxonomy_terms"])
@pytest.mark.parametrize("id_", ["x", "0e7a3a3e-6f0a-4d0e-9d1d-000000000000", "%00", "..%2f..", "a" * 3000])
async def test_an_id_that_does_not_exist_is_a_404_in_json(name, id_, client):
    answer = await client.get(f"/directory/{name}/{id_}")
    assert answer.status_code == 404
    assert answer.json()["error"]
    assert answer.headers["access-control-allow-origin"] == "*"


async def test_an_address_that_is_not_part_of_the_standard_is_a_404(client):
    assert (await client.get("/directory/owners")).status_code == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
async def test_nothing_can_be_changed_from_outside(method, client):
    assert (await client.request(method, "/directory/services")).status_code == 405


async def test_a_page_in_a_browser_may_ask(client):
    answer = await client.options("/directory/services", headers={"origin": "https://example.org"})
    assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (204, "*")


async def test_who_has_it_already_is_told_so(client):
    etag = (await client.get("/directory/services")).headers["etag"]
    for given in (etag, f"W/{etag}", f'"other", {etag}', "*"):
        again = await client.get("/directory/services", headers={"if-none-match": given})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", etag)
    for given in ('"other"', ""):
        assert (await client.get("/directory/services", headers={"if-none-match": given})).status_code == 200


async def test_only_what_was_checked_is_published_and_never_who_checked_it(client):
    everything = (await client.get("/directory/services")).text
    assert "Old" not in everything
    assert "A. Adviser" not in everything


async def test_the_place_of_a_refuge_is_published_nowhere(client):
    full = await client.get(f"/directory/services/{IDS.of('service', 'haven')}")
    assert full.json()["phones" if "phones" in full.json() else "name"]
    for path in ("services", "service_at_locations", f"services/{IDS.of('service', 'haven')}"):
        assert "Hidden" not in (await client.get(f"/directory/{path}")).text
    assert [each["location"]["name"] for each in await contents(client, "service_at_locations")] == [
        "1 High Street, Tipton"
    ]


async def test_a_place_is_given_with_its_service(client):
    (short,) = await contents(client, "service_at_locations")
    full = (await client.get(f"/directory/service_at_locations/{short['id']}")).json()
    assert full["location"] == short["location"]
    assert full["service"]["organization"]["name"] == "Advice Centre"


async def test_taxonomies_hold_their_terms_and_terms_their_taxonomy(client):
    for short in await contents(client, "taxonomies"):
        full = (await client.get(f"/directory/taxonomies/{short['id']}")).json()
        assert full.items() >= short.items()
        for term in full["taxonomy_terms"]:
            assert (await client.get(f"/directory/taxonomy_terms/{term['id']}")).json() == term
    names = {each["name"] for each in await contents(client, "taxonomy_terms", per_page=100)}
    assert names >= {"late payment", "retail", "Sandwell", "Markets"}


@pytest.mark.parametrize(
    ("path", "schema"),
    [("services", "service_list"), ("service_at_locations", "service_at_location_list"),
     ("taxonomies", "taxonomy"),
     ("taxonomy_terms", "taxonomy_term")],
)  # fmt: skip
async def test_every_answer_fits_the_official_schema(path, schema, client, samples):
    folder = samples / "oruk" / "schema"

    def judge(name):
        loaded = json.loads((folder / f"{name}.json").read_text())
        if name == "taxonomy":
            loaded["properties"]["taxonomy_terms"]["items"] = {}
        return Draft202012Validator(loaded, format_checker=FormatChecker())

    in_full = {"services": "service", "service_at_locations": "service_at_location"}.get(path, schema)
    for short in await contents(client, path, per_page=100):
        assert [fault.message for fault in judge(schema).iter_errors(short)] == []
        full = (await client.get(f"/directory/{path}/{short['id']}")).json()
        assert [fault.message for fault in judge(in_full).iter_errors(full)] == []


async def test_where_no_directory_is_served_its_addresses_do_not_exist(talk, ask):
    assert (await ask(needs_for(talk)).get("/directory/services")).status_code == 404
