"""What must be right with the flows before the program starts."""

from django.core.checks import Error, register

from workflows.flows import FLOWS
from workflows.flows.base import check_flow


@register()
def flows_fit_the_machines(app_configs, **kwargs):
    """Each flow follows a known machine, through steps that start from the states it names, under the case's lock."""
    return [Error(fault, id="workflows.E001") for flow_class in FLOWS for fault in check_flow(flow_class)]
