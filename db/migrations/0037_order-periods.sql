-- Orders made before this have one period: all of it.
CREATE TABLE "order_dues" (
	"order_id" text NOT NULL,
	"period" integer NOT NULL,
	"household_id" text NOT NULL,
	"share_cents" bigint NOT NULL,
	"cash_due_cents" bigint NOT NULL,
	"cash_received_cents" bigint DEFAULT 0 NOT NULL,
	"cash_received_at" timestamp with time zone,
	"cash_received_by" text,
	"cash_transaction_id" text,
	"payment_reference" text NOT NULL,
	CONSTRAINT "order_dues_order_id_period_household_id_pk" PRIMARY KEY("order_id","period","household_id"),
	CONSTRAINT "order_dues_reference_shape" CHECK ("order_dues"."payment_reference" ~ '^RF[0-9]{14}$'),
	CONSTRAINT "order_dues_amounts" CHECK ("order_dues"."share_cents" >= 0 and "order_dues"."cash_due_cents" between 0 and "order_dues"."share_cents" and "order_dues"."cash_received_cents" between 0 and "order_dues"."cash_due_cents"),
	CONSTRAINT "order_dues_received_booked" CHECK (("order_dues"."cash_received_cents" > 0) = ("order_dues"."cash_transaction_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "order_periods" (
	"order_id" text NOT NULL,
	"number" integer NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"weight" integer NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" text,
	CONSTRAINT "order_periods_order_id_number_pk" PRIMARY KEY("order_id","number"),
	CONSTRAINT "order_periods_number" CHECK ("order_periods"."number" between 1 and 26),
	CONSTRAINT "order_periods_days" CHECK ("order_periods"."starts_on" <= "order_periods"."ends_on"),
	CONSTRAINT "order_periods_weight" CHECK ("order_periods"."weight" >= 0),
	CONSTRAINT "order_periods_closed_by" CHECK ("order_periods"."closed_by" is null or "order_periods"."closed_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "order_steps" DROP CONSTRAINT "order_steps_money_of_household";--> statement-breakpoint
ALTER TABLE "order_households" DROP CONSTRAINT "order_households_reference_shape";--> statement-breakpoint
ALTER TABLE "order_households" DROP CONSTRAINT "order_households_cash_received_by_people_id_fk";
--> statement-breakpoint
ALTER TABLE "cash_announcements" DROP CONSTRAINT "cash_announcements_part";
--> statement-breakpoint
DROP INDEX "order_households_reference_unique";--> statement-breakpoint
DROP INDEX "order_steps_one_stands";--> statement-breakpoint
DROP INDEX "order_lines_unique";--> statement-breakpoint
DROP INDEX "cash_announcements_one_stands";--> statement-breakpoint
ALTER TABLE "order_households" ALTER COLUMN "share_cents" SET DEFAULT 0;--> statement-breakpoint
ALTER TABLE "order_households" ALTER COLUMN "cash_due_cents" SET DEFAULT 0;--> statement-breakpoint
ALTER TABLE "order_steps" ADD COLUMN "period" integer;--> statement-breakpoint
UPDATE order_steps SET period = 1 WHERE household_id IS NOT NULL;--> statement-breakpoint
INSERT INTO order_periods (order_id, number, starts_on, ends_on, weight, closed_at, closed_by)
  SELECT o.id, 1, o.starts_on, o.ends_on, 1, o.completed_at, s.by
  FROM orders o LEFT JOIN order_steps s
    ON s.order_id = o.id AND s.kind = 'completed' AND s.taken_back_at IS NULL
      AND o.completed_at IS NOT NULL;--> statement-breakpoint
INSERT INTO order_dues (order_id, period, household_id, share_cents, cash_due_cents,
    cash_received_cents, cash_received_at, cash_received_by, cash_transaction_id,
    payment_reference)
  SELECT h.order_id, 1, h.household_id, h.share_cents, h.cash_due_cents,
    h.cash_received_cents, h.cash_received_at, h.cash_received_by, (
      SELECT t.id FROM transactions t JOIN postings p ON p.transaction_id = t.id
        JOIN accounts a ON a.id = p.to_account_id
      WHERE h.cash_received_cents > 0 AND t.order_id = h.order_id AND t.kind = 'cash_received'
        AND a.household_id = h.household_id
        AND NOT EXISTS (SELECT 1 FROM transactions r WHERE r.reverses_id = t.id) LIMIT 1),
    h.payment_reference
  FROM order_households h;--> statement-breakpoint
DROP TRIGGER order_households_reference_fixed ON order_households;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "period" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ALTER COLUMN "period" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "cash_announcements" ADD COLUMN "period" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "cash_announcements" ALTER COLUMN "period" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "order_dues" ADD CONSTRAINT "order_dues_cash_received_by_people_id_fk" FOREIGN KEY ("cash_received_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_dues" ADD CONSTRAINT "order_dues_cash_transaction_id_transactions_id_fk" FOREIGN KEY ("cash_transaction_id") REFERENCES "public"."transactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_dues" ADD CONSTRAINT "order_dues_period_fk" FOREIGN KEY ("order_id","period") REFERENCES "public"."order_periods"("order_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_dues" ADD CONSTRAINT "order_dues_part_fk" FOREIGN KEY ("order_id","household_id") REFERENCES "public"."order_households"("order_id","household_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_periods" ADD CONSTRAINT "order_periods_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_periods" ADD CONSTRAINT "order_periods_closed_by_people_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "order_dues_part" ON "order_dues" USING btree ("order_id","household_id");--> statement-breakpoint
CREATE UNIQUE INDEX "order_dues_reference_unique" ON "order_dues" USING btree ("payment_reference");--> statement-breakpoint
ALTER TABLE "order_steps" ADD CONSTRAINT "order_steps_period_fk" FOREIGN KEY ("order_id","period") REFERENCES "public"."order_periods"("order_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_period_fk" FOREIGN KEY ("order_id","period") REFERENCES "public"."order_periods"("order_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cash_announcements" ADD CONSTRAINT "cash_announcements_due" FOREIGN KEY ("order_id","period","household_id") REFERENCES "public"."order_dues"("order_id","period","household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "order_steps_one_stands" ON "order_steps" USING btree ("order_id","kind",coalesce(household_id, ''),coalesce(period, 0)) WHERE taken_back_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "order_lines_unique" ON "order_lines" USING btree ("order_id","period","household_id",coalesce("dependant_id", ''));--> statement-breakpoint
CREATE UNIQUE INDEX "cash_announcements_one_stands" ON "cash_announcements" USING btree ("order_id","period","household_id") WHERE taken_back_at is null;--> statement-breakpoint
ALTER TABLE "order_households" DROP COLUMN "cash_received_at";--> statement-breakpoint
ALTER TABLE "order_households" DROP COLUMN "cash_received_by";--> statement-breakpoint
ALTER TABLE "order_households" DROP COLUMN "payment_reference";--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'order_to_confirm', 'order_repriced', 'order_confirmed', 'order_cancelled', 'household_dropped_out', 'cash_due', 'cash_said', 'cash_not_said', 'cash_received', 'account_changed', 'order_completed', 'order_started', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'member_joined', 'member_left', 'role_changed', 'join_asked', 'join_accepted', 'join_refused', 'agreement_changed', 'voucher_issued', 'voucher_expiring', 'voucher_refunded', 'voucher_unused', 'benefit_granted', 'benefit_refunded', 'message_received', 'card_commented', 'mentioned', 'expense_added', 'expense_changed', 'expense_deleted', 'payment_said', 'payment_came', 'payment_undone', 'card_added', 'card_moved'));--> statement-breakpoint
ALTER TABLE "order_steps" ADD CONSTRAINT "order_steps_money_of_household" CHECK (("order_steps"."kind" = 'cash_received') = ("order_steps"."household_id" is not null) and ("order_steps"."household_id" is null) = ("order_steps"."period" is null));