-- Credits pass a year's limit on an order only where the employee chose so for that order (V4).
CREATE OR REPLACE FUNCTION cortile_check_benefit_part(
    b benefits, l order_lines, category text, amount bigint)
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
  IF used > year_limit AND NOT EXISTS (SELECT 1 FROM limit_crossings c
      WHERE c.order_id = l.order_id AND c.person_id = b.person_id AND c.year = b.year) THEN
    RAISE EXCEPTION 'source.over_limit' USING ERRCODE = 'P0001';
  END IF;
END $$;
--> statement-breakpoint
-- An employee goes beyond the own limit on an order of the own household, before it says yes; what
-- credits hold there is let go before that is taken back.
CREATE FUNCTION cortile_guard_limit_crossing() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM 1 FROM allocations x JOIN benefits b ON b.id = x.benefit_id
      WHERE x.order_id = OLD.order_id AND b.person_id = OLD.person_id AND b.year = OLD.year
        AND b.kind = 'credit' AND x.status IN ('held', 'captured');
    IF FOUND THEN
      RAISE EXCEPTION 'source.over_limit' USING ERRCODE = 'P0001';
    END IF;
  END IF;
  IF TG_OP <> 'DELETE' AND NOT EXISTS (
      SELECT 1 FROM household_adults a
        JOIN order_households h ON h.household_id = a.household_id AND h.order_id = NEW.order_id
        WHERE a.person_id = NEW.person_id AND h.status = 'pending') THEN
    RAISE EXCEPTION 'source.other_household' USING ERRCODE = 'P0001';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
CREATE TRIGGER limit_crossings_guard BEFORE INSERT OR UPDATE OR DELETE ON limit_crossings
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_limit_crossing();
