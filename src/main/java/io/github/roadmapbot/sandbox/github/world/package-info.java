/** Where everything is kept, and when it begins to show. */
@NullMarked
package io.github.roadmapbot.sandbox.github.world;

import org.jspecify.annotations.NullMarked;
