/** A small GitHub for people and tests: what it starts with, what is seen and done in its browser, and its front door. */
@NullMarked
package io.github.roadmapbot.sandbox.github;

import org.jspecify.annotations.NullMarked;
