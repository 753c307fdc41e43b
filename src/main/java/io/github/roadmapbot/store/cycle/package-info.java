/** What is kept of the planning of quarters. */
@NullMarked
package io.github.roadmapbot.store.cycle;

import org.jspecify.annotations.NullMarked;
