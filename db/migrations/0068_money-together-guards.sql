-- What the pages say of money follows from the ledger, and the database keeps the two together. All of
-- it is asked at commit; raised messages are stable failure codes (SQLSTATE P0001).

-- L8: each kind of entry moves money between its own kinds of account. The domain has the same list.
CREATE FUNCTION cortile_is_route(entry_kind text, from_kind text, to_kind text) RETURNS boolean
  LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT (entry_kind || ' ' || from_kind || '>' || to_kind) IN (
    'programme_funded world>programme',
    'voucher_issued programme>voucher',
    'voucher_lapsed voucher>programme',
    'benefit_granted world>plan', 'benefit_granted plan>benefit',
    'benefit_used_elsewhere benefit>world',
    'benefit_lapsed benefit>plan',
    'source_held voucher>hold', 'source_held benefit>hold', 'source_held fund>hold',
    'source_released hold>voucher', 'source_released hold>benefit', 'source_released hold>fund',
    'source_captured hold>provider',
    'source_refunded provider>voucher', 'source_refunded provider>benefit',
    'source_refunded provider>fund',
    'cash_received world>household', 'cash_received household>provider',
    'expense_shared claim>claim',
    'claim_paid claim>claim',
    'fund_put_in world>fund',
    'fund_paid fund>world',
    'fund_taken_out fund>world',
    'fund_received provider>provider')
$$;
--> statement-breakpoint
-- Which source an account is of: its own, or the one an order holds of it.
CREATE FUNCTION cortile_source_of(a accounts) RETURNS text
  LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT CASE a.kind WHEN 'fund' THEN split_part(a.address, ':', 2) ELSE a.source_id END
$$;
--> statement-breakpoint
-- L7: what an order holds of a source is what its allocations say, and so is what the provider has of it.
CREATE FUNCTION cortile_check_source_on_order(order_of text, source text) RETURNS void
  LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  hold_account text;
  own_account text;
  in_hold bigint;
  held bigint;
  captured bigint;
  paid bigint;
BEGIN
  SELECT id, balance_cents INTO hold_account, in_hold FROM accounts
    WHERE address IN ('order:' || order_of || ':voucher:' || source,
      'order:' || order_of || ':benefit:' || source, 'order:' || order_of || ':fund:' || source);
  SELECT id INTO own_account FROM accounts
    WHERE address IN ('voucher:' || source, 'benefit:' || source, 'fund:' || source);
  SELECT coalesce(sum(amount_cents) FILTER (WHERE status = 'held'), 0),
      coalesce(sum(amount_cents) FILTER (WHERE status = 'captured'), 0)
    INTO held, captured FROM allocations WHERE order_id = order_of AND source_id = source;
  SELECT coalesce(sum(cents), 0) INTO paid FROM (
    SELECT p.amount_cents AS cents FROM postings p JOIN transactions t ON t.id = p.transaction_id
      WHERE p.from_account_id = hold_account AND t.kind = 'source_captured'
    UNION ALL
    SELECT -p.amount_cents FROM postings p JOIN transactions t ON t.id = p.transaction_id
      WHERE p.to_account_id = own_account AND t.kind = 'source_refunded' AND t.order_id = order_of
  ) AS ways;
  IF coalesce(in_hold, 0) <> held OR paid <> captured THEN
    RAISE EXCEPTION 'allocation.ledger_differs' USING ERRCODE = 'P0001';
  END IF;
END $$;
--> statement-breakpoint
-- An entry that moves what sources pay is of one order, stays with each source, and reaches nobody but
-- the order's provider; it is never turned round: its money moves on by its own kinds.
CREATE FUNCTION cortile_check_source_entry(t transactions) RETURNS void
  LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  moved record;
BEGIN
  FOR moved IN
    SELECT cortile_source_of(f) AS given, cortile_source_of(g) AS taken,
      CASE 'hold' WHEN f.kind THEN split_part(f.address, ':', 2)
        WHEN g.kind THEN split_part(g.address, ':', 2) ELSE t.order_id END AS order_of,
      coalesce(f.provider_id, g.provider_id) AS provider, o.provider_id AS agreed
    FROM postings p JOIN accounts f ON f.id = p.from_account_id
      JOIN accounts g ON g.id = p.to_account_id LEFT JOIN orders o ON o.id = t.order_id
    WHERE p.transaction_id = t.id
  LOOP
    IF t.order_id IS NULL OR moved.order_of <> t.order_id OR moved.given <> moved.taken
       OR moved.provider <> moved.agreed THEN
      RAISE EXCEPTION 'ledger.other_order' USING ERRCODE = 'P0001';
    END IF;
    PERFORM cortile_check_source_on_order(t.order_id, coalesce(moved.given, moved.taken));
  END LOOP;
END $$;
--> statement-breakpoint
-- L10: money that came for an order is what a due of it says came, and is no more once it was turned round.
CREATE FUNCTION cortile_check_receipt(t transactions) RETURNS void
  LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  received bigint;
  moved bigint;
BEGIN
  IF EXISTS (SELECT 1 FROM transactions WHERE reverses_id = t.id) THEN
    IF EXISTS (SELECT 1 FROM order_dues WHERE cash_transaction_id = t.id)
       OR EXISTS (SELECT 1 FROM fund_dues WHERE transaction_id = t.id) THEN
      RAISE EXCEPTION 'paid.turned_round' USING ERRCODE = 'P0001';
    END IF;
    RETURN;
  END IF;
  IF t.kind = 'cash_received' THEN
    SELECT d.cash_received_cents INTO received FROM order_dues d
      WHERE d.cash_transaction_id = t.id AND d.order_id = t.order_id;
  ELSIF t.kind = 'fund_received' THEN
    SELECT d.received_cents INTO received FROM fund_dues d
      WHERE d.transaction_id = t.id AND d.order_id = t.order_id;
  END IF;
  SELECT sum(p.amount_cents) INTO moved FROM postings p
    JOIN accounts g ON g.id = p.to_account_id AND g.kind = 'provider' AND g.purpose = 'received'
    JOIN orders o ON o.id = t.order_id AND o.provider_id = g.provider_id
    JOIN accounts f ON f.id = p.from_account_id
    WHERE p.transaction_id = t.id AND (t.kind = 'fund_received' OR EXISTS (
      SELECT 1 FROM order_dues d WHERE d.cash_transaction_id = t.id
        AND f.address = 'order:' || d.order_id || ':cash:' || d.household_id));
  IF received IS DISTINCT FROM moved OR received IS NULL THEN
    RAISE EXCEPTION 'paid.ledger_differs' USING ERRCODE = 'P0001';
  END IF;
END $$;
--> statement-breakpoint
-- An entry has postings, each goes a way of its kind, and one that undoes another turns each of its
-- postings round, all of them.
CREATE OR REPLACE FUNCTION cortile_check_transaction() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  undone transactions%ROWTYPE;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM postings WHERE transaction_id = NEW.id) THEN
    RAISE EXCEPTION 'ledger.empty_transaction' USING ERRCODE = 'P0001';
  END IF;
  SELECT * INTO undone FROM transactions WHERE id = NEW.reverses_id;
  IF undone.kind LIKE 'source\_%' THEN
    RAISE EXCEPTION 'ledger.not_reversible' USING ERRCODE = 'P0001';
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
  IF NEW.kind <> 'reversal' AND EXISTS (
    SELECT 1 FROM postings p JOIN accounts f ON f.id = p.from_account_id
      JOIN accounts g ON g.id = p.to_account_id
      WHERE p.transaction_id = NEW.id AND NOT cortile_is_route(NEW.kind, f.kind, g.kind)
  ) THEN
    RAISE EXCEPTION 'ledger.wrong_route' USING ERRCODE = 'P0001';
  END IF;
  IF NEW.kind LIKE 'source\_%' THEN
    PERFORM cortile_check_source_entry(NEW);
  END IF;
  IF NEW.kind IN ('cash_received', 'fund_received') THEN
    PERFORM cortile_check_receipt(NEW);
  ELSIF NEW.kind = 'reversal' THEN
    PERFORM cortile_check_receipt(undone);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION cortile_check_received() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  booked transactions%ROWTYPE;
BEGIN
  FOR booked IN SELECT * FROM transactions WHERE id IN (
    SELECT cash_transaction_id FROM order_dues
      WHERE TG_TABLE_NAME = 'order_dues' AND order_id = NEW.order_id AND period = NEW.period
        AND household_id = to_jsonb(NEW) ->> 'household_id'
    UNION ALL
    SELECT transaction_id FROM fund_dues
      WHERE TG_TABLE_NAME = 'fund_dues' AND order_id = NEW.order_id AND period = NEW.period
    UNION ALL
    SELECT coalesce(to_jsonb(OLD) ->> 'cash_transaction_id', to_jsonb(OLD) ->> 'transaction_id'))
  LOOP
    PERFORM cortile_check_receipt(booked);
  END LOOP;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER order_dues_received AFTER UPDATE OF cash_received_cents, cash_transaction_id
  ON order_dues DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((NEW.cash_received_cents, NEW.cash_transaction_id)
    IS DISTINCT FROM (OLD.cash_received_cents, OLD.cash_transaction_id))
  EXECUTE FUNCTION cortile_check_received();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER fund_dues_received AFTER UPDATE OF received_cents, transaction_id
  ON fund_dues DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((NEW.received_cents, NEW.transaction_id) IS DISTINCT FROM (OLD.received_cents, OLD.transaction_id))
  EXECUTE FUNCTION cortile_check_received();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER order_dues_born_received AFTER INSERT ON order_dues
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.cash_transaction_id IS NOT NULL)
  EXECUTE FUNCTION cortile_check_received();
--> statement-breakpoint
-- An allocation is never deleted, and moves from held to captured or released, from captured to refunded.
CREATE FUNCTION cortile_guard_allocation_move() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  IF NEW.id <> OLD.id OR NEW.created_at <> OLD.created_at THEN
    RAISE EXCEPTION 'allocation.frozen' USING ERRCODE = 'P0001';
  END IF;
  IF NEW.status <> OLD.status
     AND (OLD.status, NEW.status) NOT IN (('held', 'captured'), ('held', 'released'), ('captured', 'refunded')) THEN
    RAISE EXCEPTION 'allocation.wrong_move' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER allocations_guard_move BEFORE UPDATE OR DELETE ON allocations
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_allocation_move();
--> statement-breakpoint
CREATE TRIGGER allocations_not_emptied BEFORE TRUNCATE ON allocations
  FOR EACH STATEMENT EXECUTE FUNCTION cortile_append_only();
--> statement-breakpoint
CREATE FUNCTION cortile_check_allocation() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  l order_lines%ROWTYPE;
BEGIN
  PERFORM cortile_check_source_on_order(NEW.order_id, NEW.source_id);
  SELECT * INTO l FROM order_lines WHERE id = NEW.line_id;
  PERFORM cortile_check_due_covered(l.order_id, l.period, l.household_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER allocations_in_ledger AFTER INSERT OR UPDATE OF status ON allocations
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cortile_check_allocation();
--> statement-breakpoint
-- L9: what a household owes for a period is paid by sources and in money, no more and no less, unless it
-- is not in the order any more.
CREATE FUNCTION cortile_check_due_covered(order_of text, number integer, household text) RETURNS void
  LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  share bigint;
  cash bigint;
  covered bigint;
BEGIN
  SELECT d.share_cents, d.cash_due_cents INTO share, cash FROM order_dues d
    JOIN orders o ON o.id = d.order_id AND o.status <> 'cancelled'
    JOIN order_households h ON h.order_id = d.order_id AND h.household_id = d.household_id
      AND h.status <> 'dropped'
    WHERE d.order_id = order_of AND d.period = number AND d.household_id = household;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  SELECT coalesce(sum(a.amount_cents), 0) INTO covered
    FROM order_lines l JOIN allocations a ON a.line_id = l.id AND a.status IN ('held', 'captured')
    WHERE l.order_id = order_of AND l.period = number AND l.household_id = household;
  IF share <> cash + covered THEN
    RAISE EXCEPTION 'order.cash_differs' USING ERRCODE = 'P0001';
  END IF;
END $$;
--> statement-breakpoint
CREATE FUNCTION cortile_check_due() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM cortile_check_due_covered(NEW.order_id, NEW.period, NEW.household_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER order_dues_covered AFTER INSERT OR UPDATE OF share_cents, cash_due_cents
  ON order_dues DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cortile_check_due();
--> statement-breakpoint
-- M2: an order's total is the sum of its lines, whichever of the two changes.
CREATE FUNCTION cortile_check_sums_of(order_of text) RETURNS void LANGUAGE plpgsql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  o orders%ROWTYPE;
  line_sum bigint;
  share_sum bigint;
BEGIN
  SELECT * INTO o FROM orders WHERE id = order_of;
  IF NOT FOUND OR o.status = 'cancelled' THEN
    RETURN;
  END IF;
  SELECT coalesce(sum(amount_cents), 0) INTO line_sum FROM order_lines WHERE order_id = o.id;
  SELECT coalesce(sum(share_cents), 0) INTO share_sum FROM order_households WHERE order_id = o.id;
  IF line_sum <> o.total_cents OR share_sum <> o.total_cents OR EXISTS (
    SELECT 1 FROM
      (SELECT period, household_id, sum(amount_cents) AS cents FROM order_lines
        WHERE order_id = o.id GROUP BY period, household_id) l
      FULL JOIN (SELECT period, household_id, share_cents AS cents FROM order_dues
        WHERE order_id = o.id) d USING (period, household_id)
    WHERE coalesce(l.cents, 0) <> coalesce(d.cents, 0)
  ) THEN
    RAISE EXCEPTION 'order.sums_differ' USING ERRCODE = 'P0001';
  END IF;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION cortile_check_order_sums() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM cortile_check_sums_of(coalesce(NEW.order_id, OLD.order_id));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION cortile_check_order_total_sums() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM cortile_check_sums_of(NEW.id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER orders_total_sums AFTER INSERT OR UPDATE OF total_cents, status ON orders
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cortile_check_order_total_sums();
--> statement-breakpoint
-- A household's answer changes the sums of an order by what it owes alone, which is asked there.
DROP TRIGGER order_households_sum ON order_households;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER order_households_sum AFTER INSERT OR DELETE OR UPDATE OF share_cents
  ON order_households DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cortile_check_order_sums();
--> statement-breakpoint
-- A voucher's account is its own, of its programme's money (V11); what it was issued for came from there.
CREATE FUNCTION cortile_check_voucher_account() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = NEW.account_id
                 AND a.address = 'voucher:' || NEW.id AND a.asset = 'programme:' || NEW.programme_id) THEN
    RAISE EXCEPTION 'voucher.other_account' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER vouchers_own_account BEFORE INSERT ON vouchers
  FOR EACH ROW EXECUTE FUNCTION cortile_check_voucher_account();
