"""Requirements of production_restriction: decision."""

from cases.facts import Choice, Day, Paper, Proof, Text
from cases.requirements import needs

ground_of_measure = needs(
    "ground_of_measure",
    "限制生产：超标或者超日最高允许总量；停产整治：六种情形之一或者法典分则规定",
    "限产停产办法(2014部令30号)5、6",
    law="L59",
    facts={
        "kind": Choice("种类", values={"restrict": "restrict", "stop": "stop"}),  # spec: restrict / stop
        "clause": Text("条款"),  # spec: art. 5, 6 item or Code article
        "evidence_ids": Proof("证据"),  # spec: list
    },
)
code_precondition_met = needs(
    "code_precondition_met",
    "适用法典分则条文的，条文的前提（拒不改正、情节严重等）已成立",
    "生态环境法典1086等各条",
    law="L59",
    facts={
        "code_article": Paper("code_article"),  # spec: id
        "precondition": Text("precondition"),  # spec: met, with evidence
    },
)
exempt_weighed = needs(
    "exempt_weighed",
    "公共设施、基本民生、公共利益、生产安全的例外已考虑",
    "限产停产办法(2014部令30号)7",
    law="L59",
    facts={
        "exempt": Text("exempt"),  # spec: none, or reason
    },
)
rights_in_notice = needs(
    "rights_in_notice",
    "告知书写明事实、依据和陈述、申辩、听证的权利",
    "限产停产办法(2014部令30号)11；行政处罚法44、63",
    law="L33",
    facts={
        "notice_id": Paper("notice_id"),  # spec: id
        "rights": Text("rights"),  # spec: statement and hearing
    },
)
penalty_notice_joined = needs(
    "penalty_notice_joined",
    "同一违法行为的处罚告知书中一并告知",
    "限产停产办法(2014部令30号)11",
    facts={
        "penalty_notice_id": Paper("penalty_notice_id"),  # spec: id
    },
)
not_imposed_reason = needs(
    "not_imposed_reason",
    "例外情形或者陈述申辩成立的理由",
    "限产停产办法(2014部令30号)7",
    law="L53",
    facts={
        "reason": Text("理由"),  # spec: text
    },
)
head_approved = needs(
    "head_approved",
    "书面报经本机关负责人批准",
    "限产停产办法(2014部令30号)10",
    law=("L59", "L33"),
    facts={
        "approved_by": Text("批准人"),  # spec: head
        "approved_at": Day("批准日期"),  # spec: date
    },
)
penalty_and_order_joined = needs(
    "penalty_and_order_joined",
    "已责令改正，并已依法立案处罚",
    "限产停产办法(2014部令30号)3",
    law="L11",
    facts={
        "order_id": Paper("order_id"),  # spec: id
        "penalty_case": Paper("penalty_case"),  # spec: id
    },
)
decision_five_items = needs(
    "decision_five_items",
    "决定书五项齐全，写明改正方式和期限",
    "限产停产办法(2014部令30号)13",
    law="L59",
    facts={
        "decision_fields": Text("decision_fields"),  # spec: five items of art. 13
    },
)
in_penalty_decision = needs(
    "in_penalty_decision",
    "在行政处罚决定书中载明",
    "限产停产办法(2014部令30号)12",
    facts={
        "penalty_decision_id": Paper("penalty_decision_id"),  # spec: id
    },
)
