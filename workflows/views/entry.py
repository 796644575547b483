"""Opening a case from a lead, and adding evidence to it."""

from __future__ import annotations

import datetime as dt
import hashlib

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from cases import now
from cases.access import is_outsider
from cases.law.catalogue import catalogue
from cases.models import Case, Evidence, Party
from cases.roles import Role
from cases.taking import open_case
from workflows.pages.models import FormField, Link, Option, Section, StepForm
from workflows.views.case import case_or_404
from workflows.views.doors import forbidden
from workflows.views.shell import show

#: Procedures a person can begin, with the words of the choice.
BEGIN = {
    "penalty_ordinary": "行政处罚线索（普通程序）",
    "penalty_simple": "当场处罚",
    "inspection": "检查计划或者任务",
    "compensation": "生态环境损害赔偿线索",
    "rectification": "督察整改任务",
    "credit": "信用评价",
    "credit_repair": "信用修复申请",
}
EVIDENCE_KINDS = (
    "现场检查（勘察）笔录",
    "调查询问笔录",
    "监测报告",
    "采样取证登记单",
    "照片、录像",
    "书证",
    "物证",
    "电子数据",
    "鉴定意见",
    "视听资料",
    "证人证言",
    "当事人陈述",
)


@login_required
def new_case(request: HttpRequest) -> HttpResponse:
    if is_outsider(request.user) or not request.user.posts_on(now.today()) & {
        Role.CASE_HANDLER,
        Role.SECTION_HEAD,
        Role.CREDIT_OFFICE,
    }:
        return forbidden(request)
    data = request.POST
    errors: dict[str, str] = {}
    if request.method == "POST":
        existing = Case.objects.filter(
            agency=request.user.agency, standing_facts__entry_key=data.get("key", "")
        ).first()
        if data.get("key") and existing is not None:
            return redirect("case", pk=existing.pk)
        errors = _faults(data)
        if not errors:
            case = _open(request)
            messages.success(request, f"已登记：{case.number}")
            return redirect("case", pk=case.pk)
    code = data.get("violation", "")
    found = catalogue().violations
    fields = (
        FormField(
            "procedure",
            "要办什么",
            "choice",
            data.get("procedure", "penalty_ordinary"),
            options=tuple(Option(k, v, k == data.get("procedure", "penalty_ordinary")) for k, v in BEGIN.items()),
            error=errors.get("procedure", ""),
        ),
        FormField(
            "title",
            "案由",
            "text",
            data.get("title", ""),
            hint="例如：涉嫌通过暗管排放水污染物",
            error=errors.get("title", ""),
        ),
        FormField(
            "violation",
            "涉嫌违法行为",
            "choice",
            code,
            required=False,
            error=errors.get("violation", ""),
            options=(
                Option("", "还没有确定", not code),
                *(Option(c, f"{c} {v.name_zh}", c == code) for c, v in found.items() if not v.referral),
            ),
        ),
    )
    party = (
        FormField("party_name", "名称或者姓名", "text", data.get("party_name", ""), error=errors.get("party_name", "")),
        FormField(
            "party_kind",
            "类别",
            "choice",
            data.get("party_kind", "legal_person"),
            options=tuple(Option(k, v, k == data.get("party_kind", "legal_person")) for k, v in Party.Kind.choices),
        ),
        FormField(
            "credit_code",
            "统一社会信用代码",
            "text",
            data.get("credit_code", ""),
            required=False,
            hint="18位，最后一位是校验位（GB 32100—2015）",
            error=errors.get("credit_code", ""),
        ),
        FormField("address", "地址", "text", data.get("address", ""), required=False),
        FormField("representative", "法定代表人（负责人）", "text", data.get("representative", ""), required=False),
    )
    conduct = (
        FormField(
            "conduct_from",
            "行为开始日",
            "date",
            data.get("conduct_from", ""),
            required=False,
            error=errors.get("conduct_from", ""),
        ),
        FormField(
            "conduct_to",
            "行为终了日",
            "date",
            data.get("conduct_to", ""),
            required=False,
            hint="仍在继续的不填",
            error=errors.get("conduct_to", ""),
        ),
    )
    page = StepForm(
        "登记线索",
        reverse("case-new"),
        data.get("key") or now.fresh_id(),
        (Section("线索", fields, "一"), Section("当事人", party, "二"), Section("行为", conduct, "三")),
        crumbs=(Link("案件", reverse("cases")), Link("登记线索", "")),
        submit_text="登记",
        cancel_url=reverse("cases"),
    )
    return show(request, "step", page, "cases", status=422 if errors else 200)


def _faults(data) -> dict[str, str]:
    errors = {}
    if data.get("procedure") not in BEGIN:
        errors["procedure"] = "请选择要办什么"
    if len(data.get("title", "").strip()) < 2:
        errors["title"] = "请写明案由"
    if data.get("violation") and data["violation"] not in catalogue().violations:
        errors["violation"] = "违法行为代码不在目录中"
    if not data.get("party_name", "").strip():
        errors["party_name"] = "请写明当事人"
    party = Party(name=data.get("party_name", ""), credit_code=data.get("credit_code", "").strip())
    try:
        party.clean()
    except ValidationError as wrong:
        errors["credit_code"] = "；".join(wrong.messages)
    for name in ("conduct_from", "conduct_to"):
        if data.get(name):
            try:
                if dt.date.fromisoformat(data[name]) > now.today():
                    errors[name] = "不能晚于今天"
            except ValueError:
                errors[name] = "应当是日期，例如 2026-09-03"
    return errors


def _open(request: HttpRequest) -> Case:
    data = request.POST
    code = data.get("credit_code", "").strip()
    with transaction.atomic():
        party = Party.objects.filter(credit_code=code).first() if code else None
        if party is None:
            party = Party.objects.create(
                name=data["party_name"].strip()[:150],
                kind=data.get("party_kind") if data.get("party_kind") in Party.Kind.values else "legal_person",
                credit_code=code,
                address=data.get("address", "").strip()[:200],
                representative=data.get("representative", "").strip()[:50],
            )
        conduct = {k: data[f"conduct_{k}"] for k in ("from", "to") if data.get(f"conduct_{k}")}
        if set(conduct) == {"from"}:
            conduct["continuing"] = True
        case = open_case(
            data["procedure"],
            title=data["title"].strip()[:200],
            agency=request.user.agency,
            parties=[party],
            violations=[data["violation"]] if data.get("violation") else [],
            conduct=conduct,
            standing_facts={"entry_key": data.get("key", "")},
        )
        case.handlers.add(request.user)
    return case


@login_required
def add_evidence(request: HttpRequest, pk: int) -> HttpResponse:
    case = case_or_404(request, pk)
    data = request.POST
    errors: dict[str, str] = {}
    if request.method == "POST":
        if not data.get("name", "").strip():
            errors["name"] = "请写明证据名称"
        if not data.get("origin", "").strip():
            errors["origin"] = "请写明来源"
        taken = None
        try:
            taken = dt.date.fromisoformat(data.get("taken_on", ""))
            if taken > now.today():
                errors["taken_on"] = "不能晚于今天"
        except ValueError:
            errors["taken_on"] = "请填取得日期，例如 2026-09-03"
        if not data.getlist("taken_by"):
            errors["taken_by"] = "请选择取证人"
        if not errors:
            with transaction.atomic():
                locked = Case.objects.select_for_update(no_key=True).get(pk=case.pk)
                item = Evidence(
                    case=locked,
                    number=f"E{locked.evidence.count() + 1}",
                    kind=data.get("kind", "")[:60],
                    name=data["name"].strip()[:200],
                    origin=data["origin"].strip()[:200],
                    taken_on=taken,
                    taken_by=data.getlist("taken_by"),
                    proves=data.getlist("proves"),
                )
                upload = request.FILES.get("file")
                if upload is not None:
                    item.sha256 = hashlib.sha256(upload.read()).hexdigest()
                    upload.seek(0)
                    item.file = upload
                item.save()
            messages.success(request, f"已登记证据{item.number}")
            return redirect(reverse("case", args=[case.pk]) + "#evidence")
    people = case.agency.user_set.filter(is_active=True).exclude(certificate="").order_by("pk")
    elements = [
        (f"{code}#{n}", f"{code} {element.fact}")
        for code in case.violations
        if code in catalogue().violations
        for n, element in enumerate(catalogue().violations[code].elements, 1)
    ]
    fields = [
        FormField(
            "kind",
            "种类",
            "choice",
            data.get("kind", EVIDENCE_KINDS[0]),
            options=tuple(Option(k, k, k == data.get("kind", EVIDENCE_KINDS[0])) for k in EVIDENCE_KINDS),
        ),
        FormField("name", "名称", "text", data.get("name", ""), error=errors.get("name", "")),
        FormField(
            "origin",
            "来源",
            "text",
            data.get("origin", ""),
            hint="例如：现场制作、当事人提供、监测站出具",
            error=errors.get("origin", ""),
        ),
        FormField("taken_on", "取得日期", "date", data.get("taken_on", ""), error=errors.get("taken_on", "")),
        FormField(
            "taken_by",
            "取证人",
            "people",
            "",
            options=tuple(
                Option(u.username, u.name, u.username in data.getlist("taken_by"), hint=u.certificate) for u in people
            ),
            error=errors.get("taken_by", ""),
        ),
        FormField("file", "文件", "file", "", required=False, accept=".pdf,.jpg,.jpeg,.png"),
    ]
    if elements:
        fields.append(
            FormField(
                "proves",
                "证明什么",
                "evidence",
                "",
                required=False,
                options=tuple(Option(ref, text, ref in data.getlist("proves")) for ref, text in elements),
            )
        )
    page = StepForm(
        "登记证据",
        reverse("evidence-add", args=[case.pk]),
        now.fresh_id(),
        (Section("证据", tuple(fields), "一"),),
        crumbs=(
            Link("案件", reverse("cases")),
            Link(case.number, reverse("case", args=[case.pk])),
            Link("登记证据", ""),
        ),
        submit_text="登记",
        cancel_url=reverse("case", args=[case.pk]),
        has_files=True,
    )
    return show(request, "step", page, "cases", status=422 if errors else 200)
