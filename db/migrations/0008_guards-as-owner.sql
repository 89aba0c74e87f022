-- The application may run as a role that does not own these tables and holds no right to move a
-- balance: only the posting trigger does, with the rights of the owner. Every guard looks tables up
-- in `public`, so that a temporary table of the same name cannot stand in for the ledger.
ALTER FUNCTION cortile_post() SECURITY DEFINER;
--> statement-breakpoint
ALTER FUNCTION cortile_post() SET search_path = pg_catalog, public, pg_temp;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION cortile_post() FROM PUBLIC;
--> statement-breakpoint
ALTER FUNCTION cortile_guard_account() SET search_path = pg_catalog, public, pg_temp;
--> statement-breakpoint
ALTER FUNCTION cortile_check_transaction() SET search_path = pg_catalog, public, pg_temp;
--> statement-breakpoint
ALTER FUNCTION cortile_guard_allocation() SET search_path = pg_catalog, public, pg_temp;
--> statement-breakpoint
ALTER FUNCTION cortile_check_order_sums() SET search_path = pg_catalog, public, pg_temp;
