CREATE TABLE "space_visits" (
	"id" text PRIMARY KEY NOT NULL,
	"space_id" text NOT NULL,
	"day" date NOT NULL,
	"number" integer NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"outcome" text,
	"sent_to" text,
	"arrived_at" timestamp with time zone NOT NULL,
	"called_at" timestamp with time zone,
	"called_by" text,
	"ended_at" timestamp with time zone,
	CONSTRAINT "space_visits_reason_known" CHECK ("space_visits"."reason" in ('orientation', 'application', 'isee_spid', 'care', 'job', 'other')),
	CONSTRAINT "space_visits_state_known" CHECK ("space_visits"."state" in ('waiting', 'called', 'ended', 'left')),
	CONSTRAINT "space_visits_outcome_known" CHECK ("space_visits"."outcome" in ('told', 'done', 'sent_on', 'comes_again')),
	CONSTRAINT "space_visits_number_range" CHECK ("space_visits"."number" between 1 and 9999),
	CONSTRAINT "space_visits_sent_to_length" CHECK (char_length("space_visits"."sent_to") <= 120),
	CONSTRAINT "space_visits_times" CHECK ("space_visits"."called_at" >= "space_visits"."arrived_at" and "space_visits"."ended_at" >= coalesce("space_visits"."called_at", "space_visits"."arrived_at")),
	CONSTRAINT "space_visits_outcome_at_end" CHECK (("space_visits"."state" = 'ended') = ("space_visits"."outcome" is not null)),
	CONSTRAINT "space_visits_ended_when_over" CHECK (("space_visits"."state" in ('ended', 'left')) = ("space_visits"."ended_at" is not null)),
	CONSTRAINT "space_visits_called_when_received" CHECK (("space_visits"."state" = 'waiting' and "space_visits"."called_at" is null) or "space_visits"."state" = 'left' or ("space_visits"."state" in ('called', 'ended') and "space_visits"."called_at" is not null)),
	CONSTRAINT "space_visits_where_when_sent" CHECK ((coalesce("space_visits"."outcome", '') = 'sent_on') = ("space_visits"."sent_to" is not null))
);
--> statement-breakpoint
ALTER TABLE "space_visits" ADD CONSTRAINT "space_visits_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space_visits" ADD CONSTRAINT "space_visits_called_by_people_id_fk" FOREIGN KEY ("called_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "space_visits_number_unique" ON "space_visits" USING btree ("space_id","day","number");--> statement-breakpoint
CREATE UNIQUE INDEX "space_visits_one_at_a_desk" ON "space_visits" USING btree ("called_by") WHERE state = 'called';