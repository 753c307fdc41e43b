/** Pages of what was planned and decided: text made from what is kept, and nothing else. */
@NullMarked
package io.github.roadmapbot.roadmap;

import org.jspecify.annotations.NullMarked;
