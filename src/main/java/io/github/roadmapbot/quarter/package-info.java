/** The planning of a quarter: opened, prepared, held, finished and looked back at, and spoken up for before a date passes. */
@NullMarked
package io.github.roadmapbot.quarter;

import org.jspecify.annotations.NullMarked;
