-- L5: an entry is whole when it is committed. Its row says in which database transaction it was
-- written, whatever whoever writes it says.
CREATE FUNCTION cortile_date_transaction() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.written_in := pg_current_xact_id()::text::bigint;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER transactions_written_in BEFORE INSERT ON transactions
  FOR EACH ROW EXECUTE FUNCTION cortile_date_transaction();
--> statement-breakpoint
-- A posting comes with its entry, never after it.
CREATE FUNCTION cortile_guard_posting() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM transactions WHERE id = NEW.transaction_id
                 AND written_in = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'ledger.not_its_entry' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER postings_with_their_entry BEFORE INSERT ON postings
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_posting();
--> statement-breakpoint
-- An entry has postings, and one that undoes another turns each of its postings round, all of them.
CREATE OR REPLACE FUNCTION cortile_check_transaction() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM postings WHERE transaction_id = NEW.id) THEN
    RAISE EXCEPTION 'ledger.empty_transaction' USING ERRCODE = 'P0001';
  END IF;
  IF NEW.reverses_id IS NOT NULL AND EXISTS (
    SELECT from_account_id, to_account_id, sum(amount_cents) FROM (
      SELECT from_account_id, to_account_id, amount_cents FROM postings WHERE transaction_id = NEW.id
      UNION ALL
      SELECT to_account_id, from_account_id, -amount_cents FROM postings
        WHERE transaction_id = NEW.reverses_id
    ) AS both_ways
    GROUP BY from_account_id, to_account_id HAVING sum(amount_cents) <> 0
  ) THEN
    RAISE EXCEPTION 'ledger.not_reversed' USING ERRCODE = 'P0001';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- V11: a voucher stays whose it is, and what it was issued for.
CREATE FUNCTION cortile_guard_voucher() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  IF NEW.id <> OLD.id OR NEW.code <> OLD.code OR NEW.programme_id <> OLD.programme_id
     OR NEW.household_id <> OLD.household_id OR NEW.dependant_id <> OLD.dependant_id
     OR NEW.account_id <> OLD.account_id OR NEW.amount_cents <> OLD.amount_cents
     OR NEW.created_at <> OLD.created_at THEN
    RAISE EXCEPTION 'voucher.frozen' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER vouchers_frozen BEFORE UPDATE OR DELETE ON vouchers
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_voucher();
--> statement-breakpoint
-- L2: what a key was used for is known for ever; only how it ended is added, once.
CREATE FUNCTION cortile_guard_key() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'UPDATE' OR NEW.person_id <> OLD.person_id OR NEW.key <> OLD.key
     OR NEW.request_hash <> OLD.request_hash OR NEW.created_at <> OLD.created_at
     OR OLD.outcome IS NOT NULL THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER idempotency_keys_kept BEFORE UPDATE OR DELETE ON idempotency_keys
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_key();
--> statement-breakpoint
CREATE TRIGGER idempotency_keys_not_emptied BEFORE TRUNCATE ON idempotency_keys
  FOR EACH STATEMENT EXECUTE FUNCTION cortile_append_only();
--> statement-breakpoint
CREATE TRIGGER vouchers_not_emptied BEFORE TRUNCATE ON vouchers
  FOR EACH STATEMENT EXECUTE FUNCTION cortile_append_only();
