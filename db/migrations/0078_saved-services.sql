CREATE TABLE "saved_services" (
	"person_id" text NOT NULL,
	"service_id" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "saved_services_person_id_service_id_pk" PRIMARY KEY("person_id","service_id")
);
--> statement-breakpoint
ALTER TABLE "saved_services" ADD CONSTRAINT "saved_services_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_services" ADD CONSTRAINT "saved_services_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;