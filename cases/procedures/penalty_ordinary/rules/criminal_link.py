"""Requirements of 刑事衔接."""

from cases.facts import Day, Moment, Money, Paper, Proof, Text
from cases.requirements import needs

suspicion_recorded = needs(
    "suspicion_recorded",
    "发现的犯罪线索、依据标准和发现时间已记录（有迹象即可，不要求已达到标准）",
    "国务院令310号3、5；生态环境法典1083",
    law="L26",
    facts={
        "suspicion_at": Moment("发现犯罪线索的时间", standing=True),
        "crime_criterion": Text("对照的犯罪或者移送标准", standing=True),
        "crime_indication": Proof("犯罪迹象的证据", standing=True),
    },
)
final_paper_received = needs(
    "final_paper_received",
    "公安机关、检察院、法院的终局文书或者不批准移送的决定已收到",
    "国务院令310号8、10、13；行政处罚法27",
    law="L29",
    facts={
        "final_paper": Paper("终局文书"),
        "final_paper_received_on": Day("收到日期"),
        "criminal_fine": Money("判处的罚金（没有的不填）", optional=True),
    },
)
