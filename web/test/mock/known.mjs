// What several seeds name.

export const footprint = { name: 'compassionate-leadership-footprint', version: 1 };

/** Reads reports and comments first. */
export const reader = { name: 'Jo Park', sign_in_name: 'jo.park' };
