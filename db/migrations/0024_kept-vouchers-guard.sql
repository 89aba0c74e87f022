-- Rule V10: what a household keeps out of an order pays nothing there, whoever writes the allocation,
-- and what pays there already is let go before it is kept.
CREATE FUNCTION cortile_guard_kept_voucher() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'allocations' THEN
    PERFORM 1 FROM kept_vouchers
      WHERE order_id = NEW.order_id AND voucher_id = NEW.voucher_id;
  ELSE
    PERFORM 1 FROM allocations WHERE order_id = NEW.order_id AND voucher_id = NEW.voucher_id
      AND status IN ('held', 'captured');
  END IF;
  IF FOUND THEN
    RAISE EXCEPTION 'voucher.kept' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER allocations_not_kept BEFORE INSERT ON allocations
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_kept_voucher();
--> statement-breakpoint
CREATE TRIGGER kept_vouchers_not_paying BEFORE INSERT OR UPDATE ON kept_vouchers
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_kept_voucher();
--> statement-breakpoint
-- A household keeps its own vouchers, in an order it takes part in.
CREATE FUNCTION cortile_check_kept_voucher() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM vouchers v
      JOIN order_households h ON h.order_id = NEW.order_id AND h.household_id = v.household_id
      WHERE v.id = NEW.voucher_id
  ) THEN
    RAISE EXCEPTION 'voucher.other_household' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER kept_vouchers_own BEFORE INSERT OR UPDATE ON kept_vouchers
  FOR EACH ROW EXECUTE FUNCTION cortile_check_kept_voucher();
