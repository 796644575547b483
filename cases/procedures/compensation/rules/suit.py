"""Requirements of compensation: suit."""

from cases.facts import Day, Money, Paper, Proof, Text
from cases.requirements import needs

plaintiff_standing = needs(
    "plaintiff_standing",
    "有证明原告资格的材料",
    "法释生态环境损害赔偿若干规定(2020)5",
    law="L38",
    facts={
        "mandate_document": Text("mandate_document"),  # spec: 文号
        "claimant": Text("claimant"),  # spec: unit
    },
)
actionable_situation = needs(
    "actionable_situation",
    "属于较大以上突发环境事件、重点生态功能区或禁止开发区的事件、其他严重影响生态环境后果之一，并有证明",
    "法释生态环境损害赔偿若干规定(2020)1、5",
    law="L38",
    facts={
        "situation": Text("situation"),  # spec: 三项之一
        "proof": Paper("证明材料"),  # spec: ids
    },
)
complaint_complete = needs(
    "complaint_complete",
    "起诉状写明行为、违法、损害、费用并附证明，按被告人数提出副本",
    "生态环境法典1081",
    law="L38",
    facts={
        "act": Paper("act"),  # spec: ids
        "unlawful": Text("unlawful"),  # spec: clause
        "damage": Paper("damage"),  # spec: ids
        "costs": Money("costs"),  # spec: yuan
        "copies": Text("copies"),  # spec: 被告人数
    },
)
preservation_reason = needs(
    "preservation_reason",
    "诉前：情况紧急，不立即保全将受到难以弥补的损害，并提供担保；诉中：可能使判决难以执行",
    "民事诉讼法103、104",
    law="L38",
    facts={
        "kind": Text("种类"),  # spec: pre-suit / in suit
        "reason": Text("理由"),  # spec: text
        "evidence_ids": Proof("证据"),  # spec: ≥1
        "security": Text("security"),  # spec: text
    },
)
appeal_period_over = needs(
    "appeal_period_over",
    "上诉期已过且无人上诉，一审裁判才生效",
    "民事诉讼法(2023)158",
    law="L38",
    facts={
        "served_all_at": Day("served_all_at"),  # spec: date
        "appeals": Text("appeals"),  # spec: none
    },
)
within_appeal_term = needs(
    "within_appeal_term",
    "本机关上诉的，仍在上诉期内（判决15日、裁定10日）",
    "民事诉讼法(2023)171",
    law="L38",
    facts={
        "received_at": Day("收到时间"),  # spec: date
        "kind": Text("种类"),  # spec: 判决/裁定
        "served_at": Day("送达日期"),  # spec: date
    },
)
