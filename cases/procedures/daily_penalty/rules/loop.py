"""Requirements of daily_penalty: loop."""

from cases.facts import Day, Flag, Moment, Paper, Proof, Text
from cases.requirements import needs

scope_of_daily = needs(
    "scope_of_daily",
    "属于可以按日计罚的违法排放、倾倒、处置行为",
    "生态环境法典1060；按日连续处罚办法(部令28号)5",
    law="L31",
    facts={
        "violation_code": Paper("违法行为"),  # spec: id
        "local_rule": Paper("local_rule"),  # spec: id when added by a local regulation
    },
)
order_seven_items = needs(
    "order_seven_items",
    "责令改正违法行为决定书七项齐全，载明拒不改正的按日计罚后果",
    "按日连续处罚办法(部令28号)9",
    law="L31",
    facts={
        "order_fields": Text("order_fields"),  # spec: seven items of art. 9, each present
    },
)
order_receipt = needs(
    "order_receipt",
    "责令改正违法行为决定书有送达回证（迟送仍可送，另有报警）",
    "按日连续处罚办法(部令28号)8",
    law="L31",
    facts={
        "recognised_on_spot": Flag("recognised_on_spot"),  # spec: bool
        "report_received_at": Day("report_received_at"),  # spec: date
        "order_served_at": Moment("order_served_at"),  # spec: datetime
        "receipt": Paper("送达回证"),  # spec: id
    },
)
recheck_after_order = needs(
    "recheck_after_order",
    "复查在责令改正送达之后，是否暗查、是否在三十日内已记明（迟查、明查可以登记，能否采用在决定时看）",
    "按日连续处罚办法(部令28号)10",
    law="L31",
    facts={
        "order_served_at": Day("order_served_at"),  # spec: date
        "recheck_at": Moment("复查日期"),  # spec: datetime > order_served_at
        "covert": Flag("covert"),  # spec: bool
    },
)
lapse_reason = needs(
    "lapse_reason",
    "三十日内没有复查，写明原因",
    "按日连续处罚办法(部令28号)10",
    law="L31",
    facts={
        "due": Day("应缴数额"),  # spec: date
        "reason": Text("理由"),  # spec: text
    },
)
sampled = needs(
    "sampled",
    "复查已采样",
    "按日连续处罚办法(部令28号)8",
    law="L31",
    facts={
        "sample_id": Paper("sample_id"),  # spec: id
    },
)
correction_proved = needs(
    "correction_proved",
    "复查未见违法排放，或者报告达标",
    "按日连续处罚办法(部令28号)12",
    facts={
        "recheck_result": Text("recheck_result"),  # spec: no discharge / compliant report
        "evidence_ids": Proof("证据"),  # spec: list
    },
)
stopped_or_closed = needs(
    "stopped_or_closed",
    "已停产、停业、关闭",
    "按日连续处罚办法(部令28号)12",
    law="L31",
    facts={
        "proof": Paper("证明材料"),  # spec: document id
        "date": Day("date"),  # spec: date
    },
)
same_violation = needs(
    "same_violation",
    "与责令改正的是同一违法行为",
    "生态环境法典1060",
    law="L31",
    facts={
        "violation_code": Text("违法行为"),  # spec: = code of the order
        "act_id": Paper("违法行为标识"),  # spec: id
    },
)
refusal_evidenced = needs(
    "refusal_evidenced",
    "拒不改正有复查笔录、监测报告或者音像证明",
    "按日连续处罚办法(部令28号)13",
    law="L31",
    facts={
        "evidence_ids": Proof("证据"),  # spec: report or record
        "recheck_at": Day("复查日期"),  # spec: date
    },
)
measure_stopped_discharge = needs(
    "measure_stopped_discharge",
    "限产停产或者查封扣押已使其停止违法排污，停止日期已查明",
    "按日连续处罚办法(部令28号)20",
    law="L32",
    facts={
        "measure_id": Paper("measure_id"),  # spec: id
        "measure_stop_date": Day("measure_stop_date"),  # spec: date
    },
)
violates_again = needs(
    "violates_again",
    "改正后又违法，重新立案处罚",
    "按日连续处罚办法(部令28号)18",
    law="L31",
    facts={
        "new_case": Paper("new_case"),  # spec: id
        "found_at": Day("found_at"),  # spec: date
    },
)
original_gone = needs(
    "original_gone",
    "原案不予罚款，或者原罚款决定已被撤销",
    "按日连续处罚办法(部令28号)5",
    law=("L31", "L53"),
    facts={
        "original_state": Text("original_state"),  # spec: no fine / annulled
        "document": Paper("文书"),  # spec: id
    },
)
