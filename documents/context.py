"""`Paper`: the one frozen value that every template reads. The case's read model fills it; a template only prints it.

Running text (findings, investigation, points) speaks of the party as 当事人; a letter to the party prints 你单位 or 你.

Nothing here is computed from the clock or the database. `None` or an empty tuple means "not known": the template draws
a blank line or （待填） and never invents. Texts are plain (no markup), sums are yuan, days are dates in Beijing time.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from documents import figures


@dataclass(frozen=True)
class Authority:
    """The bureau in whose name the paper goes out."""

    #: Full name as on the seal, never 我局.
    name: str
    #: 机关代字 for numbers: 大环金普. None = numbers cannot be formed.
    short: str | None = None
    #: Seat, postcode, telephone and person to ask, as they stand in notices. None = blank line.
    address: str | None = None
    postcode: str | None = None
    phone: str | None = None
    contact: str | None = None
    #: Where a fine is paid: bank and account holder's account (罚缴分离). None = （待填）.
    bank: str | None = None
    account: str | None = None
    #: Section that handles the case: 执法支队.
    section: str | None = None
    #: 行政复议机关 and the court of first instance for remedies. None = （待填）.
    reconsideration_body: str | None = None
    court: str | None = None


@dataclass(frozen=True)
class DocumentName:
    """Which document of the register this paper is."""

    id: str
    name: str


@dataclass(frozen=True)
class CaseHead:
    """What identifies the case on every sheet."""

    #: The case's own number (立案号). None before filing.
    number: str | None = None
    #: 案由, without the party: 通过暗管排放水污染物.
    cause: str | None = None
    #: 案件来源: 日常检查、随机抽查、举报 ….
    source: str | None = None
    #: Days that the case was opened, decided on filing, and closed.
    found_on: dt.date | None = None
    filed_on: dt.date | None = None
    closed_on: dt.date | None = None
    #: Short statement of the case for approval forms (案情简介).
    summary: str | None = None
    #: How it was dealt with, for closing forms and the cover (处理结果).
    outcome: str | None = None


@dataclass(frozen=True)
class Party:
    """One party as verified; the same record stands behind all papers of the case."""

    name: str
    #: organization | sole_trader | individual.
    kind: str = "organization"
    #: 统一社会信用代码, 18 signs.
    credit_code: str | None = None
    #: Identity document of an individual or of the representative; see `masked`.
    id_number: str | None = None
    #: True when `id_number`, `phone` or an individual's name are already masked (published copies).
    masked: bool = False
    address: str | None = None
    postcode: str | None = None
    phone: str | None = None
    #: 法定代表人 or 负责人, and that person's post.
    representative: str | None = None
    post: str | None = None
    sex: str | None = None
    #: Part in the matter: 违法单位, 直接负责的主管人员, 其他直接责任人员, 赔偿义务人.
    role: str | None = None

    @property
    def is_individual(self) -> bool:
        """True for a natural person: addressed 你, identified by an identity document."""
        return self.kind == "individual"

    @property
    def you(self) -> str:
        """How a letter addresses the party: 你单位 or 你."""
        return "你" if self.is_individual else "你单位"


@dataclass(frozen=True)
class Officer:
    """An enforcement officer, clerk, host or any person who acts for the authority."""

    name: str
    #: 执法证号; None for those who need none (host, clerk).
    certificate: str | None = None
    post: str | None = None
    agency: str | None = None


@dataclass(frozen=True)
class Evidence:
    """One piece of evidence with the rubric's four columns."""

    name: str
    #: Day taken or made; several days are given as text in `when`.
    taken_on: dt.date | None = None
    when: str | None = None
    #: Who provided or made it: 当事人提供, 监测站作出.
    taken_by: str | None = None
    proves: str | None = None


@dataclass(frozen=True)
class Article:
    """A provision, and the words of it that the paper quotes."""

    #: Full name without 《》.
    law: str
    #: 第一千一百零八条第一款, in Chinese numerals as published.
    article: str
    #: The content, in the law's words, without closing stop. None = only the article is named and （内容待填） printed.
    text: str | None = None


@dataclass(frozen=True)
class LawApplied:
    """Provisions broken and applied, and why this law and not another."""

    breached: tuple[Article, ...] = ()
    penalised: tuple[Article, ...] = ()
    #: Basis of an order to correct, of a transfer, of not punishing: what the paper itself rests on.
    basis: tuple[Article, ...] = ()
    #: Reasoning of 从旧兼从轻 as confirmed by the reviewer; None when only one law came into question.
    choice: str | None = None


@dataclass(frozen=True)
class DiscretionRow:
    """One factor of the schedule and what was found."""

    factor: str
    finding: str
    #: Numbers of the pieces of evidence: 3、4、7.
    evidence: str | None = None
    #: Percent of the maximum, as printed: 20%.
    percent: str | None = None


@dataclass(frozen=True)
class Discretion:
    """How the sum was found (裁量)."""

    #: Name of the schedule without 《》, and its table.
    schedule: str | None = None
    table: str | None = None
    #: True when the schedule is a stand-in of this product and no one's rule: printed as such.
    sample: bool = False
    rows: tuple[DiscretionRow, ...] = ()
    total: str | None = None
    #: Sum that the schedule gives, yuan, and the working in words.
    suggested: Decimal | None = None
    working: str | None = None
    #: Reasons for heavier, lighter or reduced, each with its basis; empty = 没有.
    heavier: tuple[str, ...] = ()
    lighter: tuple[str, ...] = ()


@dataclass(frozen=True)
class Fine:
    """A sum to pay."""

    #: Yuan.
    amount: Decimal

    @property
    def capitals(self) -> str:
        """人民币叁拾玖万元整."""
        return figures.capitals(self.amount)

    @property
    def figures(self) -> str:
        """¥390000.00."""
        return figures.yuan(self.amount)

    @property
    def plain(self) -> str:
        """39万元."""
        return figures.plain_yuan(self.amount)


@dataclass(frozen=True)
class Penalty:
    """One item of what is decided or proposed: a fine or another kind, in words that finish 决定对你单位…."""

    text: str
    fine: Fine | None = None


@dataclass(frozen=True)
class Point:
    """One thing said in defence or at a hearing, and the answer to it."""

    said: str
    #: True 采纳, False 不采纳, None not answered yet.
    accepted: bool | None = None
    why: str | None = None


@dataclass(frozen=True)
class Statement:
    """陈述申辩 after a notice."""

    #: Number of the notice and the day on which it was served.
    notice_number: str | None = None
    notice_served_on: dt.date | None = None
    #: What was proposed then, in words.
    proposed: str | None = None
    #: Last day for a statement.
    until: dt.date | None = None
    made_on: dt.date | None = None
    waived: bool = False
    points: tuple[Point, ...] = ()


@dataclass(frozen=True)
class Hearing:
    """A hearing told, asked for, held, waived. None in `Paper.hearing` = the case owes none."""

    requested_on: dt.date | None = None
    waived: bool = False
    held_at: dt.datetime | None = None
    ended_at: dt.datetime | None = None
    place: str | None = None
    #: True 公开, False 不公开.
    public: bool | None = None
    host: Officer | None = None
    members: tuple[Officer, ...] = ()
    clerk: Officer | None = None
    #: Who spoke for the party, with standing: 委托代理人王某（律师）.
    attended: tuple[str, ...] = ()
    witnesses: tuple[str, ...] = ()
    points: tuple[Point, ...] = ()


@dataclass(frozen=True)
class Measure:
    """An order or measure besides a penalty: number, words, until when, and the object list for seizures."""

    name: str
    number: str | None = None
    text: str | None = None
    made_on: dt.date | None = None
    served_on: dt.date | None = None
    until: dt.date | None = None


@dataclass(frozen=True)
class Material:
    """A line of a list: things seized, materials handed over."""

    name: str
    quantity: str | None = None
    model: str | None = None
    place: str | None = None
    provided_by: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class Deadlines:
    """Terms that the paper sets."""

    #: Days for paying a fine, from service (行政处罚法67条), or the day itself.
    pay_days: int | None = 15
    pay_by: dt.date | None = None
    #: Last day to correct, and what must be done by then.
    correct_by: dt.date | None = None
    correct_how: str | None = None
    #: Working days for a statement and for asking for a hearing.
    statement_days: int | None = 5
    hearing_days: int | None = 5
    #: Terms of remedies: reconsideration in days, lawsuit in months.
    reconsideration_days: int | None = 60
    lawsuit_months: int | None = 6
    #: True when reconsideration must come first (行政复议法23条: penalty on the spot).
    reconsideration_first: bool = False


@dataclass(frozen=True)
class Opinion:
    """One post's opinion in an approval."""

    #: Title as printed in the left column: 承办机构负责人意见.
    post: str
    text: str | None = None
    name: str | None = None
    date: dt.date | None = None
    #: True 同意, False 退回, None not given yet.
    agreed: bool | None = None


@dataclass(frozen=True)
class Service:
    """One service of one document."""

    document: str | None = None
    number: str | None = None
    recipient: str | None = None
    #: direct | left | entrusted | post | electronic | handed_on | announced.
    way: str | None = None
    place: str | None = None
    at: dt.datetime | None = None
    servers: tuple[Officer, ...] = ()
    receiver: str | None = None
    relation: str | None = None
    witness: str | None = None
    refusal: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class Item:
    """A labelled fact for papers without a template of their own."""

    label: str
    text: str


@dataclass(frozen=True)
class Question:
    """Question and answer of an enquiry or a hearing; `by` names the speaker at a hearing."""

    asked: str
    answered: str | None = None
    by: str | None = None


@dataclass(frozen=True)
class VolumeEntry:
    """One row of the list of papers in a volume (卷内文件级, HJ 9—2022)."""

    title: str
    number: str | None = None
    author: str | None = None
    date: dt.date | None = None
    #: First and last page in the volume.
    first_page: int | None = None
    last_page: int | None = None
    note: str | None = None
    #: True for 副卷.
    secondary: bool = False


@dataclass(frozen=True)
class Volume:
    """The volume (案卷级, HJ 9—2022)."""

    #: 档号, 案卷题名, 分类号, 保管期限, 密级.
    archive_number: str | None = None
    title: str | None = None
    class_number: str | None = None
    retention: str | None = None
    secrecy: str | None = None
    started_on: dt.date | None = None
    ended_on: dt.date | None = None
    entries: tuple[VolumeEntry, ...] = ()
    compiler: str | None = None
    checker: str | None = None
    compiled_on: dt.date | None = None
    #: 备考表: what the archivist notes on the state of the volume.
    remarks: str | None = None

    @property
    def pages(self) -> int | None:
        """Pages of the whole volume, None while an entry has no page numbers."""
        last = [entry.last_page for entry in self.entries]
        return max(last) if last and None not in last else None


@dataclass(frozen=True)
class Paper:
    """Everything one paper prints."""

    authority: Authority
    document: DocumentName
    case: CaseHead = CaseHead()
    #: 发文字号, formed before rendering. None = the number's place is a blank line (a draft).
    number: str | None = None
    #: 成文日期. None = blank date.
    date: dt.date | None = None
    #: Whom the letter is addressed to when it is not the party: a police bureau, a court, an upper authority.
    addressee: str | None = None
    #: Agencies that get a copy (抄送).
    copies_to: tuple[str, ...] = ()
    parties: tuple[Party, ...] = ()
    officers: tuple[Officer, ...] = ()
    #: The step's frozen facts; keys as the register lists them for the document.
    facts: Mapping[str, Any] = field(default_factory=dict)
    #: The same facts with Chinese labels, for papers that use a general template.
    items: tuple[Item, ...] = ()
    #: Paragraphs of the violation as found (时间、地点、行为、情节、动机、后果).
    findings: tuple[str, ...] = ()
    #: Paragraphs on how the case was looked into.
    investigation: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    law: LawApplied = LawApplied()
    discretion: Discretion | None = None
    #: What is proposed or decided, in order.
    penalties: tuple[Penalty, ...] = ()
    #: The sum of the paper: of all fines, of the daily penalty, of a compensation.
    fine: Fine | None = None
    statement: Statement | None = None
    hearing: Hearing | None = None
    measures: tuple[Measure, ...] = ()
    materials: tuple[Material, ...] = ()
    deadlines: Deadlines = Deadlines()
    opinions: tuple[Opinion, ...] = ()
    service: Service | None = None
    #: Questions and answers in the order in which they were put.
    questions: tuple[Question, ...] = ()
    volume: Volume | None = None
    #: Address that the code on the paper leads to. None = no code.
    verify_url: str | None = None
    #: True prints 样张 on every page and on the seal; kept on anything that is not a real case.
    sample: bool = True

    @property
    def party(self) -> Party | None:
        """The party that the paper is about when there is one."""
        return self.parties[0] if self.parties else None

    @property
    def you(self) -> str:
        """How the letter addresses its party."""
        return self.party.you if self.party else "你单位"
