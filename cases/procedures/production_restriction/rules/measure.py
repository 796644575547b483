"""Requirements of production_restriction: measure."""

from cases.facts import Day, Flag, Items, Number, Paper, Proof, Text
from cases.requirements import needs

kind_is_restriction = needs(
    "kind_is_restriction",
    "种类是限制生产",
    "限产停产办法(2014部令30号)15",
    law="L33",
    facts={
        "kind": Text("种类"),  # spec: restrict
    },
)
restriction_in_term = needs(
    "restriction_in_term",
    "限制生产期限未满，延长不超过三个月，只延一次",
    "限产停产办法(2014部令30号)15",
    law="L33",
    facts={
        "ends_at": Day("届满日期"),  # spec: date ≥ today
        "extended_to": Number("extended_to"),  # spec: ≤ ends_at + 3 months
        "extended_before": Flag("extended_before", must=False),  # spec: false
    },
)
complex_case = needs(
    "complex_case",
    "情况复杂，经本机关负责人批准",
    "限产停产办法(2014部令30号)15",
    law="L33",
    facts={
        "complex_reason": Text("complex_reason"),  # spec: text
        "approved_by": Text("批准人"),  # spec: head
    },
)
restriction_over = needs(
    "restriction_over",
    "限制生产期限届满",
    "限产停产办法(2014部令30号)15",
    law="L33",
    facts={
        "ends_at": Day("届满日期"),  # spec: date < today
    },
)
filing_gap = needs(
    "filing_gap",
    "备案缺监测报告或者对比材料",
    "限产停产办法(2014部令30号)17",
    law="L59",
    facts={
        "missing": Items("缺少的材料"),  # spec: list
    },
)
filing_not_made_up = needs(
    "filing_not_made_up",
    "逾期未补正，法制审核认为备案未成立、决定继续有效",
    "未核",
    law="L59",
    facts={
        "due": Day("应缴数额"),  # spec: date
        "reviewer_word": Text("reviewer_word"),  # spec: text
    },
)
noncompliance_evidenced = needs(
    "noncompliance_evidenced",
    "拒不停产、擅自恢复生产或者限产期间超标，有笔录或者监测",
    "限产停产办法(2014部令30号)8、16",
    law="L59",
    facts={
        "evidence_ids": Proof("证据"),  # spec: list
    },
)
compliance_restored = needs(
    "compliance_restored",
    "已恢复执行，另案处罚或者查封已启动",
    "限产停产办法(2014部令30号)19",
    law="L59",
    facts={
        "case_or_seizure": Paper("case_or_seizure"),  # spec: id
    },
)
still_exceeds = needs(
    "still_exceeds",
    "被责令限制生产后仍然超标",
    "限产停产办法(2014部令30号)6",
    law="L59",
    facts={
        "report_id": Paper("report_id"),  # spec: id
        "measured": Text("measured"),  # spec: value
        "limit": Text("limit"),  # spec: value
    },
)
stop_order_served = needs(
    "stop_order_served",
    "停产整治决定已另行告知、决定并送达",
    "限产停产办法(2014部令30号)11",
    law="L33",
    facts={
        "new_decision_id": Paper("new_decision_id"),  # spec: id
        "served_at": Day("送达日期"),  # spec: date
    },
)
closure_ground = needs(
    "closure_ground",
    "有报请责令停业、关闭的情形",
    "限产停产办法(2014部令30号)8",
    law="L59",
    facts={
        "item": Text("item"),  # spec: 8(1)–(4)
        "facts": Text("事实"),  # spec: text
    },
)
two_penalties = needs(
    "two_penalties",
    "两年内同类行为受过两次以上处罚，又实施",
    "限产停产办法(2014部令30号)8",
    facts={
        "prior_decisions": Number("prior_decisions"),  # spec: ≥2 ids within two years
    },
)
kind_is_stop = needs(
    "kind_is_stop",
    "种类是停产整治",
    "限产停产办法(2014部令30号)8",
    facts={
        "kind": Text("种类"),  # spec: stop
    },
)
same_offence_again = needs(
    "same_offence_again",
    "跟踪检查发现又实施同一违法行为",
    "限产停产办法(2014部令30号)8",
    facts={
        "violation_code": Text("违法行为"),  # spec: = code of the decision
        "evidence_ids": Proof("证据"),  # spec: list
    },
)
ended_by_itself = needs(
    "ended_by_itself",
    "主体被撤销、解散、宣告破产、终止营业，或者被责令停业、关闭",
    "限产停产办法(2014部令30号)18",
    law="L59",
    facts={
        "proof": Paper("证明材料"),  # spec: document id
        "date": Day("date"),  # spec: date
    },
)
supervision_recorded = needs(
    "supervision_recorded",
    "已对执行情况实施后督察，有笔录（尚未执行即撤销的除外）",
    "限产停产办法(2014部令30号)19",
    law="L59",
    facts={
        "records": Paper("笔录"),  # spec: ids
    },
)
reoffence_followed_up = needs(
    "reoffence_followed_up",
    "再犯的已另案处理或者已报请政府",
    "限产停产办法(2014部令30号)8",
    facts={
        "new_case": Paper("new_case"),  # spec: id
        "closure_report": Paper("closure_report"),  # spec: id
    },
)
