/** What GitHub sends by itself. */
@NullMarked
package io.github.roadmapbot.github.webhook;

import org.jspecify.annotations.NullMarked;
