"""Requirements of transfer_criminal: prosecution."""

from __future__ import annotations

from cases.facts import Choice, Day, Items, Money, Number, Paper
from cases.procedures.transfer_criminal.rules.course import SUSPECTS
from cases.reading import Reading
from cases.requirements import needs, requirement

suspects_sent = needs(
    "suspects_sent",
    "移送审查起诉的每名嫌疑人均已登记",
    "环环监〔2017〕17号34",
    law="L29",
    facts={"suspects": SUSPECTS.but(standing=True)},
)


@requirement(
    "penalties_listed",
    "列明已作处罚的种类、数额、缴纳情况并附决定书和票据",
    "行政处罚法35；生态环境法典1058",
    law="L28",
    facts={
        "told_organ": Choice("告知的机关", values={"法院": "人民法院", "检察院": "人民检察院", "公安": "公安机关"}),
        "admin_fine": Money("已作罚款数额"),
        "admin_fine_paid": Money("已缴罚款数额"),
        "penalty_papers": Items("所附决定书和票据"),
        "detention_days": Number("已执行行政拘留", unit="日", optional=True),
    },
    holds={"admin_fine": 100_000, "admin_fine_paid": 100_000},
)
def penalties_listed(reading: Reading) -> str | None:
    if reading["admin_fine_paid"] > reading["admin_fine"]:
        return "已缴罚款多于罚款数额"
    return None


criminal_judgment_effective = needs(
    "criminal_judgment_effective",
    "裁判已经生效",
    "环环监〔2017〕17号16",
    law="L55",
    facts={"judgment_no": Paper("裁判文书文号"), "judgment_effective_on": Day("裁判生效日期")},
)
