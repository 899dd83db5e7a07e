"""``alliance calibrate-prior``: a prior estimated from a programme's own check-ins."""

from pathlib import Path

import click

from bot.cli.input_files import read_bytes
from flows.detection.model.model import dump_prior
from flows.detection_research.calibration.answers_file import MAX_BYTES, read
from flows.detection_research.calibration.estimation import estimate_prior


@click.command("calibrate-prior", short_help="What is usual, estimated from a CSV")
@click.argument("table", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--version", required=True, help="What the prior is called; kept with every finding made with it."
)
def command(table: Path, version: str) -> None:
    """Print a prior as JSON, estimated from TABLE: a CSV with the columns dyad, at, g1, g2, t1, t2, b1, b2.

    It needs twenty dyads with five check-ins; with few it stays near the training clinic's. Use one programme's
    check-ins only, then set thresholds for it with "alliance calibrate-detector --prior".
    """
    answers = read(read_bytes(table, MAX_BYTES), table.name)
    click.echo(dump_prior(estimate_prior(answers, version)))
