-- What providers had said of their orders before it was kept as steps.
INSERT INTO order_steps (id, order_id, kind, household_id, at, by)
  SELECT 'started-' || o.id, o.id, 'started', NULL, a.at, a.actor_person_id
  FROM orders o JOIN LATERAL (
    SELECT at, actor_person_id FROM audit_log
    WHERE subject_kind = 'order' AND subject_id = o.id AND action = 'order.start'
      AND actor_person_id IS NOT NULL
    ORDER BY at DESC LIMIT 1) a ON true
  WHERE o.status IN ('active', 'completed', 'settled');
--> statement-breakpoint
INSERT INTO order_steps (id, order_id, kind, household_id, at, by)
  SELECT 'completed-' || o.id, o.id, 'completed', NULL, a.at, a.actor_person_id
  FROM orders o JOIN LATERAL (
    SELECT at, actor_person_id FROM audit_log
    WHERE subject_kind = 'order' AND subject_id = o.id AND action = 'order.complete'
      AND actor_person_id IS NOT NULL
    ORDER BY at DESC LIMIT 1) a ON true
  WHERE o.status IN ('completed', 'settled');
--> statement-breakpoint
INSERT INTO order_steps (id, order_id, kind, household_id, at, by)
  SELECT 'cash-' || order_id || '-' || household_id, order_id, 'cash_received', household_id,
    cash_received_at, cash_received_by
  FROM order_households WHERE cash_received_at IS NOT NULL AND cash_received_by IS NOT NULL;
--> statement-breakpoint
-- No two dates of an order begin at one moment; asked at commit, since a row of them moves together.
ALTER TABLE order_sessions ADD CONSTRAINT order_sessions_no_double
  UNIQUE (order_id, starts_at) DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
-- Planned dates lie within the first and last day of their order, on Milan's calendar (SES1, SES5).
CREATE FUNCTION cortile_check_session_days() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  checked_id text := CASE WHEN TG_TABLE_NAME = 'orders' THEN to_jsonb(NEW) ->> 'id'
    ELSE to_jsonb(NEW) ->> 'order_id' END;
BEGIN
  IF EXISTS (
    SELECT 1 FROM order_sessions s JOIN orders o ON o.id = s.order_id
    WHERE o.id = checked_id AND s.state = 'planned'
      AND (s.starts_at AT TIME ZONE 'Europe/Rome')::date NOT BETWEEN o.starts_on AND o.ends_on
  ) THEN
    RAISE EXCEPTION 'session.outside_order' USING ERRCODE = 'P0001';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER order_sessions_days AFTER INSERT OR UPDATE ON order_sessions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cortile_check_session_days();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER orders_session_days AFTER UPDATE OF starts_on, ends_on ON orders
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cortile_check_session_days();
--> statement-breakpoint
-- No service begins before its first day or is over before its last date (STP1, STP2).
CREATE FUNCTION cortile_guard_step() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  o orders%ROWTYPE;
  said_on date := (NEW.at AT TIME ZONE 'Europe/Rome')::date;
  last_on date;
BEGIN
  SELECT * INTO o FROM orders WHERE id = NEW.order_id;
  IF NEW.kind = 'started' AND said_on < o.starts_on THEN
    RAISE EXCEPTION 'order.too_early' USING ERRCODE = 'P0001';
  END IF;
  IF NEW.kind = 'completed' THEN
    SELECT coalesce(max((starts_at AT TIME ZONE 'Europe/Rome')::date), o.ends_on) INTO last_on
      FROM order_sessions WHERE order_id = o.id AND state = 'planned';
    IF said_on < last_on THEN
      RAISE EXCEPTION 'order.not_over' USING ERRCODE = 'P0001';
    END IF;
  END IF;
  IF NEW.household_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM order_households WHERE order_id = o.id AND household_id = NEW.household_id
  ) THEN
    RAISE EXCEPTION 'order.other_household' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER order_steps_guard BEFORE INSERT ON order_steps
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_step();
--> statement-breakpoint
-- An order moves on a step that stands, and neither ends nor settles over an objection (STP4).
CREATE FUNCTION cortile_guard_order_state() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  needed text := CASE WHEN OLD.status = 'confirmed' AND NEW.status = 'active' THEN 'started'
    WHEN OLD.status = 'active' AND NEW.status = 'completed' THEN 'completed' END;
BEGIN
  IF needed IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM order_steps
    WHERE order_id = NEW.id AND kind = needed AND taken_back_at IS NULL
  ) THEN
    RAISE EXCEPTION 'order.step_missing' USING ERRCODE = 'P0001';
  END IF;
  IF (needed = 'completed' OR (NEW.status = 'settled' AND OLD.status <> 'settled')) AND EXISTS (
    SELECT 1 FROM order_objections b JOIN order_steps s ON s.id = b.step_id
    WHERE s.order_id = NEW.id AND b.state = 'open'
  ) THEN
    RAISE EXCEPTION 'order.contested' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER orders_guard_state BEFORE UPDATE OF status ON orders
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_order_state();
--> statement-breakpoint
-- Three days to object, to a step that stands; by a household of the order, money's own alone (STP3).
CREATE FUNCTION cortile_guard_objection() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  s order_steps%ROWTYPE;
BEGIN
  SELECT * INTO s FROM order_steps WHERE id = NEW.step_id;
  IF s.taken_back_at IS NOT NULL OR NEW.made_at >= s.at + interval '72 hours' THEN
    RAISE EXCEPTION 'step.closed' USING ERRCODE = 'P0001';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM order_households
                 WHERE order_id = s.order_id AND household_id = NEW.household_id)
     OR (s.household_id IS NOT NULL AND s.household_id <> NEW.household_id) THEN
    RAISE EXCEPTION 'step.other_household' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER order_objections_guard BEFORE INSERT ON order_objections
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_objection();
