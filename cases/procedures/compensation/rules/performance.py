"""Requirements of compensation: performance."""

from cases.facts import Day, Items, Money, Paper, Text
from cases.requirements import needs

title_effective = needs(
    "title_effective",
    "执行依据是生效裁判、法院调解书或者经司法确认的协议，并已生效",
    "法释生态环境损害赔偿若干规定(2020)21",
    law="L38",
    facts={
        "title_kind": Text("title_kind"),  # spec: 判决/法院调解/确认裁定
        "title_effective_at": Day("title_effective_at"),  # spec: date
    },
)
due_unperformed = needs(
    "due_unperformed",
    "履行期限已过，未履行或者未全部履行",
    "法释生态环境损害赔偿若干规定(2020)21",
    law="L38",
    facts={
        "due": Day("应缴数额"),  # spec: date
        "unperformed": Items("unperformed"),  # spec: rows
        "two_years_end": Text("two_years_end"),  # spec: due + 2 年（民诉250，提醒）
    },
)
fallback_cost_stated = needs(
    "fallback_cost_stated",
    "执行依据载明不履行修复义务时的修复费用",
    "法释生态环境损害赔偿若干规定(2020)12",
    facts={
        "fallback_cost": Money("fallback_cost"),  # spec: yuan
    },
)
assets_found = needs(
    "assets_found",
    "发现义务人有可供执行的财产，或者中止的情形已消失",
    "民事诉讼法(2023)265、267",
    law="L50",
    facts={
        "assets": Items("assets"),  # spec: rows
    },
)
bankruptcy_accepted = needs(
    "bankruptcy_accepted",
    "法院已受理破产申请，已在申报期内申报债权",
    "生态环境法典1058（优先顺序）；企业破产法（未核）",
    law="L50",
    facts={
        "court": Text("court"),  # spec: name
        "accepted_at": Day("受理日期"),  # spec: date
        "declared": Money("declared"),  # spec: yuan
    },
)
obligor_gone_shown = needs(
    "obligor_gone_shown",
    "义务人死亡或者终止，无遗产、无财产、无义务承受人",
    "民事诉讼法(2023)268",
    law="L50",
    facts={
        "proof": Paper("证明材料"),  # spec: ids
    },
)
all_performed = needs(
    "all_performed",
    "该义务人的修复和金钱义务全部履行，费用结清",
    "环法规〔2022〕31号（条号未核）",
    law="L50",
    facts={
        "items_due": Items("items_due"),  # spec: rows
        "items_paid": Items("items_paid"),  # spec: rows
        "restoration_report": Paper("restoration_report"),  # spec: id 或 not_required
    },
)
