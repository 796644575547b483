"""Root of all addresses; every page belongs to `workflows`."""

from django.urls import include, path

urlpatterns = [path("", include("workflows.urls"))]

handler400 = "workflows.views.doors.bad_request"
handler403 = "workflows.views.doors.forbidden"
handler404 = "workflows.views.doors.not_found"
handler500 = "workflows.views.doors.failed"
