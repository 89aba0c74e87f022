-- A source pays for periods that lie within its dates (V1, V4).
CREATE OR REPLACE FUNCTION cortile_guard_allocation() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v vouchers%ROWTYPE;
  b benefits%ROWTYPE;
  l order_lines%ROWTYPE;
  o orders%ROWTYPE;
  p order_periods%ROWTYPE;
  service_category text;
  already bigint;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.voucher_id IS DISTINCT FROM OLD.voucher_id OR NEW.benefit_id IS DISTINCT FROM OLD.benefit_id
       OR NEW.line_id <> OLD.line_id
       OR NEW.amount_cents <> OLD.amount_cents OR NEW.order_id <> OLD.order_id THEN
      RAISE EXCEPTION 'allocation.frozen' USING ERRCODE = 'P0001';
    END IF;
    RETURN NEW;
  END IF;
  SELECT * INTO v FROM vouchers WHERE id = NEW.voucher_id;
  SELECT * INTO b FROM benefits WHERE id = NEW.benefit_id;
  SELECT * INTO l FROM order_lines WHERE id = NEW.line_id;
  SELECT * INTO o FROM orders WHERE id = NEW.order_id;
  SELECT r.category INTO service_category FROM requests r WHERE r.id = o.request_id;
  IF l.order_id <> NEW.order_id THEN
    RAISE EXCEPTION 'source.other_order' USING ERRCODE = 'P0001';
  END IF;
  IF coalesce(v.is_suspended, b.is_suspended) THEN
    RAISE EXCEPTION 'source.suspended' USING ERRCODE = 'P0001';
  END IF;
  IF coalesce(v.expires_on, b.expires_on) < (now() AT TIME ZONE 'Europe/Rome')::date
     AND NEW.status = 'held' THEN
    RAISE EXCEPTION 'source.expired' USING ERRCODE = 'P0001';
  END IF;
  SELECT * INTO p FROM order_periods WHERE order_id = l.order_id AND number = l.period;
  IF p.starts_on < coalesce(v.starts_on, b.starts_on)
     OR p.ends_on > coalesce(v.expires_on, b.expires_on) THEN
    RAISE EXCEPTION 'source.outside_validity' USING ERRCODE = 'P0001';
  END IF;
  IF NEW.voucher_id IS NOT NULL THEN
    PERFORM cortile_check_voucher_part(v, l, service_category);
  ELSE
    PERFORM cortile_check_benefit_part(b, l, service_category, NEW.amount_cents);
  END IF;
  SELECT coalesce(sum(amount_cents), 0) INTO already FROM allocations
    WHERE line_id = NEW.line_id AND status IN ('held', 'captured');
  IF already + NEW.amount_cents > l.amount_cents THEN
    RAISE EXCEPTION 'source.more_than_line' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- What a household has in an order is the sum of what it has in its periods, kept here alone.
CREATE OR REPLACE FUNCTION cortile_sum_dues() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE order_households
  SET (share_cents, cash_due_cents, cash_asked_cents, cash_received_cents) = (
    SELECT coalesce(sum(share_cents), 0), coalesce(sum(cash_due_cents), 0),
      coalesce(sum(cash_due_cents) FILTER (WHERE is_asked), 0), coalesce(sum(cash_received_cents), 0)
    FROM order_dues WHERE order_id = NEW.order_id AND household_id = NEW.household_id)
  WHERE order_id = NEW.order_id AND household_id = NEW.household_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION cortile_guard_part_sums() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.share_cents <> 0 OR NEW.cash_due_cents <> 0 OR NEW.cash_asked_cents <> 0
       OR NEW.cash_received_cents <> 0 THEN
      RAISE EXCEPTION 'order.sums_by_hand' USING ERRCODE = 'P0001';
    END IF;
  ELSIF pg_trigger_depth() < 2
      AND (NEW.share_cents, NEW.cash_due_cents, NEW.cash_asked_cents, NEW.cash_received_cents)
      IS DISTINCT FROM
      (OLD.share_cents, OLD.cash_due_cents, OLD.cash_asked_cents, OLD.cash_received_cents) THEN
    RAISE EXCEPTION 'order.sums_by_hand' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- PAY6: said is what is asked for and left of a due that all have said yes to; it is taken back once,
-- and never after the money has come. The due is locked, so that no receipt slips between.
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
    IF NOT due.is_asked THEN
      RAISE EXCEPTION 'paid.nothing_due' USING ERRCODE = 'P0001';
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
-- A date neither moves into a period that is closed nor out of one (PER5).
CREATE FUNCTION cortile_guard_session_period() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM order_periods p WHERE p.order_id = NEW.order_id AND p.closed_at IS NOT NULL
      AND ((NEW.starts_at AT TIME ZONE 'Europe/Rome')::date BETWEEN p.starts_on AND p.ends_on
        OR (TG_OP = 'UPDATE'
          AND (OLD.starts_at AT TIME ZONE 'Europe/Rome')::date BETWEEN p.starts_on AND p.ends_on))) THEN
    RAISE EXCEPTION 'session.closed_period' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER order_sessions_closed_period BEFORE INSERT OR UPDATE OF starts_at ON order_sessions
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_session_period();
--> statement-breakpoint
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
