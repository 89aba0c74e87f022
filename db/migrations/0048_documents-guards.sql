-- DOC1: documents are numbered from 1 by provider and year without gaps, in the transaction of their money;
-- a receipt is of money that a household paid for a period, a credit note of the same money turned round.
CREATE FUNCTION cortile_number_document() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  receipt documents%ROWTYPE;
BEGIN
  IF NEW.kind = 'receipt' AND NOT EXISTS (
    SELECT 1 FROM order_dues d JOIN orders o ON o.id = d.order_id
    WHERE d.order_id = NEW.order_id AND d.period = NEW.period
      AND d.household_id = NEW.household_id AND d.cash_transaction_id = NEW.transaction_id
      AND d.cash_received_cents = NEW.amount_cents AND d.payment_reference = NEW.reference
      AND o.provider_id = NEW.provider_id) THEN
    RAISE EXCEPTION 'document.other_money' USING ERRCODE = 'P0001';
  END IF;
  IF NEW.kind = 'credit_note' THEN
    SELECT * INTO receipt FROM documents WHERE id = NEW.corrects_id;
    IF receipt.kind IS DISTINCT FROM 'receipt' OR receipt.provider_id <> NEW.provider_id
       OR receipt.household_id <> NEW.household_id OR receipt.amount_cents <> NEW.amount_cents
       OR NOT EXISTS (SELECT 1 FROM transactions WHERE id = NEW.transaction_id
         AND reverses_id = receipt.transaction_id) THEN
      RAISE EXCEPTION 'document.other_money' USING ERRCODE = 'P0001';
    END IF;
  END IF;
  INSERT INTO document_counters AS c (provider_id, year, last) VALUES (NEW.provider_id, NEW.year, 1)
    ON CONFLICT (provider_id, year) DO UPDATE SET last = c.last + 1
    RETURNING last INTO NEW.number;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER documents_numbered BEFORE INSERT ON documents
  FOR EACH ROW EXECUTE FUNCTION cortile_number_document();
--> statement-breakpoint
CREATE TRIGGER documents_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON documents
  FOR EACH STATEMENT EXECUTE FUNCTION cortile_append_only();
--> statement-breakpoint
-- The counter only goes up by one, within the numbering.
CREATE FUNCTION cortile_guard_document_counter() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'ledger.append_only' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER document_counters_guard BEFORE INSERT OR UPDATE OR DELETE ON document_counters
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_document_counter();
--> statement-breakpoint
CREATE TRIGGER document_counters_kept BEFORE TRUNCATE ON document_counters
  FOR EACH STATEMENT EXECUTE FUNCTION cortile_append_only();
