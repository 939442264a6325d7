"""Ray started for one run, or joined where there is a cluster. Called by `cluster` only."""

from __future__ import annotations

import logging
import os
import sys
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any, Final

from summarizer.errors import ReadingError, ResultsError, UsageError

if TYPE_CHECKING:
    from types import ModuleType

    from summarizer.batch.job import Job
    from summarizer.models.prompt import Client

_LOOPBACK_ONLY: Final = "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER"
"""Where Ray reads it, before it is imported; on Linux, too."""


def import_ray() -> ModuleType:
    """Return Ray with its datasets. Raises `UsageError` when it is not installed."""
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    if not os.environ.get("RAY_ADDRESS"):
        os.environ.setdefault(_LOOPBACK_ONLY, "0")  # else Ray takes the address that others reach, whatever it is told
    os.environ.setdefault("RAY_BACKEND_LOG_LEVEL", "fatal")  # ours say it in a sentence
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    try:
        import ray.data  # noqa: PLC0415, F401 -- an extra, and slow to import
    except ImportError:
        raise UsageError("--engine ray needs Ray.", hint='pip install "summarizer[ray]"') from None
    return sys.modules["ray"]


def check(job: Job, client: Client | None) -> None:
    """Refuse what cannot be done on Ray, before anything is begun. Raises `UsageError`."""
    if job.batch_api:
        raise UsageError("--engine ray asks in real time: leave out --batch-api.")
    if client is not None:
        raise UsageError(
            "--engine ray asks a model by its name, which every node can do, not a client of this process."
        )
    import_ray()


def start(ray: Any) -> bool:
    """Join the cluster of RAY_ADDRESS, or start one on this machine that nobody else can reach; tell if it is ours.

    Ray asks nobody for a password: whoever reaches its ports runs programs here. Hence the loopback only.
    """
    if ray.is_initialized():
        return False
    quiet = {"log_to_driver": False, "logging_level": "ERROR", "configure_logging": True}
    address = os.environ.get("RAY_ADDRESS")
    try:
        if address:
            ray.init(address=address, **quiet)
        else:
            ray.init(address="local", include_dashboard=False, **quiet)
    except Exception as error:  # noqa: BLE001 -- Ray's, of many kinds
        where = f"The Ray cluster at {address} cannot be joined" if address else "Ray cannot be started"
        raise UsageError(f"{where}: {str(error).splitlines()[0]}") from None
    if not address and not ip_address(ray.util.get_node_ip_address()).is_loopback:
        ray.shutdown()
        raise UsageError(
            "Ray would let others in.", hint="Import it after summarizer, or set RAY_ADDRESS to a cluster."
        )
    return not address


class NodeAffinity:
    """Keeps things on this machine."""

    def __init__(self, ray: Any) -> None:
        from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy  # noqa: PLC0415 -- an extra

        self._ray = ray
        self.node: str = ray.get_runtime_context().get_node_id()
        self._strategy = NodeAffinitySchedulingStrategy(self.node, soft=False)

    def actor(self, kind: type) -> Any:
        """Make an actor of a class, that takes nothing from the others."""
        return self._ray.remote(kind).options(num_cpus=0, max_concurrency=1_000, scheduling_strategy=self._strategy)


def explained(error: BaseException) -> str:
    """Say in a sentence what Ray gave up over."""
    cause: BaseException = error
    while cause.__cause__ is not None:
        cause = cause.__cause__
    if isinstance(cause, ResultsError | UsageError | ReadingError):
        return str(cause)
    line = (str(cause).strip().splitlines() or [type(cause).__name__])[-1]
    return f"Ray gave up ({line[:200]}); the same version of summarizer must be installed on every node"
