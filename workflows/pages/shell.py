"""What stands round every page: top bar, navigation, person at work, notices, the way back."""

from __future__ import annotations

from dataclasses import dataclass

DONE, NOTE, STOP = "done", "note", "stop"


@dataclass(frozen=True)
class Link:
    """A place to go."""

    text: str
    url: str
    #: Name of a sprite symbol in `static/kit/icons.svg`, or empty.
    icon: str = ""
    #: Says where the link leads when its text alone does not; read by screen readers after the text.
    about: str = ""
    #: True for the one that is open now (tabs, saved views).
    current: bool = False
    #: Shown in a small pill after the text; None shows none.
    count: int | None = None
    #: True when following the link starts a download.
    download: bool = False


@dataclass(frozen=True)
class Article:
    """An article of law (条文) named beside what rests on it."""

    text: str
    #: Page of the article in the law catalogue; empty when there is none.
    url: str = ""
    #: False shows 未核: nobody has compared the clause with the official text.
    verified: bool = True


@dataclass(frozen=True)
class Pair:
    """One line of a summary: a name and its value, "未知" being a value like any other."""

    name: str
    value: str
    url: str = ""
    #: Where the value can be changed; empty when it cannot.
    change_url: str = ""
    #: True when the fact is unknown: shown in a dashed frame, with `value` saying what would settle it.
    unknown: bool = False
    mono: bool = False


@dataclass(frozen=True)
class Viewer:
    """The person at work."""

    name: str
    #: Post and unit as they are printed, e.g. 承办人 · 行政执法一中队.
    post: str
    #: Takes a POST.
    logout_url: str
    #: Own entries of the menu: password, common phrases, leave and deputy (代理).
    links: tuple[Link, ...] = ()
    #: Other posts this person holds; following one works under that post.
    other_posts: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Notice:
    """A message after an act: what was done, or what was not done and what to do now."""

    text: str
    #: DONE 已办, NOTE 提示, STOP 未办成. Colour is not used for it: shape and word are.
    level: str = DONE
    links: tuple[Link, ...] = ()

    @property
    def word(self) -> str:
        return {DONE: "已办", NOTE: "提示", STOP: "没有办成"}[self.level]


@dataclass(frozen=True)
class Shell:
    """Everything `pages/base.html` needs. `viewer` None gives the bare bar (log-in, verification)."""

    #: Name of the bureau as it stands in the bar.
    site_name: str
    home_url: str = "/"
    nav: tuple[Link, ...] = ()
    viewer: Viewer | None = None
    #: GET with parameter `q`; empty hides the search box.
    search_url: str = ""
    search_text: str = ""
    search_hint: str = "案号、当事人、文书号"
    notices: tuple[Notice, ...] = ()
    #: The day everything on the page is computed for, e.g. 2026年11月24日 星期二 09:12.
    as_of_text: str = ""
    #: One line at the foot; the demonstration says here that names and numbers are invented.
    foot: str = ""
    #: True prints 示例数据 in the bar.
    sample: bool = False


@dataclass(frozen=True)
class Empty:
    """A list without rows is a page of its own: why it is empty and what to do."""

    title: str
    text: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Stop:
    """A whole page that refuses: 403, 404, 500, 503, a link that has run out."""

    #: HTTP status, e.g. 403.
    status: int
    title: str
    text: str
    #: What to do next, in the order of likelihood.
    links: tuple[Link, ...] = ()
    #: To be read out to the administrator; the same word stands in the log.
    reference: str = ""


_STOPS = {
    400: ("没有看懂这个请求", "页面交来的内容不完整，没有写入任何东西。请退回上一页，重新打开后再办。"),
    403: (
        "您的岗位看不到这一页",
        "本系统按岗位和案件授权。不是本案的承办、审核、决定人员，看不到本案。这次访问已经记录。",
    ),
    404: ("没有这一页", "地址可能抄错了，或者这件案件您看不到。为保密，两种情形显示同一页。"),
    429: ("连续多次没有通过", "为防止猜测密码，暂停一段时间后再试。"),
    500: ("系统出了错，没有办成", "已经填写的内容没有写入案件。请把下面的编号告诉系统管理员，不必重复提交。"),
    503: ("正在维护", "维护期间不能录入。法定期限照常计算，急件请按纸质流程先办，恢复后补录并写明补录原因。"),
}


def stop(status: int, *, reference: str = "", links: tuple[Link, ...] = (), text: str = "") -> Stop:
    """The refusal page for an HTTP status; an unknown status is told as 500."""
    title, usual = _STOPS.get(status, _STOPS[500])
    return Stop(status=status, title=title, text=text or usual, links=links, reference=reference)
