CREATE TABLE `draft_authors` (
	`organisation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `person_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`body` text NOT NULL,
	`previous_hash` text,
	`hash` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_sequence` ON `notices` (`organisation_id`,`sequence`);--> statement-breakpoint
CREATE TABLE `proposal_events` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`kind` text NOT NULL,
	`person_id` text NOT NULL,
	`clause` text,
	`text` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `proposal_events_proposal` ON `proposal_events` (`proposal_id`,`at`);--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`state` text NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`based_on` text,
	`change_note` text NOT NULL,
	`waivers` text NOT NULL,
	`workbook` text NOT NULL,
	`documents` text NOT NULL,
	`authors` text NOT NULL,
	`approvals_needed` integer NOT NULL,
	`effective_from` integer,
	`review_on` text,
	`submitted_by` text NOT NULL,
	`submitted_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `proposals_organisation` ON `proposals` (`organisation_id`,`submitted_at`);--> statement-breakpoint
CREATE TABLE `reminders` (
	`organisation_id` text NOT NULL,
	`kind` text NOT NULL,
	`about` text NOT NULL,
	`done_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `kind`, `about`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `versions` ADD `kind` text DEFAULT 'material' NOT NULL;--> statement-breakpoint
ALTER TABLE `versions` ADD `review_on` text;--> statement-breakpoint
ALTER TABLE `versions` ADD `targets` text;--> statement-breakpoint
INSERT INTO `draft_authors` (`organisation_id`, `person_id`, `since`)
SELECT `organisation_id`, `saved_by`, min(`saved_at`) FROM `workbook_rows`
WHERE `saved_by` IS NOT NULL AND `saved_at` > COALESCE(
  (SELECT max(`published_at`) FROM `versions` WHERE `versions`.`organisation_id` = `workbook_rows`.`organisation_id`), 0)
GROUP BY `organisation_id`, `saved_by`;
