"""What a worker may run: the name of a job to the function that does it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from cairn.jobs.answers import answers_jobs
from cairn.jobs.coming import coming_jobs
from cairn.jobs.erasing import erasing_jobs
from cairn.jobs.following import following_jobs
from cairn.jobs.harvest import harvest_jobs
from cairn.jobs.index import index_jobs
from cairn.jobs.keeping import keeping_jobs
from cairn.jobs.outbox import outbox_jobs
from cairn.jobs.render import render_jobs
from cairn.jobs.rescue import rescue_jobs
from cairn.jobs.taking import taking_jobs
from cairn.places import Places

if TYPE_CHECKING:
    from cairn.worker.serve import Job

JOBS: "Mapping[str, Callable[[Places], Mapping[str, Job]]]" = {
    "index": index_jobs,
    "render": render_jobs,
    "rescue": lambda places: {
        **rescue_jobs(places),
        **keeping_jobs(places),
        **taking_jobs(places),
        **erasing_jobs(places),
        **answers_jobs(places),
        **coming_jobs(places),
        **harvest_jobs(places),
    },
    "outbox": lambda places: {**outbox_jobs(places), **following_jobs(places)},
}
"""The workers there are, by name."""
