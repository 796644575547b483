"""The fourteen procedures: each a folder of small machines, with its requirements in `rules/`."""

from cases.procedures import (
    compensation,
    credit,
    credit_repair,
    daily_penalty,
    inspection,
    penalty_ordinary,
    penalty_simple,
    pil,
    production_restriction,
    rectification,
    reverse_transfer,
    seizure,
    transfer_criminal,
    transfer_detention,
)

#: procedure id → Chinese name, in the order of the work.
PROCEDURES: dict[str, str] = {
    module.PROCEDURE: module.NAME
    for module in (
        inspection,
        penalty_ordinary,
        penalty_simple,
        daily_penalty,
        seizure,
        production_restriction,
        transfer_criminal,
        transfer_detention,
        reverse_transfer,
        compensation,
        pil,
        credit,
        credit_repair,
        rectification,
    )
}
