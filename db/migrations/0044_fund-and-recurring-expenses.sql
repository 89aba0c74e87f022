CREATE TABLE "fund_moves" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"kind" text NOT NULL,
	"household_id" text,
	"amount_cents" bigint NOT NULL,
	"moved_on" date NOT NULL,
	"what" text DEFAULT '' NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	"said_by" text NOT NULL,
	"position" integer,
	"counted_at" timestamp with time zone,
	"counted_by" text,
	"transaction_id" text,
	"undone_at" timestamp with time zone,
	"undone_by" text,
	CONSTRAINT "fund_moves_kind_known" CHECK ("fund_moves"."kind" in ('put_in', 'paid', 'taken_out')),
	CONSTRAINT "fund_moves_amount_bounded" CHECK ("fund_moves"."amount_cents" between 1 and 10000000),
	CONSTRAINT "fund_moves_whose" CHECK (("fund_moves"."kind" = 'paid') = ("fund_moves"."household_id" is null)),
	CONSTRAINT "fund_moves_what_said" CHECK (("fund_moves"."kind" = 'paid') = ("fund_moves"."what" <> '')),
	CONSTRAINT "fund_moves_what_length" CHECK (char_length("fund_moves"."what") <= 80),
	CONSTRAINT "fund_moves_counted_whole" CHECK (num_nonnulls("fund_moves"."position", "fund_moves"."counted_at", "fund_moves"."counted_by", "fund_moves"."transaction_id") in (0, 4)),
	CONSTRAINT "fund_moves_undone_by" CHECK (("fund_moves"."undone_at" is null) = ("fund_moves"."undone_by" is null))
);
--> statement-breakpoint
CREATE TABLE "group_funds" (
	"group_id" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"keeper_household_id" text NOT NULL,
	"last_position" integer DEFAULT 0 NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"opened_by" text NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" text,
	CONSTRAINT "group_funds_purpose_length" CHECK (char_length("group_funds"."purpose") <= 80),
	CONSTRAINT "group_funds_purpose_said" CHECK ("group_funds"."purpose" <> ''),
	CONSTRAINT "group_funds_closed_by" CHECK (("group_funds"."closed_at" is null) = ("group_funds"."closed_by" is null))
);
--> statement-breakpoint
CREATE TABLE "recurring_expenses" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"author_household_id" text NOT NULL,
	"next_on" date,
	"booked_on" date,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"stopped_by" text,
	CONSTRAINT "recurring_expenses_version_positive" CHECK ("recurring_expenses"."version" > 0),
	CONSTRAINT "recurring_expenses_ended" CHECK (("recurring_expenses"."next_on" is null) = ("recurring_expenses"."ended_at" is not null)),
	CONSTRAINT "recurring_expenses_stopped" CHECK ("recurring_expenses"."stopped_by" is null or "recurring_expenses"."ended_at" is not null),
	CONSTRAINT "recurring_expenses_forward" CHECK ("recurring_expenses"."next_on" > "recurring_expenses"."booked_on")
);
--> statement-breakpoint
CREATE TABLE "recurring_parts" (
	"recurring_id" text NOT NULL,
	"version" integer NOT NULL,
	"household_id" text NOT NULL,
	"paid_cents" bigint NOT NULL,
	"takes_part" boolean NOT NULL,
	"figure" bigint,
	CONSTRAINT "recurring_parts_recurring_id_version_household_id_pk" PRIMARY KEY("recurring_id","version","household_id"),
	CONSTRAINT "recurring_parts_not_negative" CHECK ("recurring_parts"."paid_cents" >= 0 and coalesce("recurring_parts"."figure", 0) >= 0)
);
--> statement-breakpoint
CREATE TABLE "recurring_versions" (
	"recurring_id" text NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"category" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"total_cents" bigint NOT NULL,
	"split" text NOT NULL,
	"every" text NOT NULL,
	"first_on" date NOT NULL,
	"until_on" date,
	"by_person_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "recurring_versions_recurring_id_version_pk" PRIMARY KEY("recurring_id","version"),
	CONSTRAINT "recurring_versions_category_known" CHECK ("recurring_versions"."category" in ('groceries', 'care', 'children', 'building', 'outings', 'transport', 'gifts', 'other')),
	CONSTRAINT "recurring_versions_split_known" CHECK ("recurring_versions"."split" in ('per_household', 'shares', 'percent', 'exact')),
	CONSTRAINT "recurring_versions_every_known" CHECK ("recurring_versions"."every" in ('week', 'two_weeks', 'month', 'three_months', 'year')),
	CONSTRAINT "recurring_versions_title_said" CHECK ("recurring_versions"."title" <> ''),
	CONSTRAINT "recurring_versions_title_length" CHECK (char_length("recurring_versions"."title") <= 80),
	CONSTRAINT "recurring_versions_note_length" CHECK (char_length("recurring_versions"."note") <= 500),
	CONSTRAINT "recurring_versions_total_bounded" CHECK ("recurring_versions"."total_cents" between 1 and 10000000),
	CONSTRAINT "recurring_versions_until_later" CHECK ("recurring_versions"."until_on" >= "recurring_versions"."first_on")
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "accounts" DROP CONSTRAINT "accounts_kind_known";--> statement-breakpoint
ALTER TABLE "transactions" DROP CONSTRAINT "transactions_kind_known";--> statement-breakpoint
ALTER TABLE "expenses" ADD COLUMN "recurring_id" text;--> statement-breakpoint
ALTER TABLE "expenses" ADD COLUMN "occurs_on" date;--> statement-breakpoint
ALTER TABLE "fund_moves" ADD CONSTRAINT "fund_moves_group_id_group_funds_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."group_funds"("group_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_moves" ADD CONSTRAINT "fund_moves_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_moves" ADD CONSTRAINT "fund_moves_said_by_people_id_fk" FOREIGN KEY ("said_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_moves" ADD CONSTRAINT "fund_moves_counted_by_people_id_fk" FOREIGN KEY ("counted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_moves" ADD CONSTRAINT "fund_moves_transaction_id_transactions_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."transactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_moves" ADD CONSTRAINT "fund_moves_undone_by_people_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_funds" ADD CONSTRAINT "group_funds_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_funds" ADD CONSTRAINT "group_funds_keeper_household_id_households_id_fk" FOREIGN KEY ("keeper_household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_funds" ADD CONSTRAINT "group_funds_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_funds" ADD CONSTRAINT "group_funds_closed_by_people_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recurring_expenses" ADD CONSTRAINT "recurring_expenses_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recurring_expenses" ADD CONSTRAINT "recurring_expenses_author_household_id_households_id_fk" FOREIGN KEY ("author_household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recurring_expenses" ADD CONSTRAINT "recurring_expenses_stopped_by_people_id_fk" FOREIGN KEY ("stopped_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recurring_parts" ADD CONSTRAINT "recurring_parts_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recurring_parts" ADD CONSTRAINT "recurring_parts_version_fk" FOREIGN KEY ("recurring_id","version") REFERENCES "public"."recurring_versions"("recurring_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recurring_versions" ADD CONSTRAINT "recurring_versions_recurring_id_recurring_expenses_id_fk" FOREIGN KEY ("recurring_id") REFERENCES "public"."recurring_expenses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recurring_versions" ADD CONSTRAINT "recurring_versions_by_person_id_people_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "fund_moves_group" ON "fund_moves" USING btree ("group_id","said_at");--> statement-breakpoint
CREATE UNIQUE INDEX "fund_moves_position_unique" ON "fund_moves" USING btree ("group_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "fund_moves_transaction_unique" ON "fund_moves" USING btree ("transaction_id");--> statement-breakpoint
CREATE INDEX "recurring_expenses_group" ON "recurring_expenses" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "recurring_expenses_due" ON "recurring_expenses" USING btree ("next_on") WHERE ended_at is null;--> statement-breakpoint
ALTER TABLE "expenses" ADD CONSTRAINT "expenses_recurring_id_recurring_expenses_id_fk" FOREIGN KEY ("recurring_id") REFERENCES "public"."recurring_expenses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "expenses_occurrence_unique" ON "expenses" USING btree ("recurring_id","occurs_on");--> statement-breakpoint
ALTER TABLE "expenses" ADD CONSTRAINT "expenses_occurrence_whole" CHECK (("expenses"."recurring_id" is null) = ("expenses"."occurs_on" is null));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'order_to_confirm', 'order_repriced', 'order_confirmed', 'order_cancelled', 'household_dropped_out', 'cash_due', 'cash_said', 'cash_not_said', 'cash_received', 'account_changed', 'order_completed', 'order_started', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'member_joined', 'member_left', 'role_changed', 'join_asked', 'join_accepted', 'join_refused', 'agreement_changed', 'voucher_issued', 'voucher_expiring', 'voucher_refunded', 'voucher_unused', 'benefit_granted', 'benefit_refunded', 'message_received', 'card_commented', 'mentioned', 'expense_added', 'expense_changed', 'expense_deleted', 'recurring_set', 'recurring_ended', 'payment_said', 'payment_came', 'payment_undone', 'fund_opened', 'fund_keeper', 'fund_closed', 'fund_said', 'fund_counted', 'fund_paid', 'fund_undone', 'card_added', 'card_moved'));--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_funds_hold_cash" CHECK ("accounts"."kind" <> 'fund' or "accounts"."asset" = 'EUR');--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_kind_known" CHECK ("accounts"."kind" in ('world', 'programme', 'voucher', 'plan', 'benefit', 'hold', 'provider', 'household', 'claim', 'fund'));--> statement-breakpoint
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_kind_known" CHECK ("transactions"."kind" in ('programme_funded', 'voucher_issued', 'voucher_lapsed', 'benefit_granted', 'benefit_used_elsewhere', 'source_held', 'source_released', 'source_captured', 'source_refunded', 'cash_received', 'expense_shared', 'claim_paid', 'fund_put_in', 'fund_paid', 'fund_taken_out', 'reversal'));