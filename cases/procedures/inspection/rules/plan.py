"""Requirements of inspection: plan."""

from cases.facts import Day, Flag, Items, Moment, Paper, People, Text
from cases.requirements import needs

informant_kept_secret = needs(
    "informant_kept_secret",
    "收到日期、是否实名、诉求已登记，举报人信息限权保密",
    "生态环境法典146",
    law="L46",
    facts={
        "received_at": Moment("收到时间"),  # spec: datetime
        "named": Flag("named"),  # spec: bool
        "duty_request": Flag("duty_request"),  # spec: bool (要求履行保护人身权、财产权职责)
        "access": Text("access"),  # spec: restricted
    },
)
item_on_list = needs(
    "item_on_list",
    "检查事项在随机抽查事项清单内，有法律依据",
    "国办发〔2015〕58号二(一)(未核)；生态环境法典51",
    law="L44",
    facts={
        "item_id": Text("item_id"),  # spec: row of the list
        "legal_basis": Text("legal_basis"),  # spec: law and article
        "list_version": Day("list_version"),  # spec: date
    },
)
list_complete = needs(
    "list_complete",
    "清单载明抽查依据、主体、内容、方式",
    "国办发〔2015〕58号二(一)(未核)",
    law="L44",
    facts={
        "item_basis": Text("item_basis"),  # spec: text
        "item_body": Text("item_body"),  # spec: text
        "item_content": Text("item_content"),  # spec: text
        "item_method": Text("item_method"),  # spec: text
    },
)
reason_given = needs(
    "reason_given",
    "已写明理由",
    "未核",
    law="L44",
    facts={
        "reason": Text("理由"),  # spec: text
    },
)
keep_results = needs(
    "keep_results",
    "已检查对象的结果保留，只对未检查的部分调整",
    "未核",
    law="L44",
    facts={
        "visited": Paper("visited"),  # spec: ids kept
    },
)
registers_maintained = needs(
    "registers_maintained",
    "检查对象名录库和执法人员名录库已更新",
    "国办发〔2015〕58号二(二)(未核)",
    law="L44",
    facts={
        "objects_updated_at": Day("objects_updated_at"),  # spec: date
        "officers_updated_at": Day("officers_updated_at"),  # spec: date, valid certificates only
    },
)
conflicts_excluded = needs(
    "conflicts_excluded",
    "有利害关系的执法人员已先排除再抽",
    "行政处罚法43",
    law=("L09", "L44"),
    facts={
        "conflict_table": Text("conflict_table"),  # spec: officer × object
        "excluded": Items("excluded"),  # spec: rows with reason
    },
)
draw_committed = needs(
    "draw_committed",
    "抽取前已封存：两库名单、算法和种子的摘要已登记，抽取后不得更换",
    "未核",
    law="L44",
    facts={
        "seed_hash": Text("seed_hash"),  # spec: hash
        "object_list_hash": Text("object_list_hash"),  # spec: hash
        "officer_list_hash": Text("officer_list_hash"),  # spec: hash
        "algorithm": Paper("algorithm"),  # spec: id
        "committed_at": Moment("committed_at"),  # spec: datetime < drawn_at
    },
)
draw_traceable = needs(
    "draw_traceable",
    "抽取过程留痕，结果由封存的名单和种子得出",
    "国办发〔2015〕58号二(二)(未核)",
    law="L44",
    facts={
        "drawn_at": Moment("drawn_at"),  # spec: datetime
        "result": Items("结果"),  # spec: rows
    },
)
list_kept_secret = needs(
    "list_kept_secret",
    "抽取名单在检查前保密",
    "未核",
    law="L44",
    facts={
        "visible_to": Text("visible_to"),  # spec: roles until start
        "disclosed_at": Moment("disclosed_at"),  # spec: datetime
    },
)
conflict_exists = needs(
    "conflict_exists",
    "有直接利害关系或者其他关系可能影响公正执法",
    "行政处罚法43",
    law="L09",
    facts={
        "relation": Text("relation"),  # spec: text
        "replacement": Paper("replacement"),  # spec: person id
    },
)
object_within_law = needs(
    "object_within_law",
    "对象属于可以现场检查的单位",
    "生态环境法典51",
    law="L44",
    facts={
        "object_id": Paper("object_id"),  # spec: id
    },
)
source_registered = needs(
    "source_registered",
    "来源材料已登记",
    "未核",
    law="L44",
    facts={
        "source_id": Paper("source_id"),  # spec: id
        "received_at": Day("收到时间"),  # spec: date
    },
)
no_recused_officer = needs(
    "no_recused_officer",
    "没有应当回避或者已决定回避的人员参加",
    "行政处罚法43",
    law=("L09", "L25"),
    facts={
        "officers": People("执法人员", certified=True, least=2),  # spec: person ids
        "recused": Text("应当回避的人员"),  # spec: person ids
    },
)
seed_matches = needs(
    "seed_matches",
    "公布的种子、名单与封存的摘要一致，可由他人重算",
    "未核",
    law="L44",
    facts={
        "seed": Text("seed"),  # spec: value
        "recomputed": Text("recomputed"),  # spec: equal
    },
)
all_objects_visited = needs(
    "all_objects_visited",
    "抽中的对象都已检查完毕（或者已登记无法检查）",
    "未核",
    law="L44",
    facts={
        "objects_open": Text("objects_open"),  # spec: 0
    },
)
complainant_named = needs(
    "complainant_named",
    "实名举报；答复不泄露检查秘密和他人信息",
    "生态环境法典146",
    law="L46",
    facts={
        "complainant_id": Text("complainant_id"),  # spec: person
        "answer_at": Day("answer_at"),  # spec: date
    },
)
