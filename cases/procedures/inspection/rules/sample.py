"""Requirements of inspection: samples and reports."""

from cases.facts import Day, Flag, Paper, Text
from cases.reading import Reading
from cases.requirements import needs, requirement


@requirement(
    "report_valid",
    "报告的样品、项目、日期与采样记录一致",
    "行政处罚法46",
    law=("L12", "L54"),
    facts={
        "report_no": Paper("监测报告编号", standing=True),
        "report_dated": Day("监测报告日期"),
        "report_matches": Flag("报告的样品、项目与采样记录一致", otherwise="报告与采样记录不一致"),
    },
    holds=lambda reading: {"report_no": "（监）字第1号"},
    fails={"report_matches": False},
)
def report_valid(reading: Reading) -> str | None:
    taken = reading.last("take_samples")
    if taken and reading.date("report_dated") < taken.day:
        return f"监测报告的日期早于采样之日（{taken.day}）"
    return None


sample_defect = needs(
    "sample_defect",
    "样品或者报告无效的事实",
    "行政处罚法46",
    law=("L12", "L54"),
    facts={"sample_defect": Text("样品或者报告无效的事实", long=True)},
)
