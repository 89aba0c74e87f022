-- No service begins before its first day or is over before its last date has ended (STP1, STP2).
CREATE OR REPLACE FUNCTION cortile_guard_step() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  o orders%ROWTYPE;
  said_on date := (NEW.at AT TIME ZONE 'Europe/Rome')::date;
  last_end timestamptz;
BEGIN
  SELECT * INTO o FROM orders WHERE id = NEW.order_id;
  IF NEW.kind = 'started' AND said_on < o.starts_on THEN
    RAISE EXCEPTION 'order.too_early' USING ERRCODE = 'P0001';
  END IF;
  IF NEW.kind = 'completed' THEN
    SELECT max(ends_at) INTO last_end
      FROM order_sessions WHERE order_id = o.id AND state = 'planned';
    IF NEW.at < last_end OR (last_end IS NULL AND said_on < o.ends_on) THEN
      RAISE EXCEPTION 'order.not_over' USING ERRCODE = 'P0001';
    END IF;
  END IF;
  IF NEW.household_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM order_households WHERE order_id = o.id AND household_id = NEW.household_id
  ) THEN
    RAISE EXCEPTION 'order.other_household' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
