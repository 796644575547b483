"""Requirements of production_restriction: the measure in force."""

import datetime as dt

from cases.facts import Choice, Day, Items, Number, Paper, Proof, Text
from cases.procedures.production_restriction.rules import kind
from cases.reading import Reading
from cases.requirements import needs, requirement


@requirement(
    "kind_is_restriction",
    "种类是限制生产",
    "限产停产办法(2014部令30号)15",
    law="L33",
)
def kind_is_restriction(reading: Reading) -> str | None:
    own = kind.kind_of(reading)
    return None if own == kind.RESTRICTION else f"本决定是{kind.KINDS.get(own, '其他措施')}，不是限制生产"


@requirement(
    "restriction_in_term",
    "限制生产期限未满，延长不超过三个月，只延一次",
    "限产停产办法(2014部令30号)15",
    law="L33",
    facts={"extension": Number("延长的月数", unit="个月", least=1, most=3, sample=3)},
    by_time=True,
)
def restriction_in_term(reading: Reading) -> str | None:
    end = kind.ends_on(reading)
    if end is None:
        return "决定尚未送达"
    if reading.day > end:
        return f"限制生产期限已于{end}届满，不得再延长"
    extended = [e for e in reading.events("extend") if e.machine == reading.machine.pk]
    return "限制生产已经延长过一次" if extended else None


complex_case = needs(
    "complex_case",
    "情况复杂，经本机关负责人批准",
    "限产停产办法(2014部令30号)15",
    law="L33",
    facts={"complex_reason": Text("情况复杂的理由", long=True)},
)


@requirement(
    "restriction_over",
    "限制生产期限届满",
    "限产停产办法(2014部令30号)15",
    law="L33",
    by_time=True,
)
def restriction_over(reading: Reading) -> str | None:
    end = kind.ends_on(reading)
    if end is None:
        return "决定尚未送达"
    return None if reading.day > end else f"限制生产期限至{end}届满，尚未届满"


filing_gap = needs(
    "filing_gap",
    "备案缺监测报告或者对比材料",
    "限产停产办法(2014部令30号)17",
    law="L59",
    facts={
        "missing_papers": Items("缺少的材料", sample=("整改完成后的监测报告",)),
        "supplement_due": Day("补正期限", future=True, sample=5),
    },
)


@requirement(
    "filing_not_made_up",
    "逾期未补正，法制审核认为备案未成立、决定继续有效",
    "未核",
    law="L59",
    facts={"filing_opinion": Paper("法制审核意见")},
    fails={"filing_opinion": None},
)
def filing_not_made_up(reading: Reading) -> str | None:
    asked = reading.last("filing_incomplete")
    end = asked and asked.facts["supplement_due"][:10]
    return f"补正期限至{end}届满，尚未届满" if not end or reading.day.isoformat() <= end else None


noncompliance_evidenced = needs(
    "noncompliance_evidenced",
    "拒不停产、擅自恢复生产或者限产期间超标，有笔录或者监测",
    "限产停产办法(2014部令30号)8、16",
    law="L59",
    facts={
        "noncompliance": Choice(
            "不执行的情形",
            values={"refuses": "拒不停产", "resumes": "擅自恢复生产", "exceeds": "限产期间超标排放"},
            standing=True,
        ),
        "noncompliance_evidence": Proof("笔录或者监测报告", standing=True),
    },
    fails={"noncompliance_evidence": None},
)
compliance_restored = needs(
    "compliance_restored",
    "已恢复执行，另案处罚或者查封已启动",
    "限产停产办法(2014部令30号)19",
    law="L59",
    facts={"followed_by": Text("另案案号或者查封决定书文号"), "restored_on": Day("恢复执行的日期")},
)


@requirement(
    "still_exceeds",
    "被责令限制生产后仍然超标",
    "限产停产办法(2014部令30号)6",
    law="L59",
    facts={
        "exceeding_report": Paper("监测报告编号"),
        "measured": Number("监测值", least=0, sample=2),
        "limit": Number("排放限值", least=0, sample=1),
    },
    fails={"measured": 1, "limit": 1},
)
def still_exceeds(reading: Reading) -> str | None:
    measured, limit = reading["measured"], reading["limit"]
    return None if measured > limit else f"监测值{measured}没有超过限值{limit}"


@requirement(
    "stop_order_served",
    "停产整治决定已另行告知、决定并送达",
    "限产停产办法(2014部令30号)11",
    law="L33",
)
def stop_order_served(reading: Reading) -> str | None:
    stop = kind.stop_after(reading)
    if stop is None:
        return "没有另行拟定停产整治"
    return None if stop.state == "served" else f"停产整治决定现为“{stop.state_name}”，尚未送达"


closure_ground = needs(
    "closure_ground",
    "有报请责令停业、关闭的情形",
    "限产停产办法(2014部令30号)8",
    law="L59",
    facts={"closure_facts": Text("报请停业、关闭的事实", long=True)},
)


@requirement(
    "two_penalties",
    "两年内同类行为受过两次以上处罚，又实施",
    "限产停产办法(2014部令30号)8",
    facts={
        "prior_penalties": Items(
            "两年内的处罚决定", least=2, columns={"number": "决定书文号", "decided_on": "决定日期"}
        ),
    },
    holds=lambda reading: {
        "prior_penalties": [
            {"number": f"罚字第{n}号", "decided_on": (reading.day - dt.timedelta(200 * n)).isoformat()} for n in (1, 2)
        ]
    },
    fails={"prior_penalties": [{"number": "罚字第1号", "decided_on": "2020-01-01"}] * 2},
)
def two_penalties(reading: Reading) -> str | None:
    since = reading.day.replace(year=reading.day.year - 2, day=min(reading.day.day, 28)).isoformat()
    counted = [row for row in reading["prior_penalties"] if str(row["decided_on"])[:10] >= since]
    return None if len(counted) >= 2 else f"两年内的同类处罚只有{len(counted)}次"


@requirement(
    "kind_is_stop",
    "种类是停产整治",
    "限产停产办法(2014部令30号)8",
)
def kind_is_stop(reading: Reading) -> str | None:
    own = kind.kind_of(reading)
    return None if own == kind.SHUTDOWN else f"本决定是{kind.KINDS.get(own, '其他措施')}，不是停产整治"


@requirement(
    "same_offence_again",
    "跟踪检查发现又实施同一违法行为",
    "限产停产办法(2014部令30号)8",
    facts={
        "repeated_violation": Text("又实施的违法行为（目录编号）", standing=True),
        "repeated_evidence": Proof("跟踪检查的证据", standing=True),
    },
    holds=lambda reading: {"repeated_violation": [*_decided_on(reading), "PER-10"][0]},
    fails={"repeated_violation": "另一违法行为"},
)
def same_offence_again(reading: Reading) -> str | None:
    told = _decided_on(reading)
    if not told or reading["repeated_violation"] in told:
        return None
    return f"原决定针对{'、'.join(told)}，不是同一违法行为"


def _decided_on(reading: Reading) -> list[str]:
    return list(reading.known("violations_found") or reading.case.violations)


ended_by_itself = needs(
    "ended_by_itself",
    "主体被撤销、解散、宣告破产、终止营业，或者被责令停业、关闭",
    "限产停产办法(2014部令30号)18",
    law="L59",
    facts={
        "ended_because": Choice(
            "终止的事由",
            values={
                "dissolved": "被撤销、解散",
                "bankrupt": "宣告破产",
                "out_of_business": "终止营业",
                "closed": "被责令停业、关闭",
            },
        ),
        "ended_proof": Paper("证明材料"),
        "ended_on": Day("终止的日期"),
    },
    fails={"ended_proof": None},
)


@requirement(
    "supervision_recorded",
    "已对执行情况实施后督察，有笔录（尚未执行即撤销的除外）",
    "限产停产办法(2014部令30号)19",
    law="L59",
)
def supervision_recorded(reading: Reading) -> str | None:
    if reading.machine.state == "revoked":
        return None
    own = [e for e in reading.events("supervise") if e.machine == reading.machine.pk]
    return None if own else "没有对执行情况实施后督察的笔录"


@requirement(
    "reoffence_followed_up",
    "再犯的已另案处理或者已报请政府",
    "限产停产办法(2014部令30号)8",
    facts={"followed_by": Text("另案案号", optional=True)},
    holds={"followed_by": "罚案字第2号"},
    fails={"followed_by": None},
)
def reoffence_followed_up(reading: Reading) -> str | None:
    return None if reading["followed_by"] or reading.once("report_government") else "再犯的没有另案处理，也没有报请政府"


@requirement(
    "ground_fits_state",
    "办结的事由与执行的结果相符",
    "限产停产办法(2014部令30号)19、20",
    law="L59",
)
def ground_fits_state(reading: Reading) -> str | None:
    fitting = {"followed": "checked", "reoffended": "reoffended", "revoked": "revoked"}.get(reading.ground or "")
    if fitting in (None, reading.machine.state):
        return None
    return f"执行现为“{reading.machine.state_name}”，不能以此事由办结"
