"""Where settings come from: gathering them from a TOML file and variables, and saying what is wrong with one."""

from __future__ import annotations

import difflib
import re
import tomllib
import types
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, SecretStr
from pydantic_settings import BaseSettings, EnvSettingsSource

from stream.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import ValidationError
    from pydantic.fields import FieldInfo

CONFIG_VARIABLE = "RASID_CONFIG"

_PREFIX = "RASID_"

Key = tuple[str, str]
"""Group and name of a setting: `("kafka", "sasl_username")`."""

Origin = dict[Key, str]
"""Where the value of each given setting stands, in words that help to find it."""

# Kubernetes sets RASID_SERVICE_HOST, RASID_PORT_9092_TCP_ADDR ... in every pod beside a service called rasid or rasid-*.
_KUBERNETES = re.compile(r"_(SERVICE_HOST|SERVICE_PORT(_\w+)?|PORT|PORT_\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)$")

_EXPECTED = {
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "float_parsing": "must be a number",
    "bool_parsing": "must be true or false",
    "extra_forbidden": "is not a setting",
}


class _Variables(EnvSettingsSource):
    """The library's reading of variables, from a given mapping instead of the process's own."""

    def __init__(self, settings_cls: type[BaseSettings], given: Mapping[str, str]) -> None:
        self._given = given
        super().__init__(settings_cls)

    def _load_env_vars(self) -> Mapping[str, str | None]:
        return {name.lower(): value for name, value in self._given.items()}


def variable(key: Key) -> str:
    """Return the name of the variable that sets `key`."""
    return f"{_PREFIX}{key[0]}_{key[1]}".upper()


def fields_of(settings_cls: type[BaseSettings]) -> Iterator[tuple[Key, FieldInfo]]:
    """Yield every setting with its declaration, in the order of the groups."""
    for group, info in settings_cls.model_fields.items():
        if isinstance(info.annotation, type) and issubclass(info.annotation, BaseModel):
            for name, field in info.annotation.model_fields.items():
                yield (group, name), field


def is_secret(field: FieldInfo) -> bool:
    """Whether the value must never be shown."""
    return SecretStr in (field.annotation, *get_args(field.annotation))


def gather(
    settings_cls: type[BaseSettings], config_file: Path | None, env: Mapping[str, str]
) -> tuple[dict[str, dict[str, Any]], Origin]:
    """Merge file and variables into one mapping of groups, variables winning, and say where each value came from.

    A secret may stand in a file of its own, named by the setting with `_FILE` (`_file` in TOML) at its end.

    Raises:
        SettingsError: when a file cannot be read, a name is unknown, or a secret is given twice.

    """
    known = dict(fields_of(settings_cls))
    secret_files = {(group, f"{name}_file"): (group, name) for (group, name), f in known.items() if is_secret(f)}
    problems: list[str] = []
    origin: Origin = {}
    values: dict[str, dict[str, Any]] = {}
    from_variables, unknown = _from_variables(settings_cls, [*known, *secret_files], env)
    problems += unknown
    from_file = _from_file(config_file) if config_file is not None else {}
    for given, where in ((from_file, f"{config_file}: "), (from_variables, "")):
        for (group, name), value in given.items():
            key = (group, name)
            shown = f"{where}{group}.{name}" if where else variable(key)
            if key in secret_files:
                key = secret_files[key]
                if key in given:
                    problems.append(f"{shown} and {variable(key)} exclude each other: keep one of them")
                try:
                    value = Path(str(value)).expanduser().read_text("utf-8").rstrip("\r\n")  # noqa: PLW2901
                except (OSError, UnicodeDecodeError) as error:
                    problems.append(f"{shown}={value} must be a readable text file that holds the secret ({error})")
                    continue
            elif key not in known:
                problems.append(_unknown(shown, f"{group}.{name}", [".".join(k) for k in (*known, *secret_files)]))
                continue
            values.setdefault(key[0], {})[key[1]] = value
            origin[key] = shown
    if problems:
        raise SettingsError("\n".join(problems))
    return values, origin


def explain(settings_cls: type[BaseSettings], error: ValidationError, origin: Origin) -> Iterator[str]:
    """Yield one line for each problem: the variable, its value unless it is a secret, and what it may be."""
    known = dict(fields_of(settings_cls))
    for problem in error.errors(include_url=False):
        loc = tuple(str(part) for part in problem["loc"])
        expected = _EXPECTED.get(problem["type"]) or _expected(problem["msg"])
        if len(loc) < 2 or (key := (loc[0], loc[1])) not in known:  # a check over several settings names them itself
            yield from expected.split("\n")
            continue
        value = "" if is_secret(known[key]) else f"={problem['input']}"
        yield f"{origin.get(key, variable(key))}{value}: {expected}"


def type_in_words(field: FieldInfo) -> str:
    """Say what a setting may be: `whole number`, `a | b`, `secret` ..."""
    annotation: Any = field.annotation
    if get_origin(annotation) in (Union, types.UnionType):
        annotation = next(part for part in get_args(annotation) if part is not type(None))
    if get_origin(annotation) is Literal:
        return " | ".join(get_args(annotation))
    while get_args(annotation):  # Annotated[Path, ...]
        annotation = get_args(annotation)[0]
    words = {bool: "true | false", int: "whole number", float: "number", SecretStr: "secret", Path: "path"}
    return words.get(annotation, "text")


def _from_variables(
    settings_cls: type[BaseSettings], keys: list[Key], env: Mapping[str, str]
) -> tuple[dict[Key, Any], list[str]]:
    names = {variable(key): key for key in keys}
    given = {name.upper(): value for name, value in env.items() if name.upper().startswith(_PREFIX) and value}
    unknown = [
        _unknown(name, name, list(names))
        for name in given
        if name not in names and name != CONFIG_VARIABLE and not _KUBERNETES.search(name)
    ]
    nested = _Variables(settings_cls, {name: value for name, value in given.items() if name in names})()
    return {(group, name): value for group, table in nested.items() for name, value in table.items()}, unknown


def _from_file(path: Path) -> dict[Key, Any]:
    try:
        tables = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read ({error.strerror}); it must be a TOML file") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: is not TOML ({error})") from None
    loose = [name for name, table in tables.items() if not isinstance(table, dict)]
    if loose:
        raise SettingsError(f"{path}: {', '.join(loose)} must stand in a table such as [kafka]")
    return {(group, name): value for group, table in tables.items() for name, value in table.items()}


def _expected(message: str) -> str:
    """Turn the library's sentence into what follows a name here: `must be greater than 0`."""
    return message.removeprefix("Value error, ").replace("Input should", "must").replace("String should", "must")


def _unknown(shown: str, name: str, candidates: list[str]) -> str:
    near = difflib.get_close_matches(name, candidates, n=1)
    return f"{shown} is not a setting" + (f"; did you mean {near[0]}?" if near else "")
