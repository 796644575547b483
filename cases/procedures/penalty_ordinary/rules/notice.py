"""Requirements of 告知书送达."""

from cases.facts import Choice, Day, Items, Moment, Paper, Text
from cases.procedures.penalty_ordinary.rules.terms import still_running
from cases.requirements import needs, requirement

announcement_ground = needs(
    "announcement_ground",
    "下落不明或者其他方式均无法送达，案卷记明原因和经过",
    "民事诉讼法95",
    law="L16",
    facts={
        "search": Items("查找和送达经过", columns={"way": "地址或者方式", "date": "日期", "result": "结果"}),
        "announcement_text": Text("公告内容", long=True),
        "announcement_place": Text("公告媒体或者张贴地点"),
    },
)
notice_approved = needs(
    "notice_approved",
    "告知书已批准并盖章",
    "行政处罚法44",
    law="L01",
    facts={"notice_paper": Paper("盖章的告知书")},
)

SERVICE_METHODS = {
    "direct": "直接送达",
    "left": "留置送达",
    "mail": "邮寄送达",
    "electronic": "电子送达",
    "entrusted": "委托送达",
    "announcement": "公告送达",
}


@requirement(
    "service_proved",
    "送达方式合法，有送达回证；留置、邮寄、电子、公告各具要件",
    "民事诉讼法87-95",
    law=("L01", "L16"),
    facts={
        "service_method": Choice("送达方式", values=SERVICE_METHODS),
        "served_at": Moment("送达时间"),
        "receipt": Paper("送达回证"),
        "consent_signed_on": Day("电子送达确认书签订日期", standing=True, optional=True),
        "witness": Text("留置送达的见证人或者影像记录", optional=True),
        "mail_number": Text("邮件号", optional=True),
    },
    fails={"receipt": None},
)
def service_proved(reading):
    method = reading["service_method"]
    if method == "electronic":
        signed = reading.date("consent_signed_on")
        if signed is None or signed > reading.date("served_at"):
            return "电子送达以前没有签订送达确认书"
    if method == "left" and not reading["witness"]:
        return "留置送达没有见证人或者影像记录"
    if method == "mail" and not reading["mail_number"]:
        return "邮寄送达没有邮件号"
    if method == "announcement":
        if not reading.once("announce_notice", "serve_by_announcement"):
            return "没有发出公告"
        return still_running(reading, "announcement_service", "公告期", "announce_notice", "serve_by_announcement")
    return None
