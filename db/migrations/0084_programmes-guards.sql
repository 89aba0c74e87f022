-- L8: an officer takes back what is left of a voucher (VCH2).
CREATE OR REPLACE FUNCTION cortile_is_route(entry_kind text, from_kind text, to_kind text) RETURNS boolean
  LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT (entry_kind || ' ' || from_kind || '>' || to_kind) IN (
    'programme_funded world>programme',
    'voucher_issued programme>voucher',
    'voucher_lapsed voucher>programme',
    'voucher_revoked voucher>programme',
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
-- PRG1: what a programme promised stays once it is open; families applied by it.
CREATE FUNCTION cortile_keep_programme() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.state <> 'draft' AND (NEW.state = 'draft' OR NEW.ends_on < OLD.ends_on
     OR (NEW.id, NEW.starts_on, NEW.beneficiary, NEW.min_age, NEW.max_age, NEW.max_voucher_cents)
       IS DISTINCT FROM
       (OLD.id, OLD.starts_on, OLD.beneficiary, OLD.min_age, OLD.max_age, OLD.max_voucher_cents)) THEN
    RAISE EXCEPTION 'programme.frozen' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER programmes_kept BEFORE UPDATE ON programmes
  FOR EACH ROW EXECUTE FUNCTION cortile_keep_programme();
--> statement-breakpoint
CREATE FUNCTION cortile_keep_programme_part() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM programmes p WHERE p.id = OLD.programme_id AND p.state <> 'draft') THEN
    RAISE EXCEPTION 'programme.frozen' USING ERRCODE = 'P0001';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
CREATE TRIGGER programme_bands_kept BEFORE UPDATE OR DELETE ON programme_bands
  FOR EACH ROW EXECUTE FUNCTION cortile_keep_programme_part();
--> statement-breakpoint
CREATE TRIGGER programme_categories_kept BEFORE UPDATE OR DELETE ON programme_categories
  FOR EACH ROW EXECUTE FUNCTION cortile_keep_programme_part();
--> statement-breakpoint
-- PRG4: a budget is what the ledger gave the programme, by what two officers agreed; asked at commit.
CREATE FUNCTION cortile_check_programme_funded() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  now_is programmes%ROWTYPE;
  funded bigint;
BEGIN
  SELECT * INTO now_is FROM programmes WHERE id = NEW.id;
  IF now_is.state = 'draft' THEN RETURN NULL; END IF;
  SELECT coalesce(sum(p.amount_cents), 0) INTO funded FROM postings p
    JOIN transactions t ON t.id = p.transaction_id JOIN accounts a ON a.id = p.to_account_id
    WHERE t.kind = 'programme_funded' AND a.address = 'programme:' || NEW.id;
  IF funded <> now_is.budget_cents THEN
    RAISE EXCEPTION 'programme.not_funded' USING ERRCODE = 'P0001';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER programmes_funded AFTER UPDATE OF budget_cents, state ON programmes
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cortile_check_programme_funded();
--> statement-breakpoint
CREATE FUNCTION cortile_keep_funding() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.state <> 'asked' OR (NEW.id, NEW.programme_id, NEW.kind, NEW.amount_cents, NEW.reason,
      NEW.asked_at, NEW.asked_by) IS DISTINCT FROM (OLD.id, OLD.programme_id, OLD.kind,
      OLD.amount_cents, OLD.reason, OLD.asked_at, OLD.asked_by) THEN
    RAISE EXCEPTION 'programme.already_done' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER programme_fundings_kept BEFORE UPDATE ON programme_fundings
  FOR EACH ROW EXECUTE FUNCTION cortile_keep_funding();
--> statement-breakpoint
-- APP1: whose an application is never changes, what ended stays so; M23: nobody decides for the own
-- household; a voucher it was granted is of that programme and that person.
CREATE FUNCTION cortile_guard_application() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.state IN ('granted', 'refused', 'withdrawn')
      OR (NEW.id, NEW.programme_id, NEW.household_id, NEW.dependant_id) IS DISTINCT FROM
        (OLD.id, OLD.programme_id, OLD.household_id, OLD.dependant_id)) THEN
    RAISE EXCEPTION 'application.wrong_state' USING ERRCODE = 'P0001';
  END IF;
  IF EXISTS (SELECT 1 FROM household_adults a
       WHERE a.household_id = NEW.household_id AND a.person_id = NEW.verified_by)
     AND (TG_OP = 'INSERT' OR NEW.verified_by IS DISTINCT FROM OLD.verified_by) THEN
    RAISE EXCEPTION 'application.own_household' USING ERRCODE = 'P0001';
  END IF;
  IF NEW.voucher_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM vouchers v WHERE v.id = NEW.voucher_id
       AND v.programme_id = NEW.programme_id AND v.dependant_id = NEW.dependant_id) THEN
    RAISE EXCEPTION 'application.other_voucher' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER applications_guard BEFORE INSERT OR UPDATE ON applications
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_application();
--> statement-breakpoint
-- VCH2: what was taken back is not given again, and nothing stays on it; asked at commit.
CREATE FUNCTION cortile_check_revoked() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at THEN
    RAISE EXCEPTION 'voucher.frozen' USING ERRCODE = 'P0001';
  END IF;
  IF OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL AND EXISTS (
      SELECT 1 FROM accounts a WHERE a.id = NEW.account_id AND a.balance_cents > 0) THEN
    RAISE EXCEPTION 'voucher.not_empty' USING ERRCODE = 'P0001';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER vouchers_revoked AFTER UPDATE OF revoked_at ON vouchers
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cortile_check_revoked();
