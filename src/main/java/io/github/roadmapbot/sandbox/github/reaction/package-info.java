/** Reactions to what people wrote. */
@NullMarked
package io.github.roadmapbot.sandbox.github.reaction;

import org.jspecify.annotations.NullMarked;
