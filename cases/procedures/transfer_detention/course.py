"""拘留移送主线 (td_course)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.transfer_criminal.rules import course as transfer_criminal_course
from cases.procedures.transfer_detention.rules import course
from cases.roles import Role
from cases.steps import Ground


class DetentionTransfer(Machine):
    """拘留移送主线."""

    class State(models.TextChoices):
        NOT_PROPOSED = "not_proposed", "未提出移送"
        PROPOSED = "proposed", "已报审批"
        APPROVED = "approved", "批准移送"
        DISAPPROVED = "disapproved", "不批准移送"
        ORDERED_BY_SUPERIOR = "ordered_by_superior", "上级责令移送"
        HANDED_OVER = "handed_over", "已移送公安"
        DETAINED = "detained", "决定行政拘留"
        REJECTED = "rejected", "公安不予拘留，退卷"
        CRIMINAL_FOUND = "criminal_found", "公安认为涉嫌犯罪"
        WITHDRAWN = "withdrawn", "撤回移送"
        CLOSED = "closed", "结案"

    class Meta:
        proxy = True

    spec = Spec(
        "td_course",
        "transfer_detention",
        "拘留移送主线",
        per=("person",),
        start="not_proposed",
        terminal=("not_proposed", "closed"),
        opens=("case",),
        waiting={"handed_over": "police"},
    )

    @step(
        "提出移送审批",
        State.NOT_PROPOSED,
        to=State.PROPOSED,
        by=Role.CASE_HANDLER,
        basis="公治〔2014〕853号10",
        requires=[course.person_named],
        documents=["移送涉嫌环境违法适用行政拘留处罚案件审批表"],
    )
    def propose(self, reading):
        """提出移送审批."""

    @step(
        "批准移送",
        State.PROPOSED,
        State.ORDERED_BY_SUPERIOR,
        to=State.APPROVED,
        by=Role.BUREAU_HEAD,
        basis="公治〔2014〕853号10",
        requires=[
            course.not_a_crime,
            course.decision_or_clause,
            course.detention_clause,
            course.order_refused_if_required,
            course.responsible_person_proved,
        ],
        grounds=[
            Ground("after_decision", "处罚决定后移送", basis="公治〔2014〕853号2"),
            Ground("before_decision", "条款允许先行移送", basis="生态环境法典1179"),
            Ground("as_ordered", "按上级责令移送", basis="公治〔2014〕853号17"),
        ],
        documents=["移送涉嫌环境违法适用行政拘留处罚案件审批表"],
    )
    def approve(self, reading):
        """批准移送."""

    @step(
        "不批准移送",
        State.PROPOSED,
        to=State.DISAPPROVED,
        by=Role.BUREAU_HEAD,
        basis="公治〔2014〕853号10",
        requires=[transfer_criminal_course.refusal_reason_recorded],
        documents=["移送涉嫌环境违法适用行政拘留处罚案件审批表"],
    )
    def disapprove(self, reading):
        """不批准移送."""

    @step(
        "上级责令移送",
        State.NOT_PROPOSED,
        State.PROPOSED,
        State.DISAPPROVED,
        State.WITHDRAWN,
        State.CLOSED,
        to=State.ORDERED_BY_SUPERIOR,
        by=Role.SUPERIOR_AUTHORITY,
        basis="公治〔2014〕853号17",
        requires=[transfer_criminal_course.paper_registered],
        documents=["收: 责令移送文书"],
    )
    def superior_orders(self, reading):
        """上级责令移送."""

    @step(
        "移送公安",
        State.APPROVED,
        to=State.HANDED_OVER,
        by=Role.CASE_HANDLER,
        basis="公治〔2014〕853号11",
        requires=[course.same_level_police, course.detention_package_complete, course.originals_and_copies],
        also={"td_receipt": "delivered"},
        documents=["案件移送书", "移送材料清单"],
    )
    def handover(self, reading):
        """移送公安."""

    @step(
        "公安决定行政拘留",
        State.HANDED_OVER,
        State.REJECTED,
        State.WITHDRAWN,
        State.CLOSED,
        to=State.DETAINED,
        by=Role.POLICE,
        basis="公治〔2014〕853号14",
        requires=[transfer_criminal_course.paper_registered],
        documents=["收: 行政拘留决定书"],
    )
    def detain(self, reading):
        """公安决定行政拘留."""

    @step(
        "公安不予拘留并退卷",
        State.HANDED_OVER,
        to=State.REJECTED,
        by=Role.POLICE,
        basis="公治〔2014〕853号15",
        requires=[transfer_criminal_course.paper_registered],
        documents=["收: 不予拘留告知书", "收: 退回案卷清单"],
    )
    def reject(self, reading):
        """公安不予拘留并退卷."""

    @step(
        "公安认为涉嫌犯罪",
        State.HANDED_OVER,
        State.DETAINED,
        State.REJECTED,
        State.CLOSED,
        to=State.CRIMINAL_FOUND,
        by=Role.POLICE,
        basis="行政处罚法27",
        requires=[transfer_criminal_course.paper_registered],
        also={"tc_course": "suspected", "po_criminal": "pending"},
        documents=["收: 涉嫌犯罪告知"],
    )
    def criminal_found(self, reading):
        """公安认为涉嫌犯罪."""

    @step(
        "撤回移送",
        State.APPROVED,
        State.HANDED_OVER,
        to=State.WITHDRAWN,
        by=Role.BUREAU_HEAD,
        basis="practice",
        requires=[course.basis_fell_away],
        documents=["撤回移送函"],
    )
    def withdraw_transfer(self, reading):
        """撤回移送."""

    @step(
        "退卷后补充证据再报审批",
        State.REJECTED,
        State.CLOSED,
        to=State.PROPOSED,
        by=Role.CASE_HANDLER,
        basis="practice",
        requires=[transfer_criminal_course.new_evidence],
        documents=["移送涉嫌环境违法适用行政拘留处罚案件审批表"],
    )
    def resubmit_after_rejection(self, reading):
        """退卷后补充证据再报审批."""

    @step(
        "公安久不决定，转存档",
        State.HANDED_OVER,
        to=State.CLOSED,
        by=Role.BUREAU_HEAD,
        basis="practice",
        requires=[course.urged_in_writing],
        documents=["情况说明"],
    )
    def end_silent(self, reading):
        """公安久不决定，转存档."""

    @step(
        "结案",
        State.DETAINED,
        State.REJECTED,
        State.DISAPPROVED,
        State.CRIMINAL_FOUND,
        State.WITHDRAWN,
        to=State.CLOSED,
        by=Role.CASE_HANDLER,
        basis="公治〔2014〕853号16",
        requires=[course.outcome_papers_filed],
        grounds=[
            Ground("detained", "已拘留，文书复印存档", basis="公治〔2014〕853号16"),
            Ground("rejected", "不予拘留、案卷退回", basis="公治〔2014〕853号15"),
            Ground("disapproved", "不批准移送", basis="公治〔2014〕853号10"),
            Ground("criminal", "转涉嫌犯罪移送", basis="行政处罚法27"),
            Ground("withdrawn", "已撤回移送", basis="practice"),
        ],
        documents=["拘留移送结案登记"],
    )
    def close(self, reading):
        """结案."""
