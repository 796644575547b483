"""The merits of a decision to punish: facts proved, the law chosen, the person accountable, the sum once only."""

from decimal import Decimal

from cases.facts import Choice, Day, Flag, Items, Money, Number, Person, Proof, Text
from cases.limitation import limitation
from cases.procedures.penalty_ordinary.rules import elements, persons, proposal
from cases.procedures.penalty_ordinary.rules.scope import (
    ORDINARY,
    code_in_force,
    contains_fine,
    first_hand,
)
from cases.reading import Reading
from cases.requirements import requirement


@requirement(
    "illegal_gain_assessed",
    "违法所得已核定，应退赔的已扣除，应没收的已写入",
    "行政处罚法28",
    law=("L57", "L51"),
    facts={
        "illegal_gain": Money("违法所得数额", standing=True, optional=True, hint="没有违法所得的填0"),
        "restitution": Money("依法应当退赔的数额", standing=True, optional=True),
    },
    holds=lambda reading: {"illegal_gain": 0} if first_hand(reading) and reading["illegal_gain"] is None else {},
    fails={"illegal_gain": None},
)
def illegal_gain_assessed(reading):
    if not first_hand(reading):
        return None
    gain = reading["illegal_gain"]
    if gain is None:
        return "违法所得没有核定（没有违法所得的写明为零）"
    to_confiscate = max(Decimal(str(gain)) - Decimal(str(reading["restitution"] or 0)), Decimal(0))
    penalty = proposal.at_hand(reading)
    written = (penalty.confiscation or Decimal(0)) if "没收违法所得" in penalty.kinds else Decimal(0)
    if to_confiscate != written:
        return f"应当没收违法所得{to_confiscate}元，决定写明{written}元"
    return None


@requirement(
    "elements_proved",
    "违法事实清楚、证据充分：每一构成要件均已证明",
    "行政处罚法40",
    law="L12",
    facts={"elements": elements.ELEMENTS.but(optional=True)},
    holds=lambda reading: elements.lawful(reading) if reading.step.procedure == ORDINARY else {},
    fails={"elements": []},
)
def elements_proved(reading):
    if reading.step.procedure != ORDINARY:
        return None
    return elements.unproved(reading, proposal.at_hand(reading).violations or frozenset(reading.case.violations))


@requirement(
    "electronic_evidence_audited",
    "电子技术监控记录已经法制审核、技术审核和内容审核",
    "行政处罚法41",
    law="L13",
    facts={"monitoring_evidence": Proof("作为证据使用的电子技术监控记录", optional=True)},
    fails=lambda reading: {"monitoring_evidence": [n for n, e in reading.record.evidence.items() if not e.audited][:1]},
)
def electronic_evidence_audited(reading):
    used = set(reading["monitoring_evidence"] or ())
    loose = [n for n, e in reading.record.evidence.items() if (e.electronic or n in used) and not e.audited]
    return f"电子技术监控记录{'、'.join(loose)}未经法制、技术和内容审核" if loose else None


@requirement(
    "no_double_fine",
    "决定含罚款的：同一违法行为没有其他未被撤销的罚款决定（无论是否已生效），按日连续处罚不在此限；"
    "触犯数个规范的按罚款数额高的规定",
    "行政处罚法29；生态环境法典1055",
    law="L10",
    facts={
        "other_fine": Flag("同一违法行为已有其他未被撤销的罚款决定", must=None, standing=True, optional=True),
        "band_max": Money("法定罚款上限", standing=True, optional=True),
        "competing_clauses": Items(
            "同时触犯的其他规定", standing=True, optional=True, columns={"clause": "条款", "band_max": "罚款上限"}
        ),
    },
    holds=lambda reading: {} if reading["other_fine"] is not None else {"other_fine": False},
    fails={"other_fine": True},
)
def no_double_fine(reading):
    # A daily fine follows the fine for the same act by law (生态环境法典1060).
    if reading.step.procedure == "daily_penalty" or reading.step.event == "decide_warning":
        return None
    if reading["other_fine"]:
        return "同一违法行为已有其他未被撤销的罚款决定，不得再次罚款"
    if reading["other_fine"] is None and reading.step.procedure == ORDINARY and contains_fine(reading):
        return "没有核查同一违法行为是否已有其他罚款决定"
    own = Decimal(str(reading["band_max"] or 0))
    higher = [r["clause"] for r in reading["competing_clauses"] or () if Decimal(str(r["band_max"])) > own]
    return f"应当适用罚款数额高的规定：{'、'.join(higher)}" if higher and own else None


@requirement(
    "choice_of_law",
    "行为跨2026-08-15或者选用旧法的：新旧法比较已记录并经法制审核人员确认（从旧兼从轻）",
    "生态环境法典1057；行政处罚法37",
    law="L37",
    facts={
        "act_started": Day("违法行为开始日", standing=True, optional=True),
        "act_ended": Day("违法行为终了日", standing=True, optional=True, hint="仍在继续的不填"),
        "law_chosen": Choice("适用的法律", values={"new": "新法", "old": "旧法"}, standing=True, optional=True),
        "law_comparison": Text("新旧法比较", standing=True, optional=True, long=True),
        "law_confirmed_by": Person("确认比较的法制审核人员", standing=True, optional=True),
    },
    fails={"act_started": "2026-06-01", "law_comparison": None},
)
def choice_of_law(reading):
    days = [day for day in (reading.date("act_started"), reading.date("act_ended")) if day]
    if reading["law_chosen"] != "old" and not any(day < code_in_force() for day in days):
        return None
    if not reading["law_chosen"] or not reading["law_comparison"]:
        return f"行为涉及{code_in_force()}以前，没有记录新旧法比较和所选法律"
    confirmed = reading["law_confirmed_by"]
    if confirmed not in persons.of_post(reading, "legal_reviewer"):
        return "新旧法比较没有经法制审核人员确认"
    return None


@requirement(
    "within_limitation",
    "未超过追责期限：违法行为终了后二年内被发现；造成环境污染、生态破坏等危害后果的五年"
    "（2026-08-15以前终了的，五年只适用于危及公民生命健康安全、金融安全且有危害后果的）",
    "生态环境法典1054；行政处罚法36",
    law="L37",
    facts={
        "discovered_at": Day("首次发现日期", standing=True),
        "act_ended": Day("违法行为终了日", standing=True, optional=True, hint="仍在继续的不填"),
        "harmful_consequence": Flag("造成环境污染、生态破坏等危害后果", must=None, standing=True, optional=True),
        "life_health_or_finance_harm": Flag(
            "危及公民生命健康安全、金融安全且有危害后果", must=None, standing=True, optional=True
        ),
    },
    fails={
        "act_ended": "2015-03-01",
        "discovered_at": "2026-08-20",
        "harmful_consequence": False,
        "life_health_or_finance_harm": False,
    },
)
def within_limitation(reading):
    answer = limitation(
        reading.date("act_ended"),
        reading.date("discovered_at"),
        harm=reading["harmful_consequence"],
        life_health_or_finance=reading["life_health_or_finance_harm"],
    )
    if answer.within is False:
        return f"{answer.reasons[-1]}（期限至{answer.expires_on or answer.candidates[-1][1]}）"
    if answer.within is None:
        return f"追责期限取决于尚未查明的事实：{'；'.join(answer.reasons)}"
    return None


@requirement(
    "accountable",
    "责任年龄、责任能力、主观过错、应当从轻减轻的情节均已审查",
    "行政处罚法30-33；生态环境法典1053、1056",
    law="L57",
    facts={
        "fault": Choice(
            "主观过错",
            values={
                "shown": "有主观过错",
                "not_disproved": "当事人未能证明没有主观过错",
                "disproved": "当事人足以证明没有主观过错",
            },
            good=("shown", "not_disproved"),
            standing=True,
            optional=True,
        ),
        "mitigation_review": Text("从轻、减轻、不予处罚情节的审查意见", standing=True, optional=True, long=True),
        "age_at_act": Number("行为时年龄", unit="周岁", standing=True, optional=True),
        "capacity": Choice(
            "责任能力",
            values={"full": "完全", "limited": "尚未完全丧失", "none": "不能辨认或者控制自己行为"},
            good=("full", "limited"),
            standing=True,
            optional=True,
        ),
    },
    holds=lambda reading: _reviewed(reading),
    fails={"mitigation_review": None},
)
def accountable(reading):
    if not first_hand(reading):
        return None
    if not reading["fault"]:
        return "没有审查主观过错"
    if not reading["mitigation_review"]:
        return "没有写明从轻、减轻、不予处罚情节的审查意见"
    if not _natural_person(reading):
        return None
    if reading["age_at_act"] is None or not reading["capacity"]:
        return "当事人是个人，没有审查行为时年龄和责任能力"
    if reading["age_at_act"] < 14:
        return "行为时不满十四周岁，不予处罚，责令监护人加以管教"
    return None


def _natural_person(reading: Reading) -> bool:
    return any(getattr(party, "natural", False) for party in reading.record.parties.values())


def _reviewed(reading: Reading) -> dict:
    if not first_hand(reading):
        return {}
    facts = {"fault": "shown", "mitigation_review": "无从轻、减轻情节"}
    if _natural_person(reading):
        facts |= {"age_at_act": 40, "capacity": "full"}
    return {name: value for name, value in facts.items() if reading[name] is None}


@requirement(
    "no_fine_after_criminal_fine",
    "人民法院已判处罚金的，不再给予罚款",
    "行政处罚法35",
    law="L28",
    facts={"criminal_fine": Money("人民法院判处的罚金", standing=True, optional=True)},
    fails={"criminal_fine": 50_000},
)
def no_fine_after_criminal_fine(reading):
    if reading["criminal_fine"] and contains_fine(reading):
        return f"人民法院已就同一行为判处罚金{reading['criminal_fine']}元，不再给予罚款"
    return None


@requirement(
    "not_same_after_remittal",
    "被责令重作的，不以同一事实和理由作出相同或者基本相同的决定（仅因程序被撤销的除外）",
    "行政诉讼法71；行政复议法64",
    law="L34",
    facts={
        "procedure_only": Flag("原决定仅因违反法定程序被撤销", must=None, standing=True, optional=True),
        "new_facts": Text("重查后的新事实、新证据", standing=True, optional=True),
    },
    fails={"procedure_only": False, "new_facts": None},
)
def not_same_after_remittal(reading):
    remitted = reading.last("recon_remitted", "suit_remitted")
    decided = reading.last(*proposal.DECIDED_BY.get(reading.step.procedure, ()))
    if remitted is None or decided is None or decided.seq > remitted.seq:
        return None
    if reading["procedure_only"] or reading["new_facts"]:
        return None
    before, now = proposal.decided(reading, before=remitted.seq), proposal.at_hand(reading)
    if before and (now.kinds, now.fine, now.violations) == (before.kinds, before.fine, before.violations):
        return "与被撤销的决定事实、理由相同，处罚种类和数额也相同"
    return None
