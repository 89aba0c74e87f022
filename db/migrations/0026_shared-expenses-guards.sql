-- What the code promises about a group's shared money, the database enforces (X2, X3, X4, X5).
CREATE TRIGGER expense_versions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON expense_versions
  FOR EACH STATEMENT EXECUTE FUNCTION cortile_append_only();
--> statement-breakpoint
CREATE TRIGGER expense_parts_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON expense_parts
  FOR EACH STATEMENT EXECUTE FUNCTION cortile_append_only();
--> statement-breakpoint
-- An expense stays in its group and its author's; versions go up one by one; what is gone stays gone.
CREATE FUNCTION cortile_guard_expense() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  IF NEW.id <> OLD.id OR NEW.group_id <> OLD.group_id OR NEW.author_id <> OLD.author_id
     OR NEW.author_household_id <> OLD.author_household_id
     OR NEW.order_id IS DISTINCT FROM OLD.order_id OR NEW.created_at <> OLD.created_at
     OR NEW.version NOT IN (OLD.version, OLD.version + 1)
     OR (OLD.deleted_at IS NOT NULL
         AND (NEW.deleted_at IS NULL OR NEW.version <> OLD.version)) THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  IF OLD.closed_by_payment_id IS NOT NULL AND NEW.version <> OLD.version THEN
    RAISE EXCEPTION 'expense.closed' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER expenses_guard BEFORE UPDATE OR DELETE ON expenses
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_expense();
--> statement-breakpoint
-- How much the postings of a transaction move the claim of a household in a group.
CREATE FUNCTION cortile_claim_change(tx_id text, in_group text, of_household text)
  RETURNS bigint LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT coalesce(sum(CASE WHEN p.to_account_id = a.id THEN p.amount_cents
                           ELSE -p.amount_cents END), 0)::bigint
  FROM accounts a JOIN postings p
    ON p.transaction_id = tx_id AND a.id IN (p.to_account_id, p.from_account_id)
  WHERE a.claim_group_id = in_group AND a.claim_household_id = of_household
$$;
--> statement-breakpoint
-- At commit: the version that holds is the last, both sides of a version sum to its total, and the
-- ledger moved every claim by what was paid less what is owed, and no other account.
CREATE FUNCTION cortile_check_expense() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  e expenses%ROWTYPE;
  v expense_versions%ROWTYPE;
  last_version integer;
  paid bigint;
  owed bigint;
BEGIN
  SELECT * INTO e FROM expenses WHERE id = CASE WHEN TG_TABLE_NAME = 'expenses'
    THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'expense_id' END;
  SELECT max(version) INTO last_version FROM expense_versions WHERE expense_id = e.id;
  SELECT * INTO v FROM expense_versions WHERE expense_id = e.id AND version = NEW.version;
  IF last_version IS DISTINCT FROM e.version
     OR (v.version = e.version AND (v.step = 'deleted') <> (e.deleted_at IS NOT NULL)) THEN
    RAISE EXCEPTION 'expense.version_missing' USING ERRCODE = 'P0001';
  END IF;
  SELECT coalesce(sum(paid_cents), 0), coalesce(sum(share_cents), 0) INTO paid, owed
    FROM expense_parts WHERE expense_id = e.id AND version = v.version;
  IF v.step = 'deleted' THEN
    IF paid <> 0 OR owed <> 0 OR NOT EXISTS (
      SELECT 1 FROM transactions t JOIN expense_versions w ON w.transaction_id = t.reverses_id
      WHERE t.id = v.transaction_id AND w.expense_id = e.id AND w.version = v.version - 1
    ) THEN
      RAISE EXCEPTION 'expense.ledger_differs' USING ERRCODE = 'P0001';
    END IF;
    RETURN NULL;
  END IF;
  IF paid <> v.total_cents OR owed <> v.total_cents THEN
    RAISE EXCEPTION 'expense.sums_differ' USING ERRCODE = 'P0001';
  END IF;
  IF EXISTS (
    SELECT 1 FROM expense_parts x WHERE x.expense_id = e.id AND x.version = v.version
      AND cortile_claim_change(v.transaction_id, e.group_id, x.household_id)
        <> x.paid_cents - x.share_cents
  ) OR EXISTS (
    SELECT 1 FROM postings p JOIN accounts a ON a.id IN (p.from_account_id, p.to_account_id)
    WHERE p.transaction_id = v.transaction_id AND NOT EXISTS (
      SELECT 1 FROM expense_parts x WHERE x.expense_id = e.id AND x.version = v.version
        AND a.claim_group_id = e.group_id AND a.claim_household_id = x.household_id)
  ) THEN
    RAISE EXCEPTION 'expense.ledger_differs' USING ERRCODE = 'P0001';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER expenses_sums AFTER INSERT OR UPDATE ON expenses
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cortile_check_expense();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER expense_versions_sums AFTER INSERT ON expense_versions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cortile_check_expense();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER expense_parts_sums AFTER INSERT ON expense_parts
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cortile_check_expense();
--> statement-breakpoint
-- A payment keeps its sides and amount; what is undone or was said stays said.
CREATE FUNCTION cortile_guard_claim_payment() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.id <> OLD.id OR NEW.group_id <> OLD.group_id
     OR NEW.from_household_id <> OLD.from_household_id
     OR NEW.to_household_id <> OLD.to_household_id
     OR NEW.amount_cents <> OLD.amount_cents OR NEW.paid_on <> OLD.paid_on
     OR NEW.created_at <> OLD.created_at
     OR (OLD.said_paid_at IS NOT NULL AND NEW.said_paid_at IS DISTINCT FROM OLD.said_paid_at)
     OR (OLD.said_received_at IS NOT NULL
         AND (NEW.said_received_at IS DISTINCT FROM OLD.said_received_at
              OR NEW.transaction_id IS DISTINCT FROM OLD.transaction_id))
     OR OLD.undone_at IS NOT NULL THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER claim_payments_guard BEFORE UPDATE OR DELETE ON claim_payments
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_claim_payment();
--> statement-breakpoint
-- At commit: what was received is booked between the two, and what was undone is turned round.
CREATE FUNCTION cortile_check_claim_payment() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  c claim_payments%ROWTYPE;
BEGIN
  SELECT * INTO c FROM claim_payments WHERE id = NEW.id;
  IF c.transaction_id IS NULL THEN
    RETURN NULL;
  END IF;
  IF cortile_claim_change(c.transaction_id, c.group_id, c.from_household_id) <> c.amount_cents
     OR cortile_claim_change(c.transaction_id, c.group_id, c.to_household_id) <> -c.amount_cents
     OR (c.undone_at IS NOT NULL) <> EXISTS (
       SELECT 1 FROM transactions WHERE reverses_id = c.transaction_id) THEN
    RAISE EXCEPTION 'payment.ledger_differs' USING ERRCODE = 'P0001';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER claim_payments_booked AFTER INSERT OR UPDATE ON claim_payments
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cortile_check_claim_payment();
