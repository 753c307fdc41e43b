/** The invitation to a planning session, as calendars read it. */
@NullMarked
package io.github.roadmapbot.roadmap.invitation;

import org.jspecify.annotations.NullMarked;
