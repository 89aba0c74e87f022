CREATE TABLE "group_listings" (
	"group_id" text PRIMARY KEY NOT NULL,
	"words" text NOT NULL,
	"up_to" integer NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"opened_by" text NOT NULL,
	CONSTRAINT "group_listings_words_length" CHECK (char_length("group_listings"."words") <= 280),
	CONSTRAINT "group_listings_words_said" CHECK ("group_listings"."words" <> ''),
	CONSTRAINT "group_listings_up_to_bounded" CHECK ("group_listings"."up_to" between 2 and 40)
);
--> statement-breakpoint
ALTER TABLE "join_requests" ADD COLUMN "origin" text DEFAULT 'link' NOT NULL;--> statement-breakpoint
ALTER TABLE "group_listings" ADD CONSTRAINT "group_listings_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_listings" ADD CONSTRAINT "group_listings_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "group_listings_opened_by" ON "group_listings" USING btree ("opened_by");--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_origin_known" CHECK ("join_requests"."origin" in ('link', 'directory'));--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_directory_has_no_link" CHECK ("join_requests"."origin" = 'link' or "join_requests"."invite_id" is null);