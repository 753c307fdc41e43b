/** Issues that were there before the bot. */
@NullMarked
package io.github.roadmapbot.publish.existing;

import org.jspecify.annotations.NullMarked;
