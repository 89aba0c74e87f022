#!/bin/sh
# Run once by the PostgreSQL image, on an empty volume: the role the application works as. It owns
# nothing; each start of the application grants it what it needs. On a volume that has data already,
# create the role by hand.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$APP_POSTGRES_PASSWORD" -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
create role cortile_app login password :'password';
SQL
