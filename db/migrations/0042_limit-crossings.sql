CREATE TABLE "limit_crossings" (
	"order_id" text NOT NULL,
	"person_id" text NOT NULL,
	"year" integer NOT NULL,
	"agreed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "limit_crossings_order_id_person_id_year_pk" PRIMARY KEY("order_id","person_id","year")
);
--> statement-breakpoint
ALTER TABLE "limit_crossings" ADD CONSTRAINT "limit_crossings_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "limit_crossings" ADD CONSTRAINT "limit_crossings_year" FOREIGN KEY ("person_id","year") REFERENCES "public"."benefit_years"("person_id","year") ON DELETE no action ON UPDATE no action;