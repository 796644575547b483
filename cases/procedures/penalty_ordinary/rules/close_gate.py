"""The gate CLOSE: what must be settled before a case is closed. What a procedure does not know holds there."""

from cases.facts import Items, Paper, Text
from cases.procedures.penalty_ordinary.rules import proposal
from cases.reading import Reading
from cases.requirements import requirement

#: procedure → its machines, by what they are.
PAYMENT = {
    "penalty_ordinary": ("po_payment", "po_enforcement"),
    "penalty_simple": ("ps_payment", "ps_enforcement"),
    "daily_penalty": ("dp_payment", "dp_enforcement"),
}
REMEDIES = {
    "penalty_ordinary": "po_remedies",
    "penalty_simple": "ps_remedies",
    "daily_penalty": "dp_remedies",
    "production_restriction": "pr_remedies",
}
PUBLICATION = {
    "penalty_ordinary": "po_publication",
    "penalty_simple": "ps_publication",
    "daily_penalty": "dp_publication",
    "production_restriction": "pr_publication",
}
PENDING = frozenset({"reconsideration", "recon_decided", "litigation", "judged_first", "appeal", "retrial", "pending"})
#: The decision stands no longer, as a whole.
UNDONE = frozenset({"remitted", "void", "revoked_by_self", "revoked", "annulled"})
#: The decision stands, but not as it was published.
ALTERED = frozenset({"modified_by_recon", "modified_by_court", "unlawful_kept", "changed"})
ALTERING_STEPS = (
    *("recon_modified", "recon_mediated", "recon_unlawful_kept", "recon_remitted", "recon_revoked", "recon_changed"),
    *("suit_modified", "suit_unlawful_kept", "suit_remitted", "suit_revoked", "revoke_by_self", "accept_court_refusal"),
    *("change_by_self", "changed_during_suit", "daily_remedy_changed", "annulled", "remedy_unlawful"),
)
#: Grounds of 行政处罚法33: no penalty, but education.
EDUCATED = frozenset({"slight_corrected", "first_slight", "no_fault", "by_collective"})
#: Grounds of 行政处罚法30, 31: the guardian is told to look after the person.
GUARDED = frozenset({"under_fourteen", "not_accountable"})

SEIZED = frozenset(
    {"executed", "emergency", "unapproved", "extended", "expired", "release_decided", "returned_from_police"}
)
DAILY_OPEN = frozenset({"order_served", "lapsed", "reinspection", "awaiting_report", "refused"})
OPINION_SETTLED = frozenset({"awaiting", "closed"})


def remedy_states(reading: Reading) -> set[str]:
    machine = REMEDIES.get(reading.step.procedure)
    return set(reading.states(machine)) if machine else set()


@requirement(
    "money_settled",
    "罚款、没收、加处罚款已缴清、退还终结，或者强制执行依法终结",
    "行政处罚法66、72",
    law="L51",
)
def money_settled(reading):
    payment, enforcement = PAYMENT.get(reading.step.procedure, (None, None))
    if payment is None:
        return None
    open_ = [m for m in reading.record.instances(payment, near=reading.machine) if m.state not in ("paid", "ended")]
    for machine in open_:
        ended = [
            e
            for e in reading.record.instances(enforcement, near=reading.machine)
            if e.state == "finished" and e.party_id in (machine.party_id, None)
        ]
        if not ended:
            who = f"{machine.party}的" if machine.party_id else ""
            return f"{who}罚没款现为“{machine.state_name}”，强制执行也没有终结"
    return None


@requirement(
    "correction_settled",
    "责令改正的义务已履行、代履行完毕、依法终结，或者写明无需责令",
    "行政处罚法28",
    law="L11",
)
def correction_settled(reading):
    if reading.step.procedure not in REMEDIES:
        return None
    open_ = [m for m in reading.record.instances("co_order", near=reading.machine)]
    loose = [m.state_name for m in open_ if m.state in ("ordered", "failed", "substitute")]
    return f"责令改正现为“{'、'.join(loose)}”" if loose else None


@requirement(
    "other_kinds_done",
    "吊销、降级、限产停产等其他处罚已执行",
    "行政处罚法66",
    law="L51",
    facts={
        "other_kinds_performed": Items(
            "其他处罚的执行情况", optional=True, columns={"kind": "种类", "done": "执行情况"}
        )
    },
)
def other_kinds_done(reading):
    if reading.step.procedure != "penalty_ordinary" or remedy_states(reading) & UNDONE:
        return None
    penalty = proposal.decided(reading)
    needed = penalty.kinds - proposal.DONE_BY_WORDS if penalty else frozenset()
    done = {row["kind"] for row in reading["other_kinds_performed"] or ()}
    return f"{'、'.join(sorted(needed - done))}没有执行记录" if needed - done else None


@requirement("decision_served", "决定书已送达每一当事人", "行政处罚法61", law=("L16", "L21"))
def decision_served(reading):
    procedure = reading.step.procedure
    if reading.step.machine == "co_order":
        return None if reading.once("order_correct") else "没有作出并送达责令改正决定"
    if procedure == "daily_penalty":
        return None if reading.once("serve_daily") else "按日连续处罚决定书没有送达"
    if procedure == "production_restriction":
        return None if reading.once("serve") else "限制生产、停产整治决定书没有送达"
    if procedure not in ("penalty_ordinary", "seizure"):
        # On the spot the paper is handed over with the decision; elsewhere no penalty is decided.
        return None
    unserved = [m for m in reading.record.instances("po_service", near=reading.machine) if m.state != "served"]
    if unserved:
        return f"决定书尚未送达{'、'.join(str(m.party) for m in unserved if m.party_id) or '当事人'}"
    return None


@requirement(
    "publication_settled",
    "应公开的已公开，不公开的有理由；决定被变更、撤销、确认违法或者无效的已撤回并公开说明理由",
    "行政处罚法48",
    law="L17",
)
def publication_settled(reading):
    machine = PUBLICATION.get(reading.step.procedure)
    states = reading.states(machine) if machine else []
    if "unpublished" in states and not remedy_states(reading) & UNDONE:
        return "决定应当公开而没有公开，也没有写明不公开的理由"
    if "published" not in states:
        return None
    altered = reading.last(*ALTERING_STEPS)
    withdrawn = reading.last("withdraw_publication", "withdraw_daily_publication")
    published = reading.last("publish", "publish_daily")
    if altered is None or published is None:
        return None
    if remedy_states(reading) and remedy_states(reading) <= UNDONE:
        return "决定已不存在，公开的信息没有撤回"
    if published.seq < altered.seq and (withdrawn is None or withdrawn.seq < altered.seq):
        return "决定已被变更或者确认违法，原公开的信息没有撤回并说明理由"
    return None


@requirement("refunded", "已收多于应收的已退还", "行政强制法41", law="L36")
def refunded(reading):
    from cases.procedures.penalty_ordinary.rules import money

    payment = PAYMENT.get(reading.step.procedure, ("",))[0]
    if not payment:
        return None
    for machine in reading.record.instances(payment, near=reading.machine):
        remedies = reading.record.instances(REMEDIES[reading.step.procedure], near=machine)
        if machine.state == "paid" and any(m.state in UNDONE for m in remedies):
            return "决定已被撤销，已收的罚没款没有退还"
        if machine.state == "paid" and reading.step.procedure == "penalty_ordinary":
            paid, due = money.balance_of(reading, machine)
            if paid > due:
                return f"已收{paid}元，应收{due}元，多收的没有退还"
    return None


@requirement(
    "education_done",
    "依行政处罚法33条不予处罚的，已对当事人进行教育；依30、31条的，已责令监护人管教、看管治疗"
    "（违法事实不成立、超过追责期限的不适用）",
    "行政处罚法30、31、33",
    law="L53",
    facts={
        "education_record": Paper("教育记录", standing=True, optional=True),
        "guardian_told": Text("责令监护人管教、看管治疗的记录", standing=True, optional=True),
    },
    holds=lambda reading: {"education_record": "教育记录"} if reading.step.event == "no_penalty_on_spot" else {},
    fails={"education_record": None},
)
def education_done(reading):
    spared = reading.last("no_penalty", "fresh_no_penalty", "no_penalty_on_spot")
    if spared is None and reading.step.event != "no_penalty_on_spot":
        return None
    decided = reading.last("decide_direct", "decide_collective", "decide")
    if spared and decided and decided.seq > spared.seq:
        return None
    ground = spared.ground if spared else "slight_corrected"
    if ground in GUARDED:
        return None if reading["guardian_told"] else "没有责令监护人管教、看管治疗的记录"
    if ground and ground not in EDUCATED:
        return None
    return None if reading["education_record"] else "不予处罚，没有对当事人进行教育的记录"


@requirement("seizures_released", "查封、扣押已解除、移交或者依法处理", "行政强制法28", law="L23")
def seizures_released(reading):
    open_ = [m.state_name for m in reading.record.instances("sz_measure") if m.state in SEIZED]
    return f"查封、扣押现为“{'、'.join(open_)}”，没有解除、移交或者依法处理" if open_ else None


@requirement("holds_disposed", "先行登记保存的证据均已作出处理决定", "行政处罚法56", law="L15")
def holds_disposed(reading):
    if reading.step.procedure != "penalty_ordinary":
        return None
    open_ = [m for m in reading.record.instances("po_hold") if m.state == "held"]
    return f"{len(open_)}份先行登记保存的证据没有作出处理决定" if open_ else None


@requirement(
    "nothing_pending",
    "没有进行中的复议、诉讼、按日计罚；刑事程序未终结或者救济期限未满的，注明案卷可以重新打开",
    "行政处罚法73",
    law="L35",
    facts={"reopening_noted": Text("案卷可以重新打开的注明", optional=True)},
    holds={"reopening_noted": "救济期限未满，案卷可以重新打开"},
)
def nothing_pending(reading):
    states = remedy_states(reading)
    if states & PENDING:
        return "复议或者诉讼正在进行"
    if any(m.state == "pending" for m in reading.record.instances("co_remedies")) and states:
        return "对责令改正决定的复议或者诉讼正在进行"
    daily = reading.step.procedure == "daily_penalty"
    if not daily and any(m.state in DAILY_OPEN for m in reading.record.instances("dp_loop")):
        return "按日计罚的复查正在进行"
    criminal = any(m.state == "pending" for m in reading.record.instances("po_criminal"))
    if (criminal or "open" in states) and not reading["reopening_noted"]:
        return f"{'刑事程序未终结' if criminal else '救济期限未满'}，没有注明案卷可以重新打开"
    return None


@requirement("fresh_result_made", "被责令重作的，已重新作出处理", "行政诉讼法71", law="L34")
def fresh_result_made(reading):
    return "被责令重作，尚未重新作出处理" if "remitted" in remedy_states(reading) else None


@requirement("procuratorate_answered", "检察意见已以处理结果回复", "刑事诉讼法177", law=("L39", "L45"))
def procuratorate_answered(reading):
    if reading.step.procedure == "reverse_transfer":
        return None
    open_ = [m for m in reading.record.instances("rt_reply") if m.state in ("open", "interim_replied")]
    return "收到的检察意见没有以处理结果回复" if open_ else None
