"""Root of all addresses; every page belongs to `workflows`."""

from django.urls import include, path

urlpatterns = [path("", include("workflows.urls"))]
