"""The first steps of the reasoning page: values, limits, multiples, elements."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.urls import reverse

from cases.law.catalogue import catalogue
from cases.reasoning.crime_screen import criteria
from workflows.pages.models import Block, Figure, Link, Point, ReasonStep, Result, Source, Threshold, ruler_svg
from workflows.views.reasoned_sources import Told, column_heads, written

STATUS = {"proved": "已证明", "open": "未查明", "contradicted": "矛盾"}


class Measured(Told):
    """What was measured, what it may be, by how much it is over, and what is proved."""

    # ── 1 to 3: measured, limit, multiple ─────────────────────────────────────────────────────────────────────────────
    def values(self, number: int) -> ReasonStep:
        found = self.thought["measurements"]
        rows = []
        for one in found:
            row = self.rows.get(str(one["id"]), {})
            when = str(row.get("time") or "")[:16].replace("T", " ")
            rows.append(
                (
                    Figure(one["pollutant"] or "未写项目", strong=True),
                    Figure(f"{written(one['value'])}", self.of_value(one), number=True, strong=True),
                    Figure(one["unit"] or ""),
                    Figure(f"{row.get('point') or '点位未写'}　{when}"),
                    Figure(f"{row.get('lab') or ''}　{row.get('method') or ''}".strip("　")),
                )
            )
        heads = column_heads("项目", "监测值#", "单位", "点位和采样时间", "机构和方法")
        blocks = (
            (Block("table", heads=heads, rows=tuple(rows)),) if rows else (Block("text", text="还没有登记监测值。"),)
        )
        papers = {self.rows.get(str(one["id"]), {}).get("evidence") for one in found} - {None}
        return ReasonStep(
            number,
            "从报告取数",
            blocks,
            Result(
                str(len(found)) if found else "无",
                "个监测值" if found else "",
                text=f"来自{len(papers)}份报告" if papers else "",
                caveats=self.bad("conduct.measurements"),
                links=(Link("登记监测值", reverse("measurement-new", args=[self.case.pk])),),
            ),
            "照报告的数，不取高也不取低",
            "测得",
            "　".join(dict.fromkeys(f"{written(one['value'])}" for one in found[:2])) or "无",
            "、".join(dict.fromkeys(one["pollutant"] for one in found[:3])),
        )

    def limits(self, number: int) -> ReasonStep:
        found = self.thought["measurements"]
        rows = tuple(
            (
                Figure(one["pollutant"] or "未写项目", strong=True),
                Figure(
                    f"{written(one['limit'])} {one['limit_unit'] or ''}".strip()
                    if one["limit"] is not None
                    else "待定",
                    self.of_limit(one),
                    number=True,
                    strong=True,
                ),
                Figure(
                    f"{written(one['converted'])} {one['limit_unit'] or ''}".strip()
                    if one["converted"] is not None
                    else "—",
                    self.of_value(one),
                    number=True,
                ),
                Figure("；".join([*_steps(one), *(f"须查明：{m}" for m in one["missing"])]) or "照监测值比较"),
            )
            for one in found
        )
        heads = column_heads("项目", "限值#", "比较值#", "换算、判定依据")
        blocks = (
            (Block("table", heads=heads, rows=rows),) if rows else (Block("text", text="没有监测值，不需要限值。"),)
        )
        unverified = any(one["source"] and not one["source"]["verified"] for one in found)
        sources = list(
            dict.fromkeys(f"{one['source']['standard']} {one['source']['clause']}" for one in found if one["source"])
        )
        first = next((one for one in found if one["limit"] is not None), None)
        return ReasonStep(
            number,
            "哪个限值管它",
            blocks,
            Result(
                written(first["limit"]) if first else "待定" if found else "无",
                (first["limit_unit"] or "") if first else "",
                text="；".join(sources),
                caveats=(("未核", "限值未与标准正式文本核对"),) if unverified else (),
                links=(Link("填写场所事实", self.entered("site")), Link("许可限值", self.entered("permit")))
                if found
                else (),
            ),
            "由场所、日期和许可证选定；严的管",
            "限值",
            written(first["limit"]) if first else "待定" if found else "无",
            sources[0] if sources else "",
        )

    def multiples(self, number: int) -> ReasonStep:
        found = self.thought["measurements"]
        over = [one for one in found if one["exceeded"]]
        lines = []
        for one in found:
            if one["multiple"] is not None:
                lines.append(
                    (
                        Figure("（"),
                        Figure(written(one["converted"]), self.of_value(one), strong=True),
                        Figure("−"),
                        Figure(written(one["limit"]), self.of_limit(one), strong=True),
                        Figure(f"）÷ {written(one['limit'])} ＝"),
                        Figure(f"{'不低于 ' if one['at_least'] else ''}{written(one['multiple'])} 倍", strong=True),
                        Figure(one["pollutant"]),
                    )
                )
            elif one["exceeded"]:
                by = f"超 {written(one['over_db'])} 分贝" if one["over_db"] is not None else "超标，该项不计倍数"
                lines.append(
                    (
                        Figure(one["pollutant"]),
                        Figure(written(one["value"]), self.of_value(one), strong=True),
                        Figure(by, strong=True),
                    )
                )
            else:
                verdict = "不超标" if one["exceeded"] is False else "不能判断"
                lines.append(
                    (Figure(one["pollutant"]), Figure(written(one["value"]), self.of_value(one)), Figure(verdict))
                )
        counted = [one for one in over if one["multiple"] is not None]
        blocks = [Block("formula", title="超标倍数＝（比较值－限值）÷限值", lines=tuple(lines))] if lines else []
        if counted:
            points = [Point(float(one["multiple"]), f"{written(one['multiple'])}") for one in counted]
            marks = (Threshold(3, "3倍"), Threshold(10, "10倍", shade=True)) if self._metal() else ()
            told = "、".join(f"{one['pollutant']}{written(one['multiple'])}倍" for one in counted)
            blocks.append(Block("drawing", svg=ruler_svg(points, marks, unit="倍", about=f"超标倍数：{told}")))
        tops = sorted({one["multiple"] for one in counted}, reverse=True)
        decibels = [one["over_db"] for one in over if one["over_db"] is not None]
        value = written(tops[0]) if tops else written(max(decibels)) if decibels else ("超标" if over else "—")
        return ReasonStep(
            number,
            "超了多少倍",
            tuple(blocks) or (Block("text", text="没有可以比较的监测值。"),),
            Result(
                value,
                "倍" if tops else "分贝" if decibels else "",
                written(tops[1]) if len(tops) > 1 else "",
                text=f"{len(over)}项超标" if over else ("没有超标" if found else ""),
                notes=("3倍、10倍是法释〔2023〕7号第一条（三）（四）项的界线",) if counted and self._metal() else (),
            ),
            "每份报告各算，都往下带",
            "超标",
            f"{value}{'倍' if tops else '分贝' if decibels else ''}",
            f"{len(over)}项超标" if over else "",
        )

    def _metal(self) -> bool:
        wanted = {c.id for c in criteria() if c.group in ("metals_3x", "metals_10x")}
        return any(v["criterion"] in wanted and v["verdict"] in ("hit", "near", "no") for v in self.thought["crime"])

    # ── 4: elements ───────────────────────────────────────────────────────────────────────────────────────────────────
    def elements(self, number: int) -> ReasonStep:
        found = [e for e in self.thought["elements"] if e["essential"]]
        proved = sum(e["status"] == "proved" for e in found)
        groups: dict[str, list[tuple[bool, str, tuple[Source, ...]]]] = {}
        for e in found:
            word = "" if e["status"] == "proved" else f"（{STATUS[e['status']]}）"
            sources = self.pieces([*e["evidence"], *e["contradicted_by"]])
            groups.setdefault(e["id"].partition("#")[0], []).append(
                (e["status"] == "proved", f"{e['fact']}{word}", sources)
            )
        blocks = tuple(Block("checks", title=_violation(code), checks=tuple(rows)) for code, rows in groups.items())
        objections = [e["objection"] for e in found if e["objection"]]
        return ReasonStep(
            number,
            "要件证明了没有",
            blocks or (Block("text", text="还没有确定违法行为。"),),
            Result(
                f"{proved}",
                f"/ {len(found)} 项",
                text="必要要件已证明",
                caveats=(
                    *(("缺证", text) for text in objections[:2]),
                    *((("另有", f"{len(objections) - 2}项缺证，见左"),) if len(objections) > 2 else ()),
                ),
                links=(
                    Link("指明证据", f"{self.sheet}#proofs"),
                    Link("添加证据", reverse("evidence-add", args=[self.case.pk])),
                )
                if objections
                else (),
            ),
            "每一格连到案卷里的证据",
            "要件",
            f"{proved}/{len(found)}",
            f"{len(objections)}项待补" if objections else "齐",
        )


def _steps(one: Mapping[str, Any]) -> list[str]:
    """How the value was brought to the limit's terms; the multiple has a step of its own."""
    return [text for text in one["reasons"] if not text.startswith(("超标倍数", "超过限值"))]


def _violation(code: str) -> str:
    found = catalogue().violations.get(code)
    return f"{code} {found.name_zh}" if found else code
