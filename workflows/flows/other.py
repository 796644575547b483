"""Main courses of compensation, public-interest suggestions, credit, rectification, and the measures."""

from viewflow import this
from viewflow.workflow import flow

from workflows.flows.base import ByState, LegalFlow, Wait, Work


class Claim(LegalFlow):
    """生态环境损害赔偿：筛查、核查、启动、公开、结案。"""

    process_title = "损害赔偿"
    machine = "cp_claim"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(
        lead=this.screen, screening=this.check, checking=this.file_claim, filed=this.publish, published=this.close
    )
    screen = Work("compensation.screen").Next(this.route)
    check = Work("compensation.check").Next(this.route)
    file_claim = Work("compensation.file").Next(this.route)
    publish = Work("compensation.publish").Next(this.route)
    close = Work("compensation.close").Next(this.route)
    end = flow.End()


class Negotiation(LegalFlow):
    """磋商：告知、磋商、签订协议。"""

    process_title = "磋商"
    machine = "cp_negotiation"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(not_begun=this.notify, noticed=this.negotiate, negotiating=this.agree)
    notify = Work("compensation.notify").Next(this.route)
    negotiate = Work("compensation.negotiate").Next(this.route)
    agree = Work("compensation.agree").Next(this.route)
    end = flow.End()


class Suggestion(LegalFlow):
    """公益诉讼检察建议：整改、回复。"""

    process_title = "检察建议"
    machine = "pi_pre"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(suggestion_received=this.rectify, rectifying=this.reply, replied=this.wait, followup=this.reply)
    rectify = Work("pil.rectify").Next(this.route)
    reply = Work("pil.reply").Next(this.route)
    wait = Wait("检察机关").Next(this.route)
    end = flow.End()


class Rating(LegalFlow):
    """企业环境信用评价：归集、初评、告知、定级、公布。"""

    process_title = "信用评价"
    machine = "cr_rating"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(
        scope_listed=this.collect,
        collecting=this.score,
        preliminary=this.notify,
        notified=this.wait_party,
        objection=this.rescore,
        ready=this.finalise,
        finalised=this.publish,
        recalculating=this.recalculated,
        annulled=this.redo,
    )
    collect = Work("credit.collect").Next(this.route)
    score = Work("credit.score").Next(this.route)
    notify = Work("credit.notify").Next(this.route)
    wait_party = Wait("被评价企业").Next(this.route)
    rescore = Work("credit.rescore").Next(this.route)
    finalise = Work("credit.finalise").Next(this.route)
    publish = Work("credit.publish").Next(this.route)
    recalculated = Work("credit.recalculated").Next(this.route)
    redo = Work("credit.redo_after_annulment").Next(this.route)
    end = flow.End()


class Repair(LegalFlow):
    """信用修复：核实、修复。"""

    process_title = "信用修复"
    machine = "rp_application"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(
        untrustworthy_recorded=this.wait_term,
        eligible=this.wait_party,
        applied=this.wait_acceptance,
        correction_asked=this.wait_party,
        accepted=this.verify,
        verified=this.repair,
        reviewing_objection=this.dismiss,
    )
    wait_term = Wait("最短公示期满").Next(this.route)
    wait_party = Wait("当事人").Next(this.route)
    wait_acceptance = Wait("受理机构").Next(this.route)
    verify = Work("credit_repair.verify").Next(this.route)
    repair = Work("credit_repair.repair").Next(this.route)
    dismiss = Work("credit_repair.objection_dismissed").Next(this.route)
    end = flow.End()


class Task(LegalFlow):
    """督察整改任务：方案、整改、验收、公示、销号。"""

    process_title = "整改任务"
    machine = "rc_task"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(
        assigned=this.file_plan,
        plan_filed=this.begin_work,
        rectifying=this.claim_done,
        overdue=this.claim_done,
        claimed=this.accept,
        accepted=this.publish,
        published=this.close,
        reopened=this.assign_again,
    )
    file_plan = Work("rectification.file_plan").Next(this.route)
    begin_work = Work("rectification.start").Next(this.route)
    claim_done = Work("rectification.claim_done").Next(this.route)
    accept = Work("rectification.accept").Next(this.route)
    publish = Work("rectification.publish").Next(this.route)
    close = Work("rectification.close").Next(this.route)
    assign_again = Work("rectification.assign_again").Next(this.route)
    end = flow.End()


class Seizure(LegalFlow):
    """查封、扣押：批准、实施、解除、办结。"""

    process_title = "查封扣押"
    machine = "sz_measure"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(
        proposed=this.approve,
        approved=this.execute,
        emergency=this.backfill,
        unapproved=this.release,
        executed=this.release,
        extended=this.release,
        expired=this.release,
        returned_from_police=this.release,
        release_decided=this.close,
    )
    approve = Work("seizure.approve").Next(this.route)
    execute = Work("seizure.execute").Next(this.route)
    backfill = Work("seizure.backfill").Next(this.route)
    release = Work("seizure.release").Next(this.route)
    close = Work("seizure.close_measure").Next(this.route)
    end = flow.End()


class Restriction(LegalFlow):
    """限制生产、停产整治决定。"""

    process_title = "限产停产"
    machine = "pr_decision"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(
        proposed=this.notify,
        notified=this.serve_notice,
        noticed=this.legal_pass,
        reviewed=this.decide,
        decided=this.serve,
    )
    notify = Work("production_restriction.notify").Next(this.route)
    serve_notice = Work("production_restriction.serve_notice").Next(this.route)
    legal_pass = Work("production_restriction.legal_pass").Next(this.route)
    decide = Work("production_restriction.decide").Next(this.route)
    serve = Work("production_restriction.serve").Next(this.route)
    end = flow.End()


class DailyLoop(LegalFlow):
    """按日连续处罚：责令改正、复查、认定。"""

    process_title = "按日计罚复查"
    machine = "dp_loop"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(
        violation_found=this.serve_order,
        order_served=this.reinspect,
        lapsed=this.reinspect,
        reinspection=this.refuse,
        awaiting_report=this.refuse,
        corrected=this.close,
        stopped=this.close,
    )
    serve_order = Work("daily_penalty.serve_order").Next(this.route)
    reinspect = Work("daily_penalty.reinspect").Next(this.route)
    refuse = Work("daily_penalty.refuse").Next(this.route)
    close = Work("daily_penalty.close").Next(this.route)
    end = flow.End()


class DailyDecision(LegalFlow):
    """按日连续处罚决定。"""

    process_title = "按日计罚决定"
    machine = "dp_decision"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(
        waiting=this.propose,
        proposed=this.notify,
        notified=this.serve_notice,
        noticed=this.review,
        reviewed=this.decide,
        decided=this.serve,
        served=this.close,
    )
    propose = Work("daily_penalty.propose_daily").Next(this.route)
    notify = Work("daily_penalty.notify_daily").Next(this.route)
    serve_notice = Work("daily_penalty.serve_daily_notice").Next(this.route)
    review = Work("daily_penalty.daily_reviewed").Next(this.route)
    decide = Work("daily_penalty.decide").Next(this.route)
    serve = Work("daily_penalty.serve_daily").Next(this.route)
    close = Work("daily_penalty.close2").Next(this.route)
    end = flow.End()
