"""Logging in and out, and the pages that refuse."""

from __future__ import annotations

import structlog
from django.conf import settings
from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from cases import now
from cases.access import is_outsider
from cases.models import User
from workflows.pages.models import LoginPage, Pair, stop
from workflows.views.shell import post_words, show

log = structlog.get_logger()


@never_cache
@sensitive_post_parameters("password")
def enter(request: HttpRequest) -> HttpResponse:
    """Log in. The refusal does not tell whether the name exists; django-axes locks out after repeated failures."""
    target = request.POST.get("next") or request.GET.get("next") or ""
    if not url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure()):
        target = ""
    error, name = "", ""
    if request.method == "POST":
        name = request.POST.get("username", "")[:150]
        user = authenticate(request, username=name, password=request.POST.get("password", ""))
        if user is not None:
            login(request, user)
            return redirect(target or home_of(user))
        error = "用户名或者密码不对。连续多次不对将暂停登录。"
    elif request.user.is_authenticated:
        return redirect(home_of(request.user))
    page = LoginPage(
        reverse("login"),
        target,
        name,
        error,
        samples=_samples() if settings.DEMO else (),
        sample_note="演示账号的密码都是 ecocase-demo" if settings.DEMO else "",
    )
    return show(request, "login", page, status=401 if error else 200)


def home_of(user: User) -> str:
    return reverse("portal" if is_outsider(user) else "inbox")


def _samples() -> tuple[Pair, ...]:
    people = User.objects.filter(is_active=True, username__in=settings.ECOCASE_DEMO_USERS).select_related("agency")
    found = sorted(people, key=lambda u: settings.ECOCASE_DEMO_USERS.index(u.username))
    return tuple(Pair(u.username, f"{u.name} · {post_words(u)}") for u in found)


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    logout(request)
    return redirect("login")


def refusal(request: HttpRequest, status: int, text: str = "") -> HttpResponse:
    """A refusing page with a reference number that stands in the log too."""
    reference = now.fresh_id()[:8].upper()
    log.warning("page_refused", status=status, path=request.path, reference=reference)
    return show(request, "stop", stop(status, reference=reference, text=text), status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return refusal(request, 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return refusal(request, 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return refusal(request, 404)


def failed(request: HttpRequest) -> HttpResponse:
    return refusal(request, 500)
