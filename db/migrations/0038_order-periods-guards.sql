-- What a household has in an order is the sum of what it has in its periods, kept here alone.
CREATE FUNCTION cortile_sum_dues() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE order_households SET (share_cents, cash_due_cents, cash_received_cents) = (
    SELECT coalesce(sum(share_cents), 0), coalesce(sum(cash_due_cents), 0),
      coalesce(sum(cash_received_cents), 0)
    FROM order_dues WHERE order_id = NEW.order_id AND household_id = NEW.household_id)
  WHERE order_id = NEW.order_id AND household_id = NEW.household_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER order_dues_sum AFTER INSERT OR UPDATE ON order_dues
  FOR EACH ROW EXECUTE FUNCTION cortile_sum_dues();
--> statement-breakpoint
CREATE FUNCTION cortile_guard_part_sums() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.share_cents <> 0 OR NEW.cash_due_cents <> 0 OR NEW.cash_received_cents <> 0 THEN
      RAISE EXCEPTION 'order.sums_by_hand' USING ERRCODE = 'P0001';
    END IF;
  ELSIF pg_trigger_depth() < 2 AND (NEW.share_cents, NEW.cash_due_cents, NEW.cash_received_cents)
      IS DISTINCT FROM (OLD.share_cents, OLD.cash_due_cents, OLD.cash_received_cents) THEN
    RAISE EXCEPTION 'order.sums_by_hand' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER order_households_sums_guard BEFORE INSERT OR UPDATE ON order_households
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_part_sums();
--> statement-breakpoint
-- PAY1: what a household was told to write on its transfer stays what the provider looks for. A due
-- stays one of its order, period and household; a closed period's share is never written anew.
CREATE FUNCTION cortile_guard_due() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    IF TG_OP = 'DELETE' OR NEW.order_id <> OLD.order_id OR NEW.period <> OLD.period
       OR NEW.household_id <> OLD.household_id THEN
      RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
    END IF;
    IF NEW.payment_reference <> OLD.payment_reference THEN
      RAISE EXCEPTION 'paid.reference_fixed' USING ERRCODE = 'P0001';
    END IF;
    IF NEW.share_cents = OLD.share_cents AND NEW.cash_due_cents = OLD.cash_due_cents THEN
      RETURN NEW;
    END IF;
  END IF;
  IF EXISTS (SELECT 1 FROM order_periods WHERE order_id = NEW.order_id AND number = NEW.period
             AND closed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'period.closed' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER order_dues_guard BEFORE INSERT OR UPDATE OR DELETE ON order_dues
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_due();
--> statement-breakpoint
-- The lines of a closed period stay as they are (PER5).
CREATE FUNCTION cortile_guard_line() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM order_periods p WHERE p.closed_at IS NOT NULL AND (
      (TG_OP <> 'INSERT' AND p.order_id = OLD.order_id AND p.number = OLD.period)
      OR (TG_OP <> 'DELETE' AND p.order_id = NEW.order_id AND p.number = NEW.period))) THEN
    RAISE EXCEPTION 'period.closed' USING ERRCODE = 'P0001';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
CREATE TRIGGER order_lines_guard BEFORE INSERT OR UPDATE OR DELETE ON order_lines
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_line();
--> statement-breakpoint
-- A period is closed while its order is delivered, when its last date has ended; without dates, on
-- its last day at the earliest (PER4).
CREATE FUNCTION cortile_guard_period() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  order_state text;
  last_end timestamptz;
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.closed_at IS NOT NULL AND NEW IS DISTINCT FROM OLD
     AND (NEW.closed_at IS NOT NULL OR NEW.weight <> OLD.weight) THEN
    RAISE EXCEPTION 'period.closed' USING ERRCODE = 'P0001';
  END IF;
  IF NEW.closed_at IS NULL OR (TG_OP = 'UPDATE' AND OLD.closed_at IS NOT NULL) THEN
    RETURN NEW;
  END IF;
  SELECT status INTO order_state FROM orders WHERE id = NEW.order_id;
  IF order_state NOT IN ('active', 'completed', 'settled') THEN
    RAISE EXCEPTION 'order.wrong_state' USING ERRCODE = 'P0001';
  END IF;
  SELECT max(ends_at) INTO last_end FROM order_sessions
    WHERE order_id = NEW.order_id AND state = 'planned'
      AND (starts_at AT TIME ZONE 'Europe/Rome')::date BETWEEN NEW.starts_on AND NEW.ends_on;
  IF NEW.closed_at < last_end OR (last_end IS NULL
      AND (NEW.closed_at AT TIME ZONE 'Europe/Rome')::date < NEW.ends_on) THEN
    RAISE EXCEPTION 'period.not_over' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER order_periods_guard BEFORE INSERT OR UPDATE ON order_periods
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_period();
--> statement-breakpoint
-- The first and the last period reach to the ends of their order, wherever its dates move.
CREATE FUNCTION cortile_stretch_periods() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE order_periods SET starts_on = NEW.starts_on
    WHERE order_id = NEW.id AND number = 1 AND starts_on <> NEW.starts_on;
  UPDATE order_periods SET ends_on = NEW.ends_on
    WHERE order_id = NEW.id AND ends_on <> NEW.ends_on
      AND number = (SELECT max(number) FROM order_periods WHERE order_id = NEW.id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER orders_stretch_periods AFTER UPDATE OF starts_on, ends_on ON orders
  FOR EACH ROW EXECUTE FUNCTION cortile_stretch_periods();
--> statement-breakpoint
-- What a voucher holds becomes the provider's once the period of its line is closed (PER4).
CREATE FUNCTION cortile_guard_capture() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM order_lines l JOIN order_periods p
                 ON p.order_id = l.order_id AND p.number = l.period
                 WHERE l.id = NEW.line_id AND p.closed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'period.not_closed' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER allocations_captured_after BEFORE UPDATE OF status ON allocations
  FOR EACH ROW WHEN (NEW.status = 'captured' AND OLD.status <> 'captured')
  EXECUTE FUNCTION cortile_guard_capture();
--> statement-breakpoint
-- Rule M2 at commit: lines and shares sum to an order's total, and to each due of its periods.
CREATE OR REPLACE FUNCTION cortile_check_order_sums() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  o orders%ROWTYPE;
  line_sum bigint;
  share_sum bigint;
BEGIN
  SELECT * INTO o FROM orders WHERE id = coalesce(NEW.order_id, OLD.order_id);
  IF NOT FOUND OR o.status = 'cancelled' THEN
    RETURN NULL;
  END IF;
  SELECT coalesce(sum(amount_cents), 0) INTO line_sum FROM order_lines WHERE order_id = o.id;
  SELECT coalesce(sum(share_cents), 0) INTO share_sum FROM order_households WHERE order_id = o.id;
  IF line_sum <> o.total_cents OR share_sum <> o.total_cents OR EXISTS (
    SELECT 1 FROM
      (SELECT period, household_id, sum(amount_cents) AS cents FROM order_lines
        WHERE order_id = o.id GROUP BY period, household_id) l
      FULL JOIN (SELECT period, household_id, share_cents AS cents FROM order_dues
        WHERE order_id = o.id) d USING (period, household_id)
    WHERE coalesce(l.cents, 0) <> coalesce(d.cents, 0)
  ) THEN
    RAISE EXCEPTION 'order.sums_differ' USING ERRCODE = 'P0001';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER order_dues_sum_checked AFTER INSERT OR UPDATE OR DELETE ON order_dues
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cortile_check_order_sums();
--> statement-breakpoint
-- PAY6: said is what is left of a due that all have said yes to; it is taken back once, and never
-- after the money has come. The due is locked, so that no receipt slips between.
CREATE OR REPLACE FUNCTION cortile_guard_cash_announcement() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  due order_dues%ROWTYPE;
  answer text;
  state text;
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  SELECT * INTO due FROM order_dues WHERE order_id = NEW.order_id AND period = NEW.period
    AND household_id = NEW.household_id FOR SHARE;
  IF TG_OP = 'INSERT' THEN
    IF due.order_id IS NULL THEN
      RAISE EXCEPTION 'paid.other_household' USING ERRCODE = 'P0001';
    END IF;
    SELECT status INTO state FROM orders WHERE id = NEW.order_id;
    SELECT status INTO answer FROM order_households
      WHERE order_id = NEW.order_id AND household_id = NEW.household_id;
    IF answer <> 'confirmed' OR state NOT IN ('confirmed', 'active', 'completed') THEN
      RAISE EXCEPTION 'order.wrong_state' USING ERRCODE = 'P0001';
    END IF;
    IF NEW.amount_cents > due.cash_due_cents - due.cash_received_cents THEN
      RAISE EXCEPTION 'paid.other_amount' USING ERRCODE = 'P0001';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.id <> OLD.id OR NEW.order_id <> OLD.order_id OR NEW.period <> OLD.period
     OR NEW.household_id <> OLD.household_id
     OR NEW.amount_cents <> OLD.amount_cents OR NEW.paid_on <> OLD.paid_on
     OR NEW.said_at <> OLD.said_at OR NEW.said_by <> OLD.said_by
     OR OLD.taken_back_at IS NOT NULL THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  IF due.cash_received_cents >= due.cash_due_cents THEN
    RAISE EXCEPTION 'paid.received' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
DROP FUNCTION cortile_guard_payment_reference();
