"""The secret key of a machine that was given none.

Management commands (migrate, replay, law) must run on a fresh check-out, so a key is made once and kept under `var/`.
It never serves a site in production: `config.wsgi` refuses it and `check --deploy` reports it.
"""

import os
from pathlib import Path

from django.core.management.utils import get_random_secret_key


def read_or_make(path: Path) -> str:
    """Return the key stored at `path`, making it first if need be; two processes starting at once get the same key."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(get_random_secret_key())
        try:
            os.link(draft, path)
        except FileExistsError:
            pass  # another process was first; its key holds
        finally:
            draft.unlink()
    return path.read_text()
