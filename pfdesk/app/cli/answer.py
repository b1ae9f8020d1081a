"""How a command answers: words or one JSON object on standard output, one line of error on standard error."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

import click

from pfdesk.db.errors import FileRefused
from pfdesk.values.errors import Refused, Trouble

_log = logging.getLogger("pfdesk.cli")

REFUSED = 1
UNUSABLE = 2


def answering(command: Callable[..., tuple[dict[str, Any], Iterable[str]]]) -> Callable[..., None]:
    """Let a command return (object for --json, lines for people), and turn known errors into one line and a code."""

    @click.option("--json", "as_json", is_flag=True, help="Answer with one JSON object.")
    @wraps(command)
    def wrapper(*args: Any, as_json: bool, **options: Any) -> None:
        try:
            answer, lines = command(*args, **options)
        except Refused as refused:
            if refused.field in _own_words():
                raise click.UsageError(refused.sentence) from refused
            raise
        if as_json:
            click.echo(json.dumps(answer, ensure_ascii=False, indent=None))
        else:
            for line in lines:
                click.echo(line)
        if answer.get("ok") is False:
            sys.exit(REFUSED)

    return wrapper


def _own_words() -> frozenset[str]:
    """What the present command can be given: a refusal that names one of these is about a bad argument."""
    asked = click.get_current_context().command.params
    return frozenset(word.removeprefix("--") for one in asked for word in (*one.opts, one.name or ""))


def tell_error(error: Exception, *, debug: bool) -> int:
    """One clear line on standard error; the exit code."""
    if debug:
        raise error
    if isinstance(error, click.ClickException):
        click.echo(f"pfdesk: {error.format_message()}", err=True)
        return UNUSABLE
    if isinstance(error, FileRefused | Trouble):
        todo = getattr(error, "todo", "")
        click.echo(f"pfdesk: {error}{todo and ' ' + todo}", err=True)
        return UNUSABLE
    if isinstance(error, Refused):
        click.echo(f"pfdesk: {error}", err=True)
        return REFUSED
    _log.error("unexpected %s", type(error).__name__, exc_info=error)
    click.echo(
        f"pfdesk: unexpected error ({type(error).__name__}); details are in the log, --debug shows them",
        err=True,
    )
    return UNUSABLE
