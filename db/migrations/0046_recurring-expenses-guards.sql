-- What the code promises about expenses that come back, the database enforces (X13).
CREATE TRIGGER recurring_versions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON recurring_versions
  FOR EACH STATEMENT EXECUTE FUNCTION cortile_append_only();
--> statement-breakpoint
CREATE TRIGGER recurring_parts_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON recurring_parts
  FOR EACH STATEMENT EXECUTE FUNCTION cortile_append_only();
--> statement-breakpoint
-- It stays in its group and its author's, what was booked is not booked again, what ended stays so.
CREATE FUNCTION cortile_guard_recurring() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.id <> OLD.id OR NEW.group_id <> OLD.group_id
     OR NEW.author_household_id <> OLD.author_household_id OR NEW.created_at <> OLD.created_at
     OR NEW.version NOT IN (OLD.version, OLD.version + 1)
     OR (OLD.booked_on IS NOT NULL AND (NEW.booked_on IS NULL OR NEW.booked_on < OLD.booked_on))
     OR OLD.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER recurring_expenses_guard BEFORE UPDATE OR DELETE ON recurring_expenses
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_recurring();
--> statement-breakpoint
-- At commit: the version that holds is the last, and what is paid in it makes its total.
CREATE FUNCTION cortile_check_recurring() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  r recurring_expenses%ROWTYPE;
BEGIN
  SELECT * INTO r FROM recurring_expenses WHERE id = CASE WHEN TG_TABLE_NAME = 'recurring_expenses'
    THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'recurring_id' END;
  IF r.version IS DISTINCT FROM (SELECT max(version) FROM recurring_versions WHERE recurring_id = r.id)
  THEN
    RAISE EXCEPTION 'recurring.version_missing' USING ERRCODE = 'P0001';
  END IF;
  IF EXISTS (SELECT 1 FROM recurring_versions v WHERE v.recurring_id = r.id AND v.version = r.version
    AND v.total_cents <> (SELECT coalesce(sum(paid_cents), 0) FROM recurring_parts p
      WHERE p.recurring_id = r.id AND p.version = r.version)) THEN
    RAISE EXCEPTION 'recurring.sums_differ' USING ERRCODE = 'P0001';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER recurring_expenses_sums AFTER INSERT OR UPDATE ON recurring_expenses
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cortile_check_recurring();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER recurring_versions_sums AFTER INSERT ON recurring_versions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cortile_check_recurring();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER recurring_parts_sums AFTER INSERT ON recurring_parts
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cortile_check_recurring();
--> statement-breakpoint
-- An occurrence stays the occurrence it is.
CREATE FUNCTION cortile_guard_occurrence() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.recurring_id IS DISTINCT FROM OLD.recurring_id
     OR NEW.occurs_on IS DISTINCT FROM OLD.occurs_on THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER expenses_occurrence_guard BEFORE UPDATE ON expenses
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_occurrence();
