"""Requirements of 责令改正, 代履行 and the remedies against the order."""

from cases.clocks import clock_catalogue, due
from cases.facts import Choice, Day, Money, Paper, People, Proof, Text
from cases.procedures.penalty_ordinary.rules.course import OFFICERS, handlers_example
from cases.procedures.penalty_ordinary.rules.terms import working_days_between
from cases.requirements import needs, requirement
from cases.working_days import Calendar

#: Working days between the second demand and the performance by another (行政强制法51).
SUBSTITUTE_DEMAND_DAYS = 3

violation_established = needs(
    "violation_established",
    "违法行为已查明",
    "行政处罚法28",
    law="L11",
    facts={"violation_evidence": Proof("查明违法行为的证据")},
)
order_states_content_and_term = needs(
    "order_states_content_and_term",
    "载明改正内容、期限和救济途径",
    "行政处罚法28",
    law="L11",
    facts={
        "correction_content": Text("责令改正的内容", long=True),
        "deadline": Day("改正期限（立即改正的填当日）", future=True, sample=10),
        "order_remedies_told": Text("复议、诉讼途径和期限"),
    },
)
not_needed_reason = needs(
    "not_needed_reason",
    "已自行改正、无从改正或者违法状态已不存在，证明在卷",
    "行政处罚法28",
    law="L11",
    facts={
        "not_needed": Choice(
            "无需责令的理由",
            values={"corrected": "已自行改正", "impossible": "无从改正", "over": "违法状态已不存在"},
        ),
        "not_needed_proof": Paper("证明材料"),
    },
)
must_be_cleared_at_once = needs(
    "must_be_cleared_at_once",
    "道路、河道、航道、公共场所的污染物须立即清除，当事人不能清除",
    "行政强制法52",
    law="L52",
    facts={
        "place": Choice(
            "污染物所在",
            values={"road": "道路", "river": "河道", "channel": "航道", "public": "公共场所"},
        ),
        "inability": Text("当事人不能清除的情况"),
    },
)
objective_reason_for_delay = needs(
    "objective_reason_for_delay",
    "当事人申请，确有客观原因",
    "未核",
    law="L11",
    facts={
        "delay_application": Paper("当事人的延期申请"),
        "delay_reason": Text("客观原因"),
        "deadline": Day("延长后的改正期限", future=True, sample=20),
    },
)
recheck_two_officers = needs(
    "recheck_two_officers",
    "两名以上执法人员现场复查并制作笔录",
    "行政处罚法28、42",
    law="L08",
    facts={"officers": OFFICERS, "recheck_record": Paper("复查笔录")},
    holds=handlers_example,
)
corrected_in_fact = needs(
    "corrected_in_fact",
    "违法行为已改正",
    "行政处罚法28",
    law="L11",
    facts={
        "recheck_result": Choice("复查结论", values={"corrected": "已改正", "not": "未改正"}, good=("corrected",)),
        "recheck_finding": Text("复查所见", long=True),
    },
    fails={"recheck_result": "not"},
)


@requirement(
    "not_corrected_in_fact",
    "期限届满，经复查违法行为未改正",
    "行政处罚法28",
    law="L11",
    facts={
        "recheck_result": Choice("复查结论", values={"corrected": "已改正", "not": "未改正"}, good=("not",)),
        "recheck_finding": Text("复查所见", long=True),
    },
    fails={"recheck_result": "corrected"},
)
def not_corrected_in_fact(reading):
    ends = [
        e.facts["deadline"]
        for e in reading.record.events
        if e.facts.get("deadline") and e.step.endswith((".order_correct", ".extend_correction"))
    ]
    if ends and reading.day.isoformat() <= ends[-1]:
        return f"改正期限至{ends[-1]}，尚未届满"
    return None


substitute_decision_content = needs(
    "substitute_decision_content",
    "载明当事人、理由和依据、方式和时间、标的、费用预算和代履行人，已送达",
    "行政强制法51",
    law="L52",
    facts={
        "substitute_reason": Text("代履行的理由和依据"),
        "substitute_way": Text("代履行的方式和时间"),
        "substitute_object": Text("代履行的标的"),
        "substitute_budget": Money("费用预算"),
        "substitute_performer": Text("代履行人（与本案无利害关系）"),
        "substitute_decision_served_on": Day("代履行决定书送达日期"),
        "receipt": Paper("送达回证"),
    },
    fails={"substitute_budget": None},
)
duty_can_be_substituted = needs(
    "duty_can_be_substituted",
    "义务为排除妨碍、恢复原状等，不履行已经或者将造成污染、破坏",
    "行政强制法50",
    law="L52",
    facts={
        "duty": Choice("义务", values={"remove": "排除妨碍", "restore": "恢复原状", "other": "其他可以代履行的义务"}),
        "consequence": Text("不履行的后果"),
    },
)


@requirement(
    "substitute_decision_served",
    "代履行决定书已先送达当事人",
    "行政强制法51",
    law="L52",
)
def substitute_decision_served(reading):
    return None if reading.once("serve_substitute_decision") else "代履行决定书没有送达当事人"


@requirement(
    "demanded_again_three_days",
    "代履行三个工作日前再次催告仍不履行",
    "行政强制法51",
    law="L52",
)
def demanded_again_three_days(reading):
    decided = reading.last("serve_substitute_decision")
    demands = reading.events("demand_other_duty")
    again = demands[-1] if len(demands) > 1 or (demands and decided and demands[-1].seq > decided.seq) else None
    if again is None:
        return "作出代履行决定后没有再次催告"
    if working_days_between(again.day, reading.day) <= SUBSTITUTE_DEMAND_DAYS:
        return f"再次催告于{again.day}，距今不足{SUBSTITUTE_DEMAND_DAYS}个工作日"
    return None


supervised_and_signed = needs(
    "supervised_and_signed",
    "派员到场监督，执行文书经各方签名，费用按成本合理确定并通知",
    "行政强制法51",
    law="L52",
    facts={
        "supervisors": People("到场监督人员"),
        "performance_paper": Paper("代履行执行文书（各方签名）"),
        "costs": Money("代履行费用"),
    },
)
correction_end_ground = needs(
    "correction_end_ground",
    "终结理由有证明",
    "行政强制法40；生态环境法典1083",
    law="L11",
    facts={"correction_end_proof": Paper("终结理由的证明材料")},
)


@requirement(
    "order_remedy_registered",
    "对责令改正决定的复议、诉讼已登记：机关、日期、结果",
    "行政复议法20；行政诉讼法46",
    law=("L35", "L55"),
    facts={
        "order_remedy_organ": Text("复议机关或者人民法院"),
        "order_remedy_paper": Paper("收到的文书"),
        "order_remedy_received_on": Day("收到日期"),
    },
)
def order_remedy_registered(reading):
    return None if reading.record.instances("co_order") else "没有作出责令改正决定"


@requirement(
    "order_remedy_term_over",
    "对责令改正决定申请复议、起诉的期限届满，均未提出",
    "行政诉讼法46；行政复议法20",
    law="L21",
    by_time=True,
)
def order_remedy_term_over(reading):
    order = reading.last("order_correct")
    if order is None:
        return "没有作出责令改正决定"
    clocks = clock_catalogue()
    ends = [due(clocks[c], order.day, calendar=Calendar.published()).date for c in ("reconsideration", "litigation")]
    return None if reading.day > max(ends) else f"救济期限至{max(ends)}届满，尚未届满"
