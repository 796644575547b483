"""Requirements of compensation: procuratorate notice."""

from cases.facts import Person, Text
from cases.requirements import needs

no_suit_decision = needs(
    "no_suit_decision",
    "本部门已决定不提起诉讼，写明理由",
    "生态环境法典1073",
    law="L49",
    facts={"no_suit_reason": Text("不提起诉讼的理由", long=True), "approved_by": Person("批准人")},
)
sue_ourselves = needs(
    "sue_ourselves",
    "本部门决定自行起诉；时效由被告抗辩，只提示",
    "生态环境法典1054",
    law="L49",
    facts={"sue_reason": Text("自行起诉的理由", long=True), "approved_by": Person("批准人")},
)
