/** What is kept of quarters to look back at them. */
@NullMarked
package io.github.roadmapbot.store.review;

import org.jspecify.annotations.NullMarked;
