CREATE TABLE "attendance_marks" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"number" integer NOT NULL,
	"household_id" text NOT NULL,
	"dependant_id" text,
	"mark" text NOT NULL,
	"is_by_code" boolean DEFAULT false NOT NULL,
	"marked_at" timestamp with time zone NOT NULL,
	"marked_by" text NOT NULL,
	"replaced_at" timestamp with time zone,
	CONSTRAINT "attendance_marks_mark_known" CHECK ("attendance_marks"."mark" in ('present', 'absent', 'excused'))
);
--> statement-breakpoint
CREATE TABLE "mark_contests" (
	"mark_id" text PRIMARY KEY NOT NULL,
	"sentence" text NOT NULL,
	"state" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"made_by" text NOT NULL,
	"proposed_mark" text,
	"proposed_side" text,
	"proposed_by" text,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	CONSTRAINT "mark_contests_state_known" CHECK ("mark_contests"."state" in ('open', 'agreed', 'taken_back', 'lapsed')),
	CONSTRAINT "mark_contests_mark_known" CHECK ("mark_contests"."proposed_mark" in ('present', 'absent', 'excused')),
	CONSTRAINT "mark_contests_side_known" CHECK ("mark_contests"."proposed_side" in ('group', 'provider')),
	CONSTRAINT "mark_contests_sentence" CHECK ("mark_contests"."sentence" <> ''),
	CONSTRAINT "mark_contests_sentence_length" CHECK (char_length("mark_contests"."sentence") <= 300),
	CONSTRAINT "mark_contests_proposal" CHECK (num_nonnulls("mark_contests"."proposed_mark", "mark_contests"."proposed_side", "mark_contests"."proposed_by") in (0, 3)),
	CONSTRAINT "mark_contests_ended" CHECK (("mark_contests"."state" = 'open') = ("mark_contests"."ended_at" is null) and ("mark_contests"."ended_at" is null) = ("mark_contests"."ended_by" is null)
        and ("mark_contests"."state" <> 'agreed' or "mark_contests"."proposed_mark" is not null))
);
--> statement-breakpoint
CREATE TABLE "said_absences" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"number" integer NOT NULL,
	"household_id" text NOT NULL,
	"dependant_id" text,
	"starts_at" timestamp with time zone NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	"said_by" text NOT NULL,
	"taken_back_at" timestamp with time zone,
	CONSTRAINT "said_absences_before" CHECK ("said_absences"."said_at" < "said_absences"."starts_at")
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "order_households" ADD COLUMN "code_secret" text DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "planned_cents" bigint;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "absence_rule" text DEFAULT 'always' NOT NULL;--> statement-breakpoint
ALTER TABLE "offer_revisions" ADD COLUMN "absence_rule" text DEFAULT 'always' NOT NULL;--> statement-breakpoint
ALTER TABLE "attendance_marks" ADD CONSTRAINT "attendance_marks_dependant_id_dependants_id_fk" FOREIGN KEY ("dependant_id") REFERENCES "public"."dependants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_marks" ADD CONSTRAINT "attendance_marks_marked_by_people_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_marks" ADD CONSTRAINT "attendance_marks_session" FOREIGN KEY ("order_id","number") REFERENCES "public"."order_sessions"("order_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_marks" ADD CONSTRAINT "attendance_marks_part" FOREIGN KEY ("order_id","household_id") REFERENCES "public"."order_households"("order_id","household_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mark_contests" ADD CONSTRAINT "mark_contests_mark_id_attendance_marks_id_fk" FOREIGN KEY ("mark_id") REFERENCES "public"."attendance_marks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mark_contests" ADD CONSTRAINT "mark_contests_made_by_people_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mark_contests" ADD CONSTRAINT "mark_contests_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mark_contests" ADD CONSTRAINT "mark_contests_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "said_absences" ADD CONSTRAINT "said_absences_dependant_id_dependants_id_fk" FOREIGN KEY ("dependant_id") REFERENCES "public"."dependants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "said_absences" ADD CONSTRAINT "said_absences_said_by_people_id_fk" FOREIGN KEY ("said_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "said_absences" ADD CONSTRAINT "said_absences_session" FOREIGN KEY ("order_id","number") REFERENCES "public"."order_sessions"("order_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "said_absences" ADD CONSTRAINT "said_absences_part" FOREIGN KEY ("order_id","household_id") REFERENCES "public"."order_households"("order_id","household_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "attendance_marks_one_stands" ON "attendance_marks" USING btree ("order_id","number","household_id",coalesce("dependant_id", '')) WHERE replaced_at is null;--> statement-breakpoint
CREATE INDEX "mark_contests_open" ON "mark_contests" USING btree ("made_at") WHERE state = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "said_absences_one_stands" ON "said_absences" USING btree ("order_id","number","household_id",coalesce("dependant_id", '')) WHERE taken_back_at is null;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'order_to_confirm', 'order_repriced', 'order_confirmed', 'order_cancelled', 'order_ended', 'household_dropped_out', 'cash_due', 'cash_said', 'cash_not_said', 'cash_received', 'account_changed', 'order_completed', 'order_started', 'period_closed', 'period_due', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'absence_said', 'absence_marked', 'mark_contested', 'mark_proposed', 'mark_settled', 'member_joined', 'member_left', 'role_changed', 'join_asked', 'join_accepted', 'join_refused', 'agreement_changed', 'voucher_issued', 'voucher_expiring', 'voucher_lapsed', 'voucher_refunded', 'voucher_unused', 'benefit_granted', 'benefit_expiring', 'benefit_lapsed', 'benefit_refunded', 'refund_after_end', 'message_received', 'card_commented', 'mentioned', 'expense_added', 'expense_changed', 'expense_deleted', 'recurring_set', 'recurring_ended', 'payment_said', 'payment_came', 'payment_undone', 'fund_opened', 'fund_keeper', 'fund_closed', 'fund_said', 'fund_counted', 'fund_paid', 'fund_undone', 'card_added', 'card_moved'));--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_within_plan" CHECK ("order_lines"."amount_cents" <= "order_lines"."planned_cents");--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_absence_rule_known" CHECK ("orders"."absence_rule" in ('always', 'excused', 'attendance'));--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_absence_rule_fits" CHECK ("orders"."absence_rule" = 'always' or ("orders"."quantity_basis" = 'per_beneficiary' and "orders"."split_method" = 'per_beneficiary'));--> statement-breakpoint
ALTER TABLE "offer_revisions" ADD CONSTRAINT "offer_revisions_absence_rule_known" CHECK ("offer_revisions"."absence_rule" in ('always', 'excused', 'attendance'));