"""Requirements of the suit against a decision 行政诉讼: evidence, appearance, judgment, appeal, retrial."""

import datetime as dt

from cases.facts import Choice, Day, Items, Paper, Person, Text
from cases.procedures.penalty_ordinary.rules import persons
from cases.procedures.penalty_ordinary.rules.remedies import (
    SUBMITTED,
    all_submitted,
    collected_later,
    file_example,
    head_or_reason,
    late_evidence,
)
from cases.procedures.penalty_ordinary.rules.terms import last_day, run_out, still_running
from cases.requirements import needs, requirement

#: What a judgment of first instance says → the step that records it as effective.
RESULTS = {
    "suit_upheld": "驳回诉讼请求",
    "suit_modified": "变更、部分撤销",
    "suit_unlawful_kept": "确认违法但不撤销",
    "suit_remitted": "撤销并责令重作",
    "suit_revoked": "撤销或者确认无效",
}
#: Orders of a court that may be appealed (行诉解释101).
RULINGS = {"not_filed": "不予立案", "dismissed": "驳回起诉", "jurisdiction": "管辖异议", "other": "其他裁定"}


@requirement(
    "all_evidence_with_answer",
    "作出行政行为的证据和所依据的规范性文件全部提交，不提供或者无正当理由逾期的视为没有证据",
    "行政诉讼法34、67",
    law="L35",
    facts={"submitted_evidence": SUBMITTED, "rules_relied_on": Items("所依据的规范性文件")},
    holds=file_example,
    fails={"submitted_evidence": []},
)
def all_evidence_with_answer(reading):
    return all_submitted(reading)


@requirement(
    "none_collected_in_suit",
    "提交的证据不是诉讼中自行向原告、第三人和证人收集的，人民法院准许补充的除外",
    "行政诉讼法35、36",
    law="L35",
    facts={"submitted_evidence": SUBMITTED, "supplement_consent": Paper("准许补充证据的文书", optional=True)},
    holds=file_example,
    fails=late_evidence,
)
def none_collected_in_suit(reading):
    return collected_later(reading, "人民法院没有准许补充")


@requirement(
    "delay_ground",
    "证据在作出决定时已收集，因不可抗力等正当事由不能提供；收到起诉状副本十五日内书面提出",
    "行政诉讼法36；行诉解释34",
    law="L35",
    facts={"delay_cause": Text("不能提供的正当事由"), "delay_proof": Paper("正当事由的证明")},
    fails={"delay_cause": None},
)
def delay_ground(reading):
    return run_out(reading, "evidence_delay_request", "申请延期的十五日", "suit_copy_received")


@requirement(
    "court_allowed_delay",
    "人民法院已准许延期；正当事由消除后十五日内提供（逾期视为没有证据，留痕）",
    "行政诉讼法36；行诉解释34",
    law="L35",
    facts={"delay_permission": Paper("准许延期的通知"), "cause_ended_on": Day("正当事由消除日期")},
)
def court_allowed_delay(reading):
    return None if reading.once("request_evidence_delay") else "没有申请延期提供证据"


@requirement(
    "objection_in_fifteen_days",
    "收到起诉状副本之日起十五日内提出",
    "行诉解释10",
    law="L35",
    facts={"objected_on": Day("提出日期"), "competent_court": Text("有管辖权的人民法院")},
    fails=lambda reading: {"objected_on": (reading.day + dt.timedelta(16)).isoformat()},
)
def objection_in_fifteen_days(reading):
    end = last_day(reading, "jurisdiction_objection", "suit_copy_received")
    return f"提出管辖异议的期限至{end}届满" if end and reading.date("objected_on") > end else None


@requirement(
    "head_appears_or_delegates",
    "本机关负责人（正职、副职或者分管负责人）出庭；不能出庭的说明理由并委托相应的工作人员，不得仅委托律师",
    "行政诉讼法3；行诉解释128、129",
    law="L35",
    facts={
        "attended_by": Person("出庭的负责人或者工作人员", optional=True),
        "head_absent_reason": Text("负责人不能出庭的理由", optional=True),
        "lawyer": Text("委托的律师", optional=True),
    },
    holds=lambda reading: {"attended_by": persons.of_post(reading, "bureau_head")[0]},
    fails={"attended_by": None, "head_absent_reason": None, "lawyer": "律师"},
)
def head_appears_or_delegates(reading):
    if reading["lawyer"] and not reading["attended_by"]:
        return "不得仅委托律师出庭"
    return head_or_reason(reading)


judgment_served = needs(
    "judgment_served",
    "判决书送达日期已记录",
    "行政诉讼法85",
    law=("L35", "L55"),
    facts={"judgment_served_on": Day("判决书送达日期"), "judgment_result": Choice("判决结果", values=RESULTS)},
)


@requirement(
    "appealed_in_time",
    "判决书送达之日起十五日内（裁定十日内）上诉",
    "行政诉讼法85",
    law="L35",
    facts={
        "appealed_on": Day("上诉日期"),
        "appealed_by": Choice("上诉人", values={"party": "对方当事人", "bureau": "本机关"}),
    },
    fails=lambda reading: {"appealed_on": (reading.day + dt.timedelta(40)).isoformat()},
)
def appealed_in_time(reading):
    end = last_day(reading, "admin_appeal_judgment", "first_judgment")
    return f"上诉期限至{end}届满" if end and reading.date("appealed_on") > end else None


@requirement(
    "judgment_effective",
    "判决已生效：一审上诉期满未上诉，或者二审、再审判决已送达",
    "行政诉讼法85、89",
    law=("L55", "L21"),
    facts={
        "judgment_paper": Paper("判决书", optional=True),
        "judgment_effective_on": Day("生效日期", optional=True),
    },
    holds=lambda reading: (
        {}
        if reading.machine.state == "judged_first"
        else {"judgment_paper": "判决书", "judgment_effective_on": reading.day.isoformat()}
    ),
    fails={"judgment_paper": None},
)
def judgment_effective(reading):
    if reading.machine.state == "judged_first":
        result = reading.known("judgment_result")
        if result in RESULTS and result != reading.step.event:
            return f"一审判决为“{RESULTS[result]}”，与所登记的结果不符"
        return still_running(reading, "admin_appeal_judgment", "上诉期限", "first_judgment")
    if not reading.given.get("judgment_paper"):
        return "没有收到二审、再审判决书"
    return None if reading.given.get("judgment_effective_on") else "没有写明判决生效日期"


@requirement(
    "ruling_appealable",
    "属不予立案、驳回起诉、管辖异议裁定，裁定书送达之日起十日内",
    "行政诉讼法85；行诉解释101",
    law="L35",
    facts={
        "ruling_kind": Choice("裁定种类", values=RULINGS, good=("not_filed", "dismissed", "jurisdiction")),
        "appealed_on": Day("上诉日期"),
    },
    holds={"ruling_kind": "dismissed"},
    fails={"ruling_kind": "other"},
)
def ruling_appealable(reading):
    ruled = reading.last("suit_ended_without_judgment")
    if ruled is None:
        return "没有裁定"
    end = ruled.day + dt.timedelta(10)
    return f"上诉期限至{end}届满" if reading.date("appealed_on") > end else None


@requirement(
    "retrial_in_six_months",
    "裁判发生法律效力后六个月内（四种情形自知道之日起）向上一级人民法院提出",
    "行政诉讼法90；行诉解释110",
    law="L35",
    facts={
        "retrial_applied_on": Day("申请再审日期"),
        "retrial_known_on": Day("知道新证据等四种情形之日", optional=True),
    },
    fails=lambda reading: {"retrial_applied_on": (reading.day + dt.timedelta(200)).isoformat()},
)
def retrial_in_six_months(reading):
    applied = reading.date("retrial_applied_on")
    known = reading.date("retrial_known_on")
    if known is not None:
        return None if applied <= known + dt.timedelta(183) else f"自{known}知道起已超过六个月"
    end = last_day(
        reading,
        "retrial_application",
        *("suit_upheld", "suit_modified", "suit_unlawful_kept", "suit_remitted", "suit_revoked"),
        "suit_ended_without_judgment",
    )
    if end is None:
        return "没有发生法律效力的裁判"
    return f"申请再审的期限至{end}届满" if applied > end else None
