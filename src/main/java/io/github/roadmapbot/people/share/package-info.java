/** Who did what was shipped. */
@NullMarked
package io.github.roadmapbot.people.share;

import org.jspecify.annotations.NullMarked;
