"""What an answer is worth to spaced repetition: 1 again, 2 hard, 3 good, 4 easy."""

AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
NAMES = {AGAIN: "again", HARD: "hard", GOOD: "good", EASY: "easy"}
_SLOW, _QUICK = 20.0, 4.0


def graded(credit: float, is_hinted: bool, seconds: float) -> int:
    """The grade of an answer by its credit (0 to 1), whether it took a hint, and the seconds it took."""
    if credit < 1 and not (is_hinted and credit > 0):
        return AGAIN
    if is_hinted or seconds > _SLOW:
        return HARD
    return EASY if seconds < _QUICK else GOOD
