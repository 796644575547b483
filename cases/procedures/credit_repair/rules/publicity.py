"""Requirements of credit repair: publicity."""

from __future__ import annotations

from cases.facts import Items, Person
from cases.procedures.credit_repair.rules import periods
from cases.reading import Reading
from cases.requirements import needs, requirement

class_minor = needs(
    "class_minor",
    "属于轻微失信，本机关认为不必公示",
    "信用修复管理办法(2026-04-01)（条号未核）",
    law="L48",
    facts={
        "dishonesty_class": periods.CLASS.but(standing=True, good=("轻微",)),
        "approved_by": Person("批准人"),
    },
    fails={"dishonesty_class": "严重"},
)


@requirement(
    "max_period_over",
    "达到最长公示期：轻微三个月、一般一年、严重三年",
    "信用修复管理办法(2026-04-01)（条号未核）",
    law="L48",
    facts=periods.FACTS,
    holds=periods.days_ago(1200),
    fails=periods.today,
)
def max_period_over(reading: Reading) -> str | None:
    ends = periods.ends(periods.LONGEST[reading["dishonesty_class"]], reading)
    return None if reading.day > ends else f"最长公示期到{ends}届满"


STOPPED = "已停止"


@requirement(
    "platforms_checked",
    "各平台均已停止公示、停止共享和使用",
    "行政处罚法48",
    law=("L17", "L48"),
    facts={
        "platforms": Items(
            "平台核对", columns={"name": "平台", "checked_on": "核对日期", "result": "结果（已停止、未停止）"}
        )
    },
    holds=lambda reading: {
        "platforms": [{"name": "信用中国", "checked_on": reading.day.isoformat(), "result": STOPPED}]
    },
    fails=lambda reading: {
        "platforms": [{"name": "信用中国", "checked_on": reading.day.isoformat(), "result": "未停止"}]
    },
)
def platforms_checked(reading: Reading) -> str | None:
    open_ = [str(row["name"]) for row in reading["platforms"] if row["result"] != STOPPED]
    return f"{'、'.join(open_)}没有停止公示" if open_ else None
