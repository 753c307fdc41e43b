/** The small Slack and the small GitHub put together, and the page on which one person plays several. */
@NullMarked
package io.github.roadmapbot.sandbox;

import org.jspecify.annotations.NullMarked;
