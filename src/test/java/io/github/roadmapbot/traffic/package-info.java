/** What went over the wires of the stand-ins while the tests ran, kept for those who judge it afterwards. */
@NullMarked
package io.github.roadmapbot.traffic;

import org.jspecify.annotations.NullMarked;
