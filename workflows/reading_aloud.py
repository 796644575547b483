"""Each procedure as tables to be read aloud: from where, by whom, what, to where, what must hold, by which clause."""

from __future__ import annotations

from collections.abc import Iterator

from cases.clocks import clock_catalogue
from cases.gates import GATES
from cases.models import MACHINES, PROCEDURES
from cases.models.machine import Machine
from cases.requirements import Requirement
from cases.roles import Role
from cases.steps import Step, steps_of

GATE_NAMES = {"DECIDE": "决定关口", "CLOSE": "结案关口", "ENFORCE": "强制执行关口"}


def tables() -> Iterator[tuple[str, str]]:
    """(id, Markdown) of every procedure."""
    for procedure, name in PROCEDURES.items():
        kinds = [machine for machine in MACHINES.values() if machine.spec.procedure == procedure]
        steps = sum(len(steps_of(machine.spec.kind)) for machine in kinds)
        head = (
            f"# {name}\n\n本页由 `manage.py procedures --table` 生成，不手工修改。\n\n"
            f"共{len(kinds)}条线、{steps}个步骤。每一行读作：在“自”所列的状态，由“谁”办理“步骤”，到“至”所列的状态；"
            "“须具备”逐项写明条件和条文，缺一项就不能办。没有找到条文的写“惯例”，没有核对原文的写“未核”。\n"
        )
        gates = {step.gate for machine in kinds for step in steps_of(machine.spec.kind) if step.gate}
        parts = [head, *(_machine(machine) for machine in kinds), *(_gate(gate) for gate in sorted(gates))]
        yield procedure, "\n".join(parts)


def _machine(machine: type[Machine]) -> str:
    spec = machine.spec
    waits = "；".join(
        f"{machine.State(state).label}：等{'、'.join(_role(r) for r in whom.split(','))}"
        for state, whom in spec.waiting.items()
    )
    lines = [
        f"\n## {spec.name}\n",
        f"从“{machine.State(spec.start).label}”开始。终了的状态：{_labels(machine, spec.terminal) or '没有'}。",
    ]
    if waits:
        lines.append(f"\n等待对方的状态：{waits}。")
    lines += ["\n| 步骤 | 谁 | 自 | 至 | 依据 | 须具备 | 文书 | 期限 |", "|---|---|---|---|---|---|---|---|"]
    lines += [_step(step, machine) for step in steps_of(spec.kind)]
    return "\n".join(lines) + "\n"


def _step(step: Step, machine: type[Machine]) -> str:
    to = {"same": "不变", "history": "回到原状态"}.get(step.target) or machine.State(step.target).label
    needed = [_requirement(requirement) for requirement in step.requires]
    if step.gate:
        needed.append(f"{GATE_NAMES.get(step.gate, step.gate)}的全部条件")
    for ground in step.grounds:
        own = "、".join(_requirement(requirement) for requirement in ground.requires)
        needed.append(f"事由“{ground.name}”{f'（{ground.basis}）' if ground.basis else ''}{f'：{own}' if own else ''}")
    catalogue = clock_catalogue()
    clocks = [f"起：{clock.name_zh}" for clock in catalogue.started_by(step.id)]
    clocks += [f"止：{clock.name_zh}" for clock in catalogue.met_by(step.id)]
    cells = (
        step.name,
        "、".join(role.label for role in step.by),
        _labels(machine, step.sources) if step.sources else "任何状态",
        to,
        _basis(step.basis),
        "；".join(needed),
        "、".join(step.documents),
        "；".join(dict.fromkeys(clocks)),
    )
    return f"| {' | '.join(_cell(cell) for cell in cells)} |"


def _gate(gate: str) -> str:
    rows = [f"\n## {GATE_NAMES.get(gate, gate)}\n", "| 条件 | 条文 |", "|---|---|"]
    rows += [f"| {_cell(r.text)} | {_cell(_basis(r.article))} |" for r in GATES[gate]]
    return "\n".join(rows) + "\n"


def _requirement(requirement: Requirement) -> str:
    return f"{requirement.text}（{_basis(requirement.article)}）"


def _basis(text: str) -> str:
    return "惯例" if text in ("practice", "") else text


def _labels(machine: type[Machine], states: tuple[str, ...]) -> str:
    return "、".join(machine.State(state).label for state in states)


def _role(value: str) -> str:
    value = value.strip()
    return Role(value).label if value in Role.values else value


def _cell(text: str) -> str:
    return text.replace("|", "｜").replace("\n", " ")
