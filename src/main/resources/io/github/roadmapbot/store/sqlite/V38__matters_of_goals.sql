-- What is said beneath a goal's issue is about the goal, and not about an issue of which nothing else is known.
UPDATE inquiry
   SET subject = (SELECT 'G-' || CAST(MIN(goal.id) AS TEXT) FROM goal
                   WHERE goal.roadmap = inquiry.roadmap
                     AND goal.repository || '#' || CAST(goal.number AS TEXT) = inquiry.subject)
 WHERE EXISTS (SELECT 1 FROM goal
                WHERE goal.roadmap = inquiry.roadmap
                  AND goal.repository || '#' || CAST(goal.number AS TEXT) = inquiry.subject);

UPDATE ballot
   SET subject = (SELECT 'G-' || CAST(MIN(goal.id) AS TEXT) FROM goal
                   WHERE goal.roadmap = ballot.roadmap
                     AND goal.repository || '#' || CAST(goal.number AS TEXT) = ballot.subject)
 WHERE EXISTS (SELECT 1 FROM goal
                WHERE goal.roadmap = ballot.roadmap
                  AND goal.repository || '#' || CAST(goal.number AS TEXT) = ballot.subject);

-- A comment is heard by each roadmap that it concerns, and by each once.
UPDATE inquiry SET origin = roadmap || ' ' || origin WHERE origin LIKE 'comment %';
