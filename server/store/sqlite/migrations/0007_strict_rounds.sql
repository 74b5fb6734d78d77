-- Whether a campaign shows no report of nearly the people of an earlier one.
ALTER TABLE campaign
    ADD COLUMN strict_rounds INTEGER NOT NULL DEFAULT 0 CHECK (strict_rounds IN (0, 1));
