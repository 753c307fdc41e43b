/** Issues and their labels, over REST. */
@NullMarked
package io.github.roadmapbot.github.issue;

import org.jspecify.annotations.NullMarked;
