"""The event chain can only grow: triggers refuse update and delete on both databases."""

from django.db import migrations

POSTGRESQL = [
    """
    CREATE FUNCTION cases_event_append_only() RETURNS trigger AS $$
    BEGIN RAISE EXCEPTION 'the event chain is append-only'; END $$ LANGUAGE plpgsql
    """,
    """
    CREATE TRIGGER cases_event_no_change BEFORE UPDATE OR DELETE ON cases_event
    FOR EACH ROW EXECUTE FUNCTION cases_event_append_only()
    """,
    """
    CREATE TRIGGER cases_event_no_truncate BEFORE TRUNCATE ON cases_event
    FOR EACH STATEMENT EXECUTE FUNCTION cases_event_append_only()
    """,
]
POSTGRESQL_BACK = [
    "DROP TRIGGER cases_event_no_truncate ON cases_event",
    "DROP TRIGGER cases_event_no_change ON cases_event",
    "DROP FUNCTION cases_event_append_only()",
]
SQLITE = [
    f"""
    CREATE TRIGGER cases_event_no_{act.lower()} BEFORE {act} ON cases_event
    BEGIN SELECT RAISE(ABORT, 'the event chain is append-only'); END
    """
    for act in ("UPDATE", "DELETE")
]
SQLITE_BACK = ["DROP TRIGGER cases_event_no_update", "DROP TRIGGER cases_event_no_delete"]


def run(postgresql, sqlite):
    def apply(apps, schema_editor):
        for statement in {"postgresql": postgresql, "sqlite": sqlite}[schema_editor.connection.vendor]:
            schema_editor.execute(statement, params=None)

    return apply


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_initial")]
    operations = [migrations.RunPython(run(POSTGRESQL, SQLITE), run(POSTGRESQL_BACK, SQLITE_BACK))]
