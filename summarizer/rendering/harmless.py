"""Text from an article or a model made safe to show: nothing in it moves a cursor, hides or reorders what is read."""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile(r"[\t\n\x0b\x0c\r\x85\u2028\u2029\xa0 ]+")
_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""Direction marks and overrides, zero-width spaces, tags. Joiners stay: scripts and emoji need them."""

_DANGEROUS = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")

_ASCII = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "‚": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "–": "-",
        "—": "-",
        "−": "-",
        "…": "...",
        "·": "|",
        "│": "|",
        "─": "-",
        "×": "x",
        "→": "->",
        "€": "EUR",
        "£": "GBP",
        "ß": "ss",
    }
)


def harmless(text: str) -> str:
    """Return `text` on one line: white space single, what is invisible dropped, control characters made visible.

    An escape comes out as `␛`, so that what was to colour the screen is read as what it is.
    """
    single = _SPACES.sub(" ", _INVISIBLE.sub("", text)).strip()
    return _DANGEROUS.sub(_picture, single)


def ascii_only(text: str) -> str:
    """Return `text` in ASCII, line by line as it was; what has no near relative there becomes `?`."""
    plain = unicodedata.normalize("NFKD", text.translate(_ASCII))
    bare = "".join(character for character in plain if not unicodedata.combining(character))
    return bare.encode("ascii", "replace").decode("ascii")


def _picture(found: re.Match[str]) -> str:
    """Return the control picture of a C0 character or DEL, the replacement character for all else."""
    code = ord(found[0])
    if code < 0x20:  # noqa: PLR2004 - the C0 block
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "\ufffd"  # noqa: PLR2004 - DEL
