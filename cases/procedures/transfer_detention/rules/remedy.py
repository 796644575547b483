"""Requirements of transfer_detention: remedy."""

from cases.facts import Choice, Day, Paper
from cases.requirements import needs

result_effective = needs(
    "result_effective",
    "复议决定、裁判已生效，结果已登记；撤销的，拘留不再作为已受处罚事实",
    "公治〔2014〕853号18（参照，未核）",
    law="L55",
    facts={
        "detention_result": Choice(
            "结果", values={"维持": "维持、驳回", "撤销": "撤销", "变更": "变更", "撤回": "撤回申请、撤诉"}
        ),
        "result_document_no": Paper("结果文书文号"),
        "effective_on": Day("生效日期"),
    },
)
