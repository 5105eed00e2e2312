"""Values of a JSON document by their types: each function gives the value back, or raises `ValueError`."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

_T = TypeVar("_T")


def text(value: object) -> str:
    """A text."""
    if type(value) is not str:
        raise ValueError
    return value


def maybe(value: object) -> str | None:
    """A text or nothing."""
    return None if value is None else text(value)


def texts(value: object) -> tuple[str, ...]:
    """A list of texts."""
    if type(value) is not list:
        raise ValueError
    return tuple(map(text, value))


def flag(value: object) -> bool:
    """True or false."""
    if type(value) is not bool:
        raise ValueError
    return value


def count(value: object) -> int:
    """A whole number, not below zero."""
    if type(value) is not int or value < 0:
        raise ValueError
    return value


def plain(value: object) -> str | int | float | None:
    """A text, a number or nothing."""
    if value is not None and type(value) not in (str, int, float):
        raise ValueError
    return value  # type: ignore[return-value]


def text_or_texts(value: object) -> str | tuple[str, ...]:
    """A text or a list of them."""
    return value if type(value) is str else texts(value)


def mapping(value: object, each: Callable[[Any], _T]) -> Mapping[str, _T]:
    """An object whose values are all of one type."""
    if type(value) is not dict:
        raise ValueError
    return {k: each(v) for k, v in value.items()}


def unlike(number: str) -> float:
    """For what JSON cannot hold but its reader takes: `NaN`, `Infinity`."""
    raise ValueError(number)
