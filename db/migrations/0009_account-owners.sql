-- Whose an account is, in columns: the database derives them from the address, for the rows that are
-- there as well. The ledger itself is not touched, no trigger runs, and nobody can write them.
ALTER TABLE "accounts" ADD COLUMN "provider_id" text GENERATED ALWAYS AS (case when kind = 'provider' then split_part(address, ':', 2) end) STORED;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "purpose" text GENERATED ALWAYS AS (case when kind = 'provider' then split_part(address, ':', 3) end) STORED;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "voucher_id" text GENERATED ALWAYS AS (case kind when 'voucher' then split_part(address, ':', 2)
        when 'hold' then split_part(address, ':', 4) end) STORED;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "household_id" text GENERATED ALWAYS AS (case when kind = 'household' then split_part(address, ':', 4) end) STORED;--> statement-breakpoint
CREATE INDEX "accounts_provider" ON "accounts" USING btree ("provider_id");--> statement-breakpoint
CREATE INDEX "accounts_voucher" ON "accounts" USING btree ("voucher_id");--> statement-breakpoint
CREATE INDEX "accounts_household" ON "accounts" USING btree ("household_id");
