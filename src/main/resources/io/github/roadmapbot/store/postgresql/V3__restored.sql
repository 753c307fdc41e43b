-- Set when the store was restored: when the backup was taken, in milliseconds since 1970, the highest number of a suggestion
-- in it, and when it was restored. What was done between the two may have been forgotten.
ALTER TABLE instance ADD COLUMN restored_from BIGINT;
ALTER TABLE instance ADD COLUMN restored_last BIGINT;
ALTER TABLE instance ADD COLUMN restored_at BIGINT;
