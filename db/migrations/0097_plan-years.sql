ALTER TABLE "reimbursement_packs" ADD CONSTRAINT "reimbursement_packs_in_time" CHECK (("reimbursement_packs"."sent_at" at time zone 'Europe/Rome')::date between make_date("reimbursement_packs"."year", 1, 1) and make_date("reimbursement_packs"."year" + 1, 1, 31));--> statement-breakpoint
-- A plan pays back what was paid in its year and in no other (RMB6).
CREATE FUNCTION cortile_guard_pack_receipt() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM reimbursement_packs p, documents d
    WHERE p.id = NEW.pack_id AND d.id = NEW.document_id AND extract(year FROM d.paid_on) = p.year;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'pack.receipt_day' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER reimbursement_receipts_of_year BEFORE INSERT ON reimbursement_receipts
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_pack_receipt();
--> statement-breakpoint
-- What a source paid in periods that are closed is no reason to keep it out of the later ones (V13).
CREATE OR REPLACE FUNCTION cortile_guard_kept_source() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'allocations' THEN
    PERFORM 1 FROM kept_sources k JOIN order_lines l ON l.household_id = k.household_id
      WHERE k.order_id = NEW.order_id AND l.id = NEW.line_id
        AND k.source_id = coalesce(NEW.voucher_id, NEW.benefit_id) AND NEW.status = 'held';
  ELSE
    PERFORM 1 FROM allocations a JOIN order_lines l ON l.id = a.line_id
      WHERE a.order_id = NEW.order_id AND l.household_id = NEW.household_id
        AND a.source_id = coalesce(NEW.voucher_id, NEW.benefit_id)
        AND a.status = 'held';
  END IF;
  IF FOUND THEN
    RAISE EXCEPTION 'source.kept' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
