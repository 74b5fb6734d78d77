/** The smallest minimum group there is; a survey may ask for more. */
export const minimum_group_floor = 5;

/** The fewest answers with which a report may show single statements; a survey may ask for more. */
export const detail_minimum_floor = 10;

/** Characters of a survey's address on the slip. */
export const short_length = 5;

/** How many skipped statements are named one by one before sending. */
export const skipped_named_max = 4;
