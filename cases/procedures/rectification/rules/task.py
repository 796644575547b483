"""Requirements of rectification: task."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from cases.facts import Choice, Day, Flag, Items, Person, Proof, Text
from cases.procedures.rectification.rules import terms
from cases.reading import Reading
from cases.requirements import needs, requirement

FINDING, DANGER = "finding", "hidden_danger"
GENERAL, MAJOR = "一般", "重大"
KIND = Choice("任务种类", values={FINDING: "督察问题", DANGER: "环境安全隐患"})
GRADE = Choice("隐患级别", values={GENERAL: "一般隐患", MAJOR: "重大隐患"})
NODES = Items("整改节点", columns={"name": "节点", "due_on": "完成日期", "responsible": "责任人"})

grade_stated = needs(
    "grade_stated",
    "隐患写明一般或者重大及其理由（督察任务不适用）",
    "突发环境事件应急管理办法(2015部令34号)10（分级标准未核）",
    law="L60",
    facts={"grade": GRADE, "grade_reason": Text("分级理由", long=True)},
)


def a_plan(reading: Reading) -> Mapping[str, Any]:
    """A plan with one node well before its end."""
    day = reading.day
    return {
        "task_kind": FINDING,
        "nodes": [
            {"name": "完成整改", "due_on": (day + dt.timedelta(days=10)).isoformat(), "responsible": "整改负责人"}
        ],
        "deadline": (day + dt.timedelta(days=60)).isoformat(),
    }


@requirement(
    "plan_complete",
    "本任务的方案写明措施、节点、责任人、资金、完成时限和验收单位；隐患治理方案还写明现场应急措施",
    "生态环境法典29；突发环境事件应急管理办法(2015部令34号)10",
    law="L60",
    facts={
        "task_kind": KIND.but(standing=True),
        "measures": Items("整改措施"),
        "nodes": NODES,
        "deadline": Day("完成时限", future=True),
        "accepting_unit": Text("验收单位"),
        "fund": Text("资金"),
        "emergency": Text("现场应急措施（隐患治理填写）", long=True, optional=True),
    },
    holds=a_plan,
    fails={"measures": None},
)
def plan_complete(reading: Reading) -> str | None:
    for number, row in enumerate(reading["nodes"], 1):
        try:
            dt.date.fromisoformat(str(row["due_on"])[:10])
        except ValueError:
            return f"第{number}个节点的完成日期应当是日期，例如 2026-09-03"
    if reading["task_kind"] == DANGER and not reading.given.get("emergency"):
        return "隐患治理方案没有写明现场应急措施"
    return None


def _late_node(reading: Reading) -> Mapping[str, Any]:
    late = (reading.day + dt.timedelta(days=90)).isoformat()
    return {"nodes": [{"name": "完成整改", "due_on": late, "responsible": "整改负责人"}]}


@requirement(
    "nodes_within_term",
    "每个节点不晚于总时限，总时限不晚于交办时限",
    "未核",
    law="L60",
    facts={"nodes": NODES.but(standing=True), "deadline": Day("完成时限", future=True, standing=True)},
    fails=_late_node,
)
def nodes_within_term(reading: Reading) -> str | None:
    end = reading.date("deadline")
    late = [str(row["name"]) for row in reading["nodes"] if str(row["due_on"])[:10] > end.isoformat()]
    if late:
        return f"节点“{'、'.join(late)}”晚于总时限{end}"
    assigned = reading.date("assigned_deadline")
    return f"总时限{end}晚于交办时限{assigned}" if assigned is not None and end > assigned else None


return_reason = needs(
    "return_reason",
    "写明退回的理由和应补内容",
    "未核",
    law="L60",
    facts={"missing": Items("退回理由和应补内容")},
)


@requirement(
    "immediate_only",
    "只限能够立即治理的隐患，或者立行立改的问题；重大隐患必须先有方案",
    "突发环境事件应急管理办法(2015部令34号)10",
    law="L60",
    facts={
        "immediate": Flag("能够立即治理（立行立改）", otherwise="不能立即治理的，应当先报方案"),
        "grade": GRADE.but(standing=True, optional=True),
    },
    fails={"grade": MAJOR},
)
def immediate_only(reading: Reading) -> str | None:
    return "重大隐患应当先有治理方案" if reading["grade"] == MAJOR else None


change_approved = needs(
    "change_approved",
    "节点、时限的调整写明理由，由原批准机关批准",
    "未核",
    law="L60",
    facts={
        "change_reason": Text("调整理由", long=True),
        "approving_organ": Text("批准机关"),
        "new_date": Day("调整后的日期（取消的不填）", future=True, optional=True),
    },
)


@requirement("term_passed", "规定的时限已过而未报完成", "未核", law="L60", by_time=True)
def term_passed(reading: Reading) -> str | None:
    end = terms.due(reading)
    if end is None:
        return "没有登记完成时限"
    return None if reading.day > end else f"时限到{end}届满"


all_done_evidence = needs(
    "all_done_evidence",
    "逐项对照目标报告完成情况，附佐证材料",
    "生态环境法典29",
    law="L60",
    facts={
        "results": Items("完成情况", columns={"target": "整改目标", "result": "完成情况"}),
        "evidence_ids": Proof("佐证材料"),
    },
)


def _own_acceptor(reading: Reading) -> Mapping[str, Any]:
    people = sorted(terms.responsible(reading))
    return {"acceptors": people[:1] or None}


@requirement(
    "acceptor_independent",
    "验收单位是方案确定的单位，验收人不是整改责任人",
    "生态环境法典29",
    law="L60",
    facts={
        "accepted_by_unit": Text("验收单位"),
        "acceptors": Items("验收人", sample=["验收组组长"]),
    },
    fails=_own_acceptor,
)
def acceptor_independent(reading: Reading) -> str | None:
    planned = reading.known("accepting_unit")
    if planned and reading["accepted_by_unit"] != planned:
        return f"验收单位应当是方案确定的{planned}"
    same = terms.responsible(reading) & {str(name) for name in reading["acceptors"]}
    return f"验收人{'、'.join(sorted(same))}是整改责任人" if same else None


@requirement(
    "site_check",
    "有现场核查记录，至少两人，附照片或者监测数据",
    "未核",
    law="L60",
    facts={
        "visited_on": Day("现场核查日期"),
        "inspectors": Items("核查人员", least=2),
        "photos": Items("照片、影像"),
        "monitoring": Text("监测数据或者不适用的理由"),
    },
    holds={"inspectors": ["核查人员甲", "核查人员乙"]},
)
def site_check(reading: Reading) -> str | None:
    return "现场核查不足两人" if len({str(name) for name in reading["inspectors"]}) < 2 else None


MET = {"target": "出水达标", "measured": "连续三次达标", "met": "达到"}


@requirement(
    "targets_met",
    "逐项达到整改目标",
    "生态环境法典29",
    law="L60",
    facts={
        "targets_checked": Items(
            "逐项核查", columns={"target": "目标", "measured": "核查情况", "met": "结论（达到、未达到）"}
        ),
        "measures_done": Flag("方案措施全部落实", otherwise="方案措施没有全部落实"),
        "violations_punished": Flag("发现的违法问题已处理处罚（没有的填“是”）", otherwise="发现的违法问题没有处理处罚"),
        "similar_points": Text("举一反三的排查情况"),
        "lasting_mechanism": Text("长效机制"),
    },
    holds={"targets_checked": [MET]},
    fails={"targets_checked": [MET | {"met": "未达到"}]},
)
def targets_met(reading: Reading) -> str | None:
    short = [str(row["target"]) for row in reading["targets_checked"] if row["met"] != "达到"]
    return f"{'、'.join(short)}没有达到" if short else None


unfinished_stated = needs(
    "unfinished_stated",
    "写明未完成事项和重新完成的期限",
    "未核",
    law="L60",
    facts={"unfinished": Items("未完成事项"), "new_due": Day("重新完成的期限", future=True, sample=30)},
)
answer_stated = needs(
    "answer_stated",
    "写明意见是否成立及理由，并答复提出人",
    "未核",
    law="L60",
    facts={
        "objection_finding": Choice("意见是否成立", values={"成立": "成立", "不成立": "不成立"}),
        "finding_reason": Text("理由", long=True),
        "answered_on": Day("答复提出人日期"),
    },
)


@requirement("publicity_over", "公示期满", "未核", law="L60", by_time=True)
def publicity_over(reading: Reading) -> str | None:
    shown = terms.own_events(reading, "publish")
    if not shown:
        return "整改情况没有公示"
    told = shown[-1].facts.get("publicity_to")
    end = dt.date.fromisoformat(told) if told else shown[-1].day + dt.timedelta(days=terms.PUBLICITY_DAYS)
    return None if reading.day > end else f"公示期到{end}届满"


@requirement("objections_handled", "公示期间的意见全部处理并答复", "未核", law="L60")
def objections_handled(reading: Reading) -> str | None:
    received = terms.own_events(reading, "object_publicity")
    answered = terms.own_events(reading, "handle_objection", "objection_upheld")
    rest = len(received) - len(answered)
    return f"还有{rest}件公示意见没有处理并答复" if rest > 0 else None


def _not_the_head(reading: Reading) -> Mapping[str, Any]:
    return {"signed_by": next(n for n, p in sorted(reading.record.people.items()) if not p.principal)}


@requirement(
    "head_signed",
    "主要负责人审签",
    "未核",
    law="L60",
    facts={"signed_by": Person("审签的主要负责人（与办理人不同的填写）", optional=True)},
    fails=_not_the_head,
)
def head_signed(reading: Reading) -> str | None:
    name = reading.given.get("signed_by") or reading.by
    person = reading.record.people.get(name)
    if person is not None and person.principal:
        return None
    return f"{person.name if person else name or '审签人'}不是主要负责人"


general_danger_only = needs(
    "general_danger_only",
    "只限一般隐患（无须公示）；督察任务和重大隐患走公示销号",
    "未核",
    law="L60",
    facts={
        "grade": GRADE.but(standing=True, good=(GENERAL,)),
        "task_kind": KIND.but(standing=True, good=(DANGER,)),
    },
    fails={"grade": MAJOR},
)
relapse_shown = needs(
    "relapse_shown",
    "复查、回访、举报核实发现反弹、未改到位或者虚假整改，有证据",
    "生态环境保护督察工作条例(2025)（条号未核）",
    law="L60",
    facts={
        "found_by": Text("发现机关"),
        "relapse_kind": Choice("问题种类", values={"反弹": "问题反弹", "未到位": "整改不到位", "虚假": "虚假整改"}),
        "evidence_ids": Proof("证据"),
    },
)


@requirement(
    "new_term_set",
    "有新的时限和责任人",
    "未核",
    law="L60",
    facts={"deadline": Day("新的时限", future=True, sample=30), "responsible": Text("责任人")},
)
def new_term_set(reading: Reading) -> str | None:
    return None if reading.date("deadline") > reading.day else "新的时限应当晚于今日"


merged_into = needs(
    "merged_into",
    "并入的任务编号存在，且未销号",
    "未核",
    law="L60",
    facts={
        "merged_task_no": Text("并入的任务编号"),
        "merged_open": Flag("并入的任务尚未销号", otherwise="并入的任务已经销号"),
    },
)
suspected_violation = needs(
    "suspected_violation",
    "发现涉嫌违法的事实和初步材料",
    "行政处罚法54",
    law="L27",
    facts={"suspected_facts": Text("涉嫌违法的事实", long=True), "evidence_ids": Proof("初步材料")},
)
poor_treatment = needs(
    "poor_treatment",
    "存在重大环境安全隐患且整治不力",
    "突发环境事件应急管理办法(2015部令34号)12",
    law="L60",
    facts={
        "grade": GRADE.but(standing=True, good=(MAJOR,)),
        "poor_facts": Text("整治不力的事实", long=True),
    },
    holds={"grade": MAJOR},
)
