"""Requirements of transfer_criminal: the package handed over, and the result when the criminal part is over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cases.facts import Choice, Items, Moment, Text
from cases.reading import Reading
from cases.requirements import needs, requirement

POLICE = "同级公安机关"


@requirement(
    "competent_investigator",
    "移交同级公安机关；不属公安管辖的，移交依法具有侦查、调查职权的机关",
    "国务院令310号5；生态环境法典1083(2)",
    law="L41",
    facts={
        "receiver": Text("接收机关", sample="大连市公安局金普新区分局"),
        "receiver_kind": Choice(
            "接收机关种类",
            values={
                kind: kind for kind in (POLICE, "监察机关", "人民检察院", "海警机构", "其他有侦查、调查职权的机关")
            },
        ),
        "power_basis": Text("职权依据（不属公安管辖的填写）", standing=True, optional=True),
    },
)
def competent_investigator(reading: Reading) -> str | None:
    if reading["receiver_kind"] != POLICE and not reading["power_basis"]:
        return f"移交{reading['receiver']}，未写明其侦查、调查职权的依据"
    return None


#: What the package must hold; an answer with any of the names in a row will do.
PACKAGE = (
    ("案件移送书",),
    ("移送材料清单",),
    ("案件调查报告",),
    ("现场检查（勘察）笔录", "调查询问笔录"),
    ("涉案物品清单",),
    ("现场照片（图片、影像资料）证据",),
    ("监测（检验）报告", "认定意见"),
)
DECISIONS = (
    "penalty_ordinary.decide_direct",
    "penalty_ordinary.decide_collective",
    "penalty_simple.decide",
    "penalty_simple.decide_warning",
)


def wanting(reading: Reading, wanted: tuple[tuple[str, ...], ...]) -> str | None:
    """Which of the wanted papers the package lacks; a decision already made goes with it."""
    rows = {row if isinstance(row, str) else str(row.get("name", "")) for row in reading["package"]}
    if reading.once(*DECISIONS):
        wanted = (*wanted, ("行政处罚决定书",))
    lacking = ["或者".join(names) for names in wanted if not rows & set(names)]
    return f"移送材料缺少{'、'.join(lacking)}" if lacking else None


def whole_package(reading: Reading) -> Mapping[str, Any]:
    names = [names[0] for names in PACKAGE]
    return {"package": [*names, "行政处罚决定书"] if reading.once(*DECISIONS) else names}


@requirement(
    "package_complete",
    "移送书（加盖公章、附材料清单）、调查报告、笔录、涉案物品清单、照片音像、监测检验报告或认定意见齐全，已作处罚的附决定书",
    "环环监〔2017〕17号6；国务院令310号6",
    law="L41",
    facts={"package": Items("移送材料")},
    holds=whole_package,
    fails={"package": ["案件移送书"]},
)
def package_complete(reading: Reading) -> str | None:
    return wanting(reading, PACKAGE)


@requirement(
    "copy_to_procuratorate",
    "案件移送书抄送件与移交同时送同级人民检察院",
    "环环监〔2017〕17号6",
    law="L41",
    facts={
        "copy_receiver": Text("抄送的同级人民检察院", sample="大连金普新区人民检察院"),
        "copy_sent_at": Moment("抄送时间"),
    },
)
def copy_to_procuratorate(reading: Reading) -> str | None:
    if reading.date("copy_sent_at") != reading.day:
        return "抄送检察院与移交不在同一日"
    return None


@requirement(
    "direction_exists",
    "本案有检察意见或者责令移送文书",
    "环环监〔2017〕17号14",
    law="L45",
    facts={"told_organ": Text("通知的检察院或者责令机关")},
)
def direction_exists(reading: Reading) -> str | None:
    if not reading.once("directed_to_transfer"):
        return "本案没有收到建议移送的检察意见或者责令移送文书"
    return None


def _result(reading: Reading) -> set[str]:
    """Grounds of closing that fit how the criminal part ended: the last instance of each machine tells."""
    suspects = {m.state for m in reading.record.instances("tc_prosecution", near=reading.machine)}
    if "sentenced" in suspects:
        return {"sentenced", "sentenced_other_kinds"}
    if "acquitted" in suspects:
        return {"acquitted"}
    if "not_prosecuted" in suspects:
        return {"not_prosecuted"}
    if "withdrawn" in reading.states("tc_filing"):
        return {"withdrawn_to_penalty", "withdrawn_no_penalty"}
    return {"no_competent_organ"} if "not_police" in reading.states("tc_receipt") else {"not_filed"}


@requirement(
    "closing_ground_fits",
    "办结的事由与刑事结果相符",
    "国务院令310号10；环环监〔2017〕17号16；行政处罚法35",
    law="L29",
)
def closing_ground_fits(reading: Reading) -> str | None:
    fitting = _result(reading)
    if reading.ground is None or reading.ground in fitting:
        return None
    names = [g.name for g in reading.step.grounds if g.id in fitting]
    return f"刑事结果应当以“{'”或者“'.join(names)}”办结"


GOES_ON, NO_PENALTY = "继续办理", "不再处罚"


@requirement(
    "penalty_goes_on",
    "关联处罚案件继续（恢复）办理，或者依法不予处罚（不再需要非罚款处罚）的理由已书面记录",
    "国务院令310号10、11",
    law="L29",
    facts={
        "penalty_course": Choice("关联处罚案件的处理", values={GOES_ON: GOES_ON, NO_PENALTY: NO_PENALTY}),
        "penalty_case_no": Text("关联处罚案件编号（不在本案的填写）", optional=True),
        "penalty_reason": Text("不再处罚的理由", long=True, optional=True),
    },
    holds={"penalty_case_no": "已登记"},
)
def penalty_goes_on(reading: Reading) -> str | None:
    given = reading.given
    if given["penalty_course"] == NO_PENALTY:
        return None if given.get("penalty_reason") else "未书面记录不再处罚的理由"
    if given.get("penalty_case_no") or reading.states("po_course"):
        return None
    return "未写明继续办理的处罚案件"


#: States of a prosecution in which this suspect's part is over.
OVER = ("not_prosecuted", "acquitted", "sentenced")


def _suspects(reading: Reading) -> list[str]:
    return [row["name"] for row in reading.known("suspects") or [] if isinstance(row, Mapping) and row.get("name")]


def _each_outcome(reading: Reading) -> Mapping[str, Any]:
    names = _suspects(reading) or ["涉案单位"]
    return {"outcomes": [{"suspect": n, "outcome": "已有结果", "document": "在卷"} for n in names]}


@requirement(
    "all_suspects_concluded",
    "移送书所列每名嫌疑人均有刑事结果文书",
    "环环监〔2017〕17号6、9、18",
    law="L29",
    facts={
        "outcomes": Items("刑事结果", columns={"suspect": "嫌疑人", "outcome": "结果", "document": "结果文书"}),
    },
    holds=_each_outcome,
)
def all_suspects_concluded(reading: Reading) -> str | None:
    told = {row["suspect"] for row in reading["outcomes"]}
    open_ = [name for name in _suspects(reading) if name not in told]
    if open_:
        return f"{'、'.join(open_)}还没有刑事结果文书"
    running = [m for m in reading.record.instances("tc_prosecution", near=reading.machine) if m.state not in OVER]
    return f"{'、'.join(m.ref for m in running)}仍在审查起诉或者审判" if running else None


NO_CRIMINAL_FINE, NO_FINE_PAID, TOLD = "没有判处罚金", "没有已缴罚款，不再罚款", "已书面告知法院折抵"


def _criminal_fine(reading: Reading) -> float:
    convicted = reading.last("convicted")
    return (convicted.facts.get("criminal_fine") or 0) if convicted else 0


def _setoff(reading: Reading) -> Mapping[str, Any]:
    if reading.once("tell_court"):
        return {"fine_setoff": TOLD}
    return {"fine_setoff": NO_FINE_PAID if _criminal_fine(reading) else NO_CRIMINAL_FINE}


@requirement(
    "fines_told_to_court",
    "判处罚金的，已罚款情况和票据已书面告知法院用于折抵；尚未罚款的不再罚款",
    "行政处罚法35；生态环境法典1058；国务院令310号11",
    law="L28",
    facts={
        "fine_setoff": Choice("罚款与罚金的处理", values={k: k for k in (NO_CRIMINAL_FINE, NO_FINE_PAID, TOLD)}),
    },
    holds=_setoff,
)
def fines_told_to_court(reading: Reading) -> str | None:
    answer = reading["fine_setoff"]
    if answer == TOLD and not reading.once("tell_court"):
        return "没有向司法机关告知已作罚款的记录"
    if answer == NO_CRIMINAL_FINE and _criminal_fine(reading):
        return "生效判决判处了罚金"
    paid = reading.once("penalty_ordinary.pay", "penalty_ordinary.pay_part", "penalty_simple.pay")
    if answer == NO_FINE_PAID and paid and not reading.once("tell_court"):
        return "已缴的罚款没有书面告知法院用于折抵"
    return None


@requirement(
    "directed_result_notified",
    "按检察意见移送的，已将执行情况通知检察院",
    "环环监〔2017〕17号14",
    law="L45",
)
def directed_result_notified(reading: Reading) -> str | None:
    if reading.once("directed_to_transfer") and not reading.after("notify_directed_result", "directed_to_transfer"):
        return "还没有将移送的执行情况通知检察院（责令机关）"
    return None


no_penalty_reason = needs(
    "no_penalty_reason",
    "不应给予行政处罚的理由已书面记录",
    "行政处罚法57",
    facts={"no_penalty_reason_text": Text("不应给予行政处罚的理由", long=True)},
)


@requirement(
    "only_non_fine_kinds",
    "仅给予罚款以外的种类",
    "行政处罚法35",
    law="L28",
    facts={"kinds_intended": Items("拟给予的处罚种类", sample=["吊销许可证件"])},
    fails={"kinds_intended": ["罚款"]},
)
def only_non_fine_kinds(reading: Reading) -> str | None:
    return "已判处罚金，不得再给予罚款" if "罚款" in reading["kinds_intended"] else None
