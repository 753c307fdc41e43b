/** What is owed in Slack of a vote, from naming those who may vote to telling those who took part. */
@NullMarked
package io.github.roadmapbot.decide.step;

import org.jspecify.annotations.NullMarked;
