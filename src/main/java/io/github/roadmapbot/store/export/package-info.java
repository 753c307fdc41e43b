/** Everything of a roadmap as it is given away: one table of rows for each subject. */
@NullMarked
package io.github.roadmapbot.store.export;

import org.jspecify.annotations.NullMarked;
