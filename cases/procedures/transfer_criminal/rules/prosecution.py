"""Requirements of transfer_criminal: prosecution."""

from cases.facts import Day, Money, Number, Paper, Text
from cases.requirements import needs

penalties_listed = needs(
    "penalties_listed",
    "列明已作处罚的种类、数额、缴纳情况并附决定书和票据",
    "行政处罚法35；生态环境法典1058",
    law="L28",
    facts={
        "admin_fine": Money("admin_fine"),  # spec: yuan
        "admin_fine_paid": Money("admin_fine_paid"),  # spec: yuan
        "receipts": Paper("各当事人送达回证"),  # spec: ids
        "detention_days": Text("detention_days"),  # spec: int
        "told": Text("told"),  # spec: court/procuratorate/police
        "told_court_at": Day("told_court_at"),  # spec: date
    },
)
criminal_judgment_effective = needs(
    "criminal_judgment_effective",
    "裁判已经生效",
    "环环监〔2017〕17号16",
    law="L55",
    facts={
        "judgment_no": Paper("judgment_no"),  # spec: id
        "judgment_effective_at": Day("judgment_effective_at"),  # spec: date
        "result": Text("结果"),  # spec: acquitted/exempted
        "criminal_fine": Money("罚金"),  # spec: yuan
        "admin_fine_credited": Money("admin_fine_credited"),  # spec: yuan
        "detention_credited": Number("detention_credited"),  # spec: days
    },
)
