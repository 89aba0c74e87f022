CREATE TABLE "expiry_notices" (
	"source_kind" text NOT NULL,
	"source_id" text NOT NULL,
	"weeks" integer NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	CONSTRAINT "expiry_notices_source_kind_source_id_weeks_pk" PRIMARY KEY("source_kind","source_id","weeks"),
	CONSTRAINT "expiry_notices_kind_known" CHECK ("expiry_notices"."source_kind" in ('voucher', 'benefit'))
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "transactions" DROP CONSTRAINT "transactions_kind_known";--> statement-breakpoint
CREATE INDEX "benefits_expiry" ON "benefits" USING btree ("expires_on");--> statement-breakpoint
CREATE INDEX "vouchers_expiry" ON "vouchers" USING btree ("expires_on");--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'order_to_confirm', 'order_repriced', 'order_confirmed', 'order_cancelled', 'order_ended', 'household_dropped_out', 'cash_due', 'cash_said', 'cash_not_said', 'cash_received', 'account_changed', 'order_completed', 'order_started', 'period_closed', 'period_due', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'member_joined', 'member_left', 'role_changed', 'join_asked', 'join_accepted', 'join_refused', 'agreement_changed', 'voucher_issued', 'voucher_expiring', 'voucher_lapsed', 'voucher_refunded', 'voucher_unused', 'benefit_granted', 'benefit_expiring', 'benefit_lapsed', 'benefit_refunded', 'refund_after_end', 'message_received', 'card_commented', 'mentioned', 'expense_added', 'expense_changed', 'expense_deleted', 'recurring_set', 'recurring_ended', 'payment_said', 'payment_came', 'payment_undone', 'fund_opened', 'fund_keeper', 'fund_closed', 'fund_said', 'fund_counted', 'fund_paid', 'fund_undone', 'card_added', 'card_moved'));--> statement-breakpoint
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_kind_known" CHECK ("transactions"."kind" in ('programme_funded', 'voucher_issued', 'voucher_lapsed', 'benefit_granted', 'benefit_used_elsewhere', 'benefit_lapsed', 'source_held', 'source_released', 'source_captured', 'source_refunded', 'cash_received', 'expense_shared', 'claim_paid', 'fund_put_in', 'fund_paid', 'fund_taken_out', 'reversal'));