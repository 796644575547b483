"""Requirements of penalty_ordinary: enforcement."""

from cases.facts import Choice, Day, Items, Number, Paper, Text
from cases.requirements import needs

written_demand = needs(
    "written_demand",
    "书面催告，载明履行期限、方式、金额和陈述申辩权",
    "行政强制法35",
    law="L22",
    facts={
        "demand": Text("催告书"),  # spec: fields
        "served_at": Day("送达日期"),  # spec: date
    },
)
surcharge_excludes_remedy = needs(
    "surcharge_excludes_remedy",
    "加处罚款每日百分之三、不超过本金，已扣除复议、诉讼期间",
    "行政处罚法72、73",
    law="L18",
    facts={
        "calculation": Number("calculation"),  # spec: days overdue minus remedy intervals, capped
    },
)
demand_service_proved = needs(
    "demand_service_proved",
    "催告书直接送达；拒收或者无法直接送达的依民事诉讼法送达，有送达回证",
    "行政强制法38；民事诉讼法87-95",
    law="L22",
    facts={
        "method": Choice("方式", values={"enum": "enum"}),  # spec: enum
        "served_at": Day("送达日期"),  # spec: date
        "receipt": Paper("送达回证"),  # spec: document id
    },
)
public_safety_urgent = needs(
    "public_safety_urgent",
    "情况紧急，为保障公共安全",
    "行政强制法59",
    law="L21",
    facts={
        "danger": Text("danger"),  # spec: text
    },
)
may_evade = needs(
    "may_evade",
    "有充分理由认为可能逃避执行",
    "行诉解释159",
    law="L21",
    facts={
        "reason": Text("理由"),  # spec: text, evidence
    },
)
ruling_received = needs(
    "ruling_received",
    "裁定书已收到",
    "行政诉讼法62、89-93",
    law="L55",
    facts={
        "ruling": Paper("裁定书"),  # spec: document id
    },
)
six_months_unexecuted = needs(
    "six_months_unexecuted",
    "法院收到申请执行书之日起超过六个月未执行",
    "民事诉讼法237（非诉行政执行准用，未核）",
    law="L21",
    facts={
        "received_by_court_at": Day("received_by_court_at"),  # spec: date
        "executed": Text("executed"),  # spec: none
    },
)
fifteen_days_to_review = needs(
    "fifteen_days_to_review",
    "自收到裁定之日起十五日内向上一级人民法院申请复议",
    "行政强制法56、58",
    law="L21",
    facts={
        "ruling_received_at": Day("ruling_received_at"),  # spec: date
    },
)
error_found = needs(
    "error_found",
    "发现决定有错误，撤销或者变更文本经法制审核",
    "行政处罚法75",
    law="L53",
    facts={
        "error": Text("error"),  # spec: text
        "review": Paper("review"),  # spec: id
    },
)
not_heavier_for_party = needs(
    "not_heavier_for_party",
    "自行变更不加重当事人的负担",
    "行政处罚法45",
    law="L03",
    facts={
        "before": Text("before"),  # spec: kinds + sum
        "after": Text("在后的文书"),  # spec: kinds + sum
    },
)
defect_curable = needs(
    "defect_curable",
    "因材料或者催告瑕疵被拒，瑕疵可以补正",
    "行政强制法55；行诉解释156",
    law="L21",
    facts={
        "defect": Text("defect"),  # spec: text
    },
)
no_further_application = needs(
    "no_further_application",
    "不能再申请执行，理由已批准",
    "行政强制法40",
    law="L52",
    facts={
        "reason": Text("理由"),  # spec: text
    },
)
enforcement_suspension_ground = needs(
    "enforcement_suspension_ground",
    "具有法定中止执行情形之一",
    "行政强制法39",
    law="L52",
    facts={
        "ground": Choice("事由", values={"enum_of_four": "enum_of_four"}),  # spec: enum of four
        "proof": Paper("证明材料"),  # spec: id
    },
)
enforcement_ground_ended = needs(
    "enforcement_ground_ended",
    "中止执行的情形消失",
    "行政强制法39",
    law="L52",
    facts={
        "proof": Paper("证明材料"),  # spec: id
    },
)
three_years_unable = needs(
    "three_years_unable",
    "没有明显社会危害，当事人确无履行能力，中止执行满三年未恢复",
    "行政强制法39",
    law="L52",
    facts={
        "suspended_at": Day("suspended_at"),  # spec: date
        "inability": Text("inability"),  # spec: proof
    },
)
enforcement_end_ground = needs(
    "enforcement_end_ground",
    "具有法定终结执行情形",
    "行政强制法40",
    law="L52",
    facts={
        "ground": Choice("事由", values={"enum": "enum"}),  # spec: enum
        "proof": Paper("证明材料"),  # spec: id
    },
)
agreement_harmless = needs(
    "agreement_harmless",
    "不损害公共利益和他人合法权益；已采取补救措施的方可减免加处罚款，不减本金",
    "行政强制法42",
    law="L52",
    facts={
        "stages": Items("stages"),  # spec: list
        "remitted": Text("remitted"),  # spec: surcharge only
    },
)
agreement_breached = needs(
    "agreement_breached",
    "约定期限届满未履行",
    "行政强制法42",
    law="L52",
    facts={
        "due": Day("应缴数额"),  # spec: date
        "performed": Text("performed"),  # spec: less
    },
)
agreement_done = needs(
    "agreement_done",
    "执行协议约定已全部履行",
    "行政强制法42",
    law="L52",
    facts={
        "proof": Paper("证明材料"),  # spec: id
    },
)
