ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "order_steps" DROP CONSTRAINT "order_steps_kind_known";--> statement-breakpoint
ALTER TABLE "order_steps" DROP CONSTRAINT "order_steps_money_of_household";--> statement-breakpoint
ALTER TABLE "order_households" DROP CONSTRAINT "order_households_amounts";--> statement-breakpoint
ALTER TABLE "order_dues" ADD COLUMN "is_asked" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "order_dues" ALTER COLUMN "is_asked" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "order_households" ADD COLUMN "cash_asked_cents" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE order_households SET cash_asked_cents = cash_due_cents;--> statement-breakpoint
-- What is deferred is asked now: a table with questions that wait cannot be altered.
SET CONSTRAINTS ALL IMMEDIATE;--> statement-breakpoint
SET CONSTRAINTS ALL DEFERRED;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'order_to_confirm', 'order_repriced', 'order_confirmed', 'order_cancelled', 'order_ended', 'household_dropped_out', 'cash_due', 'cash_said', 'cash_not_said', 'cash_received', 'account_changed', 'order_completed', 'order_started', 'period_closed', 'period_due', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'member_joined', 'member_left', 'role_changed', 'join_asked', 'join_accepted', 'join_refused', 'agreement_changed', 'voucher_issued', 'voucher_expiring', 'voucher_refunded', 'voucher_unused', 'benefit_granted', 'benefit_refunded', 'message_received', 'card_commented', 'mentioned', 'expense_added', 'expense_changed', 'expense_deleted', 'payment_said', 'payment_came', 'payment_undone', 'card_added', 'card_moved'));--> statement-breakpoint
ALTER TABLE "order_dues" ADD CONSTRAINT "order_dues_received_asked" CHECK ("order_dues"."is_asked" or "order_dues"."cash_received_cents" = 0);--> statement-breakpoint
ALTER TABLE "order_steps" ADD CONSTRAINT "order_steps_of_period" CHECK (("order_steps"."kind" in ('period_closed', 'cash_received')) = ("order_steps"."period" is not null));--> statement-breakpoint
ALTER TABLE "order_steps" ADD CONSTRAINT "order_steps_kind_known" CHECK ("order_steps"."kind" in ('started', 'period_closed', 'completed', 'ended_early', 'cash_received'));--> statement-breakpoint
ALTER TABLE "order_steps" ADD CONSTRAINT "order_steps_money_of_household" CHECK (("order_steps"."kind" = 'cash_received') = ("order_steps"."household_id" is not null));--> statement-breakpoint
ALTER TABLE "order_households" ADD CONSTRAINT "order_households_amounts" CHECK ("order_households"."share_cents" >= 0 and "order_households"."cash_due_cents" between 0 and "order_households"."share_cents" and "order_households"."cash_received_cents" between 0 and "order_households"."cash_asked_cents" and "order_households"."cash_asked_cents" <= "order_households"."cash_due_cents");