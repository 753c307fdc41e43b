/** What people have agreed to reach in a quarter, and how far they are. */
@NullMarked
package io.github.roadmapbot.feedback.goal;

import org.jspecify.annotations.NullMarked;
