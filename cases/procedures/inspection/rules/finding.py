"""Requirements of inspection: finding."""

from cases.facts import Day, Flag, Paper, Text
from cases.requirements import needs

order_states_consequence = needs(
    "order_states_consequence",
    "责令改正违法行为决定书七项齐全，载明拒不改正的按日计罚后果",
    "按日连续处罚办法(部令28号)9",
    law="L11",
    facts={
        "order_fields": Text("order_fields"),  # spec: seven items, each present
    },
)
recognised_on_spot = needs(
    "recognised_on_spot",
    "可以当场认定",
    "按日连续处罚办法(部令28号)8",
    facts={
        "recognised_on_spot": Flag("recognised_on_spot"),  # spec: true
    },
)
report_in_hand = needs(
    "report_in_hand",
    "环境监测报告已取得",
    "按日连续处罚办法(部令28号)8",
    facts={
        "report_received_at": Day("report_received_at"),  # spec: date
    },
)
simple_case = needs(
    "simple_case",
    "事实确凿，拟警告或者限额内罚款，当场处理",
    "行政处罚法51",
    law="L20",
    facts={
        "violation_code": Paper("违法行为"),  # spec: id
    },
)
duty_of_other_authority = needs(
    "duty_of_other_authority",
    "属于其他部门职责",
    "生态环境法典1083",
    law="L56",
    facts={
        "authority": Text("authority"),  # spec: name
        "duty": Text("duty"),  # spec: text
    },
)
no_case_reason = needs(
    "no_case_reason",
    "说明不转案的理由（不构成违法、已在他案处理），经负责人审查；轻微不罚不在此列，由处罚程序决定",
    "行政处罚法54、76",
    law="L53",
    facts={
        "reason_code": Text("理由类别"),  # spec: not a violation / in another case
        "other_case": Paper("other_case"),  # spec: id
        "approved_by": Text("批准人"),  # spec: section head
    },
)
