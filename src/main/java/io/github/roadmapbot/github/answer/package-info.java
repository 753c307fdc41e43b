/** What GitHub's answers mean: whether they are good, and what may be done next if they are not. */
@NullMarked
package io.github.roadmapbot.github.answer;

import org.jspecify.annotations.NullMarked;
