/** Looks at what is there on GitHub and what the token may do with it, without changing anything. */
@NullMarked
package io.github.roadmapbot.github.survey;

import org.jspecify.annotations.NullMarked;
