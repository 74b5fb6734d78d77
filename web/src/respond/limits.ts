/** The smallest minimum group there is; a survey may ask for more. */
export const minimum_group_floor = 5;

/** The fewest answers with which a report may show single statements; a survey may ask for more. */
export const detail_minimum_floor = 10;

/** Characters of a survey's address on the slip. */
export const short_length = 5;

/** Characters of one comment, as the server counts them. */
export const comment_characters_max = 500;

/** With so much room left or less, the page says how much. */
export const comment_room_said = 50;

/** How many skipped statements are named one by one before sending. */
export const skipped_named_max = 4;

/** Characters of a receipt, without the hyphen in its middle. */
export const receipt_characters = 10;

/** Words of the round check. */
export const check_words = 6;
