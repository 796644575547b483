"""Requirements of daily_penalty: the decision."""

import datetime as dt
from decimal import Decimal
from typing import Any

from cases.facts import Day, Flag, Items, Money, Number, Paper, Text
from cases.procedures.daily_penalty.rules import periods
from cases.procedures.penalty_ordinary.rules import proposal
from cases.reading import Reading
from cases.requirements import needs, requirement

#: What the decision must state, in the order of 按日连续处罚办法 article 16.
DECISION_ITEMS = (
    "排污者的基本情况",
    "初次违法行为、原处罚决定和拒不改正的事实、证据",
    "计罚的起止时间和依据",
    "罚款数额",
    "履行方式和期限",
    "复议、诉讼的途径和期限",
    "本机关名称、印章和日期",
)
#: States in which a fine no longer stands.
GONE = frozenset({"remitted", "void", "revoked_by_self"})


@requirement(
    "period_confirmed",
    "至少一个已认定拒不改正的计罚期间",
    "按日连续处罚办法(部令28号)12、13",
    law=("L31", "L10"),
)
def period_confirmed(reading: Reading) -> str | None:
    if not periods.covered(reading):
        return "没有认定拒不改正的计罚期间"
    return None if periods.days(reading) else "扣除因措施停止排放以后的日数，没有可以计罚的日数"


@requirement(
    "original_decision_in_force",
    "原罚款决定已作出并送达，仍然有效",
    "按日连续处罚办法(部令28号)7；生态环境法典1060",
    law="L31",
    facts={
        "original_decision_no": Paper("原处罚决定书文号", standing=True),
        "original_served_on": Day("原处罚决定送达日期", standing=True),
        "original_fine": Money("原罚款数额", standing=True, sample=100_000),
        "original_in_force": Flag("原罚款决定仍然有效", otherwise="原罚款决定已被撤销或者失效，不得按日计罚"),
    },
    fails={"original_in_force": False},
)
def original_decision_in_force(reading: Reading) -> str | None:
    if not periods.original_fine(reading):
        return "原决定没有罚款，不得按日计罚"
    gone = [m.state_name for m in reading.record.instances("po_remedies", near=reading.machine) if m.state in GONE]
    return f"原罚款决定现为“{gone[0]}”，不得按日计罚" if gone else None


PERIODS = Items("计罚期间", columns={"from": "起日", "to": "止日", "days": "日数"})


def _stated(reading: Reading) -> dict[str, Any]:
    each, count = periods.original_fine(reading) or Decimal(0), periods.days(reading)
    return {
        "penalty_kinds": ["罚款"],
        "daily_periods": [p.row() for p in periods.covered(reading)],
        "daily_days": count,
        "daily_fine": float(each),
        "fine": float(each * count),
        "violations_found": [v for v in [reading.known("daily_violation")] if v] or list(reading.case.violations),
    }


@requirement(
    "days_and_sum_stated",
    "告知书写明起止日、日数、每日数额和合计",
    "按日连续处罚办法(部令28号)15、16；行政处罚法44",
    law=("L01", "L32"),
    facts={
        "daily_periods": PERIODS,
        "daily_days": Number("计罚日数", unit="日"),
        "daily_fine": Money("每日罚款数额"),
        **{name: proposal.FACTS[name].but(standing=False) for name in ("penalty_kinds", "fine", "violations_found")},
        "clauses": proposal.CLAUSES.but(standing=False, sample=("生态环境法典1060",)),
        "proposal_reason": proposal.REASON.but(standing=False),
        "hearing_told": Flag("已告知陈述、申辩和要求听证的权利", otherwise="没有告知陈述、申辩和要求听证的权利"),
    },
    holds=_stated,
    fails=lambda reading: {"daily_days": periods.days(reading) + 1},
)
def days_and_sum_stated(reading: Reading) -> str | None:
    return _wrong_count(reading) or _wrong_sum(reading)


def _wrong_count(reading: Reading) -> str | None:
    count, told = periods.days(reading), reading["daily_days"]
    rows = [p.row() for p in periods.covered(reading)]
    if told != count:
        spans = "、".join(f"{row['from']}至{row['to']}" for row in rows)
        return f"计罚日数应为{count}日（{spans}），写明{told}日"
    stated = [{key: row.get(key) for key in ("from", "to")} for row in reading["daily_periods"] or ()]
    counted = [{key: row[key] for key in ("from", "to")} for row in rows]
    return None if stated == counted else "写明的计罚期间与送达责令改正、复查的日期不一致"


def _wrong_sum(reading: Reading) -> str | None:
    each, count = periods.original_fine(reading), reading["daily_days"]
    if each is None:
        return "原罚款数额没有记录"
    if Decimal(str(reading["daily_fine"])) != each:
        return f"每日罚款数额应为原罚款数额{each}元，写明{reading['daily_fine']}元"
    total = each * count
    return (
        None if Decimal(str(reading["fine"])) == total else f"合计应为{each}×{count}={total}元，写明{reading['fine']}元"
    )


@requirement(
    "new_period_confirmed",
    "再次复查又认定拒不改正",
    "按日连续处罚办法(部令28号)17",
    law=("L32", "L03"),
)
def new_period_confirmed(reading: Reading) -> str | None:
    told = reading.last("notify_daily", "add_period")
    merged = [p for p in periods.covered(reading) if told is None or p.refusal.seq > told.seq]
    return None if merged else "没有再次复查认定、已并入的计罚期间"


@requirement(
    "earlier_undecided",
    "前一计罚期间已告知而尚未决定，可以并入一并决定",
    "按日连续处罚办法(部令28号)17",
    law="L32",
)
def earlier_undecided(reading: Reading) -> str | None:
    decisions = periods.instances(reading)
    earlier = decisions[: decisions.index(reading.machine)] if reading.machine in decisions else []
    open_ = [m for m in earlier if m.state in ("notified", "noticed", "reviewed")]
    return None if open_ else "没有已告知而尚未决定的前一计罚期间"


@requirement(
    "notice_served",
    "告知书已送达当事人",
    "行政处罚法44、62",
    law="L01",
)
def notice_served(reading: Reading) -> str | None:
    served = ("serve_daily_notice", "serve_notice")
    return None if reading.after(served, proposal.TOLD_BY[reading.step.procedure]) else "最后一次告知书尚未送达"


discretion_reason = needs(
    "discretion_reason",
    "“可以”处罚而不处罚的理由，经集体讨论",
    "按日连续处罚办法(部令28号)12",
    facts={"discretion_reason": Text("不予按日计罚的理由", long=True), "minutes": Paper("集体讨论笔录")},
    fails={"minutes": None},
)


@requirement(
    "days_counted_by_rule",
    "计罚日数自责令改正决定书送达次日至复查发现之日，期间不重叠；因措施停排之后的不计",
    "按日连续处罚办法(部令28号)17、20；生态环境法典1060",
    law=("L32", "L10"),
    facts={"daily_days": Number("计罚日数", unit="日", standing=True), "daily_periods": PERIODS.but(standing=True)},
    fails=lambda reading: {"daily_days": periods.days(reading) + 1},
)
def days_counted_by_rule(reading: Reading) -> str | None:
    return _wrong_count(reading)


@requirement(
    "base_is_original_fine",
    "每日数额等于原罚款数额，合计等于原罚款乘以日数",
    "按日连续处罚办法(部令28号)19",
    law="L32",
    facts={
        "daily_fine": Money("每日罚款数额", standing=True),
        "daily_days": Number("计罚日数", unit="日", standing=True),
        "fine": Money("罚款合计", standing=True),
    },
    fails=lambda reading: {"original_fine": float((periods.original_fine(reading) or Decimal(2)) / 2)},
)
def base_is_original_fine(reading: Reading) -> str | None:
    return _wrong_sum(reading)


def _doubtful(reading: Reading) -> list[str]:
    """Re-inspections that were late or announced beforehand, in Chinese."""
    found = []
    for period in periods.covered(reading):
        late = (period.recheck.day - period.order.day).days - 30
        if late > 0:
            found.append(f"{period.recheck.day}的复查逾三十日{late}日")
        if period.recheck.facts.get("covert") is False:
            found.append(f"{period.recheck.day}的复查不是暗查")
    return found


@requirement(
    "late_recheck_cleared",
    "三十日内复查；逾期复查或者明查的，法制审核意见已说明可以采用的理由",
    "按日连续处罚办法(部令28号)10",
    law="L31",
    facts={"reviewer_word": Text("法制审核对逾期复查、明查可以采用的说明", long=True, optional=True, standing=True)},
    holds=lambda reading: {"reviewer_word": "逾期复查不影响拒不改正的认定"} if _doubtful(reading) else {},
    fails={"reviewer_word": None},
)
def late_recheck_cleared(reading: Reading) -> str | None:
    doubtful = _doubtful(reading)
    if not doubtful or reading["reviewer_word"]:
        return None
    return f"{'、'.join(doubtful)}，法制审核没有说明可以采用的理由"


@requirement(
    "decision_seven_items",
    "按日连续处罚决定书七项齐全",
    "按日连续处罚办法(部令28号)16",
    law="L31",
    facts={
        "decision_items": Items("决定书已载明的事项", sample=DECISION_ITEMS, hint="；".join(DECISION_ITEMS)),
        "reconsideration_right_told": Flag("已告知申请复议的途径和期限"),
        "litigation_term_told": Flag("已告知提起诉讼的途径和期限"),
        "late_fee_standard_told": Flag("已告知加处罚款的标准"),
    },
    fails={"decision_items": DECISION_ITEMS[:-2]},
)
def decision_seven_items(reading: Reading) -> str | None:
    lacking = [item for item in DECISION_ITEMS if item not in reading["decision_items"]]
    return f"决定书没有载明：{'、'.join(lacking)}" if lacking else None


@requirement(
    "base_changed",
    "原罚款决定被变更、撤销，或者本决定被撤销责令重作",
    "按日连续处罚办法(部令28号)19",
    law=("L34", "L31"),
    facts={
        "base_paper": Paper("变更、撤销的文书"),
        "original_fine": Money("变更后的原罚款数额", optional=True),
        "withdrawal_paper": Paper("撤回本决定的文书", optional=True),
    },
    holds=lambda reading: _changed(reading),
    fails={"base_paper": None},
)
def base_changed(reading: Reading) -> str | None:
    if reading.machine.state in ("decided", "served") and not reading["withdrawal_paper"]:
        return "本决定已作出，须先撤回原按日计罚决定"
    if reading.ground == "original" and reading.given.get("original_fine") is None:
        return "没有写明变更后的原罚款数额"
    return None


def _changed(reading: Reading) -> dict[str, Any]:
    facts: dict[str, Any] = {"withdrawal_paper": "撤回决定"}
    if reading.ground == "original":
        facts["original_fine"] = float((periods.original_fine(reading) or Decimal(2)) / 2)
    return facts


def recheck_due(reading: Reading) -> dt.date | None:
    """Last day of the thirty days for the re-inspection after the last order (按日连续处罚办法10)."""
    order = reading.last(*periods.ORDERED)
    if order is None:
        return None
    running = [reading.deadline(c) for c in ("daily_penalty_reinspection", "daily_penalty_reinspection_again")]
    due = [d.due for d in running if d is not None and d.due is not None and d.starts_on == order.day]
    return due[-1] if due else order.day + dt.timedelta(30)
