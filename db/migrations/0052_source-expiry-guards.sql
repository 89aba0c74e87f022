-- What was spent of a benefit: what left it, but for what went back to the company at its end (E4). The
-- limit of a year, the wallet and the company's desk all ask here.
CREATE FUNCTION cortile_spent_of_benefit(benefit text) RETURNS bigint
  LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT b.amount_cents - a.balance_cents - coalesce((
      SELECT sum(p.amount_cents) FROM postings p JOIN transactions t ON t.id = p.transaction_id
        WHERE p.from_account_id = b.account_id AND t.kind = 'benefit_lapsed'), 0)
    FROM benefits b JOIN accounts a ON a.id = b.account_id WHERE b.id = benefit
$$;
--> statement-breakpoint
-- Credits pass a year's limit on an order only where the employee chose so for that order (V4).
CREATE OR REPLACE FUNCTION cortile_check_benefit_part(
    b benefits, l order_lines, category text, amount bigint)
  RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  year_limit bigint;
  used bigint;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM household_adults h
                 WHERE h.person_id = b.person_id AND h.household_id = l.household_id) THEN
    RAISE EXCEPTION 'source.other_household' USING ERRCODE = 'P0001';
  END IF;
  IF b.category <> $3 THEN
    RAISE EXCEPTION 'source.not_eligible' USING ERRCODE = 'P0001';
  END IF;
  IF b.kind = 'service_voucher' AND (amount <> b.amount_cents OR amount <> l.amount_cents) THEN
    RAISE EXCEPTION 'source.not_whole' USING ERRCODE = 'P0001';
  END IF;
  IF b.kind <> 'credit' THEN
    RETURN;
  END IF;
  SELECT y.limit_cents INTO year_limit FROM benefit_years y
    WHERE y.person_id = b.person_id AND y.year = b.year FOR NO KEY UPDATE;
  SELECT sum(cortile_spent_of_benefit(own.id)) INTO used FROM benefits own
    WHERE own.person_id = b.person_id AND own.year = b.year AND own.kind = 'credit';
  IF used > year_limit AND NOT EXISTS (SELECT 1 FROM limit_crossings c
      WHERE c.order_id = l.order_id AND c.person_id = b.person_id AND c.year = b.year) THEN
    RAISE EXCEPTION 'source.over_limit' USING ERRCODE = 'P0001';
  END IF;
END $$;
