"""The one error type a user sees, with the exit code it ends in."""

NOT_FOUND = 1
USAGE = 2
UNREADABLE = 3


class DefcliError(Exception):
    """Something the user can mend; the message is one line that says what to do."""

    def __init__(self, message: str, code: int = USAGE) -> None:
        super().__init__(message)
        self.code = code
