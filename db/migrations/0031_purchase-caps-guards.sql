-- An order costs at most 1,000,000.00 EUR (CAP3). Not a CHECK, which every change of a row asks: an
-- order from before this cap can still be cancelled.
CREATE FUNCTION cortile_check_order_total() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.total_cents > 100000000 THEN
    RAISE EXCEPTION 'orders_total_capped';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER orders_total_capped BEFORE INSERT OR UPDATE OF total_cents ON orders
  FOR EACH ROW EXECUTE FUNCTION cortile_check_order_total();
