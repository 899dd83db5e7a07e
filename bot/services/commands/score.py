"""/score: a client's score on a paper form that the programme has declared."""

import re

from bot.services.context import (
    PRACTITIONERS,
    CallbackTap,
    CommandSpec,
    Context,
    PractitionerContact,
    access,
    audit,
    expect_words,
)
from bot.services.context.audit import Verb
from bot.services.context.client_lookup import match_label, picker
from bot.services.digests.paper_scores import confirm_score, describe_forms, format_score
from bot.services.messaging import outbox
from bot.services.programmes.file import PaperFormPart
from flows.errors import NotAccessible
from flows.message import Button, Message
from storage.repositories import dyads, paper_scores, prompts
from storage.repositories.dyads import Dyad

PROMPT = "score"
TYPED = re.compile(r"(?:(?P<form>.*\S)\s+)?(?P<value>-?\d{1,6}(?:[.,]\d{1,2})?)")


def run(ctx: Context, contact: PractitionerContact, words: str) -> None:
    """Store the typed score of the typed client; ask for what is missing."""
    clients = dyads.of_practitioner(ctx, contact.practitioner.id)
    if not contact.programme.paper:
        outbox.reply(ctx, contact, Message(contact.voice.say("score-no-forms")))
    elif not clients:
        outbox.reply(ctx, contact, Message(contact.voice.say("session-no-clients")))
    else:
        _ask_or_store(ctx, contact, clients, words)


def _ask_or_store(ctx: Context, contact: PractitionerContact, clients: list[Dyad], words: str) -> None:
    dyad, rest = match_label(clients, words)
    if dyad is None:
        expect_words(ctx, contact, COMMAND.name)
        outbox.reply(ctx, contact, picker(contact, clients, "score-whose", "score:of", unknown=rest))
        return
    prompts.put(ctx, contact.chat_key, PROMPT, dyad.id)
    if rest:
        typed(ctx, contact, dyad.id, rest)
    else:
        outbox.reply(ctx, contact, Message(_ask(contact, dyad)))


def tapped(ctx: Context, contact: PractitionerContact, tap: CallbackTap, parts: list[str]) -> None:
    """Ask for the score of the chosen client, or take a stored score back."""
    if parts[0] == "undo":
        _remove(ctx, contact, parts[-1], tap)
        return
    dyad = access.own_client(ctx, contact, parts[-1])
    prompts.put(ctx, contact.chat_key, PROMPT, dyad.id)
    outbox.edit_message(ctx, contact, Message(_ask(contact, dyad)), tap)


def _ask(contact: PractitionerContact, dyad: Dyad) -> str:
    declared = contact.programme.paper
    example = (
        f"{declared[0].name} {format_score(declared[0].high)}"
        if len(declared) > 1
        else format_score(declared[0].high)
    )
    return "\n".join(
        [
            contact.voice.say("score-ask", label=dyad.label, example=example),
            *describe_forms(contact.voice, declared),
        ]
    )


def typed(ctx: Context, contact: PractitionerContact, about: str, text: str) -> None:
    """Store the typed score if it names a declared form and lies in its range; else ask again."""
    dyad, declared = access.own_client(ctx, contact, about), contact.programme.paper
    form, value = _read(text, declared)
    if form is None or not form.low <= value <= form.high:
        lines = [contact.voice.say("score-bad"), *describe_forms(contact.voice, declared)]
        outbox.reply(ctx, contact, Message("\n".join(lines)))
        return
    prompts.drop(ctx, contact.chat_key)
    audit.record(ctx, Verb.SCORE_TYPED, dyad.id)
    stored = paper_scores.add(ctx, dyad.id, form.name, value, form.low, form.high)
    undo = Button(contact.voice.plain("score-undo-button"), f"score:undo:{stored}")
    text = confirm_score(contact.voice, dyad.label, form, value)
    outbox.reply(ctx, contact, Message(text, ((undo,),)))


def _remove(ctx: Context, contact: PractitionerContact, score_id: str, tap: CallbackTap) -> None:
    """Delete a score. Raises NotAccessible unless it is stored, of a client of this practitioner."""
    dyad_id = paper_scores.find_dyad(ctx, score_id)
    if dyad_id is None:
        raise NotAccessible
    dyad = access.own_client(ctx, contact, dyad_id)
    audit.record(ctx, Verb.SCORE_REMOVED, dyad.id)
    paper_scores.remove(ctx, score_id)
    outbox.edit_message(ctx, contact, Message(contact.voice.say("score-removed", label=dyad.label)), tap)


def _read(text: str, declared: tuple[PaperFormPart, ...]) -> tuple[PaperFormPart | None, float]:
    """Return the form to which the typed score belongs (None if ambiguous or unknown), and the value."""
    match = TYPED.fullmatch(" ".join(text.split()))
    if match is None or not declared:
        return None, 0.0
    value = float(match["value"].replace(",", "."))
    if match["form"] is None:
        return (declared[0] if len(declared) == 1 else None), value
    name = match["form"].casefold()
    return next((each for each in declared if each.name.casefold() == name), None), value


COMMAND = CommandSpec("score", PRACTITIONERS, run, tapped, {PROMPT: typed})
