"""Requirements of inspection: publication of results."""

from cases.facts import Flag, Text
from cases.requirements import needs

redacted_for_inspection = needs(
    "redacted_for_inspection",
    "公示文本已去除国家秘密、商业秘密、个人隐私和个人信息",
    "行政处罚法50；生态环境法典51",
    law="L46",
    facts={
        "personal_information_removed": Flag(
            "公示文本已去除国家秘密、商业秘密、个人隐私和个人信息",
            otherwise="公示文本含有秘密、隐私或者个人信息",
        ),
    },
    fails={"personal_information_removed": False},
)
text_equals_result = needs(
    "text_equals_result",
    "公示文本与录入的检查结果一致",
    "国办发〔2015〕58号二(四)(未核)",
    law="L46",
    facts={"text_equals_result": Flag("公示文本与录入的检查结果一致", otherwise="公示文本与检查结果不一致")},
    fails={"text_equals_result": False},
)
publication_wrong = needs(
    "publication_wrong",
    "公示内容确有错误",
    "未核",
    law="L46",
    facts={"error": Text("公示内容的错误", long=True), "corrected_text": Text("更正后的内容", long=True)},
)
not_publicised_reason = needs(
    "not_publicised_reason",
    "不公示的理由（非随机检查由平台同步公开，或者依法不公开）",
    "未核",
    law="L46",
    facts={"reason": Text("不公示的理由", long=True)},
)
