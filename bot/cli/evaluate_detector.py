"""``alliance evaluate-detector``: the detector compared with other rules and the optimum, on simulated data."""

from pathlib import Path

import click
import numpy as np

from bot.cli.input_files import parse_file, read_bytes
from flows.detection.model import SHIPPED, Model
from flows.detection.model.model import MAX_MODEL_BYTES, parse_model
from flows.detection_research.benchmark import practice
from flows.detection_research.benchmark.evaluation import QUICK, Evaluation, SampleSizes, evaluate
from flows.detection_research.benchmark.own_data import report_own_data
from flows.detection_research.benchmark.report import render_evaluation
from flows.detection_research.calibration.answers_file import MAX_BYTES, read
from storage.bundled_content import load_instruments

_INSTRUMENT = ("core-6", 1)


def load_model(file: Path | None) -> Model:
    """Return the model in ``file``, or the shipped one."""
    return parse_file(parse_model, file, MAX_MODEL_BYTES) if file else SHIPPED


def _check_picture_name(context: click.Context, option: click.Parameter, picture: Path | None) -> Path | None:
    """Refuse a picture's file name before the work of minutes, not after."""
    if picture is not None and picture.suffix.lower() not in (".png", ".svg"):
        raise click.BadParameter(f"{picture} ends neither in .png nor in .svg. Name it so.", context, option)
    return picture


@click.command("evaluate-detector", short_help="How well changes are found")
@click.option("--seed", default=1, show_default=True, help="The same seed gives the same figures.")
@click.option("--quick", is_flag=True, help="A third of the dyads or fewer: minutes, and figures less sure.")
@click.option(
    "--csv", "table", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Own check-ins."
)
@click.option(
    "--practice",
    "practices",
    type=click.IntRange(1),
    help="Simulate that many ordinary practices for a year instead, and what their digests ask of a practitioner.",
)
@click.option(
    "--picture",
    type=click.Path(dir_okay=False, path_type=Path),
    callback=_check_picture_name,
    help="A PNG or SVG file to draw to.",
)
@click.option(
    "--model", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Another model's JSON."
)
def command(
    seed: int,
    quick: bool,
    table: Path | None,
    practices: int | None,
    picture: Path | None,
    model: Path | None,
) -> None:
    """Print how many dips are found, how many false alarms there are, and how near that is to the optimum.

    With --csv (columns dyad, at, g1, g2, t1, t2, b1, b2) it prints instead how often it and the other rules would have
    flagged a programme's own check-ins. Nothing leaves this machine. The whole takes about fifteen minutes.
    """
    chosen_model = load_model(model)
    if table:
        answers = read(read_bytes(table, MAX_BYTES), table.name)
        click.echo(report_own_data(answers, chosen_model, np.random.default_rng(seed)), nl=False)
        return
    if practices:
        click.echo(practice.report(load_instruments()[_INSTRUMENT], chosen_model, seed, practices), nl=False)
        return
    evaluation = evaluate(
        chosen_model, seed, QUICK if quick else SampleSizes(), lambda what: click.echo(f"… {what}", err=True)
    )
    click.echo(render_evaluation(evaluation), nl=False)
    if picture:
        _draw_picture(evaluation, picture)


def _draw_picture(evaluation: Evaluation, picture: Path) -> None:
    from flows.detection_research.benchmark.picture import draw_figure  # noqa: PLC0415 (matplotlib takes a second to load)

    draw_figure(evaluation).savefig(picture, dpi=110)
