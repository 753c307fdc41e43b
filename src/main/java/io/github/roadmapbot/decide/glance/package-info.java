/** What the app's home tells of decisions: the votes and answers that somebody owes. */
@NullMarked
package io.github.roadmapbot.decide.glance;

import org.jspecify.annotations.NullMarked;
