"""Requirements of reverse_transfer: reply."""

from cases.facts import Day, Paper, Text
from cases.requirements import needs

progress_stated = needs(
    "progress_stated",
    "写明受理、立案等办理进展和预计完成时间",
    "最高检衔接规定2021（二手，未核）",
    law="L39",
    facts={
        "received_at": Day("收到时间"),  # spec: date
        "reply_at": Day("reply_at"),  # spec: date
        "progress": Text("progress"),  # spec: text
    },
)
result_stated = needs(
    "result_stated",
    "写明处理结果和理由并附文书副本，通知来文的检察院、公安、法院",
    "刑事诉讼法177(3)；法释〔2023〕7号12",
    law="L39",
    facts={
        "result": Text("结果"),  # spec: punished/no_penalty/transferred/not_filed/referred/terminated
        "reason": Text("理由"),  # spec: text
        "copy": Paper("copy"),  # spec: document id
        "reply_at": Day("reply_at"),  # spec: date
    },
)
