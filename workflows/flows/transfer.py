"""Work of transfers: crime to the police with copy to the procuratorate, detention, reverse transfer."""

from viewflow import this
from viewflow.workflow import flow

from workflows.flows.base import ByState, LegalFlow, Wait, Work


class CrimeTransfer(LegalFlow):
    """涉嫌犯罪移送：专案组核实、报告、批准、移交。"""

    process_title = "涉嫌犯罪移送"
    machine = "tc_course"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(
        suspected=this.form_team,
        verifying=this.report,
        report_submitted=this.approve,
        approved=this.handover,
        directed=this.handover,
        handed_over=this.wait_police,
        concluded=this.close,
        not_suspected=this.close_not_suspected,
        disapproved=this.close_not_suspected,
    )
    form_team = Work("transfer_criminal.form_team").Next(this.route)
    report = Work("transfer_criminal.report").Next(this.route)
    approve = Work("transfer_criminal.approve").Next(this.route)
    handover = Work("transfer_criminal.handover").Next(this.route)
    wait_police = Wait("公安机关").Next(this.route)
    close = Work("transfer_criminal.close").Next(this.route)
    close_not_suspected = Work("transfer_criminal.close_not_suspected").Next(this.route)
    end = flow.End()


class PoliceReceipt(LegalFlow):
    """公安接受：签收、立案由公安机关在本系统办理或者由承办人凭文书登记。"""

    process_title = "公安接受"
    machine = "tc_receipt"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(delivered=this.receive, forwarded=this.receive, supplementing=this.resubmit)
    receive = Work("transfer_criminal.receive").Next(this.route)
    resubmit = Work("transfer_criminal.resubmit").Next(this.route)
    end = flow.End()


class PoliceFiling(LegalFlow):
    """公安审查是否立案。"""

    process_title = "公安立案审查"
    machine = "tc_filing"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(deciding=this.file_case, filed=this.wait_police)
    file_case = Work("transfer_criminal.file").Next(this.route)
    wait_police = Wait("公安机关").Next(this.route)
    end = flow.End()


class ProcuratorateCopy(LegalFlow):
    """抄送检察机关：等签收。"""

    process_title = "抄送检察机关"
    machine = "tc_copy"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(visible=this.receive)
    receive = Work("transfer_criminal.receive_copy").Next(this.route)
    end = flow.End()


class Detention(LegalFlow):
    """移送行政拘留。"""

    process_title = "移送行政拘留"
    machine = "td_course"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(
        proposed=this.approve,
        ordered_by_superior=this.approve,
        approved=this.handover,
        handed_over=this.wait_police,
        detained=this.close,
        rejected=this.close,
        disapproved=this.close,
        criminal_found=this.close,
        withdrawn=this.close,
    )
    approve = Work("transfer_detention.approve").Next(this.route)
    handover = Work("transfer_detention.handover").Next(this.route)
    wait_police = Wait("公安机关").Next(this.route)
    close = Work("transfer_detention.close").Next(this.route)
    end = flow.End()


class ReverseTransfer(LegalFlow):
    """反向移送：登记、审查、立案或者不予立案、回复。"""

    process_title = "反向移送"
    machine = "rt_course"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(
        received=this.register,
        registered=this.review,
        reviewing=this.file_case,
        more_material=this.wait_material,
        objected=this.review_objection,
        decided=this.close,
        referred=this.close,
        no_action=this.close,
    )
    register = Work("reverse_transfer.register").Next(this.route)
    review = Work("reverse_transfer.review").Next(this.route)
    file_case = Work("reverse_transfer.file").Next(this.route)
    wait_material = Wait("检察机关补充材料").Next(this.route)
    review_objection = Work("reverse_transfer.review_objection").Next(this.route)
    close = Work("reverse_transfer.close").Next(this.route)
    end = flow.End()


class ReverseReply(LegalFlow):
    """回复检察意见。"""

    process_title = "回复检察意见"
    machine = "rt_reply"
    start = flow.StartHandle(this.begin).Next(this.route)
    route = ByState(open=this.reply, interim_replied=this.reply)
    reply = Work("reverse_transfer.final_reply").Next(this.route)
    end = flow.End()
