/** The app's home: the quarter at a glance, what is somebody's own, what waits for them; and for maintainers the queue. */
@NullMarked
package io.github.roadmapbot.home.tab;

import org.jspecify.annotations.NullMarked;
