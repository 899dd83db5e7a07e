"""``alliance calibrate-detector``: thresholds for a budget of false alarms, by simulation."""

from pathlib import Path

import click

from bot.cli.input_files import parse_file
from flows.detection.model import CLINIC
from flows.detection.model.model import MAX_MODEL_BYTES, dump_model, parse_prior
from flows.detection_research.calibration.thresholds import calibrate


@click.command("calibrate-detector", short_help="Thresholds for a budget of false alarms")
@click.option("--prior", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A prior's JSON.")
@click.option("--version", default="1", show_default=True, help="What the thresholds are called.")
@click.option(
    "--budget",
    type=click.FloatRange(0.005, 0.2),
    default=0.05,
    show_default=True,
    help="False alarms per ordinary check-in, all change detectors together.",
)
@click.option(
    "--dyads",
    type=click.IntRange(10),
    default=7200,
    show_default=True,
    help="How many to simulate, over the family of worlds.",
)
@click.option("--seed", default=1, show_default=True, help="The same seed gives the same thresholds.")
def command(prior: Path | None, version: str, budget: float, dyads: int, seed: int) -> None:
    """Print a model as JSON: the prior, and the thresholds that keep to the budget under it.

    Without --prior it is the training clinic's, and the thresholds are those shipped. Takes about five minutes.
    """
    prior_model = parse_file(parse_prior, prior, MAX_MODEL_BYTES) if prior else CLINIC
    click.echo(dump_model(calibrate(prior_model, version, budget, dyads, seed)))
