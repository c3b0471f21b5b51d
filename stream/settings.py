"""All settings of Rasid as one frozen object, read from variables `RASID_<GROUP>_<NAME>` and a TOML file.

A variable wins over the file: `RASID_KAFKA_BOOTSTRAP_SERVERS` over `bootstrap_servers` in the table `[kafka]`.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from pydantic import Field, ValidationError, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from stream.errors import SettingsError
from stream.settings_groups import (
    HttpSettings,
    LimitSettings,
    LogSettings,
    TopicSettings,
    WorkerSettings,
)
from stream.settings_kafka import KafkaSettings
from stream.settings_sources import CONFIG_VARIABLE, explain, fields_of, gather, is_secret, type_in_words, variable

__all__ = [
    "HttpSettings",
    "KafkaSettings",
    "LimitSettings",
    "LogSettings",
    "SettingDescription",
    "Settings",
    "TopicSettings",
    "WorkerSettings",
]

if TYPE_CHECKING:
    from collections.abc import Mapping


class SettingDescription(NamedTuple):
    """One line of the list of settings; `default` is empty where there is none."""

    variable: str
    type: str
    default: str
    description: str


class Settings(BaseSettings):
    """Everything that can be set. `Settings()` holds the defaults and never looks at the environment."""

    model_config = SettingsConfigDict(
        env_prefix="RASID_",
        env_nested_delimiter="_",
        env_nested_max_split=1,
        env_ignore_empty=True,
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
    )

    kafka: KafkaSettings = Field(default_factory=KafkaSettings)
    topics: TopicSettings = Field(default_factory=TopicSettings)
    limits: LimitSettings = Field(default_factory=LimitSettings)
    worker: WorkerSettings = Field(default_factory=WorkerSettings)
    http: HttpSettings = Field(default_factory=HttpSettings)
    log: LogSettings = Field(default_factory=LogSettings)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003 - the library's signature
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Leave the environment to `load`, which can then say where a wrong value came from."""
        return (init_settings,)

    @classmethod
    def load(cls, config_file: Path | None = None, env: Mapping[str, str] | None = None) -> Self:
        """Read the settings.

        Args:
            config_file: a TOML file; without it the one that `RASID_CONFIG` names, if any.
            env: the variables; without it those of this process.

        Raises:
            SettingsError: with one line for each problem: the variable (or the place in the file), its value unless
                it is a secret, and what it may be.

        """
        env = os.environ if env is None else env
        if config_file is None and env.get(CONFIG_VARIABLE):
            config_file = Path(env[CONFIG_VARIABLE])
        values, origin = gather(cls, config_file, env)
        try:
            return cls.model_validate(values)
        except ValidationError as error:
            # Without the cause: it holds the values, and some of them are secrets.
            raise SettingsError("\n".join(explain(cls, error, origin))) from None

    @model_validator(mode="after")
    def _coherent(self) -> Self:
        if self.limits.article_bytes > self.topics.raw_bytes:
            raise ValueError(
                f"RASID_LIMITS_ARTICLE_BYTES={self.limits.article_bytes} must be at most "
                f"RASID_TOPICS_RAW_BYTES={self.topics.raw_bytes}: a larger article cannot arrive"
            )
        return self

    @classmethod
    def describe(cls) -> list[SettingDescription]:
        """List every variable with its type, default and meaning, in the order of the groups."""
        rows = [SettingDescription(CONFIG_VARIABLE, "path", "", "TOML file with settings; variables win over it.")]
        for key, field in fields_of(cls):
            name, kind = variable(key), type_in_words(field)
            default = "" if field.default is None else str(field.default)
            default = default.lower() if isinstance(field.default, bool) else default
            rows.append(SettingDescription(name, kind, default, field.description or ""))
            if is_secret(field):
                rows.append(SettingDescription(f"{name}_FILE", "path", "", f"File that holds {name}."))
        return rows
