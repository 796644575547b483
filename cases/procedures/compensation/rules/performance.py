"""Requirements of compensation: performance."""

from __future__ import annotations

from cases.facts import Choice, Day, Items, Money, Paper, Proof, Text
from cases.reading import Reading
from cases.requirements import needs, requirement

#: What can be enforced, and where its coming into force is recorded.
TITLES = {
    "判决": ("judgment_effective", "appeal_judged"),
    "法院调解": ("suit_mediated",),
    "确认裁定": ("confirmed",),
}


def _title(reading: Reading) -> dict[str, str]:
    for kind, events in TITLES.items():
        if reading.once(*events):
            return {"title_kind": kind}
    return {}


@requirement(
    "title_effective",
    "执行依据是生效裁判、法院调解书或者经司法确认的协议，并已生效",
    "法释生态环境损害赔偿若干规定(2020)21",
    law="L38",
    facts={
        "title_kind": Choice(
            "执行依据", values={"判决": "生效判决", "法院调解": "法院调解书", "确认裁定": "司法确认裁定"}
        ),
        "title_no": Paper("执行依据文号"),
    },
    holds=_title,
)
def title_effective(reading: Reading) -> str | None:
    kind = reading["title_kind"]
    return None if reading.once(*TITLES[kind]) else f"本案没有已生效的{kind}"


@requirement(
    "due_unperformed",
    "履行期限已过，未履行或者未全部履行",
    "法释生态环境损害赔偿若干规定(2020)21",
    law="L38",
    facts={
        "performance_due": Day("履行期限届满日", standing=True, sample=-1),
        "unperformed": Items("未履行的义务"),
    },
    fails=lambda reading: {"performance_due": reading.day.isoformat()},
)
def due_unperformed(reading: Reading) -> str | None:
    due = reading.date("performance_due")
    return None if due < reading.day else f"履行期限到{due}届满"


fallback_cost_stated = needs(
    "fallback_cost_stated",
    "执行依据载明不履行修复义务时的修复费用",
    "法释生态环境损害赔偿若干规定(2020)12",
    facts={"fallback_cost": Money("执行依据载明的修复费用", standing=True, least=0.01)},
)
assets_found = needs(
    "assets_found",
    "发现义务人有可供执行的财产，或者中止的情形已消失",
    "民事诉讼法(2023)265、267",
    law="L50",
    facts={"assets": Items("可供执行的财产或者中止情形消失的事实")},
)


@requirement(
    "bankruptcy_accepted",
    "法院已受理破产申请，已在申报期内申报债权",
    "生态环境法典1058（优先顺序）；企业破产法（未核）",
    law="L50",
    facts={
        "bankruptcy_court": Text("受理破产申请的法院"),
        "bankruptcy_accepted_on": Day("受理日期"),
        "declare_until": Day("债权申报期限届满日", future=True, sample=30),
        "declared": Money("申报的债权", least=0.01),
    },
)
def bankruptcy_accepted(reading: Reading) -> str | None:
    until = reading.date("declare_until")
    return None if reading.day <= until else f"债权申报期限已于{until}届满"


obligor_gone_shown = needs(
    "obligor_gone_shown",
    "义务人死亡或者终止，无遗产、无财产、无义务承受人",
    "民事诉讼法(2023)268",
    law="L50",
    facts={"gone_fact": Text("死亡或者终止、无财产和承受人的事实", long=True), "evidence_ids": Proof("证据")},
)


@requirement(
    "all_performed",
    "该义务人的修复和金钱义务全部履行，费用结清",
    "环法规〔2022〕31号（条号未核）",
    law="L50",
    facts={
        "checked_items": Items("逐项核实结果", columns={"duty": "义务", "result": "履行情况"}),
        "amount_unpaid": Money("尚未缴纳的费用（没有的填0）"),
    },
    holds={"amount_unpaid": 0},
    fails={"amount_unpaid": 1_000},
)
def all_performed(reading: Reading) -> str | None:
    unpaid = reading["amount_unpaid"]
    return f"还有{unpaid:g}元没有缴纳" if unpaid else None
