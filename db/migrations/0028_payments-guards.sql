-- PAY5: what families pay into is an IBAN: ISO 13616, its letters counted from A = 10, 1 modulo 97.
CREATE FUNCTION cortile_is_iban(iban text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE STRICT
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  sign text;
  rest integer := 0;
BEGIN
  IF iban !~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$' THEN
    RETURN false;
  END IF;
  FOREACH sign IN ARRAY string_to_array(substr(iban, 5) || left(iban, 4), NULL) LOOP
    rest := CASE WHEN sign ~ '[0-9]' THEN rest * 10 + sign::integer
                 ELSE rest * 100 + ascii(sign) - 55 END % 97;
  END LOOP;
  RETURN rest = 1;
END $$;
--> statement-breakpoint
ALTER TABLE provider_accounts ADD CONSTRAINT provider_accounts_iban_right CHECK (cortile_is_iban(iban));
--> statement-breakpoint
-- PAY1: what a household was told to write on its transfer stays what the provider looks for.
CREATE FUNCTION cortile_guard_payment_reference() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'paid.reference_fixed' USING ERRCODE = 'P0001';
END $$;
--> statement-breakpoint
CREATE TRIGGER order_households_reference_fixed BEFORE UPDATE OF payment_reference ON order_households
  FOR EACH ROW WHEN (NEW.payment_reference <> OLD.payment_reference)
  EXECUTE FUNCTION cortile_guard_payment_reference();
--> statement-breakpoint
-- PAY6: said is what is left of a part that all have said yes to; it is taken back once, and never
-- after the money has come. The part is locked, so that no receipt slips between.
CREATE FUNCTION cortile_guard_cash_announcement() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  part order_households%ROWTYPE;
  state text;
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  SELECT * INTO part FROM order_households
    WHERE order_id = NEW.order_id AND household_id = NEW.household_id FOR SHARE;
  IF TG_OP = 'INSERT' THEN
    SELECT status INTO state FROM orders WHERE id = NEW.order_id;
    IF part.order_id IS NULL THEN
      RAISE EXCEPTION 'paid.other_household' USING ERRCODE = 'P0001';
    END IF;
    IF part.status <> 'confirmed' OR state NOT IN ('confirmed', 'active', 'completed') THEN
      RAISE EXCEPTION 'order.wrong_state' USING ERRCODE = 'P0001';
    END IF;
    IF NEW.amount_cents > part.cash_due_cents - part.cash_received_cents THEN
      RAISE EXCEPTION 'paid.other_amount' USING ERRCODE = 'P0001';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.id <> OLD.id OR NEW.order_id <> OLD.order_id OR NEW.household_id <> OLD.household_id
     OR NEW.amount_cents <> OLD.amount_cents OR NEW.paid_on <> OLD.paid_on
     OR NEW.said_at <> OLD.said_at OR NEW.said_by <> OLD.said_by
     OR OLD.taken_back_at IS NOT NULL THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  IF part.cash_received_cents >= part.cash_due_cents THEN
    RAISE EXCEPTION 'paid.received' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER cash_announcements_guard BEFORE INSERT OR UPDATE OR DELETE ON cash_announcements
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_cash_announcement();
--> statement-breakpoint
CREATE TRIGGER cash_announcements_kept BEFORE TRUNCATE ON cash_announcements
  FOR EACH STATEMENT EXECUTE FUNCTION cortile_append_only();
