"""The two errors a clerk may meet: a value that is refused, and a trouble of the environment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


class Refused(Exception):  # noqa: N818 - the word of the whole program
    """A value or an operation that the rules do not allow.

    `field` is the name of the entity's field ("" where the raiser does not know it);
    `sentence` is shown to the clerk as it is: polite, one sentence, saying what to write instead.
    """

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(field, sentence)
        self.field = field
        self.sentence = sentence

    def __str__(self) -> str:
        return self.sentence

    def at(self, field: str) -> Refused:
        """The same refusal, naming the field."""
        return Refused(field, self.sentence)


class Trouble(Exception):  # noqa: N818 - as above
    """Something outside the data went wrong: a full disk, a locked file, a missing font.

    `sentence` says what happened, `todo` what the clerk can do about it ("" where nothing).
    """

    def __init__(self, sentence: str, todo: str = "") -> None:
        super().__init__(sentence, todo)
        self.sentence = sentence
        self.todo = todo

    def __str__(self) -> str:
        return self.sentence


@contextmanager
def naming(field: str) -> Iterator[None]:
    """Give the field's name to a nameless Refused raised inside; a named one passes unchanged."""
    try:
        yield
    except Refused as refused:
        if refused.field:
            raise
        raise refused.at(field) from refused
