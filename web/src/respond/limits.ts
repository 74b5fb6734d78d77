/** The smallest minimum group there is; a survey may ask for more. */
export const minimum_group_floor = 5;

/** Characters of a survey's address on the slip. */
export const short_length = 5;

/** How many skipped statements are named one by one before sending. */
export const skipped_named_max = 4;
