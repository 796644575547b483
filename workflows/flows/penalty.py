"""Work of the penalty procedures: filing, investigation, decision, performance; the simple procedure."""

from viewflow import this
from viewflow.workflow import flow

from workflows.flows.base import ByState, LegalFlow, Wait, Work


class Filing(LegalFlow):
    """立案：线索到立案或者不予立案。"""

    process_title = "立案"
    machine = "po_course"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(lead=this.review, filing_review=this.file_case)
    review = Work("penalty_ordinary.review").Next(this.route)
    file_case = Work("penalty_ordinary.file").Next(this.route)
    end = flow.End()


class Investigation(LegalFlow):
    """调查取证：立案到调查终结。"""

    process_title = "调查取证"
    machine = "po_course"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(filed=this.investigate, investigating=this.finish)
    investigate = Work("penalty_ordinary.investigate").Next(this.route)
    finish = Work("penalty_ordinary.finish").Next(this.route)
    end = flow.End()


class Decision(LegalFlow):
    """审查决定：案件审查、告知、法制审核、集体讨论、决定。"""

    process_title = "审查决定"
    machine = "po_draft"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(
        report_submitted=this.submit_review,
        case_review=this.notify,
        prior_notice=this.to_review,
        legal_review=this.legal_pass,
        review_failed=this.resubmit_review,
        review_passed=this.decide,
        collective_discussion=this.decide_together,
    )
    submit_review = Work("penalty_ordinary.submit_review").Next(this.route)
    notify = Work("penalty_ordinary.notify_hearing").Next(this.route)
    to_review = Work("penalty_ordinary.to_review").Next(this.route)
    legal_pass = Work("penalty_ordinary.legal_pass").Next(this.route)
    resubmit_review = Work("penalty_ordinary.resubmit_review").Next(this.route)
    decide = Work("penalty_ordinary.decide_direct").Next(this.route)
    decide_together = Work("penalty_ordinary.decide_collective").Next(this.route)
    end = flow.End()


class Notice(LegalFlow):
    """告知书送达：对每一当事人各一份。"""

    process_title = "送达告知书"
    machine = "po_notice"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(not_served=this.serve_notice)
    serve_notice = Work("penalty_ordinary.serve_notice").Next(this.route)
    end = flow.End()


class Statement(LegalFlow):
    """陈述申辩：等当事人；收到的复核。"""

    process_title = "陈述申辩"
    machine = "po_statement"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(open=this.wait_party, received=this.answer)
    wait_party = Wait("当事人").Next(this.route)
    answer = Work("penalty_ordinary.after_defence").Next(this.route)
    end = flow.End()


class Hearing(LegalFlow):
    """听证：受理、通知、举行、报告。"""

    process_title = "听证"
    machine = "po_hearing"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(
        open=this.wait_party, requested=this.accept, accepted=this.give_notice, notified=this.hold, held=this.report
    )
    wait_party = Wait("当事人").Next(this.route)
    accept = Work("penalty_ordinary.accept_hearing_request").Next(this.route)
    give_notice = Work("penalty_ordinary.issue_hearing_notice").Next(this.route)
    hold = Work("penalty_ordinary.hold_hearing").Next(this.route)
    report = Work("penalty_ordinary.after_hearing").Next(this.route)
    end = flow.End()


class Service(LegalFlow):
    """决定书送达：对每一当事人各一份。"""

    process_title = "送达决定书"
    machine = "po_service"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(unserved=this.serve, announced=this.wait_term)
    serve = Work("penalty_ordinary.serve").Next(this.route)
    wait_term = Wait("公告期满").Next(this.route)
    end = flow.End()


class Payment(LegalFlow):
    """缴款：等当事人缴清。"""

    process_title = "缴纳罚款"
    machine = "po_payment"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(due=this.wait_party, overdue=this.wait_party, deferred=this.wait_party)
    wait_party = Wait("当事人").Next(this.route)
    end = flow.End()


class Enforcement(LegalFlow):
    """催告与申请法院强制执行。"""

    process_title = "催告和申请执行"
    machine = "po_enforcement"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(demanded=this.apply_court, court_enforcement=this.wait_court)
    apply_court = Work("penalty_ordinary.apply_court").Next(this.route)
    wait_court = Wait("人民法院").Next(this.route)
    end = flow.End()


class Correction(LegalFlow):
    """责令改正：到期复查。"""

    process_title = "责令改正"
    machine = "co_order"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(ordered=this.verify, failed=this.verify, substitute=this.substituted)
    verify = Work("penalty_ordinary.verify_correction").Next(this.route)
    substituted = Work("penalty_ordinary.substitute_performance_done").Next(this.route)
    end = flow.End()


class Publication(LegalFlow):
    """决定公开。"""

    process_title = "决定公开"
    machine = "po_publication"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(unpublished=this.publish)
    publish = Work("penalty_ordinary.publish").Next(this.route)
    end = flow.End()


class Closing(LegalFlow):
    """结案和归档。"""

    process_title = "结案归档"
    machine = "po_course"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(
        decided=this.close,
        no_penalty=this.close,
        transferred_out=this.close,
        closed=this.archive,
        filing_revoked=this.archive,
        terminated=this.archive,
        merged_into_other=this.archive,
    )
    close = Work("penalty_ordinary.close").Next(this.route)
    archive = Work("penalty_ordinary.archive").Next(this.route)
    end = flow.End()


class Simple(LegalFlow):
    """当场处罚。"""

    process_title = "当场处罚"
    machine = "ps_course"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(found=this.inform, informed=this.decide, decided=this.close, no_penalty=this.close)
    inform = Work("penalty_simple.inform").Next(this.route)
    decide = Work("penalty_simple.decide").Next(this.route)
    close = Work("penalty_simple.close").Next(this.route)
    end = flow.End()


class SimpleRecord(LegalFlow):
    """当场处罚决定报所属机关备案。"""

    process_title = "当场处罚备案"
    machine = "ps_record"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(unfiled=this.record)
    record = Work("penalty_simple.record").Next(this.route)
    end = flow.End()
