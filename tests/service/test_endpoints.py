from __future__ import annotations

import json
import urllib.error
import urllib.request
from typing import TYPE_CHECKING

import pytest

from stream.errors import SettingsError
from stream.service.endpoints import Endpoints
from stream.service.health import Health
from stream.service.metrics import Metrics
from stream.settings import HttpSettings

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def health() -> Health:
    return Health()


@pytest.fixture
def url(health: Health) -> Iterator[str]:
    with Endpoints(HttpSettings(port=0), health, Metrics("rasid 0.1.0+3fa94c1e").registry) as endpoints:
        yield endpoints.url


def get(url: str) -> tuple[int, str, bytes]:
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310 - our own server
            return answer.status, answer.headers["Content-Type"], answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers["Content-Type"], error.read()


def test_metrics_are_served_for_prometheus(url: str) -> None:
    status, content_type, body = get(f"{url}/metrics")

    assert status == 200
    assert content_type.startswith("text/plain")
    assert b"rasid_articles_received_total 0.0" in body


def test_livez_answers_while_the_service_starts(url: str) -> None:
    status, _, body = get(f"{url}/livez")

    assert status == 200
    assert json.loads(body)["live"] is True


def test_readyz_says_why_not(url: str, health: Health) -> None:
    status, content_type, body = get(f"{url}/readyz")
    assert (status, content_type) == (503, "application/json")
    assert json.loads(body) == {"ready": False, "reasons": ["the service is starting"], "loop_lag_seconds": 0.0}

    health.working([])
    status, _, body = get(f"{url}/readyz?verbose")
    assert status == 200
    assert json.loads(body)["ready"] is True


def test_any_other_path_says_what_there_is(url: str) -> None:
    status, _, body = get(f"{url}/")

    assert status == 404
    assert "/metrics" in json.loads(body)["error"]


def test_a_path_from_outside_is_not_said_again(url: str) -> None:
    _, content_type, body = get(f"{url}/%3Cscript%3E?%0d%0aX-Injected:%201")

    assert content_type == "application/json"
    assert b"script" not in body
    assert b"Injected" not in body


def test_it_listens_on_this_machine_only_unless_told_otherwise(url: str) -> None:
    assert url.startswith("http://127.0.0.1:")


def test_a_port_that_is_taken_names_the_setting(url: str, health: Health) -> None:
    port = int(url.rsplit(":", 1)[1])

    with pytest.raises(SettingsError, match=f"RASID_HTTP_PORT={port} .*set another port"):
        Endpoints(HttpSettings(port=port), health, Metrics("rasid 0.1.0+3fa94c1e").registry)
