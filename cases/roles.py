"""Who acts: the posts of the bureau, the outsiders, and the sweep."""

from django.db import models


class Role(models.TextChoices):
    """One value for each actor a step can name (`by`)."""

    CASE_HANDLER = "case_handler", "承办人"
    SECTION_HEAD = "section_head", "承办机构负责人"
    LEGAL_REVIEWER = "legal_reviewer", "法制审核人员"
    BUREAU_HEAD = "bureau_head", "本机关负责人"
    COLLECTIVE = "collective", "负责人集体讨论"
    HEARING_HOST = "hearing_host", "听证主持人"
    ARCHIVIST = "archivist", "档案管理员"
    DESIGNATED_DEPARTMENT = "designated_department", "指定的部门或机构"
    CREDIT_OFFICE = "credit_office", "信用评价机构"
    RESPONSIBLE_BODY = "responsible_body", "整改责任单位"
    ACCEPTING_UNIT = "accepting_unit", "整改验收单位"
    SYSTEM = "system", "系统（期限届满）"
    PARTY = "party", "当事人"
    OBLIGOR = "obligor", "赔偿义务人"
    COMPLAINANT = "complainant", "举报人、利害关系人"
    POLICE = "police", "公安机关"
    PROCURATORATE = "procuratorate", "检察机关"
    COURT = "court", "人民法院"
    RECONSIDERATION_ORGAN = "reconsideration_organ", "复议机关"
    SUPERIOR_AUTHORITY = "superior_authority", "上级机关"
    GOVERNMENT = "government", "人民政府"
    OTHER_AUTHORITY = "other_authority", "其他行政机关"
    APPRAISER = "appraiser", "鉴定评估机构"


#: Acts of these are recorded by a case handler with the paper received, or entered by that agency's own user.
OUTSIDERS = frozenset(
    {
        Role.PARTY,
        Role.OBLIGOR,
        Role.COMPLAINANT,
        Role.POLICE,
        Role.PROCURATORATE,
        Role.COURT,
        Role.RECONSIDERATION_ORGAN,
        Role.SUPERIOR_AUTHORITY,
        Role.GOVERNMENT,
        Role.OTHER_AUTHORITY,
        Role.APPRAISER,
    }
)

#: Posts a person of the bureau can hold. The collective has none: the bureau head takes the step, minutes are facts.
POSTS = tuple(role for role in Role if role not in OUTSIDERS | {Role.SYSTEM, Role.COLLECTIVE})


def posts_that_may_record(by: tuple[Role, ...]) -> frozenset[Role]:
    """Posts whose holder may enter a step that `by` acts in law."""
    posts = {role for role in by if role in POSTS}
    if Role.COLLECTIVE in by:
        posts.add(Role.BUREAU_HEAD)
    if any(role in OUTSIDERS for role in by):
        posts.add(Role.CASE_HANDLER)
    return frozenset(posts)
