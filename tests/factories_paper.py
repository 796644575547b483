"""A lawful default paper of one invented case; a test names only what is special about its own.

Everything is invented: the plating works, the bureau, every person (…例一 to 例十), number and address.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

from documents.context import (
    Article,
    Authority,
    CaseHead,
    Deadlines,
    Discretion,
    DiscretionRow,
    DocumentName,
    Evidence,
    Fine,
    LawApplied,
    Material,
    Officer,
    Opinion,
    Paper,
    Party,
    Penalty,
    Point,
    Question,
    Service,
    Statement,
    Volume,
    VolumeEntry,
)
from documents.register import document

CODE = "中华人民共和国生态环境法典"
PENALTY_LAW = "中华人民共和国行政处罚法"

AUTHORITY = Authority(
    name="大连市样例生态环境局",
    short="大样环",
    address="大连金普新区样例街1号",
    postcode="000000",
    phone="0411-00000000",
    contact="康例三",
    bank="样例银行样例支行",
    account="0000000000000000",
    section="执法支队",
    reconsideration_body="大连市人民政府",
    court="大连市样例区人民法院",
)

PARTY = Party(
    name="大连样例镀业有限公司",
    credit_code="91210213MA0000000X",
    id_number="210213190001010010",
    address="大连金普新区样例工业园镀业路8号",
    postcode="000000",
    phone="0411-00000001",
    representative="沈例五",
    post="执行董事",
    role="违法单位",
)

OFFICERS = (
    Officer("方例一", "00000000001", "执法人员", "大连市样例生态环境局执法支队"),
    Officer("宋例二", "00000000002", "执法人员", "大连市样例生态环境局执法支队"),
)

CASE = CaseHead(
    number="大样环立字〔2026〕52号",
    cause="通过暗管排放水污染物",
    source="日常检查",
    found_on=dt.date(2026, 9, 3),
    filed_on=dt.date(2026, 9, 9),
    closed_on=dt.date(2026, 11, 20),
    summary=(
        "2026年9月3日检查发现，当事人镀锌车间的清洗废水没有进入废水处理站，经埋设的PVC管排入厂区东围墙外的雨水沟，"
        "出口废水总锌浓度4.65mg/L，为限值的3.1倍。当事人涉嫌通过暗管排放水污染物。"
    ),
    outcome="罚款39万元；镀锌生产线停产整治（已解除）",
)

FINDINGS = (
    "2026年9月3日1时30分至9时40分，你单位在镀锌车间生产期间，由车间主任贺例六安排操作工罗例七开启阀门，使清洗水收集池的"
    "废水经一根直径110毫米、长38米、埋深约0.6米的PVC管排入厂区东围墙外的雨水沟。该管在管网图和排污许可证附图上均无标注，"
    "出口用石块和杂草遮盖，废水没有进入废水处理站，也不经过排污许可证载明的排放口DW001",
    "经采样监测，管道出口废水总锌浓度为4.65mg/L，《电镀污染物排放标准》（GB 21900—2008）表2规定的限值为1.5mg/L，"
    "超过限值2.1倍。按现场测得的流量每小时0.76立方米、持续8小时10分计算，共排放废水约6.2立方米",
    "上述排放的起因是废水处理站的絮凝剂用完，又需赶交货期，贺例六明知废水未经处理仍然作出安排。排放使雨水沟约40米受到影响，"
    "下游样例河的锌浓度未见超标。你单位当日停止排放，并于9月8日前拆除该管，9月12日清出底泥2.3吨交有资质的单位处置",
)

EVIDENCE = (
    Evidence(
        "营业执照和法定代表人身份证复印件",
        dt.date(2026, 9, 3),
        None,
        "当事人提供，贺例六签字",
        "当事人的名称和主体资格",
    ),
    Evidence(
        "环评批复、验收意见、排污许可证复印件",
        dt.date(2026, 9, 3),
        None,
        "当事人提供，贺例六签字",
        "环保手续齐全，合法排放口只有DW001",
    ),
    Evidence(
        "现场检查（勘察）笔录和勘验图",
        dt.date(2026, 9, 3),
        None,
        "本机关方例一、宋例二",
        "管道的位置、走向，检查时正在排放",
    ),
    Evidence("照片12张、录像1段", dt.date(2026, 9, 3), None, "本机关宋例二拍摄", "排放过程和出口遮盖情况"),
    Evidence(
        "采样记录单、样品交接单、流量测算说明",
        dt.date(2026, 9, 3),
        None,
        "样例监测站魏例八、秦例九",
        "采样合乎规范，排放约6.2立方米",
    ),
    Evidence(
        "监测报告（样环监〔2026〕水字第118号）",
        dt.date(2026, 9, 9),
        None,
        "样例生态环境监测站",
        "总锌4.65mg/L，超过限值2.1倍",
    ),
    Evidence(
        "沈例五、贺例六、罗例七调查询问笔录",
        None,
        "2026年9月4日、9月10日",
        "本机关方例一、宋例二",
        "作出安排和操作的人、起因，监测结果已告知",
    ),
    Evidence(
        "生产记录、处理设施台账、管材收据",
        dt.date(2026, 9, 4),
        None,
        "当事人提供，沈例五签字",
        "当时正在生产，处理站停运，管材由当事人购买",
    ),
    Evidence(
        "责令改正违法行为决定书及送达回证、复查笔录",
        None,
        "2026年9月4日、9月10日",
        "本机关",
        "已责令改正，复查时该管已经拆除",
    ),
    Evidence(
        "清淤、转移和处置凭证，河水监测报告",
        dt.date(2026, 10, 16),
        None,
        "当事人提供，沈例五签字",
        "主动减轻危害后果，河水锌浓度未超标",
    ),
)

LAW = LawApplied(
    breached=(
        Article(
            CODE,
            "第一百六十四条第一款",
            "禁止通过暗管等逃避监管的方式排放污染物",
        ),
    ),
    penalised=(
        Article(
            CODE,
            "第一千一百零八条",
            "通过暗管等逃避监管的方式排放污染物的，由生态环境主管部门责令改正，处十万元以上一百万元以下的罚款，"
            "责令限制生产、停产整治",
        ),
    ),
    basis=(Article(PENALTY_LAW, "第二十八条第一款", "行政机关实施行政处罚时，应当责令当事人改正或者限期改正违法行为"),),
    choice=(
        "上述行为发生在生态环境法典施行以后，依照该法第一千零五十七条适用该法，并且没有超过第一千零五十四条规定的期限"
    ),
)

DISCRETION = Discretion(
    schedule="大连市样例生态环境行政处罚裁量基准",
    table="表七",
    sample=True,
    rows=(
        DiscretionRow("起点", "违法行为成立", "1至6", "10%"),
        DiscretionRow("行为表现形式", "私设暗管", "3、4、7", "20%"),
        DiscretionRow("污染物种类", "有毒有害污染物（锌）", "5、6", "19%"),
        DiscretionRow("持续时间", "不足1天", "3、7、8", "0"),
        DiscretionRow("改正情况", "在期限内改正", "9", "0"),
        DiscretionRow("近两年同类违法次数", "第1次", "3、7", "0"),
    ),
    total="49%",
    suggested=Decimal(490000),
    working="100万元×49%＝49万元；从轻减去法定最高额的10%，即10万元，罚款39万元",
    lighter=(
        "主动减轻违法行为危害后果，依照《中华人民共和国生态环境法典》第一千零五十六条第二款、"
        "《中华人民共和国行政处罚法》第三十二条第一项从轻",
    ),
)

STATEMENT = Statement(
    notice_number="大样环罚告字〔2026〕48号",
    notice_served_on=dt.date(2026, 10, 14),
    proposed="罚款四十九万元、责令停产整治",
    until=dt.date(2026, 10, 21),
    made_on=dt.date(2026, 10, 16),
    points=(
        Point(
            "认为违法行为轻微，应当不予处罚",
            False,
            "雨水沟已经受到影响，不具备《中华人民共和国行政处罚法》第三十三条第一款规定的条件",
        ),
        Point("已拆除管道并清淤，请求从轻", True, "证据9、证据10能够证明，属于主动减轻违法行为危害后果"),
        Point("负责人对此不知情", False, "车间主任安排生产属于执行职务，行为后果由你单位承担，有证据7、证据8证明"),
    ),
)

FINE = Fine(Decimal(390000))

OPINIONS = (
    Opinion("承办人意见", "事实清楚，证据充分，建议按裁量结果处罚。", "方例一、宋例二", dt.date(2026, 10, 22), True),
    Opinion("承办机构负责人意见", "同意承办人意见，请法制机构审核。", "孟例十", dt.date(2026, 10, 23), True),
    Opinion("法制审核意见", "程序合法，适用法律准确，裁量适当，同意。", "康例三", dt.date(2026, 10, 26), True),
    Opinion("负责人意见", "同意。提交集体讨论。", "唐例四", dt.date(2026, 10, 26), True),
)

MATERIALS = (
    Material("案件调查报告", "1份5页", provided_by="执法支队", note="原件"),
    Material("现场检查（勘察）笔录和勘验图", "1份4页", provided_by="执法支队", note="原件"),
    Material("调查询问笔录", "3份11页", provided_by="执法支队", note="原件"),
    Material("采样记录单、样品交接单", "2份3页", provided_by="样例监测站", note="原件"),
    Material("监测报告（样环监〔2026〕水字第118号）", "1份6页", provided_by="样例监测站", note="原件"),
    Material("现场照片、录像及清单", "12张、光盘1张", provided_by="执法支队", note="附拍摄说明"),
    Material("营业执照、环评批复、排污许可证", "3份14页", provided_by="执法支队", note="经核对"),
)

SERVICE = Service(
    document="行政处罚决定书",
    number="大样环罚决字〔2026〕48号",
    recipient="大连样例镀业有限公司",
    way="direct",
    place="大连金普新区样例工业园镀业路8号",
    at=dt.datetime(2026, 11, 3, 10, 20),
    servers=OFFICERS,
    receiver="沈例五",
    relation="法定代表人",
    note="附送缴款通知",
)

SITE_FACTS = {
    "started_at": "2026-09-03T09:10",
    "ended_at": "2026-09-03T11:50",
    "place": "大连金普新区样例工业园镀业路8号，镀锌车间、废水处理站和厂区东围墙内外",
    "person_in_charge": "贺例六",
    "person_post": "车间主任，受当事人委托在场",
    "person_id": "210213190002020020",
    "person_phone": "0411-00000002",
    "relation": "当事人的工作人员",
    "recorder": "宋例二",
    "others": "样例生态环境监测站魏例八、秦例九（采样）",
    "identity_confirmed": "证件看过了，姓名、照片、证号与本人一致",
    "rights_confirmed": "听清楚了，不申请回避，愿意配合",
    "production": (
        "该公司为新建项目，2020年投产，建筑面积约3200平方米，有挂镀锌自动生产线2条。工艺依次为除油、水洗、酸洗、水洗、"
        "镀锌、水洗、钝化、干燥；主要原辅料为氯化锌、氯化钾、盐酸和三价铬钝化剂；产品为镀锌五金件。检查时2条线均在生产，"
        "当班记录显示0时至8时产量2.1吨"
    ),
    "permits": (
        "环境影响报告书于2019年6月批复（大样环评准〔2019〕12号），2020年11月自主验收。排污许可证为重点管理，有效期2025年"
        "6月1日至2030年5月31日，编号91210213MA0000000X001P，载明废水总排放口1个（DW001）"
    ),
    "facilities": (
        "清洗废水含锌，按设计经管道进入废水处理站（处理能力每日60立方米，调节、中和、混凝沉淀、过滤）后由DW001排入园区管网。"
        "检查时处理站提升泵停止，加药桶无药剂，DW001没有出水，流量计读数自9月3日0时起没有变化，运行台账自9月2日22时起没有记录"
    ),
    "violation": (
        "镀锌车间东侧有清洗水收集池1座（长2.0米、宽1.5米、深1.2米），东壁距池底0.2米处接有直径110毫米的PVC管1根，阀门开启。"
        "沿管开挖查验，管道向东埋地，埋深约0.6米，长38米，穿过东围墙，出口在围墙外雨水沟内，用石块和杂草遮盖，正在排水，"
        "水呈浅灰色。9时30分起用量桶连续测定3次，平均每小时0.76立方米。向收集池投放示踪剂，2分钟后出口见到示踪剂。"
        "贺例六称，絮凝剂9月2日晚用完，又需赶交货期，9月3日1时30分他安排罗例七开启阀门，以前没有用过；罗例七在场，说法一致。"
        "9时40分应检查人要求关闭阀门，停止排放"
    ),
    "sampling": (
        "9时32分至9时38分，魏例八、秦例九在管道出口采集水样1组（编号S2026090301，一式两份），贺例六全程陪同并在采样记录单上"
        "签字。宋例二拍摄照片12张、录像1段，绘制勘验图1张，执法记录仪全程开启"
    ),
    "pages_corrected": "0",
}


def paper_for(document_id: str, **changes: Any) -> Paper:
    """The default case as a paper of the named document; `changes` replace fields of `Paper`."""
    entry = document(document_id)
    numbers = {"decision": 48, "prior_notice": 48, "filing_approval": 52, "correction_order": 31}
    number = f"大样环{entry.number}字〔2026〕{numbers.get(entry.id, 3)}号" if entry.number else None
    default = Paper(
        authority=AUTHORITY,
        document=DocumentName(entry.id, entry.name_zh),
        case=CASE,
        number=number,
        date=dt.date(2026, 10, 30),
        parties=(PARTY,),
        officers=OFFICERS,
        findings=FINDINGS,
        evidence=EVIDENCE,
        law=LAW,
        discretion=DISCRETION,
        penalties=(
            Penalty("", FINE),
            Penalty("责令镀锌生产线停产整治，期限自本决定书送达之日起，至停产整治决定解除之日止"),
        ),
        fine=FINE,
        statement=STATEMENT,
        opinions=OPINIONS,
        deadlines=Deadlines(correct_by=dt.date(2026, 9, 8), correct_how="立即停止通过暗管排放废水，拆除该管道"),
        materials=MATERIALS,
        service=SERVICE,
        verify_url="https://example.invalid/v/0000000000000000",
    )
    return replace(default, **(SPECIAL.get(entry.id, {}) | changes))


#: What a document needs besides the default case: its own facts, day, addressee.
SPECIAL: dict[str, dict[str, Any]] = {
    "site_record": {"facts": SITE_FACTS, "date": dt.date(2026, 9, 3)},
}
