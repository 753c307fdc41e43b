/** The way out: everything of a roadmap in files that need no bot to be read. */
@NullMarked
package io.github.roadmapbot.export;

import org.jspecify.annotations.NullMarked;
