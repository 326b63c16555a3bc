CREATE TABLE "addresses" (
	"slug" text PRIMARY KEY NOT NULL,
	"organisation_id" text,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"settings" json NOT NULL,
	"revision" integer NOT NULL,
	"site_revision" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "results" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"goal_id" text NOT NULL,
	"body" json NOT NULL,
	"corrects" text,
	"previous_hash" text,
	"hash" text NOT NULL,
	"text" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saves" (
	"organisation_id" text NOT NULL,
	"save_id" text NOT NULL,
	"reply" json NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "saves_organisation_id_save_id_pk" PRIMARY KEY("organisation_id","save_id")
);
--> statement-breakpoint
CREATE TABLE "version_documents" (
	"version_id" text NOT NULL,
	"language" text NOT NULL,
	"edition" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "version_documents_version_id_language_edition_pk" PRIMARY KEY("version_id","language","edition")
);
--> statement-breakpoint
CREATE TABLE "versions" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"number" text NOT NULL,
	"change_note" json NOT NULL,
	"waivers" json NOT NULL,
	"workbook" text NOT NULL,
	"metadata" text NOT NULL,
	"previous_hash" text,
	"hash" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"published_by" text NOT NULL,
	"effective_from" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workbook_rows" (
	"organisation_id" text NOT NULL,
	"step" text NOT NULL,
	"item" text NOT NULL,
	"revision" integer NOT NULL,
	"sort_key" text NOT NULL,
	"body" json NOT NULL,
	"removed_at" timestamp with time zone,
	"saved_by" text,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "workbook_rows_organisation_id_step_item_pk" PRIMARY KEY("organisation_id","step","item")
);
--> statement-breakpoint
ALTER TABLE "addresses" ADD CONSTRAINT "addresses_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "results" ADD CONSTRAINT "results_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "results" ADD CONSTRAINT "results_corrects_results_id_fk" FOREIGN KEY ("corrects") REFERENCES "public"."results"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saves" ADD CONSTRAINT "saves_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_documents" ADD CONSTRAINT "version_documents_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workbook_rows" ADD CONSTRAINT "workbook_rows_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "addresses_organisation" ON "addresses" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_slug" ON "organisations" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "results_sequence" ON "results" USING btree ("organisation_id","sequence");--> statement-breakpoint
CREATE INDEX "results_goal" ON "results" USING btree ("organisation_id","goal_id","sequence");--> statement-breakpoint
CREATE INDEX "saves_saved_at" ON "saves" USING btree ("organisation_id","saved_at");--> statement-breakpoint
CREATE UNIQUE INDEX "versions_sequence" ON "versions" USING btree ("organisation_id","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "versions_number" ON "versions" USING btree ("organisation_id","number");