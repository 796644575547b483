"""Requirements of production_restriction: the decision."""

from typing import Any

from cases.facts import Choice, Flag, Items, Paper, Proof, Text
from cases.procedures.penalty_ordinary.rules import proposal
from cases.procedures.production_restriction.rules import kind
from cases.reading import Reading
from cases.requirements import needs, requirement

#: What the decision must state, in the order of article 13 of 限产停产办法.
DECISION_ITEMS = (
    "排污者的基本情况",
    "违法事实、证据和决定的依据",
    "改正方式和期限",
    "应当履行的义务和复议、诉讼的途径、期限",
    "本机关名称、印章和日期",
)


def _measure(reading: Reading) -> dict[str, Any]:
    # A decision that a restriction led to orders the stop (限产停产办法6).
    own = reading.given.get("restriction_kind") or (kind.SHUTDOWN if reading.machine.parent_id else kind.RESTRICTION)
    return {"restriction_kind": own, "penalty_kinds": [kind.AS_PENALTY[own]]}


@requirement(
    "ground_of_measure",
    "限制生产：超标或者超日最高允许总量；停产整治：六种情形之一或者法典分则规定",
    "限产停产办法(2014部令30号)5、6",
    law="L59",
    facts={
        "restriction_kind": kind.KIND,
        "penalty_kinds": proposal.KINDS.but(standing=False),
        "measure_clause": Text("适用的条款（办法第五条、第六条第几项或者法典条文）", sample="办法第五条"),
        "evidence_ids": Proof("证据"),
    },
    holds=_measure,
    fails={"evidence_ids": None},
)
def ground_of_measure(reading: Reading) -> str | None:
    own = reading["restriction_kind"]
    if reading["penalty_kinds"] != [kind.AS_PENALTY[own]]:
        return f"措施种类为“{kind.KINDS[own]}”，处罚种类应当写明“{kind.AS_PENALTY[own]}”"
    if reading.machine.parent_id and own != kind.SHUTDOWN:
        return "限制生产以后仍然超标的，转为停产整治，不再限制生产"
    return None


@requirement(
    "code_precondition_met",
    "适用法典分则条文的，条文的前提（拒不改正、情节严重等）已成立",
    "生态环境法典1086等各条",
    law="L59",
    facts={
        "code_article": Text("适用的法典分则条文", optional=True),
        "precondition_met": Flag("条文的前提（拒不改正、情节严重等）已成立", must=None, optional=True),
        "precondition_evidence": Proof("前提成立的证据", optional=True),
    },
    fails={"code_article": "生态环境法典第一千零八十六条", "precondition_met": False},
)
def code_precondition_met(reading: Reading) -> str | None:
    article = reading["code_article"]
    if not article:
        return None
    if not reading["precondition_met"]:
        return f"{article}的前提尚未成立"
    return None if reading["precondition_evidence"] else f"没有写明{article}前提成立的证据"


exempt_weighed = needs(
    "exempt_weighed",
    "公共设施、基本民生、公共利益、生产安全的例外已考虑",
    "限产停产办法(2014部令30号)7",
    law="L59",
    facts={
        "exemption": Choice(
            "可以不限产停产的情形",
            values={
                "none": "没有",
                "public": "城镇污水处理、垃圾处理等公共设施",
                "livelihood": "关系基本民生、公共利益",
                "safety": "影响生产安全",
            },
        ),
        "exemption_weighed": Text("对例外情形的考虑", long=True),
    },
    fails={"exemption_weighed": None},
)
rights_in_notice = needs(
    "rights_in_notice",
    "告知书写明事实、依据和陈述、申辩、听证的权利",
    "限产停产办法(2014部令30号)11；行政处罚法44、63",
    law="L33",
    facts={
        "violations_found": proposal.VIOLATIONS.but(standing=False),
        "clauses": proposal.CLAUSES.but(standing=False),
        "proposal_reason": proposal.REASON.but(standing=False),
        "statement_told": Flag("已告知陈述、申辩的权利", otherwise="没有告知陈述、申辩的权利"),
        "hearing_told": Flag("已告知要求听证的权利", otherwise="没有告知要求听证的权利"),
    },
    holds=lambda reading: {"violations_found": list(reading.case.violations) or ["PER-10"]},
    fails={"hearing_told": False},
)
penalty_notice_joined = needs(
    "penalty_notice_joined",
    "同一违法行为的处罚告知书中一并告知",
    "限产停产办法(2014部令30号)11",
    facts={"penalty_notice_no": Paper("一并告知的处罚告知书文号")},
)
not_imposed_reason = needs(
    "not_imposed_reason",
    "例外情形或者陈述申辩成立的理由",
    "限产停产办法(2014部令30号)7",
    law="L53",
    facts={
        "not_imposed_because": Choice(
            "不予实施的理由类别", values={"exempt": "属于例外情形", "statement": "陈述申辩成立", "facts": "事实不成立"}
        ),
        "not_imposed_text": Text("理由说明", long=True),
    },
    fails={"not_imposed_text": None},
)
head_approved = needs(
    "head_approved",
    "书面报经本机关负责人批准",
    "限产停产办法(2014部令30号)10",
    law=("L59", "L33"),
    facts={"approval_paper": Paper("本机关负责人批准的审批表")},
)


@requirement(
    "penalty_and_order_joined",
    "已责令改正，并已依法立案处罚",
    "限产停产办法(2014部令30号)3",
    law="L11",
    facts={
        "correction_order_no": Paper("责令改正决定书文号", standing=True, optional=True),
        "penalty_case_no": Text("处罚案件案号", standing=True, optional=True),
    },
    holds={"correction_order_no": "责改字第1号", "penalty_case_no": "罚案字第1号"},
    fails={"correction_order_no": None, "penalty_case_no": None},
)
def penalty_and_order_joined(reading: Reading) -> str | None:
    ordered = reading.once("penalty_ordinary.order_correct", "daily_penalty.serve_order")
    if not ordered and not reading["correction_order_no"]:
        return "没有责令改正"
    filed = reading.once("penalty_ordinary.file", "reverse_transfer.file")
    return None if filed or reading["penalty_case_no"] else "没有依法立案处罚"


@requirement(
    "decision_five_items",
    "决定书五项齐全，写明改正方式和期限",
    "限产停产办法(2014部令30号)13",
    law="L59",
    facts={
        "decision_items": Items("决定书已载明的事项", sample=DECISION_ITEMS, hint="；".join(DECISION_ITEMS)),
        "reconsideration_right_told": Flag("已告知申请复议的途径和期限"),
        "litigation_term_told": Flag("已告知提起诉讼的途径和期限"),
    },
    fails={"decision_items": DECISION_ITEMS[:2]},
)
def decision_five_items(reading: Reading) -> str | None:
    lacking = [item for item in DECISION_ITEMS if item not in reading["decision_items"]]
    return f"决定书没有载明：{'、'.join(lacking)}" if lacking else None


in_penalty_decision = needs(
    "in_penalty_decision",
    "在行政处罚决定书中载明",
    "限产停产办法(2014部令30号)12",
    facts={"penalty_decision_no": Paper("载明本措施的处罚决定书文号")},
)
