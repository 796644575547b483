"""Statutory clocks 期限: their catalogue and the computation of their dates. Nothing here is stored or written."""

from cases.clocks.catalogue import ClockCatalogue, clock_catalogue, load
from cases.clocks.clock import CatalogueError, Clock, Extension, Source
from cases.clocks.counting import DayRule
from cases.clocks.due import CannotCount, Day, Due, Reading, due

__all__ = [
    "CannotCount",
    "CatalogueError",
    "Clock",
    "ClockCatalogue",
    "Day",
    "DayRule",
    "Due",
    "Extension",
    "Reading",
    "Source",
    "clock_catalogue",
    "due",
    "load",
]
