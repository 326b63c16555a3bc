/**
 * The smallest samples that a result may be published from, in cases below the line.
 * Editable in each goal; these are where one starts.
 */

/**
 * Cases that are all counted. There is no sampling error to fear, only that a single case decides: with 50,
 * one case moves a share by 2 points, which is the tolerance for "nearly". It also leaves five cases beyond
 * a 90th percentile.
 */
export const counted = 50;

/** Answers to a survey: a share of 100 answers is known to within 10 points, 19 times out of 20. */
export const surveyed = 100;

/**
 * Answers to a survey of which one share is taken from another. The difference spreads about 1.6 times as
 * widely as a single share, so it takes about 2.5 times the answers for the same 10 points.
 */
export const netted = 250;

/** Cases of which a 95th percentile is taken: five of them lie beyond it, so that it is not one case. */
export const tail = 100;

/** Customers or contacts of a rate per thousand: with fewer, the figure claims more than was seen. */
export const thousand = 1000;

/**
 * Few people, or something owed to each one. Every case counts however few there are, so the floor is there
 * to protect people: below 10 a reader may guess who is meant.
 */
export const personal = 10;
