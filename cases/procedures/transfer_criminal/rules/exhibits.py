"""Requirements of transfer_criminal: exhibits."""

from __future__ import annotations

from cases.facts import Choice, Flag, Items, Money, Paper, Text
from cases.reading import Reading
from cases.requirements import needs, requirement

handover_formalities = needs(
    "handover_formalities",
    "按涉案物品清单逐项清点，双方签字办结交接手续",
    "国务院令310号12；环环监〔2017〕17号10",
    law="L30",
    facts={
        "handed_items": Items("移交物品", columns={"item": "物品", "quantity": "数量", "place": "存放地点"}),
        "signed_by_both": Flag("双方已签字办结交接手续", otherwise="双方没有签字办结交接手续"),
    },
)
GOVERNMENT = "呈报政府处置"


@requirement(
    "dangerous_goods",
    "物品具有危险性或者环境危害性；无责任人或者超出处置能力的呈报政府",
    "环环监〔2017〕17号10",
    law="L30",
    facts={
        "goods": Items("处置的物品", columns={"item": "物品", "hazard": "危险性或者环境危害性"}),
        "disposed_by": Choice(
            "处置方式",
            values={"责任人处置": "责任人处置", "委托单位处置": "委托单位处置", GOVERNMENT: GOVERNMENT},
        ),
        "evidence_kept": Flag("处置前已取样、拍照留证", otherwise="处置前没有取样、拍照留证"),
        "government_report": Paper("呈报政府的文号", optional=True),
        "disposal_cost": Money("处置费用", optional=True),
    },
)
def dangerous_goods(reading: Reading) -> str | None:
    if reading["disposed_by"] == GOVERNMENT and not reading["government_report"]:
        return "未写明呈报政府的文号"
    return None


none_or_not_wanted = needs(
    "none_or_not_wanted",
    "本案没有涉案物品和其他材料，或者案件已撤销不再接收",
    "国务院令310号12（参照，未核）",
    law="L30",
    facts={
        "no_exhibits_because": Choice(
            "不移交物品的原因", values={"没有物品": "没有涉案物品和其他材料", "不再接收": "案件已撤销，公安不再接收"}
        ),
        "statement": Text("情况说明", long=True),
    },
)
