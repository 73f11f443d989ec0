"""The command line: `stallside ...`."""

import argparse
import sys
from collections.abc import Callable, Sequence

from bot.cli.directory_commands import add_directory_commands
from bot.cli.duty_commands import add_duty_commands
from bot.core.errors import StallsideError
from bot.settings import load_settings, make_keys

WRONG, USAGE = 1, 2
MOST_DAYS = 90  # that a code for a phone is good
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
    demo = _command(commands, "demo", _demo, "fill an empty database with a believable programme")
    demo.add_argument("--owners", type=int, default=300, help="how many (300)")
    demo.add_argument("--large", action="store_true", help="a million messages of 20,000 owners")
    gaps = _command(commands, "gaps", _gaps, "what owners needed and nothing fitted; small numbers left out")
    gaps.add_argument("--to-publish", action="store_true", help="leave out more, so that all may see it")
    _example_commands(commands)
    _intermediary_commands(commands)
    directory = commands.add_parser("directory", help="import and export services; see docs/running.md")
    add_directory_commands(directory)
    _staff_commands(commands)
    add_duty_commands(commands)
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


def _example_commands(commands) -> None:  # type: ignore[no-untyped-def]
    sentence = "what staff wrote for learning and testing: export"
    below = commands.add_parser("examples", help=sentence, description=sentence)
    actions = below.add_subparsers(metavar="action", required=True)
    export = _command(actions, "export", _export_examples, "as files for data/nlu, readings and tests")
    export.add_argument("--out", help="a folder; standard output if not given")


def _intermediary_commands(commands) -> None:  # type: ignore[no-untyped-def]
    sentence = "those who take introductions: list, invite, cards, unlink"
    below = commands.add_parser("intermediary", help=sentence, description=sentence)
    actions = below.add_subparsers(metavar="action", required=True)
    _command(actions, "list", _list_intermediaries, "everybody who takes introductions")
    for name, run, help_ in (
        ("invite", _invite, "make a one-time code that links a phone"),
        ("cards", _print_card, "a card with QR codes by which owners come in"),
        ("unlink", _unlink, "their phone gets no introductions any more"),
    ):
        action = _command(actions, name, run, help_)
        action.add_argument("id", help="as `intermediary list` shows it")
        if name == "invite":
            action.add_argument("--days", type=_days, default=7, help="how long the code is good (7)")
        if name == "cards":
            action.add_argument("--out", required=True, help="a PNG file")


def _staff_commands(commands) -> None:  # type: ignore[no-untyped-def]
    sentence = "members of staff, who use the console: list, add, link"
    actions = commands.add_parser("staff", help=sentence, description=sentence).add_subparsers(
        metavar="action", required=True
    )
    _command(actions, "list", _list_staff, "everybody, with their role")
    add = _command(actions, "add", _add_staff, "somebody new; prints the link by which they join")
    add.add_argument("--name", required=True, help="owners read the first name when they write")
    add.add_argument("--email", required=True, help="with it they sign in")
    add.add_argument(
        "--role", default="manager", help="reviewer, coordinator, researcher or manager (manager)"
    )
    link = _command(actions, "link", _link_staff, "a fresh link for who lost password or phone")
    link.add_argument("email", help="of the member of staff")


def _days(written: str) -> int:
    days = int(written)
    if not 0 < days <= MOST_DAYS:
        raise argparse.ArgumentTypeError(f"from 1 to {MOST_DAYS}")
    return days


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


def _gaps(asked: argparse.Namespace) -> int:
    from bot.cli.gaps import print_gaps

    return print_gaps(load_settings(), to_publish=asked.to_publish)


def _demo(asked: argparse.Namespace) -> int:
    make_keys()
    if asked.large:
        from bot.cli.demo_large import demo_large

        return demo_large(load_settings())
    from bot.cli.demo import demo

    return demo(load_settings(), asked.owners)


def _understand(asked: argparse.Namespace) -> int:
    from bot.cli.understanding import understand

    return understand(load_settings(), asked.what)


def _export_examples(asked: argparse.Namespace) -> int:
    from bot.cli.examples import export

    make_keys()
    return export(load_settings(), asked.out)


def _list_intermediaries(asked: argparse.Namespace) -> int:
    from bot.cli.intermediaries import list_all

    make_keys()
    return list_all(load_settings())


def _invite(asked: argparse.Namespace) -> int:
    from bot.cli.intermediaries import invite

    make_keys()
    return invite(load_settings(), asked.id, asked.days)


def _print_card(asked: argparse.Namespace) -> int:
    from bot.cli.intermediaries import print_card

    make_keys()
    return print_card(load_settings(), asked.id, asked.out)


def _unlink(asked: argparse.Namespace) -> int:
    from bot.cli.intermediaries import unlink

    make_keys()
    return unlink(load_settings(), asked.id)


def _list_staff(asked: argparse.Namespace) -> int:
    from bot.cli.staff import list_all

    make_keys()
    return list_all(load_settings())


def _add_staff(asked: argparse.Namespace) -> int:
    from bot.cli.staff import add

    make_keys()
    return add(load_settings(), asked.name, asked.email, asked.role)


def _link_staff(asked: argparse.Namespace) -> int:
    from bot.cli.staff import link

    make_keys()
    return link(load_settings(), asked.email)
