"""Requirements of daily_penalty: decision."""

from cases.facts import Day, Flag, Items, Money, Number, Paper, Text
from cases.requirements import needs

period_confirmed = needs(
    "period_confirmed",
    "至少一个已认定拒不改正的计罚期间",
    "按日连续处罚办法(部令28号)12、13",
    law=("L31", "L10"),
    facts={
        "periods": Items("期间"),  # spec: rows (order served_at +1 .. recheck_at)
    },
)
original_decision_in_force = needs(
    "original_decision_in_force",
    "原罚款决定已作出并送达，仍然有效",
    "按日连续处罚办法(部令28号)7；生态环境法典1060",
    law="L31",
    facts={
        "original_decision_id": Paper("original_decision_id"),  # spec: id
        "decided_at": Day("决定日期"),  # spec: date < now
        "served_at": Day("送达日期"),  # spec: date
        "in_force": Flag("in_force"),  # spec: bool
        "fine": Text("fine"),  # spec: > 0
    },
)
days_and_sum_stated = needs(
    "days_and_sum_stated",
    "告知书写明起止日、日数、每日数额和合计",
    "按日连续处罚办法(部令28号)15、16；行政处罚法44",
    law=("L01", "L32"),
    facts={
        "periods": Items("期间"),  # spec: rows
        "days": Number("日数"),  # spec: number
        "daily": Money("daily"),  # spec: yuan
        "sum": Money("数额"),  # spec: yuan
    },
)
new_period_confirmed = needs(
    "new_period_confirmed",
    "再次复查又认定拒不改正",
    "按日连续处罚办法(部令28号)17",
    law=("L32", "L03"),
    facts={
        "period": Text("period"),  # spec: row
        "recheck_at": Day("复查日期"),  # spec: date
    },
)
notice_served = needs(
    "notice_served",
    "告知书已送达当事人",
    "行政处罚法44、62",
    law="L01",
    facts={
        "notice_id": Paper("notice_id"),  # spec: id
        "served_at": Day("送达日期"),  # spec: date
        "receipt": Paper("送达回证"),  # spec: id
    },
)
discretion_reason = needs(
    "discretion_reason",
    "“可以”处罚而不处罚的理由，经集体讨论",
    "按日连续处罚办法(部令28号)12",
    facts={
        "reason": Text("理由"),  # spec: text
        "minutes": Paper("讨论笔录"),  # spec: id
    },
)
days_counted_by_rule = needs(
    "days_counted_by_rule",
    "计罚日数自责令改正决定书送达次日至复查发现之日，期间不重叠；因措施停排之后的不计",
    "按日连续处罚办法(部令28号)17、20；生态环境法典1060",
    law=("L32", "L10"),
    facts={
        "periods": Items("期间"),  # spec: rows
        "measure_stop_date": Day("measure_stop_date"),  # spec: date
        "days": Number("日数"),  # spec: union of periods
        "start_rule": Text("start_rule"),  # spec: 法典1060 责令改正之日次日；办法17 送达次日：取后者
    },
)
base_is_original_fine = needs(
    "base_is_original_fine",
    "每日数额等于原罚款数额，合计等于原罚款乘以日数",
    "按日连续处罚办法(部令28号)19",
    law="L32",
    facts={
        "original_fine": Money("original_fine"),  # spec: yuan in force
        "days": Number("日数"),  # spec: number
        "sum": Text("数额"),  # spec: = fine × days
    },
)
late_recheck_cleared = needs(
    "late_recheck_cleared",
    "三十日内复查；逾期复查或者明查的，法制审核意见已说明可以采用的理由",
    "按日连续处罚办法(部令28号)10",
    law="L31",
    facts={
        "order_served_at": Day("order_served_at"),  # spec: date
        "recheck_at": Day("复查日期"),  # spec: date
        "reviewer_word": Text("reviewer_word"),  # spec: text when late or not covert
    },
)
decision_seven_items = needs(
    "decision_seven_items",
    "按日连续处罚决定书七项齐全",
    "按日连续处罚办法(部令28号)16",
    law="L31",
    facts={
        "decision_fields": Text("decision_fields"),  # spec: seven items of art. 16
    },
)
base_changed = needs(
    "base_changed",
    "原罚款决定被变更、撤销，或者本决定被撤销责令重作",
    "按日连续处罚办法(部令28号)19",
    law=("L34", "L31"),
    facts={
        "document": Paper("文书"),  # spec: id
        "old_decision_withdrawn": Paper("old_decision_withdrawn"),  # spec: id when decided before
    },
)
