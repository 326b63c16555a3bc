CREATE TABLE `acknowledgements` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`person_id` text NOT NULL,
	`number` text NOT NULL,
	`version_hash` text NOT NULL,
	`body` text NOT NULL,
	`previous_hash` text,
	`hash` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `acknowledgements_sequence` ON `acknowledgements` (`organisation_id`,`sequence`);--> statement-breakpoint
CREATE UNIQUE INDEX `acknowledgements_person` ON `acknowledgements` (`organisation_id`,`person_id`,`number`);--> statement-breakpoint
CREATE TABLE `clause_remarks` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`number` text NOT NULL,
	`clause` text NOT NULL,
	`heading` text NOT NULL,
	`kind` text NOT NULL,
	`text` text,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	`outcome` text,
	`answer` text,
	`answered_by` text,
	`answered_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `clause_remarks_organisation` ON `clause_remarks` (`organisation_id`,`at`);--> statement-breakpoint
CREATE TABLE `consultation_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`consultation_id` text NOT NULL,
	`clause` text,
	`text` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	`outcome` text,
	`reply` text,
	`settled_by` text,
	`settled_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consultation_comments_consultation` ON `consultation_comments` (`consultation_id`,`at`);--> statement-breakpoint
CREATE TABLE `consultations` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`question` text,
	`based_on` text,
	`documents` text NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consultations_organisation` ON `consultations` (`organisation_id`,`opened_at`);--> statement-breakpoint
CREATE TABLE `discretion_uses` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`number` text NOT NULL,
	`limit_id` text NOT NULL,
	`situation` text NOT NULL,
	`up_to` text,
	`person_id` text NOT NULL,
	`amount` text,
	`outcome` text NOT NULL,
	`at` integer NOT NULL,
	`taken_back_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `discretion_uses_organisation` ON `discretion_uses` (`organisation_id`,`at`);--> statement-breakpoint
CREATE TABLE `training_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`question_id` text NOT NULL,
	`person_id` text NOT NULL,
	`chosen` integer NOT NULL,
	`is_right` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `training_questions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `training_answers_question` ON `training_answers` (`question_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `training_attendance` (
	`organisation_id` text NOT NULL,
	`session_id` text NOT NULL,
	`person_id` text NOT NULL,
	`presence` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	PRIMARY KEY(`session_id`, `person_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `training_sessions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `training_attendance_person` ON `training_attendance` (`organisation_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `training_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`number` text NOT NULL,
	`clause` text NOT NULL,
	`body` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `training_questions_version` ON `training_questions` (`organisation_id`,`number`);--> statement-breakpoint
CREATE TABLE `training_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`revision` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`number` text,
	`clauses` text NOT NULL,
	`starts_at` integer NOT NULL,
	`place` text,
	`mandatory` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`cancelled_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `training_sessions_organisation` ON `training_sessions` (`organisation_id`,`starts_at`);