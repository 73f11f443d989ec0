"""How the commands of the directory are written: `stallside directory ...`."""

import argparse
from collections.abc import Callable

from bot.settings import Settings, load_settings

FORMATS = ("feed", "package", "csv")
type Run = Callable[[Settings, argparse.Namespace], int]


def add_directory_commands(parser: argparse.ArgumentParser) -> None:
    """Below `directory`."""
    commands = parser.add_subparsers(metavar="what", required=True)
    source = _command(commands, "import", "stage what a source gives; nothing changes until it is approved")
    source.add_argument("source", metavar="SOURCE", help="the address of a feed, or a file")
    source.add_argument("--format", choices=FORMATS, help="if the file's name does not say it")
    review = _command(commands, "review", "the newest imports, or all that one of them would change")
    review.add_argument("number", metavar="IMPORT", nargs="?", type=int)
    for name, sentence in (
        ("approve", "take over what is new and changed, or the entries named with --only"),
        ("refuse", "leave the directory as it is"),
    ):
        decide = _command(commands, name, sentence)
        decide.add_argument("number", metavar="IMPORT", type=int)
        decide.add_argument("--only", nargs="+", metavar="ID", help="these entries only")
        decide.add_argument("--by", required=True, metavar="NAME", help="who decides it")
    export = _command(commands, "export", "the published directory as a file")
    export.add_argument("--format", choices=FORMATS, default="feed")
    export.add_argument("--out", metavar="FILE", help="a file; standard output if not given")
    export.add_argument(
        "--all", action="store_true", help="also what is not published, to move it: never publish this file"
    )


def _command(commands, name: str, sentence: str) -> argparse.ArgumentParser:  # type: ignore[no-untyped-def]
    parser: argparse.ArgumentParser = commands.add_parser(name, help=sentence, description=sentence)
    parser.set_defaults(run=lambda asked: _run(name, asked))
    return parser


def _run(name: str, asked: argparse.Namespace) -> int:
    from bot.cli import directory

    run: dict[str, Run] = {
        "import": directory.import_,
        "review": directory.review,
        "approve": directory.approve,
        "refuse": directory.refuse,
        "export": directory.export,
    }
    return run[name](load_settings(), asked)
