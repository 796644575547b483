"""The case page: who, what, where it stands, what may be done next and what is missing for it."""

from __future__ import annotations

from dataclasses import dataclass

from workflows.pages.clocks import ClockView
from workflows.pages.shell import Article, Link, Pair


@dataclass(frozen=True)
class Objection:
    """Why a step cannot be taken now."""

    #: Id of the requirement.
    id: str
    #: The sentence in bold: 涉嫌犯罪还没有处理。
    text: str
    #: What exactly was found, or which fact would settle it.
    detail: str = ""
    articles: tuple[Article, ...] = ()
    #: Who can put it right: 承办人 王砚.
    who: str = ""
    #: Where it can be put right, and the words of that link; empty when only time or an outsider can.
    url: str = ""
    url_text: str = "去补"


@dataclass(frozen=True)
class Act:
    """A step that can be taken next, or one that cannot be taken yet."""

    #: Name of the step: 启动涉嫌犯罪移送.
    title: str
    #: The step form.
    url: str = ""
    #: On the button.
    button: str = ""
    hint: str = ""
    articles: tuple[Article, ...] = ()
    #: All of them; an act with objections is greyed, stays where it is and lists them.
    objections: tuple[Objection, ...] = ()
    #: Who takes it in law: 本机关负责人.
    by: str = ""
    #: False: the step is open, but not for the post of this viewer; `by` says for whom.
    mine: bool = True
    #: The one solid button of the page.
    primary: bool = False
    #: Requirements met and in all, for a gate such as DECIDE (决定关口 7/10); (0, 0) shows none.
    gate: tuple[int, int] = (0, 0)

    @property
    def blocked(self) -> bool:
        return bool(self.objections)


@dataclass(frozen=True)
class OtherActs:
    """Acts that may be taken beside the usual ones, under the name of the machine they belong to."""

    title: str
    acts: tuple[Act, ...]


@dataclass(frozen=True)
class Grave:
    """The inked bar: what weighs most (以罚代刑, 证据失效, 回避). Never red: red says overdue only."""

    title: str
    text: str
    articles: tuple[Article, ...] = ()
    link: Link | None = None


@dataclass(frozen=True)
class Evidence:
    """A piece of evidence: a column of the matrix."""

    #: E1, E2 …
    ref: str
    name: str
    url: str = ""
    #: True when it ought to be there and is not.
    missing: bool = False


#: Rows of a list of the case page before the rest folds away.
SHOWN = 8
#: Cell of the matrix: how a piece bears on an element.
DIRECT, SUPPORT, AGAINST, WANTED, NONE = "direct", "support", "against", "wanted", ""
CELL_WORDS = {DIRECT: "直接证明", SUPPORT: "佐证", AGAINST: "矛盾", WANTED: "应有而缺", NONE: ""}


@dataclass(frozen=True)
class ElementRow:
    """An element of the violation (构成要件) and what proves it."""

    text: str
    #: One of the cell words for each piece of evidence, in the order of the columns.
    cells: tuple[str, ...]
    #: 已证明, 矛盾, 未查明, 不成立, 无关.
    verdict: str
    #: True: shaded, verdict inked.
    gap: bool = False
    note: str = ""
    link: Link | None = None

    @property
    def spoken(self) -> tuple[tuple[str, str], ...]:
        """(cell, words) for the template."""
        return tuple((cell, CELL_WORDS[cell]) for cell in self.cells)


@dataclass(frozen=True)
class ActGroup:
    """One unlawful act with its elements."""

    title: str
    #: 违反法典 164 条，依 1108 条处罚.
    law: str
    rows: tuple[ElementRow, ...]
    articles: tuple[Article, ...] = ()


@dataclass(frozen=True)
class Matrix:
    """Elements × evidence."""

    evidence: tuple[Evidence, ...] = ()
    groups: tuple[ActGroup, ...] = ()
    #: 必要要件 8 项：已证明 7，矛盾 1.
    summary: str = ""
    add_url: str = ""


@dataclass(frozen=True)
class DocumentRow:
    """A paper of the case."""

    name: str
    url: str
    #: 文号; empty before issue.
    number: str = ""
    date: str = ""
    #: 未制作, 起草中, 待签发, 已签发, 已送达, 已归卷, 已更正.
    state: str = ""
    pages: int | None = None
    #: SHA-256 of the frozen bytes in hex; the page shows the first eight.
    sha256: str = ""
    #: Set when the paper is due and not yet made: the row leads to its making.
    make_url: str = ""
    download_url: str = ""

    @property
    def short_hash(self) -> str:
        return f"{self.sha256[:4]} {self.sha256[4:8]}" if self.sha256 else ""


@dataclass(frozen=True)
class PersonRow:
    """A person in a role of the case."""

    role: str
    names: str
    #: 执法证有效, 未参与调查, 已声明无利害关系.
    note: str = ""


@dataclass(frozen=True)
class HistoryRow:
    """One link of the chain."""

    #: 11-18 09:20, when it happened in law.
    at: str
    title: str
    #: Who acted and who recorded.
    by: str = ""
    #: Set when it was entered later: 11-12 17:40 录入，原因….
    recorded: str = ""
    #: An act of an outsider (party, police): hollow mark.
    outside: bool = False
    #: A look or a download, not a step.
    look: bool = False
    hash: str = ""
    previous_hash: str = ""
    url: str = ""


@dataclass(frozen=True)
class RelatedRow:
    """Another procedure that hangs on the same case, or a case it came from."""

    kind: str
    text: str
    url: str = ""
    note: str = ""


@dataclass(frozen=True)
class CasePage:
    """`pages/case.html`. Everything stands on one page; the tabs are anchors in it."""

    number: str
    #: Name of the party, the title of the page; a clue without one says 当事人待查明.
    party: str
    #: Where the main course stands: 法制审核.
    state_name: str
    #: What it is about, one line an act: ① 通过暗管排放含锌电镀废水.
    about: tuple[str, ...] = ()
    crumbs: tuple[Link, ...] = ()
    #: 案号, 立案, 承办, 现在经手, 拟处罚 …
    facts: tuple[Pair, ...] = ()
    #: 案卷目录, 打印, 研判 …
    actions: tuple[Link, ...] = ()
    graves: tuple[Grave, ...] = ()
    #: SVG of `workflows.drawing.course_svg`.
    drawing: str = ""
    #: The same as sentences (`workflows.drawing.course_text`), under 文字版.
    drawing_text: tuple[str, ...] = ()
    acts: tuple[Act, ...] = ()
    #: Other ways on from the present state for this viewer: 退回补充调查, 决定不予处罚. Small buttons under the acts.
    ways: tuple[Act, ...] = ()
    #: What the other side may do now and this viewer may enter: 收到陈述申辩, 公安立案.
    replies: tuple[Act, ...] = ()
    #: Procedures that can be begun in this case: 查封扣押, 移送行政拘留.
    beginnings: tuple[Link, ...] = ()
    #: Steps that may be taken and are rarely wanted; unfold under 其他可办的.
    other_acts: tuple[OtherActs, ...] = ()
    #: Said instead of the acts when nothing can be done here: 等公安机关决定是否立案.
    waiting_for: str = ""
    clocks: tuple[ClockView, ...] = ()
    #: Names of the clocks that were met.
    clocks_met: tuple[str, ...] = ()
    clocks_url: str = ""
    matrix: Matrix = Matrix()
    documents: tuple[DocumentRow, ...] = ()
    documents_url: str = ""
    people: tuple[PersonRow, ...] = ()
    people_note: str = ""
    people_change_url: str = ""
    history: tuple[HistoryRow, ...] = ()
    history_count: int = 0
    history_url: str = ""
    #: True 完好, False 断开, None 未验.
    chain_whole: bool | None = None
    #: 今天 09:05 验链完好, or which link is broken.
    chain_text: str = ""
    chain_url: str = ""
    related: tuple[RelatedRow, ...] = ()
    #: True for cases made from invented facts: 样张 in the head.
    sample: bool = False
    #: 转办, 催办, 抄送 … of the desk: they never move the law.
    desk: tuple[Link, ...] = ()
    #: Marks of the desk on this case: 催办 10-26 赵大川：请本周内办结.
    marks: tuple[HistoryRow, ...] = ()

    @property
    def first_documents(self) -> tuple[DocumentRow, ...]:
        """What the page shows of a long list before it folds."""
        return self.documents[:SHOWN]

    @property
    def more_documents(self) -> tuple[DocumentRow, ...]:
        return self.documents[SHOWN:]

    @property
    def first_history(self) -> tuple[HistoryRow, ...]:
        return self.history[:SHOWN]

    @property
    def more_history(self) -> tuple[HistoryRow, ...]:
        return self.history[SHOWN:]

    @property
    def other_count(self) -> int:
        return sum(len(group.acts) for group in self.other_acts)
