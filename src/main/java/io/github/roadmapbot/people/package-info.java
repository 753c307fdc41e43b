/** Who is who, and who may decide what. */
package io.github.roadmapbot.people;
