/** Decisions and questions in the store: what was asked, who voted, what came of it. */
@NullMarked
package io.github.roadmapbot.store.decision;

import org.jspecify.annotations.NullMarked;
