"""Requirements of inspection: the visit on site."""

from typing import Any

from cases.facts import Choice, Flag, Items, Moment, Number, Paper, People, Person, Proof, Text
from cases.reading import Reading
from cases.requirements import needs, requirement

SEIZURE_GROUNDS = {
    "serious_pollution": "造成或者可能造成严重污染环境、破坏生态",
    "evidence_risk": "证据可能灭失或者被隐匿",
}


# Shown at every encounter: what was shown on an earlier day does not do.
@requirement(
    "certificate_shown",
    "主动出示执法证件",
    "行政处罚法55",
    law=("L25", "L54"),
    facts={"shown_at": Moment("出示执法证件的时间", standing=True)},
    holds=lambda reading: {"shown_at": reading.at.isoformat(timespec="minutes")},
    fails={"shown_at": None},
)
def certificate_shown(reading: Reading) -> str | None:
    return None if reading.date("shown_at") == reading.day else "本次执法没有出示执法证件"


rights_told = needs(
    "rights_told",
    "已告知权利义务和申请回避的权利",
    "行政处罚法43、44",
    law="L54",
    facts={
        "rights_told": Flag("已告知权利义务和申请回避的权利", otherwise="没有告知权利义务和申请回避的权利"),
        "rights_acknowledged": Choice("告知的凭证", values={"signed": "当事人签名", "recorded": "音像记录"}),
    },
    fails={"rights_told": False},
)
certificate_not_shown = needs(
    "certificate_not_shown",
    "执法人员没有出示证件（登记为合法拒绝，不算阻挠）",
    "行政处罚法55",
    law="L54",
    facts={
        "officers": People("到场的执法人员"),
        "refused_at": Moment("拒绝的时间"),
        "card_not_shown": Flag("执法人员没有出示执法证件", otherwise="已出示证件的，拒绝检查属于阻挠"),
    },
    fails={"card_not_shown": False},
)


@requirement(
    "obstruction_evidenced",
    "拒绝、阻挠的事实有音像或者见证人",
    "生态环境法典1229",
    law="L54",
    facts={
        "obstruction": Text("拒绝、阻挠的事实", long=True, standing=True),
        "obstruction_evidence": Proof("音像等证据", standing=True, optional=True),
        "witness": Text("见证人", optional=True),
    },
    holds={"witness": "见证人甲"},
    fails={"obstruction_evidence": None, "witness": None},
)
def obstruction_evidenced(reading: Reading) -> str | None:
    if reading["obstruction_evidence"] or reading["witness"]:
        return None
    return "拒绝、阻挠的事实既没有音像等证据，也没有见证人"


sampled_by_rule = needs(
    "sampled_by_rule",
    "按监测技术规范采样，有交接单",
    "按日连续处罚办法(部令28号)8",
    law="L54",
    facts={
        "sampling_method": Text("采样方法（技术规范编号）"),
        "sampled_what": Text("样品和项目"),
        "sample_handover": Paper("样品交接单"),
    },
)
hold_approved = needs(
    "hold_approved",
    "经本机关负责人批准（紧急补批在部令30号(2023)，未取得，未核）",
    "行政处罚法56",
    law="L15",
    facts={
        "hold_approved_by": Person("批准先行登记保存的负责人", post="bureau_head"),
        "hold_approved_at": Moment("批准的时间"),
    },
)
seizure_ground = needs(
    "seizure_ground",
    "有法典第五十二条情形",
    "生态环境法典52",
    law="L42",
    facts={
        "seizure_ground": Choice("查封、扣押的情形", values=SEIZURE_GROUNDS),
        "seizure_items": Items("拟查封、扣押的场所、设施、财物", columns={"name": "名称", "place": "所在位置"}),
    },
)
plainly_criminal = needs(
    "plainly_criminal",
    "明显涉嫌犯罪",
    "环环监〔2017〕17号26",
    law="L26",
    facts={
        "crime_criterion": Text("达到的立案追诉标准", standing=True),
        "crime_facts": Text("涉嫌犯罪的事实", long=True),
    },
)


def _signature(reading: Reading) -> dict[str, Any]:
    if reading.ground == "refused":
        return {"refusal_reason": "当事人认为与己无关，拒绝签名", "witness": "见证人甲"}
    return {"signed_by": "现场负责人"}


@requirement(
    "record_signed_or_refusal_witnessed",
    "笔录经当事人核对逐页签名；拒签或者无法签名的注明原因，并有见证人签名或者全程音像",
    "行政处罚法55（制作笔录）；拒签注明并请见证人的条文在部令30号(2023)，未取得，未核",
    law="L54",
    facts={
        "signed_by": Text("核对并签名的人", optional=True),
        "refusal_reason": Text("拒签或者无法签名的原因", optional=True),
        "witness": Text("见证人", optional=True),
        "scene_recording": Proof("全程音像", optional=True),
    },
    holds=_signature,
    fails={"signed_by": None, "witness": None, "scene_recording": None},
)
def record_signed_or_refusal_witnessed(reading: Reading) -> str | None:
    if reading.ground != "refused":
        return None if reading["signed_by"] else "笔录没有当事人核对后的签名"
    if not reading["refusal_reason"]:
        return "没有注明拒签或者无法签名的原因"
    return None if reading["witness"] or reading["scene_recording"] else "拒签的笔录没有见证人签名，也没有全程音像"


process_recorded = needs(
    "process_recorded",
    "检查过程有文字和音像记录，间断有说明",
    "行政处罚法47",
    law="L54",
    facts={
        "text_record": Paper("文字记录"),
        "recording": Paper("音像记录"),
        "recording_gaps": Text("音像间断的说明", optional=True),
    },
    fails={"recording": None},
)
cannot_inspect_proved = needs(
    "cannot_inspect_proved",
    "停业、搬迁、查无此户，有现场照片",
    "未核",
    law="L54",
    facts={
        "cannot_inspect": Choice("无法检查的情形", values={"closed": "停业", "moved": "搬迁", "unknown": "查无此户"}),
        "photos": Proof("现场照片"),
    },
    fails={"photos": None},
)


def _findings(reading: Reading) -> list[Any]:
    return reading.record.instances("in_finding", near=reading.machine)


@requirement(
    "findings_complete",
    "笔录和报告所载的每个问题都已登记为发现的问题",
    "行政处罚法54",
    law="L54",
    facts={"problems_recorded": Number("笔录和报告所载的问题", unit="个", least=0)},
    holds=lambda reading: {"problems_recorded": len(_findings(reading))},
    fails=lambda reading: {"problems_recorded": len(_findings(reading)) + 1},
)
def findings_complete(reading: Reading) -> str | None:
    told, found = reading["problems_recorded"], len(_findings(reading))
    return None if told <= found else f"笔录和报告载有{told}个问题，只登记了{found}个"


def _without_order(reading: Reading) -> int:
    """How many violations found here, not settled otherwise, have no correction order."""
    ordered = {e.machine for e in reading.events("order_correct")}
    return sum(m.state in ("open", "lead_filed", "simple") and m.pk not in ordered for m in _findings(reading))


@requirement(
    "order_issued_or_reason",
    "对每个违法行为已责令改正，或者写明无需责令的理由",
    "行政处罚法28；按日连续处罚办法(部令28号)8",
    law="L11",
    facts={"no_order_reason": Text("无需责令改正的理由", optional=True)},
    holds=lambda reading: {"no_order_reason": "违法状态已经消除"} if _without_order(reading) else {},
    fails={"no_order_reason": None},
)
def order_issued_or_reason(reading: Reading) -> str | None:
    missing = _without_order(reading)
    if not missing or reading["no_order_reason"]:
        return None
    return f"有{missing}个违法行为没有责令改正，也没有写明无需责令的理由"


@requirement(
    "crime_suspicion_notified",
    "明显涉嫌犯罪的，已向公安机关通报",
    "环环监〔2017〕17号26",
    law=("L26", "L27"),
    facts={"plainly_criminal": Flag("明显涉嫌犯罪", must=None)},
    holds=lambda reading: {"plainly_criminal": reading.once("notify_police")},
    fails={"plainly_criminal": True},
)
def crime_suspicion_notified(reading: Reading) -> str | None:
    if reading["plainly_criminal"] and not reading.once("notify_police"):
        return "明显涉嫌犯罪，尚未向公安机关通报"
    return None


def _holds(reading: Reading) -> bool:
    return any(e.machine == reading.machine.pk for e in reading.events("register_evidence"))


@requirement(
    "holds_disposed_or_in_case",
    "先行登记保存的证据已作处理，或者已随线索转案",
    "行政处罚法56",
    law="L15",
    facts={
        "holds_outcome": Choice(
            "先行登记保存证据的去向", values={"disposed": "已作处理决定", "in_case": "已随线索转案"}, optional=True
        ),
    },
    holds=lambda reading: {"holds_outcome": "disposed"} if _holds(reading) else {},
    fails={"holds_outcome": None},
)
def holds_disposed_or_in_case(reading: Reading) -> str | None:
    if not _holds(reading):
        return None
    outcome = reading["holds_outcome"]
    if outcome is None:
        return "先行登记保存的证据尚未作出处理"
    if outcome == "in_case" and not any(m.state == "lead_filed" for m in _findings(reading)):
        return "没有转立案的线索，先行登记保存的证据不能随案移转"
    return None


registered_back = needs(
    "registered_back",
    "无法检查的情况已登记并反馈名录库",
    "未核",
    facts={"register_note": Paper("名录库的更新记录")},
)
