-- A common fund pays for an order of its own group, because the group decided so, up to what it decided
-- (V9); all other sources as before (V1-V4).
CREATE OR REPLACE FUNCTION cortile_guard_allocation() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v vouchers%ROWTYPE;
  b benefits%ROWTYPE;
  l order_lines%ROWTYPE;
  o orders%ROWTYPE;
  p order_periods%ROWTYPE;
  already bigint;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.voucher_id IS DISTINCT FROM OLD.voucher_id OR NEW.benefit_id IS DISTINCT FROM OLD.benefit_id
       OR NEW.fund_group_id IS DISTINCT FROM OLD.fund_group_id
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
    PERFORM cortile_check_voucher_part(v, l, o.category);
  ELSIF NEW.benefit_id IS NOT NULL THEN
    PERFORM cortile_check_benefit_part(b, l, o.category, NEW.amount_cents);
  ELSE
    PERFORM cortile_check_fund_part(NEW, o);
  END IF;
  SELECT coalesce(sum(amount_cents), 0) INTO already FROM allocations
    WHERE line_id = NEW.line_id AND status IN ('held', 'captured');
  IF already + NEW.amount_cents > l.amount_cents THEN
    RAISE EXCEPTION 'source.more_than_line' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE FUNCTION cortile_check_fund_part(part allocations, o orders) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  decided order_funds%ROWTYPE;
  already bigint;
BEGIN
  SELECT * INTO decided FROM order_funds
    WHERE order_id = o.id AND group_id = part.fund_group_id AND group_id = o.group_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'source.not_decided' USING ERRCODE = 'P0001';
  END IF;
  SELECT coalesce(sum(amount_cents), 0) INTO already FROM allocations
    WHERE order_id = o.id AND fund_group_id IS NOT NULL AND status IN ('held', 'captured');
  IF already + part.amount_cents > decided.limit_cents THEN
    RAISE EXCEPTION 'source.over_decided' USING ERRCODE = 'P0001';
  END IF;
END $$;
--> statement-breakpoint
-- What a fund holds or paid of each due, and what of it is the provider's, are the sums of its
-- allocations, kept here alone.
CREATE FUNCTION cortile_sum_fund() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  l order_lines%ROWTYPE;
BEGIN
  SELECT * INTO l FROM order_lines WHERE id = NEW.line_id;
  UPDATE order_dues SET fund_cents = (
    SELECT coalesce(sum(a.amount_cents), 0) FROM allocations a JOIN order_lines x ON x.id = a.line_id
    WHERE x.order_id = l.order_id AND x.period = l.period AND x.household_id = l.household_id
      AND a.fund_group_id IS NOT NULL AND a.status IN ('held', 'captured'))
  WHERE order_id = l.order_id AND period = l.period AND household_id = l.household_id;
  UPDATE fund_dues SET due_cents = (
    SELECT coalesce(sum(a.amount_cents), 0) FROM allocations a JOIN order_lines x ON x.id = a.line_id
    WHERE x.order_id = l.order_id AND x.period = l.period
      AND a.fund_group_id IS NOT NULL AND a.status = 'captured')
  WHERE order_id = l.order_id AND period = l.period;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'fund.no_due' USING ERRCODE = 'P0001';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER allocations_sum_fund AFTER INSERT OR UPDATE ON allocations
  FOR EACH ROW WHEN (NEW.fund_group_id IS NOT NULL) EXECUTE FUNCTION cortile_sum_fund();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION cortile_sum_dues() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE order_households
  SET (share_cents, cash_due_cents, cash_asked_cents, cash_received_cents, fund_cents) = (
    SELECT coalesce(sum(share_cents), 0), coalesce(sum(cash_due_cents), 0),
      coalesce(sum(cash_due_cents) FILTER (WHERE is_asked), 0), coalesce(sum(cash_received_cents), 0),
      coalesce(sum(fund_cents), 0)
    FROM order_dues WHERE order_id = NEW.order_id AND household_id = NEW.household_id)
  WHERE order_id = NEW.order_id AND household_id = NEW.household_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Of what a fund owes for an order: the reference stays, and nobody but the allocations says how much.
CREATE FUNCTION cortile_guard_fund_due() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.due_cents <> 0 OR NEW.received_cents <> 0 THEN
      RAISE EXCEPTION 'order.sums_by_hand' USING ERRCODE = 'P0001';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.order_id <> OLD.order_id OR NEW.period <> OLD.period
     OR NEW.payment_reference <> OLD.payment_reference THEN
    RAISE EXCEPTION 'paid.reference_fixed' USING ERRCODE = 'P0001';
  END IF;
  IF NEW.due_cents <> OLD.due_cents AND pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'order.sums_by_hand' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER fund_dues_guard BEFORE INSERT OR UPDATE OR DELETE ON fund_dues
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_fund_due();
--> statement-breakpoint
-- What a group decided stays as it was decided, and only a decision that was accepted lets a fund pay.
CREATE FUNCTION cortile_guard_order_fund() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM group_decisions d JOIN orders o ON o.id = d.order_id
      WHERE d.id = NEW.decision_id AND d.status = 'accepted' AND d.order_id = NEW.order_id
        AND d.group_id = NEW.group_id AND o.group_id = NEW.group_id) THEN
    RAISE EXCEPTION 'source.not_decided' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER order_funds_guard BEFORE INSERT OR UPDATE OR DELETE ON order_funds
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_order_fund();
--> statement-breakpoint
-- A vote of a group ends once; what was asked, of whom and until when stays. Votes are of those asked,
-- while it is open.
CREATE FUNCTION cortile_guard_group_decision() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status <> 'open' OR NEW IS DISTINCT FROM jsonb_populate_record(
       OLD, jsonb_build_object('status', NEW.status, 'closed_at', NEW.closed_at)) THEN
    RAISE EXCEPTION 'decision.frozen' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER group_decisions_guard BEFORE UPDATE OR DELETE ON group_decisions
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_group_decision();
--> statement-breakpoint
CREATE FUNCTION cortile_guard_group_vote() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  vote group_votes%ROWTYPE;
BEGIN
  IF TG_OP = 'DELETE' THEN
    vote := OLD;
  ELSE
    vote := NEW;
  END IF;
  IF NOT EXISTS (SELECT 1 FROM group_decisions d WHERE d.id = vote.decision_id AND d.status = 'open'
                 AND vote.household_id = ANY (d.electorate)) THEN
    RAISE EXCEPTION 'decision.closed' USING ERRCODE = 'P0001';
  END IF;
  RETURN vote;
END $$;
--> statement-breakpoint
CREATE TRIGGER group_votes_guard BEFORE INSERT OR UPDATE OR DELETE ON group_votes
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_group_vote();
--> statement-breakpoint
-- A movement of a fund keeps what was said, and which order it is of; those of orders are never taken back.
CREATE OR REPLACE FUNCTION cortile_guard_fund_move() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.id <> OLD.id OR NEW.group_id <> OLD.group_id
     OR NEW.kind <> OLD.kind OR NEW.household_id IS DISTINCT FROM OLD.household_id
     OR NEW.order_id IS DISTINCT FROM OLD.order_id
     OR (NEW.order_id IS NOT NULL AND NEW.undone_at IS NOT NULL)
     OR NEW.amount_cents <> OLD.amount_cents OR NEW.moved_on <> OLD.moved_on
     OR NEW.what <> OLD.what OR NEW.said_at <> OLD.said_at OR NEW.said_by <> OLD.said_by
     OR (OLD.position IS NOT NULL AND (NEW.position, NEW.counted_at, NEW.counted_by, NEW.transaction_id)
         IS DISTINCT FROM (OLD.position, OLD.counted_at, OLD.counted_by, OLD.transaction_id))
     OR OLD.undone_at IS NOT NULL THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- At commit: a movement that counts is in the ledger as it was said, and in its place; one that was
-- taken back is turned round, and was the last; the account holds what the movements say, to the cent, and a
-- closed fund holds nothing and waits for nothing.
CREATE OR REPLACE FUNCTION cortile_check_fund() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  f group_funds%ROWTYPE;
  m fund_moves%ROWTYPE;
  held bigint;
  said bigint;
  moved bigint;
BEGIN
  SELECT * INTO f FROM group_funds WHERE group_id = NEW.group_id;
  SELECT coalesce(sum(balance_cents), 0) INTO held
    FROM accounts WHERE address = 'fund:' || f.group_id;
  SELECT coalesce(sum(CASE WHEN kind IN ('put_in', 'from_order') THEN amount_cents ELSE -amount_cents END), 0)
    INTO said FROM fund_moves
    WHERE group_id = f.group_id AND position IS NOT NULL AND undone_at IS NULL;
  IF held <> said THEN
    RAISE EXCEPTION 'fund.ledger_differs' USING ERRCODE = 'P0001';
  END IF;
  IF f.closed_at IS NOT NULL AND (said <> 0 OR EXISTS (
    SELECT 1 FROM fund_moves
    WHERE group_id = f.group_id AND position IS NULL AND undone_at IS NULL)) THEN
    RAISE EXCEPTION 'fund.not_empty' USING ERRCODE = 'P0001';
  END IF;
  IF TG_TABLE_NAME = 'group_funds' THEN
    RETURN NULL;
  END IF;
  SELECT * INTO m FROM fund_moves WHERE id = to_jsonb(NEW) ->> 'id';
  IF m.position IS NULL THEN
    RETURN NULL;
  END IF;
  SELECT coalesce(sum(CASE WHEN p.to_account_id = a.id THEN p.amount_cents ELSE -p.amount_cents END), 0)
    INTO moved FROM accounts a JOIN postings p
      ON p.transaction_id = m.transaction_id AND a.id IN (p.to_account_id, p.from_account_id)
    WHERE a.address = 'fund:' || m.group_id;
  IF moved <> (CASE WHEN m.kind IN ('put_in', 'from_order') THEN m.amount_cents ELSE -m.amount_cents END)
     OR m.position > f.last_position
     OR (m.undone_at IS NOT NULL) <> EXISTS (
       SELECT 1 FROM transactions WHERE reverses_id = m.transaction_id) THEN
    RAISE EXCEPTION 'fund.ledger_differs' USING ERRCODE = 'P0001';
  END IF;
  IF m.undone_at IS NOT NULL AND EXISTS (
    SELECT 1 FROM fund_moves x WHERE x.group_id = m.group_id AND x.position > m.position
      AND x.counted_at <= m.undone_at
      AND (x.undone_at IS NULL OR x.undone_at > m.undone_at)) THEN
    RAISE EXCEPTION 'fund.not_last' USING ERRCODE = 'P0001';
  END IF;
  RETURN NULL;
END $$;
