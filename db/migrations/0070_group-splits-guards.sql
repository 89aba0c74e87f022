-- How a group divides is what a vote of its own decided; another decision takes its place, none is taken away.
CREATE FUNCTION cortile_guard_group_split() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'decision.frozen' USING ERRCODE = 'P0001';
  END IF;
  IF (TG_OP = 'UPDATE' AND NEW.group_id <> OLD.group_id)
     OR NOT EXISTS (SELECT 1 FROM group_decisions d WHERE d.id = NEW.decision_id
       AND d.kind = 'group_split' AND d.status = 'accepted' AND d.group_id = NEW.group_id) THEN
    RAISE EXCEPTION 'source.not_decided' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER group_splits_guard BEFORE INSERT OR UPDATE OR DELETE ON group_splits
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_group_split();
