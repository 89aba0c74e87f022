-- What the code promises about a group's common fund, the database enforces (X9, X10, X11, X12).
CREATE FUNCTION cortile_guard_fund() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.group_id <> OLD.group_id OR NEW.opened_at <> OLD.opened_at
     OR NEW.opened_by <> OLD.opened_by
     OR NEW.last_position NOT IN (OLD.last_position, OLD.last_position + 1) THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER group_funds_guard BEFORE UPDATE OR DELETE ON group_funds
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_fund();
--> statement-breakpoint
-- A movement keeps what was said; it counts once, and is taken back once.
CREATE FUNCTION cortile_guard_fund_move() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.id <> OLD.id OR NEW.group_id <> OLD.group_id
     OR NEW.kind <> OLD.kind OR NEW.household_id IS DISTINCT FROM OLD.household_id
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
CREATE TRIGGER fund_moves_guard BEFORE UPDATE OR DELETE ON fund_moves
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_fund_move();
--> statement-breakpoint
-- At commit: a movement that counts is in the ledger as it was said, and in its place; one that was
-- taken back is turned round, and was the last; the account holds no more than the movements say, and a closed fund
-- holds nothing and waits for nothing.
CREATE FUNCTION cortile_check_fund() RETURNS trigger LANGUAGE plpgsql
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
  SELECT coalesce(sum(CASE WHEN kind = 'put_in' THEN amount_cents ELSE -amount_cents END), 0)
    INTO said FROM fund_moves
    WHERE group_id = f.group_id AND position IS NOT NULL AND undone_at IS NULL;
  IF held > said THEN
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
  IF moved <> (CASE WHEN m.kind = 'put_in' THEN m.amount_cents ELSE -m.amount_cents END)
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
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER group_funds_checked AFTER INSERT OR UPDATE ON group_funds
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cortile_check_fund();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER fund_moves_checked AFTER INSERT OR UPDATE ON fund_moves
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cortile_check_fund();
