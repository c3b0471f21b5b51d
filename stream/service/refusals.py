"""What it means when Kafka refuses something while the service runs, in words for the person who is called."""

from __future__ import annotations

from aiokafka import errors

_MEANINGS: tuple[tuple[type[BaseException] | tuple[type[BaseException], ...], str], ...] = (
    (
        errors.InvalidTimestampError,
        "the record's time is too far from the broker's: is this machine's clock right, or the broker's?",
    ),
    (
        errors.MessageSizeTooLargeError,
        "the topic takes only smaller records than it was checked for: `rasid topics` says which must be changed, and how",
    ),
    (
        (
            errors.TopicAuthorizationFailedError,
            errors.GroupAuthorizationFailedError,
            errors.ClusterAuthorizationFailedError,
        ),
        "a right was taken away: `rasid worker --check` says which",
    ),
    (errors.UnknownTopicOrPartitionError, "the topic is gone: `rasid topics` says which, and how it is made"),
    (
        errors.InvalidSessionTimeoutError,
        "RASID_KAFKA_SESSION_TIMEOUT_SECONDS is not between the brokers' group.min. and group.max.session.timeout.ms",
    ),
    (
        errors.InconsistentGroupProtocolError,
        "another program is in this group and shares work in another way: set a RASID_WORKER_GROUP of your own",
    ),
)


def refusal(error: BaseException) -> str:
    """Return the error's name and what to do about it, where that is known."""
    meaning = next((meaning for kinds, meaning in _MEANINGS if isinstance(error, kinds)), "")
    return f"{error!r}: {meaning}" if meaning else repr(error)
