"""Requirements of reverse_transfer: reply."""

from cases.facts import Choice, Day, Paper, Text
from cases.requirements import needs

progress_stated = needs(
    "progress_stated",
    "写明受理、立案等办理进展和预计完成时间",
    "最高检衔接规定2021（二手，未核）",
    law="L39",
    facts={
        "progress": Text("办理进展", long=True),
        "expected_on": Day("预计完成日期", future=True),
    },
)
result_stated = needs(
    "result_stated",
    "写明处理结果和理由并附文书副本，通知来文的检察院、公安、法院",
    "刑事诉讼法177(3)；法释〔2023〕7号12",
    law="L39",
    facts={
        "replied_result": Choice(
            "处理结果",
            values={
                "处罚": "已给予行政处罚",
                "不予处罚": "不予行政处罚",
                "不予立案": "不予立案",
                "移送": "已移送其他机关",
                "终止": "案件已终止、撤销",
            },
        ),
        "reply_reason": Text("结果的理由", long=True),
        "reply_copy": Paper("所附文书副本"),
        "reply_to": Text("通知的机关"),
    },
)
