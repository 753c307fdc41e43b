/** What a planning session talks about, and when. */
@NullMarked
package io.github.roadmapbot.roadmap.agenda;

import org.jspecify.annotations.NullMarked;
