-- Who does a task, whether it is one for newcomers, and where it stands among the others is said in Slack and on GitHub: what GitHub
-- showed or was told last tells news from what is known, and what is owed to it is remembered until it was written: how often
-- something was changed since, so that a change during the writing is not taken for written.
ALTER TABLE goal_task ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
ALTER TABLE goal_task ADD COLUMN moved INTEGER NOT NULL DEFAULT 0;
ALTER TABLE goal_task ADD COLUMN given INTEGER NOT NULL DEFAULT 0;
ALTER TABLE goal_task ADD COLUMN shown_newcomers INTEGER NOT NULL DEFAULT 0 CHECK (shown_newcomers IN (0, 1));
ALTER TABLE goal_task ADD COLUMN handed_over TEXT NOT NULL DEFAULT '';
UPDATE goal_task SET place = id, shown_newcomers = newcomers;
