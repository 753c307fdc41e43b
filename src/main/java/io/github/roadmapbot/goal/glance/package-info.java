/** What the app's home tells of goals: how far they are, what somebody has taken on, and who has time for what. */
@NullMarked
package io.github.roadmapbot.goal.glance;

import org.jspecify.annotations.NullMarked;
