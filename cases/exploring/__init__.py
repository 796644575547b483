"""Exploring the machines: what can happen at all, judged by the very functions that `take` calls, without a database.

* `world`: cases in memory, on which steps are judged and carried out.
* `machines`: each machine alone, every state times what each requirement decides.
* `joint`: the machines of a procedure together; traps and dead steps.
* `walks`: courses with facts and time; each requirement seen to hold and to fail, the stated laws checked at each step.
* `formulas`, `laws`: the stated laws (`cases/law/laws.yaml`), read and checked.
* `mutation`: what falls when a requirement is taken away.
"""
