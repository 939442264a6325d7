"""Another way of bringing articles through their flows: on the nodes of a Ray cluster.

The run stays what it is: it finds the articles, writes files and ledger. Only the flows and their requests are
elsewhere.

starting    Ray, started or joined
desk        where articles lie until they are done
flows       what runs on the nodes
cluster     the run's end of it
"""

from __future__ import annotations

from summarizer.batch.on_ray.cluster import Cluster, Plan
from summarizer.batch.on_ray.starting import check

__all__ = ["Cluster", "Plan", "check"]
