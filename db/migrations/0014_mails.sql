CREATE TABLE "mail_links" (
	"id" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"person_id" text NOT NULL,
	"address" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "mail_links_purpose_known" CHECK ("mail_links"."purpose" in ('new_password', 'confirm_address'))
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"event_key" text NOT NULL,
	"receiver" text NOT NULL,
	"person_id" text,
	"notice_id" text,
	"address" text,
	"locale" text NOT NULL,
	"params" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"next_try_at" timestamp with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"done_at" timestamp with time zone,
	CONSTRAINT "mails_kind_known" CHECK ("mails"."kind" in ('new_password', 'password_changed', 'confirm_address', 'address_asked', 'address_changed', 'needs_yes', 'group_invite')),
	CONSTRAINT "mails_state_known" CHECK ("mails"."state" in ('waiting', 'sent', 'dropped', 'failed')),
	CONSTRAINT "mails_locale_known" CHECK ("mails"."locale" in ('it', 'en')),
	CONSTRAINT "mails_reach_somebody" CHECK ("mails"."person_id" is not null or "mails"."address" is not null)
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "email_confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "wants_mails" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "mail_links" ADD CONSTRAINT "mail_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_notice_id_notifications_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notifications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "mail_links_token_hash_unique" ON "mail_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "mail_links_person" ON "mail_links" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "mail_links_expires" ON "mail_links" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "mails_once" ON "mails" USING btree ("event_key","receiver");--> statement-breakpoint
CREATE INDEX "mails_due" ON "mails" USING btree ("next_try_at") WHERE state in ('waiting');--> statement-breakpoint
CREATE INDEX "mails_done" ON "mails" USING btree ("done_at");--> statement-breakpoint
CREATE INDEX "mails_person" ON "mails" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "mails_notice" ON "mails" USING btree ("notice_id");