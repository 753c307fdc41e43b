/** What is owed to the outside world is done, exactly once, however often a run dies. */
package io.github.roadmapbot.outbox;
