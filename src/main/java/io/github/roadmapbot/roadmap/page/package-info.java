/** The page of a quarter's roadmap: templates filled with facts, harmless wherever it is rendered. */
@NullMarked
package io.github.roadmapbot.roadmap.page;

import org.jspecify.annotations.NullMarked;
