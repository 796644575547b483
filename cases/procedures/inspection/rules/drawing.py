"""Requirements of inspection: the random draw (双随机), sealed first, revealed afterwards."""

from dataclasses import replace
from typing import Any

from cases.draw import Drawn, Frame, check, digest, draw, seal
from cases.facts import Day, Flag, Items, Number, People, Text
from cases.reading import Happened, Reading
from cases.requirements import needs, requirement

#: Seed of the worked examples.
EXAMPLE_SEED = "5f" * 32

registers_maintained = needs(
    "registers_maintained",
    "检查对象名录库和执法人员名录库已更新",
    "国办发〔2015〕58号二(二)(未核)",
    law="L44",
    facts={
        "objects_updated_on": Day("检查对象名录库更新日期"),
        "officers_updated_on": Day("执法人员名录库更新日期"),
        "objects": Items(
            "检查对象名单",
            columns={"name": "名称", "supervision": "监管类别"},
            sample=(
                {"name": "样例厂一", "supervision": "key"},
                {"name": "样例厂二", "supervision": "general"},
                {"name": "样例厂三", "supervision": "general"},
            ),
        ),
        "officers_pool": People("执法人员名单", certified=True, least=3),
    },
)


def _frame(facts: Any) -> Frame:
    return Frame(
        {row["name"]: row["supervision"] for row in facts["objects"]},
        tuple(facts["officers_pool"]),
        facts["objects_to_draw"],
        facts["officers_each"],
        frozenset((row["officer"], row["object"]) for row in facts.get("conflicts") or []),
    )


@requirement(
    "conflicts_excluded",
    "有利害关系的执法人员已先排除再抽",
    "行政处罚法43",
    law=("L09", "L44"),
    facts={
        "conflicts_checked": Flag("已逐人核对与检查对象的利害关系", otherwise="没有逐人核对利害关系"),
        "conflicts": Items(
            "排除的利害关系", columns={"officer": "执法人员", "object": "检查对象", "relation": "关系"}, optional=True
        ),
        "objects_to_draw": Number("抽取对象数量", unit="个", least=1),
        "officers_each": Number("每个对象的执法人员", unit="人", least=2, sample=2),
    },
    fails={"conflicts_checked": False},
)
def conflicts_excluded(reading: Reading) -> str | None:
    if not reading["objects"] or not reading["officers_pool"]:
        return "检查对象名单或者执法人员名单尚未填写"
    names = ("objects", "officers_pool", "objects_to_draw", "officers_each", "conflicts")
    return "；".join(_frame({name: reading[name] for name in names}).faults()) or None


@requirement(
    "seed_sealed",
    "种子已封存：只登记摘要，抽取以前任何人不得知道种子",
    "未核",
    law="L44",
    facts={"seed_digest": Text("种子的摘要（SHA-256，64位）", sample=digest(EXAMPLE_SEED))},
    fails={"seed_digest": "种子"},
)
def seed_sealed(reading: Reading) -> str | None:
    told = reading["seed_digest"].lower()
    return None if len(told) == 64 and set(told) <= set("0123456789abcdef") else "种子的摘要应当是64位十六进制数字"


def _commitment(reading: Reading) -> Happened | None:
    """The sealing that counts: not one that a later change of the plan overtook."""
    return reading.last("commit_draw") if reading.after("commit_draw", "amend_plan") else None


@requirement(
    "draw_committed",
    "抽取前已封存：两库名单、算法和种子的摘要已登记，抽取后不得更换",
    "未核",
    law="L44",
    facts={"draw_seed": Text("启封的种子", standing=True, sample=EXAMPLE_SEED, hint="公布以前保密")},
    holds=lambda reading: {"draw_seed": EXAMPLE_SEED},
    fails={"draw_seed": "另一个种子"},
)
def draw_committed(reading: Reading) -> str | None:
    sealed = _commitment(reading)
    if sealed is None:
        return "名单和种子的摘要尚未封存，不得抽取"
    if digest(reading["draw_seed"]) != sealed.facts["seed_digest"].lower():
        return f"启封的种子与{sealed.day}封存的摘要不一致"
    return None


def _struck(reading: Reading) -> list[str]:
    """Everything struck since the sealing, with what is struck now."""
    sealed = _commitment(reading)
    before = [e for e in reading.events("redraw") if sealed and e.seq > sealed.seq]
    return [name for e in before for name in e.facts["struck"]] + (reading.given.get("struck") or [])


def _rows(result: tuple[Drawn, ...]) -> list[dict[str, Any]]:
    return [{"object": one.object, "officers": list(one.officers)} for one in result]


def drawn(reading: Reading) -> dict[str, Any]:
    """The result that the sealed lists and the seed at hand give; nothing where one of them is missing."""
    sealed, seed = _commitment(reading), reading["draw_seed"]
    if sealed is None or not seed:
        return {}
    return {"draw_result": _rows(draw(_frame(sealed.facts), seed, _struck(reading)))}


@requirement(
    "draw_traceable",
    "抽取过程留痕，结果由封存的名单和种子得出",
    "国办发〔2015〕58号二(二)(未核)",
    law="L44",
    facts={"draw_result": Items("抽取结果", columns={"object": "检查对象", "officers": "执法人员"})},
    holds=drawn,
    fails={"draw_result": [{"object": "样例厂九", "officers": ["case_handler"]}]},
)
def draw_traceable(reading: Reading) -> str | None:
    sealed, seed = _commitment(reading), reading["draw_seed"]
    if sealed is None or not seed:
        return "没有封存的名单和种子，结果无从核对"
    try:
        again = draw(_frame(sealed.facts), seed, _struck(reading))
    except ValueError as fault:
        return str(fault)
    return None if _rows(again) == reading["draw_result"] else "抽取结果与按封存的名单和种子得出的不一致"


list_kept_secret = needs(
    "list_kept_secret",
    "抽取名单在检查前保密",
    "未核",
    law="L44",
    facts={"list_restricted": Flag("抽取名单在检查以前只对承办人员开放", otherwise="抽取名单没有限定查看权限")},
    fails={"list_restricted": False},
)


@requirement(
    "seed_matches",
    "公布的种子、名单与封存的摘要一致，可由他人重算",
    "未核",
    law="L44",
    facts={"published_seed": Text("公布的种子", sample=EXAMPLE_SEED)},
    holds=lambda reading: {"published_seed": reading["draw_seed"]},
    fails={"published_seed": "另一个种子"},
)
def seed_matches(reading: Reading) -> str | None:
    sealed, last = _commitment(reading), reading.last("draw", "redraw")
    if sealed is None or last is None:
        return "没有封存、抽取的记录，无从公布"
    frame = _frame(sealed.facts)
    # The lists stand in the event of the sealing, which the chain of events keeps; of the seed only the digest.
    registered = replace(seal(frame, ""), seed_digest=sealed.facts["seed_digest"].lower())
    result = [Drawn(row["object"], tuple(row["officers"])) for row in last.facts["draw_result"]]
    return "；".join(check(registered, frame, reading["published_seed"], result, _struck(reading))) or None
