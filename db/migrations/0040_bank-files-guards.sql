-- BNK3, BNK5: what a bank wrote stays as it was read; an entry is booked to money that came for an order
-- of its provider, never to more than it brought, and is open again once that money is turned round.
CREATE FUNCTION cortile_guard_bank_entry() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  booked bigint;
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.id <> OLD.id OR NEW.provider_id <> OLD.provider_id
     OR NEW.file_id <> OLD.file_id OR NEW.position <> OLD.position
     OR NEW.name_hash <> OLD.name_hash OR NEW.booked_on <> OLD.booked_on
     OR NEW.amount_cents <> OLD.amount_cents OR NEW.payment_references <> OLD.payment_references
     OR (NEW.text IS NOT NULL AND NEW.text IS DISTINCT FROM OLD.text)
     OR (OLD.state <> 'open' AND NEW.state <> 'open' AND NEW.state <> OLD.state)
     OR (OLD.state = 'booked' AND NEW.state = 'booked'
         AND NEW.transaction_id <> OLD.transaction_id)) THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  IF NEW.state = 'booked' AND (TG_OP = 'INSERT' OR OLD.state <> 'booked') THEN
    SELECT d.cash_received_cents INTO booked
    FROM order_dues d JOIN orders o ON o.id = d.order_id AND o.provider_id = NEW.provider_id
    WHERE d.cash_transaction_id = NEW.transaction_id AND d.payment_reference = NEW.reference;
    IF booked IS NULL THEN
      RAISE EXCEPTION 'bank.other_money' USING ERRCODE = 'P0001';
    END IF;
    IF booked > NEW.amount_cents THEN
      RAISE EXCEPTION 'bank.too_little' USING ERRCODE = 'P0001';
    END IF;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER bank_entries_guard BEFORE INSERT OR UPDATE OR DELETE ON bank_entries
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_bank_entry();
--> statement-breakpoint
CREATE TRIGGER bank_entries_kept BEFORE TRUNCATE ON bank_entries
  FOR EACH STATEMENT EXECUTE FUNCTION cortile_append_only();
--> statement-breakpoint
-- At commit: no entry stays booked to money that was turned round.
CREATE FUNCTION cortile_check_bank_reversal() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM bank_entries WHERE transaction_id = NEW.reverses_id) THEN
    RAISE EXCEPTION 'bank.still_booked' USING ERRCODE = 'P0001';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER transactions_bank_reversal AFTER INSERT ON transactions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.reverses_id IS NOT NULL)
  EXECUTE FUNCTION cortile_check_bank_reversal();
