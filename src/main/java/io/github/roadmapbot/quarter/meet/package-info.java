/** The session of a quarter: led through item by item by one person who is also talking. */
@NullMarked
package io.github.roadmapbot.quarter.meet;

import org.jspecify.annotations.NullMarked;
