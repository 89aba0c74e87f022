CREATE TABLE "editions" (
	"id" text PRIMARY KEY NOT NULL,
	"service_id" text NOT NULL,
	"title" text NOT NULL,
	"place" text NOT NULL,
	"timetable" jsonb NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"seats" integer NOT NULL,
	"taken_seats" integer DEFAULT 0 NOT NULL,
	"min_seats" integer NOT NULL,
	"decides_on" date NOT NULL,
	"sales_end_on" date NOT NULL,
	"seat_price_cents" bigint NOT NULL,
	"min_age" integer,
	"max_age" integer,
	"state" text NOT NULL,
	"off_reason" text,
	"off_words" text,
	"off_by" text,
	"off_at" timestamp with time zone,
	"freed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "editions_state_known" CHECK ("editions"."state" in ('open', 'sure', 'called_off')),
	CONSTRAINT "editions_off_reason_known" CHECK ("editions"."off_reason" in ('too_few', 'provider')),
	CONSTRAINT "editions_off_said" CHECK (("editions"."state" = 'called_off') = ("editions"."off_reason" is not null)),
	CONSTRAINT "editions_texts" CHECK ("editions"."title" <> '' and char_length("editions"."title") <= 80 and "editions"."place" <> '' and char_length("editions"."place") <= 120 and char_length("editions"."off_words") <= 300),
	CONSTRAINT "editions_days" CHECK ("editions"."starts_on" <= "editions"."ends_on"),
	CONSTRAINT "editions_dated" CHECK ("editions"."timetable" ->> 'kind' in ('weekly', 'dates')),
	CONSTRAINT "editions_seats" CHECK ("editions"."seats" between 1 and 300),
	CONSTRAINT "editions_not_oversold" CHECK ("editions"."taken_seats" between 0 and "editions"."seats"),
	CONSTRAINT "editions_minimum" CHECK ("editions"."min_seats" between 1 and "editions"."seats"),
	CONSTRAINT "editions_days_of_sale" CHECK ("editions"."decides_on" < "editions"."starts_on" and "editions"."sales_end_on" <= "editions"."starts_on"),
	CONSTRAINT "editions_price_capped" CHECK ("editions"."seat_price_cents" between 0 and 9999999),
	CONSTRAINT "editions_ages" CHECK ("editions"."min_age" <= "editions"."max_age")
);
--> statement-breakpoint
CREATE TABLE "seat_claims" (
	"id" text PRIMARY KEY NOT NULL,
	"edition_id" text NOT NULL,
	"household_id" text NOT NULL,
	"seats" integer NOT NULL,
	"state" text NOT NULL,
	"until" timestamp with time zone,
	"order_id" text,
	"entry_id" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "seat_claims_state_known" CHECK ("seat_claims"."state" in ('held', 'offered', 'bought', 'ended')),
	CONSTRAINT "seat_claims_seats" CHECK ("seat_claims"."seats" between 1 and 20),
	CONSTRAINT "seat_claims_until_said" CHECK (("seat_claims"."state" in ('held', 'offered')) = ("seat_claims"."until" is not null)),
	CONSTRAINT "seat_claims_bought" CHECK ("seat_claims"."state" <> 'bought' or "seat_claims"."order_id" is not null),
	CONSTRAINT "seat_claims_offered" CHECK ("seat_claims"."state" <> 'offered' or "seat_claims"."entry_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "waiting_choices" (
	"entry_id" text NOT NULL,
	"edition_id" text NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "waiting_choices_entry_id_edition_id_pk" PRIMARY KEY("entry_id","edition_id"),
	CONSTRAINT "waiting_choices_state_known" CHECK ("waiting_choices"."state" in ('waiting', 'passed'))
);
--> statement-breakpoint
CREATE TABLE "waiting_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"service_id" text NOT NULL,
	"household_id" text NOT NULL,
	"seats" integer NOT NULL,
	"dependant_ids" text[] NOT NULL,
	"state" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"asked_by" text NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "waiting_entries_state_known" CHECK ("waiting_entries"."state" in ('waiting', 'offered', 'served', 'left')),
	CONSTRAINT "waiting_entries_seats" CHECK ("waiting_entries"."seats" between 1 and 20),
	CONSTRAINT "waiting_entries_ended" CHECK (("waiting_entries"."state" in ('waiting', 'offered')) = ("waiting_entries"."ended_at" is null))
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "orders_origin_known";--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "orders_called_off_reason_known";--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "edition_id" text;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_off_by_people_id_fk" FOREIGN KEY ("off_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_claims" ADD CONSTRAINT "seat_claims_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_claims" ADD CONSTRAINT "seat_claims_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_claims" ADD CONSTRAINT "seat_claims_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_claims" ADD CONSTRAINT "seat_claims_entry_id_waiting_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."waiting_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_choices" ADD CONSTRAINT "waiting_choices_entry_id_waiting_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."waiting_entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_choices" ADD CONSTRAINT "waiting_choices_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entries" ADD CONSTRAINT "waiting_entries_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entries" ADD CONSTRAINT "waiting_entries_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_entries" ADD CONSTRAINT "waiting_entries_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "editions_service" ON "editions" USING btree ("service_id","starts_on");--> statement-breakpoint
CREATE INDEX "editions_to_decide" ON "editions" USING btree ("decides_on") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "seat_claims_edition" ON "seat_claims" USING btree ("edition_id");--> statement-breakpoint
CREATE UNIQUE INDEX "seat_claims_order" ON "seat_claims" USING btree ("order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "seat_claims_one_open" ON "seat_claims" USING btree ("edition_id","household_id") WHERE state in ('held', 'offered');--> statement-breakpoint
CREATE INDEX "seat_claims_until" ON "seat_claims" USING btree ("until") WHERE state in ('held', 'offered');--> statement-breakpoint
CREATE INDEX "waiting_choices_edition" ON "waiting_choices" USING btree ("edition_id");--> statement-breakpoint
CREATE UNIQUE INDEX "waiting_entries_one" ON "waiting_entries" USING btree ("service_id","household_id") WHERE state in ('waiting', 'offered');--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "orders_edition" ON "orders" USING btree ("edition_id");--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'purchase_asked', 'purchase_proposed', 'seat_offered', 'seat_passed', 'edition_sure', 'edition_off', 'order_to_confirm', 'order_repriced', 'order_sources_changed', 'order_confirmed', 'order_cancelled', 'order_ended', 'household_dropped_out', 'cash_due', 'cash_said', 'cash_not_said', 'cash_received', 'account_changed', 'own_account_changed', 'order_completed', 'order_started', 'period_closed', 'period_due', 'amendment_asked', 'amendment_told', 'amendment_done', 'amendment_off', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'absence_said', 'absence_marked', 'mark_contested', 'mark_proposed', 'mark_settled', 'member_joined', 'member_left', 'role_changed', 'join_asked', 'join_accepted', 'join_refused', 'agreement_changed', 'voucher_issued', 'voucher_expiring', 'voucher_lapsed', 'voucher_refunded', 'voucher_unused', 'benefit_granted', 'benefit_expiring', 'benefit_lapsed', 'benefit_refunded', 'refund_after_end', 'pack_sent', 'pack_decided', 'message_received', 'card_commented', 'mentioned', 'expense_added', 'expense_changed', 'expense_deleted', 'recurring_set', 'recurring_ended', 'payment_said', 'payment_came', 'payment_undone', 'fund_opened', 'fund_keeper', 'fund_closed', 'fund_said', 'fund_counted', 'fund_paid', 'fund_undone', 'fund_due', 'fund_came', 'fund_not_come', 'group_vote_opened', 'group_vote_closed', 'sheet_submitted', 'sheet_given_back', 'sheet_validated', 'suspension_asked', 'suspension_answered', 'review_written', 'review_answered', 'review_reported', 'review_hidden', 'review_shown', 'card_added', 'card_moved'));--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_edition_of_seats" CHECK (("orders"."origin" = 'seat') = ("orders"."edition_id" is not null));--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_origin_known" CHECK ("orders"."origin" in ('offer', 'catalogue', 'seat'));--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_called_off_reason_known" CHECK ("orders"."called_off_reason" in ('organiser', 'provider', 'too_few_households', 'unconfirmed', 'household', 'declined', 'time_refused', 'unanswered', 'too_few_seats'));