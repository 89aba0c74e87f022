-- Taken seats follow the claims that live; the CHECK of the edition stops the one too many (SEA4).
CREATE FUNCTION cortile_count_seats() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  before_seats integer := 0;
  after_seats integer := 0;
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.state <> 'ended' THEN before_seats := OLD.seats; END IF;
  IF TG_OP <> 'DELETE' AND NEW.state <> 'ended' THEN after_seats := NEW.seats; END IF;
  IF before_seats <> after_seats THEN
    UPDATE editions SET taken_seats = taken_seats + after_seats - before_seats
      WHERE id = coalesce(NEW.edition_id, OLD.edition_id);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER seat_claims_count AFTER INSERT OR UPDATE OR DELETE ON seat_claims
  FOR EACH ROW EXECUTE FUNCTION cortile_count_seats();
--> statement-breakpoint
-- Nobody else writes that figure; and what an edition is of never changes.
CREATE FUNCTION cortile_keep_edition() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'edition.frozen' USING ERRCODE = 'P0001';
END $$;
--> statement-breakpoint
CREATE TRIGGER editions_keep BEFORE UPDATE ON editions FOR EACH ROW
  WHEN (NEW.service_id <> OLD.service_id
    OR (NEW.taken_seats <> OLD.taken_seats AND pg_trigger_depth() = 0)
    OR (OLD.state = 'called_off' AND NEW.state <> 'called_off'))
  EXECUTE FUNCTION cortile_keep_edition();
--> statement-breakpoint
-- Whose seats they are never changes, what ended stays so, and bought are those of the household's own
-- order of that edition.
CREATE FUNCTION cortile_guard_claim() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.state = 'ended' OR NEW.edition_id <> OLD.edition_id
     OR NEW.household_id <> OLD.household_id OR (OLD.state = 'bought'
       AND (NEW.state NOT IN ('bought', 'ended') OR NEW.seats <> OLD.seats
         OR NEW.order_id IS DISTINCT FROM OLD.order_id))) THEN
    RAISE EXCEPTION 'seat.frozen' USING ERRCODE = 'P0001';
  END IF;
  IF NEW.order_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.id = NEW.order_id
       AND o.edition_id = NEW.edition_id AND o.buyer_household_id = NEW.household_id) THEN
    RAISE EXCEPTION 'seat.other_order' USING ERRCODE = 'P0001';
  END IF;
  IF NEW.state <> 'ended' AND EXISTS (SELECT 1 FROM editions e
       WHERE e.id = NEW.edition_id AND e.state = 'called_off') AND TG_OP = 'INSERT' THEN
    RAISE EXCEPTION 'edition.called_off' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER seat_claims_guard BEFORE INSERT OR UPDATE ON seat_claims
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_claim();
--> statement-breakpoint
-- An order of seats has as many as it has beneficiaries while it counts, and none once it is called
-- off; asked at commit.
CREATE FUNCTION cortile_check_seated() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  one text := CASE WHEN TG_TABLE_NAME = 'orders' THEN to_jsonb(NEW) ->> 'id'
    ELSE to_jsonb(NEW) ->> 'order_id' END;
  o orders%ROWTYPE;
  has integer;
  wants integer;
BEGIN
  SELECT * INTO o FROM orders WHERE id = one;
  SELECT coalesce(sum(seats), 0) INTO has FROM seat_claims WHERE order_id = one AND state = 'bought';
  SELECT count(DISTINCT coalesce(dependant_id, '')) INTO wants FROM order_lines WHERE order_id = one;
  IF o.status = 'cancelled' THEN wants := 0; END IF;
  IF has <> wants THEN
    RAISE EXCEPTION 'seat.not_seated' USING ERRCODE = 'P0001';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER orders_seated AFTER INSERT OR UPDATE OF status ON orders
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.origin = 'seat')
  EXECUTE FUNCTION cortile_check_seated();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER seat_claims_seated AFTER INSERT OR UPDATE OF state, order_id ON seat_claims
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.order_id IS NOT NULL)
  EXECUTE FUNCTION cortile_check_seated();
--> statement-breakpoint
-- Which edition an order is of never changes, and it is one of the service that was bought.
CREATE FUNCTION cortile_check_order_edition() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    RAISE EXCEPTION 'order.buyer_frozen' USING ERRCODE = 'P0001';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM editions e
       WHERE e.id = NEW.edition_id AND e.service_id = NEW.service_id) THEN
    RAISE EXCEPTION 'edition.other_service' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER orders_edition_of_service BEFORE INSERT ON orders FOR EACH ROW
  WHEN (NEW.edition_id IS NOT NULL) EXECUTE FUNCTION cortile_check_order_edition();
--> statement-breakpoint
CREATE TRIGGER orders_keep_edition BEFORE UPDATE ON orders FOR EACH ROW
  WHEN (NEW.edition_id IS DISTINCT FROM OLD.edition_id)
  EXECUTE FUNCTION cortile_check_order_edition();
--> statement-breakpoint
-- Who waits keeps its place and what it asked for; the editions are of that service.
CREATE FUNCTION cortile_guard_waiting() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'waiting.frozen' USING ERRCODE = 'P0001';
END $$;
--> statement-breakpoint
CREATE TRIGGER waiting_entries_keep BEFORE UPDATE ON waiting_entries FOR EACH ROW
  WHEN (OLD.state IN ('served', 'left') OR (NEW.since, NEW.seats, NEW.household_id, NEW.service_id)
    IS DISTINCT FROM (OLD.since, OLD.seats, OLD.household_id, OLD.service_id))
  EXECUTE FUNCTION cortile_guard_waiting();
--> statement-breakpoint
CREATE FUNCTION cortile_check_choice() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM waiting_entries w JOIN editions e ON e.service_id = w.service_id
       WHERE w.id = NEW.entry_id AND e.id = NEW.edition_id) THEN
    RAISE EXCEPTION 'edition.other_service' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER waiting_choices_check BEFORE INSERT OR UPDATE ON waiting_choices
  FOR EACH ROW EXECUTE FUNCTION cortile_check_choice();
