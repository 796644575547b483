"""Requirements of production_restriction: the party's plan of rectification."""

from cases.procedures.penalty_ordinary.rules.terms import still_running
from cases.reading import Reading
from cases.requirements import requirement


@requirement(
    "plan_term_over",
    "收到决定书十五个工作日届满，没有备案整改方案",
    "限产停产办法(2014部令30号)16",
    law="L59",
    by_time=True,
)
def plan_term_over(reading: Reading) -> str | None:
    return still_running(reading, "rectification_plan_filing", "备案整改方案的十五个工作日", "serve")
