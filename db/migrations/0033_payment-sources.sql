CREATE TABLE "kept_sources" (
	"order_id" text NOT NULL,
	"household_id" text NOT NULL,
	"voucher_id" text,
	"benefit_id" text,
	"source_id" text GENERATED ALWAYS AS (coalesce(voucher_id, benefit_id)) STORED NOT NULL,
	"kept_by" text NOT NULL,
	"kept_at" timestamp with time zone NOT NULL,
	CONSTRAINT "kept_sources_order_id_household_id_source_id_pk" PRIMARY KEY("order_id","household_id","source_id"),
	CONSTRAINT "kept_sources_one_source" CHECK (num_nonnulls(voucher_id, benefit_id) = 1)
);
--> statement-breakpoint
CREATE TABLE "benefit_years" (
	"person_id" text NOT NULL,
	"year" integer NOT NULL,
	"has_children" boolean DEFAULT false NOT NULL,
	"limit_cents" bigint NOT NULL,
	"declared_at" timestamp with time zone,
	CONSTRAINT "benefit_years_person_id_year_pk" PRIMARY KEY("person_id","year"),
	CONSTRAINT "benefit_years_limit_not_negative" CHECK ("benefit_years"."limit_cents" >= 0)
);
--> statement-breakpoint
CREATE TABLE "benefits" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"year" integer NOT NULL,
	"account_id" text NOT NULL,
	"amount_cents" bigint NOT NULL,
	"category" text,
	"starts_on" date NOT NULL,
	"expires_on" date NOT NULL,
	"is_suspended" boolean DEFAULT false NOT NULL,
	"granted_by" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "benefits_kind_known" CHECK ("benefits"."kind" in ('credit', 'service_voucher')),
	CONSTRAINT "benefits_category_known" CHECK ("benefits"."category" in ('childhood', 'education', 'sport', 'culture', 'holidays', 'older', 'health', 'psychology', 'disability', 'home', 'living', 'guidance')),
	CONSTRAINT "benefits_amount_within" CHECK ("benefits"."amount_cents" between 1 and 10000000),
	CONSTRAINT "benefits_days_in_order" CHECK ("benefits"."starts_on" <= "benefits"."expires_on"),
	CONSTRAINT "benefits_service_named" CHECK (("benefits"."kind" = 'service_voucher') = ("benefits"."category" is not null))
);
--> statement-breakpoint
-- What is kept out of an order stays kept.
INSERT INTO "kept_sources" ("order_id", "household_id", "voucher_id", "kept_by", "kept_at")
  SELECT k.order_id, v.household_id, k.voucher_id, k.kept_by, k.kept_at
  FROM kept_vouchers k JOIN vouchers v ON v.id = k.voucher_id;--> statement-breakpoint
ALTER TABLE "kept_vouchers" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "kept_vouchers" CASCADE;--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "accounts" DROP CONSTRAINT "accounts_kind_known";--> statement-breakpoint
ALTER TABLE "transactions" DROP CONSTRAINT "transactions_kind_known";--> statement-breakpoint
-- The same movements under the name of what they now do; no amount, account or time is touched.
ALTER TABLE "transactions" DISABLE TRIGGER "transactions_append_only";--> statement-breakpoint
UPDATE "transactions" SET "kind" = replace("kind", 'voucher_', 'source_')
  WHERE "kind" IN ('voucher_held', 'voucher_released', 'voucher_captured', 'voucher_refunded');--> statement-breakpoint
ALTER TABLE "transactions" ENABLE TRIGGER "transactions_append_only";--> statement-breakpoint
DROP INDEX "accounts_voucher";--> statement-breakpoint
DROP INDEX "allocations_voucher";--> statement-breakpoint
DROP INDEX "allocations_one_live";--> statement-breakpoint
ALTER TABLE "allocations" ALTER COLUMN "voucher_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "source_id" text GENERATED ALWAYS AS (case when kind in ('voucher', 'benefit') then split_part(address, ':', 2)
        when kind = 'hold' then split_part(address, ':', 4) end) STORED;--> statement-breakpoint
ALTER TABLE "allocations" ADD COLUMN "benefit_id" text;--> statement-breakpoint
ALTER TABLE "allocations" ADD COLUMN "source_id" text GENERATED ALWAYS AS (coalesce(voucher_id, benefit_id)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "kept_sources" ADD CONSTRAINT "kept_sources_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_sources" ADD CONSTRAINT "kept_sources_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_sources" ADD CONSTRAINT "kept_sources_voucher_id_vouchers_id_fk" FOREIGN KEY ("voucher_id") REFERENCES "public"."vouchers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_sources" ADD CONSTRAINT "kept_sources_benefit_id_benefits_id_fk" FOREIGN KEY ("benefit_id") REFERENCES "public"."benefits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_sources" ADD CONSTRAINT "kept_sources_kept_by_people_id_fk" FOREIGN KEY ("kept_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benefit_years" ADD CONSTRAINT "benefit_years_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benefits" ADD CONSTRAINT "benefits_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benefits" ADD CONSTRAINT "benefits_granted_by_people_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benefits" ADD CONSTRAINT "benefits_employee" FOREIGN KEY ("company_id","person_id","year") REFERENCES "public"."company_employees"("company_id","person_id","year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benefits" ADD CONSTRAINT "benefits_year" FOREIGN KEY ("person_id","year") REFERENCES "public"."benefit_years"("person_id","year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "kept_sources_source" ON "kept_sources" USING btree ("source_id");--> statement-breakpoint
CREATE UNIQUE INDEX "benefits_account_unique" ON "benefits" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "benefits_person" ON "benefits" USING btree ("person_id","year");--> statement-breakpoint
CREATE INDEX "benefits_company" ON "benefits" USING btree ("company_id","year");--> statement-breakpoint
ALTER TABLE "allocations" ADD CONSTRAINT "allocations_benefit_id_benefits_id_fk" FOREIGN KEY ("benefit_id") REFERENCES "public"."benefits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_source" ON "accounts" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "allocations_source" ON "allocations" USING btree ("source_id");--> statement-breakpoint
CREATE UNIQUE INDEX "allocations_one_live" ON "allocations" USING btree ("line_id","source_id") WHERE status in ('held', 'captured');--> statement-breakpoint
-- Credits that stood in plain columns come into the ledger: what a company gave, and what of it was used.
CREATE TEMPORARY TABLE "credits_before" ON COMMIT DROP AS
  SELECT e.person_id, e.company_id, e.year, e.credit_cents, e.used_cents,
    md5(e.company_id || '/' || e.person_id || '/' || e.year) AS key,
    'company:' || e.company_id || ':' || e.year AS asset,
    'plan:' || e.company_id || ':' || e.year AS plan,
    make_timestamptz(e.year, 1, 1, 9, 0, 0, 'Europe/Rome') AS given_at
  FROM company_employees e JOIN companies c ON c.id = e.company_id
  WHERE c.plan_kind = 'credit' AND e.credit_cents > 0;--> statement-breakpoint
INSERT INTO "accounts" ("id", "address", "kind", "asset", "created_at")
  SELECT 'account-' || md5(address), address, kind, asset, min(given_at) FROM (
    SELECT 'world:' || asset AS address, 'world' AS kind, asset, given_at FROM credits_before
    UNION ALL SELECT plan, 'plan', asset, given_at FROM credits_before
    UNION ALL SELECT 'benefit:' || key, 'benefit', asset, given_at FROM credits_before
  ) a GROUP BY address, kind, asset;--> statement-breakpoint
INSERT INTO "transactions" ("id", "kind", "idempotency_key", "request_hash", "occurred_at", "recorded_at")
  SELECT 'granted-' || key, 'benefit_granted', 'migration:granted:' || key, '-', given_at, given_at
    FROM credits_before
  UNION ALL SELECT 'used-' || key, 'benefit_used_elsewhere', 'migration:used:' || key, '-', given_at, given_at
    FROM credits_before WHERE used_cents > 0;--> statement-breakpoint
INSERT INTO "postings" ("id", "transaction_id", "from_account_id", "to_account_id", "amount_cents")
  SELECT 'granted-1-' || key, 'granted-' || key, 'account-' || md5('world:' || asset),
      'account-' || md5(plan), credit_cents FROM credits_before
  UNION ALL SELECT 'granted-2-' || key, 'granted-' || key, 'account-' || md5(plan),
      'account-' || md5('benefit:' || key), credit_cents FROM credits_before
  UNION ALL SELECT 'used-1-' || key, 'used-' || key, 'account-' || md5('benefit:' || key),
      'account-' || md5('world:' || asset), used_cents FROM credits_before WHERE used_cents > 0
  ORDER BY 1;--> statement-breakpoint
INSERT INTO "benefit_years" ("person_id", "year", "has_children", "limit_cents")
  SELECT person_id, year, bool_or(used_cents > 100000),
    CASE WHEN year NOT BETWEEN 2025 AND 2027 THEN 25823
      WHEN bool_or(used_cents > 100000) THEN 200000 ELSE 100000 END
  FROM credits_before GROUP BY person_id, year;--> statement-breakpoint
INSERT INTO "benefits" ("id", "kind", "company_id", "person_id", "year", "account_id", "amount_cents",
    "starts_on", "expires_on", "created_at")
  SELECT key, 'credit', company_id, person_id, year, 'account-' || md5('benefit:' || key), credit_cents,
    make_date(year, 1, 1), make_date(year + 1, 12, 31), given_at
  FROM credits_before;--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;--> statement-breakpoint
SET CONSTRAINTS ALL DEFERRED;--> statement-breakpoint
ALTER TABLE "company_employees" DROP COLUMN "credit_cents";--> statement-breakpoint
ALTER TABLE "company_employees" DROP COLUMN "used_cents";--> statement-breakpoint
ALTER TABLE "accounts" DROP COLUMN "voucher_id";--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'order_to_confirm', 'order_repriced', 'order_confirmed', 'order_cancelled', 'household_dropped_out', 'cash_due', 'cash_said', 'cash_not_said', 'cash_received', 'account_changed', 'order_completed', 'order_started', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'member_joined', 'member_left', 'role_changed', 'join_asked', 'join_accepted', 'join_refused', 'agreement_changed', 'voucher_issued', 'voucher_expiring', 'voucher_refunded', 'benefit_granted', 'benefit_refunded', 'message_received', 'card_commented', 'mentioned', 'expense_added', 'expense_changed', 'expense_deleted', 'payment_said', 'payment_came', 'payment_undone', 'card_added', 'card_moved'));--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_kind_known" CHECK ("accounts"."kind" in ('world', 'programme', 'voucher', 'plan', 'benefit', 'hold', 'provider', 'household', 'claim'));--> statement-breakpoint
ALTER TABLE "allocations" ADD CONSTRAINT "allocations_one_source" CHECK (num_nonnulls(voucher_id, benefit_id) = 1);--> statement-breakpoint
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_kind_known" CHECK ("transactions"."kind" in ('programme_funded', 'voucher_issued', 'voucher_lapsed', 'benefit_granted', 'benefit_used_elsewhere', 'source_held', 'source_released', 'source_captured', 'source_refunded', 'cash_received', 'expense_shared', 'claim_paid', 'reversal'));