"""The command line: `stallside ...`."""

import argparse
import sys
from collections.abc import Callable, Sequence

from bot.cli.directory_commands import add_directory_commands
from bot.core.errors import StallsideError
from bot.settings import load_settings, make_keys

WRONG, USAGE = 1, 2
type Command = Callable[[argparse.Namespace], int]


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; what is wrong is said in one line. Exit codes: 0 fine, 1 wrong, 2 usage."""
    asked = _parser().parse_args(words)
    run: Command = asked.run
    try:
        return run(asked)
    except StallsideError as error:
        sys.stderr.write(f"stallside: {error}\n")
        return WRONG
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="stallside", description="Stallside: see docs/running.md.")
    commands = parser.add_subparsers(metavar="command", required=True)
    serve = _command(commands, "serve", _serve, "start everything; Ctrl-C ends it")
    serve.add_argument(
        "--try-out", action="store_true", help="with the web phone, unless settings say otherwise"
    )
    web = _command(commands, "web", _web, "the web process alone, with the worker inside")
    web.add_argument("--without-worker", action="store_true", help="when workers are processes of their own")
    _command(commands, "worker", _worker, "a worker process alone")
    train = _command(commands, "train", _train, "train the engine's model if its inputs changed")
    train.add_argument("--anew", action="store_true", help="train even if nothing changed")
    _command(commands, "check-content", _check_content, "find editing mistakes in data/content")
    talk = _command(commands, "talk", _talk, "a conversation in the terminal")
    talk.add_argument("--owner", help="go on as this owner; a new one if not given")
    _owner_command(commands, "export-owner", _export, "everything about one owner, as JSON").add_argument(
        "--out", help="a file; standard output if not given"
    )
    _owner_command(commands, "forget-owner", _forget, "remove everything about one owner")
    directory = commands.add_parser("directory", help="import and export services; see docs/running.md")
    add_directory_commands(directory)
    understand = _command(commands, "understand", _understand, "read JSON lines as the live program would")
    understand.add_argument("what", choices=("answers", "messages", "safety"))
    return parser


def _command(commands, name: str, run: Command, sentence: str) -> argparse.ArgumentParser:  # type: ignore[no-untyped-def]
    parser: argparse.ArgumentParser = commands.add_parser(name, help=sentence, description=sentence)
    parser.set_defaults(run=run)
    return parser


def _owner_command(commands, name: str, run: Command, sentence: str) -> argparse.ArgumentParser:  # type: ignore[no-untyped-def]
    parser = _command(commands, name, run, sentence)
    parser.add_argument("--channel", required=True, choices=("telegram", "whatsapp", "web", "terminal"))
    parser.add_argument("--address", required=True, help="the chat id, number or name on that channel")
    return parser


# Each command imports what it needs when it runs: `--help` stays quick, and a broken part hurts its own only.


def _serve(asked: argparse.Namespace) -> int:
    from bot.cli.serving import serve, try_out

    make_keys()
    settings = load_settings()
    return serve(try_out(settings) if asked.try_out else settings)


def _web(asked: argparse.Namespace) -> int:
    from bot.cli.web_process import run_web

    make_keys()
    return run_web(load_settings(), with_worker=not asked.without_worker)


def _worker(asked: argparse.Namespace) -> int:
    from bot.cli.worker_process import run_worker

    make_keys()
    return run_worker(load_settings())


def _train(asked: argparse.Namespace) -> int:
    from bot.cli.training import train

    sys.stdout.write(f"{train(anew=asked.anew)}\n")
    return 0


def _check_content(asked: argparse.Namespace) -> int:
    from bot.cli.checking import check_content

    return check_content()


def _talk(asked: argparse.Namespace) -> int:
    from bot.cli.talking import talk

    make_keys()
    return talk(load_settings(), asked.owner)


def _export(asked: argparse.Namespace) -> int:
    from bot.cli.owners import export

    return export(load_settings(), asked.channel, asked.address, asked.out)


def _forget(asked: argparse.Namespace) -> int:
    from bot.cli.owners import forget

    return forget(load_settings(), asked.channel, asked.address)


def _understand(asked: argparse.Namespace) -> int:
    from bot.cli.understanding import understand

    return understand(load_settings(), asked.what)
