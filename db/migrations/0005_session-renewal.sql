-- The id of a session was the hash of its token; those that are open keep theirs as both.
ALTER TABLE "sessions" ADD COLUMN "token_hash" text;--> statement-breakpoint
UPDATE "sessions" SET "token_hash" = "id";--> statement-breakpoint
ALTER TABLE "sessions" ALTER COLUMN "token_hash" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "previous_token_hash" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "previous_ends_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "is_renewal_due" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "rate_limits_expire" ON "rate_limits" USING btree ("expire");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token_hash_unique" ON "sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sessions_previous_token_hash" ON "sessions" USING btree ("previous_token_hash");--> statement-breakpoint
CREATE INDEX "sessions_expires" ON "sessions" USING btree ("expires_at");
--> statement-breakpoint
-- A change of role asks for a new token in every session of whom it concerns, whoever made it and by
-- whatever way: roles of staff are given in SQL.
CREATE FUNCTION cortile_renew_sessions_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    UPDATE sessions SET is_renewal_due = true
      WHERE person_id = NEW.person_id AND NOT is_renewal_due;
  END IF;
  IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND OLD.person_id <> NEW.person_id) THEN
    UPDATE sessions SET is_renewal_due = true
      WHERE person_id = OLD.person_id AND NOT is_renewal_due;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION cortile_renew_sessions_of_household() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed text := CASE WHEN TG_OP = 'DELETE' THEN OLD.household_id ELSE NEW.household_id END;
BEGIN
  UPDATE sessions SET is_renewal_due = true
    WHERE NOT is_renewal_due
      AND person_id IN (SELECT person_id FROM household_adults WHERE household_id = changed);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER memberships_renew_sessions AFTER INSERT OR DELETE ON memberships
  FOR EACH ROW EXECUTE FUNCTION cortile_renew_sessions_of_household();
--> statement-breakpoint
CREATE TRIGGER memberships_change_renews_sessions AFTER UPDATE ON memberships
  FOR EACH ROW WHEN (OLD.role <> NEW.role OR OLD.left_at IS DISTINCT FROM NEW.left_at)
  EXECUTE FUNCTION cortile_renew_sessions_of_household();
--> statement-breakpoint
CREATE TRIGGER household_adults_renew_sessions
  AFTER INSERT OR DELETE OR UPDATE OF person_id, household_id ON household_adults
  FOR EACH ROW EXECUTE FUNCTION cortile_renew_sessions_of_person();
--> statement-breakpoint
CREATE TRIGGER provider_staff_renew_sessions
  AFTER INSERT OR DELETE OR UPDATE OF person_id, provider_id, role ON provider_staff
  FOR EACH ROW EXECUTE FUNCTION cortile_renew_sessions_of_person();
--> statement-breakpoint
CREATE TRIGGER company_employees_renew_sessions
  AFTER INSERT OR DELETE OR UPDATE OF person_id, company_id, role ON company_employees
  FOR EACH ROW EXECUTE FUNCTION cortile_renew_sessions_of_person();
--> statement-breakpoint
CREATE TRIGGER city_officers_renew_sessions
  AFTER INSERT OR DELETE OR UPDATE OF person_id, permission ON city_officers
  FOR EACH ROW EXECUTE FUNCTION cortile_renew_sessions_of_person();
--> statement-breakpoint
CREATE TRIGGER desk_operators_renew_sessions
  AFTER INSERT OR DELETE OR UPDATE OF person_id, space_id ON desk_operators
  FOR EACH ROW EXECUTE FUNCTION cortile_renew_sessions_of_person();
