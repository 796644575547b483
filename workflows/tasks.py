"""Work waiting for a person: open tasks whose step a post of this person is to take."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from viewflow.workflow.fields import get_task_ref
from viewflow.workflow.models import Task

from cases import now
from cases.access import visible_to
from cases.models import Case, User
from cases.roles import posts_that_may_record
from workflows.flows import FLOWS
from workflows.flows.base import Work
from workflows.moving import OPEN

#: Tasks shown in one inbox, oldest first; the rest follow when these are done.
MOST = 200


@dataclass(frozen=True)
class Waiting:
    """One step waiting for its post."""

    case: Case
    step: str
    #: Id of the machine it is taken on.
    machine: int
    state_name: str
    since: dt.datetime


def nodes_for(posts: frozenset[str]) -> list[str]:
    """References of the nodes whose step one of these posts may take."""
    return [
        get_task_ref(node)
        for flow_class in FLOWS
        for node in flow_class.instance.nodes()
        if isinstance(node, Work) and posts & posts_that_may_record(node.step.by)
    ]


def open_tasks(user: User) -> list[Waiting]:
    """Tasks for this person's posts of today in the cases he or she may see."""
    posts = user.posts_on(now.today())
    if not posts:
        return []
    tasks = (
        Task.objects.filter(
            status__in=OPEN,
            flow_task__in=nodes_for(posts),
            process__workprocess__case__in=visible_to(user).values("pk"),
        )
        .select_related("process__workprocess__case__agency", "process__workprocess__machine")
        .prefetch_related("process__workprocess__case__case_parties__party", "process__workprocess__case__machines")
        .order_by("created", "pk")[:MOST]
    )
    return [
        Waiting(
            task.process.workprocess.case,
            task.flow_task.step_id,
            task.process.workprocess.machine_id,
            task.process.workprocess.machine.state_name,
            task.created,
        )
        for task in tasks
    ]
