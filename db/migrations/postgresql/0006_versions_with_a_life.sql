CREATE TABLE "draft_authors" (
	"organisation_id" text NOT NULL,
	"person_id" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_authors_organisation_id_person_id_pk" PRIMARY KEY("organisation_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"body" json NOT NULL,
	"previous_hash" text,
	"hash" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposal_events" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"proposal_id" text NOT NULL,
	"kind" text NOT NULL,
	"person_id" text NOT NULL,
	"clause" text,
	"text" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"state" text NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"based_on" text,
	"change_note" json NOT NULL,
	"waivers" json NOT NULL,
	"workbook" text NOT NULL,
	"documents" text NOT NULL,
	"authors" json NOT NULL,
	"approvals_needed" integer NOT NULL,
	"effective_from" timestamp with time zone,
	"review_on" text,
	"submitted_by" text NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "reminders" (
	"organisation_id" text NOT NULL,
	"kind" text NOT NULL,
	"about" text NOT NULL,
	"done_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reminders_organisation_id_kind_about_pk" PRIMARY KEY("organisation_id","kind","about")
);
--> statement-breakpoint
ALTER TABLE "versions" ADD COLUMN "kind" text DEFAULT 'material' NOT NULL;--> statement-breakpoint
ALTER TABLE "versions" ADD COLUMN "review_on" text;--> statement-breakpoint
ALTER TABLE "versions" ADD COLUMN "targets" json;--> statement-breakpoint
ALTER TABLE "draft_authors" ADD CONSTRAINT "draft_authors_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_events" ADD CONSTRAINT "proposal_events_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_events" ADD CONSTRAINT "proposal_events_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "notices_sequence" ON "notices" USING btree ("organisation_id","sequence");--> statement-breakpoint
CREATE INDEX "proposal_events_proposal" ON "proposal_events" USING btree ("proposal_id","at");--> statement-breakpoint
CREATE INDEX "proposals_organisation" ON "proposals" USING btree ("organisation_id","submitted_at");--> statement-breakpoint
INSERT INTO "draft_authors" ("organisation_id", "person_id", "since")
SELECT "organisation_id", "saved_by", min("saved_at") FROM "workbook_rows"
WHERE "saved_by" IS NOT NULL AND "saved_at" > COALESCE(
  (SELECT max("published_at") FROM "versions" WHERE "versions"."organisation_id" = "workbook_rows"."organisation_id"), to_timestamp(0))
GROUP BY "organisation_id", "saved_by";
