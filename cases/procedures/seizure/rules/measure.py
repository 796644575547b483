"""Requirements of seizure: approval, term, release, handing over."""

from cases.facts import Choice, Day, Flag, Items, Number, Paper, Proof, Text
from cases.law.catalogue import catalogue
from cases.procedures.inspection.rules.visit import SEIZURE_GROUNDS
from cases.procedures.seizure.rules import terms
from cases.reading import Reading
from cases.requirements import needs, requirement

ITEMS = Items(
    "查封、扣押的场所、设施、财物",
    standing=True,
    columns={"name": "名称", "quantity": "数量", "owner": "所有人", "place": "所在位置"},
    sample=({"name": "电镀生产线", "quantity": "1条", "owner": "当事人", "place": "一号车间"},),
)


@requirement(
    "seizure_ground_proved",
    "违反法律法规，造成或者可能造成严重污染环境、破坏生态，或者证据可能灭失、被隐匿，有证据",
    "生态环境法典52；查封扣押办法(部令29号)4、9",
    law="L42",
    facts={
        "seizure_violation": Text("违法行为（目录编号）", sample="PER-10"),
        "seizure_ground": Choice("查封、扣押的情形", values=SEIZURE_GROUNDS),
        "evidence_ids": Proof("证据"),
    },
    holds=lambda reading: {"seizure_violation": [*reading.case.violations, "PER-10"][0]},
    fails={"evidence_ids": None},
)
def seizure_ground_proved(reading: Reading) -> str | None:
    code = reading["seizure_violation"]
    return None if code in catalogue().violations else f"违法行为目录中没有“{code}”"


@requirement(
    "items_related_only",
    "限于涉案的场所、设施、财物；他机关已查封的不重复查封",
    "行政强制法23；查封扣押办法(部令29号)5",
    law="L42",
    facts={
        "seizure_items": ITEMS.but(standing=False),
        "items_related": Flag("逐件核对均与违法行为有关", otherwise="与违法行为无关的不得查封、扣押"),
        "sealed_by_other": Flag("已被其他国家机关查封", must=False, otherwise="其他国家机关已依法查封的，不得重复查封"),
    },
    fails={"items_related": False},
)
def items_related_only(reading: Reading) -> str | None:
    names = [row["name"] for row in reading["seizure_items"]]
    twice = sorted({name for name in names if names.count(name) > 1})
    return f"清单中“{'、'.join(twice)}”重复，每件须有不同的名称" if twice else None


no_necessities = needs(
    "no_necessities",
    "不含公民及其所扶养家属的生活必需品",
    "行政强制法23",
    law="L42",
    facts={
        "necessities": Flag(
            "含有公民及其所扶养家属的生活必需品", must=False, otherwise="公民及其所扶养家属的生活必需品不得查封、扣押"
        ),
    },
    fails={"necessities": True},
)
necessary_and_proportionate = needs(
    "necessary_and_proportionate",
    "已考虑情节显著轻微、公共设施、基本民生、生产安全等可以不查封的情形",
    "行政强制法5、16；查封扣押办法(部令29号)6",
    law="L42",
    facts={
        "exemption": Choice(
            "可以不查封、扣押的情形",
            values={
                "none": "没有",
                "slight": "情节显著轻微或者没有明显社会危害",
                "public": "城镇污水处理、垃圾处理等公共设施",
                "livelihood": "影响基本民生",
                "safety": "影响生产安全",
            },
        ),
        "necessity": Text("采取查封、扣押的必要性和适当性", long=True),
    },
    fails={"necessity": None},
)


@requirement(
    "grave_collective",
    "案情重大或者社会影响较大的，经案件审查委员会集体审议",
    "查封扣押办法(部令29号)10",
    law="L07",
    facts={
        "grave": Flag("案情重大或者社会影响较大", must=None),
        "committee_minutes": Paper("案件审查委员会审议记录", optional=True),
    },
    holds={"grave": False},
    fails={"grave": True, "committee_minutes": None},
)
def grave_collective(reading: Reading) -> str | None:
    if reading["grave"] and not reading["committee_minutes"]:
        return "案情重大或者社会影响较大，没有案件审查委员会的审议记录"
    return None


no_seizure_reason = needs(
    "no_seizure_reason",
    "不予批准（撤回批准）的理由",
    "行政强制法5、16",
    law="L42",
    facts={
        "no_seizure_because": Choice(
            "不采取查封、扣押的理由",
            values={
                "slight": "情节显著轻微",
                "public": "公共设施",
                "safety": "影响生产安全或者基本民生",
                "unnecessary": "没有必要",
                "changed": "情况已经变化",
            },
        ),
        "no_seizure_text": Text("理由说明", long=True),
    },
)


@requirement(
    "prior_approval",
    "实施前已经本机关负责人批准",
    "行政强制法18",
    law="L25",
    facts={"seizure_items": ITEMS},
    fails={"seizure_items": [{"name": "办公楼", "quantity": "1栋", "owner": "当事人", "place": "厂区"}]},
)
def prior_approval(reading: Reading) -> str | None:
    approved = reading.last("approve")
    if approved is None:
        return "没有经本机关负责人批准"
    allowed = {row["name"] for row in approved.facts["seizure_items"]}
    beyond = [row["name"] for row in reading["seizure_items"] if row["name"] not in allowed]
    return f"“{'、'.join(beyond)}”不在批准的范围内" if beyond else None


@requirement(
    "within_24_hours",
    "自实施起二十四小时内补办批准",
    "行政强制法19；查封扣押办法(部令29号)13",
    law="L24",
    by_time=True,
)
def within_24_hours(reading: Reading) -> str | None:
    end = terms.hours_24_end(reading)
    if end is None:
        return "没有紧急实施的记录"
    return None if reading.at <= end else f"补办批准的二十四小时已于{end:%Y-%m-%d %H:%M}届满"


@requirement(
    "hours_24_over",
    "二十四小时届满没有补批",
    "查封扣押办法(部令29号)13",
    law="L24",
    by_time=True,
)
def hours_24_over(reading: Reading) -> str | None:
    end = terms.hours_24_end(reading)
    if end is None:
        return "没有紧急实施的记录"
    return None if reading.at > end else f"补办批准的二十四小时至{end:%Y-%m-%d %H:%M}届满，尚未届满"


@requirement("within_term", "期限尚未届满", "行政强制法25", law=("L23", "L30"), by_time=True)
def within_term(reading: Reading) -> str | None:
    end = terms.ends_on(reading)
    if end is None:
        return "没有实施查封、扣押的记录"
    if reading.day <= end or terms.examined(reading):
        return None
    return f"查封、扣押期限已于{end}届满"


@requirement(
    "complex_and_thirty_days",
    "情况复杂，延长不超过三十日，只延一次",
    "行政强制法25",
    law="L23",
    facts={
        "complex_reason": Text("情况复杂的理由", long=True),
        "days": Number("延长日数", unit="日", least=1, most=30, sample=30),
    },
    fails={"days": 31},
)
def complex_and_thirty_days(reading: Reading) -> str | None:
    return "期限已经延长过一次，不得再延长" if reading.once("extend") else None


told_in_writing = needs(
    "told_in_writing",
    "延长的决定已及时书面告知当事人并说明理由，有送达回证",
    "行政强制法25",
    law="L23",
    facts={"extension_reason_told": Text("告知当事人的延长理由", long=True), "receipt": Paper("送达回证")},
    fails={"receipt": None},
)


@requirement(
    "examination_fixed_and_told",
    "检测、鉴定期间明确，已书面告知当事人，费用由机关承担",
    "行政强制法25",
    law="L23",
    facts={
        "examination_what": Text("检测、鉴定的事项"),
        "examination_from": Day("检测、鉴定起日", future=True),
        "examination_to": Day("检测、鉴定止日", future=True, sample=10),
        "examination_notice": Paper("期间告知书的送达回证"),
        "cost_borne": Flag("费用由本机关承担", otherwise="检测、鉴定的费用由本机关承担，不得向当事人收取"),
    },
    fails={"examination_notice": None},
)
def examination_fixed_and_told(reading: Reading) -> str | None:
    backward = reading.date("examination_to") < reading.date("examination_from")
    return "检测、鉴定的止日早于起日" if backward else None


@requirement(
    "examination_over",
    "报告已收到，或者告知的期间届满",
    "行政强制法25",
    law="L23",
    facts={"examination_report": Paper("检测、鉴定报告", optional=True)},
    holds=lambda reading: {"examination_report": "鉴定报告"} if reading.ground == "report" else {},
    fails={"examination_report": None},
)
def examination_over(reading: Reading) -> str | None:
    if reading.ground != "period_over":
        return None if reading["examination_report"] else "没有收到检测、鉴定报告"
    fixed = reading.last("set_examination_time")
    end = fixed and fixed.facts["examination_to"][:10]
    return f"告知的检测、鉴定期间至{end}届满，尚未届满" if not end or reading.day.isoformat() <= end else None


@requirement(
    "term_over",
    "期限届满（不含已书面告知的检测、鉴定期间）",
    "行政强制法25、28",
    law="L23",
    by_time=True,
)
def term_over(reading: Reading) -> str | None:
    end = terms.ends_on(reading)
    if end is None:
        return "没有实施查封、扣押的记录"
    if terms.examined(reading):
        return "检测、鉴定期间不计入期限，期限尚未届满"
    return None if reading.day > end else f"查封、扣押期限至{end}届满，尚未届满"


#: Ground of a release → the only state in which it can arise.
ARISES_IN = {
    "head_refused": ("emergency",),
    "not_backfilled": ("unapproved",),
    "returned": ("returned_from_police",),
}


@requirement(
    "release_ground_proved",
    "有应当解除的情形",
    "行政强制法28；查封扣押办法(部令29号)20",
    law="L23",
    facts={"release_facts": Text("应当解除的事实", long=True)},
)
def release_ground_proved(reading: Reading) -> str | None:
    states = ARISES_IN.get(reading.ground or "")
    if states is None or reading.machine.state in states:
        return None
    ground = next(g.name for g in reading.step.grounds if g.id == reading.ground)
    return f"现在是“{reading.machine.state_name}”，没有“{ground}”的情形"


police_filed = needs(
    "police_filed",
    "公安机关已立案侦查，或者随案移送",
    "行政强制法21；查封扣押办法(部令29号)22；国务院令310号12",
    law="L30",
    facts={
        "handover_basis": Choice(
            "移送的根据", values={"filed": "公安机关已立案侦查", "with_case": "随涉嫌犯罪案件移送"}
        ),
        "police_paper": Paper("立案通知书或者案件移送书文号"),
    },
    fails={"police_paper": None},
)
party_told_of_handover = needs(
    "party_told_of_handover",
    "移送已书面告知当事人",
    "行政强制法21",
    law="L30",
    facts={"handover_notice": Paper("移送告知书的送达回证")},
)

SETTLED = ("returned", "destroyed", "sold", "confiscated", "with_police")


@requirement(
    "items_all_settled",
    "清单上每一件都已退还、没收、销毁、变卖或者抵缴",
    "行政强制法27、28",
    law="L43",
)
def items_all_settled(reading: Reading) -> str | None:
    items = reading.record.instances("sz_item", near=reading.machine)
    open_ = [f"{m.ref}（{m.state_name}）" for m in items if m.state not in SETTLED]
    return f"清单上还有{len(open_)}件没有处理：{'、'.join(open_)}" if open_ else None


@requirement(
    "release_served",
    "作出解除决定的，已通知当事人并送达",
    "查封扣押办法(部令29号)21",
    law="L43",
)
def release_served(reading: Reading) -> str | None:
    released = ("release", "release_on_request", "remedy_annulled")
    if not reading.once(*released) or reading.after("serve_release", released):
        return None
    return "解除决定没有送达当事人"
