"""An entry after a tap: the action is shown, and every other button still works."""

import pytest

from bot.rehearsal.botapi.html import parse
from flows.digest.buttons import DigestAction, decode
from flows.digest.compose import compose
from flows.digest.entry import NO_ACTIONS, PractitionerActions, render_entry
from flows.digest.week import ClientStatus, PractitionerVerdict
from flows.i18n import Mode
from flows.message import Message
from tests.flows.digest.practice import LAST, client, instrument, voice, week

CALM = ("5445541",) * 8


def entry(acted: PractitionerActions = NO_ACTIONS, mode: Mode = "therapy") -> Message:
    digest = compose(week(client("J.", *CALM, "5445221", next_session=LAST)))
    return render_entry(digest, digest.attention[0], voice(mode=mode), instrument(), acted)


def labels(message: Message) -> list[str]:
    return [button.label for row in message.buttons for button in row]


def test_the_buttons_act_on_the_leading_flag() -> None:
    digest = compose(week(client("J.", *CALM, "5445221", next_session=LAST)))
    taps = [decode(button.data) for row in entry().buttons for button in row]
    assert {tap.on for tap in taps} == {digest.attention[0].flags[0]}
    assert {tap.action for tap in taps} == set(DigestAction) - {DigestAction.REST}
    assert digest.entry(digest.attention[0].flags[-1]) is digest.attention[0]
    assert digest.entry(digest.attention[0].flags[0].__class__("none")) is None


@pytest.mark.parametrize(
    ("acted", "line", "label"),
    [
        (PractitionerActions(verdict=PractitionerVerdict.DISCUSSED), "✓ Talked about.", "✓ Discussed"),
        (
            PractitionerActions(verdict=PractitionerVerdict.NOT_A_RUPTURE),
            "✓ Not a rupture, you said.",
            "✓ Not a rupture",
        ),
        (PractitionerActions(remind=True), "⏰ I will remind you before you meet.", "✓ Remind me"),
        (
            PractitionerActions(muted=True),
            "🔕 I will not tell you of this kind for J. any more.",
            "✓ Mute this kind",
        ),
    ],
)
def test_actions_taken_on_a_flag_are_shown(acted: PractitionerActions, line: str, label: str) -> None:
    message = entry(acted)
    assert parse(message.html).text.split("\n")[-1] == line
    assert label in labels(message)
    assert len(labels(message)) == 6


def test_another_opening_is_another_and_comes_round_again() -> None:
    ideas = [entry(PractitionerActions(shown=shown)).html.split("\n")[-1] for shown in range(4)]
    assert len(set(ideas[:3])) == 3
    assert ideas[3] == ideas[0]
    assert {
        decode(button.data).shown for row in entry(PractitionerActions(shown=2)).buttons for button in row
    } == {2}


def test_an_entry_has_the_vocabulary_of_coaching() -> None:
    assert "No problem" in labels(entry(mode="coaching"))
    assert (
        "rupture"
        not in entry(PractitionerActions(verdict=PractitionerVerdict.NOT_A_RUPTURE), "coaching").html.lower()
    )


def test_no_reminder_is_offered_without_a_session() -> None:
    digest = compose(week(client("J.", *CALM, "5445221")))
    message = render_entry(digest, digest.attention[0], voice(), instrument())
    assert "Remind me" not in labels(message)


@pytest.mark.parametrize(
    ("state", "line"),
    [
        (ClientStatus.PAUSED, "They have paused the check-ins."),
        (ClientStatus.STOPPED, "They have stopped the check-ins."),
        (ClientStatus.UNREACHABLE, "My messages no longer reach them."),
    ],
)
def test_a_client_who_went_quiet_after_a_dip_is_told_with_it(state: ClientStatus, line: str) -> None:
    digest = compose(week(client("J.", *CALM, "5445221", state=state)))
    assert line in render_entry(digest, digest.attention[0], voice(), instrument()).html
