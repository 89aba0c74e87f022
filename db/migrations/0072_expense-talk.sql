CREATE TABLE "expense_reads" (
	"expense_id" text NOT NULL,
	"person_id" text NOT NULL,
	"up_to" integer NOT NULL,
	CONSTRAINT "expense_reads_expense_id_person_id_pk" PRIMARY KEY("expense_id","person_id"),
	CONSTRAINT "expense_reads_up_to_not_negative" CHECK ("expense_reads"."up_to" >= 0)
);
--> statement-breakpoint
ALTER TABLE "thread_messages" DROP CONSTRAINT "thread_messages_kind_known";--> statement-breakpoint
ALTER TABLE "thread_messages" DROP CONSTRAINT "thread_messages_group_has_households";--> statement-breakpoint
ALTER TABLE "thread_messages" ALTER COLUMN "order_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "thread_messages" ADD COLUMN "expense_id" text;--> statement-breakpoint
ALTER TABLE "expense_reads" ADD CONSTRAINT "expense_reads_expense_id_expenses_id_fk" FOREIGN KEY ("expense_id") REFERENCES "public"."expenses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expense_reads" ADD CONSTRAINT "expense_reads_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "expense_reads_person" ON "expense_reads" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "thread_messages" ADD CONSTRAINT "thread_messages_expense_id_expenses_id_fk" FOREIGN KEY ("expense_id") REFERENCES "public"."expenses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "thread_messages_expense_number_unique" ON "thread_messages" USING btree ("expense_id","number");--> statement-breakpoint
ALTER TABLE "thread_messages" ADD CONSTRAINT "thread_messages_of_one_thing" CHECK (("thread_messages"."kind" = 'expense') = ("thread_messages"."expense_id" is not null) and ("thread_messages"."order_id" is null) = ("thread_messages"."expense_id" is not null));--> statement-breakpoint
ALTER TABLE "thread_messages" ADD CONSTRAINT "thread_messages_kind_known" CHECK ("thread_messages"."kind" in ('provider', 'group', 'expense'));--> statement-breakpoint
ALTER TABLE "thread_messages" ADD CONSTRAINT "thread_messages_group_has_households" CHECK ("thread_messages"."kind" = 'provider' or "thread_messages"."household_id" is not null);