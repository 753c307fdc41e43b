/** What the people of the sandbox wish for before anybody plays, and how the app's form is filled in with it. */
@NullMarked
package io.github.roadmapbot.sandbox.preload;

import org.jspecify.annotations.NullMarked;
