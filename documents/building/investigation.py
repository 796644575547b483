"""How the case went until the paper: only steps of the chain, each with its day and its paper's number."""

from __future__ import annotations

from documents.building import words
from documents.building.authority import officers
from documents.building.record import Act, Standing
from documents.building.service import served_on
from documents.figures import date

#: Steps told in one sentence each; {day}, {who}, {paper} (《名称》（文号）), {name} of the step.
TOLD = {
    "penalty_ordinary.suspend": "{day}，因法定事由中止调查",
    "penalty_ordinary.resume": "{day}，恢复调查",
    "penalty_ordinary.transfer_returned": "{day}，受移送机关将案件退回，本机关继续办理",
    "penalty_ordinary.return_for_supplement": "{day}，案件退回补充调查",
    "penalty_ordinary.add_violation": "{day}，经批准补充立案",
    "penalty_ordinary.add_party": "{day}，经批准追加当事人",
    "penalty_ordinary.substitute_party": "{day}，经批准变更当事人",
    "transfer_criminal.handover": "因涉嫌犯罪，本机关于{day}将案件移送{receiver}",
    "transfer_criminal.file": "{day}，公安机关决定立案侦查",
    "transfer_criminal.refuse": "{day}，公安机关决定不予立案",
    "transfer_criminal.withdraw": "{day}，公安机关撤销案件",
    "transfer_criminal.return_adm": "{day}，公安机关将案件移交本机关予以行政处罚",
    "penalty_ordinary.resume_after_criminal": "{day}，刑事程序终结，本机关恢复处罚程序",
    "seizure.execute": "{day}，本机关实施查封、扣押{paper}",
    "penalty_ordinary.order_correct": "{day}，本机关作出{paper}",
}
#: Steps of the end of a case, for the forms that tell the whole course.
TOLD_LATER = {
    "penalty_ordinary.notify": "{day}，批准并作出{paper}",
    "penalty_ordinary.notify_hearing": "{day}，批准并作出{paper}",
    "penalty_ordinary.renotify": "{day}，重新作出{paper}",
    "penalty_ordinary.serve_notice": "{day}，送达告知书",
    "penalty_ordinary.defend": "{day}，当事人提出陈述、申辩",
    "penalty_ordinary.waive_statement": "{day}，当事人放弃陈述、申辩",
    "penalty_ordinary.request_hearing": "{day}，当事人要求听证",
    "penalty_ordinary.hold_hearing": "{day}，举行听证",
    "penalty_ordinary.legal_pass": "{day}，法制审核通过",
    "penalty_ordinary.decide_direct": "{day}，作出{paper}",
    "penalty_ordinary.decide_collective": "{day}，经负责人集体讨论，作出{paper}",
    "penalty_ordinary.no_penalty": "{day}，作出{paper}",
    "penalty_ordinary.serve": "{day}，送达决定书",
    "penalty_ordinary.perform": "{day}，当事人履行完毕",
    "penalty_ordinary.publish": "{day}，公开处罚信息",
}


def investigation(standing: Standing, who: str, *, whole: bool = False) -> tuple[str, ...]:
    """The course up to the end of the inquiry; with `whole` to the present step."""
    first = [_opened(standing, who), _inquired(standing, who)]
    told = TOLD | TOLD_LATER if whole else TOLD
    own = standing.act.seq
    rest = [_told(standing, act, told[act.id]) for act in standing.acts if act.id in told and act.seq != own]
    extended = [
        f"{date(act.day)}，经批准延长办案期限{words.number(act.facts['days'])}日"
        for act in standing.steps("penalty_ordinary.extend_case_period")
        if act.facts.get("days")
    ]
    finished = standing.last("penalty_ordinary.finish")
    end = f"{date(finished.day)}，案件调查终结" if finished is not None and not whole else None
    paragraphs = ["。".join(filter(None, first)), "。".join([*rest, *extended]), end]
    return tuple(words.ended(text) for text in paragraphs if text)


def _opened(standing: Standing, who: str) -> str | None:
    found, filed = standing.fact_day("discovered_at"), standing.last("penalty_ordinary.file")
    parts = [f"{date(found)}，本机关发现{who}涉嫌环境违法" if found else None]
    if filed is not None:
        parts.append(f"{date(filed.day)}，本机关决定立案（{standing.case.number}）")
    return "。".join(filter(None, parts)) or None


def _inquired(standing: Standing, who: str) -> str | None:
    began = standing.last("penalty_ordinary.investigate")
    if began is None:
        return None
    people = words.joined(
        f"{o.name}（执法证号{o.certificate}）" if o.certificate else o.name
        for o in officers(Standing(standing.file, began))
    )
    filed = standing.last("penalty_ordinary.file")
    when = "当日" if filed is not None and filed.day == began.day else date(began.day)
    return f"{when}起，执法人员{people}对该案进行调查取证"


def _told(standing: Standing, act: Act, sentence: str) -> str:
    receiver = act.facts.get("receiver") or "公安机关"
    return sentence.format(day=date(act.day), paper=_paper(standing, act), receiver=receiver)


def _paper(standing: Standing, act: Act) -> str:
    """《名称》（文号） of the first letter that the step made, with the day on which it was served."""
    for due in standing.papers():
        if due.event.seq == act.seq and standing.number(due):
            served = served_on(standing, due) if act.id.endswith("order_correct") else None
            return f"《{due.name}》（{standing.number(due)}）{f'，{date(served)}送达' if served else ''}"
    return ""
