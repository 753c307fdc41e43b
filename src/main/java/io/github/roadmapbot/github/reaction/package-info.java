/** What people think of what is on GitHub. */
@NullMarked
package io.github.roadmapbot.github.reaction;

import org.jspecify.annotations.NullMarked;
