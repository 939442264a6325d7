"""Blocks of articles through Ray Data: from the desk to the workers and back. Imported where Ray is installed."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any

from summarizer.batch.on_ray.flows import Flows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.batch.on_ray.flows import Order, Outcome


def outcomes(order: Order, desk: Any, node: str, workers: int, at_once: int) -> Iterator[Outcome]:
    """Go through what comes back, as it comes; `at_once` blocks are at each of the workers, at most."""
    import ray.data  # noqa: PLC0415 -- an extra

    context = ray.data.DataContext.get_current().copy()
    context.enable_progress_bars = False
    context.target_max_block_size = 1  # a block goes on as soon as it is there, by itself
    context.execution_options.preserve_order = False
    context.print_on_execution_start = False
    context.scheduling_strategy = "SPREAD"
    context.issue_detectors_config.detectors = []  # a task that waits for a model for minutes is nothing to warn of
    with ray.data.DataContext.current(context):
        source = ray.data.read_datasource(
            _source(desk), override_num_blocks=1, num_cpus=0, label_selector={"ray.io/node-id": node}
        )
        dataset = source.map_batches(
            Flows,
            fn_constructor_kwargs={"order": order, "desk": desk},
            batch_size=None,
            batch_format="numpy",
            compute=ray.data.ActorPoolStrategy(
                size=workers, max_tasks_in_flight_per_actor=at_once, max_concurrent_calls_per_actor=at_once
            ),
            # hardly any: they fit on what is left when a node is lost, yet not on a head that is to do no work
            num_cpus=0.01,
        )
        for batch in dataset.iter_batches(batch_size=None, batch_format="numpy", prefetch_batches=0):
            for block in batch["block"]:
                yield from pickle.loads(block)  # noqa: S301 -- our own


def _source(desk: Any) -> Any:
    """Return a source of the desk's blocks, read by one task on the desk's node."""
    from ray.data.block import BlockMetadata  # noqa: PLC0415 -- an extra
    from ray.data.datasource import Datasource, ReadTask  # noqa: PLC0415

    class Blocks(Datasource):  # type: ignore[misc]
        def get_read_tasks(self, _parallelism: int, **_more: object) -> list[Any]:
            nothing = BlockMetadata(num_rows=None, size_bytes=None, exec_stats=None, input_files=None)
            return [ReadTask(lambda: read(desk), nothing)]

        def estimate_inmemory_data_size(self) -> None:
            return None

    return Blocks()


def read(desk: Any) -> Iterator[Any]:
    """Fetch block after block; always the same ones, however often this is called."""
    import pyarrow as pa  # noqa: PLC0415 -- comes with Ray
    import ray  # noqa: PLC0415 -- an extra

    number = 0
    while (block := ray.get(desk.get.remote(number))) is not None:
        yield pa.table({"number": [number], "block": pa.array([block], pa.binary())})
        number += 1
