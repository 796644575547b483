"""Invented pages, one a template, so that every page can be drawn and looked at without a database.

Names of companies, people, numbers and places are made up. Everything is computed for Tuesday 24 November 2026.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace

from django.template.loader import render_to_string

from workflows.course import Course, Gate, Lane, Stop
from workflows.drawing import course_svg, course_text
from workflows.pages import models as m

TODAY = dt.date(2026, 11, 24)
NOW = dt.datetime(2026, 11, 24, 9, 12)


def works(day: dt.date) -> bool:
    """A week without holidays."""
    return day.weekday() < 5


def sha(word: str) -> str:
    return hashlib.sha256(word.encode()).hexdigest()


def law(text: str, *, verified: bool = True) -> tuple[m.Article, ...]:
    return (m.Article(text, "/law/article/", verified),)


def shell(current: str = "待办", **changes: object) -> m.Shell:
    names = (
        ("待办", 11),
        ("案件", None),
        ("检查", None),
        ("移送", None),
        ("赔偿", None),
        ("整改", None),
        ("信用", None),
    )
    names += (("法规", None),)
    base = m.Shell(
        site_name="滨江市生态环境局",
        nav=tuple(m.Link(name, f"/{name}/", current=name == current, count=count) for name, count in names),
        viewer=m.Viewer(
            name="方敏之",
            post="承办人 · 执法二中队",
            logout_url="/logout/",
            links=(m.Link("我的常用意见", "/me/phrases/", "stamp"), m.Link("请假和代理", "/me/absence/", "calendar")),
            other_posts=(m.Link("听证主持人", "/post/hearing_host/"),),
        ),
        search_url="/search/",
        as_of_text="2026年11月24日 星期二 09:12",
        foot="示例数据：企业、人名、文号均为虚构。",
        sample=True,
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def clock(
    name: str,
    due: dt.date | None,
    left: int,
    *,
    unit: str = "天",
    kind: str = "duty",
    rule: str = "",
    basis: str = "",
    stops: str = "",
    **more: object,
) -> m.ClockView:
    return m.ClockView(
        name=name,
        kind=kind,
        face=m.face(due, TODAY, left=left, unit=unit),
        rule=rule,
        articles=law(basis) if basis else (),
        stops=stops,
        due=due,
        **more,  # type: ignore[arg-type]
    )


def inbox_items() -> tuple[m.InboxItem, ...]:
    def item(
        title: str, party: str, number: str, state: str, one: m.ClockView, act: str, **more: object
    ) -> m.InboxItem:
        return m.InboxItem(title, "/cases/1/", party, number, state, one, "/cases/1/step/", act, **more)  # type: ignore[arg-type]

    start, due = dt.date(2026, 11, 17), dt.date(2026, 11, 20)
    handover = dt.datetime(2026, 11, 24, 16, 40)
    return (
        item(
            "送达责令改正违法行为决定书",
            "滨江澄湾水产加工有限公司",
            "滨环立〔2026〕61号",
            "责令改正",
            clock(
                "送达责令改正决定",
                due,
                -2,
                unit="个工作日",
                rule="收到监测报告后 3 个工作日",
                basis="按日连续处罚办法 8 条",
                stops="录入送达回证",
                cells=m.day_cells(start, due, TODAY, works),
                how_counted="收到报告当日不计，周末不计",
                note="已经逾期，仍应送达。逾期不影响责令改正的效力，会记入本案期限台账，11月23日已提醒中队长。",
                note_links=(m.Link("写明逾期原因", "/cases/1/late/"),),
            ),
            "去送达",
        ),
        item(
            "把处罚决定录入信息共享平台",
            "滨江朔原再生资源有限公司",
            "滨环罚〔2026〕28号",
            "已送达",
            clock(
                "信息共享",
                dt.date(2026, 11, 20),
                -4,
                rule="作出决定后 7 日（自然日）",
                basis="环环监〔2017〕17号 34 条",
                stops="录入平台回执",
            ),
            "去录入",
        ),
        item(
            "移交公安机关，移送书抄送检察院",
            "滨江砚北机电再制造有限公司",
            "滨环移〔2026〕15号",
            "已批准移送",
            m.ClockView(
                "移交",
                "duty",
                m.face_by_hour(handover, NOW),
                "批准移送后 24 小时",
                law("国务院令310号 5 条"),
                "公安签收、检察院回执都录入",
                handover.date(),
                handover,
            ),
            "去移交",
        ),
        item(
            "查封到期：解除，或者今天批准延长",
            "滨江岭湾混凝土有限公司",
            "滨环查〔2026〕11号",
            "已查封",
            clock(
                "查封期限",
                TODAY,
                0,
                kind="power",
                rule="查封 30 日，首日计入",
                basis="行政强制法 25 条",
                stops="送达解除决定，或者批准延长并告知",
            ),
            "去处理",
        ),
        item(
            "补齐法制审核指出的 3 项",
            "滨江汇川表面处理有限公司",
            "滨环立〔2026〕47号",
            "法制审核",
            clock(
                "法制审核",
                dt.date(2026, 11, 25),
                1,
                unit="个工作日",
                kind="internal",
                rule="送审次日起 5 个工作日，本局规定",
                stops="补齐并重新送审",
            ),
            "去补",
            objections=3,
        ),
        item(
            "等陈述申辩期满，期满前不能决定",
            "滨江屿东热力有限公司",
            "滨环立〔2026〕50号",
            "事先告知",
            replace(
                clock(
                    "陈述申辩期",
                    dt.date(2026, 11, 25),
                    1,
                    unit="个工作日",
                    kind="protect",
                    rule="收到告知书后 5 个工作日",
                    stops="当事人书面放弃，或者期满",
                ),
                articles=law("部令30号 44 条", verified=False),
            ),
            "看告知",
            marks=("代理 李其昌",),
        ),
        item(
            "送达行政处罚决定书",
            "滨江雁洲建材有限公司",
            "滨环罚〔2026〕31号",
            "已决定",
            clock(
                "送达处罚决定",
                dt.date(2026, 12, 1),
                5,
                unit="个工作日",
                rule="作出决定后 7 个工作日",
                basis="行政处罚法 61、85 条",
                stops="录入送达回证",
            ),
            "去送达",
        ),
        item(
            "审查是否立案",
            "北港街道某木制品厂",
            "线索 2026-1183",
            "立案审查",
            clock(
                "立案审查",
                dt.date(2026, 12, 2),
                8,
                rule="发现线索后 15 日",
                basis="部令30号 18 条",
                stops="立案或者不予立案",
            ),
            "去审查",
        ),
        item(
            "复查是否停止超标排放",
            "滨江汐岸储运有限公司",
            "滨环责改〔2026〕57号",
            "责令改正",
            clock(
                "复查",
                dt.date(2026, 12, 2),
                8,
                rule="送达责令改正决定书后 30 日",
                basis="按日连续处罚办法 10 条",
                stops="签好复查笔录",
                provisional=True,
            ),
            "去复查",
        ),
        item(
            "作出处罚决定",
            "滨江汇川表面处理有限公司",
            "滨环立〔2026〕47号",
            "法制审核",
            clock(
                "办案期限",
                dt.date(2026, 12, 14),
                20,
                rule="立案之日起 90 日",
                basis="行政处罚法 60 条",
                stops="作出决定",
                paused="移送公安期间",
            ),
            "看缺什么",
            objections=3,
        ),
        item(
            "涉嫌犯罪移送",
            "滨江汇川表面处理有限公司",
            "滨环立〔2026〕47号",
            "法制审核",
            clock(
                "涉嫌犯罪移送",
                None,
                -68,
                rule="法条写“立即”，没有天数",
                basis="国务院令310号 5 条",
                stops="作出移送或者不移送决定",
            ),
            "启动移送",
        ),
    )


def inbox() -> m.InboxPage:
    return m.inbox(
        inbox_items(),
        TODAY,
        works,
        tabs=(
            m.Link("待办", "/", current=True, count=11),
            m.Link("在办", "/doing/", count=17),
            m.Link("已办", "/done/"),
            m.Link("本中队", "/team/", count=41),
        ),
        waiting=(
            m.Waiting("公安机关决定是否立案", "滨环移〔2026〕14号 · 3 日", "余 2 天", "/cases/2/"),
            m.Waiting("当事人缴纳罚款 62,000 元", "滨环罚〔2026〕25号 · 15 日", "余 9 天", "/cases/3/"),
            m.Waiting("监测机构出具报告", "11月19日采样 · 约定 8 日", "余 3 天", "/cases/4/"),
        ),
        stopped=(
            m.Waiting("听证报告已提交", "滨环立〔2026〕47号 · 昨天 16:05", "提前 2 日"),
            m.Waiting("催告书已送达", "滨环罚〔2026〕12号 · 昨天 10:40", "按期"),
        ),
        shares=tuple(
            m.Share(name, count, count * 100 // 6, "/cases/")
            for name, count in (("调查取证", 6), ("案件审查", 3), ("事先告知", 2), ("法制审核", 1), ("履行执行", 5))
        ),
        shares_url="/cases/",
        absences=("11月27日至12月3日 李其昌外出培训，2 件由中队长指定代理。",),
    )


def inbox_empty() -> m.InboxPage:
    return replace(
        m.inbox((), TODAY, works),
        band="",
        empty=m.Empty(
            "没有待办", "到您岗位的事都办完了。新的待办会按到期先后列在这里。", (m.Link("看在办案件", "/doing/"),)
        ),
    )


def course() -> Course:
    done = [("线索", "9-10"), ("立案审查", "9-14"), ("立案", "9-15"), ("调查取证", "9-15"), ("调查终结", "10-16")]
    done += [("案件审查", "10-19"), ("事先告知", "10-26")]
    stops = [Stop(name, "done", day) for name, day in done]
    stops.append(Stop("法制审核", "now", "11-18", "第 6 天 · 周砚"))
    stops += [Stop(name) for name in ("集体讨论", "处罚决定", "结案", "归档")]
    d = "done"
    return Course(
        "滨环立〔2026〕47号办理流程",
        tuple(stops),
        (
            Lane("责令改正", (Stop("送达", d, "9-22"), Stop("已改正", d, "10-13")), 3, None, "done"),
            Lane("陈述申辩", (Stop("收到", d, "10-30"), Stop("已复核", d, "11-16")), 6, 7, "done"),
            Lane("听证", (Stop("申请", d, "10-29"), Stop("举行", d, "11-12"), Stop("报告", d, "11-16")), 6, 7, "done"),
            Lane("刑事衔接", (Stop("筛查命中", "now", "9-17"),), 3, 9, "blocked", "至今未启动移送，第 68 天"),
            Lane("公示", (), 9, None, "ahead", "送达后 7 个工作日"),
            Lane("救济", (), 9, None, "ahead", "复议 60 日、诉讼 6 个月"),
            Lane("履行", (), 9, None, "ahead", "缴款 15 日"),
        ),
        (Gate("告知关口", 7, 3, 3), Gate("决定关口", 9, 7, 10)),
    )


def objections() -> tuple[m.Objection, ...]:
    return (
        m.Objection(
            "crime_not_replaced",
            "涉嫌犯罪还没有处理。",
            "筛查命中一项标准，既没有移送决定，也没有负责人不批准移送的理由。",
            (*law("行政处罚法 57 条 1 款（四）"), *law("国务院令310号 11 条")),
            "承办人 方敏之",
            "/cases/1/transfer/",
            "去移送",
        ),
        m.Objection(
            "elements_proved",
            "“起止时间”证据矛盾。",
            "缺 7 月至 9 月用水用电台账（E8）。",
            law("行政处罚法 40 条"),
            "协办 李其昌",
            "/cases/1/evidence/",
            "去补证据",
        ),
        m.Objection(
            "choice_of_law",
            "新旧法选择没有确认。",
            "系统结论是适用旧法，须审核人员确认或者改选并写明理由。",
            law("生态环境法典 1057 条"),
            "法制审核 周砚",
            "/cases/1/law/",
            "去确认",
        ),
    )


def matrix() -> m.Matrix:
    names = (
        "现场检查笔录 采样和交接记录 监测报告一 监测报告二 询问笔录（负责人） 询问笔录（操作工） 照片录像 用水用电台账"
    )
    evidence = tuple(
        m.Evidence(f"E{index}", name, "/evidence/", missing=index == 8)
        for index, name in enumerate(names.split(), start=1)
    )
    d, s, a, w, n = m.DIRECT, m.SUPPORT, m.AGAINST, m.WANTED, m.NONE
    return m.Matrix(
        evidence,
        (
            m.ActGroup(
                "① 通过暗管排放含锌废水",
                "依法典 1108 条处罚",
                (
                    m.ElementRow("排放了污染物", (d, d, d, d, n, n, s, n), "已证明", note="4 份直接证据，互相印证"),
                    m.ElementRow("使用了暗管", (d, n, n, n, s, n, d, n), "已证明", note="示踪试验 14 分钟后见色"),
                    m.ElementRow(
                        "起止时间与排放对应",
                        (n, n, n, n, a, d, n, w),
                        "矛盾",
                        True,
                        "两份笔录说的起始日不同，缺台账。这一格差罚款 130,000 元",
                        m.Link("去补台账", "/cases/1/evidence/"),
                    ),
                    m.ElementRow("责任主体", (n, n, n, n, s, d, n, n), "已证明"),
                ),
            ),
            m.ActGroup(
                "② 电镀二线未批先建",
                "依环评法 31 条处罚",
                (
                    m.ElementRow("应当编制报告书，未经批准", (n, n, n, n, n, n, n, n), "未查明", True, "还没有证据"),
                    m.ElementRow("已经开工建设", (d, n, n, n, n, n, d, n), "已证明"),
                ),
            ),
        ),
        "必要要件 6 项：已证明 4，矛盾 1，未查明 1",
        "/cases/1/evidence/add/",
    )


def case() -> m.CasePage:
    picture = course()
    history = [
        ("11-18 09:20", "送法制审核", "方敏之 → 周砚", "", False),
        ("11-16 15:02", "提交听证报告", "陆闻（主持，未参与调查）", "", False),
        ("11-12 09:00", "举行听证", "陆闻", "11-12 17:40 录入", False),
        ("10-30 14:26", "收到陈述申辩", "当事人邮寄，邮戳 10-29", "", True),
        ("10-29 16:50", "当事人要求听证", "告知后第 3 个工作日", "", True),
        ("10-26 10:15", "送达事先（听证）告知书", "直接送达，当事人签收", "", False),
    ]
    return m.CasePage(
        number="滨环立〔2026〕47号",
        party="滨江汇川表面处理有限公司",
        state_name="法制审核",
        about=("① 通过暗管排放含锌废水", "② 电镀二线未批先建"),
        crumbs=(
            m.Link("案件", "/cases/"),
            m.Link("行政处罚 · 普通程序", "/cases/?kind=1"),
            m.Link("滨环立〔2026〕47号", ""),
        ),
        facts=(
            m.Pair("案号", "滨环立〔2026〕47号"),
            m.Pair("立案", "2026-09-15"),
            m.Pair("承办", "方敏之、李其昌"),
            m.Pair("现在经手", "周砚（法制审核），11-18 起"),
            m.Pair("拟处罚", "罚款 810,400 元，责令停产整治"),
            m.Pair("违法所得", "未知，待审计报告", unknown=True),
        ),
        actions=(
            m.Link("案卷目录", "/cases/1/index/", "folder"),
            m.Link("打印", "#print", "print"),
            m.Link("研判", "/cases/1/reason/", "scale"),
        ),
        graves=(
            m.Grave(
                "可能以罚代刑",
                "暗管排放有毒物质，命中筛查标准 1 项。9月17日收到监测报告后已 68 天，"
                "没有移送决定，也没有不批准移送的理由。"
                "移送有结果以前，原则上不作罚款决定。",
                (*law("法释〔2023〕7号 1 条（五）"), *law("国务院令310号 11 条")),
                m.Link("看筛查依据", "/cases/1/reason/#step-7"),
            ),
        ),
        drawing=course_svg(picture),
        drawing_text=course_text(picture),
        acts=(
            m.Act(
                "启动涉嫌犯罪移送",
                "/cases/1/transfer/",
                "启动移送",
                "指定 2 名以上执法人员核实并写出移送报告，负责人接到报告 3 日内决定",
                law("国务院令310号 5 条"),
                by="承办人",
                primary=True,
            ),
            m.Act(
                "法制审核通过，提交集体讨论",
                by="法制审核 周砚",
                mine=False,
                objections=objections(),
                gate=(7, 10),
            ),
            m.Act(
                "延长办案期限",
                "/cases/1/extend/",
                "报请延长",
                "案情复杂，立案后 90 日内不能决定的",
                law("行政处罚法 60 条"),
            ),
            m.Act("退回补充调查", hint="事实不清、证据不足的", by="法制审核 周砚", mine=False),
        ),
        ways=(m.Act("退回补充调查", "/cases/1/return/"),),
        replies=(m.Act("收到陈述申辩", "/cases/1/statement/", hint="滨江雁洲建材有限公司"),),
        beginnings=(m.Link("查封扣押：报请批准", "/cases/1/seize/"),),
        other_acts=(
            m.OtherActs(
                "行政处罚 · 案件主线",
                (
                    m.Act("追加当事人", "/cases/1/add-party/", "追加"),
                    m.Act("中止调查", objections=objections()[:1], by="本机关负责人"),
                ),
            ),
        ),
        clocks=(
            clock(
                "法制审核",
                dt.date(2026, 11, 25),
                1,
                unit="个工作日",
                kind="internal",
                rule="送审次日起 5 个工作日，已数 4。本局规定",
                stops="审核通过、不通过或者退回",
                percent=80,
            ),
            clock(
                "办案期限",
                dt.date(2026, 12, 14),
                20,
                rule="立案之日起 90 日，第 70 日",
                basis="行政处罚法 60 条",
                stops="作出决定",
                not_counted="听证、检测、移送公安期间不计",
                percent=78,
                cells=m.day_cells(dt.date(2026, 11, 16), dt.date(2026, 12, 4), TODAY, works),
                how_counted="立案当日不计",
            ),
            clock("涉嫌犯罪移送", None, -68, rule="法条写“立即”，没有天数", basis="国务院令310号 5 条"),
            clock(
                "追责时效",
                dt.date(2031, 9, 10),
                1751,
                kind="power",
                rule="行为终了 9月10日，有危害后果的 5 年",
                basis="法典 1054 条",
                other_readings=("行为有连续状态的，从停止排放之日 9月14日 起算，到 2031年9月14日",),
            ),
        ),
        clocks_met=("立案审查", "责令改正送达", "复查", "陈述申辩", "听证通知"),
        clocks_url="/cases/1/clocks/",
        matrix=matrix(),
        documents=(
            m.DocumentRow("涉嫌环境犯罪案件移送书", "", state="未制作", make_url="/cases/1/transfer/"),
            m.DocumentRow("听证报告", "/papers/6/", "滨环听报〔2026〕6号", "2026-11-16", "已归卷", 7, sha("a")),
            m.DocumentRow(
                "行政处罚事先（听证）告知书", "/papers/5/", "滨环罚告〔2026〕39号", "2026-10-26", "已送达", 4, sha("b")
            ),
            m.DocumentRow("调查终结报告", "/papers/4/", "滨环调〔2026〕44号", "2026-10-16", "已归卷", 11, sha("c")),
            m.DocumentRow(
                "责令改正违法行为决定书", "/papers/3/", "滨环责改〔2026〕58号", "2026-09-22", "已送达", 2, sha("d")
            ),
            m.DocumentRow("立案审批表", "/papers/1/", "滨环立〔2026〕47号", "2026-09-15", "已归卷", 1, sha("e")),
        ),
        documents_url="/cases/1/index/",
        people=(
            m.PersonRow("调查", "方敏之、李其昌", "执法证有效"),
            m.PersonRow("听证主持", "陆闻", "未参与调查"),
            m.PersonRow("法制审核", "周砚", "有法律职业资格"),
        ),
        people_note="办、审、决、听分离，已核",
        history=tuple(
            m.HistoryRow(at, title, by, late, outside, hash=sha(title), previous_hash=sha(at))
            for at, title, by, late, outside in history
        ),
        history_count=37,
        history_url="/cases/1/history/",
        chain_whole=True,
        chain_text="今天 09:05 验链完好",
        chain_url="/cases/1/chain.json",
        related=(
            m.RelatedRow("随机抽查", "2026 年三季度第 187 号", "/draws/1/", "已转立案 9-15"),
            m.RelatedRow("损害赔偿", "线索 滨环赔〔2026〕21号", "/cases/9/", "初步核查中，余 15 天"),
        ),
    )


def case_list() -> m.ListPage:
    filters = (
        m.Filter("q", "案号、当事人", "text", "电镀"),
        m.Filter(
            "state", "办到哪里", "choice", "review", (m.Option("review", "法制审核"), m.Option("filed", "已立案"))
        ),
        m.Filter("handler", "承办人", "choice", "", (m.Option("1", "方敏之"),)),
        m.Filter("late", "只看逾期", "flag", "1"),
        m.Filter("filed_from", "立案自", "date", "", first=False),
        m.Filter("code", "违法行为", "text", "", first=False),
    )
    query = {"q": ["电镀"], "state": ["review"], "late": ["1"]}
    cell = m.Cell
    parties = (
        "滨江汇川表面处理有限公司",
        "滨江屿东热力有限公司",
        "滨江雁洲建材有限公司",
        "滨江汐岸储运有限公司",
        "北港某木制品厂",
    )
    rows = tuple(
        m.Row(
            str(index),
            (
                cell(f"滨环立〔2026〕{60 - index}号", url="/cases/1/", strong=True),
                cell(party, "行政处罚 · 普通程序"),
                cell("法制审核" if index % 2 else "调查取证", mark="tag"),
                cell("方敏之、李其昌"),
                cell(
                    ("逾期 2 个工作日", "今天", "12月14日")[min(index, 2)],
                    mark=("late", "soon", "")[min(index, 2)],
                ),
                cell(f"{index * 62_000 + 20_000:,}", number=True),
            ),
            f"滨环立〔2026〕{60 - index}号",
        )
        for index, party in enumerate(parties)
    )
    columns = (
        m.Column("number", "案号", "/cases/?sort=number"),
        m.Column("party", "当事人"),
        m.Column("state", "办到哪里"),
        m.Column("handler", "承办"),
        m.Column("due", "最近到期", "/cases/?sort=-due", "ascending"),
        m.Column("fine", "拟罚（元）", number=True),
    )
    return m.ListPage(
        title="案件",
        lead="执法二中队",
        columns=columns,
        rows=rows,
        tabs=(
            m.Link("我经手的", "/cases/?mine=1"),
            m.Link("本中队", "/cases/", current=True),
            m.Link("全局", "/cases/?all=1"),
        ),
        filters=filters,
        filter_url="/cases/",
        chips=m.chips("/cases/", query, filters),
        clear_url="/cases/",
        saved_views=(m.Link("逾期的", "/cases/?late=1"), m.Link("等公安的", "/cases/?wait=police")),
        save_view_url="/views/",
        query="q=x",
        column_choice=tuple(m.Option(column.key, column.text, chosen=True) for column in columns),
        pager=m.Pager("/cases/?before=1", "/cases/?after=1", "第 51—55 件，多于 1,000 件"),
        export_links=(m.Link("导出所见", "/cases.xlsx", download=True),),
        bulk=(m.Link("打印送达回证", "/cases/print/"), m.Link("转办", "/cases/reassign/")),
        actions=(m.Link("登记线索", "/cases/new/", "plus"),),
    )


def list_empty() -> m.ListPage:
    return replace(
        case_list(),
        rows=(),
        empty=m.Empty(
            "没有符合条件的案件", "去掉几个条件再看；或者这些案件您看不到。", (m.Link("去掉全部条件", "/cases/"),)
        ),
    )


def step() -> m.StepForm:
    f, o = m.FormField, m.Option
    measured = f(
        "samples",
        "监测结果",
        "rows",
        hint="一行一个项目",
        columns=(
            f("item", "项目"),
            f("value", "测得", "number", unit="mg/m³"),
            f("limit", "限值", "number", unit="mg/m³"),
            f("at", "采样日", "date", required=False),
        ),
        rows=(
            (
                f("samples-0-item", "项目", value="颗粒物"),
                f("samples-0-value", "测得", "number", "99.1"),
                f("samples-0-limit", "限值", "number", "80"),
                f("samples-0-at", "采样日", "date", "2026-10-28"),
            ),
        ),
    )
    return m.StepForm(
        title="制作事先（听证）告知书",
        action_url="/cases/1/notice/",
        idempotency_key="b7c1",
        crumbs=(m.Link("案件", "/cases/"), m.Link("滨环立〔2026〕58号", "/cases/1/"), m.Link("告知", "")),
        course="案件审查 → 事先告知",
        articles=law("行政处罚法 44 条"),
        facts=(m.Pair("承办", "方敏之、程知行"),),
        clock=clock("办案期限", dt.date(2027, 2, 1), 69, provisional=True),
        sections=(
            m.Section(
                "当事人",
                (),
                "一",
                "从主体档案带入，不用再填",
                (
                    m.Pair("名称", "滨江屿东热力有限公司"),
                    m.Pair("信用代码", "91330200MA2EXAMPLE", mono=True),
                    m.Pair("法定代表人", "韩某", change_url="/parties/1/"),
                ),
            ),
            m.Section(
                "违法事实和证据",
                (
                    f(
                        "facts",
                        "违法事实",
                        "long",
                        "2026年10月28日，本局对该单位1号锅炉排放口采样监测，颗粒物折算浓度99.1mg/m³，超过许可限值80mg/m³。",
                        "由已证明的要件生成，改文字不改证据。",
                    ),
                    measured_with_blank(measured),
                    f(
                        "evidence_ids",
                        "证据",
                        "evidence",
                        options=(
                            o("1", "E1 现场检查笔录", True, "2026-10-28，方敏之、程知行"),
                            o("2", "E2 监测报告", True, "2026-11-03，资质在有效期内"),
                            o("3", "E3 询问笔录", False, "缺一名执法人员签名，不能用", blocked=True),
                        ),
                    ),
                ),
                "二",
            ),
            m.Section(
                "拟作出的处罚",
                (
                    f(
                        "fine",
                        "罚款数额",
                        "money",
                        "90,000",
                        error="低于法定下限 100,000 元。要减轻处罚，先选减轻的情形；不减轻的，改为 100,000 元以上",
                        error_articles=law("法典 1103 条"),
                        capital="玖万元整",
                        suggestion="裁量建议 180,000 元，1,000,000 × 18%",
                        suggestion_value="180,000",
                        suggestion_url="/cases/1/reason/",
                    ),
                    f(
                        "mitigation",
                        "减轻处罚的情形",
                        "choice",
                        required=False,
                        hint="只在低于法定下限时选。",
                        options=tuple(o(str(index), f"情形{index}") for index in range(8)),
                    ),
                    f(
                        "people",
                        "承办人",
                        "people",
                        options=tuple(
                            o(str(i), n, i < 2, "执法证有效")
                            for i, n in enumerate(("方敏之", "程知行", "李其昌", "周砚"))
                        ),
                    ),
                    f("on", "告知日期", "date", "2026-11-24"),
                    f("at", "询问时间", "datetime", "2026-11-24T09:30", required=False),
                ),
                "三",
            ),
            m.Section(
                "送达",
                (
                    f(
                        "way",
                        "怎样送达",
                        "choice",
                        error="电子送达要有当事人签的确认书，请上传确认书或者改选",
                        error_articles=law("行政处罚法 61 条"),
                        options=(o("direct", "直接送达"), o("post", "邮寄送达"), o("electronic", "电子送达", True)),
                    ),
                    f(
                        "hearing",
                        "告知听证权利",
                        "flag",
                        options=(o("yes", "是", True), o("no", "否", hint="须写明理由")),
                    ),
                    f("receipt", "送达地址确认书", "file", required=False, accept=".pdf,.jpg"),
                    f("area", "受影响面积", "number", "", required=False, unit="平方米"),
                ),
                "四",
            ),
        ),
        objections=objections()[1:2],
        sheet=m.ApprovalSheet(
            (
                m.Round(
                    1,
                    (
                        m.Opinion("承办人", "方敏之", "提请审查", "建议罚款 90,000 元。", "11-18 10:02"),
                        m.Opinion("承办机构负责人", "梁志成", "退回", "补充许可证副本。", "11-19 08:50"),
                    ),
                    "退回补充",
                ),
                m.Round(
                    2,
                    (
                        m.Opinion("承办人", "方敏之", "提请审查", "已补充。", "11-20 09:10"),
                        m.Opinion("承办机构负责人", "梁志成", ""),
                    ),
                ),
            ),
            "承办机构负责人 梁志成",
            (o("agree", "同意", True), o("return", "退回", hint="必须写理由")),
            "",
            ("事实清楚，证据充分。", "适用法律正确，裁量适当。", "程序合法，同意。"),
            phrases_url="/me/phrases/",
        ),
        preview=m.Preview(
            "行政处罚事先（听证）告知书",
            "html",
            "/sample-paper.html",
            print_url="/papers/1/print/",
            filled="12 处已成，3 处签发时定",
        ),
        submit_text="提交审查",
        submit_note="提交后由承办机构负责人审查。对方查看之前可以收回。",
        save_url="/cases/1/notice/draft/",
        saved_text="草稿 09:10 已存",
        preview_url="/cases/1/notice/preview/",
        cancel_url="/cases/1/",
        has_files=True,
    )


def measured_with_blank(field: m.FormField) -> m.FormField:
    return m.with_blank_rows(field)


def paper() -> m.PaperPage:
    return m.PaperPage(
        name="行政处罚决定书",
        number="滨环罚〔2026〕31号",
        party="滨江雁洲建材有限公司",
        state="已签发",
        pdf_url="/sample-paper.html",
        download_url="/papers/1.pdf",
        crumbs=(m.Link("案件", "/cases/"), m.Link("滨环立〔2026〕31号", "/cases/1/"), m.Link("行政处罚决定书", "")),
        stages=(
            m.PaperStage("起草", "done", "11-18 方敏之"),
            m.PaperStage("审核", "done", "11-20 周砚"),
            m.PaperStage("签发", "done", "11-20"),
            m.PaperStage("送达", "now", "余 5 个工作日"),
            m.PaperStage("归卷", "ahead"),
        ),
        facts=(m.Pair("页数", "5 页"), m.Pair("格式", "PDF/A-3u"), m.Pair("用印", "滨江市生态环境局")),
        sha256=sha("paper"),
        matches=True,
        verify_url="/verify/?code=7F3K",
        services=(m.ServiceRow("滨江雁洲建材有限公司", "直接送达", "待送达"),),
        service_url="/cases/1/serve/",
        articles=law("行政处罚法 59 条"),
        actions=(m.Link("录入送达", "/cases/1/serve/", "send"),),
    )


def verify() -> m.VerifyPage:
    return m.VerifyPage(
        "/verify/",
        "7F3K-92QD",
        True,
        "滨环罚〔2026〕31号",
        "2026年11月20日",
        "有效",
        sha("paper"),
        "滨江市生态环境局",
        matches=False,
        typed_hash=sha("other"),
    )


def verify_unknown() -> m.VerifyPage:
    return m.VerifyPage("/verify/", "0000-0000", False)


TRAIL = (
    m.TrailStop("移送", "done", "11-17"),
    m.TrailStop("受理", "done", "11-18"),
    m.TrailStop("立案", "now"),
    m.TrailStop("侦查", "ahead"),
    m.TrailStop("起诉", "ahead"),
)


def portal() -> m.PortalPage:
    late = clock(
        "公安决定", dt.date(2026, 11, 23), -1, rule="受理后 3 日，末日遇周末顺延", basis="17号 9 条", stops="作出决定"
    )
    near = clock("说明理由", TODAY, 0, rule="收到通知后 7 日", basis="17号 15 条", stops="收到说明")
    far = clock("回复", dt.date(2026, 12, 9), 15, rule="收到意见后 2 个月", stops="书面回复")
    refused = (*TRAIL[:2], m.TrailStop("不立案", "refused", "11-20"), *TRAIL[3:])
    row = m.PackageRow
    return m.PortalPage(
        "移送案件",
        "滨江市临港区人民检察院",
        (
            m.Link("待我办", "/portal/", current=True, count=3),
            m.Link("等别的机关", "/portal/?wait=1", count=5),
            m.Link("已办结", "/portal/?done=1"),
        ),
        (
            m.PackageGroup(
                "逾期",
                "late",
                (
                    row(
                        "没有作出立案或者不立案决定",
                        "/portal/1/",
                        "滨环移〔2026〕13号",
                        "滨江某再生金属公司",
                        TRAIL,
                        late,
                        "公安",
                        "启动监督",
                        True,
                    ),
                ),
                "别的机关逾期，本院可以监督",
            ),
            m.PackageGroup(
                "今天",
                "soon",
                (
                    row(
                        "公安机关说明不立案理由",
                        "/portal/2/",
                        "滨环移〔2026〕12号",
                        "滨江某化工贸易公司",
                        refused,
                        near,
                        "公安",
                    ),
                ),
            ),
            m.PackageGroup(
                "以后",
                "far",
                (row("回复检察意见", "/portal/3/", "检意〔2026〕7号", "滨江某铸造公司", TRAIL, far, "分局"),),
            ),
        ),
        tuple(
            m.FlowCount(name, count, count * 100 // 14, note, "/portal/")
            for name, count, note in (
                ("移送", 14, ""),
                ("受理", 14, ""),
                ("立案", 9, "不立案 3，未决定 2"),
                ("起诉", 3, ""),
                ("判决", 2, ""),
            )
        ),
        "今年移送的 14 件走到哪里",
        (m.Pair("已移交的案卷", "14"), m.Pair("平台上的决定摘要", "61")),
        "分局的内部意见、集体讨论记录不在其中。每次查看都记入案件，双方都看得到。",
        (m.Waiting("滨环移〔2026〕13号 监测报告", "沈澄", "今天 08:51"),),
    )


def package() -> m.PackagePage:
    paper_row = m.PackagePaper
    return m.PackagePage(
        title="滨江某再生金属公司涉嫌污染环境",
        number="滨环移〔2026〕13号",
        party="滨江某再生金属公司",
        crumbs=(m.Link("移送案件", "/portal/"), m.Link("滨环移〔2026〕13号", "")),
        facts=(m.Pair("移送机关", "滨江市生态环境局"), m.Pair("移交", "2026-11-17 15:20"), m.Pair("联系人", "方敏之")),
        trail=TRAIL,
        about=("通过暗管排放含重金属废水，总锌超过标准 11.4 倍",),
        articles=law("刑法 338 条"),
        papers=(
            paper_row("1", "涉嫌环境犯罪案件移送书", "/p/1/", "/p/1.pdf", 3, sha("1"), "原件", "今天 08:51 看过"),
            paper_row("2", "案件调查报告", "/p/2/", "/p/2.pdf", 11, sha("2"), "原件"),
            paper_row("3", "涉案物品清单", "/p/3/", "/p/3.pdf", 2, sha("3"), "复印件"),
            paper_row("4", "监测报告", "/p/4/", "/p/4.pdf", 8, sha("4"), "原件"),
        ),
        all_url="/portal/1/all.zip",
        clocks=(
            clock(
                "公安决定",
                dt.date(2026, 11, 23),
                -1,
                rule="受理后 3 日",
                basis="17号 9 条",
                stops="作出决定",
                binds="约束公安机关",
            ),
        ),
        acts=(
            m.Act(
                "要求说明不立案理由",
                "/portal/1/ask/",
                "启动监督",
                "公安机关逾期没有决定的",
                law("17号 15 条"),
                primary=True,
            ),
        ),
        replies=(m.Pair("11-18", "公安机关受理"), m.Pair("11-17", "移交并抄送本院")),
        looks=(m.Waiting("监测报告", "沈澄（本院）", "今天 08:51"),),
        not_included="内部审批意见不在移交的材料里。",
        ask_url="/portal/1/ask-more/",
    )


def reason() -> m.ReasonPage:
    fig, src = m.Figure, lambda ref: (m.Source(ref, "/evidence/", "证据"),)
    ruler = m.ruler_svg(
        (m.Point(9.6, "9.6"), m.Point(11.4, "11.4"), m.Point(0.2, "总铬 0.2", hollow=True)),
        (m.Threshold(3, "3 倍 铅汞镉铬砷铊锑"), m.Threshold(10, "10 倍 镍铜锌银钒锰钴", shade=True)),
        unit="超标倍数",
        about="总锌两份报告分别超标 9.6 倍和 11.4 倍，跨 10 倍线；总铬不超过 3 倍线",
    )
    return m.ReasonPage(
        "研判：从监测报告到罚款",
        (
            m.ReasonStep(
                1,
                "从报告取数",
                (
                    m.Block(
                        "table",
                        "两份报告",
                        heads=(
                            fig("项目"),
                            fig("报告一", src("E3"), number=True),
                            fig("报告二", src("E4"), number=True),
                            fig("方法"),
                        ),
                        rows=(
                            (
                                fig("总锌", strong=True),
                                fig("18.6", number=True, strong=True),
                                fig("15.9", number=True, strong=True),
                                fig("HJ 776—2015"),
                            ),
                            (fig("总铬"), fig("1.21", number=True), fig("0.62", number=True), fig("HJ 757—2015")),
                        ),
                    ),
                ),
                m.Result("18.6", "mg/L", "15.9", "两份都有效，都往下带。", ("资质在有效期内", "采样、交接签名齐全")),
                "两份不一致时不替人取舍",
                "测得",
                "18.6　15.9",
                "总锌，mg/L",
            ),
            m.ReasonStep(
                2,
                "超了多少倍",
                (
                    m.Block(
                        "formula",
                        "超标倍数＝（测得－限值）÷ 限值",
                        lines=(
                            (
                                fig("（18.6", src("E3")),
                                fig("－ 1.5", src("表2")),
                                fig("）÷ 1.5 ＝"),
                                fig("11.4 倍", strong=True),
                            ),
                        ),
                    ),
                    m.Block("drawing", "对照入罪线", svg=ruler),
                ),
                m.Result(
                    "11.4",
                    "倍",
                    "9.6",
                    caveats=(("未核", "限值由本局录入，还没有与官方文本核对，不能进入文书。"),),
                    links=(m.Link("去核对", "/law/"),),
                ),
                "",
                "超标",
                "11.4　9.6",
                "跨 10 倍线",
            ),
            m.ReasonStep(
                3,
                "要件证明了没有",
                (
                    m.Block(
                        "checks",
                        "暗管排放",
                        checks=(
                            (True, "排放了污染物", src("E1")),
                            (True, "使用了暗管", src("E7")),
                            (False, "起止时间与排放对应", src("E5×E6")),
                        ),
                    ),
                ),
                m.Result(
                    "5",
                    "／6 项",
                    text="缺台账。按无法查明取最低档，罚款少 130,000 元。",
                    links=(m.Link("去补证据", "/e/"),),
                ),
                short="要件",
                brief="5／6 项",
                brief_note="起止时间矛盾",
            ),
            m.ReasonStep(
                4,
                "罚多少",
                (
                    m.Block(
                        "table",
                        "基数：法定上限 1,000,000 元",
                        heads=(fig("因素"), fig("本案"), fig("%", number=True)),
                        rows=(
                            (fig("起点"), fig(""), fig("10", number=True)),
                            (fig("持续时间"), fig("15 天以上", src("E6")), fig("15", number=True)),
                            (fig(""), fig("1,000,000 × 25% ＝ 250,000 元"), fig("25", number=True)),
                        ),
                        sums=True,
                        articles=law("法典 1108 条"),
                    ),
                ),
                m.Result(
                    "250,000",
                    "元",
                    text="贰拾伍万元整",
                    caveats=(("示例基准", "本市裁量基准没有录入，数字只作演示。"),),
                ),
                short="建议罚款",
                brief="250,000 元",
                brief_note="裁量百分值 25%",
            ),
            m.ReasonStep(
                5,
                "涉不涉嫌犯罪",
                (
                    m.Block(
                        "table",
                        "逐项筛查",
                        heads=(fig("条"), fig("标准"), fig("本案"), fig("结论")),
                        rows=(
                            (
                                fig("1 条（五）", url="/law/"),
                                fig("暗管排放有毒物质"),
                                fig("总锌", src("E3")),
                                fig("命中", mark="hit"),
                            ),
                            (
                                fig("1 条（四）", url="/law/"),
                                fig("锌等超标 10 倍以上"),
                                fig("11.4、9.6", src("E4")),
                                fig("待定", mark="near"),
                            ),
                        ),
                    ),
                ),
                m.Result(
                    "命中 1　待定 1", text="不等口径确认，第（五）项已足以移送。", links=(m.Link("启动移送", "/t/"),)
                ),
                short="刑事筛查",
                brief="命中 1",
                brief_note="应先移送，后罚款",
                grave=True,
            ),
        ),
        (m.Link("案件", "/cases/"), m.Link("滨环立〔2026〕47号", "/cases/1/"), m.Link("研判", "")),
        "按今天的事实和 2026-11-20 版法律数据算出",
        (m.Link("打印推演", "#print", "print"),),
    )


def draw() -> m.DrawPage:
    def drawn(total: int, number: int) -> set[int]:
        return {int(sha(f"{total}-{index}"), 16) % total for index in range(number)}

    strata = tuple(
        m.Stratum(name, total, len(drawn(total, number)), share, m.dots_svg(total, drawn(total, number), name=name))
        for name, total, number, share in (
            ("重点排污单位", 62, 16, "25%"),
            ("特殊监管对象", 148, 22, "15%"),
            ("一般排污单位", 612, 31, "5%"),
        )
    )
    proof = m.ProofStep
    return m.DrawPage(
        title="随机抽查 2026 年四季度第 3 次",
        state="已抽取",
        crumbs=(m.Link("检查", "/inspections/"), m.Link("随机抽查", "/draws/"), m.Link("2026 年四季度第 3 次", "")),
        facts=(
            m.Pair("计划", "滨环随机〔2026〕4号"),
            m.Pair("抽取", "2026-11-24 08:40"),
            m.Pair("见证", "法制科、驻局纪检、企业代表"),
        ),
        actions=(m.Link("下载证明", "/draws/1/proof.json", "download", download=True),),
        secrecy="检查开始前名单保密",
        strata=strata,
        strata_title="全库 822 家",
        strata_note="执法人员 46 名，每家抽 2 名，回避 1 人次",
        columns=(
            m.Column("n", "名次", number=True),
            m.Column("id", "编号"),
            m.Column("name", "对象"),
            m.Column("who", "执法人员"),
            m.Column("v", "随机值"),
        ),
        rows=tuple(
            m.Row(
                str(i),
                (
                    m.Cell(str(i), number=True),
                    m.Cell(f"BJ{i * 37:04d}", mono=True),
                    m.Cell(f"某单位{i}", strong=True),
                    m.Cell("方敏之、程知行"),
                    m.Cell(sha(str(i))[:16], mono=True),
                ),
            )
            for i in range(1, 7)
        ),
        proof=(
            proof(1, "名录先封存", "11-23 17:00", prints=(m.Fingerprint("对象名录", sha("register")),), holds=True),
            proof(
                2, "密数先承诺", "11-23 17:00", "只公布它的指纹", prints=(m.Fingerprint("", sha("secret")),), holds=True
            ),
            proof(3, "见证人当场各报一数", "11-24 08:38", called=("4071", "8826", "1539"), holds=True),
            proof(4, "揭开密数，合成种子", "08:40", prints=(m.Fingerprint("种子", sha("seed")),), holds=True),
            proof(5, "按随机值从小到大取", "08:40", "每家的随机值＝SHA-256（种子｜编号）", holds=None),
        ),
        recompute_url="/draws/1/recompute/",
        proof_note="公众看到编号和随机值，检查开始后补上名称。",
    )


def office() -> m.OfficePage:
    entry = m.OfficeEntry
    return m.OfficePage(
        "系统管理",
        (
            entry("用户和岗位", "/office/users/", "谁在什么岗位，执法证何时到期", "46 人，2 人执法证 30 天内到期"),
            entry("工作移交", "/office/handover/", "离岗、请假时把没办完的事交给别人"),
            entry("卡住的工作", "/office/stuck/", "后台没有办成、或者与案件状态对不上的事", "3 件卡住", True),
            entry("法规数据", "/law/", "条文、期限、违法行为、入罪标准，及其施行时间", "未核 41 条"),
            entry("节假日", "/office/holidays/", "工作日历", "2027 年放假安排没有公布，相关日期为暂定"),
        ),
        (m.Pair("版本", "0.1.0"), m.Pair("期限巡查", "09:10 完成"), m.Pair("验链", "今天 09:05 完好，1,204 案")),
    )


def stuck() -> m.StuckPage:
    return m.StuckPage(
        "卡住的工作",
        (
            m.StuckRow(
                "生成行政处罚决定书",
                "滨环立〔2026〕31号",
                "/cases/1/",
                "11-24 08:10，已 1 小时",
                "生成文书时磁盘写满，文书没有生成，案件没有改变。清理空间后重试。",
                "OSError: [Errno 28] No space left on device",
                "K7Q2-0914",
                "/office/stuck/1/retry/",
            ),
        ),
        (m.Link("系统管理", "/office/"), m.Link("卡住的工作", "")),
        "09:10 查过",
    )


def handover() -> m.HandoverPage:
    f, o = m.FormField, m.Option
    return m.HandoverPage(
        "工作移交",
        "李其昌 · 执法二中队",
        "/office/handover/1/",
        "k1",
        (m.Link("系统管理", "/office/"), m.Link("工作移交", "")),
        (m.Pair("没办完的", "5 件"), m.Pair("原因", "外出培训")),
        (
            f(
                "to",
                "接手人",
                "choice",
                options=tuple(
                    o(str(i), n) for i, n in enumerate(("方敏之", "程知行", "梁志成", "周砚", "陆闻", "沈澄"))
                ),
            ),
            f("reason", "原因", "long", lines=2),
            f("from_day", "自哪天起", "date", "2026-11-27"),
        ),
        (m.Column("a", "事项"), m.Column("b", "案号"), m.Column("c", "到期")),
        (
            m.Row(
                "1", (m.Cell("送达决定书", strong=True), m.Cell("滨环罚〔2026〕31号"), m.Cell("12月1日")), "送达决定书"
            ),
            m.Row("2", (m.Cell("复查", strong=True), m.Cell("滨环责改〔2026〕57号"), m.Cell("12月2日")), "复查"),
        ),
        ("周砚审核过其中 1 件，不能接手那一件的调查。",),
        "/office/",
    )


def law_entry() -> m.LawEntryPage:
    return m.LawEntryPage(
        "办案期限",
        "期限",
        "case_decision",
        (m.Link("法规数据", "/law/"), m.Link("办案期限", "")),
        facts=(m.Pair("期间", "90 日（自然日）"), m.Pair("起算", "立案"), m.Pair("停止", "作出决定")),
        articles=law("行政处罚法 60 条"),
        versions=(("2021-07-15", "", "九十日；法律、法规、规章另有规定的，从其规定"),),
        used_by=(m.Link("行政处罚 · 普通程序：作出处罚决定", "/procedures/"),),
        confirm_url="/law/1/confirm/",
        note="核对后可以进入文书。",
    )


def long_work() -> m.LongWorkPage:
    return m.LongWorkPage(
        "成批打印送达回证",
        31,
        48,
        "正在办",
        (m.Link("案件", "/cases/"), m.Link("成批打印", "")),
        "正在打印 滨环罚〔2026〕31号",
        "/long-work/7/",
        "/long-work/7/cancel/",
        (m.Pair("已办成", "30 份"), m.Pair("没有办成", "1 份")),
        (m.Column("n", "案号"), m.Column("why", "原因")),
        (m.Row("1", (m.Cell("滨环罚〔2026〕12号", strong=True), m.Cell("还没有签发，不能打印送达回证"))),),
    )


def login() -> m.LoginPage:
    return m.LoginPage(
        "/login/",
        username="handler",
        error="用户名或者密码不对。连续 5 次不对，停 15 分钟。",
        samples=(m.Pair("handler", "承办人"), m.Pair("head", "本机关负责人"), m.Pair("police", "公安机关")),
        sample_note="只在演示时显示。密码都是 demo-pass-2026。",
    )


NOTICES = (
    m.Notice("已送法制审核，由周砚办理。", m.DONE, (m.Link("收回", "/undo/"),)),
    m.Notice("这一步没有办成：案件刚才被别人改过，请看过最新情况再办。", m.STOP, (m.Link("看案件", "/cases/1/"),)),
)


def every_page() -> dict[str, tuple[str, m.Shell, object]]:
    """name → (template, shell, page)."""
    bare = m.Shell("滨江市生态环境局", as_of_text="2026年11月24日")
    partner = replace(
        shell(""),
        site_name="两法衔接 检察端",
        nav=(m.Link("移送案件", "/portal/", current=True, count=3), m.Link("反向移送", "/portal/reverse/")),
        viewer=m.Viewer("沈澄", "滨江市临港区人民检察院", "/logout/"),
    )
    back = (m.Link("回到待办", "/"), m.Link("找案件", "/cases/"))
    return {
        "inbox": ("inbox.html", shell(), inbox()),
        "inbox-empty": ("inbox.html", shell(notices=NOTICES), inbox_empty()),
        "case": ("case.html", shell("案件"), case()),
        "case-bare": ("case.html", shell("案件"), m.CasePage("线索 2026-1183", "当事人待查明", "线索")),
        "list": ("list.html", shell("案件"), case_list()),
        "list-empty": ("list.html", shell("案件"), list_empty()),
        "step": ("step.html", shell("案件"), step()),
        "paper": ("paper.html", shell("案件"), paper()),
        "verify": ("verify.html", bare, verify()),
        "verify-unknown": ("verify.html", bare, verify_unknown()),
        "portal": ("portal.html", partner, portal()),
        "package": ("package.html", partner, package()),
        "reason": ("reason.html", shell("案件"), reason()),
        "draw": ("draw.html", shell("检查"), draw()),
        "office": ("office.html", shell(""), office()),
        "stuck": ("stuck.html", shell(""), stuck()),
        "handover": ("handover.html", shell(""), handover()),
        "law-entry": ("law_entry.html", shell("法规"), law_entry()),
        "long-work": ("long_work.html", shell("案件"), long_work()),
        "login": ("login.html", bare, login()),
        "stop-403": ("stop.html", shell(), m.stop(403, links=back)),
        "stop-404": ("stop.html", bare, m.stop(404, links=back)),
        "stop-500": ("stop.html", bare, m.stop(500, reference="K7Q2-0914")),
    }


def drawn(template: str, page: object, frame: m.Shell | None = None) -> str:
    """The page as HTML."""
    return render_to_string(f"pages/{template}", {"shell": frame or shell(), "page": page})
