/** Finds out, without changing anything, whether what the bot needs is there, and says what mends what is not. */
@NullMarked
package io.github.roadmapbot.doctor;

import org.jspecify.annotations.NullMarked;
