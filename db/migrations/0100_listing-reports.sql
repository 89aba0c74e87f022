CREATE TABLE "listing_bars" (
	"group_id" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "listing_bars_reason_length" CHECK (char_length("listing_bars"."reason") <= 300),
	CONSTRAINT "listing_bars_reason_said" CHECK ("listing_bars"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "listing_reports" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"person_id" text NOT NULL,
	"said" text NOT NULL,
	"reason" text NOT NULL,
	"words" text NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	"decision" text,
	"decided_at" timestamp with time zone,
	CONSTRAINT "listing_reports_reason_known" CHECK ("listing_reports"."reason" in ('insulting', 'contact', 'money', 'danger', 'other')),
	CONSTRAINT "listing_reports_decision_known" CHECK ("listing_reports"."decision" in ('keep', 'take_out', 'allow')),
	CONSTRAINT "listing_reports_words_length" CHECK (char_length("listing_reports"."words") <= 300),
	CONSTRAINT "listing_reports_decided" CHECK (("listing_reports"."decision" is null) = ("listing_reports"."decided_at" is null))
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "listing_bars" ADD CONSTRAINT "listing_bars_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_reports" ADD CONSTRAINT "listing_reports_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_reports" ADD CONSTRAINT "listing_reports_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "listing_reports_one_open" ON "listing_reports" USING btree ("group_id","person_id") WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX "listing_reports_person" ON "listing_reports" USING btree ("person_id","reported_at");--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'request_prolonged', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'purchase_asked', 'purchase_proposed', 'seat_offered', 'seat_passed', 'edition_sure', 'edition_off', 'event_place', 'event_moved', 'event_cancelled', 'order_to_confirm', 'order_repriced', 'order_sources_changed', 'order_confirmed', 'order_cancelled', 'order_ended', 'household_dropped_out', 'cash_due', 'cash_said', 'cash_not_said', 'cash_received', 'account_changed', 'own_account_changed', 'order_completed', 'order_started', 'first_date_near', 'period_closed', 'period_due', 'amendment_asked', 'amendment_told', 'amendment_done', 'amendment_off', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'contact_named', 'absence_said', 'absence_marked', 'mark_contested', 'mark_proposed', 'mark_settled', 'member_joined', 'member_left', 'role_changed', 'join_asked', 'join_accepted', 'join_refused', 'nearby_proposed', 'nearby_lapsed', 'nearby_met', 'nearby_message', 'nearby_reported', 'nearby_report_decided', 'nearby_judged', 'listing_reported', 'listing_report_decided', 'listing_judged', 'agreement_changed', 'voucher_issued', 'voucher_expiring', 'voucher_lapsed', 'voucher_refunded', 'voucher_unused', 'voucher_changed', 'programme_asked', 'application_returned', 'application_decided', 'benefit_granted', 'benefit_expiring', 'benefit_lapsed', 'benefit_refunded', 'refund_after_end', 'pack_sent', 'pack_decided', 'employment_asked', 'employment_accepted', 'employment_refused', 'message_received', 'card_commented', 'mentioned', 'expense_added', 'expense_changed', 'expense_deleted', 'recurring_set', 'recurring_ended', 'payment_said', 'payment_came', 'payment_undone', 'fund_opened', 'fund_keeper', 'fund_closed', 'fund_said', 'fund_counted', 'fund_paid', 'fund_undone', 'fund_due', 'fund_came', 'fund_not_come', 'group_vote_opened', 'group_vote_closed', 'sheet_submitted', 'sheet_given_back', 'sheet_validated', 'suspension_asked', 'suspension_answered', 'review_written', 'review_answered', 'review_reported', 'review_hidden', 'review_shown', 'card_added', 'card_moved'));