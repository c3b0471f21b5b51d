from __future__ import annotations

import json

import pytest
from pydantic import BaseModel

from stream.contracts.encode import encode
from stream.contracts.event import RoleSpan


class Pair(BaseModel):
    second: str | None = None
    first: float = 0.5


def test_keys_stand_in_the_order_of_the_fields_without_white_space() -> None:
    assert encode(Pair(first=1.0)) == b'{"second":null,"first":1.0}'


def test_arabic_is_written_as_itself() -> None:
    assert encode(Pair(second="أمس")) == '{"second":"أمس","first":0.5}'.encode()


def test_names_are_those_of_the_contract() -> None:
    actor = RoleSpan(field="body", start=0, end=2, text="هم", role_class="militant")

    assert json.loads(encode(actor))["class"] == "militant"
    assert b"role_class" not in encode(actor)


def test_half_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(ValueError, match="surrogate"):
        encode(Pair(second="\ud800"))
