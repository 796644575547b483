"""Requirements of compensation: claim."""

from __future__ import annotations

from cases.facts import Choice, Day, Flag, Items, Money, Paper, People, Person, Proof, Text
from cases.reading import Reading
from cases.requirements import needs, requirement

#: Channels of leads listed by 环法规〔2022〕31号.
SOURCES = (
    "案源移交",
    "处罚立案",
    "处罚决定",
    "涉罪移送",
    "突发环境事件",
    "督察交办",
    "检察机关移送",
    "举报投诉",
    "其他部门移送",
)
lead_source = needs(
    "lead_source",
    "线索来源属于已列渠道，并登记来源编号",
    "环法规〔2022〕31号16（未核）",
    law="L49",
    facts={
        "lead_source": Choice("线索来源", values={source: source for source in SOURCES}),
        "lead_no": Text("来源编号"),
        "lead_found_on": Day("发现线索日期"),
    },
)
DUPLICATE = "重复线索"


@requirement(
    "screen_reason",
    "写明排除理由：不属生态环境损害、无任何责任人线索、与在办线索重复之一",
    "未核",
    law="L49",
    facts={
        "screen_code": Choice(
            "排除理由",
            values={
                "不属损害": "不属生态环境损害",
                "无责任人": "无任何责任人线索",
                DUPLICATE: "与在办线索重复",
            },
        ),
        "duplicate_of": Text("重复的原线索编号", optional=True),
    },
)
def screen_reason(reading: Reading) -> str | None:
    if reading["screen_code"] == DUPLICATE and not reading.given.get("duplicate_of"):
        return "未写明重复的原线索编号"
    return None


survey_two_officers = needs(
    "survey_two_officers",
    "调查人员不少于两人并出示证件",
    "未核",
    law="L49",
    facts={
        "officers": People("调查人员", certified=True, least=2),
        "certificates_shown": Flag("已出示执法证件", otherwise="没有出示执法证件"),
    },
)
OTHER_CASE = "法律规定的其他情形"


@requirement(
    "closed_reason",
    "不启动索赔的理由在封闭清单内，附证据，并抄送检察机关",
    "生态环境法典1073",
    law="L49",
    facts={
        "not_start_code": Choice(
            "不启动索赔的理由",
            values={
                "显著轻微已修复": "损害显著轻微且已自行修复",
                "已赔偿": "损害已经赔偿",
                "义务人灭失": "义务人灭失且无承受人",
                OTHER_CASE: "法律规定的其他情形（写明条款）",
            },
        ),
        "not_start_clause": Text("其他情形的条款", optional=True),
        "evidence_ids": Proof("证据"),
        "copied_to_procuratorate": Flag("已抄送检察机关", otherwise="没有抄送检察机关"),
    },
)
def closed_reason(reading: Reading) -> str | None:
    if reading["not_start_code"] == OTHER_CASE and not reading.given.get("not_start_clause"):
        return "未写明其他情形的条款"
    return None


is_marine = needs(
    "is_marine",
    "损害对象是海洋环境、海洋生态",
    "生态环境法典1074",
    law="L49",
    facts={"sea_area": Text("海域位置"), "receiving_department": Text("接收的海洋生态环境监督管理部门")},
)
new_clue = needs(
    "new_clue",
    "有原筛查、核查时未掌握的新线索或者新证据",
    "未核",
    law="L49",
    facts={"clue": Text("新线索或者新证据", long=True), "evidence_ids": Proof("证据")},
)
mandate = needs(
    "mandate",
    "有设区的市级以上人民政府指定本部门、机构索赔的文件",
    "生态环境法典1073",
    law="L49",
    facts={
        "mandate_document": Paper("指定文件文号"),
        "claimant": Text("赔偿权利人或者指定的部门、机构"),
    },
)
negotiable = needs(
    "negotiable",
    "违反法律规定，污染环境、破坏生态给国家造成损失，有初步证据",
    "生态环境法典1073",
    law="L49",
    facts={
        "unlawful_clause": Text("违反的法律条款"),
        "state_loss": Text("国家损失的初步认定"),
        "evidence_ids": Proof("证据"),
    },
)
not_marine = needs(
    "not_marine",
    "不是海洋生态环境损害（海洋损害走法典1074条）",
    "法释生态环境损害赔偿若干规定(2020)2",
    law="L49",
    facts={"marine": Flag("属于海洋生态环境损害", must=False, otherwise="海洋生态环境损害应当移送海洋部门")},
    fails={"marine": True},
)
not_private_damage = needs(
    "not_private_damage",
    "不是人身损害、个人和集体财产损失的赔偿要求",
    "法释生态环境损害赔偿若干规定(2020)2",
    law="L49",
    facts={
        "private_damage": Flag(
            "属于人身损害、个人和集体财产损失", must=False, otherwise="人身、个人和集体财产损失不在本程序索赔范围"
        )
    },
    fails={"private_damage": True},
)
joint_basis = needs(
    "joint_basis",
    "追加义务人有连带责任或者共同责任的依据",
    "生态环境法典1067、1068",
    law="L49",
    facts={
        "added_obligor": Text("追加的义务人"),
        "joint_clause": Text("连带或者共同责任的条款"),
        "evidence_ids": Proof("证据"),
    },
)
succession_shown = needs(
    "succession_shown",
    "有承继权利义务的证明",
    "生态环境法典1065",
    law="L49",
    facts={"successor": Text("承继权利义务的单位或者个人"), "succession_document": Paper("承继证明")},
)
irreparable_risk = needs(
    "irreparable_risk",
    "正在或者即将实施的行为，不及时制止将造成难以弥补的损害",
    "生态环境法典1079",
    law="L49",
    facts={"risk": Text("行为和难以弥补的损害", long=True), "evidence_ids": Proof("证据")},
)
costs_spent = needs(
    "costs_spent",
    "应急处置费用由本机关实际支出，且本案原告未另行主张",
    "法释生态环境损害赔偿若干规定(2020)19",
    law="L49",
    facts={
        "emergency_costs": Money("实际支出的应急处置费用", least=0.01),
        "cost_receipts": Items("支出票据"),
        "claimed_elsewhere": Flag("原告已另行主张该费用", must=False, otherwise="该费用已由原告另行主张"),
    },
)
treasury_receipt = needs(
    "treasury_receipt",
    "款项进国库或者协议约定的专户，有票据",
    "法释生态环境损害赔偿若干规定(2020)15",
    law="L50",
    facts={
        "receipt_no": Paper("缴款票据号"),
        "account": Choice("入账账户", values={"国库": "国库", "专户": "协议约定的提存专户"}),
        "amount": Money("金额", least=0.01),
    },
)
new_damage = needs(
    "new_damage",
    "有证据证明前案未发现的损害",
    "法释生态环境损害赔偿若干规定(2020)18",
    law="L49",
    facts={"damage_found": Text("前案未发现的损害", long=True), "evidence_ids": Proof("证据")},
)


@requirement(
    "all_obligors_done",
    "全部义务人都已履行完毕、已主动修复赔偿或者依法终结",
    "未核",
    law="L50",
    facts={"results": Items("各义务人履行结果", columns={"obligor": "义务人", "result": "结果"})},
)
def all_obligors_done(reading: Reading) -> str | None:
    # An obligor is done by performing, by restoring early, or by a lawful end; each has a negotiation of its own.
    open_, got = [], False
    for talk in reading.record.instances("cp_negotiation", near=reading.machine):
        states = {
            m.state
            for m in reading.record.instances("cp_performance", near=reading.machine)
            if m.party_id == talk.party_id
        }
        dismissed = {m.state for m in reading.record.instances("cp_suit") if m.party_id == talk.party_id}
        got = got or talk.state == "settled_early" or "done" in states
        if talk.state == "settled_early" or states & {"done", "written_off"} or "dismissed" in dismissed:
            continue
        open_.append(str(talk.party) if talk.party_id else "义务人")
    if open_:
        return f"{'、'.join(open_)}还没有履行完毕或者依法终结"
    return None if got else "没有义务人履行，应当作未获赔偿终结"


@requirement(
    "claim_money_settled",
    "应收应付各项费用结清，处罚案件已告知履行情况",
    "环法规〔2022〕31号（条号未核）",
    law="L50",
    facts={
        "amount_due": Money("应收应付费用合计"),
        "amount_settled": Money("已结清费用合计"),
        "penalty_case_told": Flag("处罚案件已告知履行情况", otherwise="没有向处罚案件告知履行情况"),
    },
    fails={"amount_due": 20_000, "amount_settled": 10_000},
)
def claim_money_settled(reading: Reading) -> str | None:
    rest = reading["amount_due"] - reading["amount_settled"]
    return f"还有{rest:g}元费用没有结清" if rest > 0 else None


ended_lawfully = needs(
    "ended_lawfully",
    "终结理由有生效文书或者评估结论",
    "民事诉讼法(2023)158、268",
    law="L50",
    facts={
        "end_document": Paper("生效文书或者评估报告"),
        "end_approved_by": Person("批准终结的负责人"),
    },
)
reopen_fact = needs(
    "reopen_fact",
    "有再审、发现财产、修复反弹等事实",
    "民事诉讼法(2023)210、265",
    law="L50",
    facts={"reopen_fact": Text("恢复索赔的事实", long=True), "reopen_document": Paper("证明文书")},
)
