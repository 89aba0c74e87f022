-- Who takes part changes from a period on that has not begun, in an order that all said yes to and that
-- is not over (AMD1); answers count until it begins (AMD3), and what was asked stays as it was asked.
CREATE FUNCTION cortile_guard_amendment() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  p order_periods%ROWTYPE;
  order_state text;
  begins timestamptz;
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  SELECT * INTO p FROM order_periods WHERE order_id = NEW.order_id AND number = NEW.from_period;
  begins := p.starts_on::timestamp AT TIME ZONE 'Europe/Rome';
  IF TG_OP = 'INSERT' THEN
    SELECT status INTO order_state FROM orders WHERE id = NEW.order_id;
    IF NEW.state <> 'open' OR order_state NOT IN ('confirmed', 'active') THEN
      RAISE EXCEPTION 'order.wrong_state' USING ERRCODE = 'P0001';
    END IF;
    IF p.closed_at IS NOT NULL OR NEW.asked_at >= begins OR NEW.answer_by > begins THEN
      RAISE EXCEPTION 'amendment.begun' USING ERRCODE = 'P0001';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.state <> 'open' OR (to_jsonb(NEW) - ARRAY['state', 'provider_agreed_at', 'provider_agreed_by',
       'ended_at', 'ended_by']) <> (to_jsonb(OLD) - ARRAY['state', 'provider_agreed_at',
       'provider_agreed_by', 'ended_at', 'ended_by']) THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  IF NEW.state = 'done' AND (p.closed_at IS NOT NULL OR NEW.ended_at >= NEW.answer_by) THEN
    RAISE EXCEPTION 'amendment.begun' USING ERRCODE = 'P0001';
  END IF;
  IF NEW.state = 'done' AND EXISTS (SELECT 1 FROM order_amendment_parts a
      WHERE a.amendment_id = NEW.id AND a.answer IN ('waiting', 'no')) THEN
    RAISE EXCEPTION 'amendment.not_agreed' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER order_amendments_guard BEFORE INSERT OR UPDATE OR DELETE ON order_amendments
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_amendment();
--> statement-breakpoint
-- What households say is written while their amendment is open, and a yes stands for its own figures.
CREATE FUNCTION cortile_guard_amendment_part() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND (NEW.amendment_id <> OLD.amendment_id
       OR NEW.household_id <> OLD.household_id)) THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM order_amendments a WHERE a.id = NEW.amendment_id AND a.state = 'open') THEN
    RAISE EXCEPTION 'amendment.closed' USING ERRCODE = 'P0001';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.answer = 'yes' AND (OLD.answer <> 'waiting'
      OR (NEW.after_cents, NEW.cash_after_cents) IS DISTINCT FROM (OLD.after_cents, OLD.cash_after_cents)) THEN
    RAISE EXCEPTION 'amendment.not_asked' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER order_amendment_parts_guard BEFORE INSERT OR UPDATE OR DELETE ON order_amendment_parts
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_amendment_part();
--> statement-breakpoint
-- A household comes in for its own dependants alone.
CREATE FUNCTION cortile_guard_amendment_dependant() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM order_amendments a JOIN dependants d ON d.household_id = a.household_id
      WHERE a.id = NEW.amendment_id AND a.kind = 'join' AND d.id = NEW.dependant_id) THEN
    RAISE EXCEPTION 'amendment.other_household' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER order_amendment_dependants_guard
  BEFORE INSERT OR UPDATE OR DELETE ON order_amendment_dependants
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_amendment_dependant();
--> statement-breakpoint
-- The first of the later periods whose lines are put off or on again has not begun, and an amendment of
-- the order says so: closed and running periods keep who takes part in them (AMD1, PER5).
CREATE FUNCTION cortile_guard_line_off() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM order_amendments a WHERE a.order_id = NEW.order_id AND a.state = 'open'
      AND NEW.period >= a.from_period) THEN
    RAISE EXCEPTION 'amendment.not_asked' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER order_lines_off BEFORE UPDATE OF is_off ON order_lines
  FOR EACH ROW WHEN (OLD.is_off <> NEW.is_off)
  EXECUTE FUNCTION cortile_guard_line_off();
--> statement-breakpoint
-- The price of a period is agreed on before it begins (AMD5).
CREATE FUNCTION cortile_guard_period_price() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.closed_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM order_amendments a
      WHERE a.order_id = NEW.order_id AND a.state = 'open' AND NEW.number >= a.from_period) THEN
    RAISE EXCEPTION 'amendment.not_asked' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER order_periods_price BEFORE UPDATE OF unit_price_cents ON order_periods
  FOR EACH ROW WHEN (OLD.unit_price_cents IS DISTINCT FROM NEW.unit_price_cents)
  EXECUTE FUNCTION cortile_guard_period_price();
--> statement-breakpoint
-- A mark is written once, of somebody who takes part in the period of its date, not before the date
-- begins and not once its period is closed (ATT3); another takes its place, and it stays as what was before.
CREATE OR REPLACE FUNCTION cortile_guard_mark() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  date_begins timestamptz;
  date_state text;
  date_day date;
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.replaced_at IS NOT NULL OR NEW.replaced_at IS NULL
      OR (to_jsonb(NEW) - 'replaced_at') <> (to_jsonb(OLD) - 'replaced_at')) THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  SELECT starts_at, state INTO date_begins, date_state FROM order_sessions
    WHERE order_id = NEW.order_id AND number = NEW.number;
  date_day := (date_begins AT TIME ZONE 'Europe/Rome')::date;
  IF TG_OP = 'INSERT' AND (date_state <> 'planned' OR NEW.marked_at < date_begins) THEN
    RAISE EXCEPTION 'attendance.too_early' USING ERRCODE = 'P0001';
  END IF;
  IF EXISTS (SELECT 1 FROM order_periods p WHERE p.order_id = NEW.order_id AND p.closed_at IS NOT NULL
      AND p.closed_at <= coalesce(NEW.replaced_at, NEW.marked_at)
      AND date_day BETWEEN p.starts_on AND p.ends_on) THEN
    RAISE EXCEPTION 'attendance.period_closed' USING ERRCODE = 'P0001';
  END IF;
  IF TG_OP = 'INSERT' AND NOT EXISTS (SELECT 1 FROM order_lines l
      JOIN order_periods p ON p.order_id = l.order_id AND p.number = l.period
      WHERE l.order_id = NEW.order_id AND l.household_id = NEW.household_id
        AND l.dependant_id IS NOT DISTINCT FROM NEW.dependant_id AND NOT l.is_off
        AND date_day BETWEEN p.starts_on AND p.ends_on) THEN
    RAISE EXCEPTION 'attendance.not_found' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
