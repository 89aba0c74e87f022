CREATE TABLE "event_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"household_id" text NOT NULL,
	"people" integer NOT NULL,
	"phone" text NOT NULL,
	"state" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"asked_by" text,
	"ended_at" timestamp with time zone,
	CONSTRAINT "event_entries_state_known" CHECK ("event_entries"."state" in ('in', 'waiting', 'left')),
	CONSTRAINT "event_entries_people" CHECK ("event_entries"."people" between 1 and 6),
	CONSTRAINT "event_entries_phone_length" CHECK (char_length("event_entries"."phone") <= 30),
	CONSTRAINT "event_entries_ended" CHECK (("event_entries"."state" = 'left') = ("event_entries"."ended_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "space_events" (
	"id" text PRIMARY KEY NOT NULL,
	"space_id" text NOT NULL,
	"series_id" text,
	"topic" text NOT NULL,
	"title_it" text NOT NULL,
	"title_en" text,
	"description_it" text NOT NULL,
	"description_en" text,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"place" text,
	"seats" integer,
	"taken_seats" integer DEFAULT 0 NOT NULL,
	"state" text NOT NULL,
	"cancel_words" text,
	"cancelled_by" text,
	"cancelled_at" timestamp with time zone,
	"came" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "space_events_topic_known" CHECK ("space_events"."topic" in ('art_therapy', 'home_automation', 'bookcrossing', 'caregivers', 'digital', 'families', 'community')),
	CONSTRAINT "space_events_state_known" CHECK ("space_events"."state" in ('planned', 'cancelled')),
	CONSTRAINT "space_events_texts" CHECK ("space_events"."title_it" <> '' and char_length("space_events"."title_it") <= 80 and "space_events"."description_it" <> '' and char_length("space_events"."description_it") <= 1000),
	CONSTRAINT "space_events_english" CHECK (("space_events"."title_en" is null) = ("space_events"."description_en" is null) and char_length("space_events"."title_en") <= 80 and char_length("space_events"."description_en") <= 1000),
	CONSTRAINT "space_events_place_length" CHECK (char_length("space_events"."place") <= 120),
	CONSTRAINT "space_events_times" CHECK ("space_events"."starts_at" < "space_events"."ends_at"),
	CONSTRAINT "space_events_seats" CHECK ("space_events"."seats" between 1 and 500),
	CONSTRAINT "space_events_not_oversold" CHECK ("space_events"."taken_seats" >= 0 and "space_events"."taken_seats" <= coalesce("space_events"."seats", "space_events"."taken_seats")),
	CONSTRAINT "space_events_cancel_said" CHECK (("space_events"."state" = 'cancelled') = ("space_events"."cancel_words" is not null) and ("space_events"."state" = 'cancelled') = ("space_events"."cancelled_at" is not null) and char_length("space_events"."cancel_words") <= 300),
	CONSTRAINT "space_events_came" CHECK ("space_events"."came" is null or ("space_events"."state" = 'planned' and "space_events"."came" between 0 and 9999))
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "event_entries" ADD CONSTRAINT "event_entries_event_id_space_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."space_events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_entries" ADD CONSTRAINT "event_entries_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_entries" ADD CONSTRAINT "event_entries_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space_events" ADD CONSTRAINT "space_events_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space_events" ADD CONSTRAINT "space_events_cancelled_by_people_id_fk" FOREIGN KEY ("cancelled_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space_events" ADD CONSTRAINT "space_events_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "event_entries_one" ON "event_entries" USING btree ("event_id","household_id") WHERE state in ('in', 'waiting');--> statement-breakpoint
CREATE INDEX "event_entries_household" ON "event_entries" USING btree ("household_id");--> statement-breakpoint
CREATE INDEX "space_events_start" ON "space_events" USING btree ("starts_at");--> statement-breakpoint
CREATE INDEX "space_events_space" ON "space_events" USING btree ("space_id","starts_at");--> statement-breakpoint
CREATE INDEX "space_events_series" ON "space_events" USING btree ("series_id");--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'request_prolonged', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'purchase_asked', 'purchase_proposed', 'seat_offered', 'seat_passed', 'edition_sure', 'edition_off', 'event_place', 'event_moved', 'event_cancelled', 'order_to_confirm', 'order_repriced', 'order_sources_changed', 'order_confirmed', 'order_cancelled', 'order_ended', 'household_dropped_out', 'cash_due', 'cash_said', 'cash_not_said', 'cash_received', 'account_changed', 'own_account_changed', 'order_completed', 'order_started', 'first_date_near', 'period_closed', 'period_due', 'amendment_asked', 'amendment_told', 'amendment_done', 'amendment_off', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'contact_named', 'absence_said', 'absence_marked', 'mark_contested', 'mark_proposed', 'mark_settled', 'member_joined', 'member_left', 'role_changed', 'join_asked', 'join_accepted', 'join_refused', 'nearby_proposed', 'nearby_lapsed', 'nearby_met', 'nearby_message', 'nearby_reported', 'nearby_report_decided', 'nearby_judged', 'agreement_changed', 'voucher_issued', 'voucher_expiring', 'voucher_lapsed', 'voucher_refunded', 'voucher_unused', 'voucher_changed', 'programme_asked', 'application_returned', 'application_decided', 'benefit_granted', 'benefit_expiring', 'benefit_lapsed', 'benefit_refunded', 'refund_after_end', 'pack_sent', 'pack_decided', 'employment_asked', 'employment_accepted', 'employment_refused', 'message_received', 'card_commented', 'mentioned', 'expense_added', 'expense_changed', 'expense_deleted', 'recurring_set', 'recurring_ended', 'payment_said', 'payment_came', 'payment_undone', 'fund_opened', 'fund_keeper', 'fund_closed', 'fund_said', 'fund_counted', 'fund_paid', 'fund_undone', 'fund_due', 'fund_came', 'fund_not_come', 'group_vote_opened', 'group_vote_closed', 'sheet_submitted', 'sheet_given_back', 'sheet_validated', 'suspension_asked', 'suspension_answered', 'review_written', 'review_answered', 'review_reported', 'review_hidden', 'review_shown', 'card_added', 'card_moved'));--> statement-breakpoint
-- Taken seats follow the entries that are in; the CHECK of the event stops the one too many (EVT3).
CREATE FUNCTION cortile_count_event_seats() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  before_people integer := 0;
  after_people integer := 0;
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.state = 'in' THEN before_people := OLD.people; END IF;
  IF TG_OP <> 'DELETE' AND NEW.state = 'in' THEN after_people := NEW.people; END IF;
  IF before_people <> after_people THEN
    UPDATE space_events SET taken_seats = taken_seats + after_people - before_people
      WHERE id = coalesce(NEW.event_id, OLD.event_id);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER event_entries_count AFTER INSERT OR UPDATE OR DELETE ON event_entries
  FOR EACH ROW EXECUTE FUNCTION cortile_count_event_seats();
--> statement-breakpoint
-- Nobody else writes that figure; whose event it is never changes, and a cancelled one stays so.
CREATE FUNCTION cortile_keep_event() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'event.frozen' USING ERRCODE = 'P0001';
END $$;
--> statement-breakpoint
CREATE TRIGGER space_events_keep BEFORE UPDATE ON space_events FOR EACH ROW
  WHEN (NEW.space_id <> OLD.space_id
    OR (NEW.taken_seats <> OLD.taken_seats AND pg_trigger_depth() = 0)
    OR (OLD.state = 'cancelled' AND NEW.state <> 'cancelled'))
  EXECUTE FUNCTION cortile_keep_event();
--> statement-breakpoint
-- Who asked when for which event never changes, and who left stays so; nobody comes to a cancelled event.
CREATE FUNCTION cortile_guard_event_entry() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.state = 'left' OR (OLD.state = 'in' AND NEW.state = 'waiting')
     OR (NEW.event_id, NEW.household_id, NEW.since) IS DISTINCT FROM
        (OLD.event_id, OLD.household_id, OLD.since)) THEN
    RAISE EXCEPTION 'event.entry_frozen' USING ERRCODE = 'P0001';
  END IF;
  IF TG_OP = 'INSERT' AND EXISTS (SELECT 1 FROM space_events e
       WHERE e.id = NEW.event_id AND e.state = 'cancelled') THEN
    RAISE EXCEPTION 'event.cancelled' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER event_entries_guard BEFORE INSERT OR UPDATE ON event_entries
  FOR EACH ROW EXECUTE FUNCTION cortile_guard_event_entry();
