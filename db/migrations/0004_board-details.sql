CREATE TABLE "board_activity" (
	"board_id" text NOT NULL,
	"sequence" bigint NOT NULL,
	"position" integer NOT NULL,
	"person_id" text,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"card_id" text,
	"detail" jsonb NOT NULL,
	CONSTRAINT "board_activity_board_id_sequence_position_pk" PRIMARY KEY("board_id","sequence","position")
);
--> statement-breakpoint
CREATE TABLE "board_attachments" (
	"id" text PRIMARY KEY NOT NULL,
	"board_id" text NOT NULL,
	"card_id" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "board_attachments_type_known" CHECK ("board_attachments"."media_type" in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
	CONSTRAINT "board_attachments_size_bounded" CHECK ("board_attachments"."size_bytes" between 1 and 5242880),
	CONSTRAINT "board_attachments_size_true" CHECK ("board_attachments"."size_bytes" = length("board_attachments"."content"))
);
--> statement-breakpoint
CREATE TABLE "board_visits" (
	"board_id" text NOT NULL,
	"person_id" text NOT NULL,
	"seen_sequence" bigint NOT NULL,
	"latest_sequence" bigint NOT NULL,
	"visited_at" timestamp with time zone NOT NULL,
	CONSTRAINT "board_visits_board_id_person_id_pk" PRIMARY KEY("board_id","person_id"),
	CONSTRAINT "board_visits_ordered" CHECK ("board_visits"."seen_sequence" <= "board_visits"."latest_sequence")
);
--> statement-breakpoint
ALTER TABLE "boards" ADD COLUMN "described_sequence" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "board_activity" ADD CONSTRAINT "board_activity_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."boards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_activity" ADD CONSTRAINT "board_activity_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_attachments" ADD CONSTRAINT "board_attachments_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."boards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_attachments" ADD CONSTRAINT "board_attachments_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_visits" ADD CONSTRAINT "board_visits_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."boards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_visits" ADD CONSTRAINT "board_visits_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "board_activity_card" ON "board_activity" USING btree ("board_id","card_id");--> statement-breakpoint
CREATE INDEX "board_activity_person" ON "board_activity" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "board_attachments_card" ON "board_attachments" USING btree ("board_id","card_id");--> statement-breakpoint
CREATE INDEX "board_attachments_creator" ON "board_attachments" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "board_visits_person" ON "board_visits" USING btree ("person_id");