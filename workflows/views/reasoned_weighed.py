"""The later steps of the reasoning page: the law, the fine, the crime screen, the duties."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.urls import reverse

from cases.law.model import Ref
from cases.reasoning import asked
from workflows.pages.models import Block, Figure, Link, ReasonStep, Result, Source
from workflows.pages.ranges import Span, ranges_svg
from workflows.views.conduct_parts import codes
from workflows.views.reasoned_sources import Told, column_heads, written

VERDICTS = {"hit": "命中", "near": "接近", "unknown": "待查明", "no": "未达到"}
DUTIES = {"hearing": "告知听证权利", "legal_review": "法制审核", "collective_discussion": "负责人集体讨论"}


class Weighed(Told):
    """Which law governs, what it comes to, whether it is a crime, and what must be done before deciding."""

    # ── 5: law ────────────────────────────────────────────────────────────────────────────────────────────────────────
    def law(self, number: int) -> ReasonStep:
        law = self.thought["law"]
        chosen = {_clause(a) for a in law["applied"]}
        rows, spans = [], []
        for c in law["candidates"]:
            name, applied = _clause(c), _clause(c) in chosen
            about = "适用" if applied else "；".join(f"须查明：{m}" for m in c["missing"])
            rows.append(
                (
                    Figure(
                        name, (Source(c["violation"], reverse("law-entry", args=[c["violation"]])),), strong=applied
                    ),
                    Figure(c["role"]),
                    Figure(
                        f"{written(c['range'])} 元" if c["range"] else "没有罚款" if not c["fined"] else "幅度待定",
                        number=True,
                        strong=applied,
                    ),
                    Figure(about),
                )
            )
            if c["range"]:
                spans.append(Span(name, c["range"][0], c["range"][1], applied))
        blocks = (
            [Block("table", heads=column_heads("条文", "何时的法律", "罚款幅度#", "结论"), rows=tuple(rows))]
            if rows
            else []
        )
        if spans:
            told = "；".join(f"{s.name}{s.low:,.0f}元至{s.high:,.0f}元{'（适用）' if s.applied else ''}" for s in spans)
            blocks.append(Block("drawing", svg=ranges_svg(spans, None, about=f"罚款幅度：{told}")))
        even = law["break_even"]
        if even:
            blocks.append(Block("text", title="分界", text=even["text"]))
        if law["why"]:
            blocks.append(Block("text", title="理由", text="\n".join(law["why"])))
        name = "、".join(dict.fromkeys(_clause(a) for a in law["applied"])) or (
            "不予处罚" if law["punishable"] is False else "待定"
        )
        caveats = [("待确认", "选法须由法制审核确认")] if law["needs_review"] else []
        caveats += [("须查明", text) for text in law["missing"][:4]]
        return ReasonStep(
            number,
            "用哪部法",
            tuple(blocks) or (Block("text", text="还没有确定违法行为。"),),
            Result(
                name,
                text=f"行为{_day(self._days()[0])}至{_day(self._days()[1])}；从旧兼从轻",
                caveats=tuple(caveats)
                + self.bad(
                    "conduct.violations",
                    "conduct.from",
                    "conduct.to",
                    "conduct.decided_on",
                    "conduct.amounts",
                    "conduct.circumstances",
                ),
                links=(Link("填写金额", self.entered("amounts")), Link("填写情节", self.entered("circumstances")))
                if law["missing"]
                else (),
            ),
            "行为日、终了日、决定日分别取法",
            "适用法",
            name,
            "待法制审核确认" if law["needs_review"] else "",
        )

    def _days(self) -> tuple[Any, Any]:
        conduct = self.case.conduct or {}
        return conduct.get("from"), (
            "今（仍在继续）" if conduct.get("continuing") else conduct.get("to") or conduct.get("from")
        )

    # ── 6: discretion ─────────────────────────────────────────────────────────────────────────────────────────────────
    def fine(self, number: int) -> ReasonStep:
        fine = self.thought["fine"]
        blocks: list[Block] = []
        caveats: list[tuple[str, str]] = []
        for act in self.thought["acts"]:
            code = act["governing"]
            if code is None:
                caveats.append(("不能比较", act["why"]))
                continue
            told, held = self._discretion(code, act["discretion"][code], act["fine"], len(self.thought["acts"]) > 1)
            blocks += told
            caveats += held
        value = f"{fine['suggested']:,}" if fine["suggested"] is not None else "待定"
        low, high = fine["min"], fine["max"]
        sums = [a["fine"]["suggested"] for a in self.thought["acts"]]
        together = " ＋ ".join(f"{s:,}" for s in sums) if len(sums) > 1 and all(s is not None for s in sums) else ""
        return ReasonStep(
            number,
            "罚多少",
            tuple(blocks) or (Block("text", text="法定幅度还不能确定，没有提出数额。"),),
            Result(
                value,
                "元" if fine["suggested"] is not None else "",
                text=together or (f"法定幅度 {low:,} 至 {high:,} 元" if high is not None else "法定幅度待定"),
                caveats=(
                    *dict.fromkeys(caveats),
                    *self.bad(
                        "conduct.levels",
                        "conduct.adjustments",
                        "conduct.chosen",
                        "conduct.reduction",
                        "conduct.quantities",
                    ),
                ),
                links=(Link("确认档次", self.entered("levels")), Link("调整", self.entered("adjust"))),
            ),
            "档次系统提出，由人确认",
            "建议罚款",
            f"{value}{'元' if fine['suggested'] is not None else ''}",
            together or (f"{low:,}至{high:,}" if high is not None else ""),
        )

    def _discretion(
        self, code: str, d: Mapping[str, Any], fine: Mapping[str, Any], named: bool
    ) -> tuple[list[Block], list[tuple[str, str]]]:
        blocks: list[Block] = []
        caveats: list[tuple[str, str]] = []
        title = " ".join([code if named else "", d["label"] or "没有裁量基准", d["table"] or ""]).strip()
        rows = []
        for row in d["levels"]:
            rest = self.in_words(row["from_fact"] or ("人工确认" if row["confirmed"] else ""))
            word = "已确认" if row["confirmed"] else "系统提出，待确认"
            sources = self.pieces(row["evidence"]) or (Source("事实", self.entered("quantities"), rest),)
            rows.append(
                (
                    Figure(row["factor"]),
                    Figure(row["level"], sources, strong=True),
                    Figure(written(row["weight"]) if d["mode"] == "weights" else "", number=True),
                    Figure(rest),
                    Figure(word, mark="" if row["confirmed"] else "near"),
                )
            )
        if rows:
            blocks.append(
                Block(
                    "table",
                    title=title,
                    heads=column_heads("因素", "档次", "分值#", "由什么事实", "确认"),
                    rows=tuple(rows),
                )
            )
        lines = tuple((Figure(text, strong=n == len(d["reasons"]) - 1),) for n, text in enumerate(d["reasons"]))
        if lines:
            blocks.append(Block("formula", title="算式" if rows else title, lines=lines))
        if fine["max"] is not None:
            about = f"法定幅度{fine['min']:,}元至{fine['max']:,}元"
            about += f"，建议{fine['suggested']:,}元" if fine["suggested"] is not None else ""
            span = Span("法定幅度", fine["min"], fine["max"], True)
            blocks.append(Block("drawing", svg=ranges_svg([span], fine["suggested"], about=about)))
        if d["missing"]:
            blocks.append(Block("text", title="还要查明", text="；".join(d["missing"])))
        for one in d["proposed_adjustments"]:
            blocks.append(
                Block("text", text=f"可以考虑调整 {one['id']} {one['words']}（{one['percent']:+g}个百分点），由人决定")
            )
        if d["sample"]:
            caveats.append(("示例", f"{d['label']}，屏幕和文书都注明示例"))
        if not d["schedule"]:
            caveats.append(("没有基准", "当地当日没有裁量基准，按法定幅度的中间值提出"))
        if d["clamped"]:
            caveats.append(("收进幅度", "算出的数在法定幅度以外，已经收进幅度"))
        if d["unconfirmed"]:
            caveats.append(("待确认", f"{len(d['unconfirmed'])}个档次还没有人确认"))
        return blocks, caveats

    def in_words(self, told: str) -> str:
        """The facts behind a level with their answers as the form words them."""
        for question in asked.quantities(codes(self.case)):
            for value, words in (question.options or {"True": "是", "False": "否"}).items():
                told = told.replace(f"{question.name}＝{value}", f"{question.name}＝{words}")
        return told

    # ── 7, 8: crime, duties ───────────────────────────────────────────────────────────────────────────────────────────
    def crime(self, number: int) -> ReasonStep:
        order = {"hit": 0, "near": 1, "unknown": 2}
        found = sorted((c for c in self.thought["crime"] if c["verdict"] in order), key=lambda c: order[c["verdict"]])
        firm = [c for c in found if c["verdict"] != "unknown"]
        open_ = [c for c in found if c["verdict"] == "unknown"]

        def row(c: Mapping[str, Any]) -> tuple[Figure, ...]:
            item = f"（{c['source']['item']}）" if c["source"]["item"] else ""
            mark = {"hit": "hit", "near": "near"}.get(c["verdict"], "")
            return (
                Figure(VERDICTS[c["verdict"]], mark=mark),
                Figure(c["name_zh"], (Source(f"{c['source']['article']}条{item}", "", c["source"]["law"]),)),
                Figure("；".join(c["missing"]) or c["review"] or ""),
            )

        heads = column_heads("筛查", "法释〔2023〕7号的标准", "要查明")
        blocks = [Block("table", title="命中和接近的", heads=heads, rows=tuple(map(row, firm)))] if firm else []
        if open_:
            asks = dict.fromkeys(m for c in open_ for m in c["missing"])
            blocks.append(
                Block("fold", title=f"另有{len(open_)}项待查明，查明{len(asks)}个事实即可了结", text="\n".join(asks))
            )
        hits = sum(c["verdict"] == "hit" for c in found)
        near = sum(c["verdict"] == "near" for c in found)
        name = f"命中 {hits}" if hits else f"接近 {near}" if near else "没有命中"
        return ReasonStep(
            number,
            "是不是犯罪",
            tuple(blocks) or (Block("text", text="48项标准都没有达到。"),),
            Result(
                name,
                text="应当移送公安机关，不得以罚代刑" if hits else "筛查不等于认定，由公安机关决定",
                links=(Link("填写涉罪事实", self.entered("crime")),),
            ),
            "48项标准，用同一套事实",
            "刑事筛查",
            name,
            f"待查明 {len(open_)}" if open_ else "",
            grave=bool(hits),
        )

    def duties(self, number: int) -> ReasonStep:
        duties = self.thought["duties"]
        words = {True: "须办", False: "不要求", None: "待查明"}
        checks = tuple((duties[key] is not None, f"{name}：{words[duties[key]]}", ()) for key, name in DUTIES.items())
        blocks = [Block("checks", checks=checks)]
        if duties["reasons"]:
            blocks.append(Block("text", title="理由", text="\n".join(duties["reasons"])))
        owed = [name for key, name in DUTIES.items() if duties[key]]
        amount = duties["hearing_amount"]
        return ReasonStep(
            number,
            "须走的程序",
            tuple(blocks),
            Result("、".join(owed) or "没有", text=f"听证的较大数额 {amount:,} 元" if amount else ""),
            "随数额和处罚种类变动",
            "程序",
            f"{len(owed)}项",
            "、".join({"告知听证权利": "听证", "负责人集体讨论": "集体讨论"}.get(n, n) for n in owed),
        )


def _clause(entry: Mapping[str, Any]) -> str:
    """As officers cite it: 生态环境法典 1107 条."""
    ref = Ref(entry["law"], entry["article"], entry.get("paragraph"), entry.get("item"))
    numbers = {name: n if isinstance(n, tuple) else (n,) for name, n in (("款", ref.paragraph), ("项", ref.item)) if n}
    return f"{ref.law} {ref.article} 条" + "".join(f"{'、'.join(map(str, n))}{name}" for name, n in numbers.items())


def _day(value: Any) -> str:
    return str(value)[:10] if value else "起始日未填"
