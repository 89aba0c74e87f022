-- An order moves on a step that stands, and neither ends nor settles over an objection (STP4); it may be
-- called off on the way, and ends then with what was given (PER8).
CREATE OR REPLACE FUNCTION cortile_guard_order_state() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  needed text[] := CASE
    WHEN OLD.status = 'confirmed' AND NEW.status = 'active' THEN ARRAY['started']
    WHEN OLD.status = 'active' AND NEW.status = 'completed' THEN ARRAY['completed', 'ended_early'] END;
BEGIN
  IF needed IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM order_steps
    WHERE order_id = NEW.id AND kind = ANY (needed) AND taken_back_at IS NULL
  ) THEN
    RAISE EXCEPTION 'order.step_missing' USING ERRCODE = 'P0001';
  END IF;
  IF ((OLD.status = 'active' AND NEW.status = 'completed' AND NOT EXISTS (
        SELECT 1 FROM order_steps WHERE order_id = NEW.id AND kind = 'ended_early'
          AND taken_back_at IS NULL))
      OR (NEW.status = 'settled' AND OLD.status <> 'settled')) AND EXISTS (
    SELECT 1 FROM order_objections b JOIN order_steps s ON s.id = b.step_id
    WHERE s.order_id = NEW.id AND b.state = 'open'
  ) THEN
    RAISE EXCEPTION 'order.contested' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
