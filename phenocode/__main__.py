"""The one program: the window, the command line, and the hidden child that reads foreign files."""

import sys
from collections.abc import Sequence
from pathlib import Path

from phenocode.cli.arguments import opens_window
from phenocode.i18n import tr


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; answers its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["parse"]:
        from phenocode.exchange.parser import main as parse  # noqa: PLC0415 - the child needs nothing else

        return parse()
    if given == ["--smoke"]:
        return _smoke()
    if opens_window(given):
        from phenocode.ui.program import run_window  # noqa: PLC0415 - the shell works where Qt can't be imported

        return run_window(given)
    from phenocode.cli.program import run_command  # noqa: PLC0415 - the window starts without it

    return run_command(given, _draw_pictures)


def _smoke() -> int:
    """The smoke test, which needs Qt."""
    try:
        from phenocode.ui.smoke import run_smoke  # noqa: PLC0415 - nothing else needs it
    except ImportError as error:
        print(tr("The smoke test failed: {problem}", problem=str(error)), file=sys.stderr)
        return 1
    return run_smoke()


def _draw_pictures(study: Path, folder: Path) -> list[Path]:
    """Pictures of the workspaces. Raises ImportError where Qt can't be imported."""
    from phenocode.ui.pictures import draw_pictures  # noqa: PLC0415 - only the demo draws

    return draw_pictures(study, folder)


if __name__ == "__main__":
    sys.exit(main())
