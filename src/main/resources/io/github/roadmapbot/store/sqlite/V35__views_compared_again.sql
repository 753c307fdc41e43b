-- What the maintainers were told of a view, until it is well again: refused, different, or nothing. changed_at, in milliseconds
-- since 1970, is when the last item came into the quarter, which GitHub's lists show a while later.
ALTER TABLE board_view ADD COLUMN told TEXT NOT NULL DEFAULT '' CHECK (told IN ('', 'refused', 'different'));
ALTER TABLE board_view ADD COLUMN changed_at INTEGER;

UPDATE board_view
   SET told = CASE WHEN number IS NULL THEN 'refused' WHEN missing <> '' OR strange <> '' THEN 'different' ELSE '' END;

-- A quarter of a roadmap has one view, at which nobody looks twice at a time; but it is looked at again and again.
DROP INDEX step_view;
CREATE UNIQUE INDEX step_view ON step (kind, subject, detail)
    WHERE kind IN ('make-view', 'tell-view') AND status IN ('due', 'claimed', 'blocked');
UPDATE step SET status = 'due', failures = 0 WHERE kind = 'make-view' AND status = 'done';
