-- Parts of orders made before this get a reference each, from 48 random bits. The default is
-- reckoned row by row while the column is added: an UPDATE would leave deferred checks pending,
-- and the table could not be altered further.
CREATE FUNCTION cortile_new_reference() RETURNS text LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  body text := lpad(
    ((('x' || left(replace(gen_random_uuid()::text, '-', ''), 12))::bit(48)::bigint)
      % 1000000000000)::text, 12, '0');
BEGIN
  RETURN 'RF' || lpad((98 - (body || '271500')::numeric % 97)::text, 2, '0') || body;
END $$;
--> statement-breakpoint
ALTER TABLE "order_households" ADD COLUMN "payment_reference" text DEFAULT cortile_new_reference() NOT NULL;
--> statement-breakpoint
ALTER TABLE "order_households" ALTER COLUMN "payment_reference" DROP DEFAULT;
--> statement-breakpoint
DROP FUNCTION cortile_new_reference();
--> statement-breakpoint
CREATE UNIQUE INDEX "order_households_reference_unique" ON "order_households" USING btree ("payment_reference");
--> statement-breakpoint
ALTER TABLE "order_households" ADD CONSTRAINT "order_households_reference_shape" CHECK ("order_households"."payment_reference" ~ '^RF[0-9]{14}$');
