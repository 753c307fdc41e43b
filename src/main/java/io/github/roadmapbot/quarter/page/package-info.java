/** The page of a quarter, proposed to people and kept up to date. */
@NullMarked
package io.github.roadmapbot.quarter.page;

import org.jspecify.annotations.NullMarked;
