"""公安接受 (tc_receipt)."""

from django.db import models

from cases.facts import Choice, Day, Items, Text
from cases.models.machine import Machine, Spec, step
from cases.procedures.transfer_criminal.rules import course, receipt
from cases.roles import Role
from cases.steps import Ground


class PoliceReceipt(Machine):
    """公安接受."""

    class State(models.TextChoices):
        DELIVERED = "delivered", "公安可见，待接受"
        RECEIVED = "received", "公安已接受"
        REFUSED_RECEIPT = "refused_receipt", "公安拒收"
        FORWARDED = "forwarded", "转送有管辖权公安"
        SUPPLEMENTING = "supplementing", "补正、补充调查"
        NOT_POLICE = "not_police", "不属公安管辖，退回"

    class Meta:
        proxy = True

    spec = Spec(
        "tc_receipt",
        "transfer_criminal",
        "公安接受",
        per=("handover",),
        start="delivered",
        terminal=("received", "not_police"),
        opens=("transfer_criminal.handover",),
        waiting={"delivered": "police", "refused_receipt": "police", "forwarded": "police"},
    )

    @step(
        "公安接受并签回执",
        State.DELIVERED,
        State.REFUSED_RECEIPT,
        State.FORWARDED,
        to=State.RECEIVED,
        by=Role.POLICE,
        basis="环环监〔2017〕17号7",
        requires=[course.paper_registered],
        when=[
            [
                "tc_filing.none",
                "tc_filing.deciding",
                "tc_filing.not_filed",
                "tc_filing.withdrawn",
                "tc_filing.handed_back",
                "tc_filing.sent",
            ],
            [
                "tc_prosecution.none",
                "tc_prosecution.sent_back",
                "tc_prosecution.not_prosecuted",
                "tc_prosecution.acquitted",
                "tc_prosecution.sentenced",
            ],
        ],
        also={"tc_filing": "deciding"},
        records={
            "police_review": Choice(
                "公安审查种类",
                values={"general": "一般案件", "clue": "线索需查证", "complex": "重大、疑难、复杂"},
                optional=True,
            )
        },
        documents=["收: 接受案件回执"],
    )
    def receive(self, reading):
        """公安接受并签回执."""

    @step(
        "公安拒收",
        State.DELIVERED,
        State.FORWARDED,
        to=State.REFUSED_RECEIPT,
        by=Role.POLICE,
        basis="环环监〔2017〕17号7",
        requires=[receipt.refusal_recorded],
        documents=["拒收情况说明"],
    )
    def police_refuse_receipt(self, reading):
        """公安拒收."""

    @step(
        "转送有管辖权的公安机关",
        State.DELIVERED,
        State.RECEIVED,
        State.REFUSED_RECEIPT,
        to=State.FORWARDED,
        by=Role.POLICE,
        basis="国务院令310号7",
        requires=[course.paper_registered],
        when=[
            [
                "tc_filing.none",
                "tc_filing.deciding",
                "tc_filing.not_filed",
                "tc_filing.withdrawn",
                "tc_filing.handed_back",
            ]
        ],
        records={"to_police": Text("转送的公安机关", optional=True)},
        documents=["收: 转送通知"],
    )
    def forward_to_other_police(self, reading):
        """转送有管辖权的公安机关."""

    @step(
        "不属公安管辖退回",
        State.DELIVERED,
        State.RECEIVED,
        State.FORWARDED,
        to=State.NOT_POLICE,
        by=Role.POLICE,
        basis="环环监〔2017〕17号9",
        requires=[course.paper_registered],
        when=[
            [
                "tc_filing.none",
                "tc_filing.deciding",
                "tc_filing.not_filed",
                "tc_filing.withdrawn",
                "tc_filing.handed_back",
            ]
        ],
        also={"tc_course": "concluded", "tc_filing": "handed_back"},
        records={"return_reason": Text("退回理由", long=True, optional=True)},
        documents=["收: 退回函"],
    )
    def return_not_police(self, reading):
        """不属公安管辖退回."""

    @step(
        "公安要求补正、补充调查",
        State.RECEIVED,
        to=State.SUPPLEMENTING,
        by=Role.POLICE,
        basis="环环监〔2017〕17号8",
        requires=[course.paper_registered],
        grounds=[
            Ground("papers", "材料不全，三日内补正（不影响接受）", basis="环环监〔2017〕17号8"),
            Ground("evidence", "证据不充分，补充调查", basis="环环监〔2017〕17号8"),
        ],
        records={
            "items_wanted": Items("要求补正、补充的事项", optional=True),
            "supplement_notice_received_on": Day("收到补正告知日期", optional=True),
        },
        documents=["收: 补正通知", "收: 补充调查函"],
    )
    def supplement(self, reading):
        """公安要求补正、补充调查."""

    @step(
        "反馈补正、补充调查结果",
        State.SUPPLEMENTING,
        to=State.RECEIVED,
        by=Role.CASE_HANDLER,
        basis="环环监〔2017〕17号8",
        requires=[receipt.each_item_answered],
        grounds=[
            Ground("done", "已补正、补充", basis="环环监〔2017〕17号8"),
            Ground("cannot", "客观条件所限无法补正", basis="环环监〔2017〕17号8"),
        ],
        documents=["补正材料", "无法补正书面说明"],
    )
    def resubmit(self, reading):
        """反馈补正、补充调查结果."""
