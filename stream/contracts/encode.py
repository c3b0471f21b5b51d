"""The one way in which a model becomes bytes, so that the same model gives the same bytes everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import BaseModel


def encode(model: BaseModel) -> bytes:
    """Return `model` as canonical JSON in UTF-8.

    The keys stand in the order of the model's fields, under the names of the contract (`class`, not `victim_class`);
    there is no white space between them, and Arabic is written as itself, not as escapes.

    Raises:
        ValueError: a string of the model is no valid Unicode (a lone surrogate).

    """
    # What `model_dump_json` asks, without its detour over a string; `to_json` would first find out what it was given.
    return model.__pydantic_serializer__.to_json(model, by_alias=True)
