/** While a quarter runs: how far it is, told on a rhythm, and what does not move. */
@NullMarked
package io.github.roadmapbot.quarter.run;

import org.jspecify.annotations.NullMarked;
