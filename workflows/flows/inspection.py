"""Work of inspections: plan and draw, visit, samples, findings, publication."""

from viewflow import this
from viewflow.workflow import flow

from workflows.flows.base import ByState, LegalFlow, Wait, Work


class Planning(LegalFlow):
    """检查计划：批准、封存名单、抽取、派发、公布。"""

    process_title = "检查计划和任务"
    machine = "in_plan"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(
        drafted=this.approve,
        approved=this.commit,
        committed=this.wait_draw,
        drawn=this.reveal,
        ordered=this.finish,
        revealed=this.finish,
    )
    approve = Work("inspection.approve_plan").Next(this.route)
    commit = Work("inspection.commit_draw").Next(this.route)
    wait_draw = Wait("系统随机抽取").Next(this.route)
    reveal = Work("inspection.reveal_draw").Next(this.route)
    finish = Work("inspection.finish_plan").Next(this.route)
    end = flow.End()


class Visit(LegalFlow):
    """现场检查：进入、笔录、录入、办结。"""

    process_title = "现场检查"
    machine = "in_visit"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(
        assigned=this.enter_site,
        on_site=this.sign,
        obstructed=this.sign,
        record_signed=this.enter_result,
        result_entered=this.close,
        not_inspectable=this.close,
    )
    enter_site = Work("inspection.start").Next(this.route)
    sign = Work("inspection.sign_record").Next(this.route)
    enter_result = Work("inspection.enter").Next(this.route)
    close = Work("inspection.close").Next(this.route)
    end = flow.End()


class Sampling(LegalFlow):
    """采样：等监测报告。"""

    process_title = "监测报告"
    machine = "in_sample"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(taken=this.report)
    report = Work("inspection.report_received").Next(this.route)
    end = flow.End()


class Finding(LegalFlow):
    """发现的问题：转立案线索或者另行处理。"""

    process_title = "发现的问题"
    machine = "in_finding"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(open=this.refer)
    refer = Work("inspection.refer_case").Next(this.route)
    end = flow.End()


class ResultPublication(LegalFlow):
    """检查结果公示。"""

    process_title = "检查结果公示"
    machine = "in_publication"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(unpublished=this.publish)
    publish = Work("inspection.publish").Next(this.route)
    end = flow.End()
