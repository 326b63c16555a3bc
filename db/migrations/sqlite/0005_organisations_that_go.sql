ALTER TABLE `links` ADD `jobs` text;--> statement-breakpoint
ALTER TABLE `links` ADD `places` text;--> statement-breakpoint
CREATE INDEX `results_corrects` ON `results` (`corrects`);