"""Requirements of credit: rating."""

from cases.facts import Choice, Day, Items, Number, Paper, Text
from cases.requirements import needs

in_scope = needs(
    "in_scope",
    "列入理由属于评价范围，主体代码唯一",
    "辽环发〔2022〕20号（征求意见稿节录）5（未核）",
    law="L47",
    facts={
        "scope_rule": Text("scope_rule"),  # spec: 范围清单版本（可配置）
        "unit_id": Text("unit_id"),  # spec: 统一社会信用代码
    },
)
item_source = needs(
    "item_source",
    "每条信息写明产生机关、文书编号、日期，谁产生谁归集谁负责",
    "辽环发〔2022〕20号（征求意见稿节录）4（未核）",
    law="L47",
    facts={
        "organ": Text("机关"),  # spec: unit
        "document_id": Text("document_id"),  # spec: 文号
        "item_date": Day("item_date"),  # spec: date
    },
)
exclusion_reason = needs(
    "exclusion_reason",
    "注销、停产一年以上或者误列，有证明",
    "未核",
    law="L47",
    facts={
        "reason": Text("理由"),  # spec: 三者之一
        "proof": Paper("证明材料"),  # spec: id
    },
)
items_in_force = needs(
    "items_in_force",
    "每条扣分或一票否决信息所依据的决定有效，未被撤销、变更、确认违法或者无效",
    "行政处罚法48；生态环境法典54",
    law="L47",
    facts={
        "items": Items("逐项内容"),  # spec: rows：种类、分值、决定 id、decision_in_force
    },
)
standard_version = needs(
    "standard_version",
    "按同一版本的记分标准和等级区间计算，一票否决写明事项和证据",
    "环发〔2013〕150号（节录）（未核）",
    law="L47",
    facts={
        "standard_version": Text("standard_version"),  # spec: 可配置
        "veto": Text("veto"),  # spec: row + proof
    },
)
result_sheet = needs(
    "result_sheet",
    "告知书列明每一条计分、依据、拟定等级和提出异议的期限、方式",
    "环发〔2013〕150号（节录）（未核）",
    law="L47",
    facts={
        "result_sheet": Paper("result_sheet"),  # spec: id
        "objection_term": Text("objection_term"),  # spec: 可配置
    },
)
receipt = needs(
    "receipt",
    "有送达日期和送达凭证",
    "未核",
    law=("L47", "L48"),
    facts={
        "served_at": Day("送达日期"),  # spec: date
        "receipt": Paper("送达回证"),  # spec: id
    },
)
waiver_signed = needs(
    "waiver_signed",
    "企业书面表示无异议",
    "未核",
    law="L47",
    facts={
        "waiver": Paper("放弃声明"),  # spec: id
        "signed_at": Day("signed_at"),  # spec: date
    },
)
window_over = needs(
    "window_over",
    "告知已送达且异议期届满，没有未处理的异议",
    "未核",
    law="L47",
    facts={
        "served_at": Day("送达日期"),  # spec: date
        "term": Text("期限"),  # spec: 可配置
        "objection": Text("objection"),  # spec: none
    },
)
reviewer_differs = needs(
    "reviewer_differs",
    "复核人不是原经办人（初评人、核实人）",
    "未核",
    law=("L47", "L48"),
    facts={
        "reviewer": Text("reviewer"),  # spec: person
        "original_handler": Text("original_handler"),  # spec: person
    },
)
reasons_told = needs(
    "reasons_told",
    "处理理由书面告知企业",
    "未核",
    law=("L47", "L48"),
    facts={
        "reasons": Text("reasons"),  # spec: text
        "told_at": Day("告知时间"),  # spec: date
    },
)
scheme_level = needs(
    "scheme_level",
    "定级结果与记分和等级区间一致",
    "未核",
    law="L47",
    facts={
        "score": Number("score"),  # spec: number
        "level": Choice("level", values={"enum": "enum"}),  # spec: enum
        "approved_by": Text("批准人"),  # spec: person
    },
)
not_worse = needs(
    "not_worse",
    "撤下失效信息后重算，结果不比原等级差",
    "生态环境法典54",
    law="L47",
    facts={
        "removed_items": Items("removed_items"),  # spec: rows
        "old_level": Choice("old_level", values={"enum": "enum"}),  # spec: enum
        "new_level": Choice("new_level", values={"enum": "enum"}),  # spec: enum
    },
)
cause_of_change = needs(
    "cause_of_change",
    "调整有修复决定、新增决定或者更正为据",
    "生态环境法典54",
    law="L47",
    facts={
        "cause": Paper("原因"),  # spec: repair id / decision id
        "old_level": Choice("old_level", values={"enum": "enum"}),  # spec: enum
        "new_level": Choice("new_level", values={"enum": "enum"}),  # spec: enum
        "approved_by": Text("批准人"),  # spec: person
    },
)
heard_before_downgrade = needs(
    "heard_before_downgrade",
    "等级下降的，先告知企业并听取意见",
    "未核",
    law="L47",
    facts={
        "told_at": Day("告知时间"),  # spec: date
        "opinion": Text("意见"),  # spec: text 或 none
    },
)
rating_slip_only = needs(
    "rating_slip_only",
    "只更正数据、笔误，不改变实体判断",
    "未核",
    law="L47",
    facts={
        "wrong": Text("wrong"),  # spec: text
        "right": Text("right"),  # spec: text
        "source": Paper("来源"),  # spec: id
    },
)
redo_facts = needs(
    "redo_facts",
    "重新评价不得再用被认定违法的信息或者程序",
    "行政复议法64",
    law="L47",
    facts={
        "ruling": Paper("裁定书"),  # spec: id
        "faults": Text("faults"),  # spec: text
    },
)
