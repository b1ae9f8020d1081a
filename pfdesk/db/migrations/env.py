"""Alembic's way in: runs on the connection that pfdesk.db.migrate hands over, in its transaction."""

from __future__ import annotations

from alembic import context

from pfdesk.db.schema import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=False,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
