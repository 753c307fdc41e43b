/** Issues and labels: what can be done with them, and how REST lists, shows, changes and finds them. */
@NullMarked
package io.github.roadmapbot.sandbox.github.issue;

import org.jspecify.annotations.NullMarked;
