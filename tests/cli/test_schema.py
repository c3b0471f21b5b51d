from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from stream.cli.schema import _MODELS
from stream.contracts import Article, StrikeEvent
from stream.contracts.headers import event_headers
from stream.schema import MODELS, CloudEventHeaders, all_schemas, asyncapi, model_schema
from stream.service.topics import EVENT_TOPICS, TopicNames
from stream.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from click.testing import Result

    Rasid = Callable[..., Result]


def _references(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        for child in node.values():
            yield from _references(child)
    elif isinstance(node, list):
        for child in node:
            yield from _references(child)


def _at(document: Any, reference: str) -> Any:  # noqa: ANN401 - any JSON value
    for step in reference.removeprefix("#/").split("/"):
        document = document[step]
    return document


def test_the_command_knows_the_models(rasid: Rasid) -> None:
    assert tuple(MODELS) == _MODELS
    for model in MODELS:
        assert json.loads(rasid("schema", model.upper()).stdout) == model_schema(model)
    assert json.loads(rasid("schema").stdout) == all_schemas()


def test_names_are_those_on_the_wire() -> None:
    strike = model_schema("strike")
    assert list(strike["properties"]) == list(StrikeEvent.model_fields)
    assert "class" in strike["$defs"]["RoleSpan"]["properties"]
    assert "dlq.reason" in model_schema("rejection")["properties"]


def test_an_article_needs_its_body_alone_and_an_event_has_every_field() -> None:
    assert model_schema("article")["required"] == ["body"]
    assert set(model_schema("strike")["required"]) == set(StrikeEvent.model_fields)


@pytest.mark.parametrize("document", [all_schemas(), asyncapi(Settings()), *map(model_schema, MODELS)])
def test_every_reference_is_met(document: dict[str, Any]) -> None:
    for reference in _references(document):
        assert _at(document, reference)


def test_asyncapi_names_the_topics_and_brokers_of_the_settings(rasid: Rasid) -> None:
    result = rasid(
        "schema", "--asyncapi", RASID_TOPICS_PREFIX="news.", RASID_KAFKA_BOOTSTRAP_SERVERS="kafka-1:9092,kafka-2:9092"
    )
    document = json.loads(result.stdout)
    names = TopicNames("news.")
    topics = {names.raw, names.documents, names.completed, names.rejected, *map(names.events, EVENT_TOPICS)}
    assert {channel["address"] for channel in document["channels"].values()} == topics
    assert [server["host"] for server in document["servers"].values()] == ["kafka-1:9092", "kafka-2:9092"]
    assert document["asyncapi"] == "3.0.0"


def test_asyncapi_has_payload_and_headers_of_each_message() -> None:
    document = asyncapi(Settings())
    messages = document["components"]["messages"]
    strike, retraction = (_at(document, one["$ref"]) for one in messages["events.strikes"]["payload"]["oneOf"])
    assert strike["properties"]["mode"]
    assert retraction["properties"]["retracted"]["const"] is True
    assert "seen" in _at(document, messages["articles.completed"]["payload"]["$ref"])["properties"]
    assert _at(document, messages["events.strikes"]["headers"]["$ref"])["properties"]["ce_id"]
    assert _at(document, messages["articles.rejected"]["headers"]["$ref"])["properties"]["dlq.reason"]
    assert _at(document, messages["articles.raw"]["payload"]["$ref"])["title"] == Article.__name__
    actions = {name: operation["action"] for name, operation in document["operations"].items()}
    assert [name for name, action in actions.items() if action == "receive"] == ["receive.articles.raw"]


def test_the_headers_described_are_those_that_are_sent(strike: StrikeEvent) -> None:
    sent = {name: value.decode() for name, value in event_headers(strike)}
    described = CloudEventHeaders.model_validate(sent).model_dump(by_alias=True, exclude_none=True)
    assert described == sent
    assert set(CloudEventHeaders.model_json_schema()["required"]) <= set(sent)


def test_asyncapi_of_one_model_is_wrong_usage(rasid: Rasid) -> None:
    assert rasid("schema", "strike", "--asyncapi").exit_code == 2
