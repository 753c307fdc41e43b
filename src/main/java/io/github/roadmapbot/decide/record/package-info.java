/** What is written on GitHub of a decision. */
@NullMarked
package io.github.roadmapbot.decide.record;

import org.jspecify.annotations.NullMarked;
