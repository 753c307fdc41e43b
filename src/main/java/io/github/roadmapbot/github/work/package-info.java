/** Work that is broken down into issues beneath issues, and how it stands. */
@NullMarked
package io.github.roadmapbot.github.work;

import org.jspecify.annotations.NullMarked;
