/** Goals and their tasks on GitHub: written there, and what comes back. */
@NullMarked
package io.github.roadmapbot.goal.issue;

import org.jspecify.annotations.NullMarked;
