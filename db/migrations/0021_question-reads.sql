CREATE TABLE "request_question_reads" (
	"request_id" text NOT NULL,
	"person_id" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"new_since" timestamp with time zone,
	CONSTRAINT "request_question_reads_request_id_person_id_pk" PRIMARY KEY("request_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "request_question_reads" ADD CONSTRAINT "request_question_reads_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_question_reads" ADD CONSTRAINT "request_question_reads_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "request_question_reads_person" ON "request_question_reads" USING btree ("person_id");