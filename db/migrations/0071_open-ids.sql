-- The UUID a record is published under (server/open-data/open-id.ts makes the same): version 8 of the
-- MD5 of its kind and id.
CREATE FUNCTION cortile_open_id(input text) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT overlay(overlay(md5(input) placing '8' from 13 for 1) placing '8' from 17 for 1)::uuid $$;
--> statement-breakpoint
CREATE INDEX services_open_id ON services (cortile_open_id('service:' || id));
--> statement-breakpoint
CREATE INDEX providers_open_id ON providers (cortile_open_id('provider:' || id));
--> statement-breakpoint
CREATE INDEX services_newest ON services (created_at DESC, id);
