-- What the code promises about sources, the database enforces: rules V1 to V4 for whoever writes an
-- allocation. Raised messages are stable failure codes (SQLSTATE P0001).
DROP FUNCTION IF EXISTS cortile_guard_kept_voucher() CASCADE;
--> statement-breakpoint
DROP FUNCTION IF EXISTS cortile_check_kept_voucher() CASCADE;
--> statement-breakpoint
-- A city voucher pays its own dependant's lines of the programme's categories (V1, V2).
CREATE FUNCTION cortile_check_voucher_part(v vouchers, l order_lines, category text) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF v.household_id <> l.household_id THEN
    RAISE EXCEPTION 'source.other_household' USING ERRCODE = 'P0001';
  END IF;
  IF l.dependant_id IS DISTINCT FROM v.dependant_id THEN
    RAISE EXCEPTION 'source.other_dependant' USING ERRCODE = 'P0001';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM programme_categories pc
                 WHERE pc.programme_id = v.programme_id AND pc.category = $3) THEN
    RAISE EXCEPTION 'source.not_eligible' USING ERRCODE = 'P0001';
  END IF;
END $$;
--> statement-breakpoint
-- A benefit pays lines of its employee's household alone (V4); a service voucher one whole line of its
-- category (V3). Credits of one employee never pass the year's limit together: they come one after the
-- other, under the lock of the year, and what has left their accounts counts, wherever it went.
CREATE FUNCTION cortile_check_benefit_part(b benefits, l order_lines, category text, amount bigint)
  RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  year_limit bigint;
  used bigint;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM household_adults h
                 WHERE h.person_id = b.person_id AND h.household_id = l.household_id) THEN
    RAISE EXCEPTION 'source.other_household' USING ERRCODE = 'P0001';
  END IF;
  IF b.category <> $3 THEN
    RAISE EXCEPTION 'source.not_eligible' USING ERRCODE = 'P0001';
  END IF;
  IF b.kind = 'service_voucher' AND (amount <> b.amount_cents OR amount <> l.amount_cents) THEN
    RAISE EXCEPTION 'source.not_whole' USING ERRCODE = 'P0001';
  END IF;
  IF b.kind <> 'credit' THEN
    RETURN;
  END IF;
  SELECT y.limit_cents INTO year_limit FROM benefit_years y
    WHERE y.person_id = b.person_id AND y.year = b.year FOR NO KEY UPDATE;
  SELECT sum(own.amount_cents - a.balance_cents) INTO used
    FROM benefits own JOIN accounts a ON a.id = own.account_id
    WHERE own.person_id = b.person_id AND own.year = b.year AND own.kind = 'credit';
  IF used > year_limit THEN
    RAISE EXCEPTION 'source.over_limit' USING ERRCODE = 'P0001';
  END IF;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION cortile_guard_allocation() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v vouchers%ROWTYPE;
  b benefits%ROWTYPE;
  l order_lines%ROWTYPE;
  o orders%ROWTYPE;
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
  IF o.starts_on < coalesce(v.starts_on, b.starts_on)
     OR o.ends_on > coalesce(v.expires_on, b.expires_on) THEN
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
-- Rule V10: what a household keeps out of an order pays nothing on its lines, whoever writes the
-- allocation, and what pays there already is let go before it is kept.
CREATE FUNCTION cortile_guard_kept_source() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'allocations' THEN
    PERFORM 1 FROM kept_sources k JOIN order_lines l ON l.household_id = k.household_id
      WHERE k.order_id = NEW.order_id AND l.id = NEW.line_id
        AND k.source_id = coalesce(NEW.voucher_id, NEW.benefit_id);
  ELSE
    PERFORM 1 FROM allocations a JOIN order_lines l ON l.id = a.line_id
      WHERE a.order_id = NEW.order_id AND l.household_id = NEW.household_id
        AND a.source_id = coalesce(NEW.voucher_id, NEW.benefit_id)
        AND a.status IN ('held', 'captured');
  END IF;
  IF FOUND THEN
    RAISE EXCEPTION 'source.kept' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER allocations_not_kept BEFORE INSERT ON allocations
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_kept_source();
--> statement-breakpoint
CREATE TRIGGER kept_sources_not_paying BEFORE INSERT OR UPDATE ON kept_sources
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_kept_source();
--> statement-breakpoint
-- A household keeps its own sources, in an order it takes part in.
CREATE FUNCTION cortile_check_kept_source() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM order_households h
                 WHERE h.order_id = NEW.order_id AND h.household_id = NEW.household_id)
     OR NOT EXISTS (
       SELECT 1 FROM vouchers v WHERE v.id = NEW.voucher_id AND v.household_id = NEW.household_id
       UNION ALL
       SELECT 1 FROM benefits b JOIN household_adults h ON h.person_id = b.person_id
         WHERE b.id = NEW.benefit_id AND h.household_id = NEW.household_id) THEN
    RAISE EXCEPTION 'source.other_household' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER kept_sources_own BEFORE INSERT OR UPDATE ON kept_sources
  FOR EACH ROW EXECUTE FUNCTION cortile_check_kept_source();
--> statement-breakpoint
-- A grant is what it was: only its suspension changes, and it is never deleted. Its account is its own.
CREATE FUNCTION cortile_guard_benefit() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = NEW.account_id
                   AND a.address = 'benefit:' || NEW.id
                   AND a.asset = 'company:' || NEW.company_id || ':' || NEW.year) THEN
      RAISE EXCEPTION 'benefit.other_account' USING ERRCODE = 'P0001';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR NEW IS DISTINCT FROM jsonb_populate_record(
       OLD, jsonb_build_object('is_suspended', NEW.is_suspended)) THEN
    RAISE EXCEPTION 'benefit.frozen' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER benefits_guard BEFORE INSERT OR UPDATE OR DELETE ON benefits
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_benefit();
