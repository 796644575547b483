"""Requirements of transfer_detention: remedy."""

from cases.facts import Day, Paper, Text
from cases.requirements import needs

result_effective = needs(
    "result_effective",
    "复议决定、裁判已生效，结果已登记；撤销的，拘留不再作为已受处罚事实",
    "公治〔2014〕853号18（参照，未核）",
    law="L55",
    facts={
        "result": Text("结果"),  # spec: upheld/annulled/modified/withdrawn
        "document_no": Paper("document_no"),  # spec: id
        "effective_at": Day("生效日期"),  # spec: date
    },
)
