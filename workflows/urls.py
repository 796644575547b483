"""Addresses of the pages."""

from django.urls import path

from workflows.views import case, conduct, desk, doors, entry, inbox, law, papers, portal, reasoned, register, step

urlpatterns = [
    path("", case.home, name="home"),
    path("login/", doors.enter, name="login"),
    path("logout/", doors.leave, name="logout"),
    path("inbox/", inbox.desk, name="inbox"),
    path("cases/", register.register, {"room": "cases"}, name="cases"),
    path("cases/new/", entry.new_case, name="case-new"),
    path("cases/<int:pk>/", case.case, name="case"),
    path("cases/<int:pk>/evidence/new/", entry.add_evidence, name="evidence-add"),
    path("cases/<int:pk>/reason/", reasoned.reasoned, name="reason"),
    path("cases/<int:pk>/steps/<slug:procedure>/<slug:event>/", step.step, name="step"),
    path("cases/<int:pk>/steps/<slug:procedure>/<slug:event>/draft/<int:number>/", papers.draft, name="paper-draft"),
    path("cases/<int:pk>/desk/<slug:verb>/", desk.on_case, name="desk"),
    path("desk/deputies/", desk.deputies, name="deputies"),
    path("desk/handover/", desk.handover, name="handover"),
    path("inspection/", register.register, {"room": "list-inspection"}, name="list-inspection"),
    path("transfer/", register.register, {"room": "list-transfer"}, name="list-transfer"),
    path("compensation/", register.register, {"room": "list-compensation"}, name="list-compensation"),
    path("credit/", register.register, {"room": "list-credit"}, name="list-credit"),
    path("rectification/", register.register, {"room": "list-rectification"}, name="list-rectification"),
    path("papers/<int:pk>/", papers.paper, name="paper"),
    path("papers/<int:pk>/make/", papers.make, name="paper-make"),
    path("papers/<int:pk>/pdf/", papers.pdf, name="paper-pdf"),
    path("papers/<int:pk>/pages/<int:number>/", papers.picture, name="paper-page"),
    path("verify/", papers.verify, name="verify"),
    path("portal/", portal.portal, name="portal"),
    path("portal/<int:pk>/", portal.package, name="package"),
    path("law/", law.register, name="law"),
    path("law/<str:code>/", law.entry, name="law-entry"),
    path("office/", law.office, name="office"),
    path("cases/<int:pk>/facts/", conduct.sheet, name="conduct"),
    path("cases/<int:pk>/facts/measurements/new/", conduct.measurement, name="measurement-new"),
    path("cases/<int:pk>/facts/measurements/<str:number>/", conduct.measurement, name="measurement"),
    path("cases/<int:pk>/facts/measurements/<str:number>/gone/", conduct.remove_measurement, name="measurement-remove"),
    path("cases/<int:pk>/facts/evidence/<str:number>/", conduct.evidence, name="conduct-evidence"),
    path("cases/<int:pk>/facts/<slug:name>/", conduct.part, name="conduct-part"),
]
