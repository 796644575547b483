"""Requirements of credit repair: application."""

from __future__ import annotations

import datetime as dt

from cases.facts import Choice, Day, Flag, Items, Paper, Person, Proof, Text
from cases.procedures.credit_repair.rules import periods
from cases.reading import Reading
from cases.requirements import needs, requirement


@requirement(
    "min_period_over",
    "一般失信公示满三个月、严重失信满一年；轻微失信法定责任履行完毕即可",
    "信用修复管理办法(2026-04-01)（条号未核）",
    law="L48",
    facts=periods.FACTS | {"duties_done_minor": Flag("法定责任已履行完毕（轻微失信填写）", must=None, optional=True)},
    holds=lambda reading: {"duties_done_minor": True} | periods.days_ago(400)(reading),
    fails=periods.today,
)
def min_period_over(reading: Reading) -> str | None:
    clock = periods.SHORTEST[reading["dishonesty_class"]]
    if clock is None:
        return None if reading["duties_done_minor"] else "轻微失信的法定责任没有履行完毕"
    ends = periods.ends(clock, reading)
    return None if reading.day > ends else f"最短公示期到{ends}届满"


non_acceptance_reason = needs(
    "non_acceptance_reason",
    "写明不予受理的理由和再次申请的条件",
    "未核",
    law="L48",
    facts={
        "non_acceptance_reason": Text("不予受理的理由", long=True),
        "reapply_condition": Text("再次申请的条件"),
    },
)
barred_by_law = needs(
    "barred_by_law",
    "法律、法规或者党中央、国务院政策文件明确规定不可修复，写明条款",
    "信用修复管理办法(2026-04-01)2（网页节录，未核）",
    law="L48",
    facts={
        "barring_clause": Text("不可修复的条款"),
        "barred_until": Day("不可修复的截止日期（没有的不填）", future=True, optional=True),
    },
)
papers_listed = needs(
    "papers_listed",
    "写明缺哪些材料、补正期限",
    "未核",
    law="L48",
    facts={"missing": Items("缺少的材料"), "correction_due": Day("补正期限", future=True, sample=10)},
)


@requirement("correction_term_over", "补正期限届满而没有补正", "未核", law="L48", by_time=True)
def correction_term_over(reading: Reading) -> str | None:
    asked = reading.last("ask_correction")
    if asked is None:
        return "没有要求补正"
    ends = dt.date.fromisoformat(asked.facts["correction_due"])
    return None if reading.day > ends else f"补正期限到{ends}届满"


identifying_organ = needs(
    "identifying_organ",
    "本机关是作出认定的机关（谁认定、谁修复）",
    "信用修复管理办法(2026-04-01)（条号未核）",
    law="L48",
    facts={"identified_here": Flag("失信认定由本机关作出", otherwise="失信认定不是本机关作出")},
    fails={"identified_here": False},
)
VERIFIED = {"item": "核实项目", "result": "结论", "evidence": "证据"}
verification_rows = needs(
    "verification_rows",
    "逐项核实义务履行、改正、消除影响，附证据",
    "生态环境法典54",
    law="L48",
    facts={"verification": Items("逐项核实", least=3, columns=VERIFIED)},
)
DONE = "已履行"


@requirement(
    "duties_performed",
    "罚款、没收、其他处罚和改正义务全部履行（与案件结案条件同一组事实）",
    "生态环境法典54",
    law="L48",
    facts={"duties": Items("案件义务清单", columns={"duty": "义务", "result": "履行情况（已履行、未履行）"})},
    holds={"duties": [{"duty": "罚款", "result": DONE}]},
    fails={"duties": [{"duty": "罚款", "result": "未履行"}]},
)
def duties_performed(reading: Reading) -> str | None:
    open_ = [str(row["duty"]) for row in reading["duties"] if row["result"] != DONE]
    return f"{'、'.join(open_)}没有履行" if open_ else None


correction_verified = needs(
    "correction_verified",
    "失信行为已纠正，经核查通过",
    "生态环境法典54",
    law="L48",
    facts={
        "correction_state": Choice(
            "纠正情况",
            values={"核查通过": "经核查已改正", "不需改正": "依法不需改正（写明理由）", "未改正": "尚未改正"},
            good=("核查通过", "不需改正"),
        ),
        "correction_record": Paper("核查记录或者不需改正的理由"),
    },
    fails={"correction_state": "未改正"},
)
harm_removed = needs(
    "harm_removed",
    "不良影响已消除",
    "生态环境法典54",
    law="L48",
    facts={
        "harm_removed": Flag("不良影响已消除或者不存在", otherwise="不良影响尚未消除"),
        "harm_text": Text("消除的证据或者不存在的理由", long=True),
    },
    fails={"harm_removed": False},
)
promise_public = needs(
    "promise_public",
    "已公开作出信用承诺",
    "信用修复管理办法(2026-04-01)（条号未核）",
    law="L48",
    facts={
        "promise": Paper("信用承诺书"),
        "promise_published_on": Day("公开日期"),
        "promise_signatory": Text("承诺人"),
    },
)
not_barred = needs(
    "not_barred",
    "不属于法律、法规或者党中央、国务院政策文件明确规定不可修复的情形",
    "信用修复管理办法(2026-04-01)2（网页节录，未核）",
    law="L48",
    facts={"barred": Flag("属于明确规定不可修复的情形", must=False, otherwise="属于明确规定不可修复的情形")},
    fails={"barred": True},
)
rejection_reason = needs(
    "rejection_reason",
    "不予修复的理由属于材料虚假、义务未履行、法律规定不予修复之一，附证据并告知",
    "生态环境法典54",
    law="L48",
    facts={
        "rejection_code": Choice(
            "不予修复的理由",
            values={"材料虚假": "材料虚假", "义务未履行": "义务未履行", "法律规定": "法律规定不予修复"},
        ),
        "evidence_ids": Proof("证据"),
        "told_on": Day("书面告知日期"),
    },
)


@requirement(
    "false_material_shown",
    "修复是以虚假材料或者虚假承诺取得的，有证据并听取过申请人意见",
    "信用修复管理办法(2026-04-01)（条号未核）",
    law="L48",
    facts={
        "falsehood": Text("虚假的材料或者承诺", long=True),
        "evidence_ids": Proof("证据"),
        "heard_on": Day("听取申请人意见日期"),
        "heard_by": Person("听取意见的人员"),
    },
)
def false_material_shown(reading: Reading) -> str | None:
    repaired, heard = reading.last("repair"), dt.date.fromisoformat(reading["heard_on"])
    if repaired is not None and heard < repaired.day:
        return "听取意见早于准予修复"
    return None
