"""Keeping the work in step with the law: after each step the tasks of its case are what the legal states call for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import DEFAULT_DB_ALIAS, transaction
from django.dispatch import receiver
from viewflow.workflow.models import Task
from viewflow.workflow.status import PROCESS, STATUS

from cases.lots import draw_lots
from cases.models import Case, Event
from cases.prepared import Prepared
from cases.record import machines_of
from cases.taking import case_opened, step_taken
from workflows.flows import FLOWS, flows_for
from workflows.models import WorkProcess

OPEN = (STATUS.NEW, STATUS.ASSIGNED)

TASK = [f.attname for f in Task._meta.concrete_fields]
PHASE = [f.attname for f in WorkProcess._meta.concrete_fields]
_open_tasks = Prepared(
    lambda case: (
        Task.objects.filter(
            process__workprocess__case_id=case, status__in=OPEN, flow_task_type__in=("HUMAN", "FUNCTION")
        )
        .order_by("pk")
        .values_list(*TASK, *(f"process__workprocess__{name}" for name in PHASE))
    )
)


@receiver(step_taken)
def after_step(sender: Any, event: Event, cases: Iterable[Case], **kwargs: Any) -> None:
    for case in cases:
        reconcile(case, event)
    if event.step == "inspection.commit_draw":
        # By the system and at once, so that no person can look at the lists again before the result stands.
        transaction.on_commit(lambda: draw_lots(event.case))


@receiver(case_opened)
def after_opening(sender: Any, case: Case, **kwargs: Any) -> None:
    reconcile(case)


def reconcile(case: Case, event: Event | None = None) -> None:
    """Finish tasks whose state was left, drop those of superseded instances, begin the phases that are due.

    Called with the case row locked, inside the step's own transaction. Run again, it changes nothing.
    """
    machines = {m.pk: m for m in machines_of(case)}
    running: set[tuple[int, str]] = set()
    for row in _open_tasks(case.pk):
        task = Task.from_db(DEFAULT_DB_ALIAS, TASK, row[: len(TASK)])
        process = task.process = WorkProcess.from_db(DEFAULT_DB_ALIAS, PHASE, row[len(TASK) :])
        machine = machines[process.machine_id]
        node = task.flow_task
        if machine.live and machine.state in process.flow_class.states_of(node):
            running.add((machine.pk, _name(process.flow_class)))
            continue
        _finish(task, event)
        if process.finished is None and process.status != PROCESS.DONE:
            running.add((machine.pk, _name(process.flow_class)))
    for machine in machines.values():
        if not machine.live:
            continue
        for flow_class in flows_for(machine.kind):
            if machine.state in flow_class.states() and (machine.pk, _name(flow_class)) not in running:
                flow_class.start.run(machine=machine)


def _name(flow_class: Any) -> str:
    return f"{flow_class.__module__}.{flow_class.__name__}"


def _finish(task: Task, event: Event | None) -> None:
    """The task is over: its step, or another one, took the machine out of its state."""
    activation = task.flow_task.activation_class(task)
    if event is not None:
        task.data = {**(task.data or {}), "event": event.step}
    if task.flow_task_type == "FUNCTION":
        activation.run(None)
        activation.execute()
        return
    if task.status == STATUS.NEW:
        # Whoever took the step owns the task; it is stored with the rest of the task when that is done.
        task.owner, task.status = (event.actor if event is not None else None), STATUS.ASSIGNED
    activation.start(None)
    activation.execute()


def orphans() -> list[Task]:
    """Live tasks whose flow or node no longer exists: such a release must not go out."""
    known = {_name(f) for f in FLOWS}
    return [
        task
        for task in Task.objects.filter(status__in=OPEN)
        if task.flow_task is None or _name(task.flow_task.flow_class) not in known
    ]
