"""``manage.py reason FILE… [--json]``: the reasoning over case files, without touching the database."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import yaml
from django.core.management.base import BaseCommand, CommandError

from cases.reasoning.reason import reason


class Command(BaseCommand):
    help = "从案件文件推理：限值与超标倍数、构成要件、选法、裁量、涉罪筛查、听证与审核义务（不读写数据库）"
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--json", action="store_true", help="按约定的结构输出 JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        results = [reason(story) for path in options["files"] for story in read_stories(path)]
        if options["json"]:
            self.stdout.write(json.dumps(results, ensure_ascii=False, indent=2, default=str))
            return
        for result in results:
            self.stdout.write("\n".join(told(result)))


def read_stories(path: Path) -> list[dict[str, Any]]:
    """The stories of a file; one without an id takes the file's name. Raises CommandError when it is no case file."""
    try:
        with path.open(encoding="utf-8") as file:
            stories = [story for story in yaml.safe_load_all(file) if story is not None]
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{path}：不能读取（{error}）") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"第{mark.line + 1}行" if mark else ""
        raise CommandError(f"{path}：{where}不是合格的 YAML") from error
    for story in stories:
        if not isinstance(story, dict):
            raise CommandError(f"{path}：案件文件应当是“字段: 值”的结构")
        story.setdefault("id", path.stem)
    return stories


def told(result: dict[str, Any]) -> list[str]:
    """The result in words, for the terminal."""
    lines = [f"■ {result['story']}"]
    for m in result["measurements"]:
        verdict = {True: "超标", False: "不超标", None: "不能判断"}[m["exceeded"]]
        extra = (
            f"，超标{m['multiple']}倍"
            if m["multiple"] is not None
            else f"，超{m['over_db']}分贝"
            if m["over_db"] is not None
            else ""
        )
        source = f"（{m['source']['standard']} {m['source']['clause']}）" if m["source"] else ""
        lines.append(f"  监测 {m['pollutant']} {m['value']} {m['unit']}：限值 {m['limit']}{source}，{verdict}{extra}")
        lines += [f"    待查：{name}" for name in m["missing"]]
    for e in result["elements"]:
        if e["objection"]:
            lines.append(f"  要件 {e['id']} {e['objection']}")
    applied = "；".join(f"《{a['law']}》第{a['article']}条" for a in result["law"]["applied"]) or "未定"
    lines.append(f"  适用 {applied}")
    lines += [f"    {why}" for why in result["law"]["why"]]
    fine = result["fine"]
    lines.append(f"  罚款 幅度 {fine['min']}—{fine['max']} 元，建议 {fine['suggested']} 元")
    if result["discretion"]:
        lines.append(f"    基准：{result['discretion']['label']}")
        lines += [f"    {why}" for why in result["discretion"]["reasons"]]
        lines += [f"    待查：{name}" for name in result["discretion"]["missing"]]
    for verdict, word in (("hit", "涉嫌犯罪"), ("near", "接近入罪标准")):
        lines += [f"  {word} {c['criterion']} {c['name_zh']}" for c in result["crime"] if c["verdict"] == verdict]
    unknown = sum(c["verdict"] == "unknown" for c in result["crime"])
    lines.append(f"  涉罪筛查 另有 {unknown} 项待查明事实")
    lines += [f"  {why}" for why in result["duties"]["reasons"]]
    lines += [f"  ✗ {b['field']}：{b['text']}" for b in result["bad_facts"]]
    return lines
