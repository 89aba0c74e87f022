CREATE TABLE "review_reports" (
	"review_id" text NOT NULL,
	"person_id" text NOT NULL,
	"reason" text NOT NULL,
	"words" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "review_reports_review_id_person_id_pk" PRIMARY KEY("review_id","person_id"),
	CONSTRAINT "review_reports_reason_known" CHECK ("review_reports"."reason" in ('untrue', 'insulting', 'private', 'other')),
	CONSTRAINT "review_reports_words_length" CHECK (char_length("review_reports"."words") <= 300)
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"household_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"service_id" text,
	"as_agreed" text NOT NULL,
	"on_time" text NOT NULL,
	"with_care" text NOT NULL,
	"again" text NOT NULL,
	"words" text NOT NULL,
	"state" text DEFAULT 'published' NOT NULL,
	"written_by" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone,
	"reply" text,
	"replied_by" text,
	"replied_at" timestamp with time zone,
	"hidden_reason" text,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	CONSTRAINT "reviews_as_agreed_known" CHECK ("reviews"."as_agreed" in ('yes', 'partly', 'no')),
	CONSTRAINT "reviews_on_time_known" CHECK ("reviews"."on_time" in ('yes', 'partly', 'no')),
	CONSTRAINT "reviews_with_care_known" CHECK ("reviews"."with_care" in ('yes', 'partly', 'no')),
	CONSTRAINT "reviews_again_known" CHECK ("reviews"."again" in ('yes', 'partly', 'no')),
	CONSTRAINT "reviews_state_known" CHECK ("reviews"."state" in ('published', 'hidden', 'withdrawn')),
	CONSTRAINT "reviews_words_length" CHECK (char_length("reviews"."words") <= 1000),
	CONSTRAINT "reviews_reply_length" CHECK (char_length("reviews"."reply") <= 1000),
	CONSTRAINT "reviews_reason_length" CHECK (char_length("reviews"."hidden_reason") <= 300),
	CONSTRAINT "reviews_reply_whole" CHECK (num_nonnulls("reviews"."reply", "reviews"."replied_by", "reviews"."replied_at") in (0, 3) and "reviews"."reply" <> ''),
	CONSTRAINT "reviews_decided" CHECK (("reviews"."decided_at" is null) = ("reviews"."decided_by" is null)),
	CONSTRAINT "reviews_hidden_why" CHECK ("reviews"."state" <> 'hidden' or coalesce("reviews"."hidden_reason", '') <> '')
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "review_reports" ADD CONSTRAINT "review_reports_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_reports" ADD CONSTRAINT "review_reports_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_replied_by_people_id_fk" FOREIGN KEY ("replied_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_of_household_in_order" FOREIGN KEY ("order_id","household_id") REFERENCES "public"."order_households"("order_id","household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_reports_open" ON "review_reports" USING btree ("at") WHERE closed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_one_of_order" ON "reviews" USING btree ("order_id","household_id");--> statement-breakpoint
CREATE INDEX "reviews_provider" ON "reviews" USING btree ("provider_id","written_at");--> statement-breakpoint
CREATE INDEX "reviews_service" ON "reviews" USING btree ("service_id","written_at");--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'purchase_asked', 'purchase_proposed', 'order_to_confirm', 'order_repriced', 'order_sources_changed', 'order_confirmed', 'order_cancelled', 'order_ended', 'household_dropped_out', 'cash_due', 'cash_said', 'cash_not_said', 'cash_received', 'account_changed', 'own_account_changed', 'order_completed', 'order_started', 'period_closed', 'period_due', 'amendment_asked', 'amendment_told', 'amendment_done', 'amendment_off', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'absence_said', 'absence_marked', 'mark_contested', 'mark_proposed', 'mark_settled', 'member_joined', 'member_left', 'role_changed', 'join_asked', 'join_accepted', 'join_refused', 'agreement_changed', 'voucher_issued', 'voucher_expiring', 'voucher_lapsed', 'voucher_refunded', 'voucher_unused', 'benefit_granted', 'benefit_expiring', 'benefit_lapsed', 'benefit_refunded', 'refund_after_end', 'pack_sent', 'pack_decided', 'message_received', 'card_commented', 'mentioned', 'expense_added', 'expense_changed', 'expense_deleted', 'recurring_set', 'recurring_ended', 'payment_said', 'payment_came', 'payment_undone', 'fund_opened', 'fund_keeper', 'fund_closed', 'fund_said', 'fund_counted', 'fund_paid', 'fund_undone', 'fund_due', 'fund_came', 'fund_not_come', 'group_vote_opened', 'group_vote_closed', 'sheet_submitted', 'sheet_given_back', 'sheet_validated', 'suspension_asked', 'suspension_answered', 'review_written', 'review_answered', 'review_reported', 'review_hidden', 'review_shown', 'card_added', 'card_moved'));