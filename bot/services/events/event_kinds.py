"""The kinds of events that other programs can be told of."""

from enum import StrEnum


class EventKind(StrEnum):
    """What has happened; the values are the types that receivers read."""

    CHECK_IN_ASKED = "check_in.asked"
    CHECK_IN_ANSWERED = "check_in.answered"
    CHECK_IN_MISSED = "check_in.missed"
    DIGEST_SENT = "digest.sent"
    FINDING_RAISED = "finding.raised"
    FINDING_SETTLED = "finding.settled"
    CLIENT_JOINED = "client.joined"
    CLIENT_PAUSED = "client.paused"
    CLIENT_RESUMED = "client.resumed"
    CLIENT_LEFT = "client.left"
    ALERT_RAISED = "alert.raised"


TEST_KIND = "webhook.test"
"""The type of the test event about nobody that an operator sends to try an address."""
