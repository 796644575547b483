"""Requirements of penalty_simple: the decision on the spot (当场处罚)."""

from decimal import Decimal
from typing import Any

from cases.facts import Choice, Day, Flag, Items, Moment, Money, Proof, Text
from cases.law.catalogue import catalogue
from cases.procedures.penalty_ordinary.rules import proposal
from cases.reading import Reading
from cases.requirements import needs, requirement

#: Kinds that can be imposed on the spot (行政处罚法51).
ON_THE_SPOT = frozenset({"警告", "罚款"})


def limit(reading: Reading) -> Decimal:
    """The highest fine on the spot for the parties of the case, in yuan; the lowest limit where they differ."""
    # 个体工商户 are not 公民 here: they are held to the limit of organisations unless a locality says otherwise.
    parties = [p for p in reading.record.parties.values() if reading.machine.party_id in (None, p.pk)]
    kinds = {"natural_person" if p.natural else "legal_person" for p in parties} or {"legal_person"}
    found = [catalogue().thresholds.lowest("simple_procedure", reading.day, kind) for kind in sorted(kinds)]
    return min(Decimal(row["amount"]) for row in found if row is not None)


@requirement(
    "facts_certain",
    "违法事实确凿并有法定依据",
    "行政处罚法51",
    law=("L20", "L12"),
    facts={
        "evidence_ids": Proof("现场取得的证据", standing=True),
        "violations_found": Items("违法行为（目录编号）", standing=True, sample=("PER-10",)),
    },
    holds=lambda reading: {} if reading["violations_found"] else {"violations_found": list(reading.case.violations)},
    fails={"evidence_ids": None},
)
def facts_certain(reading: Reading) -> str | None:
    strange = [code for code in reading["violations_found"] if code not in catalogue().violations]
    return f"违法行为目录中没有“{'、'.join(strange)}”，没有法定依据" if strange else None


def _penalty(reading: Reading) -> dict[str, Any]:
    if proposal.at_hand(reading).kinds:
        return {}
    return {"penalty_kinds": ["警告", "罚款"], "fine": float(limit(reading))}


@requirement(
    "within_simple_limit",
    "只处警告或者罚款：公民二百元以下，法人或者其他组织三千元以下",
    "行政处罚法51",
    law="L20",
    facts={"penalty_kinds": proposal.KINDS, "fine": proposal.FINE.but(optional=True)},
    holds=_penalty,
    fails=lambda reading: {"fine": float(limit(reading)) + 1},
)
def within_simple_limit(reading: Reading) -> str | None:
    penalty = proposal.at_hand(reading)
    other = penalty.kinds - ON_THE_SPOT
    if other:
        return f"{'、'.join(sorted(other))}不能当场决定，须转普通程序"
    most, fine = limit(reading), penalty.fine or Decimal(0)
    return f"罚款{fine}元超过当场处罚的限额{most}元" if "罚款" in penalty.kinds and fine > most else None


proposal_told = needs(
    "proposal_told",
    "当场告知拟处罚的内容、事实、理由、依据和陈述申辩权",
    "行政处罚法44、51",
    law="L01",
    facts={
        "clauses": proposal.CLAUSES.but(standing=False),
        "proposal_reason": proposal.REASON.but(standing=False),
        "rights_told": Flag("已告知陈述、申辩的权利", otherwise="没有告知陈述、申辩的权利"),
    },
    fails={"rights_told": False},
)


@requirement(
    "fine_set",
    "处罚含罚款",
    "行政处罚法51",
    law=("L10", "L20"),
    facts={"penalty_kinds": proposal.KINDS, "fine": Money("罚款数额", standing=True)},
    fails={"fine": 0},
)
def fine_set(reading: Reading) -> str | None:
    penalty = proposal.at_hand(reading)
    if "罚款" not in penalty.kinds:
        return "处罚种类不含罚款；只处警告的，按当场警告办理"
    return None if penalty.fine else "没有写明罚款数额"


@requirement(
    "intended_penalty_told",
    "已告知拟处罚的内容、事实、理由、依据和陈述申辩权",
    "行政处罚法44",
    law="L01",
    facts={"penalty_kinds": proposal.KINDS, "clauses": proposal.CLAUSES},
    fails={"clauses": ["未告知的条款"]},
)
def intended_penalty_told(reading: Reading) -> str | None:
    told = proposal.told(reading)
    if told is None:
        return "没有当场告知"
    penalty = proposal.at_hand(reading)
    beyond = penalty.beyond(told)
    if penalty.kinds - told.kinds:
        beyond.append(f"处罚种类{'、'.join(sorted(penalty.kinds - told.kinds))}")
    return f"当场告知没有包括：{'；'.join(beyond)}" if beyond else None


@requirement(
    "facts_undisputed",
    "当事人对事实没有争议，或者争议已经当场复核清楚",
    "行政处罚法51",
    law=("L20", "L12"),
    facts={
        "disputed": Flag("当事人对事实有争议", must=None),
        "dispute_review": Text("争议的当场复核结果", long=True, optional=True),
    },
    holds={"disputed": False},
    fails={"disputed": True, "dispute_review": None},
)
def facts_undisputed(reading: Reading) -> str | None:
    if reading["disputed"] and not reading["dispute_review"]:
        return "当事人对事实有争议，没有当场复核清楚，须转普通程序"
    return None


@requirement(
    "delivered_on_spot",
    "预定格式、编有号码的决定书当场交付；拒签的在决定书上注明",
    "行政处罚法52",
    law="L16",
    facts={
        "form_no": Text("当场处罚决定书编号"),
        "delivered_at": Moment("交付决定书的时间"),
        "receipt_signed": Flag("当事人签收", must=None),
        "refusal_noted": Flag("拒签已在决定书上注明", must=None, optional=True),
    },
    holds=lambda reading: {"delivered_at": reading.at.isoformat(timespec="minutes")},
    fails={"receipt_signed": False, "refusal_noted": None},
)
def delivered_on_spot(reading: Reading) -> str | None:
    if reading.date("delivered_at") != reading.day:
        return "决定书没有当场交付"
    if not reading["receipt_signed"] and not reading["refusal_noted"]:
        return "当事人拒绝签收，没有在决定书上注明"
    return None


reconsideration_first_told = needs(
    "reconsideration_first_told",
    "决定书写明对当场处罚不服先申请行政复议",
    "行政复议法23",
    law="L35",
    facts={
        "reconsideration_right_told": Flag(
            "决定书写明不服的先申请行政复议、复议机关和期限", otherwise="决定书没有告知先申请行政复议"
        ),
    },
    fails={"reconsideration_right_told": False},
)


@requirement(
    "warning_only",
    "只处警告，没有缴款义务",
    "行政处罚法51",
    law=("L10", "L20"),
    facts={"penalty_kinds": Items("处罚种类", sample=("警告",)), "fine": Money("罚款数额", optional=True)},
    holds={"penalty_kinds": ["警告"], "fine": 0},
    fails={"penalty_kinds": ["警告", "罚款"]},
)
def warning_only(reading: Reading) -> str | None:
    if set(reading["penalty_kinds"]) != {"警告"}:
        return "处罚种类不只是警告"
    return "只处警告的，不得写明罚款" if reading["fine"] else None


SPARED = {
    "slight_corrected": "违法行为轻微并及时改正，没有造成危害后果",
    "first_slight": "初次违法且危害后果轻微并及时改正",
    "no_fault": "有证据足以证明没有主观过错",
}


@requirement(
    "art33_reason",
    "有行政处罚法第三十三条的不予处罚理由",
    "行政处罚法33",
    law="L53",
    facts={
        "spared_because": Choice("不予处罚的理由", values=SPARED),
        "corrected_on": Day("改正的日期", optional=True),
        "no_fault_evidence": Proof("证明没有主观过错的证据", optional=True),
    },
    holds=lambda reading: {"corrected_on": reading.day.isoformat()},
    fails={"spared_because": "slight_corrected", "corrected_on": None},
)
def art33_reason(reading: Reading) -> str | None:
    if reading["spared_because"] == "no_fault":
        return None if reading["no_fault_evidence"] else "没有写明证明没有主观过错的证据"
    return None if reading["corrected_on"] else "没有改正的日期：轻微不罚、首违不罚须已及时改正"


@requirement(
    "remitted_ground_open",
    "决定仅因程序被撤销，或者有新的事实、证据，方可就同一事实重新处理",
    "行政复议法64；行政诉讼法71",
    law="L34",
    facts={
        "procedure_only": Flag("原决定仅因违反法定程序被撤销", must=None, standing=True),
        "new_facts": Text("重查后的新事实、新证据", standing=True, optional=True),
        "different_result": Text("拟作出的不同处理", optional=True),
    },
    fails={"procedure_only": False, "new_facts": None, "different_result": None},
)
def remitted_ground_open(reading: Reading) -> str | None:
    if reading["procedure_only"] or reading["new_facts"] or reading["different_result"]:
        return None
    return "不得以同一事实和理由作出相同的处理：没有新的事实、证据，也没有拟作出的不同处理"


@requirement(
    "excess_returned",
    "决定被变更的，已收多于变更后应收的已退还",
    "行政强制法41",
    law="L36",
)
def excess_returned(reading: Reading) -> str | None:
    changed = reading.last("recon_modified", "suit_modified")
    before = proposal.decided(reading, before=changed.seq) if changed else None
    if before is None or before.fine is None:
        return None
    owed = Decimal(str(changed.facts["fine"]))
    paid_before = any(e.seq < changed.seq for e in reading.events("to_bank", "deposit_cash"))
    if not paid_before or before.fine <= owed or reading.after("refund_excess", ("recon_modified", "suit_modified")):
        return None
    return f"变更后应收{owed}元，已收{before.fine}元，多收的没有退还"
