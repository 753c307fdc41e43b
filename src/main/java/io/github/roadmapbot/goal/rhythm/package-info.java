/** What comes back: sessions, reports, and the question how much time people have. */
@NullMarked
package io.github.roadmapbot.goal.rhythm;

import org.jspecify.annotations.NullMarked;
