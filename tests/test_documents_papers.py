"""Every paper prints, complete by the national review rubric, and draws a blank where nothing is known."""

import html as html_text
import re
from dataclasses import replace
from decimal import Decimal

import pytest

from documents.context import DocumentName, Fine, LawApplied, Paper, Party, Penalty, Statement
from documents.papers import paper_html, render_document
from documents.register import documents
from documents.render import page_count
from tests.factories_paper import AUTHORITY, paper_for
from tests.paper_reading import text_of


def words(paper: Paper) -> str:
    """The paper's text without markup, line breaks and spaces."""
    body = paper_html(paper).split("<body", 1)[1]
    return re.sub(r"\s+", "", html_text.unescape(re.sub(r"<[^>]*>", "", body)))


def bare(document_id: str) -> Paper:
    """A paper of which nothing is known but its office and its name."""
    return Paper(AUTHORITY, DocumentName(document_id, documents()[document_id].name_zh))


@pytest.mark.parametrize("document_id", documents())
def test_a_paper_with_nothing_known_prints_blanks(document_id):
    text = words(bare(document_id))
    assert "None" not in text and "<span" not in text and "{{" not in text
    assert "¥" not in text and "人民币" not in text


@pytest.mark.parametrize("document_id", documents())
def test_a_paper_with_everything_known_leaves_nothing_raw(document_id):
    text = words(paper_for(document_id))
    assert "None" not in text and "<span" not in text and "datetime" not in text and "Decimal" not in text


#: Document → words that must stand in it, in this order, for its points of the rubric (案卷评查细则 2024).
RUBRIC = {
    "filing_approval": """
        案由 通过暗管 案件来源 日常检查 发现日期 当事人 91210213 案情简介 立案理由 一百六十四条 立案审查
        2026年9月18日 承办人意见 方例一 承办机构 孟例十 负责人 唐例四
    """,
    "site_record": """
        检查时间 2026年9月3日9时10分 11时50分 检查地点 被检查人 法定代表人 现场负责人 检查人 00000000001
        记录人 表明身份 签名 告知事项 回避 陈述 建设和生产情况 环境保护手续 污染物产生 违法情况 采样
        以下空白 审阅意见 拒绝签名 修改
    """,
    "enquiry_record": """
        询问时间 询问地点 被询问人 贺例六 与本案关系 询问人 00000000001 表明身份 回避 建设和生产 许可 处理
        谁安排 监测结果告知你 送达地址 以下空白 审阅意见
    """,
    "investigation_report": """
        案件由来 日常检查 当事人 91210213 调查经过 违法事实 证据 六、违反的规定 裁量 结论和处理建议
        人民币叁拾玖万元整
    """,
    "correction_order": """
        一、调查情况 2026年9月3日 方例一 二、违法事实 三、证据 提取（作出）时间 提供（作出）单位 证明内容
        四、违反的规定 禁止通过暗管 五、责令改正的依据 第二十八条第一款 2026年9月8日 六、逾期不改正
        按日连续处罚 七、救济 六十日 六个月
    """,
    "prior_notice": """
        违法事实 证据 提取（作出）时间 证明内容 禁止通过暗管 十万元以上一百万元以下 拟作出的行政处罚
        人民币叁拾玖万元整 裁量基准 49% 陈述 五个工作日 听证 五个工作日 康例三 0411-00000000
    """,
    "legal_review_opinion": """
        案由 主体和管辖 执法人员 事实和证据 适用法律 新旧法选择 裁量 程序 审核结论 审核通过 秦例九 康例三
    """,
    "case_discussion_record": """
        讨论时间 主持人 唐例四 参加人 不参加表决 承办人汇报 处理依据 陈述申辩 采纳 法制审核 讨论意见 康例三
        孟例十 结论性意见 人民币叁拾玖万元整 参加人签名
    """,
    "hearing_notice": """
        案由 时间 2026年10月28日9时00分 地点 公开听证 主持人 康例三 法制科科长 听证员 孟例十 记录员 秦例九
        回避 委托 变更听证时间 授权委托书 证据目录 证人
    """,
    "hearing_record": """
        主持人 记录员 听证员 听证申请人 代理人 证人 案件调查人 00000000001 违法事实、证据、处罚依据和建议
        陈述、申辩和质证 最后陈述 审阅意见 主持人、听证员、
    """,
    "decision": """
        大连样例镀业有限公司 91210213 地址 违法事实 2026年9月3日1时30分 起因 明知 受到影响 证据
        提取（作出）时间 提供（作出）单位 证明内容 禁止通过暗管 十万元以上 陈述 不采纳 采纳 听证 裁量基准
        合计49% 没有从重 从轻 人民币叁拾玖万元整（¥390000.00） 停产整治 十五日内 样例银行 百分之三 强制执行
        六十日内 大连市人民政府 六个月 大连市样例区人民法院 大连市样例生态环境局 2026年10月30日
    """,
    "simple_decision": """
        经营者 违法事实 证据 出示执法证件 陈述 人民币伍佰元整 先向大连市人民政府申请行政复议 处罚地点 签名
        00000000001 当场交付
    """,
    "no_penalty_decision": """
        违法事实 证据 证明内容 违反的规定 第三十三条第一款 陈述申辩 改正情况 不予行政处罚 教育 救济途径
    """,
    "daily_penalty_decision": """
        初次检查 证据为 违反 大样环责改字〔2026〕31号 2026年9月4日 大样环罚决字〔2026〕48号 叁拾玖万元
        2026年11月3日 复查 大样环责改字〔2026〕35号 没有停止 证据 陈述申辩 按日连续处罚的依据 2026年9月5日
        2026年9月20日 16日 人民币陆佰贰拾肆万元整 十五日 强制执行 救济
    """,
    "service_receipt": """
        送达文书名称 大样环罚决字〔2026〕48号 受送达人 送达地点 √直接送达 留置送达 公告送达 送达时间
        2026年11月3日10时20分 00000000001 00000000002 与受送达人关系 代收理由 拒收事由 见证人
    """,
    "closing_approval": """
        案件处理 文书名称 大样环责改字〔2026〕31号 大样环罚决字〔2026〕48号 执行情况 缴清 罚没收据 00000048
        承办人 承办机构 负责人
    """,
    "demand": """
        大样环罚决字〔2026〕48号 十日内 人民币叁拾玖万元整 合计人民币柒拾捌万元整 给付方式 样例银行
        陈述和申辩
    """,
    "court_application": """
        申请人 大连市样例生态环境局 被申请人 91210213 申请执行的内容 人民币叁拾玖万元整 事实和理由 催告
        大连市样例区人民法院 附件
    """,
    "detention_approval": """
        案由 代码 地址 邮编 证件号 电话 调查人员 00000000001 承办部门 案情简介 移送依据 贺例六 罗例七 经办人
        2026年10月22日 执法机构意见 法制机构意见 局领导意见 唐例四
    """,
    "crime_approval": """
        案情简介 移送依据 刑法 污染环境罪 承办人意见 执法机构意见 法制机构意见 负责人意见 唐例四
    """,
    "crime_transfer": """
        大连市公安局样例分局 正职负责人 涉嫌犯罪的单位和人员 贺例六 案情简介 移送依据 三百三十八条 移送建议
        经办人 00000000001 附件 材料名称 数量 提供部门 备注 移送人员签名 受理机关签收人签名 抄送 人民检察院
        回执 警官证号
    """,
    "material_list": "材料名称 数量 提供部门 备注 案件调查报告 移送人员签名 受理机关签收人签名 一式两份",
    "lead_registration": """
        线索来源 发现日期 2026年9月3日 登记日期 当事人 损害地点 受损 初步损害 初步核查期限 2026年10月9日
    """,
    "negotiation_notice": """
        损害事实 法律依据 第一千二百三十四条 赔偿的范围 人民币捌万陆仟元整 履行方式 磋商安排 七日内
    """,
    "compensation_agreement": """
        甲方 乙方 损害事实 责任和依据 赔偿的范围 人民币捌万陆仟元整 履行方式 修复 违约责任 司法确认
    """,
    "credit_notice": "初评得分：62 环保警示 大样环罚决字〔2026〕48号 管理措施 异议 十五个工作日 信用修复",
    "random_draw_record": """
        抽取时间 检查对象 128 检查人员 36 抽取规则 随机种子 20260828-000001 抽取结果 监督人签名
    """,
    "rectification_task": """
        任务编号 问题来源 问题描述 整改目标 整改措施 责任单位 督导单位 整改时限 2027年3月31日 销号条件
    """,
    "closing_form": """
        任务编号 问题描述 完成日期 2027年3月20日 完成情况 证明材料 现场核查 公示 责任单位 验收 督导
    """,
    "seizure_approval": "案情简介 依据和理由 废水提升泵 型号 数量 保存地点 负责人",
    "seizure_decision": """
        违法事实 证据 证明内容 违反的规定 行政强制法 期限自2026年9月3日起至2026年10月2日 义务 救济 六十日
        名称 规格型号 数量 存放地点 废水提升泵
    """,
    "seizure_release": "大样环封字〔2026〕3号 理由 依据 自2026年9月10日起解除 废水提升泵 存放地点和现状",
    "volume_cover": "案卷题名 关于大连样例镀业有限公司 档号 0000-SA151-2026-0048 分类号 SA151 件数8 总页数38",
    "volume_index": "文件编号 责任者 文件题名 日期 页号 正卷 1—6 副卷 法制审核意见书",
    "volume_note": "本卷共8件、38页 立卷人 宋例二 检查人 立卷时间 2026年11月27日",
}


@pytest.mark.parametrize("document_id", RUBRIC)
def test_a_paper_takes_its_points_of_the_rubric(document_id):
    text, place = words(paper_for(document_id)), 0
    for word in RUBRIC[document_id].split():
        found = text.find(word, place)
        assert found >= 0, f"{word} after {text[max(0, place - 20) : place]}"
        place = found + len(word)


@pytest.mark.parametrize("document_id", ["site_record", "service_receipt", "material_list", "lead_registration"])
def test_forms_and_records_print(document_id):
    paper = paper_for(document_id)
    pdf = render_document(paper)
    assert page_count(pdf) <= 4
    assert "大连样例镀业有限公司" in text_of(pdf) or document_id == "material_list"


def test_an_unanswered_point_is_left_open():
    paper = paper_for("decision")
    point = replace(paper.statement.points[0], accepted=None, why=None)
    text = words(replace(paper, statement=replace(paper.statement, points=(point,))))
    assert "是否采纳：（待填）" in text and "不采纳" not in text


def test_silence_after_a_notice_is_stated():
    text = words(paper_for("decision", statement=Statement("大样环罚告字〔2026〕48号")))
    assert "没有提出陈述、申辩，视为放弃" in text


def test_a_person_is_addressed_as_one_and_identified_by_card():
    person = Party("贺例六", "individual", None, "2102**********2020", True, "样例街3号")
    text = words(paper_for("decision", parties=(person,)))
    assert "居民身份证件号码：2102**********2020" in text
    assert "你的上述行为" in text and "你单位" not in text and "统一社会信用代码" not in text


def test_a_letter_to_another_agency_does_not_address_the_party():
    text = words(paper_for("crime_transfer"))
    assert "你单位" not in text and "当事人在镀锌车间" in text


@pytest.mark.parametrize("document_id", [entry.id for entry in documents().values() if entry.to != "party"])
def test_only_a_letter_to_the_party_says_you(document_id):
    assert "你单位" not in words(paper_for(document_id))


def test_a_fact_with_parts_of_its_own_is_not_printed_raw():
    text = words(paper_for("crime_transfer", facts={"crime": {"toxic": True}}))
    assert "toxic" not in text and "涉嫌构成环境犯罪" in text


def test_a_warning_alone_asks_for_no_payment():
    text = words(paper_for("decision", penalties=(Penalty("警告"),), fine=None))
    assert "（一）警告。" in text and "缴纳" not in text


def test_a_residue_of_fen_is_written_out():
    fine = Fine(Decimal("1234.56"))
    text = words(paper_for("decision", penalties=(Penalty("", fine),), fine=fine))
    assert "人民币壹仟贰佰叁拾肆元伍角陆分（¥1234.56）" in text


def test_a_clause_without_its_words_says_so():
    law = paper_for("decision").law
    text = words(
        paper_for("decision", law=LawApplied(tuple(replace(a, text=None) for a in law.breached), law.penalised))
    )
    assert "第一百六十四条第一款（条文内容待填）" in text


def test_a_sample_schedule_is_called_one():
    assert "样例基准，非现行规定" in words(paper_for("decision"))
    own = replace(paper_for("decision").discretion, sample=False)
    assert "样例基准" not in words(paper_for("decision", discretion=own))
