"""One family of errors: a stable code, one sentence, one thing to do."""


class CairnError(Exception):
    """What went wrong in the world outside the code, told to a person.

    Attributes:
        code: stable name such as ``E_FRONTMATTER``; scripts and tests rely on it.
        message: one sentence that says what happened.
        action: one sentence that says what to do about it.
        line: 1-based line of the input that is to blame, where there is one.
    """

    def __init__(self, code: str, message: str, action: str, *, line: int | None = None) -> None:
        super().__init__(code, message, action)
        self.code = code
        self.message = message
        self.action = action
        self.line = line

    def __str__(self) -> str:
        place = f" (line {self.line})" if self.line is not None else ""
        return f"{self.message}{place} {self.action} [{self.code}]"

    def as_dict(self) -> dict[str, str | int | None]:
        """The form in which an error crosses a process boundary or stands in ``--json``."""
        return {
            "code": self.code,
            "message": self.message,
            "action": self.action,
            "line": self.line,
        }

    @classmethod
    def from_dict(cls, value: dict[str, str | int | None]) -> "CairnError":
        """The inverse of `as_dict`; missing parts become plain words."""
        line = value.get("line")
        return cls(
            str(value.get("code") or "E_UNKNOWN"),
            str(value.get("message") or "Something failed."),
            str(value.get("action") or "Try again."),
            line=line if isinstance(line, int) else None,
        )
