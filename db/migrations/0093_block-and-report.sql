CREATE TABLE "nearby_blocks" (
	"id" text PRIMARY KEY NOT NULL,
	"household_id" text NOT NULL,
	"blocked_id" text NOT NULL,
	"seat" integer NOT NULL,
	"type_key" text NOT NULL,
	"category" text NOT NULL,
	"blocked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "nearby_blocks_category_known" CHECK ("nearby_blocks"."category" in ('childhood', 'education', 'sport', 'culture', 'holidays', 'older', 'health', 'psychology', 'disability', 'home', 'living', 'guidance')),
	CONSTRAINT "nearby_blocks_another" CHECK ("nearby_blocks"."household_id" <> "nearby_blocks"."blocked_id")
);
--> statement-breakpoint
CREATE TABLE "nearby_reports" (
	"id" text PRIMARY KEY NOT NULL,
	"message_id" text NOT NULL,
	"said" text NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	"author_id" text NOT NULL,
	"seat" integer NOT NULL,
	"type_key" text NOT NULL,
	"category" text NOT NULL,
	"household_id" text NOT NULL,
	"need_id" text NOT NULL,
	"reason" text NOT NULL,
	"words" text NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	"decision" text,
	"decision_reason" text,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	CONSTRAINT "nearby_reports_category_known" CHECK ("nearby_reports"."category" in ('childhood', 'education', 'sport', 'culture', 'holidays', 'older', 'health', 'psychology', 'disability', 'home', 'living', 'guidance')),
	CONSTRAINT "nearby_reports_reason_known" CHECK ("nearby_reports"."reason" in ('insulting', 'contact', 'money', 'danger', 'other')),
	CONSTRAINT "nearby_reports_decision_known" CHECK ("nearby_reports"."decision" in ('keep', 'hide', 'warn', 'suspend')),
	CONSTRAINT "nearby_reports_words" CHECK (char_length("nearby_reports"."words") <= 300),
	CONSTRAINT "nearby_reports_another" CHECK ("nearby_reports"."author_id" <> "nearby_reports"."household_id"),
	CONSTRAINT "nearby_reports_decided_whole" CHECK (("nearby_reports"."decided_at" is null) = ("nearby_reports"."decision" is null)
        and ("nearby_reports"."decided_at" is null) = ("nearby_reports"."decided_by" is null))
);
--> statement-breakpoint
CREATE TABLE "nearby_suspensions" (
	"household_id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"reason" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "nearby_suspensions_reason" CHECK (char_length("nearby_suspensions"."reason") <= 300),
	CONSTRAINT "nearby_suspensions_order" CHECK ("nearby_suspensions"."until" > "nearby_suspensions"."since")
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "thread_messages" ADD COLUMN "hidden_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "nearby_blocks" ADD CONSTRAINT "nearby_blocks_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nearby_blocks" ADD CONSTRAINT "nearby_blocks_blocked_id_households_id_fk" FOREIGN KEY ("blocked_id") REFERENCES "public"."households"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nearby_reports" ADD CONSTRAINT "nearby_reports_author_id_households_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."households"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nearby_reports" ADD CONSTRAINT "nearby_reports_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nearby_reports" ADD CONSTRAINT "nearby_reports_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nearby_suspensions" ADD CONSTRAINT "nearby_suspensions_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "nearby_blocks_once" ON "nearby_blocks" USING btree ("household_id","blocked_id");--> statement-breakpoint
CREATE INDEX "nearby_blocks_blocked" ON "nearby_blocks" USING btree ("blocked_id");--> statement-breakpoint
CREATE UNIQUE INDEX "nearby_reports_once" ON "nearby_reports" USING btree ("message_id","household_id");--> statement-breakpoint
CREATE INDEX "nearby_reports_author" ON "nearby_reports" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "nearby_reports_household" ON "nearby_reports" USING btree ("household_id","reported_at");--> statement-breakpoint
CREATE INDEX "nearby_reports_decided" ON "nearby_reports" USING btree ("decided_at");--> statement-breakpoint
CREATE INDEX "nearby_reports_by" ON "nearby_reports" USING btree ("decided_by");--> statement-breakpoint
CREATE UNIQUE INDEX "nearby_suspensions_report" ON "nearby_suspensions" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "nearby_suspensions_until" ON "nearby_suspensions" USING btree ("until");--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'purchase_asked', 'purchase_proposed', 'seat_offered', 'seat_passed', 'edition_sure', 'edition_off', 'order_to_confirm', 'order_repriced', 'order_sources_changed', 'order_confirmed', 'order_cancelled', 'order_ended', 'household_dropped_out', 'cash_due', 'cash_said', 'cash_not_said', 'cash_received', 'account_changed', 'own_account_changed', 'order_completed', 'order_started', 'first_date_near', 'period_closed', 'period_due', 'amendment_asked', 'amendment_told', 'amendment_done', 'amendment_off', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'contact_named', 'absence_said', 'absence_marked', 'mark_contested', 'mark_proposed', 'mark_settled', 'member_joined', 'member_left', 'role_changed', 'join_asked', 'join_accepted', 'join_refused', 'nearby_proposed', 'nearby_lapsed', 'nearby_met', 'nearby_message', 'nearby_reported', 'nearby_report_decided', 'nearby_judged', 'agreement_changed', 'voucher_issued', 'voucher_expiring', 'voucher_lapsed', 'voucher_refunded', 'voucher_unused', 'voucher_changed', 'programme_asked', 'application_returned', 'application_decided', 'benefit_granted', 'benefit_expiring', 'benefit_lapsed', 'benefit_refunded', 'refund_after_end', 'pack_sent', 'pack_decided', 'employment_asked', 'employment_accepted', 'employment_refused', 'message_received', 'card_commented', 'mentioned', 'expense_added', 'expense_changed', 'expense_deleted', 'recurring_set', 'recurring_ended', 'payment_said', 'payment_came', 'payment_undone', 'fund_opened', 'fund_keeper', 'fund_closed', 'fund_said', 'fund_counted', 'fund_paid', 'fund_undone', 'fund_due', 'fund_came', 'fund_not_come', 'group_vote_opened', 'group_vote_closed', 'sheet_submitted', 'sheet_given_back', 'sheet_validated', 'suspension_asked', 'suspension_answered', 'review_written', 'review_answered', 'review_reported', 'review_hidden', 'review_shown', 'card_added', 'card_moved'));