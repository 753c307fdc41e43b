/** Goals: written down, agreed on, broken down, and carried to their end. */
@NullMarked
package io.github.roadmapbot.goal;

import org.jspecify.annotations.NullMarked;
