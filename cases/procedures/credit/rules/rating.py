"""Requirements of credit: rating."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from cases.facts import Choice, Day, Flag, Items, Number, Paper, Person, Text
from cases.reading import Reading
from cases.requirements import needs, requirement

in_scope = needs(
    "in_scope",
    "列入理由属于评价范围，主体代码唯一",
    "辽环发〔2022〕20号（征求意见稿节录）5（未核）",
    law="L47",
    facts={
        "scope_reason": Text("列入评价范围的理由"),
        "scope_rule": Text("评价范围清单版本"),
        "unit_code": Text("统一社会信用代码"),
    },
)
item_source = needs(
    "item_source",
    "每条信息写明产生机关、文书编号、日期，谁产生谁归集谁负责",
    "辽环发〔2022〕20号（征求意见稿节录）4（未核）",
    law="L47",
    facts={
        "item_organ": Text("产生信息的机关"),
        "item_document": Text("文书编号"),
        "info_arisen_on": Day("信息产生日期"),
    },
)
exclusion_reason = needs(
    "exclusion_reason",
    "注销、停产一年以上或者误列，有证明",
    "未核",
    law="L47",
    facts={
        "exclusion_code": Choice("移出理由", values={"注销": "已经注销", "停产": "停产一年以上", "误列": "列入有误"}),
        "exclusion_proof": Paper("证明"),
    },
)
IN_FORCE = "有效"
ITEM = {
    "item": "信息种类",
    "points": "分值",
    "document": "依据文书",
    "status": "文书效力（有效、已撤销、已变更、确认违法、无效）",
}
SOUND = {"item": "行政处罚", "points": "10", "document": "处罚决定书", "status": IN_FORCE}


@requirement(
    "items_in_force",
    "每条扣分或一票否决信息所依据的决定有效，未被撤销、变更、确认违法或者无效",
    "行政处罚法48；生态环境法典54",
    law="L47",
    facts={"score_items": Items("记分信息", columns=ITEM, sample=[SOUND], standing=True)},
    holds={"score_items": [SOUND]},
    fails={"score_items": [SOUND | {"status": "已撤销"}]},
)
def items_in_force(reading: Reading) -> str | None:
    fallen = [str(row["document"]) for row in reading["score_items"] if row["status"] != IN_FORCE]
    return f"{'、'.join(fallen)}已不再有效，不得记分" if fallen else None


standard_version = needs(
    "standard_version",
    "按同一版本的记分标准和等级区间计算，一票否决写明事项和证据",
    "环发〔2013〕150号（节录）（未核）",
    law="L47",
    facts={
        "standard_version": Text("记分标准版本"),
        "score": Number("得分", unit="分"),
        "veto": Text("一票否决事项和证据（没有的不填）", long=True, optional=True),
    },
)
result_sheet = needs(
    "result_sheet",
    "告知书列明每一条计分、依据、拟定等级和提出异议的期限、方式",
    "环发〔2013〕150号（节录）（未核）",
    law="L47",
    facts={
        "sheet_items": Items("逐条计分和依据"),
        "proposed_level": Text("拟定等级"),
        "objection_days": Number("提出异议的期限", unit="日", least=1, sample=15),
        "objection_how": Text("提出异议的方式"),
    },
)
receipt = needs(
    "receipt",
    "有送达日期和送达凭证",
    "未核",
    law=("L47", "L48"),
    facts={"served_at": Day("送达日期"), "receipt": Paper("送达凭证")},
)
waiver_signed = needs(
    "waiver_signed",
    "企业书面表示无异议",
    "未核",
    law="L47",
    facts={"waiver": Paper("无异议确认书"), "waiver_on": Day("签署日期")},
)


@requirement(
    "window_over",
    "告知已送达且异议期届满，没有未处理的异议",
    "未核",
    law="L47",
    by_time=True,
)
def window_over(reading: Reading) -> str | None:
    served, told = reading.last("serve_result"), reading.last("notify")
    if served is None or told is None or served.seq < told.seq:
        return "评价结果告知书没有送达"
    day = dt.date.fromisoformat(served.facts.get("served_at") or served.day.isoformat())
    ends = day + dt.timedelta(days=int(told.facts["objection_days"]))
    return None if reading.day > ends else f"异议期到{ends}届满"


#: Steps whose persons handled the matter before: who scored or verified may not review the objection.
HANDLED = ("credit.score", "credit.rescore", "credit_repair.verify")


def _handler(reading: Reading) -> Mapping[str, Any]:
    return {"reviewer": next(iter(sorted(reading.actors(*HANDLED))), None)}


def _somebody_else(reading: Reading) -> Mapping[str, Any]:
    others = sorted(set(reading.record.people) - reading.actors(*HANDLED))
    return {"reviewer": others[0] if others else None}


@requirement(
    "reviewer_differs",
    "复核人不是原经办人（初评人、核实人）",
    "未核",
    law=("L47", "L48"),
    facts={"reviewer": Person("复核人")},
    holds=_somebody_else,
    fails=_handler,
)
def reviewer_differs(reading: Reading) -> str | None:
    name = reading["reviewer"]
    if name in reading.actors(*HANDLED):
        return f"复核人{reading.record.people[name].name}是原经办人"
    return None


reasons_told = needs(
    "reasons_told",
    "处理理由书面告知企业",
    "未核",
    law=("L47", "L48"),
    facts={"told_reasons": Text("处理理由", long=True), "told_on": Day("书面告知日期")},
)
scheme_level = needs(
    "scheme_level",
    "定级结果与记分和等级区间一致",
    "未核",
    law="L47",
    facts={
        "level": Text("评定等级"),
        "score": Number("得分", unit="分", standing=True),
        "level_matches": Flag("等级与得分所在区间一致", otherwise="等级与得分所在区间不一致"),
    },
)


@requirement(
    "not_worse",
    "撤下失效信息后重算，结果不比原等级差",
    "生态环境法典54",
    law="L47",
    facts={
        "removed_items": Items("撤下的信息"),
        "new_level": Text("重算后的等级"),
        "worse": Flag("比原等级差", must=False, otherwise="重算后的等级比原等级差"),
    },
    fails={"worse": True},
)
def not_worse(reading: Reading) -> str | None:
    removed = {str(row) for row in reading["removed_items"]}
    kept = [row["document"] for row in reading["score_items"] or [] if row["document"] in removed]
    return f"{'、'.join(kept)}仍在记分信息中" if kept else None


cause_of_change = needs(
    "cause_of_change",
    "调整有修复决定、新增决定或者更正为据",
    "生态环境法典54",
    law="L47",
    facts={
        "change_document": Paper("调整依据文书"),
        "old_level": Text("原等级"),
        "new_level": Text("调整后的等级"),
    },
)


@requirement(
    "heard_before_downgrade",
    "等级下降的，先告知企业并听取意见",
    "未核",
    law="L47",
    facts={
        "downgrade": Flag("等级下降", must=None),
        "downgrade_told_on": Day("告知企业日期", optional=True),
        "downgrade_opinion": Text("企业意见（没有意见的写“无”）", optional=True),
    },
    holds=lambda reading: {"downgrade": True, "downgrade_told_on": reading.day.isoformat(), "downgrade_opinion": "无"},
    fails={"downgrade": True, "downgrade_told_on": None},
)
def heard_before_downgrade(reading: Reading) -> str | None:
    falls = reading["downgrade"] or reading.ground == "new_dishonesty"
    if falls and not (reading.given.get("downgrade_told_on") and reading.given.get("downgrade_opinion")):
        return "等级下降而没有先告知企业并听取意见"
    return None


rating_slip_only = needs(
    "rating_slip_only",
    "只更正数据、笔误，不改变实体判断",
    "未核",
    law="L47",
    facts={
        "slip_wrong": Text("原文"),
        "slip_right": Text("更正为"),
        "changes_substance": Flag("改变实体判断", must=False, otherwise="改变实体判断的，不得以更正办理"),
    },
    fails={"changes_substance": True},
)
redo_facts = needs(
    "redo_facts",
    "重新评价不得再用被认定违法的信息或者程序",
    "行政复议法64",
    law="L47",
    facts={
        "ruling_no": Paper("复议决定或者判决文号"),
        "faults": Text("被认定违法的信息或者程序", long=True),
        "faults_left_out": Flag("不再使用被认定违法的信息和程序", otherwise="仍在使用被认定违法的信息或者程序"),
    },
)
