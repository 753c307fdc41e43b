/** Looking back at a quarter: what was done of what was planned, how it went, and what goes on. */
@NullMarked
package io.github.roadmapbot.quarter.review;

import org.jspecify.annotations.NullMarked;
