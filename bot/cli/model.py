"""``model``: a programme's own detection model, estimated from its check-ins and used once accepted."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from bot.cli.session import run_as_operator
from bot.program_name import PROGRAM_NAME
from bot.services.models import programme_model, ratings_table, recomputation
from flows.detection.model import SHIPPED, Model
from flows.detection_research.benchmark.own_data import flagged_share
from flows.detection_research.calibration.answers_file import read
from flows.detection_research.calibration.estimation import estimate_prior, own_data_weight
from flows.detection_research.calibration.thresholds import calibrate
from flows.errors import BadInput
from storage.files import write_atomically
from storage.repositories.models import StoredModel


@click.group("model", short_help="What is usual in a programme, from its check-ins")
def command() -> None:
    """Estimate and accept a programme's own model, from its own check-ins; never from another's."""


@command.command("ratings", short_help="Write the programme's ratings as a CSV, without names")
@click.argument("programme")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def ratings(programme: str, file: Path) -> None:
    """Write PROGRAMME's ratings to FILE, a CSV with one row for each check-in, without names, words or exact times.

    It is what evaluate-detector, calibrate-prior and calibrate-detector read. It holds single people's answers: keep
    it like the database, and give it to nobody.
    """
    export = run_as_operator(lambda ctx: ratings_table.read_ratings(ctx, programme))
    try:
        with write_atomically(file, over=False) as out:
            out.write(export.table.encode())
    except FileExistsError:
        raise BadInput(f"{file} is there already. Choose another name, or take it away first.") from None
    except OSError as error:
        raise BadInput(
            f"{file} cannot be written ({error.strerror}). Check the folder and its owner."
        ) from None
    click.echo(f"{export.check_ins} check-ins of {export.dyads} clients written to {file}.")
    if export.left_out:
        click.echo(f"Left out: {export.left_out} with an instrument of another shape than the six items.")


@command.command("estimate", short_help="Estimate a model of the programme's own")
@click.argument("programme")
@click.option(
    "--dyads", type=click.IntRange(10), default=7200, show_default=True, help="How many to simulate."
)
@click.option("--seed", default=1, show_default=True, help="The same seed gives the same thresholds.")
def estimate_(programme: str, dyads: int, seed: int) -> None:
    """Estimate from PROGRAMME's check-ins what is usual in it, set thresholds for that, and keep both as a model.

    The service goes on meanwhile. Nothing changes before "alliance model accept". Takes some minutes.
    """
    export = run_as_operator(lambda ctx: ratings_table.read_ratings(ctx, programme))
    answers = read(export.table.encode(), programme)
    prior = estimate_prior(answers, export.version)
    click.echo(f"… Setting thresholds on {dyads} simulated dyads", err=True)
    model = calibrate(prior, "1", SHIPPED.thresholds.budget, dyads, seed)
    run_as_operator(lambda ctx: programme_model.store_model(ctx, programme, model, export))
    own = round(100 * own_data_weight(answers))
    click.echo(f"{export.check_ins} check-ins of {export.dyads} clients.")
    click.echo(f"Their figures count {own} in 100, the training clinic's {100 - own}.")
    for line in _compare(SHIPPED, model):
        click.echo(line)
    for each in (SHIPPED, model):
        click.echo(f"{each.version} would flag {100 * flagged_share(answers, each):.1f} in 100 of them.")
    click.echo(f"To use it: {PROGRAM_NAME} model accept {programme} {model.version}")


def _compare(*shown: Model) -> Iterator[str]:
    """Yield the models' parameters in columns, one line a parameter."""
    columns = [_parameters(each) for each in shown]
    for name in columns[0]:
        yield f"{name:14}" + "".join(f"{_format_parameter(each[name]):>26}" for each in columns)


def _parameters(model: Model) -> dict[str, object]:
    thresholds = model.thresholds
    return {**asdict(model.prior), "watch": thresholds.watch, "likely": thresholds.likely}


def _format_parameter(value: object) -> str:
    return " ".join(f"{each:.2f}" for each in value) if isinstance(value, tuple) else str(value)


@command.command("accept", short_help="Judge new check-ins by another model")
@click.argument("programme")
@click.argument("version")
def accept(programme: str, version: str) -> None:
    """Judge PROGRAMME's new check-ins by the model VERSION ("alliance model list") from now on.

    What is stored stays as it is. The shipped model can be accepted again in the same way.
    """
    run_as_operator(lambda ctx: programme_model.accept_model(ctx, programme, version))
    click.echo(f"New check-ins of {programme} are judged by {version}.")


@command.command("list")
@click.argument("programme")
def list_(programme: str) -> None:
    """List PROGRAMME's models, and which one judges its new check-ins."""
    models = run_as_operator(lambda ctx: programme_model.list_models(ctx, programme))
    accepted = [each for each in models if each.accepted_at]
    in_use = max(accepted, key=lambda each: str(each.accepted_at)).model if accepted else SHIPPED
    for each in models:
        click.echo(_format_model(each))
    click.echo(f"In use: {in_use.version}")


def _format_model(each: StoredModel) -> str:
    source = f"{each.check_ins} check-ins of {each.dyads} clients" if each.dyads else "shipped"
    since = f"accepted {each.accepted_at:%Y-%m-%d %H:%M} UTC" if each.accepted_at else "not accepted"
    return f"{each.model.version}\t{each.made_at:%Y-%m-%d}\t{source}\t{since}"


@command.command("recompute", short_help="Compare scores and findings with what is stored")
@click.argument("programme")
@click.pass_context
def recompute(context: click.Context, programme: str) -> None:
    """Compute PROGRAMME's scores and findings again from the answers, and compare them with what is stored.

    Each by the model that judged it then. Changes nothing; exits with 1 if anything differs. What depends on a
    practitioner's view that was erased when they left, or on check-ins that are no longer kept, is counted apart.
    """
    results = run_as_operator(lambda ctx: recomputation.recompute_programme(ctx, programme))
    different = [each.check_in for each in results if not each.same and each.whole]
    old = sum(not each.same and not each.whole for each in results)
    findings, unseen = sum(each.findings for each in results), sum(each.unseen for each in results)
    click.echo(f"{len(results)} check-ins with {findings} findings: {len(different)} come out otherwise.")
    if unseen:
        click.echo(f"Not computed anew, for the practitioner's view was erased when they left: {unseen}.")
    if old:
        click.echo(f"Not compared, for what came before them is no longer kept: {old}.")
    for check_in in different:
        click.echo(f"otherwise: check-in {check_in}")
    context.exit(1 if different else 0)
