/** What people typed: freed of what nobody can see, and written so that it shows as it was typed. */
@NullMarked
package io.github.roadmapbot.text;

import org.jspecify.annotations.NullMarked;
