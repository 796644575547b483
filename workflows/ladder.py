"""A whole procedure as ladders: a column a state, a row a step, an arrow from where it may be taken to where it leads.

No layout engine can cross its lines here, however many steps a machine has, and a legal officer reads it downwards
like a table: name of the step, who takes it, by which clause, from which states to which.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from cases.export import procedures_json
from cases.models import PROCEDURES
from cases.roles import Role
from workflows.drawing import FONT, GROUND, HAIR, INK, INK2, LINE, svg_text, text_width

_LABEL, _COLUMN, _ROW, _HEAD = 470, 92, 28, 74
_STAYS = {"same", "", None}


def drawings() -> Iterator[tuple[str, str]]:
    """(id, SVG) of every procedure."""
    roles = {role.value: role.label for role in Role}
    for procedure, machines in procedures_json().items():
        yield procedure, procedure_svg(PROCEDURES[procedure], machines, roles=roles)


def procedure_svg(
    title: str,
    machines: Mapping[str, Mapping[str, Any]],
    *,
    names: Mapping[str, str] = {},
    roles: Mapping[str, str] = {},
) -> SafeString:
    """One procedure of `manage.py procedures --json`.

    `names` are the Chinese names of the machines, `roles` those of the roles. A step may carry `name_zh`; without it
    its id stands. `basis` may be a text or `{law, article}`; `practice` shows as 未核.
    """
    parts: list[str] = []
    y = 44.0
    widest = 0.0
    for key, machine in machines.items():
        name = machine.get("name_zh") or names.get(key, key)
        drawing, width, height = _ladder(name, machine, roles, y)
        parts.append(drawing)
        y += height + 34
        widest = max(widest, width)
    widest = max(widest, 700)
    spoken = "；".join(
        f"{machine.get('name_zh') or names.get(key, key)}：{len(machine['states'])} 态 {len(machine['steps'])}步"
        for key, machine in machines.items()
    )
    return mark_safe(
        f'<svg xmlns="http://www.w3.org/2000/svg" class="ladder" width="{widest:.0f}" height="{y:.0f}" '
        f'viewBox="0 0 {widest:.0f} {y:.0f}" role="img" aria-labelledby="ladder-title ladder-desc" '
        f'font-family="{FONT}"><title id="ladder-title">{escape(title)}</title>'
        f'<desc id="ladder-desc">{escape(spoken)}</desc><rect width="100%" height="100%" fill="#fff"/>'
        f"{svg_text(8, 26, title, size=20, weight=700, fill=INK)}{''.join(parts)}</svg>"
    )


def _ladder(name: str, machine: Mapping[str, Any], roles: Mapping[str, str], top: float) -> tuple[str, float, float]:
    """Drawing, width and height of one machine whose upper edge is `top`."""
    states: Sequence[Mapping[str, Any]] = machine["states"]
    steps: Sequence[Mapping[str, Any]] = machine["steps"]
    at = {state["id"]: _LABEL + _COLUMN * (index + 0.5) for index, state in enumerate(states)}
    width = _LABEL + _COLUMN * len(states) + 8
    head = top + _HEAD
    foot = head + _ROW * max(len(steps), 1) + 6
    parts = [
        f'<path d="M0 {top}H{width}" stroke="{INK}" stroke-width="2"/>',
        svg_text(8, top + 26, name, size=16, weight=700, fill=INK),
        svg_text(8, top + 46, f"{len(states)} 个状态，{len(steps)} 个步骤", size=12),
    ]
    for row in range(0, len(steps), 2):
        parts.append(f'<rect x="0" y="{head + row * _ROW}" width="{width}" height="{_ROW}" fill="{GROUND}"/>')
    for state in states:
        x = at[state["id"]]
        parts.append(f'<path d="M{x} {head - 4}V{foot}" stroke="{HAIR}" stroke-width="1"/>')
        parts.append(_head(x, top + 8, state, first=state["id"] == machine["initial"]))
    for row, step in enumerate(steps):
        parts.append(_step(step, at, roles, head + row * _ROW + _ROW / 2, width))
    return "".join(parts), width, foot - top


def _head(x: float, y: float, state: Mapping[str, Any], *, first: bool) -> str:
    """The box of a state: bold for the first, double for those at rest."""
    name = state.get("name_zh") or state["id"]
    size = 12 if len(name) <= 12 else 11
    per_line = -(-len(name) // max(1, -(-len(name) // 6)))
    lines = [name[start : start + per_line] for start in range(0, len(name), per_line)][:3]
    box = (
        f'<rect x="{x - 42}" y="{y}" width="84" height="58" fill="{INK if first else "#fff"}" stroke="{INK}" '
        f'stroke-width="{1.4 if first or state.get("final") else 1}"/>'
    )
    if state.get("final"):
        box += f'<rect x="{x - 39}" y="{y + 3}" width="78" height="52" fill="none" stroke="{INK}" stroke-width="1"/>'
    start = y + 34 - (len(lines) - 1) * 7.5
    fill = "#fff" if first else INK
    return box + "".join(
        svg_text(x, start + index * 15, line, size=size, weight=600, fill=fill, at="middle")
        for index, line in enumerate(lines)
    )


def _step(step: Mapping[str, Any], at: Mapping[str, float], roles: Mapping[str, str], y: float, width: float) -> str:
    name = step.get("name_zh") or step["event"]
    by = "、".join(roles.get(role, role) for role in _as_list(step.get("by")))
    basis = _basis(step.get("basis"))
    parts = [svg_text(8, y + 4.5, _cut(name, 13, 190), size=13, weight=600, fill=INK)]
    parts.append(svg_text(206, y + 4.5, _cut(by, 12, 92), size=12))
    parts.append(svg_text(304, y + 4.5, _cut(basis, 12, 160), size=12))
    sources = [at[state] for state in _as_list(step["from"]) if state in at] or list(at.values())
    target = step.get("to")
    if target in _STAYS or (len(sources) == 1 and at.get(str(target)) == sources[0]):
        for x in sources:
            parts.append(f'<circle cx="{x}" cy="{y}" r="4.5" fill="#fff" stroke="{INK}" stroke-width="1.6"/>')
            parts.append(f'<circle cx="{x}" cy="{y}" r="1.6" fill="{INK}"/>')
        return "".join(parts)
    if str(target) not in at:
        for x in sources:
            parts.append(f'<circle cx="{x}" cy="{y}" r="4" fill="#fff" stroke="{LINE}" stroke-width="1.6"/>')
        parts.append(svg_text(max(sources) + 10, y + 4.5, "回到原来的状态", size=12, fill=INK2))
        return "".join(parts)
    goal = at[str(target)]
    low, high = min([*sources, goal]), max([*sources, goal])
    parts.append(f'<path d="M{low} {y}H{high}" stroke="{INK}" stroke-width="1.5" fill="none"/>')
    for x in sources:
        if x != goal:
            parts.append(f'<circle cx="{x}" cy="{y}" r="4" fill="#fff" stroke="{INK}" stroke-width="1.6"/>')
    left = any(x > goal for x in sources)
    right = any(x < goal for x in sources)
    if right:
        parts.append(f'<path d="M{goal + 1} {y}l-9 -5v10z" fill="{INK}"/>')
    if left:
        parts.append(f'<path d="M{goal - 1} {y}l9 -5v10z" fill="{INK}"/>')
    return "".join(parts)


def _as_list(value: object) -> list[str]:
    if value is None:
        return []
    return [value] if isinstance(value, str) else [str(one) for one in value]  # type: ignore[attr-defined]


def _basis(value: object) -> str:
    if isinstance(value, Mapping):
        return f"{value.get('law', '')} {value.get('article', '')}".strip()
    text = str(value or "")
    return "未核" if text in {"practice", ""} else text


def _cut(text: str, size: float, room: float) -> str:
    """The text, shortened with an ellipsis when it is wider than `room` pixels."""
    if text_width(text, size) <= room:
        return text
    while text and text_width(text + "…", size) > room:
        text = text[:-1]
    return text + "…"
