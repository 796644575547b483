"""Requirements of 回避."""

from cases.facts import Person, Text
from cases.procedures.penalty_ordinary.rules import persons
from cases.requirements import needs

recusal_decided_by_head = needs(
    "recusal_decided_by_head",
    "由本机关负责人审查决定并书面答复",
    "行政处罚法43",
    law="L09",
    facts={"officer": Person("被申请回避的人员"), "recusal_result_reason": Text("准予或者驳回的理由", long=True)},
    holds=lambda reading: {"officer": persons.of_post(reading, "case_handler")[-1]},
    fails={"recusal_result_reason": None},
)
