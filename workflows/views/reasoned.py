"""The reasoning page 研判: from measurement to fine on one screen, each figure with its source."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from cases.reasoning.reason import reason
from workflows.pages.models import Article, Block, Figure, Link, ReasonPage, ReasonStep, Result, Source
from workflows.views.case import case_or_404, story_of
from workflows.views.shell import show

STATUS = {"proved": "已证明", "open": "未查明", "contradicted": "矛盾"}
VERDICTS = {"hit": "命中", "near": "接近", "unknown": "待查明", "no": "未达到"}


@login_required
def reasoned(request: HttpRequest, pk: int) -> HttpResponse:
    case = case_or_404(request, pk)
    thought = reason(story_of(case))
    steps = (_measured(thought), _elements(thought), _law(thought), _fine(thought), _crime(thought), _duties(thought))
    page = ReasonPage(
        f"研判：{case.title}",
        steps,
        crumbs=(
            Link("案件", reverse("cases")),
            Link(case.number, reverse("case", args=[case.pk])),
            Link("研判", ""),
        ),
        basis="按本案已登记的事实和证据计算；缺的事实写明要查什么，不作猜测",
    )
    return show(request, "reason", page, "cases")


def _sources(refs: Any) -> tuple[Source, ...]:
    return tuple(Source(str(ref)) for ref in refs or ())


def _text(value: Any) -> str:
    if value is None:
        return "未知"
    if isinstance(value, list):
        return "—".join(_text(v) for v in value)
    return f"{value:,}" if isinstance(value, int | float) and not isinstance(value, bool) else str(value)


def _bad(thought: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    return tuple(("要改正", b["text"]) for b in thought["bad_facts"][:6])


def _measured(thought: dict[str, Any]) -> ReasonStep:
    rows = tuple(
        (
            Figure(m["pollutant"] or ""),
            Figure(f"{_text(m['value'])} {m['unit'] or ''}", _sources([m["id"]] if m["id"] else ()), number=True),
            Figure(f"{_text(m['converted'])}", number=True),
            Figure(f"{_text(m['limit'])}", _sources([m["source"]["clause"]] if m["source"] else ()), number=True),
            Figure(
                f"{_text(m['multiple'])}" + ("倍" if m["multiple"] else ""), number=True, strong=bool(m["exceeded"])
            ),
        )
        for m in thought["measurements"]
    )
    over = [m for m in thought["measurements"] if m["exceeded"]]
    most = max((m["multiple"] or 0 for m in over), default=0)
    heads = tuple(Figure(t) for t in ("项目", "监测值", "折算值", "限值", "超标倍数"))
    blocks = (Block("table", heads=heads, rows=rows),) if rows else (Block("text", text="本案没有登记监测数据。"),)
    value = f"{most:g}" if over else "—"
    return ReasonStep(
        1,
        "监测值和限值",
        blocks,
        Result(
            value, "倍" if over else "", text="最大超标倍数" if over else "没有超标或者没有监测", caveats=_bad(thought)
        ),
        short="超标",
        brief=f"{value}倍" if over else "无",
    )


def _elements(thought: dict[str, Any]) -> ReasonStep:
    found = [e for e in thought["elements"] if e["essential"]]
    proved = sum(e["status"] == "proved" for e in found)
    checks = tuple(
        (e["status"] == "proved", f"{e['fact']}（{STATUS.get(e['status'], e['status'])}）", _sources(e["evidence"]))
        for e in found
    )
    return ReasonStep(
        2,
        "构成要件",
        (Block("checks", checks=checks),) if checks else (Block("text", text="还没有确定违法行为。"),),
        Result(
            f"{proved}/{len(found)}",
            "项",
            text="必要要件已证明",
            notes=tuple(e["objection"] for e in found if e["objection"])[:4],
        ),
        short="要件",
        brief=f"{proved}/{len(found)}",
    )


def _law(thought: dict[str, Any]) -> ReasonStep:
    law = thought["law"]
    rows = tuple(
        (
            Figure(f"{c['law']}{c.get('article') or ''}条"),
            Figure(_text(c["range"]) + "元" if c["range"] else "须查明金额基数", number=True),
            Figure("；".join(c["missing"]) if c["missing"] else ""),
        )
        for c in law["candidates"]
    )
    applied = tuple(Article(f"{a['law']}{a.get('article') or ''}条") for a in law["applied"])
    blocks = [Block("table", heads=(Figure("条文"), Figure("罚款幅度"), Figure("还要查明")), rows=rows)] if rows else []
    blocks += [Block("text", text=why) for why in law["why"][:4]]
    name = applied[0].text if applied else "待定"
    return ReasonStep(
        3,
        "适用的法律",
        tuple(blocks) or (Block("text", text="还没有确定违法行为。"),),
        Result(
            name,
            text="从旧兼从轻（生态环境法典1057）",
            caveats=(("待确认", "须经法制审核确认"),) if law["needs_review"] else (),
            notes=tuple(law["missing"]),
        ),
        short="适用",
        brief=name,
    )


def _fine(thought: dict[str, Any]) -> ReasonStep:
    discretion, fine = thought["discretion"], thought["fine"]
    blocks: list[Block] = []
    caveats: list[tuple[str, str]] = []
    if discretion:
        rows = tuple(
            (
                Figure(row["factor"]),
                Figure(row["level"] or "待定"),
                Figure(_text(row["weight"]) if row["weight"] is not None else "", number=True),
                Figure("系统提出，待确认" if row.get("from_fact") else ""),
            )
            for row in discretion["levels"]
        )
        if rows:
            blocks.append(
                Block(
                    "table",
                    title=discretion["table"] or "",
                    heads=tuple(Figure(t) for t in ("裁量因素", "档次", "分值", "来源")),
                    rows=rows,
                )
            )
        if discretion.get("sample"):
            caveats.append(("示例", "所用裁量基准为示例，不能进入正式文书"))
        if not discretion["schedule"]:
            caveats.append(("没有基准", "当地没有适用的裁量基准，按幅度中间值提出"))
    if not blocks:
        blocks = [Block("text", text="法定幅度还不能确定，没有提出数额。")]
    value = _text(fine["suggested"]) if fine["suggested"] is not None else "待定"
    low, high = fine["min"], fine["max"]
    return ReasonStep(
        4,
        "裁量和数额",
        tuple(blocks),
        Result(
            value,
            "元" if fine["suggested"] is not None else "",
            text=f"法定幅度 {_text(low)}—{_text(high)} 元" if high is not None else "法定幅度待定",
            caveats=tuple(caveats),
        ),
        short="罚款",
        brief=value,
    )


def _crime(thought: dict[str, Any]) -> ReasonStep:
    found = [c for c in thought["crime"] if c["verdict"] != "no"]
    rows = tuple(
        (
            Figure(c.get("name_zh") or c["criterion"]),
            Figure(
                VERDICTS[c["verdict"]],
                mark="hit" if c["verdict"] == "hit" else "near" if c["verdict"] == "near" else "",
            ),
            Figure("；".join(c.get("missing", []))),
        )
        for c in found
    )
    hits = [c for c in found if c["verdict"] == "hit"]
    blocks = (
        (Block("table", heads=(Figure("标准"), Figure("筛查"), Figure("要查明")), rows=rows),)
        if rows
        else (Block("text", text="没有达到或者接近入罪标准。"),)
    )
    return ReasonStep(
        5,
        "涉嫌犯罪筛查",
        blocks,
        Result(
            f"{len(hits)}",
            "项命中",
            text="法释〔2023〕7号；命中的须移送，不得以罚代刑" if hits else "筛查不等于认定，由公安机关决定",
        ),
        short="刑事",
        brief=f"{len(hits)}项命中",
        grave=bool(hits),
    )


def _duties(thought: dict[str, Any]) -> ReasonStep:
    duties = thought["duties"] or {}
    names = {"hearing": "告知听证权利", "legal_review": "法制审核", "collective_discussion": "负责人集体讨论"}

    def owed(value: Any) -> Any:
        return value.get("required", value.get("owed")) if isinstance(value, dict) else value

    checks = tuple(
        (
            bool(owed(duties.get(key))),
            f"{name}：{'须办' if owed(duties.get(key)) else '待查明' if owed(duties.get(key)) is None else '不要求'}",
            (),
        )
        for key, name in names.items()
    )
    count = sum(1 for key in names if owed(duties.get(key)))
    return ReasonStep(
        6,
        "须走的程序",
        (Block("checks", checks=checks),),
        Result(str(count), "项", text="随数额和种类变动"),
        short="程序",
        brief=f"{count}项",
    )
