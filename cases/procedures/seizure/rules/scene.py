"""Requirements of seizure: what is done on the spot, urgent or not (行政强制法18、19、24)."""

from cases.facts import Day, Flag, Items, Moment, Paper, People, Text
from cases.procedures.seizure.rules.measure import ITEMS
from cases.reading import Reading
from cases.requirements import needs, requirement

#: What the decision must state, in the order of 行政强制法 article 24.
DECISION_ITEMS = (
    "当事人的姓名或者名称、地址",
    "查封、扣押的理由、依据和期限",
    "场所、设施、财物的名称和数量",
    "复议、诉讼的途径和期限",
    "本机关名称、印章和日期",
)

own_officers = needs(
    "own_officers",
    "由本机关（或者法典53条的派出机构）人员实施，没有委托",
    "行政强制法17；生态环境法典53",
    law="L42",
    facts={
        "officers": People("执法人员", certified=True, least=2),
        "delegated": Flag("委托其他单位或者个人实施", must=False, otherwise="查封、扣押不得委托实施"),
    },
    fails={"delegated": True},
)


@requirement(
    "party_or_witness",
    "通知当事人到场；不到场的邀请见证人",
    "行政强制法18",
    law="L25",
    facts={
        "party_notified_at": Moment("通知当事人到场的时间"),
        "party_present": Flag("当事人到场", must=None),
        "witness": Text("见证人", optional=True),
    },
    fails={"party_present": False, "witness": None},
)
def party_or_witness(reading: Reading) -> str | None:
    return None if reading["party_present"] or reading["witness"] else "当事人没有到场，也没有邀请见证人"


told_and_heard = needs(
    "told_and_heard",
    "当场告知理由、依据、权利、救济途径，听取陈述申辩",
    "行政强制法18",
    law="L25",
    facts={
        "told_on_site": Flag(
            "已当场告知理由、依据、权利和救济途径", otherwise="没有当场告知理由、依据、权利和救济途径"
        ),
        "statement_on_site": Text("当事人的陈述申辩", sample="无陈述申辩", hint="没有的写“无”", long=True),
    },
    fails={"told_on_site": False},
)


@requirement(
    "scene_record_signed",
    "制作现场笔录，由当事人和执法人员签名；拒绝的注明",
    "行政强制法18",
    law="L25",
    facts={
        "scene_record": Paper("现场笔录"),
        "record_signed": Flag("当事人在笔录上签名", must=None),
        "record_refusal": Text("当事人拒绝签名的注明", optional=True),
    },
    fails={"record_signed": False, "record_refusal": None},
)
def scene_record_signed(reading: Reading) -> str | None:
    return None if reading["record_signed"] or reading["record_refusal"] else "当事人没有签名，笔录上没有注明"


@requirement(
    "decision_and_list_delivered",
    "当场交付查封（扣押）决定书和清单",
    "行政强制法24",
    law="L25",
    facts={
        "seizure_items": ITEMS,
        "decision_items": Items("决定书已载明的事项", sample=DECISION_ITEMS, hint="；".join(DECISION_ITEMS)),
        "delivered_at": Moment("当场交付决定书和清单的时间"),
        "seized_on": Day("实施之日（与登记之日不同的）", optional=True),
        "reconsideration_right_told": Flag("已告知申请复议的途径和期限"),
        "litigation_term_told": Flag("已告知提起诉讼的途径和期限"),
    },
    fails={"delivered_at": None},
)
def decision_and_list_delivered(reading: Reading) -> str | None:
    lacking = [item for item in DECISION_ITEMS if item not in reading["decision_items"]]
    return f"决定书没有载明：{'、'.join(lacking)}" if lacking else None


urgent = needs(
    "urgent",
    "情况紧急，需要当场实施",
    "行政强制法19",
    law=("L24", "L25"),
    facts={
        "urgency_reason": Text("情况紧急的理由", long=True),
        "head_informed_at": Moment("向负责人报告的时间", optional=True),
    },
)
