CREATE TABLE "dependants" (
	"id" text PRIMARY KEY NOT NULL,
	"household_id" text NOT NULL,
	"first_name" text NOT NULL,
	"birth_date" date NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "dependants_kind_known" CHECK ("dependants"."kind" in ('minor', 'assisted'))
);
--> statement-breakpoint
CREATE TABLE "household_adults" (
	"person_id" text PRIMARY KEY NOT NULL,
	"household_id" text NOT NULL,
	"joined_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "households" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"municipio" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "households_municipio_known" CHECK ("households"."municipio" between 1 and 9)
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"locale" text DEFAULT 'it' NOT NULL,
	"text_size" text DEFAULT 'normal' NOT NULL,
	"theme" text DEFAULT 'system' NOT NULL,
	"municipio" integer,
	"is_welcomed" boolean DEFAULT false NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "people_email_lower" CHECK ("people"."email" = lower("people"."email")),
	CONSTRAINT "people_locale_known" CHECK ("people"."locale" in ('it', 'en')),
	CONSTRAINT "people_text_size_known" CHECK ("people"."text_size" in ('normal', 'large', 'larger')),
	CONSTRAINT "people_theme_known" CHECK ("people"."theme" in ('system', 'light', 'dark')),
	CONSTRAINT "people_municipio_known" CHECK ("people"."municipio" between 1 and 9)
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "board_clients" (
	"board_id" text NOT NULL,
	"client_id" bigint NOT NULL,
	"person_id" text,
	CONSTRAINT "board_clients_board_id_client_id_pk" PRIMARY KEY("board_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "board_snapshots" (
	"board_id" text NOT NULL,
	"sequence" bigint NOT NULL,
	"state" "bytea" NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	CONSTRAINT "board_snapshots_board_id_sequence_pk" PRIMARY KEY("board_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "board_updates" (
	"board_id" text NOT NULL,
	"sequence" bigint NOT NULL,
	"payload" "bytea" NOT NULL,
	"authors" jsonb NOT NULL,
	"committed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "board_updates_board_id_sequence_pk" PRIMARY KEY("board_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "boards" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"name" text NOT NULL,
	"last_sequence" bigint DEFAULT 0 NOT NULL,
	"total_bytes" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "boards_sequence_positive" CHECK ("boards"."last_sequence" >= 0)
);
--> statement-breakpoint
CREATE TABLE "service_prices" (
	"id" text PRIMARY KEY NOT NULL,
	"service_id" text NOT NULL,
	"persons_min" integer NOT NULL,
	"persons_max" integer NOT NULL,
	"quantity_min" integer NOT NULL,
	"quantity_max" integer,
	"unit_price_cents" bigint NOT NULL,
	"valid_from" date,
	"valid_to" date,
	CONSTRAINT "service_prices_not_negative" CHECK ("service_prices"."unit_price_cents" >= 0),
	CONSTRAINT "service_prices_persons" CHECK ("service_prices"."persons_min" >= 1 and "service_prices"."persons_max" >= "service_prices"."persons_min")
);
--> statement-breakpoint
CREATE TABLE "services" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"provider_id" text NOT NULL,
	"type_key" text NOT NULL,
	"category" text NOT NULL,
	"title_it" text NOT NULL,
	"title_en" text NOT NULL,
	"description_it" text NOT NULL,
	"description_en" text NOT NULL,
	"keywords" text DEFAULT '' NOT NULL,
	"unit" text NOT NULL,
	"min_quantity" integer DEFAULT 1 NOT NULL,
	"is_shareable" boolean NOT NULL,
	"price_kind" text NOT NULL,
	"funding_it" text,
	"funding_en" text,
	"min_age" integer,
	"max_age" integer,
	"municipi" integer[] NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "services_price_kind_known" CHECK ("services"."price_kind" in ('paid', 'free', 'funded')),
	CONSTRAINT "services_funded_named" CHECK ("services"."price_kind" <> 'funded' or "services"."funding_it" is not null),
	CONSTRAINT "services_status_known" CHECK ("services"."status" in ('draft', 'submitted', 'to_correct', 'validated', 'suspended'))
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_person_id" text,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"details" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "city_officers" (
	"person_id" text NOT NULL,
	"permission" text NOT NULL,
	CONSTRAINT "city_officers_person_id_permission_pk" PRIMARY KEY("person_id","permission")
);
--> statement-breakpoint
CREATE TABLE "companies" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"plan_kind" text NOT NULL,
	"yearly_limit_cents" bigint NOT NULL,
	"yearly_limit_with_children_cents" bigint NOT NULL,
	CONSTRAINT "companies_plan_known" CHECK ("companies"."plan_kind" in ('credit', 'reimbursement', 'service_voucher'))
);
--> statement-breakpoint
CREATE TABLE "company_employees" (
	"company_id" text NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"year" integer NOT NULL,
	"credit_cents" bigint DEFAULT 0 NOT NULL,
	"used_cents" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "company_employees_company_id_person_id_year_pk" PRIMARY KEY("company_id","person_id","year"),
	CONSTRAINT "company_employees_role_known" CHECK ("company_employees"."role" in ('employee', 'hr'))
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"municipio" integer NOT NULL,
	"agreement" text NOT NULL,
	"split_method" text DEFAULT 'per_household' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "groups_kind_known" CHECK ("groups"."kind" in ('tenants', 'families', 'coworkers', 'neighbours')),
	CONSTRAINT "groups_municipio_known" CHECK ("groups"."municipio" between 1 and 9),
	CONSTRAINT "groups_split_known" CHECK ("groups"."split_method" in ('per_household', 'per_beneficiary'))
);
--> statement-breakpoint
CREATE TABLE "invites" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"role" text DEFAULT 'member' NOT NULL,
	"max_uses" integer NOT NULL,
	"uses" integer DEFAULT 0 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invites_role_known" CHECK ("invites"."role" in ('member', 'viewer')),
	CONSTRAINT "invites_uses_bounded" CHECK ("invites"."uses" between 0 and "invites"."max_uses")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"group_id" text NOT NULL,
	"household_id" text NOT NULL,
	"role" text NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	"agreed_at" timestamp with time zone NOT NULL,
	"left_at" timestamp with time zone,
	"last_visit_at" timestamp with time zone,
	CONSTRAINT "memberships_group_id_household_id_pk" PRIMARY KEY("group_id","household_id"),
	CONSTRAINT "memberships_role_known" CHECK ("memberships"."role" in ('organiser', 'member', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"event_key" text NOT NULL,
	"kind" text NOT NULL,
	"level" text NOT NULL,
	"params" jsonb NOT NULL,
	"href" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"resolved_at" timestamp with time zone,
	CONSTRAINT "notifications_level_known" CHECK ("notifications"."level" in ('needs_yes', 'news', 'silent'))
);
--> statement-breakpoint
CREATE TABLE "order_households" (
	"order_id" text NOT NULL,
	"household_id" text NOT NULL,
	"status" text NOT NULL,
	"confirmed_price_version" integer,
	"share_cents" bigint NOT NULL,
	"cash_due_cents" bigint NOT NULL,
	"cash_received_cents" bigint DEFAULT 0 NOT NULL,
	"answered_by" text,
	"answered_at" timestamp with time zone,
	"cash_received_at" timestamp with time zone,
	"cash_received_by" text,
	CONSTRAINT "order_households_order_id_household_id_pk" PRIMARY KEY("order_id","household_id"),
	CONSTRAINT "order_households_status_known" CHECK ("order_households"."status" in ('pending', 'confirmed', 'dropped')),
	CONSTRAINT "order_households_amounts" CHECK ("order_households"."share_cents" >= 0 and "order_households"."cash_due_cents" between 0 and "order_households"."share_cents" and "order_households"."cash_received_cents" between 0 and "order_households"."cash_due_cents")
);
--> statement-breakpoint
CREATE TABLE "order_lines" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"household_id" text NOT NULL,
	"dependant_id" text,
	"amount_cents" bigint NOT NULL,
	CONSTRAINT "order_lines_amount_not_negative" CHECK ("order_lines"."amount_cents" >= 0)
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"group_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"offer_id" text NOT NULL,
	"offer_revision" integer NOT NULL,
	"status" text NOT NULL,
	"split_method" text NOT NULL,
	"quantity" integer NOT NULL,
	"quantity_basis" text NOT NULL,
	"unit" text NOT NULL,
	"unit_price_cents" bigint NOT NULL,
	"total_cents" bigint NOT NULL,
	"price_version" integer DEFAULT 1 NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"completed_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	CONSTRAINT "orders_status_known" CHECK ("orders"."status" in ('confirming', 'confirmed', 'active', 'completed', 'settled', 'cancelled')),
	CONSTRAINT "orders_total_not_negative" CHECK ("orders"."total_cents" >= 0)
);
--> statement-breakpoint
CREATE TABLE "provider_staff" (
	"provider_id" text NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "provider_staff_provider_id_person_id_pk" PRIMARY KEY("provider_id","person_id"),
	CONSTRAINT "provider_staff_role_known" CHECK ("provider_staff"."role" in ('admin', 'operator'))
);
--> statement-breakpoint
CREATE TABLE "providers" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"description_it" text NOT NULL,
	"description_en" text NOT NULL,
	"municipi" integer[] NOT NULL,
	"status" text NOT NULL,
	"initials" text NOT NULL,
	"hue" integer NOT NULL,
	"founded_year" integer,
	"email" text NOT NULL,
	"phone" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "providers_kind_known" CHECK ("providers"."kind" in ('cooperative', 'association', 'social_enterprise', 'sports_club', 'municipality')),
	CONSTRAINT "providers_status_known" CHECK ("providers"."status" in ('draft', 'submitted', 'to_correct', 'validated', 'suspended'))
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"offer_id" text NOT NULL,
	"offer_revision" integer NOT NULL,
	"quorum" integer NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"opened_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "decisions_status_known" CHECK ("decisions"."status" in ('open', 'accepted', 'rejected', 'cancelled')),
	CONSTRAINT "decisions_quorum_positive" CHECK ("decisions"."quorum" > 0)
);
--> statement-breakpoint
CREATE TABLE "offer_preferences" (
	"offer_id" text NOT NULL,
	"household_id" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "offer_preferences_offer_id_household_id_pk" PRIMARY KEY("offer_id","household_id")
);
--> statement-breakpoint
CREATE TABLE "offer_revisions" (
	"offer_id" text NOT NULL,
	"revision" integer NOT NULL,
	"price_kind" text NOT NULL,
	"funding" text,
	"bands" jsonb NOT NULL,
	"terms" text NOT NULL,
	"valid_until" timestamp with time zone NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "offer_revisions_offer_id_revision_pk" PRIMARY KEY("offer_id","revision"),
	CONSTRAINT "offer_revisions_price_kind_known" CHECK ("offer_revisions"."price_kind" in ('paid', 'free', 'funded'))
);
--> statement-breakpoint
CREATE TABLE "offers" (
	"id" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"status" text NOT NULL,
	"revision" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "offers_status_known" CHECK ("offers"."status" in ('open', 'withdrawn', 'lost', 'won', 'expired'))
);
--> statement-breakpoint
CREATE TABLE "request_participants" (
	"id" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"household_id" text NOT NULL,
	"dependant_id" text
);
--> statement-breakpoint
CREATE TABLE "request_questions" (
	"id" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"asked_by" text NOT NULL,
	"question" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_by" text,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "request_recipients" (
	"request_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone,
	CONSTRAINT "request_recipients_request_id_provider_id_pk" PRIMARY KEY("request_id","provider_id")
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"board_id" text NOT NULL,
	"card_id" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"category" text NOT NULL,
	"municipio" integer NOT NULL,
	"unit" text NOT NULL,
	"quantity" integer NOT NULL,
	"quantity_basis" text NOT NULL,
	"split_method" text NOT NULL,
	"schedule" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "requests_status_known" CHECK ("requests"."status" in ('open', 'deciding', 'ordered', 'closed', 'expired')),
	CONSTRAINT "requests_basis_known" CHECK ("requests"."quantity_basis" in ('total', 'per_beneficiary')),
	CONSTRAINT "requests_split_known" CHECK ("requests"."split_method" in ('per_household', 'per_beneficiary')),
	CONSTRAINT "requests_quantity_positive" CHECK ("requests"."quantity" > 0),
	CONSTRAINT "requests_period" CHECK ("requests"."ends_on" >= "requests"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "votes" (
	"decision_id" text NOT NULL,
	"household_id" text NOT NULL,
	"choice" text NOT NULL,
	"person_id" text NOT NULL,
	"cast_at" timestamp with time zone NOT NULL,
	CONSTRAINT "votes_decision_id_household_id_pk" PRIMARY KEY("decision_id","household_id"),
	CONSTRAINT "votes_choice_known" CHECK ("votes"."choice" in ('agree', 'abstain', 'disagree'))
);
--> statement-breakpoint
CREATE TABLE "desk_operators" (
	"space_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "desk_operators_space_id_person_id_pk" PRIMARY KEY("space_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "spaces" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"municipio" integer NOT NULL,
	"status" text NOT NULL,
	"description_it" text NOT NULL,
	"description_en" text NOT NULL,
	"functions" text[] NOT NULL,
	"hours" jsonb NOT NULL,
	"phone" text NOT NULL,
	CONSTRAINT "spaces_municipio_known" CHECK ("spaces"."municipio" between 1 and 9),
	CONSTRAINT "spaces_status_known" CHECK ("spaces"."status" in ('open', 'opening_soon'))
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"kind" text NOT NULL,
	"asset" text NOT NULL,
	"balance_cents" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "accounts_kind_known" CHECK ("accounts"."kind" in ('world', 'programme', 'voucher', 'hold', 'provider', 'household')),
	CONSTRAINT "accounts_no_overdraft" CHECK ("accounts"."kind" = 'world' or "accounts"."balance_cents" >= 0)
);
--> statement-breakpoint
CREATE TABLE "allocations" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"line_id" text NOT NULL,
	"voucher_id" text NOT NULL,
	"amount_cents" bigint NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "allocations_status_known" CHECK ("allocations"."status" in ('held', 'captured', 'released', 'refunded')),
	CONSTRAINT "allocations_amount_positive" CHECK ("allocations"."amount_cents" > 0)
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"person_id" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"outcome" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_person_id_key_pk" PRIMARY KEY("person_id","key")
);
--> statement-breakpoint
CREATE TABLE "postings" (
	"id" text PRIMARY KEY NOT NULL,
	"transaction_id" text NOT NULL,
	"from_account_id" text NOT NULL,
	"to_account_id" text NOT NULL,
	"amount_cents" bigint NOT NULL,
	CONSTRAINT "postings_amount_positive" CHECK ("postings"."amount_cents" > 0),
	CONSTRAINT "postings_two_accounts" CHECK ("postings"."from_account_id" <> "postings"."to_account_id")
);
--> statement-breakpoint
CREATE TABLE "programme_bands" (
	"programme_id" text NOT NULL,
	"band" integer NOT NULL,
	"isee_from_cents" bigint NOT NULL,
	"isee_to_cents" bigint NOT NULL,
	"value_cents" bigint NOT NULL,
	CONSTRAINT "programme_bands_programme_id_band_pk" PRIMARY KEY("programme_id","band")
);
--> statement-breakpoint
CREATE TABLE "programme_categories" (
	"programme_id" text NOT NULL,
	"category" text NOT NULL,
	CONSTRAINT "programme_categories_programme_id_category_pk" PRIMARY KEY("programme_id","category")
);
--> statement-breakpoint
CREATE TABLE "programmes" (
	"id" text PRIMARY KEY NOT NULL,
	"name_it" text NOT NULL,
	"name_en" text NOT NULL,
	"funding_it" text NOT NULL,
	"funding_en" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"budget_cents" bigint NOT NULL,
	"max_voucher_cents" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "transactions" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"request_hash" text NOT NULL,
	"order_id" text,
	"reverses_id" text,
	"occurred_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"actor_person_id" text
);
--> statement-breakpoint
CREATE TABLE "vouchers" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"programme_id" text NOT NULL,
	"household_id" text NOT NULL,
	"dependant_id" text NOT NULL,
	"account_id" text NOT NULL,
	"amount_cents" bigint NOT NULL,
	"starts_on" date NOT NULL,
	"expires_on" date NOT NULL,
	"is_suspended" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "vouchers_amount_positive" CHECK ("vouchers"."amount_cents" > 0)
);
--> statement-breakpoint
ALTER TABLE "dependants" ADD CONSTRAINT "dependants_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_adults" ADD CONSTRAINT "household_adults_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_adults" ADD CONSTRAINT "household_adults_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_clients" ADD CONSTRAINT "board_clients_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."boards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_clients" ADD CONSTRAINT "board_clients_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_snapshots" ADD CONSTRAINT "board_snapshots_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."boards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_updates" ADD CONSTRAINT "board_updates_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."boards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "boards" ADD CONSTRAINT "boards_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_prices" ADD CONSTRAINT "service_prices_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "city_officers" ADD CONSTRAINT "city_officers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_employees" ADD CONSTRAINT "company_employees_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_employees" ADD CONSTRAINT "company_employees_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invites" ADD CONSTRAINT "invites_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invites" ADD CONSTRAINT "invites_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_households" ADD CONSTRAINT "order_households_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_households" ADD CONSTRAINT "order_households_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_households" ADD CONSTRAINT "order_households_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_households" ADD CONSTRAINT "order_households_cash_received_by_people_id_fk" FOREIGN KEY ("cash_received_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_dependant_id_dependants_id_fk" FOREIGN KEY ("dependant_id") REFERENCES "public"."dependants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_offer_id_offers_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."offers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_staff" ADD CONSTRAINT "provider_staff_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_staff" ADD CONSTRAINT "provider_staff_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_offer_id_offers_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."offers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_preferences" ADD CONSTRAINT "offer_preferences_offer_id_offers_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."offers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_preferences" ADD CONSTRAINT "offer_preferences_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_revisions" ADD CONSTRAINT "offer_revisions_offer_id_offers_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."offers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_revisions" ADD CONSTRAINT "offer_revisions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_participants" ADD CONSTRAINT "request_participants_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_participants" ADD CONSTRAINT "request_participants_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_participants" ADD CONSTRAINT "request_participants_dependant_id_dependants_id_fk" FOREIGN KEY ("dependant_id") REFERENCES "public"."dependants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_questions" ADD CONSTRAINT "request_questions_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_questions" ADD CONSTRAINT "request_questions_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_questions" ADD CONSTRAINT "request_questions_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_questions" ADD CONSTRAINT "request_questions_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_recipients" ADD CONSTRAINT "request_recipients_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_recipients" ADD CONSTRAINT "request_recipients_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."boards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_operators" ADD CONSTRAINT "desk_operators_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_operators" ADD CONSTRAINT "desk_operators_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocations" ADD CONSTRAINT "allocations_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocations" ADD CONSTRAINT "allocations_line_id_order_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."order_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocations" ADD CONSTRAINT "allocations_voucher_id_vouchers_id_fk" FOREIGN KEY ("voucher_id") REFERENCES "public"."vouchers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_transaction_id_transactions_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."transactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_from_account_id_accounts_id_fk" FOREIGN KEY ("from_account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_to_account_id_accounts_id_fk" FOREIGN KEY ("to_account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_bands" ADD CONSTRAINT "programme_bands_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_categories" ADD CONSTRAINT "programme_categories_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transactions" ADD CONSTRAINT "transactions_actor_person_id_people_id_fk" FOREIGN KEY ("actor_person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouchers" ADD CONSTRAINT "vouchers_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouchers" ADD CONSTRAINT "vouchers_household_id_households_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."households"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouchers" ADD CONSTRAINT "vouchers_dependant_id_dependants_id_fk" FOREIGN KEY ("dependant_id") REFERENCES "public"."dependants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouchers" ADD CONSTRAINT "vouchers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dependants_household" ON "dependants" USING btree ("household_id");--> statement-breakpoint
CREATE INDEX "household_adults_household" ON "household_adults" USING btree ("household_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email_unique" ON "people" USING btree ("email");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "boards_group" ON "boards" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "service_prices_service" ON "service_prices" USING btree ("service_id");--> statement-breakpoint
CREATE UNIQUE INDEX "services_slug_unique" ON "services" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "services_provider" ON "services" USING btree ("provider_id");--> statement-breakpoint
CREATE INDEX "services_category" ON "services" USING btree ("category","status");--> statement-breakpoint
CREATE INDEX "audit_log_subject" ON "audit_log" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "companies_slug_unique" ON "companies" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "invites_token_hash_unique" ON "invites" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invites_group" ON "invites" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "memberships_household" ON "memberships" USING btree ("household_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_once" ON "notifications" USING btree ("person_id","event_key");--> statement-breakpoint
CREATE INDEX "notifications_person" ON "notifications" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "order_households_household" ON "order_households" USING btree ("household_id");--> statement-breakpoint
CREATE INDEX "order_lines_order" ON "order_lines" USING btree ("order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "order_lines_unique" ON "order_lines" USING btree ("order_id","household_id",coalesce("dependant_id", ''));--> statement-breakpoint
CREATE UNIQUE INDEX "orders_request_unique" ON "orders" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "orders_group" ON "orders" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "orders_provider" ON "orders" USING btree ("provider_id");--> statement-breakpoint
CREATE UNIQUE INDEX "providers_slug_unique" ON "providers" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_one_open_per_request" ON "decisions" USING btree ("request_id") WHERE status = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_one_accepted_per_request" ON "decisions" USING btree ("request_id") WHERE status = 'accepted';--> statement-breakpoint
CREATE UNIQUE INDEX "offers_one_live_per_provider" ON "offers" USING btree ("request_id","provider_id") WHERE status in ('open', 'won');--> statement-breakpoint
CREATE UNIQUE INDEX "offers_one_winner" ON "offers" USING btree ("request_id") WHERE status = 'won';--> statement-breakpoint
CREATE INDEX "offers_provider" ON "offers" USING btree ("provider_id");--> statement-breakpoint
CREATE UNIQUE INDEX "request_participants_unique" ON "request_participants" USING btree ("request_id","household_id",coalesce("dependant_id", ''));--> statement-breakpoint
CREATE INDEX "request_questions_request" ON "request_questions" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "request_recipients_provider" ON "request_recipients" USING btree ("provider_id","sent_at");--> statement-breakpoint
CREATE INDEX "requests_group" ON "requests" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "requests_card" ON "requests" USING btree ("board_id","card_id");--> statement-breakpoint
CREATE UNIQUE INDEX "requests_one_live_per_card" ON "requests" USING btree ("board_id","card_id") WHERE status in ('open', 'deciding', 'ordered');--> statement-breakpoint
CREATE UNIQUE INDEX "spaces_slug_unique" ON "spaces" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_address_unique" ON "accounts" USING btree ("address");--> statement-breakpoint
CREATE INDEX "allocations_order" ON "allocations" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "allocations_voucher" ON "allocations" USING btree ("voucher_id");--> statement-breakpoint
CREATE UNIQUE INDEX "allocations_one_live" ON "allocations" USING btree ("line_id","voucher_id") WHERE status in ('held', 'captured');--> statement-breakpoint
CREATE INDEX "postings_transaction" ON "postings" USING btree ("transaction_id");--> statement-breakpoint
CREATE INDEX "postings_from" ON "postings" USING btree ("from_account_id");--> statement-breakpoint
CREATE INDEX "postings_to" ON "postings" USING btree ("to_account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "transactions_idempotency_unique" ON "transactions" USING btree ("idempotency_key");--> statement-breakpoint
CREATE UNIQUE INDEX "transactions_reverses_unique" ON "transactions" USING btree ("reverses_id");--> statement-breakpoint
CREATE INDEX "transactions_order" ON "transactions" USING btree ("order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "vouchers_code_unique" ON "vouchers" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "vouchers_one_per_dependant" ON "vouchers" USING btree ("programme_id","dependant_id");--> statement-breakpoint
CREATE INDEX "vouchers_household" ON "vouchers" USING btree ("household_id");