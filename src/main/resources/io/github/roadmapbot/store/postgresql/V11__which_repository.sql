-- Where its issue is opened, as owner/name: what the channel says that it came from, then what a maintainer confirmed. Without
-- one it is the category's, or else the roadmap's first.
ALTER TABLE suggestion ADD COLUMN repository TEXT;
