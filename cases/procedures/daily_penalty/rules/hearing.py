"""Requirements of daily_penalty: hearing."""

from typing import Any

from cases.facts import Flag, Paper, Text
from cases.reading import Reading
from cases.requirements import requirement


def _outcome(reading: Reading) -> dict[str, Any]:
    return {
        "withdrawn": {"hearing_withdrawal": "撤回听证申请书"},
        "absent": {"absence_note": "经合法通知，无正当理由不到场"},
    }.get(reading.ground or "held", {"hearing_record": "听证笔录", "hearing_record_signed": True})


@requirement(
    "hearing_settled",
    "听证已举行并有笔录；或者当事人撤回、无正当理由不到场",
    "行政处罚法64、65",
    law=("L04", "L33", "L05"),
    facts={
        "hearing_record": Paper("听证笔录", optional=True),
        "hearing_record_signed": Flag("笔录经当事人核对签名，或者注明拒签", must=None, optional=True),
        "hearing_withdrawal": Paper("撤回听证的申请", optional=True),
        "absence_note": Text("不到场的经过", optional=True),
    },
    holds=_outcome,
    fails={"hearing_record": None, "hearing_withdrawal": None, "absence_note": None},
)
def hearing_settled(reading: Reading) -> str | None:
    if reading.ground == "withdrawn":
        return None if reading["hearing_withdrawal"] else "没有当事人撤回听证的申请"
    if reading.ground == "absent":
        return None if reading["absence_note"] else "没有记明当事人不到场的经过"
    if not reading["hearing_record"]:
        return "没有听证笔录"
    return None if reading["hearing_record_signed"] else "听证笔录没有当事人核对签名，也没有注明拒签"
