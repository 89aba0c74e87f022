-- What the code promises about money, the database enforces: a bug or a forged body meets a refusal.
-- Raised messages are stable failure codes (SQLSTATE P0001).
CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE FUNCTION cortile_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
END $$;
--> statement-breakpoint
CREATE TRIGGER postings_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON postings
  FOR EACH STATEMENT EXECUTE FUNCTION cortile_append_only();
--> statement-breakpoint
CREATE TRIGGER transactions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON transactions
  FOR EACH STATEMENT EXECUTE FUNCTION cortile_append_only();
--> statement-breakpoint
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION cortile_append_only();
--> statement-breakpoint
-- A posting moves both balances, lower account id first so that two postings cannot deadlock.
CREATE FUNCTION cortile_post() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  from_asset text;
  to_asset text;
BEGIN
  PERFORM 1 FROM accounts WHERE id IN (NEW.from_account_id, NEW.to_account_id)
    ORDER BY id FOR NO KEY UPDATE;
  SELECT asset INTO from_asset FROM accounts WHERE id = NEW.from_account_id;
  SELECT asset INTO to_asset FROM accounts WHERE id = NEW.to_account_id;
  IF from_asset IS DISTINCT FROM to_asset THEN
    RAISE EXCEPTION 'ledger.mixed_assets' USING ERRCODE = 'P0001';
  END IF;
  UPDATE accounts SET balance_cents = balance_cents - NEW.amount_cents WHERE id = NEW.from_account_id;
  UPDATE accounts SET balance_cents = balance_cents + NEW.amount_cents WHERE id = NEW.to_account_id;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER postings_move_balances AFTER INSERT ON postings
  FOR EACH ROW EXECUTE FUNCTION cortile_post();
--> statement-breakpoint
-- Only the posting trigger may move a balance, and an account never changes its nature.
CREATE FUNCTION cortile_guard_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.balance_cents <> 0 THEN
      RAISE EXCEPTION 'ledger.balance_by_hand' USING ERRCODE = 'P0001';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  IF NEW.balance_cents <> OLD.balance_cents AND pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'ledger.balance_by_hand' USING ERRCODE = 'P0001';
  END IF;
  IF NEW.asset <> OLD.asset OR NEW.kind <> OLD.kind OR NEW.address <> OLD.address THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER accounts_guard BEFORE INSERT OR UPDATE OR DELETE ON accounts
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_account();
--> statement-breakpoint
-- A transaction without postings would be an entry that says nothing.
CREATE FUNCTION cortile_check_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM postings WHERE transaction_id = NEW.id) THEN
    RAISE EXCEPTION 'ledger.empty_transaction' USING ERRCODE = 'P0001';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER transactions_not_empty AFTER INSERT ON transactions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cortile_check_transaction();
--> statement-breakpoint
-- Rules V1 and V2 once more, where no forged request can go around them.
CREATE FUNCTION cortile_guard_allocation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v vouchers%ROWTYPE;
  l order_lines%ROWTYPE;
  o orders%ROWTYPE;
  service_category text;
  already bigint;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.voucher_id <> OLD.voucher_id OR NEW.line_id <> OLD.line_id
       OR NEW.amount_cents <> OLD.amount_cents OR NEW.order_id <> OLD.order_id THEN
      RAISE EXCEPTION 'allocation.frozen' USING ERRCODE = 'P0001';
    END IF;
    RETURN NEW;
  END IF;
  SELECT * INTO v FROM vouchers WHERE id = NEW.voucher_id;
  SELECT * INTO l FROM order_lines WHERE id = NEW.line_id;
  SELECT * INTO o FROM orders WHERE id = NEW.order_id;
  SELECT r.category INTO service_category FROM requests r WHERE r.id = o.request_id;
  IF l.order_id <> NEW.order_id THEN
    RAISE EXCEPTION 'voucher.other_order' USING ERRCODE = 'P0001';
  END IF;
  IF v.household_id <> l.household_id THEN
    RAISE EXCEPTION 'voucher.other_household' USING ERRCODE = 'P0001';
  END IF;
  IF l.dependant_id IS DISTINCT FROM v.dependant_id THEN
    RAISE EXCEPTION 'voucher.other_dependant' USING ERRCODE = 'P0001';
  END IF;
  IF v.is_suspended THEN
    RAISE EXCEPTION 'voucher.suspended' USING ERRCODE = 'P0001';
  END IF;
  IF v.expires_on < (now() AT TIME ZONE 'Europe/Rome')::date AND NEW.status = 'held' THEN
    RAISE EXCEPTION 'voucher.expired' USING ERRCODE = 'P0001';
  END IF;
  IF o.starts_on < v.starts_on OR o.ends_on > v.expires_on THEN
    RAISE EXCEPTION 'voucher.outside_validity' USING ERRCODE = 'P0001';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM programme_categories pc
                 WHERE pc.programme_id = v.programme_id AND pc.category = service_category) THEN
    RAISE EXCEPTION 'voucher.not_eligible' USING ERRCODE = 'P0001';
  END IF;
  SELECT coalesce(sum(amount_cents), 0) INTO already FROM allocations
    WHERE line_id = NEW.line_id AND status IN ('held', 'captured');
  IF already + NEW.amount_cents > l.amount_cents THEN
    RAISE EXCEPTION 'voucher.more_than_line' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER allocations_guard BEFORE INSERT OR UPDATE ON allocations
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_allocation();
--> statement-breakpoint
-- Rule M2 at commit: the lines of an order, and the shares of its households, sum to its total.
CREATE FUNCTION cortile_check_order_sums() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  o orders%ROWTYPE;
  line_sum bigint;
  share_sum bigint;
BEGIN
  SELECT * INTO o FROM orders WHERE id = coalesce(NEW.order_id, OLD.order_id);
  IF NOT FOUND OR o.status = 'cancelled' THEN
    RETURN NULL;
  END IF;
  SELECT coalesce(sum(amount_cents), 0) INTO line_sum FROM order_lines WHERE order_id = o.id;
  SELECT coalesce(sum(share_cents), 0) INTO share_sum FROM order_households WHERE order_id = o.id;
  IF line_sum <> o.total_cents OR share_sum <> o.total_cents THEN
    RAISE EXCEPTION 'order.sums_differ' USING ERRCODE = 'P0001';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER order_lines_sum AFTER INSERT OR UPDATE OR DELETE ON order_lines
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cortile_check_order_sums();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER order_households_sum AFTER INSERT OR UPDATE OR DELETE ON order_households
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cortile_check_order_sums();
--> statement-breakpoint
-- Search in both languages, without accents; trigrams forgive typing errors.
CREATE FUNCTION cortile_plain(input text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, input)) $$;
--> statement-breakpoint
ALTER TABLE services ADD COLUMN search tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('italian', cortile_plain(title_it)), 'A') ||
  setweight(to_tsvector('english', cortile_plain(title_en)), 'A') ||
  setweight(to_tsvector('simple', cortile_plain(keywords)), 'B') ||
  setweight(to_tsvector('italian', cortile_plain(description_it)), 'C') ||
  setweight(to_tsvector('english', cortile_plain(description_en)), 'C')
) STORED;
--> statement-breakpoint
ALTER TABLE services ADD COLUMN search_words text GENERATED ALWAYS AS (
  cortile_plain(title_it || ' ' || title_en || ' ' || keywords)
) STORED;
--> statement-breakpoint
CREATE INDEX services_search ON services USING gin (search);
--> statement-breakpoint
CREATE INDEX services_search_words ON services USING gin (search_words gin_trgm_ops);
