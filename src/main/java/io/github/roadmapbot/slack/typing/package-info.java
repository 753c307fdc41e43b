/** What people type into windows, and windows that are brought up to date meanwhile. */
@NullMarked
package io.github.roadmapbot.slack.typing;

import org.jspecify.annotations.NullMarked;
