"""Requirements of the turns of a case: reopened, joined, divided, ended, handed over."""

from cases.facts import Choice, Day, Items, Number, Paper, Proof, Text
from cases.law.catalogue import catalogue
from cases.requirements import needs, requirement

new_evidence_or_ordered = needs(
    "new_evidence_or_ordered",
    "有新的证据，或者上级机关责令立案",
    "行政处罚法54",
    law="L53",
    facts={
        "reopen_reason": Choice("重新审查的理由", values={"new_evidence": "有新的证据", "ordered": "上级机关责令立案"}),
        "reopen_paper": Paper("新的证据或者责令立案的文书"),
    },
)
defects_named = needs(
    "defects_named",
    "写明需要补充调查的事实、证据或者程序问题",
    "行政处罚法40",
    law="L12",
    facts={"defects": Items("需要补充调查的问题", columns={"about": "要件或者程序", "lacking": "缺什么"})},
)
party_linked_to_facts = needs(
    "party_linked_to_facts",
    "新的当事人与本案事实有关",
    "行政处罚法54",
    law="L53",
    facts={
        "new_party": Text("新当事人名称或者姓名", sample="大连样例运输有限公司"),
        "new_party_code": Text("新当事人统一社会信用代码", optional=True),
        "new_party_relation": Text("与本案事实的关系"),
        "new_party_evidence": Proof("证明该关系的证据"),
    },
)


@requirement(
    "violations_added",
    "写明增加的违法行为，属于违法行为目录",
    "行政处罚法54",
    law=("L53", "L12"),
    facts={"added_violations": Items("增加的违法行为", sample=("PER-02",))},
)
def violations_added(reading):
    strange = [code for code in reading["added_violations"] if code not in catalogue().violations]
    return f"违法行为目录中没有{'、'.join(map(str, strange))}" if strange else None


successor_proved = needs(
    "successor_proved",
    "原主体更名、合并、分立或者有义务承受人，证明齐全",
    "生态环境法典1065（只及治理修复责任；罚款承受未核）",
    law="L53",
    facts={
        "succession": Choice(
            "变更情形",
            values={"renamed": "更名", "merged": "合并", "divided": "分立", "successor": "有义务承受人"},
        ),
        "successor_name": Text("变更后的当事人名称"),
        "succession_proof": Paper("变更证明"),
    },
)
related_acts = needs(
    "related_acts",
    "同一当事人的关联行为，或者同一行为的多个当事人",
    "未核",
    law="L53",
    facts={
        "merge_reason": Choice(
            "并案理由", values={"same_party": "同一当事人的关联行为", "same_act": "同一行为的多个当事人"}
        ),
        "other_case": Text("并入的案件"),
    },
)
separable = needs(
    "separable",
    "行为或者当事人可分，分案后各自告知、各自计算期限",
    "未核",
    law="L53",
    facts={"parts": Items("分案后各案的行为或者当事人", least=2)},
)


@requirement(
    "extension_reason",
    "案情复杂等理由和延长天数经负责人批准",
    "行政处罚法60",
    law="L14",
    facts={
        "reason": Text("延长的理由", long=True),
        "days": Number("延长日数", unit="日", least=1, most=30, sample=30),
        "approved_at": Day("批准日期"),
    },
)
def extension_reason(reading):
    return "已延长两次，不得再延长" if len(reading.events("extend_case_period")) >= 2 else None


termination_ground_proved = needs(
    "termination_ground_proved",
    "终止理由有证明",
    "部令30号(2023)36（未核）",
    law="L53",
    facts={
        "termination_proof": Paper("死亡、终止或者超过追责期限的证明"),
        "successor_search": Text("有无承受人的查找结果"),
    },
)
jurisdiction_lacking = needs(
    "jurisdiction_lacking",
    "仅因本机关无管辖权而移送；涉嫌犯罪、行政拘留、停业关闭另有程序，不以本步移送、不因此终结本案",
    "生态环境法典1083、1108；行政处罚法22",
    law=("L27", "L56"),
    facts={
        "transfer_reason": Choice(
            "移送原因",
            values={
                "no_jurisdiction": "本机关没有管辖权",
                "crime": "涉嫌犯罪",
                "detention": "适用行政拘留",
                "closure": "责令停业、关闭",
            },
            good=("no_jurisdiction",),
        ),
        "competence_rule": Text("不具备的管辖规则"),
        "receiver": Text("受移送机关"),
    },
    fails={"transfer_reason": "crime"},
)
evidence_copied = needs(
    "evidence_copied",
    "移送前证据已复制留存",
    "部令30号(2023)17（未核）",
    law=("L55", "L56"),
    facts={"copies": Items("复制留存的证据")},
)
returned_in_writing = needs(
    "returned_in_writing",
    "受移送机关书面退回",
    "未核",
    law=("L55", "L56"),
    facts={"return_letter": Paper("退回函"), "return_reason": Text("退回理由")},
)
should_have_been_punished = needs(
    "should_have_been_punished",
    "依法应当处罚而未处罚，上级机关直接处理",
    "生态环境法典1072",
    law="L56",
    facts={"superior_decision": Paper("提级办理决定")},
)


@requirement(
    "sentence_effective",
    "每一当事人均已有生效刑事判决，拟处罚款的已判处罚金，罚金情况已记录",
    "行政处罚法35",
    law="L28",
    facts={
        "sentences": Items(
            "各当事人的刑事判决",
            columns={"party": "当事人", "judgment": "判决书", "effective_at": "生效日期", "criminal_fine": "罚金"},
        )
    },
    holds=lambda reading: {
        "sentences": [
            {
                "party": str(p),
                "judgment": "刑事判决书",
                "effective_at": reading.day.isoformat(),
                "criminal_fine": 50_000,
            }
            for p in reading.record.parties.values()
        ]
    },
    fails=lambda reading: {
        "sentences": [{"party": "公司经理", "judgment": "刑事判决书", "effective_at": "2026-08-30", "criminal_fine": 1}]
    },
)
def sentence_effective(reading):
    rows = {row["party"]: row for row in reading["sentences"]}
    for party in reading.record.parties.values():
        row = rows.get(str(party))
        if row is None:
            return f"{party}没有生效的刑事判决，应当继续办理"
        if not float(row["criminal_fine"] or 0):
            return f"对{party}没有判处罚金，应当继续办理"
    return None


no_other_kinds_needed = needs(
    "no_other_kinds_needed",
    "不需要再给予罚款以外的行政处罚",
    "行政处罚法35",
    law="L28",
    facts={"no_other_kinds_reason": Text("不需要其他处罚的理由", long=True)},
)
recusal_asked = needs(
    "recusal_asked",
    "写明申请回避的人员和理由",
    "行政处罚法43",
    law="L09",
    facts={"recusal_officer": Text("申请回避的人员"), "recusal_reason": Text("申请回避的理由")},
)


@requirement(
    "detention_applicable",
    "属依法可处行政拘留的情形，已作出行政处罚决定，尚不构成犯罪",
    "生态环境法典1108；2014年853号2",
    law="L58",
    facts={"detention_clause": Text("行政拘留依据条款"), "detained_person": Text("直接责任人员")},
)
def detention_applicable(reading):
    if not reading.once("decide_direct", "decide_collective"):
        return "尚未作出行政处罚决定"
    if any(m.state == "pending" for m in reading.record.instances("po_criminal")):
        return "涉嫌犯罪移送办理中，不移送行政拘留"
    return None


@requirement(
    "closure_provided",
    "情节严重且分则规定停业、关闭",
    "生态环境法典1103",
    law="L59",
    facts={"closure_clause": Text("停业、关闭的依据条款"), "serious_reason": Text("情节严重的理由", long=True)},
)
def closure_provided(reading):
    known = [catalogue().violations[c] for c in reading.case.violations if c in catalogue().violations]
    if known and not any(k.kind == "close" for v in known for p in (v.current, *v.legacy) for k in p.kinds):
        return "本案违法行为的罚则没有规定停业、关闭"
    return None


closed_by_death = needs(
    "closed_by_death",
    "公民死亡无遗产可供执行又无义务承受人，或者组织终止无财产可供执行又无义务承受人",
    "行政强制法40",
    law="L52",
    facts={"end_proof": Paper("死亡或者终止的证明"), "heir_search": Text("财产和义务承受人的查找结果")},
)
unserved_error = needs(
    "unserved_error",
    "决定送达以前发现有错误，撤回经法制审核，理由已记录",
    "行政处罚法61、75",
    law="L53",
    facts={"withdrawal_reason": Text("撤回未送达决定的理由", long=True), "withdrawal_review": Paper("法制审核意见")},
)
