"""Requirements of inspection: plans, tasks, and who may take part."""

from cases.facts import Choice, Day, Flag, Items, People, Person, Text
from cases.reading import Reading
from cases.requirements import needs, requirement

ITEM_BASIS = Text("抽查依据（法律及条款）", sample="生态环境法典第五十一条")

informant_kept_secret = needs(
    "informant_kept_secret",
    "收到日期、是否实名、诉求已登记，举报人信息限权保密",
    "生态环境法典146",
    law="L46",
    facts={
        "report_received_on": Day("收到举报之日"),
        "named": Flag("实名举报", must=None),
        "request": Text("举报事项和诉求", long=True),
        "informant_restricted": Flag("举报人信息只对承办人员开放", otherwise="举报人的信息没有限定查看权限"),
    },
    fails={"informant_restricted": False},
)
item_on_list = needs(
    "item_on_list",
    "检查事项在随机抽查事项清单内，有法律依据",
    "国办发〔2015〕58号二(一)(未核)；生态环境法典51",
    law="L44",
    facts={
        "inspection_item": Text("抽查事项（清单中的编号和名称）", standing=True),
        "item_basis": ITEM_BASIS,
        "list_version": Day("随机抽查事项清单的公布日期"),
    },
)
list_complete = needs(
    "list_complete",
    "清单载明抽查依据、主体、内容、方式",
    "国办发〔2015〕58号二(一)(未核)",
    law="L44",
    facts={
        "item_basis": ITEM_BASIS,
        "item_body": Text("抽查主体"),
        "item_content": Text("抽查内容"),
        "item_method": Text("抽查方式"),
    },
    fails={"item_method": None},
)
reason_given = needs(
    "reason_given",
    "已写明理由",
    "未核",
    law="L44",
    facts={"reason": Text("理由", long=True)},
)
keep_results = needs(
    "keep_results",
    "已检查对象的结果保留，只对未检查的部分调整",
    "未核",
    law="L44",
    facts={"results_kept": Flag("已检查对象的结果保留，只调整未检查的部分", otherwise="已检查对象的结果必须保留")},
    fails={"results_kept": False},
)


def _exchange(reading: Reading) -> dict[str, str]:
    """The first handler gives way to the last, both certified and neither recused before."""
    people, gone = reading.record.people, reading.recused()
    fit = sorted(n for n in people if "case_handler" in people[n].posts and n not in gone)
    leaving = reading.given.get("officer") or fit[0]
    return {"officer": leaving, "replacement": [n for n in fit if n != leaving][-1]}


@requirement(
    "conflict_exists",
    "有直接利害关系或者其他关系可能影响公正执法",
    "行政处罚法43",
    law="L09",
    facts={
        "officer": Person("应当回避的人员", post="case_handler"),
        "relation": Text("利害关系的情形"),
        "replacement": Person("接替的执法人员"),
    },
    holds=lambda reading: _exchange(reading),
    fails={"relation": None},
)
def conflict_exists(reading: Reading) -> str | None:
    replacement = reading.record.people[reading["replacement"]]
    if replacement.username in reading.recused() | {reading["officer"]}:
        return f"{replacement.name}本人应当回避，不能接替"
    if not replacement.certified_on(reading.day):
        return f"接替的{replacement.name}没有有效的行政执法证"
    return None


def _with_recused(reading: Reading) -> dict[str, list[str]]:
    """Officers with one recused among them; none at all where nobody is recused."""
    gone = sorted(reading.recused())
    return {"officers": [*gone[:1], *sorted(set(reading.record.people) - set(gone))[:1]] if gone else []}


@requirement(
    "no_recused_officer",
    "没有应当回避或者已决定回避的人员参加",
    "行政处罚法43",
    law=("L09", "L25"),
    facts={"officers": People("执法人员", certified=True, least=2)},
    fails=_with_recused,
)
def no_recused_officer(reading: Reading) -> str | None:
    gone = sorted(set(reading["officers"]) & reading.recused())
    names = "、".join(reading.record.people[n].name for n in gone)
    return f"{names}应当回避，不得参加" if gone else None


object_within_law = needs(
    "object_within_law",
    "对象属于可以现场检查的单位",
    "生态环境法典51",
    law="L44",
    facts={
        "inspection_object": Text("检查对象（单位或者场所）", standing=True),
        "object_in_scope": Flag("属于法律规定可以现场检查的对象", otherwise="该对象不属于法律规定可以现场检查的范围"),
    },
    fails={"object_in_scope": False},
)
source_registered = needs(
    "source_registered",
    "来源材料已登记",
    "未核",
    law="L44",
    facts={"source_no": Text("来源材料编号"), "source_received_on": Day("收到来源材料的日期")},
)


@requirement(
    "all_objects_visited",
    "抽中的对象都已检查完毕（或者已登记无法检查）",
    "未核",
    law="L44",
)
def all_objects_visited(reading: Reading) -> str | None:
    drawn = reading.last("draw", "redraw")
    wanted = len(drawn.facts["draw_result"]) if drawn else 1
    visits = reading.record.instances("in_visit", near=reading.machine)
    if len(visits) < wanted:
        return f"抽中{wanted}个对象，只派发了{len(visits)}个检查任务"
    running = [m for m in visits if not m.at_rest]
    return f"还有{len(running)}个检查任务没有办结" if running else None


@requirement(
    "complainant_named",
    "实名举报；答复不泄露检查秘密和他人信息",
    "生态环境法典146",
    law="L46",
    facts={
        "answer": Text("答复内容", long=True),
        "answer_safe": Flag("答复不含检查秘密和他人信息", otherwise="答复泄露了检查秘密或者他人信息"),
    },
    fails={"answer_safe": False},
)
def complainant_named(reading: Reading) -> str | None:
    report = reading.last("receive_report")
    if report is None:
        return "没有登记举报，无从答复"
    return None if report.facts.get("named") else "举报人没有留下真实姓名和联系方式，无从答复"


def _struck(reading: Reading) -> dict[str, object]:
    if reading.ground != "officer":
        return {}
    return {"struck": [_exchange(reading)["officer"]], "struck_because": "recused"}


struck_named = needs(
    "struck_named",
    "写明剔除的对象或者人员及原因",
    "未核",
    law="L44",
    facts={
        "struck": Items("剔除的检查对象或者执法人员", sample=("样例厂三",)),
        "struck_because": Choice(
            "剔除的原因",
            values={
                "closed": "已注销、关闭",
                "idle": "停产",
                "twice": "重复抽中",
                "recused": "执法人员回避",
                "left": "执法人员离岗",
            },
        ),
    },
    holds=_struck,
)
