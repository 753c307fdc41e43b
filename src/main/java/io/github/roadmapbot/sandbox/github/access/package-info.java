/** Who may come in, how often, and how they are turned away. */
@NullMarked
package io.github.roadmapbot.sandbox.github.access;

import org.jspecify.annotations.NullMarked;
