"""Requirements of daily_penalty: order, re-inspection, refusal."""

from cases.facts import Choice, Day, Flag, Paper, Proof, Text
from cases.law.catalogue import catalogue
from cases.procedures.daily_penalty.rules import decision, periods
from cases.procedures.inspection.rules import finding
from cases.reading import Reading
from cases.requirements import needs, requirement


@requirement(
    "scope_of_daily",
    "属于可以按日计罚的违法排放、倾倒、处置行为",
    "生态环境法典1060；按日连续处罚办法(部令28号)5",
    law="L31",
    facts={
        "daily_violation": Text("违法行为（目录编号）", sample="PER-10"),
        "unlawful_discharge": Flag(
            "属于违法排放污染物，或者违法倾倒、处置", must=None, hint="地方性法规增加的种类，另填依据"
        ),
        "local_daily_rule": Text("地方性法规增加按日计罚种类的条款", optional=True),
    },
    holds=lambda reading: {"daily_violation": [*reading.case.violations, "PER-10"][0]},
    fails={"unlawful_discharge": False, "local_daily_rule": None},
)
def scope_of_daily(reading: Reading) -> str | None:
    code = reading["daily_violation"]
    if code not in catalogue().violations:
        return f"违法行为目录中没有“{code}”"
    if not reading["unlawful_discharge"] and not reading["local_daily_rule"]:
        return "不属于违法排放、倾倒、处置，也没有地方性法规的依据，不适用按日连续处罚"
    return None


order_seven_items = requirement(
    "order_seven_items",
    "责令改正违法行为决定书七项齐全，载明拒不改正的按日计罚后果",
    "按日连续处罚办法(部令28号)9",
    law="L31",
    facts={"order_items": finding.ORDER_STATES},
    fails={"order_items": [item for item in finding.ORDER_ITEMS if "按日" not in item]},
)(finding.order_lacks)


@requirement(
    "order_receipt",
    "责令改正违法行为决定书有送达回证（迟送仍可送，另有报警）",
    "按日连续处罚办法(部令28号)8",
    law="L31",
    facts={
        "recognised_on_spot": Flag("违法行为可以当场认定", must=None),
        "report_received_on": Day("收到监测报告的日期", optional=True),
        "receipt": Paper("送达回证"),
    },
    fails={"receipt": None},
)
def order_receipt(reading: Reading) -> str | None:
    if not reading["recognised_on_spot"] and not reading["report_received_on"]:
        return "不能当场认定的，须取得监测报告后责令改正"
    return None


@requirement(
    "recheck_after_order",
    "复查在责令改正送达之后，是否暗查、是否在三十日内已记明（迟查、明查可以登记，能否采用在决定时看）",
    "按日连续处罚办法(部令28号)10",
    law="L31",
    facts={"covert": Flag("以暗查方式复查", must=None)},
)
def recheck_after_order(reading: Reading) -> str | None:
    order = reading.last(*periods.ORDERED)
    return None if order and reading.at > order.at else "责令改正决定书尚未送达，不得复查"


@requirement(
    "lapse_reason",
    "三十日内没有复查，写明原因",
    "按日连续处罚办法(部令28号)10",
    law="L31",
    facts={"lapse_reason": Text("三十日内没有复查的原因", long=True, standing=True)},
    fails={"lapse_reason": None},
)
def lapse_reason(reading: Reading) -> str | None:
    due = decision.recheck_due(reading)
    return f"复查期限至{due}届满，尚未届满" if due is None or reading.day <= due else None


sampled = needs(
    "sampled",
    "复查已采样",
    "按日连续处罚办法(部令28号)8",
    law="L31",
    facts={"sampling_record": Paper("采样取证登记单"), "sampled_what": Text("样品和项目")},
)
correction_proved = needs(
    "correction_proved",
    "复查未见违法排放，或者报告达标",
    "按日连续处罚办法(部令28号)12",
    facts={
        "recheck_result": Choice(
            "复查结果",
            values={"no_discharge": "未见违法排放", "compliant": "监测达标", "violating": "仍在违法排放"},
            good=("no_discharge", "compliant"),
        ),
        "evidence_ids": Proof("复查证据"),
    },
    fails={"recheck_result": "violating"},
)
stopped_or_closed = needs(
    "stopped_or_closed",
    "已停产、停业、关闭",
    "按日连续处罚办法(部令28号)12",
    law="L31",
    facts={"ended_proof": Paper("停产、停业、关闭的证明"), "ended_on": Day("停产、停业、关闭的日期")},
)


@requirement(
    "same_violation",
    "与责令改正的是同一违法行为",
    "生态环境法典1060",
    law="L31",
    facts={"continued_violation": Text("复查查见的违法行为（目录编号）")},
    holds=lambda reading: {"continued_violation": reading.known("daily_violation")},
    fails={"continued_violation": "另一违法行为"},
)
def same_violation(reading: Reading) -> str | None:
    ordered, found = reading.known("daily_violation"), reading["continued_violation"]
    return None if found == ordered else f"责令改正的是{ordered}，复查查见的是{found}，不是同一违法行为"


refusal_evidenced = needs(
    "refusal_evidenced",
    "拒不改正有复查笔录、监测报告或者音像证明",
    "按日连续处罚办法(部令28号)13",
    law="L31",
    facts={"evidence_ids": Proof("复查笔录、监测报告或者音像")},
)


@requirement(
    "measure_stopped_discharge",
    "限产停产或者查封扣押已使其停止违法排污，停止日期已查明",
    "按日连续处罚办法(部令28号)20",
    law="L32",
    facts={
        "measure_paper": Paper("限产停产或者查封扣押决定书文号"),
        "discharge_stopped_on": Day("停止违法排放的日期"),
    },
    fails={"discharge_stopped_on": None},
)
def measure_stopped_discharge(reading: Reading) -> str | None:
    order = reading.last(*periods.ORDERED)
    if order and reading.date("discharge_stopped_on") < order.day:
        return f"停止违法排放的日期早于责令改正送达之日（{order.day}）"
    return None


@requirement(
    "violates_again",
    "改正后又违法，重新立案处罚",
    "按日连续处罚办法(部令28号)18",
    law="L31",
    facts={"new_case": Text("重新立案的案号"), "found_on": Day("发现再次违法的日期")},
    fails={"new_case": None},
)
def violates_again(reading: Reading) -> str | None:
    ended = reading.last("ok", "party_ended", "stopped_by_measure")
    if ended and reading.date("found_on") < ended.day:
        return f"发现日期早于认定改正之日（{ended.day}）"
    return None


original_gone = needs(
    "original_gone",
    "原案不予罚款，或者原罚款决定已被撤销",
    "按日连续处罚办法(部令28号)5",
    law=("L31", "L53"),
    facts={
        "original_outcome": Choice("原案的结果", values={"no_fine": "原案不予罚款", "annulled": "原罚款决定已被撤销"}),
        "original_paper": Paper("原案的处理文书"),
    },
)
