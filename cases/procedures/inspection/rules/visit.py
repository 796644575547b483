"""Requirements of inspection: visit."""

from cases.facts import Items, Moment, Paper, People, Text
from cases.requirements import needs

certificate_shown = needs(
    "certificate_shown",
    "主动出示执法证件",
    "行政处罚法55",
    law=("L25", "L54"),
    facts={
        "shown_at": Moment("出示时间"),  # spec: time
        "certificate_nos": Items("执法证号"),  # spec: list in the record
    },
)
rights_told = needs(
    "rights_told",
    "已告知权利义务和申请回避的权利",
    "行政处罚法43、44",
    law="L54",
    facts={
        "notice_text_version": Paper("notice_text_version"),  # spec: id
        "acknowledged": Text("acknowledged"),  # spec: signature or recording
    },
)
certificate_not_shown = needs(
    "certificate_not_shown",
    "执法人员没有出示证件（登记为合法拒绝，不算阻挠）",
    "行政处罚法55",
    law="L54",
    facts={
        "officers": People("执法人员", certified=True, least=2),  # spec: ids
        "at": Moment("at"),  # spec: time
    },
)
obstruction_evidenced = needs(
    "obstruction_evidenced",
    "拒绝、阻挠的事实有音像或者见证人",
    "生态环境法典1229",
    law="L54",
    facts={
        "av_files": Paper("av_files"),  # spec: ids
        "witness": Text("witness"),  # spec: person
    },
)
sampled_by_rule = needs(
    "sampled_by_rule",
    "按监测技术规范采样，有交接单",
    "按日连续处罚办法(部令28号)8",
    law="L54",
    facts={
        "method": Paper("方式"),  # spec: standard id
        "handover": Paper("handover"),  # spec: id
    },
)
hold_approved = needs(
    "hold_approved",
    "经本机关负责人批准（紧急补批在部令30号(2023)，未取得，未核）",
    "行政处罚法56",
    law="L15",
    facts={
        "approved_by": Text("批准人"),  # spec: head
        "approved_at": Moment("批准日期"),  # spec: datetime
        "items": Items("逐项内容"),  # spec: rows
    },
)
seizure_ground = needs(
    "seizure_ground",
    "有法典第五十二条情形",
    "生态环境法典52",
    law="L42",
    facts={
        "ground": Text("事由"),  # spec: serious pollution / evidence at risk
        "items": Items("逐项内容"),  # spec: rows
    },
)
plainly_criminal = needs(
    "plainly_criminal",
    "明显涉嫌犯罪",
    "环环监〔2017〕17号26",
    law="L26",
    facts={
        "criterion": Paper("criterion"),  # spec: id of the crime list
    },
)
record_signed_or_refusal_witnessed = needs(
    "record_signed_or_refusal_witnessed",
    "笔录经当事人核对逐页签名；拒签或者无法签名的注明原因，并有见证人签名或者全程音像",
    "行政处罚法55（制作笔录）；拒签注明并请见证人的条文在部令30号(2023)，未取得，未核",
    law="L54",
    facts={
        "signed_by": Text("签名人"),  # spec: person and role
        "refusal_reason": Text("refusal_reason"),  # spec: text
        "witness": Text("witness"),  # spec: person, or av_files
    },
)
process_recorded = needs(
    "process_recorded",
    "检查过程有文字和音像记录，间断有说明",
    "行政处罚法47",
    law="L54",
    facts={
        "records": Paper("笔录"),  # spec: ids per step
        "av_files": Paper("av_files"),  # spec: ids
        "gaps": Text("gaps"),  # spec: explained
    },
)
cannot_inspect_proved = needs(
    "cannot_inspect_proved",
    "停业、搬迁、查无此户，有现场照片",
    "未核",
    law="L54",
    facts={
        "photos": Paper("photos"),  # spec: ids
        "ground": Text("事由"),  # spec: closed / moved / not found
    },
)
findings_complete = needs(
    "findings_complete",
    "笔录和报告所载的每个问题都已登记为发现的问题",
    "行政处罚法54",
    law="L54",
    facts={
        "record_items": Items("record_items"),  # spec: rows
        "finding_ids": Paper("finding_ids"),  # spec: ids
    },
)
order_issued_or_reason = needs(
    "order_issued_or_reason",
    "对每个违法行为已责令改正，或者写明无需责令的理由",
    "行政处罚法28；按日连续处罚办法(部令28号)8",
    law="L11",
    facts={
        "finding × order": Paper("finding × order"),  # spec: id or reason
    },
)
crime_suspicion_notified = needs(
    "crime_suspicion_notified",
    "明显涉嫌犯罪的，已向公安机关通报",
    "环环监〔2017〕17号26",
    law=("L26", "L27"),
    facts={
        "criteria_hit": Paper("criteria_hit"),  # spec: ids
        "notified_at": Moment("notified_at"),  # spec: datetime
    },
)
holds_disposed_or_in_case = needs(
    "holds_disposed_or_in_case",
    "先行登记保存的证据已作处理，或者已随线索转案",
    "行政处罚法56",
    law="L15",
    facts={
        "holds_open": Paper("holds_open"),  # spec: 0 or case id
    },
)
registered_back = needs(
    "registered_back",
    "无法检查的情况已登记并反馈名录库",
    "未核",
    facts={
        "register_note": Paper("register_note"),  # spec: id
    },
)
