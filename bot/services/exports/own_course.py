"""The picture of a client's own course, with the words beside it."""

from bot.services.context import audit
from bot.services.context.audit import Verb
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.history import check_in_history
from bot.services.history.goal_progress import read_own_progress
from bot.services.messaging import render_jobs
from bot.services.messaging.outbound_actions import SendRendered
from flows.message import Message
from flows.progress.course import build_course, course_chart
from flows.progress.course_text import course_text
from storage.repositories import practitioners
from storage.repositories.dyads import Dyad

FILE_NAME = "course.png"


def own_course(ctx: Context, person: Contact, dyad: Dyad) -> SendRendered | None:
    """Return the picture of what a client answered in this dyad; None if they have sent nothing yet.

    It may be saved and forwarded: the answers are the client's.
    """
    history = check_in_history.read_history(ctx, dyad.id)
    course = build_course(history.by(ctx.now), read_own_progress(ctx, dyad.id, history))
    if course is None:
        return None
    audit.record(ctx, Verb.READ_OWN, person.opaque)
    name = practitioners.get(ctx, dyad.practitioner).name
    caption = Message(course_text(course, person.voice, person.zone, name))
    job = render_jobs.course(person, course.instrument, course_chart(course), (dyad.id,), FILE_NAME)
    return SendRendered(person.chat, job, caption, is_protected=False)
