/** What exists on this GitHub, and what belongs to what. */
@NullMarked
package io.github.roadmapbot.sandbox.github.kept;

import org.jspecify.annotations.NullMarked;
