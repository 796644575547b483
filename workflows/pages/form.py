"""The step form: on the left what is asked, on the right the paper that grows from it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from workflows.pages.case import Objection
from workflows.pages.clocks import ClockView
from workflows.pages.lists import Option
from workflows.pages.shell import Article, Link, Pair

#: Kinds of field that `pages/_field.html` draws.
FIELD_KINDS = (
    "text",
    "long",
    "date",
    "datetime",
    "time",
    "number",
    "money",
    "choice",
    "choices",
    "flag",
    "people",
    "evidence",
    "rows",
    "file",
    "shown",
)


@dataclass(frozen=True)
class FormField:
    """One question."""

    #: Name of the form control and of the fact.
    name: str
    label: str
    #: One of FIELD_KINDS. `people` and `evidence` are check lists; `rows` a table of small fields; `shown` a value
    #: that stands in the record and is not asked again.
    kind: str = "text"
    value: str = ""
    hint: str = ""
    required: bool = True
    #: Chinese, says what is wrong and what to do; empty when right.
    error: str = ""
    error_articles: tuple[Article, ...] = ()
    options: tuple[Option, ...] = ()
    #: For `rows`: the column heads as fields without value, and the rows as fields named `name-0-column`.
    columns: tuple[FormField, ...] = ()
    rows: tuple[tuple[FormField, ...], ...] = ()
    #: For `rows`: the smallest and largest number of rows, for the hint and the adding button.
    max_rows: int = 200
    #: After the control: 元, 吨, 日.
    unit: str = ""
    #: For money: the amount in capitals, 玖万元整.
    capital: str = ""
    #: A proposed value with its arithmetic; never put in unasked.
    suggestion: str = ""
    suggestion_value: str = ""
    suggestion_url: str = ""
    articles: tuple[Article, ...] = ()
    #: Where the value came from when it was taken from the record: 从主体档案带入.
    source: str = ""
    #: For `shown`: where it can be changed.
    change_url: str = ""
    max_length: int | None = None
    lowest: str = ""
    highest: str = ""
    #: Value of the HTML attribute `autocomplete`, for facts about the person who types.
    autocomplete: str = ""
    #: Accepted kinds for `file`: .pdf,.jpg
    accept: str = ""
    #: Number of text lines for `long`.
    lines: int = 4
    #: A choice whose answers all stand open, however many there are.
    open_list: bool = False

    @property
    def id(self) -> str:
        return f"f-{self.name}"

    @property
    def described_by(self) -> str:
        """Ids for `aria-describedby`."""
        ids = [f"{self.id}-hint"] if self.hint or self.source else []
        return " ".join([*ids, f"{self.id}-error"] if self.error else ids)

    @property
    def grouped(self) -> bool:
        """Drawn as a fieldset with a legend."""
        return self.kind in {"choices", "people", "evidence", "rows"} or (
            self.kind == "flag" or (self.kind == "choice" and self.radio)
        )

    @property
    def radio(self) -> bool:
        """Few choices stand open; many fold into a select."""
        return self.open_list or len(self.options) <= 5

    @property
    def blank_row_index(self) -> int:
        return len(self.rows)


@dataclass(frozen=True)
class Section:
    """A part of the form; its number is repeated in the margin of the paper."""

    title: str
    fields: tuple[FormField, ...]
    #: 一, 二, 三 …
    number: str = ""
    hint: str = ""
    #: Of the requirement that the fields answer.
    articles: tuple[Article, ...] = ()
    #: Facts taken from the record, shown above the fields.
    known: tuple[Pair, ...] = ()

    @property
    def id(self) -> str:
        return f"s-{self.number or self.title}"


@dataclass(frozen=True)
class Opinion:
    """One opinion on the approval sheet (审批意见)."""

    post: str
    name: str
    #: 同意, 退回, 审核通过 …; empty when still to come.
    verdict: str
    text: str = ""
    at: str = ""
    #: 代 when a deputy signed (代理).
    deputy: bool = False


@dataclass(frozen=True)
class Round:
    """A round of the approval sheet: every one is kept and printed."""

    number: int
    opinions: tuple[Opinion, ...]
    #: Why the round ended: 退回补充调查.
    ended: str = ""


@dataclass(frozen=True)
class ApprovalSheet:
    """Opinions per post with the viewer's own box."""

    rounds: tuple[Round, ...] = ()
    #: 法制审核 周衡; empty when the viewer only reads.
    own_post: str = ""
    verdicts: tuple[Option, ...] = ()
    text: str = ""
    #: 常用意见, put into the box by choosing one.
    phrases: tuple[str, ...] = ()
    error: str = ""
    #: Where own phrases are kept.
    phrases_url: str = ""


@dataclass(frozen=True)
class Preview:
    """The paper beside the form."""

    title: str
    #: pictures (one a page) or pdf (in a frame).
    kind: str = "pictures"
    #: Address of the frame for pdf.
    url: str = ""
    #: Addresses of page pictures.
    pictures: tuple[str, ...] = ()
    print_url: str = ""
    #: 12 处已成，3 处签发时定.
    filled: str = ""
    #: Says what the draft is not: 草稿，未签发，没有文号.
    note: str = "草稿，签发后才有文号和日期"
    #: More papers of the same step.
    others: tuple[Link, ...] = ()
    #: Said in place of the paper: why it cannot take shape yet.
    waits: str = ""


@dataclass(frozen=True)
class FormError:
    """A line of the error summary."""

    text: str
    #: Id of the control, without the sign: f-amount.
    target: str


@dataclass(frozen=True)
class StepForm:
    """`pages/step.html`."""

    title: str
    #: Takes the POST.
    action_url: str
    #: Sent back with the form; the same key twice does the step once.
    idempotency_key: str
    sections: tuple[Section, ...] = ()
    #: What the record answers already, or what may be added: folded away, opened where something is wrong.
    settled: tuple[Section, ...] = ()
    #: Over the folded part: 卷内已经具备 7 项.
    settled_text: str = ""
    #: Sent back unseen: which instance, which ground.
    hidden: tuple[tuple[str, str], ...] = ()
    #: `get` for a page that only asks which of several is meant.
    method: str = "post"
    #: Other steps of the same post from here: 退回补充调查, 法制审核不通过. Each has a form of its own.
    ways: tuple[Link, ...] = ()
    crumbs: tuple[Link, ...] = ()
    #: 案件审查 → 事先告知.
    course: str = ""
    articles: tuple[Article, ...] = ()
    #: Right side of the head: 承办, 期限.
    facts: tuple[Pair, ...] = ()
    clock: ClockView | None = None
    #: Objections that no field of this form can cure.
    objections: tuple[Objection, ...] = ()
    sheet: ApprovalSheet | None = None
    preview: Preview | None = None
    submit_text: str = "提交"
    #: What the submit does and that it cannot be undone: 提交后送法制审核，收回须在对方查看之前.
    submit_note: str = ""
    #: Saves a draft (formaction); empty when drafts are not kept.
    save_url: str = ""
    #: 草稿 10:42 已存.
    saved_text: str = ""
    #: Redraws the preview from the present answers (formaction, and htmx target of the frame).
    preview_url: str = ""
    cancel_url: str = ""
    #: 退回 and other ways out of an approval, as further submit buttons (formaction, POST).
    other_submits: tuple[Link, ...] = ()
    has_files: bool = False

    @property
    def errors(self) -> tuple[FormError, ...]:
        """Everything to be mended, in the order of the page."""
        found: list[FormError] = []
        for section in (*self.sections, *self.settled):
            for field in section.fields:
                if field.error:
                    found.append(FormError(field.error, field.id))
                found += [FormError(cell.error, cell.id) for row in field.rows for cell in row if cell.error]
        if self.sheet is not None and self.sheet.error:
            found.append(FormError(self.sheet.error, "f-opinion"))
        return tuple(found)

    @property
    def settled_wrong(self) -> bool:
        """Something in the folded part is to be mended: it stands open."""
        return any(field.error for section in self.settled for field in section.fields)


def with_blank_rows(field: FormField, number: int = 1) -> FormField:
    """A `rows` field with empty rows at its end, so that a list can be typed without a script."""
    rows = list(field.rows)
    for _ in range(max(0, min(number, field.max_rows - len(rows)))):
        index = len(rows)
        rows.append(tuple(replace(column, name=f"{field.name}-{index}-{column.name}") for column in field.columns))
    return replace(field, rows=tuple(rows))
