"""/score: the score of a paper form that the programme has declared, typed in for one client."""

import re

from bot.services.context import access, audit
from bot.services.context.access import Role
from bot.services.context.audit import Verb
from bot.services.context.client_lookup import match_label, picker
from bot.services.context.command_spec import CommandSpec
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.digests.paper_scores import declared_forms, format_score, stored_scores
from bot.services.messaging import outbox
from bot.services.programmes.file import PaperPart
from flows.message import Message
from storage.repositories import dyads, paper_scores, prompts
from storage.repositories.dyads import Dyad

PROMPT = "score"
TYPED = re.compile(r"(?:(?P<form>.*\S)\s+)?(?P<value>-?\d{1,6}(?:[.,]\d{1,2})?)")


def run(ctx: Context, person: Contact, words: str) -> None:
    """Ask whose score it is, then for the score; both may be typed at once."""
    assert person.practitioner is not None
    own = dyads.of_practitioner(ctx, person.practitioner.id)
    if not person.programme.paper:
        outbox.reply(ctx, person, Message(person.voice.say("score-no-forms")))
    elif not own:
        outbox.reply(ctx, person, Message(person.voice.say("session-no-clients")))
    else:
        _of(ctx, person, own, words)


def _of(ctx: Context, person: Contact, own: list[Dyad], words: str) -> None:
    found, rest = match_label(own, words)
    if found is None:
        outbox.reply(ctx, person, picker(person, own, "score-whose", "score:of", unknown=rest))
        return
    prompts.put(ctx, person.chat_key, PROMPT, found.id)
    if rest:
        typed(ctx, person, found.id, rest)
    else:
        outbox.reply(ctx, person, Message(_ask(person, found)))


def tapped(ctx: Context, person: Contact, tap: CallbackTap, parts: list[str]) -> None:
    """A client was chosen."""
    dyad = access.own_client(ctx, person, parts[-1])
    prompts.put(ctx, person.chat_key, PROMPT, dyad.id)
    outbox.edit_message(ctx, person, Message(_ask(person, dyad)), tap)


def _ask(person: Contact, dyad: Dyad) -> str:
    declared = person.programme.paper
    example = (
        f"{declared[0].name} {format_score(declared[0].high)}"
        if len(declared) > 1
        else format_score(declared[0].high)
    )
    return "\n".join(
        [
            person.voice.say("score-ask", label=dyad.label, example=example),
            *declared_forms(person.voice, declared),
        ]
    )


def typed(ctx: Context, person: Contact, about: str, text: str) -> None:
    """A score was typed: kept if it belongs to a declared form and lies in its range, else asked again."""
    dyad, declared = access.own_client(ctx, person, about), person.programme.paper
    form, value = _read(text, declared)
    if form is None or not form.low <= value <= form.high:
        lines = [person.voice.say("score-bad"), *declared_forms(person.voice, declared)]
        outbox.reply(ctx, person, Message("\n".join(lines)))
        return
    prompts.drop(ctx, person.chat_key)
    audit.record(ctx, Verb.SCORE_TYPED, dyad.id)
    paper_scores.add(ctx, dyad.id, form.name, value, form.low, form.high)
    outbox.reply(ctx, person, Message(stored_scores(person.voice, dyad.label, form, value)))


def _read(text: str, declared: tuple[PaperPart, ...]) -> tuple[PaperPart | None, float]:
    """The form meant, None if it is not clear which, and the figure."""
    found = TYPED.fullmatch(" ".join(text.split()))
    if found is None or not declared:
        return None, 0.0
    value = float(found["value"].replace(",", "."))
    if found["form"] is None:
        return (declared[0] if len(declared) == 1 else None), value
    named = found["form"].casefold()
    return next((each for each in declared if each.name.casefold() == named), None), value


COMMAND = CommandSpec("score", Role.PRACTITIONER, run, tapped, {PROMPT: typed})
