-- Set when the store was restored: when the backup was taken, in milliseconds since 1970, and the highest number of a
-- suggestion in it. What was done after that may have been forgotten.
ALTER TABLE instance ADD COLUMN restored_from INTEGER;
ALTER TABLE instance ADD COLUMN restored_last INTEGER;
