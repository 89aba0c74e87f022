-- NOT VALID: what was written before the caps stays readable; nothing beyond them is written any more.
ALTER TABLE "service_prices" ADD CONSTRAINT "service_prices_capped" CHECK ("service_prices"."unit_price_cents" between 0 and 9999999) NOT VALID;--> statement-breakpoint
ALTER TABLE "offer_revisions" ADD CONSTRAINT "offer_revisions_prices_capped" CHECK (not jsonb_path_exists("offer_revisions"."bands", '$[*].unitPriceCents ? (@ > 9999999)')) NOT VALID;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_quantity_capped" CHECK ("requests"."quantity" between 1 and 10000) NOT VALID;--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_budget_capped" CHECK ("programmes"."budget_cents" between 0 and 100000000000) NOT VALID;