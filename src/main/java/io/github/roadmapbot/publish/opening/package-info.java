/** How the discussion of a quarter begins. */
@NullMarked
package io.github.roadmapbot.publish.opening;

import org.jspecify.annotations.NullMarked;
