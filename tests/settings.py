"""Settings of the test run: the real ones, without what costs time or needs a certificate."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

os.environ.setdefault("ECOCASE_HTTPS", "false")

from config.settings import *  # noqa: F403
from config.settings import DATABASES, STORAGES

# Each process of each run has its own place: several runs may go on at once in one check-out.
PLACE = Path(tempfile.mkdtemp(prefix="ecocase-test-"))
atexit.register(shutil.rmtree, PLACE, ignore_errors=True)

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A file, as in production: an in-memory database knows neither WAL nor a second writer.
    DATABASES["default"]["TEST"] = {"NAME": str(PLACE / "database")}
    DATABASES["default"]["OPTIONS"]["init_command"] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 0

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
MEDIA_ROOT = PLACE / "media"
OUT_DIR = PLACE / "out"

# Empty: the live server finds the files where they are written, and whitenoise warns about a missing directory.
STATIC_ROOT = PLACE / "static"
STATIC_ROOT.mkdir()
