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
    Hearing,
    LawApplied,
    Material,
    Measure,
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
    "2026年9月3日1时30分至9时40分，当事人在镀锌车间生产期间，由车间主任贺例六安排操作工罗例七开启阀门，使清洗水收集池的"
    "废水经一根直径110毫米、长38米、埋深约0.6米的PVC管排入厂区东围墙外的雨水沟。该管在管网图和排污许可证附图上均无标注，"
    "出口用石块和杂草遮盖，废水没有进入废水处理站，也不经过排污许可证载明的排放口DW001",
    "经采样监测，管道出口废水总锌浓度为4.65mg/L，《电镀污染物排放标准》（GB 21900—2008）表2规定的限值为1.5mg/L，"
    "超过限值2.1倍。按现场测得的流量每小时0.76立方米、持续8小时10分计算，共排放废水约6.2立方米",
    "上述排放的起因是废水处理站的絮凝剂用完，又需赶交货期，贺例六明知废水未经处理仍然作出安排。排放使雨水沟约40米受到影响，"
    "下游样例河的锌浓度未见超标。当事人当日停止排放，并于9月8日前拆除该管，9月12日清出底泥2.3吨交有资质的单位处置",
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
        Point("负责人对此不知情", False, "车间主任安排生产属于执行职务，行为后果由当事人承担，有证据7、证据8证明"),
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


HEARING = Hearing(
    requested_on=dt.date(2026, 10, 16),
    held_at=dt.datetime(2026, 10, 28, 9, 0),
    ended_at=dt.datetime(2026, 10, 28, 11, 20),
    place="大连市样例生态环境局二楼听证室",
    public=True,
    host=Officer("康例三", None, "法制科科长", "大连市样例生态环境局"),
    members=(Officer("孟例十", None, "宣教科科长", "大连市样例生态环境局"),),
    clerk=Officer("秦例九", None, "法制科科员", "大连市样例生态环境局"),
    attended=("贺例六，车间主任，委托代理人（特别授权）",),
    witnesses=("罗例七，操作工",),
)

VOLUME = Volume(
    archive_number="0000-SA151-2026-0048",
    title="大连市样例生态环境局关于大连样例镀业有限公司通过暗管排放水污染物的行政处罚案卷",
    class_number="SA151",
    retention="30年",
    secrecy="无",
    started_on=dt.date(2026, 9, 3),
    ended_on=dt.date(2026, 11, 20),
    compiler="宋例二",
    checker="康例三",
    compiled_on=dt.date(2026, 11, 27),
    entries=(
        VolumeEntry("行政处罚决定书", "大样环罚决字〔2026〕48号", AUTHORITY.name, dt.date(2026, 10, 30), 1, 6),
        VolumeEntry("行政处罚决定书送达回证", None, AUTHORITY.name, dt.date(2026, 11, 3), 7, 7),
        VolumeEntry("立案审批表", "大样环立字〔2026〕52号", AUTHORITY.name, dt.date(2026, 9, 9), 8, 8),
        VolumeEntry("现场检查（勘察）笔录、现场勘验图", None, AUTHORITY.name, dt.date(2026, 9, 3), 9, 12),
        VolumeEntry("监测报告", "样环监〔2026〕水字第118号", "样例生态环境监测站", dt.date(2026, 9, 9), 13, 18),
        VolumeEntry("营业执照、环评批复、排污许可证", None, PARTY.name, dt.date(2026, 9, 3), 19, 32, "复印件"),
        VolumeEntry("法制审核意见书", None, AUTHORITY.name, dt.date(2026, 10, 26), 33, 34, None, True),
        VolumeEntry("案件集体讨论笔录", None, AUTHORITY.name, dt.date(2026, 10, 28), 35, 38, None, True),
    ),
)

PERSONS = (
    PARTY,
    Party(
        "贺例六", "individual", None, "210213190002020020", address="大连金普新区样例街3号", role="直接负责的主管人员"
    ),
    Party("罗例七", "individual", None, "210213190003030030", address="大连金普新区样例街5号", role="其他直接责任人员"),
)

CRIME_LAW = LawApplied(
    breached=LAW.breached,
    basis=(
        Article("中华人民共和国刑法", "第三百三十八条", "污染环境罪"),
        Article("中华人民共和国刑法", "第三百四十六条", "单位犯罪"),
        Article("最高人民法院、最高人民检察院关于办理环境污染刑事案件适用法律若干问题的解释", "第一条第五项"),
    ),
)

SEIZED = (
    Material("废水提升泵", "1台", "WQ10-15-1.5", "镀锌车间", note="就地查封"),
    Material("PVC管阀门", "1个", "DN110", "清洗水收集池", note="就地查封"),
)

SEIZURE_LAW = LawApplied(
    breached=LAW.breached,
    basis=(Article("中华人民共和国行政强制法", "第二十二条", "查封、扣押应当由法律、法规规定的行政机关实施"),),
)

COMPENSATION_LAW = LawApplied(basis=(Article("中华人民共和国民法典", "第一千二百三十四条、第一千二百三十五条"),))

#: What a document needs besides the default case: its own facts, day, addressee.
SPECIAL: dict[str, dict[str, Any]] = {
    "site_record": {"facts": SITE_FACTS, "date": dt.date(2026, 9, 3)},
    "enquiry_record": {
        "facts": SITE_FACTS
        | {
            "started_at": "2026-09-04T14:00",
            "ended_at": "2026-09-04T15:30",
            "place": "大连市样例生态环境局询问室",
            "person": "贺例六",
            "person_sex": "男",
            "person_age": "45",
            "person_unit": "大连样例镀业有限公司",
            "person_post": "车间主任",
            "person_address": "大连金普新区样例街3号",
        },
        "questions": (
            Question("请介绍你单位的建设和生产情况。", "公司2020年投产，两条挂镀锌自动线，做镀锌五金件。"),
            Question("环境影响评价、验收和排污许可手续办理情况如何？", "都办了，许可证上废水总排放口只有DW001。"),
            Question("清洗废水产生多少，怎样处理？", "设计上进废水处理站，加药、沉淀、过滤后排园区管网。"),
            Question(
                "9月3日检查时见到的PVC管是谁安排使用的？",
                "絮凝剂用完了，又要赶货，我叫罗例七把阀门打开，从1时30分排到9时40分，以前没有用过。",
            ),
            Question("现将监测结果告知你：总锌4.65mg/L，限值1.5mg/L。你有无异议？", "没有异议。"),
            Question("请确认送达地址、收件人和电话。", "就寄公司地址，沈例五收，电话0411-00000001，同意电子送达。"),
            Question("还有什么需要补充？", "管子已经准备拆了。"),
        ),
    },
    "filing_approval": {"facts": {"review_due": "2026-09-18"}, "opinions": OPINIONS[:2] + (OPINIONS[3],)},
    "investigation_report": {
        "facts": {
            "crime_screening": "已移送公安机关，公安机关决定不予立案，本机关继续办理",
            "compensation_lead": "已登记生态环境损害赔偿线索",
        },
        "investigation": (
            "2026年9月3日，调查人员到当事人处检查，出示执法证件，制作现场检查（勘察）笔录，委托样例生态环境监测站采样",
            "9月4日询问沈例五、贺例六、罗例七，责令改正；9月9日收到监测报告；9月10日告知监测结果并复查",
        ),
        "date": dt.date(2026, 10, 9),
    },
    "correction_order": {"facts": {"daily_penalty": "《中华人民共和国生态环境法典》第一千零六十条"}},
    "second_correction_order": {
        "facts": {
            "first_order": "大样环责改字〔2026〕31号",
            "first_order_served_on": "2026-09-04",
            "reinspected_on": "2026-09-20",
            "refusal_found": "该管仍在排放废水",
            "daily_penalty": "《中华人民共和国生态环境法典》第一千零六十条",
        }
    },
    "service_receipt": {"date": dt.date(2026, 11, 3)},
    "prior_notice": {"hearing": Hearing(), "date": dt.date(2026, 10, 13)},
    "decision": {
        "facts": {
            "review": ("本案经法制审核通过，并于10月28日经本机关负责人集体讨论决定，调查人员没有参加表决",),
            "performance": (
                "停产整治应当自收到本决定书之日起立即执行，并在十五个工作日内将整改方案报本机关备案、向社会公开；"
                "整改完成后十五个工作日内将完成情况报本机关备案",
            ),
        },
        "hearing": Hearing(),
    },
    "legal_review_opinion": {
        "facts": {
            "submitted_on": "2026-10-23",
            "competence": "本机关有管辖权，未超越职权",
            "officers_qualified": "两名执法人员，执法证在有效期内",
            "facts_and_evidence": "事实清楚，证据充分并相互印证",
            "law_applied": "适用条款准确",
            "discretion_reviewed": "符合裁量基准，从轻有依据",
            "procedure_reviewed": "告知、送达、陈述申辩复核合法",
            "papers_reviewed": "文书完整、规范",
            "crime_reviewed": "已移送，公安机关决定不予立案",
            "passed": True,
            "conclusion": "同意承办机构的处理意见",
            "reviewer_qualified": True,
        },
        "opinions": (
            Opinion("法制审核人意见", "同意。", "秦例九", dt.date(2026, 10, 25), True),
            Opinion("法制机构负责人意见", "同意。", "康例三", dt.date(2026, 10, 26), True),
        ),
    },
    "case_discussion_record": {
        "facts": {
            "started_at": "2026-10-28T14:00",
            "ended_at": "2026-10-28T14:50",
            "place": "大连市样例生态环境局三楼会议室",
            "host": "唐例四（局长）",
            "recorder": "秦例九",
            "members": "唐例四（局长）、康例三（法制科科长）、孟例十（执法支队支队长）",
            "observers": "方例一、宋例二",
            "conclusion": "同意按法制审核通过的意见作出处罚",
        },
        "findings": (),
        "questions": (
            Question("事实清楚，从轻有证据证明，同意。", by="康例三"),
            Question("同意罚款39万元并停产整治。", by="孟例十"),
            Question("同意。", by="唐例四"),
        ),
    },
    "hearing_notice": {"hearing": HEARING, "facts": {"change_request_by": "2026-10-24"}},
    "hearing_record": {
        "hearing": HEARING,
        "facts": {
            "recusal_answer": "不申请回避",
            "presented": "当事人通过暗管排放废水，有笔录、监测报告等证据证明，建议罚款四十九万元、责令停产整治",
            "defence": "已拆除该管并清淤，请求从轻处罚",
            "last_word_officers": "坚持调查意见，对清淤情况予以认可",
            "last_word_party": "请求从轻",
        },
        "questions": (
            Question("对监测报告有无异议？", "没有异议。", by="主持人"),
            Question("出示清淤、转移和处置凭证。", by="听证申请人"),
        ),
    },
    "simple_decision": {
        "parties": (
            Party("样例五金店", "sole_trader", "92210213MA0000000Y", address="样例街8号", representative="贺例六"),
        ),
        "findings": ("2026年9月5日10时，当事人在样例街8号门前焚烧沾有油漆的包装物约2千克，产生有毒有害烟尘",),
        "penalties": (Penalty("", Fine(Decimal(500))),),
        "fine": Fine(Decimal(500)),
        "evidence": EVIDENCE[2:4],
        "facts": {"informed_at": "2026-09-05T10:20", "decided_at": "2026-09-05T10:40", "place": "样例街8号门前"},
        "statement": Statement(),
        "deadlines": Deadlines(reconsideration_first=True),
    },
    "no_penalty_decision": {
        "facts": {
            "reason": "违法行为轻微并及时改正，没有造成危害后果",
            "corrected": "9月8日前已经改正，复查确认",
            "education": "执法人员已向当事人负责人讲解有关规定，当事人承诺加强管理、不再发生同类行为",
        },
        "law": LawApplied(LAW.breached, (), (Article(PENALTY_LAW, "第三十三条第一款"),)),
        "penalties": (),
        "fine": None,
    },
    "daily_penalty_decision": {
        "facts": {
            "first_inspected_on": "2026-09-03",
            "first_findings": "废水经埋设的PVC管排入雨水沟",
            "first_evidence": "现场检查（勘察）笔录、监测报告（样环监〔2026〕水字第118号）",
            "first_order": "大样环责改字〔2026〕31号",
            "first_order_served_on": "2026-09-04",
            "original_decision": "大样环罚决字〔2026〕48号",
            "original_fine": "390000",
            "original_decision_served_on": "2026-11-03",
            "reinspected_on": "2026-09-20",
            "second_order": "大样环责改字〔2026〕35号",
            "second_order_served_on": "2026-09-20",
            "counted_from": "2026-09-05",
            "counted_to": "2026-09-20",
            "days": "16",
        },
        "fine": Fine(Decimal(6240000)),
        "findings": ("2026年9月20日复查时，该管仍在向雨水沟排放废水，总锌浓度3.9mg/L，当事人没有停止违法排放",),
        "evidence": EVIDENCE[2:6],
        "law": LawApplied(LAW.breached, (Article(CODE, "第一千零六十条"),)),
        "date": dt.date(2026, 11, 20),
    },
    "closing_approval": {
        "facts": {
            "performed": "罚款39万元于2026年11月16日缴清；停产整治已解除",
            "receipts": "罚款专用票据1份（票号00000048）",
            "corrected": "暗管已拆除，底泥已清出并依法处置",
            "enforcement_papers": "无",
        },
        "measures": (
            Measure(
                "责令改正违法行为决定书",
                "大样环责改字〔2026〕31号",
                None,
                dt.date(2026, 9, 4),
                dt.date(2026, 9, 4),
            ),
            Measure(
                "行政处罚事先（听证）告知书",
                "大样环罚告字〔2026〕48号",
                None,
                dt.date(2026, 10, 13),
                dt.date(2026, 10, 14),
            ),
            Measure(
                "行政处罚决定书",
                "大样环罚决字〔2026〕48号",
                "罚款39万元、责令停产整治",
                dt.date(2026, 10, 30),
                dt.date(2026, 11, 3),
            ),
        ),
        "opinions": OPINIONS[:2] + (OPINIONS[3],),
    },
    "demand": {
        "facts": {
            "decided_on": "2026-10-30",
            "decision_number": "大样环罚决字〔2026〕48号",
            "decision_served_on": "2026-11-03",
            "late_fee": "390000",
            "total": "780000",
        },
        "date": dt.date(2027, 5, 10),
    },
    "court_application": {
        "facts": {
            "head": "唐例四",
            "head_post": "局长",
            "agent": "康例三",
            "decided_on": "2026-10-30",
            "decision_number": "大样环罚决字〔2026〕48号",
            "decision_served_on": "2026-11-03",
            "demanded_on": "2027-05-10",
            "demand_number": "大样环催字〔2027〕3号",
            "demand_served_on": "2027-05-11",
            "late_fee": "390000",
        },
        "date": dt.date(2027, 5, 25),
        "materials": (),
    },
    "crime_transfer": {
        "parties": PERSONS,
        "addressee": "大连市公安局样例分局",
        "copies_to": ("大连市样例区人民检察院",),
        "law": CRIME_LAW,
        "facts": {
            "crime": "污染环境罪",
            "approved_on": "2026-09-11",
            "criteria": (
                "该解释第一条第五项，通过暗管等逃避监管的方式排放有毒物质。本案废水含锌且超过排放标准，初步认定符合",
                "该解释第一条第四项，排放含锌污染物超过排放标准十倍以上。本案超标2.1倍，不符合",
            ),
            "proposal": "建议对该公司及贺例六、罗例七立案侦查",
        },
        "date": dt.date(2026, 9, 11),
    },
    "crime_approval": {
        "parties": PERSONS,
        "addressee": "大连市公安局样例分局",
        "law": CRIME_LAW,
        "facts": {"crime": "污染环境罪", "proposal": "建议移送公安机关立案侦查，并抄送人民检察院"},
        "findings": (),
    },
    "detention_approval": {
        "parties": PERSONS,
        "law": LawApplied(
            LAW.breached,
            (),
            (
                Article(CODE, "第一千一百零八条"),
                Article("行政主管部门移送适用行政拘留环境违法案件暂行办法", "第五条、第九条"),
            ),
        ),
        "facts": {"proposal": "没有发现情节严重的情形，建议适用五日以上十日以下一档"},
    },
    "lead_registration": {
        "facts": {
            "source": "行政处罚案件",
            "place": "大连金普新区样例工业园东围墙外雨水沟、样例河",
            "media": "地表水、沉积物",
            "damage": "雨水沟约40米底泥受到影响，样例河水质未见超标",
            "response": "当事人已清出底泥2.3吨并委托处置",
            "evidence": "现场检查（勘察）笔录、监测报告",
            "other_proceedings": "已立案处罚；已移送公安机关，不予立案",
            "check_due": "2026-10-09",
        },
        "date": dt.date(2026, 9, 10),
        "findings": (),
    },
    "negotiation_notice": {
        "law": COMPENSATION_LAW,
        "fine": Fine(Decimal(86000)),
        "facts": {
            "claimant": "大连市人民政府",
            "assessment": "清淤和处置费用以及期间损失合计8.6万元",
            "scope": "清除污染、修复生态环境的费用，修复期间服务功能丧失导致的损失，调查和鉴定评估费用",
            "proposal": "自协议生效之日起三十日内一次付清",
            "held_at": "2026-12-10T09:30",
            "place": "大连市样例生态环境局二楼会议室",
        },
        "findings": FINDINGS[:1],
        "date": dt.date(2026, 11, 25),
    },
    "compensation_agreement": {
        "law": COMPENSATION_LAW,
        "fine": Fine(Decimal(86000)),
        "facts": {
            "head": "唐例四",
            "claimant": "大连市人民政府",
            "negotiated_on": "2026-12-10",
            "assessment": "鉴定评估意见的结论",
            "scope": "清除污染和修复费用6.1万元，期间损失1.5万元，评估费用1万元",
            "terms": ("乙方自协议生效之日起三十日内一次付清", "款项缴入大连市本级国库"),
            "restoration": "雨水沟已清淤，甲方在三个月内组织修复效果评估并向社会公开结论",
            "breach": "逾期付款的，按同期贷款市场报价利率支付违约金",
        },
        "findings": FINDINGS[:1],
        "date": dt.date(2026, 12, 10),
    },
    "rectification_task": {
        "facts": {
            "task_number": "样督改〔2026〕7号",
            "source": "省级生态环境保护督察反馈意见第十二条",
            "problem": "样例工业园雨污分流不彻底，部分企业清洗废水进入雨水沟",
            "goal": "园区雨污分流到位，雨水沟水质稳定达标",
            "actions": "排查全部企业雨水口；拆除私接管道；建设初期雨水收集池并在线监测",
            "responsible": "大连样例工业园管理委员会",
            "responsible_person": "沈例五",
            "supervisor": "大连市样例生态环境局",
            "due": "2027-03-31",
            "milestones": "2026年12月底前完成排查；2027年2月底前完成工程",
            "acceptance": "私接管道全部拆除，连续三个月监测达标，资料齐全",
            "reporting": "每月25日前报送进展",
        }
    },
    "closing_form": {
        "facts": {
            "task_number": "样督改〔2026〕7号",
            "due": "2027-03-31",
            "problem": "样例工业园雨污分流不彻底，部分企业清洗废水进入雨水沟",
            "goal": "园区雨污分流到位，雨水沟水质稳定达标",
            "responsible": "大连样例工业园管理委员会",
            "completed_on": "2027-03-20",
            "completed": "排查企业31家，拆除私接管道4处，建成收集池1座",
            "proofs": "竣工验收意见、监测报告、现场照片",
            "checked": "2027年3月22日现场核查，私接管道已全部拆除",
            "published": "2027年3月23日至29日公示，无异议",
        }
    },
    "credit_notice": {
        "law": LawApplied(basis=(Article("大连市样例企业环境信用评价办法", "第八条、第十二条"),)),
        "facts": {
            "period": "2026年度",
            "score": "62",
            "grade": "环保警示",
            "records": (
                {"what": "通过暗管排放水污染物，罚款39万元", "source": "大样环罚决字〔2026〕48号", "points": "-30"},
                {"what": "按期完成改正", "source": "复查记录", "points": "2"},
            ),
            "effect": "列入重点监管名单，提高双随机抽查比例",
        },
    },
    "random_draw_record": {
        "facts": {
            "plan": "2026年第三季度双随机抽查任务",
            "drawn_at": "2026-08-28T09:00",
            "place": "大连市样例生态环境局",
            "items": "排污许可证执行情况、污染防治设施运行情况",
            "pool": "重点排污单位名录库",
            "pool_size": "128",
            "officer_pool": "执法检查人员名录库",
            "officer_pool_size": "36",
            "rule": "按5%的比例抽取，每户两名检查人员",
            "seed": "20260828-000001",
            "algorithm": "SHA-256排序抽样",
        }
    },
    "seizure_decision": {
        "materials": SEIZED,
        "law": SEIZURE_LAW,
        "facts": {"from": "2026-09-03", "ends_at": "2026-10-02"},
        "date": dt.date(2026, 9, 3),
        "evidence": EVIDENCE[2:6],
    },
    "seizure_approval": {
        "materials": SEIZED,
        "law": SEIZURE_LAW,
        "facts": {"from": "2026-09-03", "ends_at": "2026-10-02", "reason": "违法排放可能造成严重污染"},
        "findings": (),
    },
    "seizure_list": {"materials": SEIZED},
    "seizure_release": {
        "materials": SEIZED,
        "law": SEIZURE_LAW,
        "facts": {
            "seized_on": "2026-09-03",
            "seizure_number": "大样环封字〔2026〕3号",
            "reason": "当事人已经拆除该管，没有违法排放的条件",
            "condition": "镀锌车间，封条完好",
        },
        "date": dt.date(2026, 9, 10),
    },
    "production_restriction_decision": {
        "penalties": (Penalty("责令镀锌生产线停产整治"),),
        "fine": None,
        "facts": {"term": "自本决定书送达之日起至停产整治决定解除之日止"},
    },
    "volume_cover": {"volume": VOLUME, "facts": {"decision_number": "大样环罚决字〔2026〕48号"}},
    "volume_index": {"volume": VOLUME},
    "volume_note": {"volume": VOLUME},
}
