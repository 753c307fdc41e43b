/** What people have made of issues. */
@NullMarked
package io.github.roadmapbot.github.sight;

import org.jspecify.annotations.NullMarked;
