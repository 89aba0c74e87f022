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
