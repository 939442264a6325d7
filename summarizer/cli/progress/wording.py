"""Counts, tokens, money and times in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.rendering.harmless import harmless

if TYPE_CHECKING:
    from summarizer.batch.tally import Tally

_MINUTE: Final = 60
_HOUR: Final = 3_600
_THOUSAND: Final = 10_000
_KILO: Final = 1_000
_MILLION: Final = 1_000_000


def so_far(tally: Tally) -> list[str]:
    """Return what became of the articles, then what it took; what is nothing is left out, but for what is done."""
    tokens = tally.input_tokens + tally.output_tokens
    parts = [
        f"{tally.done:,} done",
        f"{tally.kept:,} unchanged" if tally.kept else "",
        f"{tally.failed:,} failed" if tally.failed else "",
        f"{items(tally.rejected)} rejected" if tally.rejected else "",
        f"{short(tokens)} tokens" if tokens else "",
        money(tally.cost) if tally.cost else "",
    ]
    return [part for part in parts if part]


def explained(name: str, reason: str | None) -> str:
    """Say why an article failed, and which; most reasons name it themselves."""
    name, reason = harmless(name), harmless(reason or "")
    return reason if reason.startswith(name) else f"{name}: {reason}"


def items(count: int) -> str:
    """Return `1 item`, `12 items`."""
    return f"{count:,} item{'' if count == 1 else 's'}"


def articles(count: int) -> str:
    """Return `1 article`, `12 articles`."""
    return f"{count:,} article{'' if count == 1 else 's'}"


def money(amount: float) -> str:
    """Return dollars, with cents and, below a dollar, hundredths of them."""
    return f"${amount:,.2f}" if amount >= 1 else f"${amount:.4f}"


def short(count: int) -> str:
    """Return a large number with three or four digits."""
    if count >= _MILLION:
        return f"{count / _MILLION:,.1f} M"
    return f"{count / _KILO:.0f} k" if count >= _THOUSAND else f"{count:,}"


def size(count: int) -> str:
    """Return bytes in kB or MB."""
    return f"{count / _MILLION:,.1f} MB" if count >= _MILLION else f"{count / _KILO:,.0f} kB"


def speed(rate: float) -> str:
    """Return articles a second, or a minute when they are slow."""
    return f"{rate:.1f}/s" if rate >= 1 else f"{rate * _MINUTE:.1f}/min"


def lasting(seconds: float) -> str:
    """Return a time with its two largest units."""
    if seconds < _MINUTE:
        return f"{seconds:.0f} s"
    if seconds < _HOUR:
        return f"{int(seconds // _MINUTE)} min {int(seconds % _MINUTE)} s"
    return f"{int(seconds // _HOUR)} h {int(seconds % _HOUR // _MINUTE)} min"
