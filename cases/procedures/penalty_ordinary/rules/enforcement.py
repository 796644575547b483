"""Requirements of 强制执行."""

import datetime as dt
from decimal import Decimal

from cases.facts import Choice, Day, Items, Money, Paper, Text
from cases.procedures.penalty_ordinary.rules import money, proposal
from cases.procedures.penalty_ordinary.rules.terms import run_out, still_running
from cases.requirements import needs, requirement

#: Length of an agreement in the example: longer than the three months for an application to the court.
_MONTHS = dt.timedelta(100)

written_demand = needs(
    "written_demand",
    "书面催告，载明履行期限、方式、金额和陈述申辩权",
    "行政强制法35",
    law="L22",
    facts={
        "demand_term": Text("履行期限和方式", sample="收到本催告书之日起十日内缴至指定银行"),
        "demand_duty": Text("应当履行的义务（金额）"),
        "demand_rights_told": Text("告知的陈述权、申辩权"),
    },
)


@requirement(
    "surcharge_excludes_remedy",
    "加处罚款每日百分之三、不超过本金，已扣除复议、诉讼期间",
    "行政处罚法72、73",
    law="L18",
    facts={"late_fee_sum": Money("加处罚款数额（计至办理之日）")},
    holds=lambda reading: {"late_fee_sum": float(_late_fee(reading))},
    fails=lambda reading: {"late_fee_sum": float(_late_fee(reading) + 3_000)},
)
def surcharge_excludes_remedy(reading):
    if reading.step.procedure != "penalty_ordinary":
        return None
    computed = _late_fee(reading)
    if Decimal(str(reading["late_fee_sum"])) != computed:
        fee = money.surcharge(reading)
        return f"加处罚款应为{computed}元{'：' + '；'.join(fee.reasons) if fee else ''}"
    return None


def _late_fee(reading):
    fee = money.surcharge(reading) if reading.step.procedure == "penalty_ordinary" else None
    return fee.amount if fee else Decimal(0)


demand_service_proved = needs(
    "demand_service_proved",
    "催告书直接送达；拒收或者无法直接送达的依民事诉讼法送达，有送达回证",
    "行政强制法38；民事诉讼法87-95",
    law="L22",
    facts={
        "service_method": Choice(
            "送达方式",
            values={
                "direct": "直接送达",
                "left": "留置送达",
                "mail": "邮寄送达",
                "electronic": "电子送达",
                "entrusted": "委托送达",
                "announcement": "公告送达",
            },
        ),
        "receipt": Paper("送达回证"),
    },
    fails={"receipt": None},
)
public_safety_urgent = needs(
    "public_safety_urgent",
    "情况紧急，为保障公共安全",
    "行政强制法59",
    law="L21",
    facts={"danger": Text("危及公共安全的紧急情况", long=True)},
)
may_evade = needs(
    "may_evade",
    "有充分理由认为可能逃避执行",
    "行诉解释159",
    law="L21",
    facts={"evasion_reason": Text("可能逃避执行的理由和证据", long=True)},
)
ruling_received = needs(
    "ruling_received",
    "裁定书已收到",
    "行政诉讼法62、89-93",
    law="L55",
    facts={"ruling": Paper("裁定书"), "ruling_received_on": Day("收到裁定书日期")},
)


@requirement(
    "six_months_unexecuted",
    "法院收到申请执行书之日起超过六个月未执行",
    "民事诉讼法237（非诉行政执行准用，未核）",
    law="L21",
    by_time=True,
)
def six_months_unexecuted(reading):
    if reading.after("court_executes", ("apply_court", "apply_court_urgent")):
        return "法院已经开始执行"
    return still_running(reading, "court_not_enforcing", "法院执行的六个月", "apply_court", "apply_court_urgent")


@requirement(
    "fifteen_days_to_review",
    "自收到裁定之日起十五日内向上一级人民法院申请复议",
    "行政强制法56、58",
    law="L21",
    by_time=True,
)
def fifteen_days_to_review(reading):
    return run_out(reading, "court_refusal_review", "申请复议的十五日", "court_refuses")


error_found = needs(
    "error_found",
    "发现决定有错误，撤销或者变更文本经法制审核",
    "行政处罚法75",
    law="L53",
    facts={"error": Text("决定的错误", long=True), "error_review": Paper("法制审核意见")},
)


@requirement(
    "not_heavier_for_party",
    "自行变更不加重当事人的负担",
    "行政处罚法45",
    law="L03",
    facts=proposal.OPTIONAL_FACTS,
    fails=lambda reading: {"fine": float(((proposal.decided(reading) or proposal.Penalty()).fine or 0) + 10_000)},
)
def not_heavier_for_party(reading):
    before = proposal.decided(reading)
    given = proposal.penalty_of({k: v for k, v in reading.given.items() if k in proposal.FACTS})
    heavier = given.heavier_than(before) if before else []
    return f"变更后更重：{'；'.join(heavier)}" if heavier else None


changed_sum_stated = needs(
    "changed_sum_stated",
    "写明变更后的处罚内容",
    "行政处罚法59、75",
    law=("L53", "L36"),
    facts={"fine": Money("变更后的罚款数额", sample=80_000), "change_text": Text("变更的内容", long=True)},
)
defect_curable = needs(
    "defect_curable",
    "因材料或者催告瑕疵被拒，瑕疵可以补正",
    "行政强制法55；行诉解释156",
    law="L21",
    facts={"defect": Text("被拒的瑕疵和补正办法", long=True)},
)
no_further_application = needs(
    "no_further_application",
    "不能再申请执行，理由已批准",
    "行政强制法40",
    law="L52",
    facts={"no_application_reason": Text("不能再申请执行的理由", long=True)},
)
enforcement_suspension_ground = needs(
    "enforcement_suspension_ground",
    "具有法定中止执行情形之一",
    "行政强制法39",
    law="L52",
    facts={
        "suspension_ground": Choice(
            "中止执行情形",
            values={
                "unable": "当事人履行确有困难或者暂无履行能力",
                "third_party": "第三人对执行标的主张权利，确有理由",
                "irreparable": "执行可能造成难以弥补的损失，且中止不损害公共利益",
                "other": "行政机关认为需要中止的其他情形",
            },
        ),
        "suspension_proof": Paper("证明材料"),
    },
)
enforcement_ground_ended = needs(
    "enforcement_ground_ended",
    "中止执行的情形消失",
    "行政强制法39",
    law="L52",
    facts={"suspension_end_proof": Paper("中止情形消失的证明材料")},
)


@requirement(
    "three_years_unable",
    "没有明显社会危害，当事人确无履行能力，中止执行满三年未恢复",
    "行政强制法39",
    law="L52",
    facts={"inability_proof": Paper("确无履行能力的证明"), "no_social_harm": Text("没有明显社会危害的理由")},
)
def three_years_unable(reading):
    return still_running(
        reading, "enforcement_suspension_end", "中止执行满三年", "suspend_enforcement", "court_suspends"
    )


enforcement_end_ground = needs(
    "enforcement_end_ground",
    "具有法定终结执行情形",
    "行政强制法40",
    law="L52",
    facts={"enforcement_end_proof": Paper("终结执行情形的证明材料")},
)


@requirement(
    "other_end_by_collective",
    "其他终结情形须在催告或者中止执行以后，写明理由，经集体讨论批准",
    "行政强制法40",
    law="L52",
    facts={"other_end_reason": Text("其他终结情形的理由", long=True), "minutes": Paper("集体讨论笔录")},
)
def other_end_by_collective(reading):
    return "尚未催告，不得以其他情形终结执行" if reading.machine.state == "not_started" else None


@requirement(
    "agreement_harmless",
    "不损害公共利益和他人合法权益；已采取补救措施的方可减免加处罚款，不减本金",
    "行政强制法42",
    law="L52",
    facts={
        "stages": Items("分阶段履行的约定", columns={"until": "期限", "sum": "数额"}),
        "remitted": Money("减免的加处罚款", optional=True),
        "remedied": Text("已采取的补救措施", optional=True),
        "harmless_reason": Text("不损害公共利益和他人合法权益的说明"),
    },
    holds=lambda reading: {
        "stages": [{"until": (reading.day + _MONTHS).isoformat(), "sum": float(money.owed(reading))}]
    },
)
def agreement_harmless(reading):
    remitted = Decimal(str(reading["remitted"] or 0))
    if remitted and not reading["remedied"]:
        return "没有采取补救措施，不得减免加处罚款"
    if remitted > _late_fee(reading):
        return f"只能减免加处罚款（{_late_fee(reading)}元），不得减免本金"
    return None


@requirement(
    "agreement_breached",
    "约定期限届满未履行",
    "行政强制法42",
    law="L52",
    by_time=True,
)
def agreement_breached(reading):
    agreed = reading.last("enforcement_agreement")
    ends = [str(row["until"])[:10] for row in agreed.facts.get("stages") or ()] if agreed else []
    if not ends:
        return "没有约定履行期限"
    over = [end for end in sorted(ends) if end < reading.day.isoformat()]
    if not over:
        return f"约定期限至{min(ends)}届满，尚未届满"
    rows = [row for row in agreed.facts["stages"] if str(row["until"])[:10] in over]
    due = sum((Decimal(str(row["sum"])) for row in rows), Decimal(0))
    paid = sum(
        (
            Decimal(str(row["sum"]))
            for e in reading.record.events
            if e.seq > agreed.seq
            for row in e.facts.get("payments") or ()
        ),
        Decimal(0),
    )
    return f"到期应履行{due}元，已履行{paid}元" if paid >= due else None


agreement_done = needs(
    "agreement_done",
    "执行协议约定已全部履行",
    "行政强制法42",
    law="L52",
    facts={"agreement_proof": Paper("履行证明")},
)
judgment_in_force = needs(
    "judgment_in_force",
    "申请执行的裁判已经发生法律效力",
    "行政诉讼法95；行诉解释153",
    law="L21",
    facts={"judgment_paper": Paper("生效的判决书、裁定书"), "judgment_effective_on": Day("裁判生效日期")},
)
