"""Requirements of credit_repair: application."""

from cases.facts import Day, Flag, Items, Paper, Proof, Text
from cases.requirements import needs

min_period_over = needs(
    "min_period_over",
    "一般失信公示满三个月、严重失信满一年；轻微失信法定责任履行完毕即可",
    "信用修复管理办法(2026-04-01)（条号未核）",
    law="L48",
    facts={
        "class": Text("class"),  # spec: 轻微/一般/严重（规则版本）
        "publicised_from": Text("publicised_from"),  # spec: 公务文书认定之日
        "min_end": Day("min_end"),  # spec: date
        "responsibility_done": Flag("responsibility_done"),  # spec: bool（轻微）
    },
)
non_acceptance_reason = needs(
    "non_acceptance_reason",
    "写明不予受理的理由和再次申请的条件",
    "未核",
    law="L48",
    facts={
        "reason": Text("理由"),  # spec: text
        "may_apply_from": Day("may_apply_from"),  # spec: date
    },
)
barred_by_law = needs(
    "barred_by_law",
    "法律、法规或者党中央、国务院政策文件明确规定不可修复，写明条款",
    "信用修复管理办法(2026-04-01)2（网页节录，未核）",
    law="L48",
    facts={
        "clause": Text("条款"),  # spec: text
        "until": Day("until"),  # spec: date 或 null
    },
)
papers_listed = needs(
    "papers_listed",
    "写明缺哪些材料、补正期限",
    "未核",
    law="L48",
    facts={
        "missing": Items("缺少的材料"),  # spec: rows
        "due": Day("应缴数额"),  # spec: date
    },
)
identifying_organ = needs(
    "identifying_organ",
    "本机关是作出认定的机关（谁认定、谁修复）",
    "信用修复管理办法(2026-04-01)（条号未核）",
    law="L48",
    facts={
        "identifying_organ": Text("identifying_organ"),  # spec: 等于本机关
    },
)
verification_rows = needs(
    "verification_rows",
    "逐项核实义务履行、改正、消除影响，附证据",
    "生态环境法典54",
    law="L48",
    facts={
        "verification": Items("verification"),  # spec: rows：项目、结论、证据 ids
    },
)
duties_performed = needs(
    "duties_performed",
    "罚款、没收、其他处罚和改正义务全部履行（与案件结案条件同一组事实）",
    "生态环境法典54",
    law="L48",
    facts={
        "case_close_gate": Text("case_close_gate"),  # spec: 案件义务清单全部 done
    },
)
correction_verified = needs(
    "correction_verified",
    "失信行为已纠正，经核查通过",
    "生态环境法典54",
    law="L48",
    facts={
        "correction_state": Text("correction_state"),  # spec: co_order.verified 或不需改正的理由
        "verified_at": Day("verified_at"),  # spec: date
    },
)
harm_removed = needs(
    "harm_removed",
    "不良影响已消除",
    "生态环境法典54",
    law="L48",
    facts={
        "harm": Text("harm"),  # spec: text
        "removed": Proof("removed"),  # spec: evidence ids 或 不存在的理由
    },
)
promise_public = needs(
    "promise_public",
    "已公开作出信用承诺",
    "信用修复管理办法(2026-04-01)（条号未核）",
    law="L48",
    facts={
        "promise_hash": Text("promise_hash"),  # spec: hash
        "published_at": Day("published_at"),  # spec: date
        "signatory": Text("signatory"),  # spec: person
    },
)
not_barred = needs(
    "not_barred",
    "不属于法律、法规或者党中央、国务院政策文件明确规定不可修复的情形",
    "信用修复管理办法(2026-04-01)2（网页节录，未核）",
    law="L48",
    facts={
        "bar": Text("bar"),  # spec: none
    },
)
rejection_reason = needs(
    "rejection_reason",
    "不予修复的理由属于材料虚假、义务未履行、法律规定不予修复之一，附证据并告知",
    "生态环境法典54",
    law="L48",
    facts={
        "reason_code": Text("理由类别"),  # spec: 三者之一
        "proof": Paper("证明材料"),  # spec: ids
        "told_at": Day("告知时间"),  # spec: date
    },
)
false_material_shown = needs(
    "false_material_shown",
    "修复是以虚假材料或者虚假承诺取得的，有证据并听取过申请人意见",
    "信用修复管理办法(2026-04-01)（条号未核）",
    law="L48",
    facts={
        "proof": Paper("证明材料"),  # spec: ids
        "heard_at": Day("heard_at"),  # spec: date
    },
)
