/** What may be shown on the board before it is approved. */
@NullMarked
package io.github.roadmapbot.publish.draft;

import org.jspecify.annotations.NullMarked;
