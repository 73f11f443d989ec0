"""How the program says that it is alive, ready, and what it has counted."""

import asyncio

from bot.web import wellbeing
from bot.web.metrics import Meters
from tests.fakes.scripted_talk import needs_for


async def says(state):
    return state


async def breaks():
    raise ConnectionError("no")


def probes(**states):
    return {name: (lambda state=state: says(state)) for name, state in states.items()}


async def test_health_says_alive_whatever_is_away(talk, ask):
    answer = await ask(needs_for(talk, probes={"database": breaks})).get("/health")
    assert (answer.status_code, answer.json()) == (200, {"state": "alive"})


async def test_ready_is_200_when_every_part_is_ready(talk, ask):
    answer = await ask(needs_for(talk)).get("/ready")
    parts = {"database": "ready", "engine": "ready", "actions": "ready"}
    assert (answer.status_code, answer.json()) == (200, {"state": "ready"} | parts)


async def test_ready_is_503_and_names_the_part_that_is_not(talk, ask):
    needs = needs_for(talk, probes=probes(database="ready", engine="starting") | {"actions": breaks})
    answer = await ask(needs).get("/ready")
    assert answer.status_code == 503
    assert answer.json() == {
        "state": "not ready", "database": "ready", "engine": "starting", "actions": "away"
    }  # fmt: skip


async def test_a_part_that_says_nothing_is_away(talk, ask, monkeypatch):
    monkeypatch.setattr(wellbeing, "PROBE_SECONDS", 0.05)
    answer = await ask(needs_for(talk, probes={"engine": lambda: asyncio.sleep(5, "ready")})).get("/ready")
    assert (answer.status_code, answer.json()["engine"]) == (503, "away")


async def test_metrics_hold_what_the_worker_counts_and_what_is_watched(talk, ask):
    meters = Meters()
    meters.turn_ended("done", 0.025)
    meters.delivered("web", "sent")
    meters.watch("spool_events", "Events in the spool.", lambda: 3)
    answer = await ask(needs_for(talk, meters=meters)).get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain")
    lines = answer.text.splitlines()
    assert 'stallside_turns_total{result="done"} 1.0' in lines
    assert 'stallside_turn_seconds_bucket{le="0.03"} 1.0' in lines
    assert 'stallside_turn_seconds_bucket{le="0.02"} 0.0' in lines
    assert 'stallside_deliveries_total{channel="web",state="sent"} 1.0' in lines
    assert "stallside_spool_events 3.0" in lines


async def test_metrics_of_two_processes_do_not_meet():
    first, second = Meters(), Meters()
    first.delivered("web", "sent")
    assert b"deliveries_total{" not in second.render()
