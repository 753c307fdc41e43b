/** Issues that are parts of others. */
@NullMarked
package io.github.roadmapbot.publish.part;

import org.jspecify.annotations.NullMarked;
