-- A mark is written once, not before its date begins and not once its period is closed (ATT3); another
-- takes its place, and it stays as what was before.
CREATE FUNCTION cortile_guard_mark() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  date_begins timestamptz;
  date_state text;
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.replaced_at IS NOT NULL OR NEW.replaced_at IS NULL
      OR (to_jsonb(NEW) - 'replaced_at') <> (to_jsonb(OLD) - 'replaced_at')) THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  SELECT starts_at, state INTO date_begins, date_state FROM order_sessions
    WHERE order_id = NEW.order_id AND number = NEW.number;
  IF TG_OP = 'INSERT' AND (date_state <> 'planned' OR NEW.marked_at < date_begins) THEN
    RAISE EXCEPTION 'attendance.too_early' USING ERRCODE = 'P0001';
  END IF;
  IF EXISTS (SELECT 1 FROM order_periods p WHERE p.order_id = NEW.order_id AND p.closed_at IS NOT NULL
      AND p.closed_at <= coalesce(NEW.replaced_at, NEW.marked_at)
      AND (date_begins AT TIME ZONE 'Europe/Rome')::date BETWEEN p.starts_on AND p.ends_on) THEN
    RAISE EXCEPTION 'attendance.period_closed' USING ERRCODE = 'P0001';
  END IF;
  IF TG_OP = 'INSERT' AND NOT EXISTS (SELECT 1 FROM order_lines l WHERE l.order_id = NEW.order_id
      AND l.household_id = NEW.household_id AND l.dependant_id IS NOT DISTINCT FROM NEW.dependant_id) THEN
    RAISE EXCEPTION 'attendance.not_found' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER attendance_marks_guard BEFORE INSERT OR UPDATE ON attendance_marks
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_mark();
--> statement-breakpoint
-- A contest is ended once, and what was said in it stays (ATT9).
CREATE FUNCTION cortile_guard_contest() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.state <> 'open' OR (NEW.mark_id, NEW.sentence, NEW.made_at, NEW.made_by)
      IS DISTINCT FROM (OLD.mark_id, OLD.sentence, OLD.made_at, OLD.made_by) THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER mark_contests_guard BEFORE UPDATE ON mark_contests
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_contest();
--> statement-breakpoint
-- No period is closed over a mark that is contested (ATT7).
CREATE FUNCTION cortile_guard_contested_period() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM mark_contests c JOIN attendance_marks m ON m.id = c.mark_id
      JOIN order_sessions s ON s.order_id = m.order_id AND s.number = m.number
      WHERE m.order_id = NEW.order_id AND c.state = 'open'
        AND (s.starts_at AT TIME ZONE 'Europe/Rome')::date BETWEEN NEW.starts_on AND NEW.ends_on) THEN
    RAISE EXCEPTION 'attendance.contested' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER order_periods_contested BEFORE UPDATE OF closed_at ON order_periods
  FOR EACH ROW WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL)
  EXECUTE FUNCTION cortile_guard_contested_period();
--> statement-breakpoint
-- What an order asks for absences is what was offered and agreed on (ATT1).
CREATE FUNCTION cortile_guard_absence_rule() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'order.rule_fixed' USING ERRCODE = 'P0001';
END $$;
--> statement-breakpoint
CREATE TRIGGER orders_absence_rule_fixed BEFORE UPDATE OF absence_rule ON orders
  FOR EACH ROW WHEN (NEW.absence_rule <> OLD.absence_rule)
  EXECUTE FUNCTION cortile_guard_absence_rule();
