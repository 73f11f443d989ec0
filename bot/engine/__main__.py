"""`python -m bot.engine run` serves a trained model; `python -m bot.engine train` makes one."""

import argparse
from pathlib import Path


def main() -> None:
    parser = _parser()
    arguments = parser.parse_args()
    if arguments.command == "run":
        if not Path(arguments.model).is_file():
            parser.error(f"there is no model at {arguments.model}: `python -m bot.engine train` makes one")
        from bot.engine.server import serve

        serve(arguments.port, arguments.model, arguments.actions_url)
    else:
        from bot.engine.training import train

        train(arguments.out)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot.engine", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="serve a trained model on this machine")
    run.add_argument("--port", type=int, required=True)
    run.add_argument("--model", required=True, help="the model's file")
    run.add_argument("--actions-url", required=True, help="where the actions answer, ending in /webhook")
    train = commands.add_parser("train", help="train a model from config.yml, domain.yml and data")
    train.add_argument("--out", required=True, help="the model's file")
    return parser


if __name__ == "__main__":
    main()
