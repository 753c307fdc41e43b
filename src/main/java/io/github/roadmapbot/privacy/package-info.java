/** What is kept of a person: they can have it, and have themselves taken out of it. */
package io.github.roadmapbot.privacy;
