CREATE TABLE "sheet_proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"provider_id" text NOT NULL,
	"subject_id" text NOT NULL,
	"fields" jsonb NOT NULL,
	"remarks" jsonb NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" text,
	"submitted_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	CONSTRAINT "sheet_proposals_kind_known" CHECK ("sheet_proposals"."kind" in ('provider', 'service')),
	CONSTRAINT "sheet_proposals_state_known" CHECK ("sheet_proposals"."state" in ('draft', 'submitted', 'to_correct', 'validated', 'withdrawn')),
	CONSTRAINT "sheet_proposals_own" CHECK ("sheet_proposals"."kind" <> 'provider' or "sheet_proposals"."subject_id" = "sheet_proposals"."provider_id"),
	CONSTRAINT "sheet_proposals_sent" CHECK ("sheet_proposals"."state" in ('draft', 'withdrawn') or "sheet_proposals"."submitted_at" is not null),
	CONSTRAINT "sheet_proposals_decided" CHECK ("sheet_proposals"."state" not in ('to_correct', 'validated') or "sheet_proposals"."decided_at" is not null),
	CONSTRAINT "sheet_proposals_remarked" CHECK ("sheet_proposals"."state" <> 'to_correct' or "sheet_proposals"."remarks" <> '{}')
);
--> statement-breakpoint
CREATE TABLE "suspensions" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"provider_id" text NOT NULL,
	"subject_id" text NOT NULL,
	"action" text NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"asked_by" text NOT NULL,
	"answered_at" timestamp with time zone,
	"answered_by" text,
	CONSTRAINT "suspensions_kind_known" CHECK ("suspensions"."kind" in ('provider', 'service')),
	CONSTRAINT "suspensions_action_known" CHECK ("suspensions"."action" in ('suspend', 'lift')),
	CONSTRAINT "suspensions_state_known" CHECK ("suspensions"."state" in ('asked', 'confirmed', 'refused', 'withdrawn')),
	CONSTRAINT "suspensions_reason_said" CHECK ("suspensions"."reason" <> ''),
	CONSTRAINT "suspensions_reason_length" CHECK (char_length("suspensions"."reason") <= 600),
	CONSTRAINT "suspensions_answered" CHECK (("suspensions"."state" = 'asked') = ("suspensions"."answered_by" is null)),
	CONSTRAINT "suspensions_four_eyes" CHECK ("suspensions"."state" not in ('confirmed', 'refused') or "suspensions"."answered_by" <> "suspensions"."asked_by")
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "sheet_proposals" ADD CONSTRAINT "sheet_proposals_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_proposals" ADD CONSTRAINT "sheet_proposals_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_proposals" ADD CONSTRAINT "sheet_proposals_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "sheet_proposals_one_open" ON "sheet_proposals" USING btree ("kind","subject_id") WHERE state in ('draft', 'submitted', 'to_correct');--> statement-breakpoint
CREATE INDEX "sheet_proposals_provider" ON "sheet_proposals" USING btree ("provider_id");--> statement-breakpoint
CREATE INDEX "sheet_proposals_queue" ON "sheet_proposals" USING btree ("state","submitted_at");--> statement-breakpoint
CREATE UNIQUE INDEX "suspensions_one_asked" ON "suspensions" USING btree ("kind","subject_id") WHERE state in ('asked');--> statement-breakpoint
CREATE INDEX "suspensions_subject" ON "suspensions" USING btree ("kind","subject_id","asked_at");--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'purchase_asked', 'purchase_proposed', 'order_to_confirm', 'order_repriced', 'order_confirmed', 'order_cancelled', 'order_ended', 'household_dropped_out', 'cash_due', 'cash_said', 'cash_not_said', 'cash_received', 'account_changed', 'order_completed', 'order_started', 'period_closed', 'period_due', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'absence_said', 'absence_marked', 'mark_contested', 'mark_proposed', 'mark_settled', 'member_joined', 'member_left', 'role_changed', 'join_asked', 'join_accepted', 'join_refused', 'agreement_changed', 'voucher_issued', 'voucher_expiring', 'voucher_lapsed', 'voucher_refunded', 'voucher_unused', 'benefit_granted', 'benefit_expiring', 'benefit_lapsed', 'benefit_refunded', 'refund_after_end', 'message_received', 'card_commented', 'mentioned', 'expense_added', 'expense_changed', 'expense_deleted', 'recurring_set', 'recurring_ended', 'payment_said', 'payment_came', 'payment_undone', 'fund_opened', 'fund_keeper', 'fund_closed', 'fund_said', 'fund_counted', 'fund_paid', 'fund_undone', 'sheet_submitted', 'sheet_given_back', 'sheet_validated', 'suspension_asked', 'suspension_answered', 'card_added', 'card_moved'));