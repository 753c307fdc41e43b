/** The planning of a quarter: where it stands, when what is to happen, and who sees to it. */
@NullMarked
package io.github.roadmapbot.feedback.cycle;

import org.jspecify.annotations.NullMarked;
