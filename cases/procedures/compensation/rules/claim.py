"""Requirements of compensation: claim."""

from cases.facts import Day, Flag, Items, Money, Number, Paper, People, Proof, Text
from cases.requirements import needs

lead_source = needs(
    "lead_source",
    "线索来源属于已列渠道，并登记来源编号",
    "环法规〔2022〕31号16（未核）",
    law="L49",
    facts={
        "lead_source": Text("线索来源"),  # spec: compensation_lead_sources 之一（可配置）
        "lead_id": Text("线索编号"),  # spec: 来源编号
        "found_at": Day("found_at"),  # spec: 日期
    },
)
screen_reason = needs(
    "screen_reason",
    "写明排除理由：不属生态环境损害、无任何责任人线索、与在办线索重复之一",
    "未核",
    law="L49",
    facts={
        "reason": Text("理由"),  # spec: 三者之一
        "duplicate_of": Text("duplicate_of"),  # spec: 重复时填原线索编号
    },
)
survey_two_officers = needs(
    "survey_two_officers",
    "调查人员不少于两人并出示证件",
    "未核",
    law="L49",
    facts={
        "officers": People("执法人员", certified=True, least=2),  # spec: ≥2
    },
)
closed_reason = needs(
    "closed_reason",
    "不启动索赔的理由在封闭清单内，附证据，并抄送检察机关",
    "生态环境法典1073",
    law="L49",
    facts={
        "reason_code": Text(
            "理由类别"
        ),  # spec: 显著轻微且已自行修复/损害已赔偿/义务人灭失且无承受人/法律规定的其他情形（写明条款）
        "proof_ids": Number("proof_ids"),  # spec: ≥1
        "approved_by": Text("批准人"),  # spec: person
        "copied_to_procuratorate": Flag("copied_to_procuratorate"),  # spec: bool
    },
)
is_marine = needs(
    "is_marine",
    "损害对象是海洋环境、海洋生态",
    "生态环境法典1074",
    law="L49",
    facts={
        "sea_area": Text("sea_area"),  # spec: 位置
        "receiving_department": Text("receiving_department"),  # spec: 行使海洋生态环境监督管理权的部门
    },
)
new_clue = needs(
    "new_clue",
    "有原筛查、核查时未掌握的新线索或者新证据",
    "未核",
    law="L49",
    facts={
        "clue": Text("clue"),  # spec: text
        "evidence_ids": Proof("证据"),  # spec: ≥1
    },
)
mandate = needs(
    "mandate",
    "有设区的市级以上人民政府指定本部门、机构索赔的文件",
    "生态环境法典1073",
    law="L49",
    facts={
        "mandate_document": Text("mandate_document"),  # spec: 文号、日期
        "claimant": Text("claimant"),  # spec: 政府或指定的部门、机构
    },
)
negotiable = needs(
    "negotiable",
    "违反法律规定，污染环境、破坏生态给国家造成损失，有初步证据",
    "生态环境法典1073",
    law="L49",
    facts={
        "unlawful_act": Text("unlawful_act"),  # spec: 违反的条款
        "state_loss": Text("state_loss"),  # spec: 初步核查认定
        "evidence_ids": Proof("证据"),  # spec: ≥1
    },
)
not_marine = needs(
    "not_marine",
    "不是海洋生态环境损害（海洋损害走法典1074条）",
    "法释生态环境损害赔偿若干规定(2020)2",
    law="L49",
    facts={
        "marine": Flag("marine", must=False),  # spec: false
    },
)
not_private_damage = needs(
    "not_private_damage",
    "不是人身损害、个人和集体财产损失的赔偿要求",
    "法释生态环境损害赔偿若干规定(2020)2",
    law="L49",
    facts={
        "private_damage": Flag("private_damage", must=False),  # spec: false
    },
)
joint_basis = needs(
    "joint_basis",
    "追加义务人有连带责任或者共同责任的依据",
    "生态环境法典1067、1068",
    law="L49",
    facts={
        "clause": Text("条款"),  # spec: text
        "evidence_ids": Proof("证据"),  # spec: ≥1
    },
)
succession_shown = needs(
    "succession_shown",
    "有承继权利义务的证明",
    "生态环境法典1065",
    law="L49",
    facts={
        "successor": Text("successor"),  # spec: unit
        "document": Paper("文书"),  # spec: id
    },
)
irreparable_risk = needs(
    "irreparable_risk",
    "正在或者即将实施的行为，不及时制止将造成难以弥补的损害",
    "生态环境法典1079",
    law="L49",
    facts={
        "risk": Text("risk"),  # spec: text
        "evidence_ids": Proof("证据"),  # spec: ≥1
    },
)
costs_spent = needs(
    "costs_spent",
    "应急处置费用由本机关实际支出，且本案原告未另行主张",
    "法释生态环境损害赔偿若干规定(2020)19",
    law="L49",
    facts={
        "receipts": Paper("各当事人送达回证"),  # spec: ids
        "amount": Money("金额"),  # spec: yuan
    },
)
treasury_receipt = needs(
    "treasury_receipt",
    "款项进国库或者协议约定的专户，有票据",
    "法释生态环境损害赔偿若干规定(2020)15",
    law="L50",
    facts={
        "receipt": Paper("送达回证"),  # spec: id
        "account": Text("account"),  # spec: 国库/提存专户
        "amount": Money("金额"),  # spec: yuan
    },
)
new_damage = needs(
    "new_damage",
    "有证据证明前案未发现的损害",
    "法释生态环境损害赔偿若干规定(2020)18",
    law="L49",
    facts={
        "evidence_ids": Proof("证据"),  # spec: ≥1
        "earlier_case": Text("earlier_case"),  # spec: case number
    },
)
all_obligors_done = needs(
    "all_obligors_done",
    "全部义务人都已履行完毕、已主动修复赔偿或者依法终结",
    "未核",
    law="L50",
    facts={
        "obligors": Items("obligors"),  # spec: rows：义务人、结果
    },
)
claim_money_settled = needs(
    "claim_money_settled",
    "应收应付各项费用结清，处罚案件已告知履行情况",
    "环法规〔2022〕31号（条号未核）",
    law="L50",
    facts={
        "items_due": Items("items_due"),  # spec: rows
        "items_paid": Items("items_paid"),  # spec: rows
        "penalty_case_told": Flag("penalty_case_told"),  # spec: bool
    },
)
ended_lawfully = needs(
    "ended_lawfully",
    "终结理由有生效文书或者评估结论",
    "民事诉讼法(2023)158、268",
    law="L50",
    facts={
        "document": Text("文书"),  # spec: 收到的文书或评估报告
    },
)
reopen_fact = needs(
    "reopen_fact",
    "有再审、发现财产、修复反弹等事实",
    "民事诉讼法(2023)210、265",
    law="L50",
    facts={
        "fact": Text("fact"),  # spec: text
        "document": Paper("文书"),  # spec: id
    },
)
