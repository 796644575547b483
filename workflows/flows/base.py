"""How a phase of work is written: nodes that name their step, and a gateway that reads the legal state.

A flow is short-lived and holds no legal state. Its gateway asks the database where the machine stands and opens the
task for that state; when the machine leaves the state, whichever door the step came through, the task is finished
and the gateway asks again. So corrections, the sweep and a replay re-enter at the right place by themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction
from viewflow import this
from viewflow.workflow import flow
from viewflow.workflow.nodes.switch import SwitchActivation
from viewflow.workflow.status import STATUS

from cases.models import MACHINES, Case, Machine
from cases.now import now
from cases.prepared import Prepared
from cases.steps import STEPS, Step
from workflows.models import WorkProcess


@contextmanager
def case_lock(flow_class: Any, process_pk: int) -> Iterator[None]:
    """The lock of a flow is the row of its case, taken first and waited for: no submit can duplicate the next task."""
    with transaction.atomic():
        process = WorkProcess.objects.filter(pk=process_pk).only("case_id").first()
        if process is not None:
            Case.objects.select_for_update(no_key=True).get(pk=process.case_id)
        yield


class Work(flow.View):
    """A task for people: its step says what is done, by whom, and what is missing for it."""

    def __init__(self, step_id: str) -> None:
        super().__init__(_to_step_form)
        self.step_id = step_id

    @property
    def step(self) -> Step:
        return STEPS[self.step_id]


class Wait(flow.Handle):
    """Waiting for an outsider or for a term: no bureau post can do it, an event ends it."""

    def __init__(self, whom: str) -> None:
        super().__init__()
        self.whom = whom


def _to_step_form(request: Any, **kwargs: Any) -> Any:
    """viewflow's own page of a task leads to the step form, so that there is one form for one step."""
    from django.shortcuts import redirect

    task = request.activation.task
    process = task.process.coerced
    step = task.flow_task.step
    return redirect("step", pk=process.case_id, procedure=step.procedure, event=step.event)


_standing = Prepared(lambda machine: Machine.objects.filter(pk=machine, live=True).values_list("state"))


class ByStateActivation(SwitchActivation):
    """A passage of the gateway, decided at once and stored as done.

    The row is read afresh: a process carries a stale copy of what it points to. What fails here fails the step.
    """

    @classmethod
    def create(cls, flow_task: Any, prev_activation: Any, token: Any, data: Any = None, seed: Any = None) -> Any:
        process = prev_activation.process
        task = flow_task.flow_class.task_class(process=process, flow_task=flow_task, token=token, status=STATUS.DONE)
        task.data, task.seed, task.finished = data or {}, seed, now()
        passage = cls(task)
        standing = next((state for (state,) in _standing(process.machine_id)), None)
        passage.next_task = next(node for node, fits in flow_task._branches if fits is None or fits(passage, standing))
        task.save()
        task.previous.add(prev_activation.task)
        return passage


class ByState(flow.Switch):
    """The gateway: one branch for each legal state of the machine, any other state ends the phase."""

    activation_class = ByStateActivation

    def __init__(self, **branches: Any) -> None:
        super().__init__()
        self.branches = branches
        for state, node in branches.items():
            self.Case(node, _stands_at(state))
        self.Default(this.end)


def _stands_at(state: str) -> Callable[[Any, str | None], bool]:
    return lambda activation, standing: standing == state


class LegalFlow(flow.Flow):
    """A phase of work on one kind of machine."""

    process_class = WorkProcess
    lock_impl = case_lock
    #: Kind of the machine whose state this phase follows.
    machine: str = ""

    def begin(self, activation: Any, machine: Machine) -> Any:
        activation.process.case_id = machine.case_id
        activation.process.machine = machine
        return activation.process

    @classmethod
    def states(cls) -> frozenset[str]:
        """Legal states in which this phase has something to do."""
        return frozenset(cls.instance.route.branches)

    @classmethod
    def states_of(cls, node: Any) -> frozenset[str]:
        """Legal states that lead to this node."""
        return frozenset(s for s, target in cls.instance.route.branches.items() if target.name == node.name)


def check_flow(flow_class: type[LegalFlow]) -> Iterator[str]:
    """What is wrong with a flow, in words: unknown machine or state, a step of another machine, no case lock."""
    machine = MACHINES.get(flow_class.machine)
    if machine is None:
        yield f"{flow_class.__name__}：没有机器“{flow_class.machine}”"
        return
    if flow_class.lock_impl is not case_lock:
        yield f"{flow_class.__name__}：没有锁定案件"
    for state in flow_class.instance.route.branches:
        if state not in machine.State.values:
            yield f"{flow_class.__name__}：“{flow_class.machine}”没有状态“{state}”"
    for node in flow_class.instance.nodes():
        if isinstance(node, Work):
            if node.step_id not in STEPS:
                yield f"{flow_class.__name__}.{node.name}：没有步骤“{node.step_id}”"
                continue
            for state in flow_class.states_of(node):
                if node.step.machine == flow_class.machine and node.step.sources and state not in node.step.sources:
                    yield f"{flow_class.__name__}.{node.name}：“{node.step_id}”不能自“{state}”办理"
