"""What every view hands to `pages/base.html`, and the way a page is shown."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.messages import DEBUG, ERROR, INFO, SUCCESS, WARNING, get_messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from cases import now
from cases.access import is_outsider
from cases.models import User
from cases.roles import Role
from workflows.pages.models import DONE, NOTE, STOP, Link, Notice, Shell, Viewer

LEVELS = {DEBUG: NOTE, INFO: NOTE, SUCCESS: DONE, WARNING: NOTE, ERROR: STOP}

#: (url name, words) of the bar, for the bureau's people.
ROOMS = (
    ("inbox", "待办"),
    ("cases", "案件"),
    ("list-inspection", "检查"),
    ("list-transfer", "移送"),
    ("list-compensation", "赔偿"),
    ("list-credit", "信用"),
    ("list-rectification", "整改"),
    ("law", "法律"),
)


def post_words(user: User) -> str:
    """Posts of today and the section, as they stand under the name."""
    posts = [Role(p).label for p in sorted(user.posts_on(now.today()), key=list(Role).index)]
    own = "、".join(posts) or (user.agency.get_kind_display() if user.agency else "没有岗位")
    return f"{own} · {user.section}" if user.section else own


def _own(user: User) -> tuple[Link, ...]:
    posts = user.posts_on(now.today())
    found = [Link("请假和代理", reverse("deputies"), "calendar")] if posts else []
    if Role.SECTION_HEAD in posts:
        found.append(Link("离职移交", reverse("handover"), "swap"))
    return tuple(found)


def shell_for(request: HttpRequest, current: str = "") -> Shell:
    """Bar, navigation, person at work, notices."""
    notices = tuple(Notice(str(m), LEVELS.get(m.level, NOTE)) for m in get_messages(request))
    moment = now.now()
    day = f"{moment:%Y年%-m月%-d日} 星期{'一二三四五六日'[moment.weekday()]} {moment:%H:%M}"
    # A missing static file is refused before anybody was asked who he is.
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return Shell("生态环境执法", notices=notices, as_of_text=day, sample=settings.DEMO)
    outside = is_outsider(user)
    rooms = (("portal", "移送案件"),) if outside else ROOMS
    if user.is_staff and not outside:
        rooms = (*rooms, ("office", "管理"))
    return Shell(
        user.agency.name if user.agency else "生态环境执法",
        home_url=reverse("portal" if outside else "inbox"),
        nav=tuple(Link(text, reverse(name), current=name == current) for name, text in rooms),
        viewer=Viewer(user.name, post_words(user), reverse("logout"), links=() if outside else _own(user)),
        search_url="" if outside else reverse("cases"),
        search_text=request.GET.get("q", ""),
        notices=notices,
        as_of_text=day,
        foot="演示数据：人名、企业和文号均为虚构或者已经处理" if settings.DEMO else "",
        sample=settings.DEMO,
    )


def show(request: HttpRequest, template: str, page: Any, current: str = "", status: int = 200) -> HttpResponse:
    """A page of the design kit."""
    return render(
        request, f"pages/{template}.html", {"page": page, "shell": shell_for(request, current)}, status=status
    )
