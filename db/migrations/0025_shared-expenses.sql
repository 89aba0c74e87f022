CREATE TABLE "claim_payments" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"from_household_id" text NOT NULL,
	"to_household_id" text NOT NULL,
	"amount_cents" bigint NOT NULL,
	"paid_on" date NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"said_paid_at" timestamp with time zone,
	"said_paid_by" text,
	"said_received_at" timestamp with time zone,
	"said_received_by" text,
	"transaction_id" text,
	"undone_at" timestamp with time zone,
	"undone_by" text,
	CONSTRAINT "claim_payments_two_households" CHECK ("claim_payments"."from_household_id" <> "claim_payments"."to_household_id"),
	CONSTRAINT "claim_payments_amount_bounded" CHECK ("claim_payments"."amount_cents" between 1 and 10000000),
	CONSTRAINT "claim_payments_somebody_said" CHECK ("claim_payments"."said_paid_at" is not null or "claim_payments"."said_received_at" is not null),
	CONSTRAINT "claim_payments_said_by" CHECK (("claim_payments"."said_paid_at" is null) = ("claim_payments"."said_paid_by" is null) and ("claim_payments"."said_received_at" is null) = ("claim_payments"."said_received_by" is null) and ("claim_payments"."undone_at" is null) = ("claim_payments"."undone_by" is null)),
	CONSTRAINT "claim_payments_booked_when_received" CHECK (("claim_payments"."transaction_id" is null) = ("claim_payments"."said_received_at" is null)),
	CONSTRAINT "claim_payments_undone_by_one" CHECK ("claim_payments"."undone_at" is null or "claim_payments"."said_paid_at" is null or "claim_payments"."said_received_at" is null)
);
--> statement-breakpoint
CREATE TABLE "expense_parts" (
	"expense_id" text NOT NULL,
	"version" integer NOT NULL,
	"household_id" text NOT NULL,
	"paid_cents" bigint NOT NULL,
	"share_cents" bigint NOT NULL,
	"figure" bigint,
	CONSTRAINT "expense_parts_expense_id_version_household_id_pk" PRIMARY KEY("expense_id","version","household_id"),
	CONSTRAINT "expense_parts_not_negative" CHECK ("expense_parts"."paid_cents" >= 0 and "expense_parts"."share_cents" >= 0 and coalesce("expense_parts"."figure", 0) >= 0)
);
--> statement-breakpoint
CREATE TABLE "expense_versions" (
	"expense_id" text NOT NULL,
	"version" integer NOT NULL,
	"step" text NOT NULL,
	"title" text NOT NULL,
	"category" text NOT NULL,
	"spent_on" date NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"total_cents" bigint NOT NULL,
	"split" text NOT NULL,
	"by_person_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"transaction_id" text NOT NULL,
	CONSTRAINT "expense_versions_expense_id_version_pk" PRIMARY KEY("expense_id","version"),
	CONSTRAINT "expense_versions_step_known" CHECK ("expense_versions"."step" in ('added', 'changed', 'deleted')),
	CONSTRAINT "expense_versions_category_known" CHECK ("expense_versions"."category" in ('groceries', 'care', 'children', 'building', 'outings', 'transport', 'gifts', 'other')),
	CONSTRAINT "expense_versions_split_known" CHECK ("expense_versions"."split" in ('per_household', 'shares', 'percent', 'exact')),
	CONSTRAINT "expense_versions_title_said" CHECK ("expense_versions"."title" <> ''),
	CONSTRAINT "expense_versions_title_length" CHECK (char_length("expense_versions"."title") <= 80),
	CONSTRAINT "expense_versions_note_length" CHECK (char_length("expense_versions"."note") <= 500),
	CONSTRAINT "expense_versions_total_bounded" CHECK ("expense_versions"."total_cents" between 1 and 10000000),
	CONSTRAINT "expense_versions_first_is_added" CHECK (("expense_versions"."version" = 1) = ("expense_versions"."step" = 'added'))
);
--> statement-breakpoint
CREATE TABLE "expenses" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"author_id" text NOT NULL,
	"author_household_id" text NOT NULL,
	"order_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"deleted_at" timestamp with time zone,
	"closed_by_payment_id" text,
	CONSTRAINT "expenses_version_positive" CHECK ("expenses"."version" > 0)
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "accounts" DROP CONSTRAINT "accounts_kind_known";--> statement-breakpoint
ALTER TABLE "accounts" DROP CONSTRAINT "accounts_no_overdraft";--> statement-breakpoint
ALTER TABLE "transactions" DROP CONSTRAINT "transactions_kind_known";--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "claim_group_id" text GENERATED ALWAYS AS (case when kind = 'claim' then split_part(address, ':', 2) end) STORED;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "claim_household_id" text GENERATED ALWAYS AS (case when kind = 'claim' then split_part(address, ':', 3) end) STORED;--> statement-breakpoint
ALTER TABLE "claim_payments" ADD CONSTRAINT "claim_payments_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_payments" ADD CONSTRAINT "claim_payments_from_household_id_households_id_fk" FOREIGN KEY ("from_household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_payments" ADD CONSTRAINT "claim_payments_to_household_id_households_id_fk" FOREIGN KEY ("to_household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_payments" ADD CONSTRAINT "claim_payments_said_paid_by_people_id_fk" FOREIGN KEY ("said_paid_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_payments" ADD CONSTRAINT "claim_payments_said_received_by_people_id_fk" FOREIGN KEY ("said_received_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_payments" ADD CONSTRAINT "claim_payments_transaction_id_transactions_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."transactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_payments" ADD CONSTRAINT "claim_payments_undone_by_people_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expense_parts" ADD CONSTRAINT "expense_parts_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expense_parts" ADD CONSTRAINT "expense_parts_version_fk" FOREIGN KEY ("expense_id","version") REFERENCES "public"."expense_versions"("expense_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expense_versions" ADD CONSTRAINT "expense_versions_expense_id_expenses_id_fk" FOREIGN KEY ("expense_id") REFERENCES "public"."expenses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expense_versions" ADD CONSTRAINT "expense_versions_by_person_id_people_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expense_versions" ADD CONSTRAINT "expense_versions_transaction_id_transactions_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."transactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expenses" ADD CONSTRAINT "expenses_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expenses" ADD CONSTRAINT "expenses_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expenses" ADD CONSTRAINT "expenses_author_household_id_households_id_fk" FOREIGN KEY ("author_household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expenses" ADD CONSTRAINT "expenses_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expenses" ADD CONSTRAINT "expenses_closed_by_payment_id_claim_payments_id_fk" FOREIGN KEY ("closed_by_payment_id") REFERENCES "public"."claim_payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "claim_payments_group" ON "claim_payments" USING btree ("group_id","created_at");--> statement-breakpoint
CREATE INDEX "expense_parts_household" ON "expense_parts" USING btree ("household_id");--> statement-breakpoint
CREATE INDEX "expenses_group" ON "expenses" USING btree ("group_id");--> statement-breakpoint
CREATE UNIQUE INDEX "expenses_order_unique" ON "expenses" USING btree ("order_id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "expenses_closed_by" ON "expenses" USING btree ("closed_by_payment_id");--> statement-breakpoint
CREATE INDEX "accounts_claim_group" ON "accounts" USING btree ("claim_group_id");--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'order_to_confirm', 'order_repriced', 'order_confirmed', 'order_cancelled', 'household_dropped_out', 'cash_received', 'order_completed', 'order_started', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'member_joined', 'member_left', 'role_changed', 'join_asked', 'join_accepted', 'join_refused', 'agreement_changed', 'voucher_issued', 'voucher_expiring', 'voucher_refunded', 'message_received', 'card_commented', 'mentioned', 'expense_added', 'expense_changed', 'expense_deleted', 'payment_said', 'payment_came', 'payment_undone', 'card_added', 'card_moved'));--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_claims_apart" CHECK (("accounts"."kind" = 'claim') = ("accounts"."asset" like 'claim:%') and ("accounts"."kind" <> 'claim' or "accounts"."asset" = 'claim:' || split_part("accounts"."address", ':', 2)));--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_kind_known" CHECK ("accounts"."kind" in ('world', 'programme', 'voucher', 'hold', 'provider', 'household', 'claim'));--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_no_overdraft" CHECK (kind in ('world', 'claim') or "accounts"."balance_cents" >= 0);--> statement-breakpoint
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_kind_known" CHECK ("transactions"."kind" in ('programme_funded', 'voucher_issued', 'voucher_held', 'voucher_released', 'voucher_captured', 'voucher_refunded', 'voucher_lapsed', 'cash_received', 'expense_shared', 'claim_paid', 'reversal'));