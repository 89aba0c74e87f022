-- Who buys alone says yes by buying: the employee's choice to go beyond the own limit is written with
-- the order, after its household's yes and before anything is held for it (V4).
CREATE OR REPLACE FUNCTION cortile_guard_limit_crossing() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM 1 FROM allocations x JOIN benefits b ON b.id = x.benefit_id
      WHERE x.order_id = OLD.order_id AND b.person_id = OLD.person_id AND b.year = OLD.year
        AND b.kind = 'credit' AND x.status IN ('held', 'captured');
    IF FOUND THEN
      RAISE EXCEPTION 'source.over_limit' USING ERRCODE = 'P0001';
    END IF;
  END IF;
  IF TG_OP <> 'DELETE' AND NOT EXISTS (
      SELECT 1 FROM household_adults a
        JOIN order_households h ON h.household_id = a.household_id AND h.order_id = NEW.order_id
        JOIN orders o ON o.id = h.order_id
        WHERE a.person_id = NEW.person_id
          AND (h.status = 'pending'
            OR (h.answered_by = a.person_id AND o.origin <> 'offer' AND o.status = 'confirming'
              AND NOT EXISTS (SELECT 1 FROM allocations x WHERE x.order_id = o.id)))) THEN
    RAISE EXCEPTION 'source.other_household' USING ERRCODE = 'P0001';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
