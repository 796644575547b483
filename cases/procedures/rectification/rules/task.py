"""Requirements of rectification: task."""

from cases.facts import Day, Flag, Items, Number, Paper, People, Proof, Text
from cases.requirements import needs

grade_stated = needs(
    "grade_stated",
    "隐患写明一般或者重大及其理由（督察任务不适用）",
    "突发环境事件应急管理办法(2015部令34号)10（分级标准未核）",
    law="L60",
    facts={
        "grade": Text("grade"),  # spec: 一般/重大
        "reason": Text("理由"),  # spec: text
    },
)
plan_complete = needs(
    "plan_complete",
    "本任务的方案写明措施、节点、责任人、资金、完成时限和验收单位；隐患治理方案还写明现场应急措施",
    "生态环境法典29；突发环境事件应急管理办法(2015部令34号)10",
    law="L60",
    facts={
        "kind": Text("种类"),  # spec: finding/hidden_danger
        "measures": Items("measures"),  # spec: rows
        "nodes": Items("nodes"),  # spec: rows：名称、日期、责任人
        "deadline": Day("截止日期"),  # spec: date
        "accepting_unit": Text("accepting_unit"),  # spec: unit
        "fund": Text("fund"),  # spec: text
        "emergency": Text("emergency"),  # spec: text（隐患）
    },
)
nodes_within_term = needs(
    "nodes_within_term",
    "每个节点不晚于总时限，总时限不晚于交办时限",
    "未核",
    law="L60",
    facts={
        "nodes": Day("nodes"),  # spec: dates
        "deadline": Day("截止日期"),  # spec: date
        "assigned_deadline": Day("assigned_deadline"),  # spec: date
    },
)
return_reason = needs(
    "return_reason",
    "写明退回的理由和应补内容",
    "未核",
    law="L60",
    facts={
        "missing": Items("缺少的材料"),  # spec: rows
    },
)
immediate_only = needs(
    "immediate_only",
    "只限能够立即治理的隐患，或者立行立改的问题；重大隐患必须先有方案",
    "突发环境事件应急管理办法(2015部令34号)10",
    law="L60",
    facts={
        "grade": Text("grade"),  # spec: 一般
        "immediate": Flag("immediate"),  # spec: true
    },
)
change_approved = needs(
    "change_approved",
    "节点、时限的调整写明理由，由原批准机关批准",
    "未核",
    law="L60",
    facts={
        "reason": Text("理由"),  # spec: text
        "approved_by": Text("批准人"),  # spec: organ
        "new_date": Day("new_date"),  # spec: date
    },
)
term_passed = needs(
    "term_passed",
    "规定的时限已过而未报完成",
    "未核",
    law="L60",
    facts={
        "deadline": Day("截止日期"),  # spec: date
        "reported": Text("reported"),  # spec: none
    },
)
all_done_evidence = needs(
    "all_done_evidence",
    "逐项对照目标报告完成情况，附佐证材料",
    "生态环境法典29",
    law="L60",
    facts={
        "targets": Items("对象"),  # spec: rows：目标、结果、证据 ids
    },
)
acceptor_independent = needs(
    "acceptor_independent",
    "验收单位是方案确定的单位，验收人不是整改责任人",
    "生态环境法典29",
    law="L60",
    facts={
        "accepting_unit": Text("accepting_unit"),  # spec: 方案所定
        "acceptors": Text("acceptors"),  # spec: persons
        "responsible": Text("responsible"),  # spec: persons
    },
)
site_check = needs(
    "site_check",
    "有现场核查记录，至少两人，附照片或者监测数据",
    "未核",
    law="L60",
    facts={
        "visit_at": Day("visit_at"),  # spec: date
        "officers": People("执法人员", certified=True, least=2),  # spec: ≥2
        "photos": Paper("photos"),  # spec: ids
        "monitoring": Items("monitoring"),  # spec: rows 或不适用的理由
    },
)
targets_met = needs(
    "targets_met",
    "逐项达到整改目标",
    "生态环境法典29",
    law="L60",
    facts={
        "targets": Items("对象"),  # spec: rows：目标、实测、结论
        "measures_done": Text("measures_done"),  # spec: 方案措施全部落实
        "violations_punished": Text("violations_punished"),  # spec: 违法问题已处理处罚
        "similar_points": Text("similar_points"),  # spec: 举一反三的点位
        "lasting_mechanism": Text("lasting_mechanism"),  # spec: 长效机制
    },
)
unfinished_stated = needs(
    "unfinished_stated",
    "写明未完成事项和重新完成的期限",
    "未核",
    law="L60",
    facts={
        "unfinished": Items("unfinished"),  # spec: rows
        "new_due": Day("new_due"),  # spec: date
    },
)
answer_stated = needs(
    "answer_stated",
    "写明意见是否成立及理由，并答复提出人",
    "未核",
    law="L60",
    facts={
        "finding": Text("finding"),  # spec: 成立/不成立
        "reason": Text("理由"),  # spec: text
        "answered_at": Day("answered_at"),  # spec: date
    },
)
publicity_over = needs(
    "publicity_over",
    "公示期满",
    "未核",
    law="L60",
    facts={
        "from": Day("from"),  # spec: date
        "to": Day("to"),  # spec: date（可配置）
        "place": Text("place"),  # spec: 网站/报纸
    },
)
objections_handled = needs(
    "objections_handled",
    "公示期间的意见全部处理并答复",
    "未核",
    law="L60",
    facts={
        "objections": Items("objections"),  # spec: rows：全部 answered
    },
)
head_signed = needs(
    "head_signed",
    "主要负责人审签",
    "未核",
    law="L60",
    facts={
        "signed_by": Text("签名人"),  # spec: person
        "signed_at": Day("signed_at"),  # spec: date
    },
)
general_danger_only = needs(
    "general_danger_only",
    "只限一般隐患（无须公示）；督察任务和重大隐患走公示销号",
    "未核",
    law="L60",
    facts={
        "kind": Text("种类"),  # spec: hidden_danger
        "grade": Text("grade"),  # spec: 一般
    },
)
relapse_shown = needs(
    "relapse_shown",
    "复查、回访、举报核实发现反弹、未改到位或者虚假整改，有证据",
    "生态环境保护督察工作条例(2025)（条号未核）",
    law="L60",
    facts={
        "found_by": Text("found_by"),  # spec: organ
        "evidence_ids": Proof("证据"),  # spec: ≥1
        "kind": Text("种类"),  # spec: 反弹/未到位/虚假
    },
)
new_term_set = needs(
    "new_term_set",
    "有新的时限和责任人",
    "未核",
    law="L60",
    facts={
        "deadline": Day("截止日期"),  # spec: date
        "responsible": Text("responsible"),  # spec: person
    },
)
merged_into = needs(
    "merged_into",
    "并入的任务编号存在，且未销号",
    "未核",
    law="L60",
    facts={
        "task": Number("task"),  # spec: number
        "state": Text("state"),  # spec: 未销号
    },
)
suspected_violation = needs(
    "suspected_violation",
    "发现涉嫌违法的事实和初步材料",
    "行政处罚法54",
    law="L27",
    facts={
        "facts": Text("事实"),  # spec: text
        "evidence_ids": Proof("证据"),  # spec: ≥1
    },
)
poor_treatment = needs(
    "poor_treatment",
    "存在重大环境安全隐患且整治不力",
    "突发环境事件应急管理办法(2015部令34号)12",
    law="L60",
    facts={
        "grade": Text("grade"),  # spec: 重大
        "facts": Text("事实"),  # spec: text
    },
)
