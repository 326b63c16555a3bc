CREATE TABLE `addresses` (
	`slug` text PRIMARY KEY NOT NULL,
	`organisation_id` text,
	`retired_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `addresses_organisation` ON `addresses` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `installation` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`settings` text NOT NULL,
	`revision` integer NOT NULL,
	`site_revision` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_slug` ON `organisations` (`slug`);--> statement-breakpoint
CREATE TABLE `results` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`goal_id` text NOT NULL,
	`body` text NOT NULL,
	`corrects` text,
	`previous_hash` text,
	`hash` text NOT NULL,
	`text` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corrects`) REFERENCES `results`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `results_sequence` ON `results` (`organisation_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `results_goal` ON `results` (`organisation_id`,`goal_id`,`sequence`);--> statement-breakpoint
CREATE TABLE `saves` (
	`organisation_id` text NOT NULL,
	`save_id` text NOT NULL,
	`reply` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `save_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `saves_saved_at` ON `saves` (`organisation_id`,`saved_at`);--> statement-breakpoint
CREATE TABLE `version_documents` (
	`version_id` text NOT NULL,
	`language` text NOT NULL,
	`edition` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`version_id`, `language`, `edition`),
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `versions` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`number` text NOT NULL,
	`change_note` text NOT NULL,
	`waivers` text NOT NULL,
	`workbook` text NOT NULL,
	`metadata` text NOT NULL,
	`previous_hash` text,
	`hash` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text NOT NULL,
	`effective_from` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `versions_sequence` ON `versions` (`organisation_id`,`sequence`);--> statement-breakpoint
CREATE UNIQUE INDEX `versions_number` ON `versions` (`organisation_id`,`number`);--> statement-breakpoint
CREATE TABLE `workbook_rows` (
	`organisation_id` text NOT NULL,
	`step` text NOT NULL,
	`item` text NOT NULL,
	`revision` integer NOT NULL,
	`sort_key` text NOT NULL,
	`body` text NOT NULL,
	`removed_at` integer,
	`saved_by` text,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `step`, `item`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
