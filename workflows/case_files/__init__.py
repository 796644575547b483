"""Case files: one YAML document tells one enforcement story. The format is described in docs/case-file.md."""

from workflows.case_files.reading import Malformed, Story, read_stories
from workflows.case_files.replay import replay

__all__ = ["Malformed", "Story", "read_stories", "replay"]
