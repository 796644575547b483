"""Reading case files: what is malformed is refused with line and field, before anything is stored."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from cases.credit_code import fault
from cases.now import aware
from cases.roles import Role
from cases.steps import find_step

SCHEMA = Path(__file__).with_name("case-file.schema.json")
#: A case file is a story, not an archive: larger ones are refused before they are parsed.
LARGEST = 1_000_000
#: The one file of the samples that tells no story.
OFFICE = "office.yaml"
RESERVED = frozenset({"procedure", "event", "at", "by", "party", "act", "ref", "ground", "assumed"})


class Malformed(Exception):
    """A case file that cannot be read. `faults`: (line, field, Chinese sentence)."""

    def __init__(self, file: str, faults: list[tuple[int, str, str]]) -> None:
        self.file, self.faults = file, faults
        lines = "；".join(f"第{line}行 {name}：{text}" if line else f"{name}：{text}" for line, name, text in faults)
        super().__init__(f"{file}：{lines}")


#: What the parser says, for officers.
PROBLEMS = {
    "exceeded maximum nesting depth": "嵌套过深",
    "mapping values are not allowed in this context": "冒号的位置不对",
    "did not find expected ',' or ']'": "方括号没有闭合",
    "did not find expected ',' or '}'": "花括号没有闭合",
    "did not find expected key": "缩进或者冒号不对",
    "found character that cannot start any token": "有不能使用的字符（例如制表符）",
}


class _Lined(yaml.CSafeLoader):
    """Refuses a key given twice."""

    def construct_mapping(self, node, deep=False):
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"“{key.value}”写了两次", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


# Dates stay text: the schema and the facts read them.
_Lined.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:timestamp"]
    for first, found in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


@dataclass(frozen=True)
class Told:
    """One event as the story tells it."""

    procedure: str
    event: str
    at: dt.datetime
    by: str
    line: int
    party: str | int | None = None
    act: str | None = None
    ref: str | None = None
    ground: str | None = None
    #: Facts that the published story does not give may be taken as lawful; its papers say 样张.
    assumed: bool = False
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Story:
    """A case file, read and checked."""

    id: str
    title: str
    file: str
    content: dict[str, Any]
    events: tuple[Told, ...]
    as_of: dt.datetime
    rehearsal: bool
    #: SHA-256 of the content in canonical form: the same content again changes nothing.
    digest: str

    @property
    def parties(self) -> list[dict[str, Any]]:
        return self.content.get("parties") or [self.content["party"]]


@cache
def schema() -> dict[str, Any]:
    return json.loads(SCHEMA.read_text(encoding="utf-8"))


def read_stories(paths: list[Path | str], today: dt.date) -> list[Story]:
    """The stories of these files (folders: every `*.yaml` in them). Raises Malformed for the first that is none."""
    files: list[Path] = []
    for path in map(Path, paths):
        files += sorted(p for p in path.glob("*.yaml") if p.name != OFFICE) if path.is_dir() else [path]
    stories = [read(file, today) for file in files]
    seen: dict[str, str] = {}
    for story in stories:
        if story.id in seen:
            raise Malformed(story.file, [(1, "story", f"编号“{story.id}”与{seen[story.id]}重复")])
        seen[story.id] = story.file
    return stories


def read(file: Path, today: dt.date) -> Story:
    """One case file. Raises Malformed with line and field."""
    name = file.name
    try:
        text = file.read_bytes()
    except OSError as error:
        raise Malformed(name, [(0, "文件", f"无法读取：{error.strerror}")]) from None
    if len(text) > LARGEST:
        raise Malformed(name, [(0, "文件", "超过1兆字节")])
    try:
        written = text.decode("utf-8")
        _refuse_aliases(written)
        loader = _Lined(written)
        node = loader.get_single_node()
        content = loader.construct_document(node) if node else None
    except UnicodeDecodeError:
        raise Malformed(name, [(0, "文件", "不是UTF-8文字")]) from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error)
        problem = PROBLEMS.get(problem, problem)
        raise Malformed(name, [(mark.line + 1 if mark else 0, "YAML", f"写法错误：{problem}")]) from None
    if not isinstance(content, dict):
        raise Malformed(name, [(1, "文件", "应当是一个案例（story、title、authority、events …）")])
    faults = [
        (_line(node, list(error.absolute_path)), _path(error.absolute_path), _sentence(error))
        for error in sorted(
            jsonschema.Draft202012Validator(schema()).iter_errors(content),
            key=lambda e: list(map(str, e.absolute_path)),
        )
    ]
    if faults:
        raise Malformed(name, faults)
    return _checked(name, node, content, today)


def _refuse_aliases(text: str) -> None:
    """Aliases can blow a small file up to gigabytes; they are looked for before anything is built."""
    for event in yaml.parse(text, yaml.CSafeLoader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise yaml.constructor.ConstructorError(None, None, "不得使用引用（&、*）", event.start_mark)


def _checked(name: str, node: yaml.Node, content: dict[str, Any], today: dt.date) -> Story:
    faults: list[tuple[int, str, str]] = []
    if not (content.get("party") or content.get("parties")):
        faults.append((1, "party", "没有写明当事人"))
    for number, party in enumerate(content.get("parties") or [content.get("party") or {}]):
        where = ["parties", number] if content.get("parties") else ["party"]
        wrong = party.get("credit_code") and fault(party["credit_code"])
        if wrong:
            faults.append((_line(node, [*where, "credit_code"]), _path([*where, "credit_code"]), wrong))
    faults += _codes(node, content)
    ids = [item["id"] for item in content.get("evidence") or []]
    for twice in sorted({i for i in ids if ids.count(i) > 1}):
        faults.append((_line(node, ["evidence"]), "evidence", f"编号“{twice}”写了两次"))
    for number, item in enumerate(content.get("evidence") or []):
        if item.get("taken_on") and _day(item["taken_on"]) is None:
            where = ["evidence", number, "taken_on"]
            faults.append((_line(node, where), _path(where), f"“{item['taken_on']}”不是日期，例如 2026-09-03"))
    events, wrong = _events(node, content)
    faults += wrong
    rehearsal = bool(content.get("rehearsal"))
    last = events[-1].at if events else aware(today)
    as_of = last
    if content.get("as_of") and _day(content["as_of"]) is None:
        faults.append((_line(node, ["as_of"]), "as_of", f"“{content['as_of']}”不是日期，例如 2026-09-03"))
    elif content.get("as_of"):
        as_of = aware(_day(content["as_of"])).replace(hour=23, minute=59)
        for number, row in enumerate(content["events"]):
            if (_day(row["at"][:10]) or as_of.date()) > as_of.date():
                where = ["events", number]
                faults.append((_line(node, where), _path([*where, "at"]), f"晚于 as_of（{content['as_of']}）"))
    if as_of.date() > today and not rehearsal:
        faults.append((_line(node, ["as_of"]), "as_of", "晚于今天；预演请写 rehearsal: true"))
    if faults:
        raise Malformed(name, faults)
    plain = json.dumps(content, sort_keys=True, ensure_ascii=False, default=str)
    digest = hashlib.sha256(plain.encode()).hexdigest()
    return Story(content["story"], content["title"], name, content, tuple(events), as_of, rehearsal, digest)


def _codes(node: yaml.Node, content: dict[str, Any]) -> list[tuple[int, str, str]]:
    from cases.law.catalogue import catalogue

    known = catalogue().violations
    faults = []
    for number, entry in enumerate((content.get("conduct") or {}).get("violations") or []):
        code = entry.get("code") if isinstance(entry, dict) else entry
        if code not in known:
            where = ["conduct", "violations", number]
            faults.append((_line(node, where), _path(where), f"违法行为代码“{code}”不在目录中"))
    return faults


def _events(node: yaml.Node, content: dict[str, Any]) -> tuple[list[Told], list[tuple[int, str, str]]]:
    events: list[Told] = []
    faults: list[tuple[int, str, str]] = []
    before: dt.datetime | None = None
    names = [p["name"] for p in content.get("parties") or [content.get("party") or {"name": ""}]]
    for number, row in enumerate(content["events"]):
        line = _line(node, ["events", number])
        step = find_step(row["procedure"], row["event"])
        if step is None:
            faults.append((line, f"events[{number}].event", f"没有“{row['procedure']}.{row['event']}”这一步"))
            continue
        try:
            at = aware(dt.datetime.fromisoformat(row["at"]))
        except ValueError:
            faults.append((line, f"events[{number}].at", f"“{row['at']}”不是时间，例如 2026-09-03 10:30"))
            continue
        if len(row["at"]) <= 10:
            # A day without a time: office hours, so that acts of one day keep the order they are told in.
            at = at.replace(hour=9)
            at = max(at, before + dt.timedelta(minutes=5)) if before and before.date() == at.date() else at
        if before is not None and at < before:
            faults.append(
                (line, f"events[{number}].at", f"早于前一步（{before:%Y-%m-%d %H:%M}），事件须按时间先后排列")
            )
        before = at
        if isinstance(row.get("party"), str) and row["party"] not in names:
            faults.append((line, f"events[{number}].party", f"“{row['party']}”不是本案当事人"))
        if isinstance(row.get("party"), int) and not 0 <= row["party"] < len(names):
            faults.append(
                (line, f"events[{number}].party", f"没有第{row['party']}个当事人（从0数起，共{len(names)}个）")
            )
        by = row.get("by") or str(step.by[0])
        if by not in Role.values and by not in (content.get("people") or {}):
            faults.append((line, f"events[{number}].by", f"“{by}”既不是岗位，也没有列在 people 中"))
        grounds = [g.id for g in step.grounds]
        if row.get("ground") and row["ground"] not in grounds:
            faults.append((line, f"events[{number}].ground", f"事由只能是：{'、'.join(grounds) or '（本步没有事由）'}"))
        ref = row.get("ref")
        facts = {k: v for k, v in row.items() if k not in RESERVED}
        facts = {**facts.pop("facts", {}), **facts} if isinstance(facts.get("facts"), dict) else facts
        events.append(
            Told(
                step.procedure,
                step.event,
                at,
                by,
                line,
                row.get("party"),
                row.get("act"),
                None if ref is None else str(ref),
                row.get("ground"),
                bool(row.get("assumed", content.get("assumed", False))),
                facts,
            )
        )
    return events, faults


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def _line(node: yaml.Node | None, path: list[str | int]) -> int:
    """Line of the innermost node on this path that exists; 0 when there is none."""
    line = node.start_mark.line + 1 if node is not None else 0
    for key in path:
        if isinstance(node, yaml.MappingNode):
            found = next(((k, v) for k, v in node.value if k.value == str(key)), None)
            if found is None:
                return line
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
            node = node.value[key]
            line = node.start_mark.line + 1
        else:
            return line
    return line


def _path(path: Any) -> str:
    text = ""
    for key in path:
        text += f"[{key}]" if isinstance(key, int) else f".{key}" if text else str(key)
    return text or "文件"


def _sentence(error: jsonschema.ValidationError) -> str:
    """The fault in Chinese."""
    match error.validator:
        case "required":
            missing = [k for k in error.validator_value if k not in error.instance]
            return f"缺少 {'、'.join(missing)}"
        case "additionalProperties":
            known = set(error.schema.get("properties", {}))
            return f"不认识的项目 {'、'.join(sorted(set(error.instance) - known))}"
        case "type":
            return f"类型不对，应为 {error.validator_value}"
        case "enum":
            return f"只能是 {'、'.join(map(str, error.validator_value))}"
        case "pattern":
            return f"“{error.instance}”格式不对（{error.validator_value}）"
        case "minItems" | "minLength":
            return "不得为空或者过短"
        case "maxItems" | "maxLength":
            return "过长"
        case _:
            return f"不符合格式（{error.validator}）"
