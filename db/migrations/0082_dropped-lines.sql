-- A line is off by an amendment that is open, or because its household dropped out before the last yes.
CREATE OR REPLACE FUNCTION cortile_guard_line_off() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.is_off AND EXISTS (SELECT 1 FROM order_households h JOIN orders o ON o.id = h.order_id
      WHERE h.order_id = NEW.order_id AND h.household_id = NEW.household_id
        AND h.status = 'dropped' AND o.status = 'confirming') THEN
    RETURN NEW;
  END IF;
  IF NOT EXISTS (SELECT 1 FROM order_amendments a WHERE a.order_id = NEW.order_id AND a.state = 'open'
      AND NEW.period >= a.from_period) THEN
    RAISE EXCEPTION 'amendment.not_asked' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- Lines of whoever had dropped out so far.
ALTER TABLE order_lines DISABLE TRIGGER order_lines_off;
--> statement-breakpoint
UPDATE order_lines l SET is_off = true
  FROM order_households h
  WHERE h.order_id = l.order_id AND h.household_id = l.household_id AND h.status = 'dropped'
    AND l.amount_cents = 0 AND NOT l.is_off
    AND NOT EXISTS (SELECT 1 FROM order_amendments a WHERE a.order_id = l.order_id
      AND a.household_id = l.household_id AND a.kind = 'leave' AND a.state = 'done');
--> statement-breakpoint
ALTER TABLE order_lines ENABLE TRIGGER order_lines_off;
