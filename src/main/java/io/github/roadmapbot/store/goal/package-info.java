/** Goals, their tasks, and the time people have for them, as they are kept. */
@NullMarked
package io.github.roadmapbot.store.goal;

import org.jspecify.annotations.NullMarked;
