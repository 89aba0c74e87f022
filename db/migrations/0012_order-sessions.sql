CREATE TABLE "order_session_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"side" text NOT NULL,
	"kind" text NOT NULL,
	"number" integer,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"timetable" jsonb,
	"state" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"answered_by" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "order_session_changes_side_known" CHECK ("order_session_changes"."side" in ('group', 'provider')),
	CONSTRAINT "order_session_changes_kind_known" CHECK ("order_session_changes"."kind" in ('one', 'rest', 'timetable')),
	CONSTRAINT "order_session_changes_state_known" CHECK ("order_session_changes"."state" in ('open', 'accepted', 'refused', 'withdrawn', 'lapsed')),
	CONSTRAINT "order_session_changes_shape" CHECK (case when "order_session_changes"."kind" = 'timetable'
        then "order_session_changes"."timetable" is not null and num_nonnulls("order_session_changes"."number", "order_session_changes"."starts_at", "order_session_changes"."ends_at") = 0
        else "order_session_changes"."timetable" is null and num_nulls("order_session_changes"."number", "order_session_changes"."starts_at", "order_session_changes"."ends_at") = 0
          and "order_session_changes"."ends_at" > "order_session_changes"."starts_at" end),
	CONSTRAINT "order_session_changes_answer" CHECK (("order_session_changes"."state" = 'open') = ("order_session_changes"."answered_at" is null))
);
--> statement-breakpoint
CREATE TABLE "order_sessions" (
	"order_id" text NOT NULL,
	"number" integer NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"moved_from" timestamp with time zone,
	"state" text NOT NULL,
	CONSTRAINT "order_sessions_order_id_number_pk" PRIMARY KEY("order_id","number"),
	CONSTRAINT "order_sessions_state_known" CHECK ("order_sessions"."state" in ('planned', 'cancelled')),
	CONSTRAINT "order_sessions_number" CHECK ("order_sessions"."number" between 1 and 400),
	CONSTRAINT "order_sessions_length" CHECK ("order_sessions"."ends_at" > "order_sessions"."starts_at" and "order_sessions"."ends_at" <= "order_sessions"."starts_at" + interval '25 hours')
);
--> statement-breakpoint
CREATE TABLE "order_objections" (
	"step_id" text NOT NULL,
	"household_id" text NOT NULL,
	"sentence" text NOT NULL,
	"state" text NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"ended_by" text,
	"ended_at" timestamp with time zone,
	CONSTRAINT "order_objections_step_id_household_id_pk" PRIMARY KEY("step_id","household_id"),
	CONSTRAINT "order_objections_state_known" CHECK ("order_objections"."state" in ('open', 'taken_back', 'settled')),
	CONSTRAINT "order_objections_sentence" CHECK (char_length("order_objections"."sentence") between 1 and 300),
	CONSTRAINT "order_objections_end" CHECK (("order_objections"."state" = 'open') = ("order_objections"."ended_at" is null))
);
--> statement-breakpoint
CREATE TABLE "order_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"kind" text NOT NULL,
	"household_id" text,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"taken_back_at" timestamp with time zone,
	"taken_back_by" text,
	CONSTRAINT "order_steps_kind_known" CHECK ("order_steps"."kind" in ('started', 'completed', 'cash_received')),
	CONSTRAINT "order_steps_money_of_household" CHECK (("order_steps"."kind" = 'cash_received') = ("order_steps"."household_id" is not null)),
	CONSTRAINT "order_steps_taken_back" CHECK (("order_steps"."taken_back_at" is null) = ("order_steps"."taken_back_by" is null))
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "timetable" jsonb DEFAULT '{"kind":"open"}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "order_session_changes" ADD CONSTRAINT "order_session_changes_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_session_changes" ADD CONSTRAINT "order_session_changes_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_session_changes" ADD CONSTRAINT "order_session_changes_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_session_changes" ADD CONSTRAINT "order_session_changes_session" FOREIGN KEY ("order_id","number") REFERENCES "public"."order_sessions"("order_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_sessions" ADD CONSTRAINT "order_sessions_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_objections" ADD CONSTRAINT "order_objections_step_id_order_steps_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."order_steps"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_objections" ADD CONSTRAINT "order_objections_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_objections" ADD CONSTRAINT "order_objections_made_by_people_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_objections" ADD CONSTRAINT "order_objections_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_steps" ADD CONSTRAINT "order_steps_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_steps" ADD CONSTRAINT "order_steps_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_steps" ADD CONSTRAINT "order_steps_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_steps" ADD CONSTRAINT "order_steps_taken_back_by_people_id_fk" FOREIGN KEY ("taken_back_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "order_session_changes_order" ON "order_session_changes" USING btree ("order_id","proposed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "order_session_changes_one_open" ON "order_session_changes" USING btree ("order_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "order_sessions_time" ON "order_sessions" USING btree ("starts_at");--> statement-breakpoint
CREATE INDEX "order_steps_order" ON "order_steps" USING btree ("order_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "order_steps_one_stands" ON "order_steps" USING btree ("order_id","kind",coalesce(household_id, '')) WHERE taken_back_at is null;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'order_to_confirm', 'order_repriced', 'order_confirmed', 'order_cancelled', 'household_dropped_out', 'cash_received', 'order_completed', 'order_started', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'member_joined', 'member_left', 'role_changed', 'voucher_issued', 'voucher_expiring', 'voucher_refunded', 'card_added', 'card_moved'));--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_timetable_known" CHECK ("requests"."timetable" ->> 'kind' in ('open', 'weekly', 'dates'));