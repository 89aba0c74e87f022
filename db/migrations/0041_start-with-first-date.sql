-- No service begins before its first date does, or is over before its last has ended (STP1, STP2).
CREATE OR REPLACE FUNCTION cortile_guard_step() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  o orders%ROWTYPE;
  said_on date := (NEW.at AT TIME ZONE 'Europe/Rome')::date;
  first_start timestamptz;
  last_end timestamptz;
BEGIN
  SELECT * INTO o FROM orders WHERE id = NEW.order_id;
  SELECT min(starts_at), max(ends_at) INTO first_start, last_end
    FROM order_sessions WHERE order_id = o.id AND state = 'planned';
  IF NEW.kind = 'started'
    AND (NEW.at < first_start OR (first_start IS NULL AND said_on < o.starts_on)) THEN
    RAISE EXCEPTION 'order.too_early' USING ERRCODE = 'P0001';
  END IF;
  IF NEW.kind = 'completed'
    AND (NEW.at < last_end OR (last_end IS NULL AND said_on < o.ends_on)) THEN
    RAISE EXCEPTION 'order.not_over' USING ERRCODE = 'P0001';
  END IF;
  IF NEW.household_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM order_households WHERE order_id = o.id AND household_id = NEW.household_id
  ) THEN
    RAISE EXCEPTION 'order.other_household' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
