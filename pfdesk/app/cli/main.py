"""`pfdesk ...`: finds the command, runs it, and never lets a traceback reach the user."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import click

from pfdesk import __version__
from pfdesk.app.cli.answer import UNUSABLE, tell_error

# command -> module that holds it; loaded only when asked for, so that each starts quickly.
COMMANDS = {
    "open": "window",
    "demo": "demo",
    "new": "files",
    "check": "files",
    "backup": "files",
    "restore": "files",
    "history": "history",
    "undo": "history",
    "redo": "history",
    "bin": "bin",
    "list": "listing",
    "import": "records",
    "export": "records",
    "forms": "paper",
    "print": "paper",
    "prints": "prints",
    "reprint": "prints",
    "stocks": "prints",
    "figures": "figures",
    "report": "figures",
    "handover": "figures",
    "survey": "surveys",
    "tabulate": "surveys",
    "schema": "schema",
    "duplicates": "members",
    "merge": "members",
    "part": "members",
    "seats": "members",
    "balance": "balance",
    "verify": "events",
    "calendar": "events",
    "kit": "events",
}


class Lazy(click.Group):
    """A group whose commands are imported when they are used; a word that is no command is the file to open."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands by name."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of one command."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"pfdesk.app.cli.{COMMANDS[cmd_name]}")
        command = getattr(module, f"{cmd_name}_command")
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """`pfdesk FILE` is `pfdesk open FILE`."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            if "." not in args[0] and "/" not in args[0] and not Path(args[0]).exists():
                raise click.UsageError(
                    f"no command or office file {args[0][:80]!r}; --help lists the commands"
                )
            args = ["open", *args]
        return super().resolve_command(ctx, args)


@click.command(
    cls=Lazy, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, prog_name="pfdesk")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
@click.pass_context
def pfdesk(ctx: click.Context, *, debug: bool) -> None:
    """Keep the records of a city's partnership platform in one office file; `pfdesk [FILE]` opens the window."""
    ctx.obj = {"debug": debug}
    if ctx.invoked_subcommand is None:
        from pfdesk.app.cli.window import open_command

        ctx.invoke(open_command)


def run(arguments: Sequence[str]) -> int:
    """Run one command line; the exit code."""
    from pfdesk.app.log import start_log

    arguments = list(arguments)
    debug = "--debug" in arguments
    arguments = [word for word in arguments if word != "--debug"]
    _speak_utf8()
    start_log()
    try:
        # Outside its standalone mode click gives the code of an Exit back.
        code = pfdesk.main(args=arguments, prog_name="pfdesk", standalone_mode=False)
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.Abort:
        return UNUSABLE
    except SystemExit as leave:
        return leave.code if isinstance(leave.code, int) else UNUSABLE
    except Exception as error:  # noqa: BLE001  the one place where a bug ends, told in one line
        return tell_error(error, debug=debug)
    return code if isinstance(code, int) else 0


def _speak_utf8() -> None:
    # A cp932 console or a pipe set to it cannot hold every name; '?' in a message is better than a crash.
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if not stream.isatty():
            reconfigure(encoding="utf-8")
        reconfigure(errors="replace")
