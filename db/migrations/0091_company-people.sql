CREATE TABLE "company_invites" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"year" integer NOT NULL,
	"address" text NOT NULL,
	"token_hash" text NOT NULL,
	"staff_number" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"joined_at" timestamp with time zone,
	"taken_off_at" timestamp with time zone,
	CONSTRAINT "company_invites_year_sane" CHECK ("company_invites"."year" between 2020 and 2200),
	CONSTRAINT "company_invites_address_lower" CHECK ("company_invites"."address" = lower("company_invites"."address") and char_length("company_invites"."address") <= 254),
	CONSTRAINT "company_invites_staff_number_length" CHECK (char_length("company_invites"."staff_number") <= 40),
	CONSTRAINT "company_invites_ends_once" CHECK ("company_invites"."joined_at" is null or "company_invites"."taken_off_at" is null)
);
--> statement-breakpoint
CREATE TABLE "employment_asks" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"staff_number" text NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"answered_by" text,
	CONSTRAINT "employment_asks_status_known" CHECK ("employment_asks"."status" in ('waiting', 'accepted', 'refused', 'withdrawn')),
	CONSTRAINT "employment_asks_staff_number_length" CHECK (char_length("employment_asks"."staff_number") <= 40),
	CONSTRAINT "employment_asks_words_length" CHECK (char_length("employment_asks"."words") <= 300),
	CONSTRAINT "employment_asks_answered_once" CHECK (("employment_asks"."status" = 'waiting') = ("employment_asks"."answered_at" is null))
);
--> statement-breakpoint
ALTER TABLE "mails" DROP CONSTRAINT "mails_kind_known";--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "join_code" text;--> statement-breakpoint
ALTER TABLE "company_employees" ADD COLUMN "staff_number" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "company_employees" ADD COLUMN "joined_on" date;--> statement-breakpoint
ALTER TABLE "company_employees" ADD COLUMN "left_on" date;--> statement-breakpoint
ALTER TABLE "company_invites" ADD CONSTRAINT "company_invites_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employment_asks" ADD CONSTRAINT "employment_asks_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employment_asks" ADD CONSTRAINT "employment_asks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employment_asks" ADD CONSTRAINT "employment_asks_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "company_invites_once" ON "company_invites" USING btree ("company_id","year","address");--> statement-breakpoint
CREATE UNIQUE INDEX "company_invites_token_hash_unique" ON "company_invites" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "employment_asks_one_waiting" ON "employment_asks" USING btree ("company_id","person_id") WHERE status in ('waiting');--> statement-breakpoint
CREATE INDEX "employment_asks_company" ON "employment_asks" USING btree ("company_id","created_at");--> statement-breakpoint
CREATE INDEX "employment_asks_person" ON "employment_asks" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "companies_join_code_unique" ON "companies" USING btree ("join_code");--> statement-breakpoint
CREATE INDEX "company_employees_person" ON "company_employees" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_kind_known" CHECK ("mails"."kind" in ('new_password', 'password_changed', 'confirm_address', 'address_asked', 'address_changed', 'needs_yes', 'group_invite', 'company_invite'));--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_join_code_letters" CHECK ("companies"."join_code" ~ '^[ACEFHJKMNPRTUVWXY34679]{8}$');--> statement-breakpoint
ALTER TABLE "company_employees" ADD CONSTRAINT "company_employees_staff_number_length" CHECK (char_length("company_employees"."staff_number") <= 40);--> statement-breakpoint
ALTER TABLE "company_employees" ADD CONSTRAINT "company_employees_left_in_year" CHECK ("company_employees"."left_on" is null or ("company_employees"."role" = 'employee' and extract(year from "company_employees"."left_on") = "company_employees"."year"));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'purchase_asked', 'purchase_proposed', 'seat_offered', 'seat_passed', 'edition_sure', 'edition_off', 'order_to_confirm', 'order_repriced', 'order_sources_changed', 'order_confirmed', 'order_cancelled', 'order_ended', 'household_dropped_out', 'cash_due', 'cash_said', 'cash_not_said', 'cash_received', 'account_changed', 'own_account_changed', 'order_completed', 'order_started', 'first_date_near', 'period_closed', 'period_due', 'amendment_asked', 'amendment_told', 'amendment_done', 'amendment_off', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'contact_named', 'absence_said', 'absence_marked', 'mark_contested', 'mark_proposed', 'mark_settled', 'member_joined', 'member_left', 'role_changed', 'join_asked', 'join_accepted', 'join_refused', 'nearby_proposed', 'nearby_lapsed', 'nearby_met', 'agreement_changed', 'voucher_issued', 'voucher_expiring', 'voucher_lapsed', 'voucher_refunded', 'voucher_unused', 'voucher_changed', 'programme_asked', 'application_returned', 'application_decided', 'benefit_granted', 'benefit_expiring', 'benefit_lapsed', 'benefit_refunded', 'refund_after_end', 'pack_sent', 'pack_decided', 'employment_asked', 'employment_accepted', 'employment_refused', 'message_received', 'card_commented', 'mentioned', 'expense_added', 'expense_changed', 'expense_deleted', 'recurring_set', 'recurring_ended', 'payment_said', 'payment_came', 'payment_undone', 'fund_opened', 'fund_keeper', 'fund_closed', 'fund_said', 'fund_counted', 'fund_paid', 'fund_undone', 'fund_due', 'fund_came', 'fund_not_come', 'group_vote_opened', 'group_vote_closed', 'sheet_submitted', 'sheet_given_back', 'sheet_validated', 'suspension_asked', 'suspension_answered', 'review_written', 'review_answered', 'review_reported', 'review_hidden', 'review_shown', 'card_added', 'card_moved'));