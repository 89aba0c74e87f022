CREATE TABLE "board_mentions" (
	"board_id" text NOT NULL,
	"card_id" text NOT NULL,
	"comment_id" text NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "board_mentions_board_id_comment_id_person_id_pk" PRIMARY KEY("board_id","comment_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "board_talks" (
	"board_id" text PRIMARY KEY NOT NULL,
	"told_sequence" bigint NOT NULL,
	CONSTRAINT "board_talks_sequence_positive" CHECK ("board_talks"."told_sequence" >= 0)
);
--> statement-breakpoint
CREATE TABLE "board_told_comments" (
	"board_id" text NOT NULL,
	"comment_id" text NOT NULL,
	CONSTRAINT "board_told_comments_board_id_comment_id_pk" PRIMARY KEY("board_id","comment_id")
);
--> statement-breakpoint
CREATE TABLE "thread_files" (
	"id" text PRIMARY KEY NOT NULL,
	"message_id" text NOT NULL,
	"place" integer NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "thread_files_type_known" CHECK ("thread_files"."media_type" in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
	CONSTRAINT "thread_files_place_bounded" CHECK ("thread_files"."place" between 1 and 3),
	CONSTRAINT "thread_files_size_bounded" CHECK ("thread_files"."size_bytes" between 1 and 5242880),
	CONSTRAINT "thread_files_size_true" CHECK ("thread_files"."size_bytes" = length("thread_files"."content"))
);
--> statement-breakpoint
CREATE TABLE "thread_mentions" (
	"message_id" text NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "thread_mentions_message_id_person_id_name_pk" PRIMARY KEY("message_id","person_id","name")
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_known";--> statement-breakpoint
ALTER TABLE "thread_messages" DROP CONSTRAINT "thread_messages_text_or_taken_back";--> statement-breakpoint
ALTER TABLE "board_mentions" ADD CONSTRAINT "board_mentions_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."boards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_mentions" ADD CONSTRAINT "board_mentions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_talks" ADD CONSTRAINT "board_talks_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."boards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_told_comments" ADD CONSTRAINT "board_told_comments_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."boards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_files" ADD CONSTRAINT "thread_files_message_id_thread_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."thread_messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_mentions" ADD CONSTRAINT "thread_mentions_message_id_thread_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."thread_messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_mentions" ADD CONSTRAINT "thread_mentions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "board_mentions_card" ON "board_mentions" USING btree ("board_id","card_id");--> statement-breakpoint
CREATE INDEX "board_mentions_person" ON "board_mentions" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "thread_files_place_unique" ON "thread_files" USING btree ("message_id","place");--> statement-breakpoint
CREATE INDEX "thread_mentions_person" ON "thread_mentions" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_known" CHECK ("notifications"."kind" in ('request_opened', 'request_for_provider', 'question_asked', 'question_answered', 'offer_made', 'offer_improved', 'offer_withdrawn', 'offer_won', 'offer_lost', 'vote_opened', 'vote_closed', 'order_to_confirm', 'order_repriced', 'order_confirmed', 'order_cancelled', 'household_dropped_out', 'cash_received', 'order_completed', 'order_started', 'dates_proposed', 'dates_answered', 'step_contested', 'step_taken_back', 'objection_settled', 'member_joined', 'member_left', 'role_changed', 'join_asked', 'join_accepted', 'join_refused', 'agreement_changed', 'voucher_issued', 'voucher_expiring', 'voucher_refunded', 'message_received', 'card_commented', 'mentioned', 'card_added', 'card_moved'));--> statement-breakpoint
ALTER TABLE "thread_messages" ADD CONSTRAINT "thread_messages_taken_back_is_empty" CHECK ("thread_messages"."deleted_at" is null or "thread_messages"."text" = '');