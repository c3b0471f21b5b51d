"""JSON Schema of every model and an AsyncAPI document of every topic, made from the models."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field
from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from stream.contracts import Article, CasualtyEvent, Completion, Document, Retraction, StatementEvent, StrikeEvent
from stream.contracts.headers import SOURCE
from stream.contracts.rejected import Rejection
from stream.contracts.withdrawal import WithdrawalHeaders

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.json_schema import JsonSchemaMode
    from pydantic_core.core_schema import DataclassField, ModelField, TypedDictField

    from stream.settings import Settings

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_REF = "#/components/schemas/{model}"


class CloudEventHeaders(BaseModel):
    """CloudEvents 1.0 in Kafka's binary mode; every value is UTF-8 text."""

    model_config = ConfigDict(populate_by_name=True)

    specversion: str = Field("1.0", alias="ce_specversion", json_schema_extra={"const": "1.0"})
    id: str = Field(
        alias="ce_id", description="`<event id>.<revision>`, or `<article id>.<16 digits of the content's digest>`."
    )
    type: str = Field(alias="ce_type", description="`rasid.` and the type of the value, such as rasid.strike.")
    source: str = Field(SOURCE, alias="ce_source", json_schema_extra={"const": SOURCE})
    subject: str = Field(alias="ce_subject", description="The article's id.")
    time: str | None = Field(None, alias="ce_time", description="The publication time used; absent where none is.")
    content_type: str = Field("application/json", alias="content-type", json_schema_extra={"const": "application/json"})


class _Channel(NamedTuple):
    """A topic as AsyncAPI describes it; no `payload` where the value is what was received."""

    name: str
    payload: tuple[type[BaseModel], ...]
    headers: type[BaseModel] | None
    key: str
    about: str


_ID = "The article's id."
_CHANNELS = (
    _Channel("articles.raw", (Article,), None, "The article's id, or none.", "Articles as their producers send them."),
    _Channel(
        "articles.documents",
        (Document,),
        CloudEventHeaders,
        _ID,
        "Articles cleaned and segmented; a null value, with the headers of WithdrawalHeaders, where one is withdrawn.",
    ),
    _Channel("articles.completed", (Completion,), None, _ID, "How far each article has come, and with which events."),
    _Channel("events.strikes", (StrikeEvent, Retraction), CloudEventHeaders, _ID, "Particular acts of armed violence."),
    _Channel(
        "events.casualties",
        (CasualtyEvent, Retraction),
        CloudEventHeaders,
        _ID,
        "Figures of people killed, injured, missing.",
    ),
    _Channel(
        "events.statements",
        (StatementEvent, Retraction),
        CloudEventHeaders,
        _ID,
        "What somebody is reported to have said.",
    ),
    _Channel(
        "articles.rejected", (), Rejection, "As received.", "Raw records that cannot be used, byte for byte, and why."
    ),
)

MODELS: Mapping[str, type[BaseModel]] = {
    "article": Article,
    "document": Document,
    "strike": StrikeEvent,
    "casualty": CasualtyEvent,
    "statement": StatementEvent,
    "retraction": Retraction,
    "completion": Completion,
    "rejection": Rejection,
    "withdrawal": WithdrawalHeaders,
}
"""What `rasid schema MODEL` knows, by name; `rejection` and `withdrawal` are headers."""


def model_schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema of a model, one of `MODELS`."""
    model = MODELS[name]
    return {"$schema": _DIALECT, **model.model_json_schema(schema_generator=_InFull, mode=_mode(model))}


def all_schemas() -> dict[str, Any]:
    """Return one JSON Schema with every model under `$defs`."""
    _, definitions = models_json_schema([(model, _mode(model)) for model in MODELS.values()], schema_generator=_InFull)
    return {"$schema": _DIALECT, **definitions}


def asyncapi(settings: Settings) -> dict[str, Any]:
    """Return the AsyncAPI 3.0 document of all topics, with the names and the brokers of `settings`."""
    models = list(dict.fromkeys(m for c in _CHANNELS for m in (*c.payload, c.headers) if m is not None))
    _, definitions = models_json_schema(
        [(model, _mode(model)) for model in models], schema_generator=_InFull, ref_template=_REF
    )
    servers = settings.kafka.bootstrap_servers.split(",")
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Rasid",
            "version": version("rasid"),
            "description": "Arabic news into structured events, as it arrives.",
            "license": {"name": "Apache-2.0", "url": "https://www.apache.org/licenses/LICENSE-2.0"},
        },
        "defaultContentType": "application/json",
        "servers": {
            f"broker{number}": {"host": host, "protocol": "kafka-secure" if settings.kafka.tls else "kafka"}
            for number, host in enumerate(servers, 1)
        },
        "channels": {channel.name: _channel(channel, settings.topics.prefix) for channel in _CHANNELS},
        "operations": {
            f"{'receive' if channel.payload == (Article,) else 'send'}.{channel.name}": {
                "action": "receive" if channel.payload == (Article,) else "send",
                "channel": {"$ref": f"#/channels/{channel.name}"},
            }
            for channel in _CHANNELS
        },
        "components": {
            "messages": {channel.name: _message(channel) for channel in _CHANNELS},
            "schemas": definitions["$defs"],
        },
    }


class _InFull(GenerateJsonSchema):
    """What Rasid writes has every field, those with a default too, so that readers may rely on them."""

    def field_is_required(
        self,
        field: ModelField | DataclassField | TypedDictField,
        total: bool,  # noqa: FBT001 - pydantic's signature
    ) -> bool:
        return self.mode == "serialization" or super().field_is_required(field, total)


def _mode(model: type[BaseModel]) -> JsonSchemaMode:
    """Tell who writes it: others may leave defaults out (Article), what Rasid writes is in full."""
    return "validation" if model in (Article, Rejection, WithdrawalHeaders, CloudEventHeaders) else "serialization"


def _channel(channel: _Channel, prefix: str) -> dict[str, Any]:
    return {
        "address": prefix + channel.name,
        "description": channel.about,
        "messages": {"record": {"$ref": f"#/components/messages/{channel.name}"}},
        "bindings": {"kafka": {"topic": prefix + channel.name, "bindingVersion": "0.5.0"}},
    }


def _message(channel: _Channel) -> dict[str, Any]:
    message: dict[str, Any] = {
        "name": channel.name,
        "summary": channel.about,
        "bindings": {"kafka": {"key": {"type": "string", "description": channel.key}, "bindingVersion": "0.5.0"}},
    }
    references = [{"$ref": _REF.format(model=model.__name__)} for model in channel.payload]
    if not references:
        message["contentType"] = "application/octet-stream"
    else:
        message["payload"] = references[0] if len(references) == 1 else {"oneOf": references}
    if channel.headers is not None:
        message["headers"] = {"$ref": _REF.format(model=channel.headers.__name__)}
    return message
