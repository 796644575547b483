"""The inbox: 待办 by due date, 在办, 已办, and what waits for others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workflows.pages.band import band_svg
from workflows.pages.clocks import LATE, SOON, ClockView, date_text
from workflows.pages.shell import Empty, Link


@dataclass(frozen=True)
class InboxItem:
    """One thing to do."""

    #: What to do, a verb first: 送达《责令改正违法行为决定书》.
    title: str
    #: The case page, at the place where the thing is done.
    url: str
    party: str
    case_number: str
    #: Where the case stands: 法制审核.
    state_name: str
    #: The limit that makes it due; None when nothing presses.
    clock: ClockView | None
    #: The step form, or another page where it is done; empty when the item only waits.
    act_url: str = ""
    #: On the button, a short verb: 去送达.
    act_text: str = "去办"
    #: When it came in, e.g. 昨天 16:05, and from whom.
    came: str = ""
    #: 催办, 代理 and the like, as small labels.
    marks: tuple[str, ...] = ()
    #: How many objections stand against it now; 0 for none.
    objections: int = 0

    @property
    def due(self) -> dt.date | None:
        return self.clock.due if self.clock else None


@dataclass(frozen=True)
class InboxGroup:
    """Items that fall due together."""

    #: late, today, tomorrow, later, undated.
    key: str
    title: str
    items: tuple[InboxItem, ...]
    hint: str = ""

    @property
    def state(self) -> str:
        return {"late": "late", "today": "soon", "tomorrow": "soon"}.get(self.key, "far")


@dataclass(frozen=True)
class Waiting:
    """Something somebody else owes us."""

    title: str
    about: str
    left: str
    url: str = ""


@dataclass(frozen=True)
class Share:
    """One bar of 我经手的案件: how many cases stand in a phase."""

    name: str
    count: int
    #: 0 to 100, of the longest bar.
    percent: int
    url: str = ""


@dataclass(frozen=True)
class InboxPage:
    """`pages/inbox.html`."""

    title: str
    today: dt.date
    tabs: tuple[Link, ...]
    groups: tuple[InboxGroup, ...]
    #: SVG from `band_svg`, empty for 已办.
    band: str = ""
    waiting: tuple[Waiting, ...] = ()
    #: Clocks stopped lately, newest first: what was done and 提前 2 日.
    stopped: tuple[Waiting, ...] = ()
    shares: tuple[Share, ...] = ()
    shares_url: str = ""
    #: Who is away, who acts for whom (代理).
    absences: tuple[str, ...] = ()
    #: The item whose day cells are unfolded; by default the first overdue one. Others unfold by `<details>`.
    older_url: str = ""
    newer_url: str = ""
    empty: Empty | None = None

    @property
    def counts(self) -> tuple[tuple[str, str, int], ...]:
        """(state, words, number) for the head line."""
        late = sum(len(group.items) for group in self.groups if group.key == "late")
        soon = sum(
            1
            for group in self.groups
            for item in group.items
            if group.key != "late" and item.clock is not None and item.clock.state == SOON
        )
        rest = sum(len(group.items) for group in self.groups) - late - soon
        return ((LATE, "逾期", late), (SOON, "临期", soon), ("far", "以后", rest))

    @property
    def today_text(self) -> str:
        return f"{date_text(self.today)} 星期{'一二三四五六日'[self.today.weekday()]}"


def sorted_items(items: Sequence[InboxItem]) -> tuple[InboxItem, ...]:
    """By due date, then by moment within the day, then by case number; undated last."""

    def key(item: InboxItem) -> tuple[dt.date, str, str]:
        at = item.clock.due_at.isoformat() if item.clock and item.clock.due_at else "T24"
        return (item.due or dt.date.max, at, item.case_number)

    return tuple(sorted(items, key=key))


def grouped(items: Sequence[InboxItem], today: dt.date) -> tuple[InboxGroup, ...]:
    """逾期, 今天, 明天, 以后, 没有期限; empty groups are left out."""
    tomorrow = today + dt.timedelta(1)
    parts: dict[str, list[InboxItem]] = {"late": [], "today": [], "tomorrow": [], "later": [], "undated": []}
    for item in sorted_items(items):
        if item.clock is not None and item.clock.state == LATE:
            parts["late"].append(item)
        elif item.due is None:
            parts["undated"].append(item)
        elif item.due <= today:
            parts["today"].append(item)
        elif item.due == tomorrow:
            parts["tomorrow"].append(item)
        else:
            parts["later"].append(item)
    last = parts["later"][-1].due if parts["later"] else None
    hints = {
        "late": "逾期仍然要办，办结时写明原因",
        "today": "",
        "tomorrow": f"{date_text(tomorrow, weekday=True)}",
        "later": f"最远 {date_text(last)}" if last else "",
        "undated": "法条没有写天数，仍应及时办理",
    }
    titles = {"late": "逾期", "today": "今天", "tomorrow": "明天", "later": "以后", "undated": "没有期限"}
    return tuple(InboxGroup(key, titles[key], tuple(found), hints[key]) for key, found in parts.items() if found)


def inbox(
    items: Sequence[InboxItem],
    today: dt.date,
    works: Callable[[dt.date], bool],
    *,
    tabs: tuple[Link, ...] = (),
    title: str = "待办",
    **rest: object,
) -> InboxPage:
    """The whole page from the items. `works` says whether a day is a working day; `rest` are fields of InboxPage."""
    return InboxPage(
        title=title,
        today=today,
        tabs=tabs,
        groups=grouped(items, today),
        band=band_svg([(item.due, item.clock.state) for item in items if item.clock and item.due], today, works),
        **rest,  # type: ignore[arg-type]
    )
