ALTER TABLE "links" ADD COLUMN "jobs" json;--> statement-breakpoint
ALTER TABLE "links" ADD COLUMN "places" json;--> statement-breakpoint
CREATE INDEX "results_corrects" ON "results" USING btree ("corrects");