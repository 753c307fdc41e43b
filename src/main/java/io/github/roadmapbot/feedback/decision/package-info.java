/** What is decided together: a question with its options, who may vote on it, and what follows from the votes. */
@NullMarked
package io.github.roadmapbot.feedback.decision;

import org.jspecify.annotations.NullMarked;
