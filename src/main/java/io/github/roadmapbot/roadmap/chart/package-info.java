/** A quarter as a picture. */
@NullMarked
package io.github.roadmapbot.roadmap.chart;

import org.jspecify.annotations.NullMarked;
