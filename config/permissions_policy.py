"""The one security header that neither Django nor django-csp sends."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

#: Officers photograph and locate evidence in the field; nothing else of the device is asked for.
POLICY = "camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), display-capture=()"


def permissions_policy(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: tell the browser which parts of the device our pages may use."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers["Permissions-Policy"] = POLICY
        return response

    return answer
