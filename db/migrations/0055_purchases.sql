CREATE TABLE "purchases" (
	"order_id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"note" text NOT NULL,
	"asked_by" text NOT NULL,
	"answer_by" timestamp with time zone NOT NULL,
	"proposed_timetable" jsonb,
	"proposed_starts_on" date,
	"proposed_ends_on" date,
	"answer" text DEFAULT '' NOT NULL,
	"answered_by" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "purchases_state_known" CHECK ("purchases"."state" in ('asked', 'proposed', 'agreed', 'ended')),
	CONSTRAINT "purchases_words_short" CHECK (char_length("purchases"."note") <= 500 and char_length("purchases"."answer") <= 500),
	CONSTRAINT "purchases_proposal_whole" CHECK (num_nonnulls("purchases"."proposed_timetable", "purchases"."proposed_starts_on", "purchases"."proposed_ends_on") in (0, 3)
        and ("purchases"."state" <> 'proposed' or "purchases"."proposed_timetable" is not null)),
	CONSTRAINT "purchases_proposed_days" CHECK ("purchases"."proposed_ends_on" is null or "purchases"."proposed_ends_on" >= "purchases"."proposed_starts_on")
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "orders" ALTER COLUMN "request_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ALTER COLUMN "group_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ALTER COLUMN "offer_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ALTER COLUMN "offer_revision" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "origin" text;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "service_id" text;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "buyer_household_id" text;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "title" text;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "category" text;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "municipio" integer;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "timetable" jsonb;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "terms" text;--> statement-breakpoint
UPDATE orders o SET origin = 'offer', title = r.title, category = r.category, municipio = r.municipio,
  timetable = r.timetable, terms = v.terms
FROM requests r, offer_revisions v
WHERE r.id = o.request_id AND v.offer_id = o.offer_id AND v.revision = o.offer_revision;--> statement-breakpoint
-- What is deferred is asked now: a table with questions that wait cannot be altered.
SET CONSTRAINTS ALL IMMEDIATE;--> statement-breakpoint
SET CONSTRAINTS ALL DEFERRED;--> statement-breakpoint
ALTER TABLE "orders" ALTER COLUMN "origin" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ALTER COLUMN "title" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ALTER COLUMN "category" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ALTER COLUMN "municipio" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ALTER COLUMN "timetable" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ALTER COLUMN "terms" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "purchases_to_answer" ON "purchases" USING btree ("answer_by") WHERE state in ('asked', 'proposed');--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_buyer_household_id_households_id_fk" FOREIGN KEY ("buyer_household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "orders_buyer_household" ON "orders" USING btree ("buyer_household_id");--> statement-breakpoint
CREATE INDEX "orders_service" ON "orders" USING btree ("service_id");--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'purchase_asked', 'purchase_proposed', 'order_to_confirm', 'order_repriced', 'order_confirmed', 'order_cancelled', 'order_ended', 'household_dropped_out', 'cash_due', 'cash_said', 'cash_not_said', 'cash_received', 'account_changed', 'order_completed', 'order_started', 'period_closed', 'period_due', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'absence_said', 'absence_marked', 'mark_contested', 'mark_proposed', 'mark_settled', 'member_joined', 'member_left', 'role_changed', 'join_asked', 'join_accepted', 'join_refused', 'agreement_changed', 'voucher_issued', 'voucher_expiring', 'voucher_lapsed', 'voucher_refunded', 'voucher_unused', 'benefit_granted', 'benefit_expiring', 'benefit_lapsed', 'benefit_refunded', 'refund_after_end', 'message_received', 'card_commented', 'mentioned', 'expense_added', 'expense_changed', 'expense_deleted', 'recurring_set', 'recurring_ended', 'payment_said', 'payment_came', 'payment_undone', 'fund_opened', 'fund_keeper', 'fund_closed', 'fund_said', 'fund_counted', 'fund_paid', 'fund_undone', 'card_added', 'card_moved'));--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_origin_known" CHECK ("orders"."origin" in ('offer', 'catalogue'));--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_origin_parts" CHECK (case "orders"."origin"
        when 'offer' then num_nulls("orders"."request_id", "orders"."group_id", "orders"."offer_id", "orders"."offer_revision") = 0
          and num_nonnulls("orders"."service_id", "orders"."buyer_household_id") = 0
        else num_nulls("orders"."service_id", "orders"."buyer_household_id") = 0
          and num_nonnulls("orders"."request_id", "orders"."group_id", "orders"."offer_id", "orders"."offer_revision") = 0 end);--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_category_known" CHECK ("orders"."category" in ('childhood', 'education', 'sport', 'culture', 'holidays', 'older', 'health', 'psychology', 'disability', 'home', 'living', 'guidance'));--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_municipio_known" CHECK ("orders"."municipio" between 1 and 9);--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_timetable_known" CHECK ("orders"."timetable" ->> 'kind' in ('open', 'weekly', 'dates'));