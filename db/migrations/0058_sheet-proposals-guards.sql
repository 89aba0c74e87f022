-- What the city is looking at, and what is over, does not change under its eyes (QUA1).
CREATE FUNCTION cortile_keep_proposal() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.state IN ('validated', 'withdrawn') AND (NEW.state, NEW.fields, NEW.remarks, NEW.version)
      IS DISTINCT FROM (OLD.state, OLD.fields, OLD.remarks, OLD.version) THEN
    RAISE EXCEPTION 'sheet.wrong_state' USING ERRCODE = 'P0001';
  END IF;
  IF OLD.state = 'submitted' AND NEW.fields <> OLD.fields THEN
    RAISE EXCEPTION 'sheet.wrong_state' USING ERRCODE = 'P0001';
  END IF;
  IF NEW.kind <> OLD.kind OR NEW.subject_id <> OLD.subject_id OR NEW.provider_id <> OLD.provider_id THEN
    RAISE EXCEPTION 'sheet.wrong_subject' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER sheet_proposals_kept BEFORE UPDATE ON sheet_proposals
  FOR EACH ROW EXECUTE FUNCTION cortile_keep_proposal();
--> statement-breakpoint
-- Nobody decides for the city about the provider they work for (QUA7).
CREATE FUNCTION cortile_check_sheet_officer() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.state IN ('to_correct', 'validated') AND NEW.state <> OLD.state AND EXISTS (
      SELECT 1 FROM provider_staff s
        WHERE s.provider_id = NEW.provider_id AND s.person_id = NEW.decided_by) THEN
    RAISE EXCEPTION 'sheet.own_provider' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER sheet_proposals_officer BEFORE UPDATE ON sheet_proposals
  FOR EACH ROW EXECUTE FUNCTION cortile_check_sheet_officer();
--> statement-breakpoint
CREATE FUNCTION cortile_check_suspension() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.state <> 'asked' OR NEW.reason <> OLD.reason
      OR NEW.action <> OLD.action OR NEW.asked_by <> OLD.asked_by) THEN
    RAISE EXCEPTION 'sheet.already_done' USING ERRCODE = 'P0001';
  END IF;
  IF EXISTS (SELECT 1 FROM provider_staff s WHERE s.provider_id = NEW.provider_id
      AND s.person_id IN (NEW.asked_by, NEW.answered_by)) THEN
    RAISE EXCEPTION 'sheet.own_provider' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER suspensions_checked BEFORE INSERT OR UPDATE ON suspensions
  FOR EACH ROW EXECUTE FUNCTION cortile_check_suspension();
