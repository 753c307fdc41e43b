/** Looks at a store without opening it for use: nothing in it changes, and a running bot is not disturbed. */
@NullMarked
package io.github.roadmapbot.store.inspection;

import org.jspecify.annotations.NullMarked;
