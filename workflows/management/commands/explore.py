"""manage.py explore: walk every machine and check the stated laws; --mutate says what each requirement holds up."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cases.exploring.everything import FULL, QUICK, Explored, explore
from cases.exploring.laws import verdicts
from cases.exploring.machines import endless_clocks, impossible, states_reached
from cases.exploring.mutation import mutants, reasons
from cases.models import PROCEDURES
from cases.steps import STEPS

#: Largest share of requirements that may be taken away unnoticed, each with its reason.
UNNOTICED = 0.05


class Command(BaseCommand):
    help = "走遍各程序的机器，核对六十条法律命题；有命题不成立、步骤不可能发生或者死路时以非零退出"

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("procedure", nargs="*", help="程序代码；不写则全部")
        parser.add_argument("--quick", action="store_true", help="少走一些，供测试用")
        parser.add_argument("--mutate", action="store_true", help="逐一拿掉每项要求，看哪条法律随之不成立")
        parser.add_argument("--fresh", action="store_true", help="不用上次的结果")

    def handle(self, *args: Any, **options: Any) -> None:
        unknown = sorted(set(options["procedure"]) - set(PROCEDURES))
        if unknown:
            raise CommandError(f"没有程序 {'、'.join(unknown)}")
        procedures = options["procedure"] or list(PROCEDURES)
        done = explore(QUICK if options["quick"] else FULL, procedures, options["fresh"])
        findings = self.told(done, procedures)
        if options["mutate"]:
            findings += self.mutated(done)
        for finding in findings:
            self.stderr.write(finding)
        if findings:
            raise CommandError(f"共{len(findings)}处")

    def told(self, done: Explored, procedures: list[str]) -> list[str]:
        """Print the numbers; give what is wrong."""
        findings = list(done.alone.findings) + endless_clocks(reasons()["clocks"] or {})
        fired, reached = set(done.seen.taken), cache(states_reached)
        for procedure in procedures:
            joint = done.joint[procedure]
            own = {s.id for s in STEPS.values() if s.procedure == procedure}
            missed = sorted(own - fired - joint.fired)
            # Where the search ended before it had seen all, a step is dead only if no state of its machines allows it.
            dead = [id for id in missed if not joint.capped or impossible(STEPS[id], reached)]
            taken = len(own & fired)
            self.stdout.write(
                f"{procedure}：联合状态{joint.states}{'（到上限）' if joint.capped else ''}，迁移{joint.moves}，"
                f"步骤{len(own)}，带事实走到{taken}，死路{len(joint.traps)}"
            )
            findings += [f"{id}：没有任何过程能办理" for id in dead]
            if set(missed) - set(dead):
                self.stdout.write(f"  没有走到（状态上可以办理）：{'、'.join(sorted(set(missed) - set(dead)))}")
            findings += [f"{procedure}：死路 {trap}" for trap in joint.traps]
        law = verdicts(done.formulas, done.seen)
        whole = procedures == list(PROCEDURES)
        findings += law.broken
        findings += [f"{what}：判断时出错 {error}" for what, error in sorted(done.seen.raised.items())]
        self.stdout.write(
            f"机器：状态{done.alone.states}，步骤{done.alone.steps}，状态×事实{done.alone.state_facts}；"
            f"联合状态{sum(j.states for j in done.joint.values())}，带事实的局面{done.seen.places}，"
            f"判断{done.seen.judged}次"
        )
        checked = law.declared | law.walked
        laws = {f.law for f in done.formulas if f.text in checked}
        self.stdout.write(
            f"法律命题：{len(laws)}条，公式{len(done.formulas)}个，核对{len(checked)}个"
            f"（由步骤的声明{len(law.declared)}个，在走过的时刻{len(law.walked)}个），未核对{len(law.unchecked)}个"
        )
        if whole:
            for formula, why in sorted(law.unchecked.items(), key=lambda pair: pair[1]):
                self.stdout.write(f"  未核对 {why}｜{' '.join(formula.split())}")
        self.stdout.write(f"用时{done.seconds:.1f}秒（{done.cached}个程序沿用上次结果）")
        return findings

    def mutated(self, done: Explored) -> list[str]:
        """Print what falls with each requirement; give those whose absence nothing shows."""
        found = mutants(done.formulas, done.seen)
        for mutant in found:
            if mutant.laws:
                told = "、".join(sorted(mutant.laws)) + "不成立"
            elif mutant.steps:
                told = f"自身所据（{mutant.article}）不成立：{'、'.join(sorted(mutant.steps)[:3])}得以违法办理"
            else:
                told = f"没有看出（{mutant.reason or '未说明理由'}）"
            self.stdout.write(f"  拿掉 {mutant.requirement}：{told}")
        unnoticed = [m for m in found if m.survives]
        by_law = sum(bool(m.laws) for m in found)
        self.stdout.write(
            f"要求{len(found)}项：拿掉后六十条中有命题不成立的{by_law}项，自身所据不成立的"
            f"{len(found) - by_law - len(unnoticed)}项，没有看出的{len(unnoticed)}项"
        )
        findings = [f"{m.requirement}：拿掉后没有看出，也没有说明理由" for m in unnoticed if not m.reason]
        if len(unnoticed) > UNNOTICED * len(found):
            findings.append(f"没有看出的{len(unnoticed)}项超过{UNNOTICED:.0%}")
        return findings
