ALTER TABLE "fund_dues" ADD COLUMN "said_on" date;--> statement-breakpoint
ALTER TABLE "fund_dues" ADD COLUMN "said_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "fund_dues" ADD COLUMN "said_by" text;--> statement-breakpoint
ALTER TABLE "fund_dues" ADD CONSTRAINT "fund_dues_said_by_people_id_fk" FOREIGN KEY ("said_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_dues" ADD CONSTRAINT "fund_dues_said_whole" CHECK (num_nonnulls("fund_dues"."said_on", "fund_dues"."said_at", "fund_dues"."said_by") in (0, 3));