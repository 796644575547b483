"""Requirements of inspection: problems found, and what becomes of them."""

from cases.facts import Choice, Flag, Items, Text
from cases.law.catalogue import catalogue
from cases.reading import Reading
from cases.requirements import needs, requirement

#: What a correction order must state, in the order of 按日连续处罚办法 article 9.
ORDER_ITEMS = (
    "排污者的基本情况",
    "违法事实和证据",
    "违反的条款和处理依据",
    "责令改正的具体内容",
    "拒不改正的按日连续处罚后果",
    "复议、诉讼的途径和期限",
    "本机关名称、印章和日期",
)

ORDER_STATES = Items("责令改正决定书已载明的事项", sample=ORDER_ITEMS, hint=f"须载明七项：{'；'.join(ORDER_ITEMS)}")


def order_lacks(reading: Reading) -> str | None:
    """What the correction order does not state, in Chinese."""
    lacking = [item for item in ORDER_ITEMS if item not in reading["order_items"]]
    return f"责令改正决定书没有载明：{'、'.join(lacking)}" if lacking else None


def _without_consequence(reading: Reading) -> dict[str, list[str]]:
    return {"order_items": [item for item in ORDER_ITEMS if "按日" not in item]}


order_states_consequence = requirement(
    "order_states_consequence",
    "责令改正违法行为决定书七项齐全，载明拒不改正的按日计罚后果",
    "按日连续处罚办法(部令28号)9",
    law="L11",
    facts={"order_items": ORDER_STATES},
    fails=_without_consequence,
)(order_lacks)

recognised_on_spot = needs(
    "recognised_on_spot",
    "可以当场认定",
    "按日连续处罚办法(部令28号)8",
    facts={"recognised_on_spot": Flag("违法行为可以当场认定", otherwise="不能当场认定的，须取得监测报告后责令改正")},
    fails={"recognised_on_spot": False},
)


@requirement("report_in_hand", "环境监测报告已取得", "按日连续处罚办法(部令28号)8")
def report_in_hand(reading: Reading) -> str | None:
    return None if reading.once("report_received") else "监测报告尚未收到"


@requirement(
    "simple_case",
    "事实确凿，拟警告或者限额内罚款，当场处理",
    "行政处罚法51",
    law="L20",
    facts={
        "violation_code": Text("违法行为（目录编号）", sample="PER-10"),
        "facts_certain": Flag("违法事实确凿，可以当场处理", otherwise="事实不确凿的，不能转当场处罚"),
        "simple_kind": Choice("拟给予的处罚", values={"警告": "警告", "罚款": "限额内的罚款"}),
    },
    fails={"facts_certain": False},
)
def simple_case(reading: Reading) -> str | None:
    code = reading["violation_code"]
    return None if code in catalogue().violations else f"违法行为目录中没有“{code}”"


duty_of_other_authority = needs(
    "duty_of_other_authority",
    "属于其他部门职责",
    "生态环境法典1083",
    law="L56",
    facts={"competent_authority": Text("有职责的部门"), "competence_basis": Text("职责的依据")},
)


@requirement(
    "no_case_reason",
    "说明不转案的理由（不构成违法、已在他案处理），经负责人审查；轻微不罚不在此列，由处罚程序决定",
    "行政处罚法54、76",
    law="L53",
    facts={
        "no_case_because": Choice(
            "不转案的理由类别", values={"not_a_violation": "不构成违法", "in_another_case": "已在他案处理"}
        ),
        "reason": Text("理由说明", long=True),
        "other_case": Text("他案案号", optional=True),
    },
    fails={"reason": None},
)
def no_case_reason(reading: Reading) -> str | None:
    elsewhere = reading["no_case_because"] == "in_another_case"
    return "已在他案处理的，须写明他案案号" if elsewhere and not reading.given.get("other_case") else None
