-- What may pay is asked of the order itself: one from the catalogue has no request (V1-V4).
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
  service_category := o.category;
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
-- An order from the catalogue has one household, the one that buys (BUY1).
CREATE FUNCTION cortile_check_buyer() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM orders o WHERE o.id = NEW.order_id
             AND o.buyer_household_id IS NOT NULL AND o.buyer_household_id <> NEW.household_id) THEN
    RAISE EXCEPTION 'order.other_buyer' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER order_households_of_buyer BEFORE INSERT OR UPDATE OF household_id ON order_households
  FOR EACH ROW EXECUTE FUNCTION cortile_check_buyer();
--> statement-breakpoint
-- Who buys, and where an order came from, never changes (BUY1).
CREATE FUNCTION cortile_keep_buyer() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'order.buyer_frozen' USING ERRCODE = 'P0001';
END $$;
--> statement-breakpoint
CREATE TRIGGER orders_keep_buyer BEFORE UPDATE ON orders FOR EACH ROW
  WHEN ((NEW.origin, NEW.group_id, NEW.buyer_household_id, NEW.service_id)
    IS DISTINCT FROM (OLD.origin, OLD.group_id, OLD.buyer_household_id, OLD.service_id))
  EXECUTE FUNCTION cortile_keep_buyer();
--> statement-breakpoint
-- An order from the catalogue is confirmed once household and provider agree (BUY5); asked at commit.
CREATE FUNCTION cortile_check_agreed() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM purchases p WHERE p.order_id = NEW.id AND p.state = 'agreed') THEN
    RAISE EXCEPTION 'purchase.not_agreed' USING ERRCODE = 'P0001';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER orders_agreed_first AFTER INSERT OR UPDATE OF status ON orders
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.origin = 'catalogue' AND NEW.status NOT IN ('confirming', 'cancelled'))
  EXECUTE FUNCTION cortile_check_agreed();
--> statement-breakpoint
-- A purchase belongs to an order from the catalogue, and what was answered is not answered again.
CREATE FUNCTION cortile_guard_purchase() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM orders o WHERE o.id = NEW.order_id AND o.origin = 'catalogue') THEN
    RAISE EXCEPTION 'purchase.no_catalogue' USING ERRCODE = 'P0001';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.state IN ('agreed', 'ended') THEN
    RAISE EXCEPTION 'purchase.answered' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER purchases_guard BEFORE INSERT OR UPDATE ON purchases
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_purchase();
