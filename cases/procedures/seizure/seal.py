"""封条 (sz_seal)."""

from django.db import models

from cases.models.machine import Machine, Spec, step
from cases.procedures.penalty_ordinary.rules import course as penalty_ordinary_course
from cases.procedures.seizure.rules import measure, seal
from cases.roles import Role


class Seal(Machine):
    """封条."""

    class State(models.TextChoices):
        INTACT = "intact", "封存完好"
        BROKEN = "broken", "封条被毁或者擅自启用"

    class Meta:
        proxy = True

    spec = Spec(
        "sz_seal",
        "seizure",
        "封条",
        per=("查封扣押决定",),
        start="intact",
        terminal=("intact", "broken"),
        opens=("seizure.execute", "seizure.emergency"),
    )

    @step(
        "检视封存情况",
        State.INTACT,
        to="same",
        by=Role.CASE_HANDLER,
        basis="查封扣押办法(部令29号)23",
        requires=[seal.seal_state_recorded],
        documents=["现场检查（勘察）笔录"],
    )
    def check_seal(self, reading):
        """检视封存情况."""

    @step(
        "发现封条被毁、擅自启用",
        State.INTACT,
        to=State.BROKEN,
        by=Role.CASE_HANDLER,
        basis="查封扣押办法(部令29号)23",
        requires=[penalty_ordinary_course.two_qualified_officers, seal.seal_state_recorded],
        documents=["现场检查（勘察）笔录"],
    )
    def seal_broken(self, reading):
        """发现封条被毁、擅自启用."""

    @step(
        "提请公安机关处理",
        State.BROKEN,
        to="same",
        by=Role.BUREAU_HEAD,
        basis="查封扣押办法(部令29号)23",
        requires=[seal.seal_offence],
        documents=["案件移送书"],
    )
    def report_seal_broken(self, reading):
        """提请公安机关处理."""

    @step(
        "重新加封",
        State.BROKEN,
        to=State.INTACT,
        by=Role.CASE_HANDLER,
        basis="查封扣押办法(部令29号)23",
        requires=[penalty_ordinary_course.two_qualified_officers, measure.within_term],
        when=[["sz_measure.executed", "sz_measure.extended", "sz_measure.emergency"]],
        documents=["现场检查（勘察）笔录", "封条"],
    )
    def reseal(self, reading):
        """重新加封."""
